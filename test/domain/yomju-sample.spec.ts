import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { assessDossier } from '../../src/domain/assess.js';
import type { Assessment } from '../../src/domain/assessment.js';
import { formatErrors } from '../../src/domain/dossier-error.js';
import type { Dossier, DossierAttribution } from '../../src/domain/dossier.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { readDossier } from '../../src/exchange/read-dossier.js';

const FILE = new URL('../../examples/yomju/dossier.json', import.meta.url);

function sample(): Dossier {
  const result = readDossier(readFileSync(FILE, 'utf8'));
  if (!result.ok) throw new Error(formatErrors(result.errors).join('\n'));
  return result.dossier;
}

/** The sample with some of its accounts changed, as the tutorial asks its reader to do. */
function withAccounts(change: (account: DossierAttribution) => Partial<DossierAttribution>): Dossier {
  const dossier = sample();
  return { ...dossier, attributions: (dossier.attributions ?? []).map((each) => ({ ...each, ...change(each) })) };
}

function assess(dossier: Dossier): Assessment[] {
  return assessDossier(dossier, NEWSROOM_TWO_SOURCE);
}

function assessedIn(dossier: Dossier, claim: string): Assessment {
  const found = assess(dossier).find((each) => each.claim === claim);
  if (found === undefined) throw new Error(`no assessment of ${claim}`);
  return found;
}

/** What the tutorial works out with a pencil: status, at least, at most, if the suggested ties hold. */
function figures(assessment: Assessment): string {
  const { min, max, ifSuggested } = assessment.support.origins;
  return `${assessment.status} ${String(min)} ${String(max)} ${String(ifSuggested)}`;
}

/** One line per claim, in the order of the file: claim, figures, flags, who is counted. */
const WORKED: readonly [string, string, readonly string[], readonly string[]][] = [
  ['deployment', 'rumour 1 1 1', ['no_official_announcement'], ['deployment-talk']],
  ['secrecy', 'rumour 1 3 1', ['suggestions_pending'], ['secrecy-north-hamgyong']],
  ['leak', 'rumour 1 3 1', ['suggestions_pending'], ['leak-north-hamgyong']],
  ['petitions', 'consistent_reports 1 1 1', [], ['petitions-unattributed']],
  ['yomju-petition', 'rumour 1 1 1', [], ['yomju-petition-north-pyongan']],
  ['yomju-answer', 'rumour 1 1 1', [], ['yomju-answer-north-pyongan']],
  ['north-hamgyong-petitions', 'rumour 1 1 1', [], ['north-hamgyong-petitions-told']],
  ['ryanggang-petitions', 'rumour 1 1 1', [], ['ryanggang-petitions-told']],
  ['motives', 'consistent_reports 2 2 2', [], ['motives-heo', 'motives-jo']],
  ['patriotism', 'unsupported 0 0 0', [], []],
  ['rewards-already-held', 'rumour 1 1 1', [], ['rewards-already-held-heo']],
  ['livelihood', 'rumour 1 1 1', [], ['livelihood-heo']],
  ['benefit-party', 'rumour 1 1 1', ['no_official_announcement'], ['benefit-party-talk']],
  ['benefit-degree', 'rumour 1 1 1', ['no_official_announcement'], ['benefit-degree-talk']],
  ['benefit-recognition', 'rumour 1 1 1', ['no_official_announcement'], ['benefit-recognition-talk']],
  ['benefit-family-support', 'rumour 1 1 1', ['no_official_announcement'], ['benefit-family-support-talk']],
  ['benefit-dollar-card', 'rumour 1 1 1', ['no_official_announcement'], ['benefit-dollar-card-talk']],
  ['benefit-deposit', 'rumour 1 1 1', ['no_official_announcement'], ['benefit-deposit-talk']],
  ['debate', 'rumour 1 1 1', [], ['debate-unattributed']],
  ['families-appeal', 'rumour 1 1 1', [], ['families-appeal-unattributed']],
  ['families-answer', 'rumour 1 1 1', [], ['families-answer-unattributed']],
  ['front-line-fear', 'rumour 1 1 1', [], ['front-line-fear-unattributed']],
  ['benefits-interest', 'rumour 1 1 1', [], ['benefits-interest-unattributed']],
  ['border-sealed', 'rumour 1 1 1', [], ['border-sealed-unattributed']],
  ['escape-chance', 'rumour 1 1 1', [], ['escape-chance-unattributed']],
  ['escape-motive', 'rumour 1 1 1', [], ['escape-motive-unattributed']],
  ['ambiguity', 'rumour 1 1 1', [], ['ambiguity-unattributed']],
  ['caution', 'unsupported 0 0 0', [], []],
  ['unrest', 'unsupported 0 0 0', [], []],
  ['loss-of-control', 'unsupported 0 0 0', [], []],
];

describe('the Yomju sample: figures worked by hand', () => {
  const assessments = assess(sample());

  it('assesses every claim of the file, in its order', () => {
    expect(assessments.map((each) => each.claim)).toEqual(WORKED.map(([claim]) => claim));
  });

  it.each(WORKED)('%s: %s', (claim, worked, flags, counted) => {
    const assessment = assessedIn(sample(), claim);
    expect(figures(assessment)).toBe(worked);
    expect(assessment.matchedRule).toBe(assessment.status);
    expect(assessment.flags).toEqual(flags);
    expect(assessment.support.counted).toEqual(counted);
    expect(assessment.support.origins.exact).toBe(true);
    expect(assessment.support.firstHand).toEqual({ min: 0, max: 0 });
  });

  it('holds the other two provinces against North Hamgyong: nobody knows where their stories start', () => {
    expect(assessedIn(sample(), 'leak').support.excluded).toEqual([
      {
        attribution: 'leak-north-pyongan',
        because: 'unknown_origin',
        of: 'leak-north-hamgyong',
        via: ['leak-north-hamgyong', 'leak-north-pyongan'],
      },
      {
        attribution: 'leak-ryanggang',
        because: 'unknown_origin',
        of: 'leak-north-hamgyong',
        via: ['leak-north-hamgyong', 'leak-ryanggang'],
      },
    ]);
  });

  it('lifts the pattern by cases from three provinces, and no case by the pattern', () => {
    expect(assessedIn(sample(), 'petitions').facts['similarRegions']).toBe(3);
    expect(assessedIn(sample(), 'yomju-petition').facts['similarRegions']).toBe(0);
  });

  it('counts the denial of patriotism as one analyst, which refutes nothing', () => {
    const { denial } = assessedIn(sample(), 'patriotism');
    expect(denial.counted).toEqual(['patriotism-heo']);
    expect(denial.origins).toEqual({ min: 1, max: 1, ifSuggested: 1, exact: true });
    expect(denial.firstHand.max).toBe(0);
  });

  it('names the families as a point of failure for what people know of the deployment', () => {
    expect(assessedIn(sample(), 'deployment').support.singlePointsOfFailure).toEqual(['families', 'talk']);
  });
});

describe('the Yomju sample: what the tutorial tells its reader to try', () => {
  it('without the distinction Heo and Jo may be one voice', () => {
    expect(figures(assessedIn({ ...sample(), distinctions: [] }, 'motives'))).toBe('rumour 1 2 1');
  });

  it('a confirmed tie between two provinces leaves at most two voices and nothing pending', () => {
    const dossier = sample();
    const ties = (dossier.ties ?? []).map((each) => ({ ...each, state: 'confirmed' as const }));
    for (const claim of ['leak', 'secrecy']) {
      const assessment = assessedIn({ ...dossier, ties }, claim);
      expect(figures(assessment)).toBe('rumour 1 2 1');
      expect(assessment.flags).toEqual([]);
    }
  });

  it('a rejected tie gains nothing', () => {
    const dossier = sample();
    const ties = (dossier.ties ?? []).map((each) => ({ ...each, state: 'rejected' as const }));
    expect(figures(assessedIn({ ...dossier, ties }, 'leak'))).toBe('rumour 1 3 1');
  });

  it('two provinces held apart with a reason are consistent reports', () => {
    const dossier = sample();
    const between = pair('leak-north-hamgyong', 'leak-north-pyongan');
    const distinctions = [...(dossier.distinctions ?? []), { between, basis: 'editor' as const }];
    expect(figures(assessedIn({ ...dossier, distinctions }, 'leak'))).toBe('consistent_reports 2 3 2');
  });

  it('an eyewitness in Yomju lifts the case and not the pattern', () => {
    const dossier = withAccounts(({ key }) =>
      key === 'yomju-petition-north-pyongan' ? { access: 'eyewitness', originStatus: 'identified' } : {},
    );
    expect(figures(assessedIn(dossier, 'yomju-petition'))).toBe('single_source 1 1 1');
    expect(figures(assessedIn(dossier, 'petitions'))).toBe('consistent_reports 1 1 1');
  });

  it('the desk as a channel would make one voice of Heo and Jo', () => {
    const dossier = withAccounts(({ claim }) => (claim === 'motives' ? { channel: 'desk' } : {}));
    expect(figures(assessedIn(dossier, 'motives'))).toBe('rumour 1 1 1');
  });

  it('a pattern told from two provinces stands, from one it does not', () => {
    const without = (...gone: string[]) =>
      withAccounts(({ claim }) => (gone.includes(claim) ? { state: 'withdrawn' } : {}));
    expect(assessedIn(without('yomju-petition'), 'petitions').status).toBe('consistent_reports');
    expect(assessedIn(without('yomju-petition', 'ryanggang-petitions'), 'petitions').status).toBe('rumour');
  });

  it('a second witness in Yomju counts beside the first only once they are known to be two', () => {
    const dossier = sample();
    const witness: DossierAttribution = {
      key: 'passer-by',
      claim: 'yomju-petition',
      source: 'new-contact',
      access: 'eyewitness',
    };
    const met: Dossier = {
      ...dossier,
      sources: [...(dossier.sources ?? []), { key: 'new-contact', pseudonym: 'NP-2', kind: 'person' }],
      attributions: [...(dossier.attributions ?? []), witness],
    };
    expect(figures(assessedIn(met, 'yomju-petition'))).toBe('single_source 1 2 1');
    const between = pair('passer-by', 'yomju-petition-north-pyongan');
    const apart: Dossier = { ...met, distinctions: [{ between, basis: 'editor' }] };
    expect(figures(assessedIn(apart, 'yomju-petition'))).toBe('corroborated 2 2 2');
  });
});

describe('the Yomju sample: the coding itself', () => {
  const { regions = [], sources = [], documents = [], claims = [], attributions = [] } = sample();

  it('is large enough to be worth working through', () => {
    expect(claims.length).toBeGreaterThanOrEqual(18);
    expect(sources.length).toBeGreaterThanOrEqual(7);
    expect(attributions.length).toBeGreaterThanOrEqual(22);
    expect(regions.length).toBeGreaterThanOrEqual(6);
  });

  it('points every account at words of the research note', () => {
    for (const { key, passages = [] } of attributions) {
      expect([key, passages.length]).toEqual([key, 1]);
      for (const { document, exact, prefix = '', suffix = '', start = -1, end = -1 } of passages) {
        const note = Array.from((documents.find((each) => each.key === document)?.text ?? '').normalize('NFC'));
        expect(note.slice(start, end).join('')).toBe(exact);
        expect(note.slice(0, start).join('').endsWith(prefix)).toBe(true);
        expect(note.slice(end).join('').startsWith(suffix)).toBe(true);
      }
    }
  });

  it('says every claim in English and in Korean', () => {
    for (const { key, statement } of claims) {
      expect([key, statement.map((each) => each.lang)]).toEqual([key, ['en', 'ko']]);
      expect(statement[1]?.text).toMatch(/\p{Script=Hangul}/u);
    }
  });

  it('names every region in Korean too, in more than one spelling, with one name first', () => {
    for (const { names = [] } of regions) {
      expect(names.filter((each) => each.lang === 'ko').length).toBeGreaterThanOrEqual(2);
      expect(names.filter((each) => each.primary === true).map((each) => each.lang)).toEqual(['en', 'ko']);
    }
    const all = regions.flatMap(({ names = [] }) => names.map((each) => each.text));
    expect(all).toEqual(expect.arrayContaining(['염주군', '평안북도', '함경북도', '량강도', '조선', '러시아']));
  });

  it('describes every source by a ladder of two or three covers', () => {
    for (const { key, cover = [] } of sources) {
      expect([key, [2, 3].includes(cover.length)]).toEqual([key, true]);
    }
  });

  it('marks the years it has worked out', () => {
    expect(claims.find((each) => each.key === 'yomju-petition')?.time).toBe('2024?-11-11');
    expect(sources.find((each) => each.key === 'jo')?.features?.exitDate).toBe('2023?-11');
  });

  it('lets no account run through the desk, and gives all six benefits to one voice', () => {
    const through = attributions.flatMap(({ source, channel, upstream = [] }) => [
      source,
      channel,
      ...upstream.map((each) => each.source),
    ]);
    expect(through).not.toContain('desk');
    const benefits = attributions.filter((each) => each.claim.startsWith('benefit-'));
    expect(benefits.map((each) => each.source)).toEqual(Array.from({ length: 6 }, () => 'talk'));
  });
});

function pair(first: string, second: string): [string, string] {
  return [first, second];
}
