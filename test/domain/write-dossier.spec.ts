import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Dossier, DossierAttribution, DossierReference, LocalText } from '../../src/domain/dossier.js';
import {
  ACCESSES,
  ATTRIBUTION_STATES,
  CLAIM_KINDS,
  CLAIM_LINK_TYPES,
  EDITOR_MARKS,
  OFFICIAL_POSITIONS,
  ORIGIN_STATUSES,
  SOURCE_KINDS,
  STANCES,
  TIE_KINDS,
  TIE_STATES,
} from '../../src/domain/vocabulary.js';
import { writeDossier } from '../../src/domain/write-dossier.js';
import { readDossier } from '../../src/exchange/read-dossier.js';
import { borderDossier } from '../factories/border-dossier.js';

function reread(text: string): Dossier {
  const result = readDossier(text);
  if (!result.ok) throw new Error(JSON.stringify(result.errors.slice(0, 3)));
  return result.dossier;
}

/** Names of the fields of an object in written JSON, in order. */
function fieldsAt(text: string, ...steps: (string | number)[]): string[] {
  let at: unknown = JSON.parse(text);
  for (const step of steps) at = Reflect.get(Object(at), step);
  return Object.keys(Object(at));
}

describe('the written form of a dossier', () => {
  const written = writeDossier(borderDossier());

  it('is JSON indented by two spaces, ending in a line break', () => {
    expect(written.startsWith('{\n  "format": "whence-dossier/1",\n  "workspace": {\n    "slug": "border",')).toBe(
      true,
    );
    expect(written.endsWith('\n}\n')).toBe(true);
  });

  it('has the fields in the order of the format', () => {
    expect(fieldsAt(written)).toEqual([
      'format',
      'workspace',
      'regions',
      'sources',
      'documents',
      'claims',
      'claimLinks',
      'attributions',
      'ties',
      'distinctions',
      'exhibits',
      'rulings',
    ]);
    expect(fieldsAt(written, 'attributions', 0)).toEqual([
      'key',
      'claim',
      'source',
      'access',
      'upstream',
      'originStatus',
      'channel',
      'form',
      'wording',
      'hedge',
      'statedAt',
      'learnedAt',
      'heardIn',
      'credibility',
      'terms',
      'passages',
    ]);
    expect(fieldsAt(written, 'attributions', 0, 'wording')).toEqual(['text', 'lang', 'translation']);
    expect(fieldsAt(written, 'ties', 0)).toEqual(['between', 'kind', 'state', 'reason', 'score']);
  });

  it('sorts lists without an order by key or canonical text, and keeps the others', () => {
    const read = reread(written);
    expect(read.workspace.languages).toEqual(['en', 'ko']);
    expect(read.regions?.map((region) => region.key)).toEqual(['KP', 'KP-03']);
    expect(read.sources?.map((source) => source.key)).toEqual(['guard', 'paper', 'trader']);
    expect(read.attributions?.[0]?.upstream).toEqual([{ attribution: 'a2' }, { source: 'guard' }]);
    expect(read.distinctions?.[0]?.between).toEqual(['a1', 'a3']);
    const inContact = read.ties?.find((tie) => tie.kind === 'in_contact');
    expect(inContact?.between).toEqual([{ source: 'guard' }, { source: 'trader' }]);
    // The reteller first, the most specific description first.
    const retells = read.ties?.find((tie) => tie.kind === 'retells');
    expect(retells?.between).toEqual([{ source: 'trader' }, { attribution: 'a3' }]);
    expect(read.sources?.[2]?.cover?.map((rung) => rung.text)).toEqual([
      'a trader who crosses the river',
      'a person in the province',
    ]);
  });

  it('sorts keys by code point, not by UTF-16 unit', () => {
    const kind = 'event' as const;
    const claims = ['🕊', '힣', 'a'].map((key) => ({ key, kind, statement: [{ text: 'x' }] }));
    const read = reread(writeDossier({ format: 'whence-dossier/1', workspace: { slug: 'w' }, claims }));
    expect(read.claims?.map((claim) => claim.key)).toEqual(['a', '힣', '🕊']);
  });

  it('writes no default, nothing empty, and nothing that says the same as its absence', () => {
    const plain: DossierAttribution = { key: 'a1', claim: 'c1', source: 's1', access: 'unknown' };
    const bare: Dossier = {
      format: 'whence-dossier/1',
      workspace: { slug: 'w' },
      sources: [{ key: 's1', pseudonym: 'S', kind: 'person' }],
      claims: [{ key: 'c1', kind: 'event', statement: [{ text: 'x' }] }],
      attributions: [plain],
    };
    const wordy: Dossier = {
      ...bare,
      workspace: { slug: 'w', languages: [] },
      regions: [],
      sources: [{ key: 's1', pseudonym: 'S', kind: 'person', cover: [], features: {}, featuresComplete: false }],
      claims: [
        {
          key: 'c1',
          kind: 'event',
          statement: [{ text: 'x' }],
          topics: [],
          officialPosition: { position: 'unknown', searches: [] },
          editorMark: 'none',
        },
      ],
      attributions: [{ ...plain, stance: 'asserts', state: 'active', upstream: [], terms: {}, passages: [] }],
      ties: [],
    };
    expect(writeDossier(wordy)).toBe(writeDossier(bare));
    expect(writeDossier(bare)).not.toMatch(/"(?:stance|state|upstream|originStatus)"|null/);
  });

  it('keeps an unknown origin that was given, and an official position that was searched for', () => {
    const dossier = borderDossier();
    const [first, ...others] = dossier.attributions ?? [];
    if (first === undefined) throw new Error('the border dossier has accounts');
    const changed: Dossier = {
      ...dossier,
      attributions: [{ ...first, originStatus: 'unknown' }, ...others],
      claims:
        dossier.claims?.map((claim) => ({
          ...claim,
          officialPosition: { position: 'unknown', searches: [{ where: 'radio' }] },
        })) ?? [],
    };
    const read = reread(writeDossier(changed));
    expect(read.attributions?.[0]?.originStatus).toBe('unknown');
    expect(read.claims?.[0]?.officialPosition).toEqual({ position: 'unknown', searches: [{ where: 'radio' }] });
  });

  it('writes a time without the spaces around it', () => {
    const dossier = borderDossier();
    const spaced = { ...dossier, claims: dossier.claims?.map((claim) => ({ ...claim, time: ' 2024-21\n' })) ?? [] };
    expect(reread(writeDossier(spaced)).claims?.map((claim) => claim.time)).toEqual(['2024-21', '2024-21']);
  });

  it('writes identical entries without a key once', () => {
    const dossier = borderDossier();
    const twice: Dossier = {
      ...dossier,
      ties: [...(dossier.ties ?? []), ...(dossier.ties ?? []).map((tie) => ({ ...tie, reason: tie.reason ?? '' }))],
      claimLinks: [...(dossier.claimLinks ?? []), ...(dossier.claimLinks ?? [])],
    };
    const read = reread(writeDossier(twice));
    expect(read.claimLinks).toHaveLength(1);
    // A reason that is given, if only as an empty text, makes another entry.
    expect(read.ties).toHaveLength(3);
  });
});

const words = fc.oneof(
  fc.constantFrom(
    '염주군 청원',
    'قالت إنها رأت الجنود',
    'הוא אמר',
    'café',
    '🕊',
    'line\nbreak',
    '"quoted\\"',
    '\u202eright',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\u0000')),
);
const maybeDecomposed = fc.tuple(words, fc.boolean()).map(([text, split]) => (split ? text.normalize('NFD') : text));
const localText = fc.record<LocalText>(
  { text: maybeDecomposed, lang: fc.constantFrom('en', 'ko', 'ar') },
  { requiredKeys: ['text'] },
);
const optional = { requiredKeys: [] };
const times = fc.constantFrom('2021', '2024?-11-11', ' 2023?-11', '../2024', '2024-21', '20XX', '[2019,2021]');
const keys = (prefix: string, max: number) => Array.from({ length: max }, (_, i) => `${prefix}${i}-é`);
const sourceKeys = keys('출처', 4);
const claimKeys = keys('c', 3);
const accountKeys = keys('a', 5);
const reference: fc.Arbitrary<DossierReference> = fc.oneof(
  fc.record({ source: fc.constantFrom(...sourceKeys) }),
  fc.record({ attribution: fc.constantFrom(...accountKeys) }),
);

/** Dossiers that break no rule: keys are all there, only the last account supersedes, nobody is merged by an account. */
const dossiers: fc.Arbitrary<Dossier> = fc.record({
  format: fc.constant('whence-dossier/1' as const),
  workspace: fc.record({ slug: fc.constant('w'), languages: fc.uniqueArray(fc.constantFrom('en', 'ko', 'ar')) }),
  sources: fc.tuple(
    ...sourceKeys.map((key) =>
      fc.record({
        key: fc.constant(key),
        pseudonym: maybeDecomposed,
        kind: fc.constantFrom(...SOURCE_KINDS),
        cover: fc.array(localText, { maxLength: 3 }),
        features: fc.record({ unit: maybeDecomposed, household: fc.constant('HH-2'), exitDate: times }, optional),
        featuresComplete: fc.boolean(),
      }),
    ),
  ),
  claims: fc.tuple(
    ...claimKeys.map((key) =>
      fc.record({
        key: fc.constant(key),
        kind: fc.constantFrom(...CLAIM_KINDS),
        statement: fc.array(localText, { minLength: 1, maxLength: 3 }),
        topics: fc.array(maybeDecomposed, { maxLength: 3 }),
        quantities: fc.array(
          fc.record({ what: maybeDecomposed, best: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
          { maxLength: 2 },
        ),
        officialPosition: fc.record({ position: fc.constantFrom(...OFFICIAL_POSITIONS) }),
        editorMark: fc.constantFrom(...EDITOR_MARKS),
      }),
    ),
  ),
  claimLinks: fc.array(
    fc.record({
      from: fc.constantFrom(...claimKeys),
      to: fc.constantFrom(...claimKeys),
      type: fc.constantFrom(...CLAIM_LINK_TYPES),
    }),
    { maxLength: 4 },
  ),
  attributions: fc.tuple(
    ...accountKeys.map((key) =>
      fc.record(
        {
          key: fc.constant(key),
          claim: fc.constantFrom(...claimKeys),
          source: fc.constantFrom(...sourceKeys),
          access: fc.constantFrom(...ACCESSES),
          stance: fc.constantFrom(...STANCES),
          state: fc.constantFrom(...ATTRIBUTION_STATES.filter((state) => state !== 'superseded')),
          upstream: fc.array(reference, { maxLength: 3 }),
          originStatus: fc.constantFrom(...ORIGIN_STATUSES),
          wording: fc.record({ text: maybeDecomposed, translation: localText }, { requiredKeys: ['text'] }),
          statedAt: times,
        },
        { requiredKeys: ['key', 'claim', 'source', 'access'] },
      ),
    ),
  ),
  ties: fc.array(
    fc.record({
      between: fc.tuple(reference, reference),
      kind: fc.constantFrom(...TIE_KINDS.filter((kind) => kind !== 'same_person')),
      state: fc.constantFrom(...TIE_STATES),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 4 },
  ),
  distinctions: fc.array(
    fc.record({
      between: fc.tuple(fc.constantFrom(...accountKeys), fc.constantFrom(...accountKeys)),
      basis: fc.constant('editor' as const),
      reason: maybeDecomposed,
    }),
    { maxLength: 3 },
  ),
});

/** The same content as another hand might have typed it: lists turned round, texts decomposed. */
function retyped(dossier: Dossier): Dossier {
  const { sources = [], claims = [], attributions = [], ties = [], distinctions = [], claimLinks = [] } = dossier;
  const turned: Dossier = {
    ...dossier,
    claimLinks: claimLinks.toReversed(),
    sources: sources.toReversed(),
    claims: claims.toReversed().map((claim) => ({
      ...claim,
      statement: claim.statement.toReversed(),
      topics: claim.topics?.toReversed() ?? [],
    })),
    attributions: attributions
      .toReversed()
      .map((account) => ({ ...account, upstream: account.upstream?.toReversed() ?? [] })),
    ties: ties
      .toReversed()
      .map((tie) => (tie.kind === 'retells' ? tie : { ...tie, between: [tie.between[1], tie.between[0]] })),
    distinctions: distinctions.toReversed().map((each) => ({ ...each, between: [each.between[1], each.between[0]] })),
  };
  return JSON.parse(JSON.stringify(turned).normalize('NFD'));
}

describe('writing and reading, over and over', () => {
  it('gives the same bytes after the first time', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        const written = writeDossier(dossier);
        expect(writeDossier(reread(written))).toBe(written);
        expect(written).toBe(written.normalize('NFC'));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same bytes whatever the order of the lists and the form of the letters', () => {
    fc.assert(
      fc.property(dossiers, (dossier) => {
        expect(writeDossier(retyped(dossier))).toBe(writeDossier(dossier));
        expect(writeDossier(reread(JSON.stringify(retyped(dossier))))).toBe(writeDossier(dossier));
      }),
      { numRuns: 150 },
    );
  });

  it('loses nothing', () => {
    const written = writeDossier(borderDossier());
    const leaves = (value: unknown): string[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];
    expect(leaves(JSON.parse(written)).sort()).toEqual(leaves(borderDossier()).sort());
  });
});
