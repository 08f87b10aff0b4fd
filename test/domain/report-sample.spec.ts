import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Dossier } from '../../src/domain/dossier.js';
import { buildReport } from '../../src/domain/report/build-report.js';
import { assessDossier } from '../../src/domain/assess.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { gate } from '../../src/domain/report/gate.js';
import { printableDossier } from '../../src/domain/report/printable.js';
import type { PrintedClaim } from '../../src/domain/report/printed-report.js';
import { plainText } from '../../src/domain/report/printed-report.js';
import { reportToCsv } from '../../src/domain/report/report-to-csv.js';
import { reportToHtml } from '../../src/domain/report/report-to-html.js';
import { reportToJson } from '../../src/domain/report/report-to-json.js';
import { reportToMarkdown } from '../../src/domain/report/report-to-markdown.js';
import type { ReportLanguage, ReportLevel } from '../../src/domain/report/report-tree.js';
import { REPORT_LEVELS } from '../../src/domain/report/report-tree.js';
import { cappedStatus } from '../../src/domain/standing.js';
import { reportInput } from '../factories/report-input.js';

/** Group aliases that are everyday words would be found in the statements; a desk gives them code names first. */
const CODE_NAMES: Record<string, string> = { Families: 'GR-1', Talk: 'VOX-1' };

function sample(): Dossier {
  const content: Dossier = JSON.parse(
    readFileSync(new URL('../../examples/yomju/dossier.json', import.meta.url), 'utf8'),
  );
  const sources = content.sources?.map((source) => ({
    ...source,
    pseudonym: CODE_NAMES[source.pseudonym] ?? source.pseudonym,
  }));
  return { ...content, ...(sources === undefined ? {} : { sources }) };
}

const TOLD = ['secrecy', 'motives', 'yomju-petition'];

function sampleAt(level: ReportLevel, lang: ReportLanguage = 'en', content = sample()): PrintedClaim[] {
  const assessments = assessDossier(content, NEWSROOM_TWO_SOURCE);
  const printable = assessDossier(printableDossier(content, '2024-12-01'), NEWSROOM_TWO_SOURCE);
  const tree = buildReport(reportInput(content, assessments, { lang, printable }));
  return gate(tree, level).content.topics.flatMap((topic) => topic.claims);
}

function toldAt(level: ReportLevel, lang: ReportLanguage = 'en'): PrintedClaim[] {
  const inside = sampleAt('internal', lang);
  const claims = sampleAt(level, lang);
  return TOLD.flatMap((key) => {
    const statement = inside.find((claim) => claim.key === key)?.statement ?? null;
    return claims.filter((claim) => plainText(claim.statement) === plainText(statement));
  });
}

const told = (level: ReportLevel, lang: ReportLanguage = 'en') =>
  toldAt(level, lang).map((claim) => [
    plainText(claim.figure),
    ...claim.note.map(plainText),
    ...claim.accounts.map((account) => plainText(account.who)),
  ]);

describe('the sample investigation, reported', () => {
  it('to the public: the vaguest covers, and bounds', () => {
    expect(told('public')).toEqual([
      [
        'At least 1 certain, at most 3 independent origins among the accounts shown',
        'Three accounts, counted as one: all may go back to a single source we could not identify.',
        'A person inside North Korea',
        'A person inside North Korea',
        'A person inside North Korea',
      ],
      [
        'At least 2 certain independent origins',
        'Two accounts, counted as two: no confirmed link joins them.',
        'It is on record why accounts 1 and 2 are independent of each other.',
        'A defector',
        'A defector',
      ],
      ['At least 1 certain independent origin', 'One account.', 'A person inside North Korea'],
    ]);
  });

  it('to partners: the middle covers', () => {
    expect(told('partner').map((lines) => lines.at(-1))).toEqual([
      'A person in a province on the Chinese border',
      'A defector who had been posted abroad',
      'A person in a province on the Chinese border',
    ]);
  });

  it('to the desk: who it was, exact figures, and why two voices are two', () => {
    const [secrecy, motives] = told('internal');
    expect(secrecy?.[0]).toBe('1 certain, at most 3 independent origins');
    expect(secrecy?.[2]).toBe('NH-1 (a person in North Hamgyong province)');
    expect(motives?.[3]).toBe(
      'Why accounts 1 and 2 are held to be independent: According to the report Jo gave this explanation separately from Heo.',
    );
  });

  it('in Korean: its own statements and places, and the day with its inferred year', () => {
    const petition = toldAt('public', 'ko').at(-1);
    expect(plainText(petition?.when ?? null)).toBe('2024년(추정) 11월 11일');
    expect(petition?.where.map(plainText)).toEqual(['일어난 곳: 염주군, 평안북도']);
    expect(plainText(petition?.statement ?? null)).toContain('염주군');
  });

  it('prints every claim at every level, and says of each what stands behind it', () => {
    for (const level of ['internal', 'partner', 'public'] as const) {
      const claims = sampleAt(level);
      expect(claims).toHaveLength(sample().claims?.length ?? 0);
      for (const claim of claims) expect(claim.note.length).toBeGreaterThan(0);
    }
  });

  it('with Jo off the record: one voice less for the public, and no sign of it', () => {
    const content = sample();
    const attributions = content.attributions?.map((one) =>
      one.key === 'motives-jo' ? { ...one, terms: { attribution: 'off_record' as const } } : one,
    );
    const claims = sampleAt('public', 'en', { ...content, ...(attributions === undefined ? {} : { attributions }) });
    const motives = claims.find((claim) => plainText(claim.statement).startsWith('Those who ask to go want'));
    expect(motives?.note.map(plainText)).toEqual(['One account.']);
    expect(plainText(motives?.figure ?? null)).toBe('At least 1 certain independent origin');
    expect(motives?.status.id).toBe('rumour');
  });
});

describe('two analysts agree, and no editor has ruled: the claim counts as single source for now', () => {
  const content = sample();
  const assessments = assessDossier(content, NEWSROOM_TWO_SOURCE, { claims: ['motives', 'yomju-petition'] });
  const standings = new Map(
    assessments.map(({ claim, status }) => [
      claim,
      { status: cappedStatus(NEWSROOM_TWO_SOURCE, status), basis: 'assessment' as const },
    ]),
  );
  const reported = (level: ReportLevel, lang: ReportLanguage) =>
    gate(buildReport(reportInput(content, assessments, { lang, standings })), level);
  const SENTENCES = {
    en: 'The rules find “Consistent reports”; it counts as “Single source” until an editor has ruled on it.',
    ko: '규칙에 따른 결과는 “일치하는 보고”. 다만 편집자가 결정할 때까지는 “단일 출처” 상태로 친다.',
  };
  const everywhere = REPORT_LEVELS.flatMap((level) => (['en', 'ko'] as const).map((lang) => [level, lang] as const));

  it.each(everywhere)('%s, %s: says what the rules find and what it counts as, in every format', (level, lang) => {
    const made = reported(level, lang);
    const motives = made.content.topics.flatMap(({ claims }) => claims).find(({ origins }) => origins.min === 2);
    expect(motives?.status).toMatchObject({ id: 'single_source', computed: 'consistent_reports', explain: null });
    expect(motives?.status.basis.map(plainText)).toEqual([SENTENCES[lang]]);
    for (const write of [reportToJson, reportToCsv, reportToHtml, reportToMarkdown]) {
      expect(write(made)).toContain(SENTENCES[lang]);
    }
  });

  it('never says beside two origins that there is one, and the table at the end says who else counts there', () => {
    const text = reportToMarkdown(reported('public', 'en'));
    expect(text.match(/One origin that was there/g)).toHaveLength(1);
    expect(text).toMatch(
      /\| Single source \| 1 \| One origin .* Claims for which the rules find more also count as this/,
    );
  });

  it('leaves a claim that the cap does not touch as it was', () => {
    const claims = reported('public', 'en').content.topics.flatMap((topic) => topic.claims);
    const rumour = claims.find(({ status }) => status.id === 'rumour');
    expect(plainText(rumour?.status.explain ?? null)).toContain('nobody counted here is certain');
    expect(rumour?.status.computed).toBeNull();
    expect(rumour?.status.basis.map(plainText)).toEqual(['Worked out by the rules; no editor has ruled on it.']);
  });
});
