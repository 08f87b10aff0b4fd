import { describe, expect, it } from '@jest/globals';
import type { DossierAttribution } from '../../src/domain/dossier.js';
import { buildReport } from '../../src/domain/report/build-report.js';
import { gate } from '../../src/domain/report/gate.js';
import { plainText } from '../../src/domain/report/printed-report.js';
import type { ReportLanguage, ReportLevel } from '../../src/domain/report/report-tree.js';
import { account, assessment, claim, dossier, reportInput, side, source } from '../factories/report-input.js';

const REGIONS = [
  {
    key: 'KP-10',
    kind: 'province' as const,
    names: [
      { text: 'Ryanggang', lang: 'en' },
      { text: '량강도', lang: 'ko' },
    ],
  },
  {
    key: 'hyesan',
    kind: 'city' as const,
    parent: 'KP-10',
    names: [
      { text: 'Hyesan', lang: 'en' },
      { text: '혜산시', lang: 'ko' },
    ],
  },
];

/** What the note of the claim says of those who were asked: `people` of them in Hyesan, and `more` accounts. */
function told(level: ReportLevel, lang: ReportLanguage, people: number, more: DossierAttribution[] = []): string[] {
  const asked = Array.from({ length: people }, (_, i) =>
    account(`n${i}`, 'flood', `s${i}`, { stance: 'no_knowledge', heardIn: 'hyesan', statedAt: '2024-06-02' }),
  );
  const attributions = [...asked, ...more];
  const content = dossier({
    regions: REGIONS,
    sources: attributions.map((one) => source(one.source, `Bird ${one.source}`, 'a trader', 'a person', 'somebody')),
    claims: [claim('flood', 'The river took the market.')],
    attributions,
  });
  const listed = { doubts: [], noKnowledge: asked.map(({ key }) => key) };
  const input = reportInput(content, [assessment('flood', side(), { listed })], { lang });
  const [printed] = gate(buildReport(input), level).content.topics.flatMap((topic) => topic.claims);
  return printed?.note.map(plainText).slice(1) ?? [];
}

describe('four people in Hyesan were asked and had not heard of it', () => {
  it('the desk reads where and when', () => {
    expect(told('internal', 'en', 4)).toEqual([
      'Four sources in Hyesan, Ryanggang were asked; none had heard of it.',
      'Asked: 2 June 2024.',
    ]);
    expect(told('internal', 'ko', 4)[0]).toContain('출처 4개에 물었고, 들어 본 출처는 없었다.');
  });

  it('partners and the public read the province', () => {
    for (const level of ['partner', 'public'] as const) {
      expect(told(level, 'en', 4)).toEqual(['Four sources in Ryanggang were asked; none had heard of it.']);
      expect(told(level, 'ko', 4)).toEqual(['량강도에서 출처 4개에 물었고, 들어 본 출처는 없었다.']);
    }
  });

  it('of one or two nobody outside learns the number or the place', () => {
    expect(told('public', 'en', 2)).toEqual(['Some sources were asked; none had heard of it.']);
    expect(told('public', 'ko', 1)).toEqual(['출처 몇 개에 물었고, 들어 본 출처는 없었다.']);
    expect(told('internal', 'en', 1)[0]).toBe('One source in Hyesan, Ryanggang was asked and had not heard of it.');
  });

  it('an account off the record is no one who was asked, outside the desk', () => {
    const secret = account('x', 'flood', 'sx', {
      stance: 'no_knowledge',
      heardIn: 'hyesan',
      terms: { attribution: 'off_record' },
    });
    expect(told('public', 'en', 3, [secret])).toEqual(['Three sources in Ryanggang were asked; none had heard of it.']);
    expect(told('internal', 'en', 3, [secret])[0]).toContain('Four sources');
  });
});
