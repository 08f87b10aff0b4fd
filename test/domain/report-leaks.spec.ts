import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Dossier, DossierAttribution, DossierSource } from '../../src/domain/dossier.js';
import { buildReport } from '../../src/domain/report/build-report.js';
import { findLeaks, gate, leftOut, ReportRefusedError } from '../../src/domain/report/gate.js';
import { mayBePrinted, printableDossier } from '../../src/domain/report/printable.js';
import { reportToCsv } from '../../src/domain/report/report-to-csv.js';
import { reportToHtml } from '../../src/domain/report/report-to-html.js';
import { reportToJson } from '../../src/domain/report/report-to-json.js';
import { reportToMarkdown } from '../../src/domain/report/report-to-markdown.js';
import type { ReportInput, ReportLevel, ReportTree } from '../../src/domain/report/report-tree.js';
import { ACCESSES, FEATURE_NAMES, FORMS, OPAQUE_FEATURES, STANCES, TERMS } from '../../src/domain/vocabulary.js';
import type { Assessment } from '../../src/domain/assessment.js';
import { EXCLUSION_REASONS } from '../../src/domain/assessment.js';
import { account, assessment, claim, dossier, reportInput, reversed, side, source } from '../factories/report-input.js';

const ON = '2024-12-01';
const WRITERS = { reportToHtml, reportToMarkdown, reportToJson, reportToCsv };

function everyOutput(tree: ReportTree, level: ReportLevel): string {
  const gated = gate(tree, level);
  return Object.values(WRITERS)
    .map((write) => write(gated))
    .join('\n');
}

/** A text found nowhere else: what it is, and of which record. */
const canary = (what: string, n: number) => `zq${what}${n}x`;

const sourceNumbered = (n: number): DossierSource => ({
  key: canary('srckey', n),
  pseudonym: canary('alias', n),
  kind: 'person',
  cover: ['specific', 'middle', 'vague'].map((rung) => ({ text: `someone ${canary(rung, n)}`, lang: 'en' })),
  reliability: { grade: 'B', basis: 'editor', reason: canary('gradereason', n) },
  features: Object.fromEntries(
    FEATURE_NAMES.map((name) => [
      name,
      OPAQUE_FEATURES.includes(name) ? `ZQ-77${n}` : canary(`feature${name.toLowerCase()}`, n),
    ]),
  ),
});

const accountNumbered = (sources: number, claims: number, n: number): fc.Arbitrary<DossierAttribution> =>
  fc
    .record({
      claim: fc.nat(claims - 1),
      source: fc.nat(sources - 1),
      stance: fc.constantFrom(...STANCES),
      access: fc.constantFrom(...ACCESSES),
      form: fc.constantFrom(...FORMS),
      attribution: fc.constantFrom(...TERMS, null),
      notBefore: fc.constantFrom('2024-11', '2025-01-01', '2024?', '2026/..', null),
      upstream: fc.constantFrom<'account' | 'source' | 'none'>('account', 'source', 'none'),
      of: fc.nat(Math.max(0, n - 1)),
      channel: fc.option(fc.nat(sources - 1), { nil: null }),
    })
    .map((pick) => ({
      key: canary('acckey', n),
      claim: canary('claimkey', pick.claim),
      source: canary('srckey', pick.source),
      stance: pick.stance,
      access: pick.access,
      form: pick.form,
      statedAt: '1987-06-05',
      heardIn: canary('heardin', n),
      hedge: { word: canary('hedge', n) },
      wording: {
        text: `what was said ${canary('wording', n)}`,
        translation: { text: `what it means ${canary('meaning', n)}`, by: canary('translator', n) },
      },
      terms: {
        ...(pick.attribution === null ? {} : { attribution: pick.attribution }),
        ...(pick.notBefore === null ? {} : { notBefore: pick.notBefore }),
      },
      ...(pick.channel === null ? {} : { channel: canary('srckey', pick.channel) }),
      upstream:
        pick.upstream === 'none'
          ? []
          : pick.upstream === 'source' || n === 0
            ? [{ source: canary('srckey', pick.source) }]
            : [{ attribution: canary('acckey', pick.of) }],
    }));

/** Not what the rules would say, but of the right shape: the first of a side is counted, the others held against it. */
function assess(content: Dossier, key: string, seed: number): Assessment {
  const own = (content.attributions ?? []).filter((one) => one.claim === key);
  const keysOf = (...stances: string[]) =>
    own.filter((one) => stances.includes(one.stance ?? 'asserts')).map((one) => one.key);
  const sideOf = ([first, ...rest]: string[]) => {
    if (first === undefined) return side();
    const because = EXCLUSION_REASONS[seed % EXCLUSION_REASONS.length] ?? 'unassessed';
    const via = [canary('srckey', 0), first];
    return {
      ...side(
        [first],
        rest.map((attribution) => ({ attribution, because, of: first, via })),
        rest.length + 1,
      ),
      singlePointsOfFailure: [canary('srckey', 0)],
    };
  };
  const support = keysOf('asserts', 'relays');
  const [one = '', two = ''] = support;
  return assessment(key, sideOf(support), {
    status: ['rumour', 'corroborated', 'contested', 'unsupported'][(seed + support.length) % 4] ?? 'rumour',
    denial: sideOf(keysOf('denies')),
    listed: { doubts: keysOf('doubts'), noKnowledge: keysOf('no_knowledge') },
    flags: ['one_point_of_failure', canary('flag', 0)],
    nextQuestions: support.length > 1 ? [{ ask: canary('ask', 0), pair: [one, two], raisesMinTo: 2 }] : [],
    reasons: [canary('reason', 0)],
    missingForNext: { status: 'corroborated', needs: [canary('need', 0)] },
  });
}

const inputs: fc.Arbitrary<ReportInput> = fc
  .record({
    sources: fc.integer({ min: 1, max: 4 }),
    claims: fc.integer({ min: 1, max: 3 }),
    accounts: fc.nat(7),
    seed: fc.nat(99),
    lang: fc.constantFrom('en' as const, 'ko' as const),
  })
  .chain((size) =>
    fc
      .tuple(...Array.from({ length: size.accounts }, (_, n) => accountNumbered(size.sources, size.claims, n)))
      .map((attributions): ReportInput => {
        const claims = Array.from({ length: size.claims }, (_, n) =>
          claim(canary('claimkey', n), `Statement number ${n}.`, {
            officialPosition: {
              position: 'none_found',
              searches: [{ where: 'state media', query: canary('query', n) }],
              requests: [{ to: 'the ministry', text: canary('answer', n) }],
            },
          }),
        );
        const content: Dossier = {
          ...dossier({
            sources: Array.from({ length: size.sources }, (_, n) => sourceNumbered(n)),
            claims,
            attributions,
            regions: attributions.map((_, n) => ({
              key: canary('heardin', n),
              kind: 'area',
              names: [{ text: canary('heardname', n) }],
            })),
            documents: [
              { key: canary('dockey', 0), kind: 'other', title: canary('doctitle', 0), text: canary('doctext', 0) },
            ],
            distinctions: [
              { between: [canary('acckey', 0), canary('acckey', 1)], basis: 'editor', reason: canary('distinct', 0) },
            ],
            exhibits: [
              {
                key: canary('exhibit', 0),
                claim: canary('claimkey', 0),
                kind: 'imagery',
                bearing: 'supports',
                verifications: [{ step: 'metadata', result: 'passed', note: canary('note', 0) }],
              },
            ],
          }),
          workspace: { slug: canary('slug', 0), title: 'Border reports' },
        };
        const full = claims.map((one, n) => assess(content, one.key, size.seed + n));
        const printable = claims.map((one, n) => assess(printableDossier(content, ON), one.key, size.seed + n));
        return reportInput(content, full, {
          printable,
          generatedOn: ON,
          lang: size.lang,
          filters: canary('filters', 0),
        });
      }),
  );

/** Canaries that no report outside the desk may contain, whatever the terms. */
const NEVER = /zq(?!vague|middle|wording|meaning)[a-z]+\d+x|ZQ-77\d|1987/g;

describe('a report that leaves the desk', () => {
  it('contains no pseudonym, key, feature, day, place of hearing or note of the desk, in any format', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const tree = buildReport(input);
        for (const level of ['partner', 'public'] as const) {
          const output = everyOutput(tree, level);
          expect(output.match(NEVER) ?? []).toEqual([]);
          if (level === 'public') expect(output).not.toContain('zqmiddle');
          if (level === 'partner') expect(output).not.toContain('zqvague');
        }
      }),
      { numRuns: 80 },
    );
  });

  it('contains no wording that is withheld, on background or without terms, and no cover of such an account', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const tree = buildReport(input);
        const output = everyOutput(tree, 'partner') + everyOutput(tree, 'public');
        (input.dossier.attributions ?? []).forEach((one, n) => {
          const open = mayBePrinted(one, ON) && ['named', 'described'].includes(one.terms?.attribution ?? '');
          if (!open) {
            expect(output).not.toContain(canary('wording', n));
            expect(output).not.toContain(canary('meaning', n));
          }
        });
        const shut = (input.dossier.sources ?? []).filter((_, n) => {
          const own = (input.dossier.attributions ?? []).filter((one) => one.source === canary('srckey', n));
          return (
            own.length > 0 && own.every((one) => !mayBePrinted(one, ON) || one.terms?.attribution === 'background')
          );
        });
        for (const one of shut) for (const rung of one.cover ?? []) expect(output).not.toContain(rung.text);
      }),
      { numRuns: 80 },
    );
  });

  it('is the same to the byte for the same content, in whatever order it came', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.constantFrom('internal' as const, 'partner' as const, 'public' as const),
        (input, level) => {
          const once = everyOutput(buildReport(input), level);
          expect(everyOutput(buildReport(input), level)).toBe(once);
          expect(everyOutput(buildReport(reversed(input)), level)).toBe(once);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does show the desk what it keeps from others, so that the canaries mean something', () => {
    const [input] = fc.sample(
      inputs.filter((one) => (one.dossier.attributions ?? []).length > 5),
      { numRuns: 1, seed: 7 },
    );
    if (input === undefined) throw new Error('no sample');
    const output = everyOutput(buildReport(input), 'internal');
    for (const what of ['alias', 'srckey', 'acckey', 'claimkey', 'specific', 'feature', 'query', 'heardname']) {
      expect(output).toContain(`zq${what}`);
    }
  });
});

describe('a secret somebody typed into a statement', () => {
  const KIM = {
    ...source('kim', 'Kestrel', 'a trader who crossed at Hyesan in May', 'a trader', 'a person inside the country'),
    features: { unit: '7th Transport Company', place: 'Hyesan', household: 'HH-2', exitDate: '2024' },
  };
  const treeOf = (statement: string, sources = [KIM], changes: Parameters<typeof account>[3] = {}) => {
    const content = dossier({
      sources,
      claims: [claim('flood', statement)],
      attributions: [account('a1', 'flood', sources[0]?.key ?? '', { access: 'eyewitness', ...changes })],
      regions: [{ key: 'KP-10-hyesan', kind: 'city', names: [{ text: 'Hyesan' }] }],
    });
    const withheld = changes.terms?.attribution === 'off_record';
    return buildReport(
      reportInput(
        content,
        [assessment('flood', side(['a1']))],
        withheld ? { printable: [assessment('flood', side())] } : {},
      ),
    );
  };
  const found = (statement: string, sources = [KIM]) =>
    findLeaks(treeOf(statement, sources), 'public').map((one) => one.kind);
  const named = (pseudonym: string) => [{ ...KIM, pseudonym }];

  it.each([
    ['the pseudonym', 'It was Kestrel who saw it.', 'pseudonym'],
    ['the pseudonym in capitals', 'KESTREL saw it.', 'pseudonym'],
    ['the pseudonym inside a word', 'The Kestrels saw it.', 'pseudonym'],
    ['the pseudonym in full width', 'Ｋｅｓｔｒｅｌ saw it.', 'pseudonym'],
    ['the pseudonym with an invisible mark in it', 'Kes\u200btrel saw it.', 'pseudonym'],
    ['the key of a person', 'Kim saw it.', 'key'],
    ['a unit', 'The 7th transport  company was sent.', 'feature'],
    ['an opaque label', 'Seen from HH-2.', 'feature'],
    ['a cover too specific', 'Told by a trader who crossed at Hyesan in May.', 'cover'],
  ])('%s is found', (_, statement, kind) => {
    expect(found(statement)).toEqual(expect.arrayContaining([kind]));
  });

  it.each([
    ['the place where it happened, even if a source lives there', 'Hyesan was flooded in 2024.'],
    ['a word that only begins alike', 'The Kimchi stalls were flooded.'],
    ['the description the public may read', 'It was seen by a person inside the country.'],
  ])('%s is not', (_, statement) => {
    expect(found(statement)).toEqual([]);
  });

  it.each([
    ['Jo', 'Major damage, said Jo.', 1],
    ['Jo', 'A major banjo.', 0],
    ['An', 'An officer saw an army.', 0],
    ['An', 'It was An who saw it.', 1],
    ['K', 'K saw it.', 1],
    ['K', 'The Kim family.', 0],
    ['허', '허는 시장에서 보았다.', 1],
    ['허', '허락을 받지 못했다.', 0],
    ['까치', '옆집까치가 보았다.', 1],
    ['Jo', 'Jo는 보았다.', 1],
    ['Yi-1', 'yi-1 saw it.', 1],
    ['Yi-1', 'Yi-12 saw it.', 0],
  ])('the short name %s in "%s": %d', (pseudonym, statement, times) => {
    const sources = named(pseudonym).map((one) => ({ ...one, key: 's-1' }));
    expect(found(statement.normalize('NFD'), sources)).toHaveLength(times);
  });

  it('is refused with the place and never the text, and the desk still prints', () => {
    const tree = treeOf('It was Kestrel who saw it.');
    const refusal = () => gate(tree, 'partner');
    expect(refusal).toThrow(ReportRefusedError);
    expect(refusal).toThrow('the partner report would show what it must not (statement of claim flood: pseudonym)');
    expect(everyOutput(tree, 'internal')).toContain('It was Kestrel who saw it.');
  });

  it('counts in topics, titles and searches too', () => {
    const content = dossier({
      workspace: { slug: 'x', title: 'What Kestrel told us' },
      sources: [KIM],
      claims: [
        claim('flood', 'A flood.', {
          topics: ['kestrel'],
          officialPosition: { position: 'none_found', searches: [{ where: 'the list Kestrel gave' }] },
        }),
      ],
      attributions: [account('a1', 'flood', 'kim')],
    });
    const findings = findLeaks(buildReport(reportInput(content, [assessment('flood', side(['a1']))])), 'public');
    expect(findings.map((one) => one.place.field).sort()).toEqual(['official_position', 'title', 'topic']);
  });

  it('includes the words of somebody off the record, of whom nothing else is said', () => {
    const tree = treeOf('It is said that the dam was opened at night.', [KIM], {
      terms: { attribution: 'off_record' },
      wording: { text: 'The dam was opened at night' },
    });
    expect(leftOut(tree, 'public')).toEqual(['flood']);
    expect(everyOutput(tree, 'public')).not.toContain('dam');
  });

  it('does not make a report unprintable when it is a word of the report itself', () => {
    expect(found('A flood.', named('Account'))).toEqual([]);
  });
});
