import { describe, expect, it } from '@jest/globals';
import { gate } from '../../src/domain/report/gate.js';
import { buildReport } from '../../src/domain/report/build-report.js';
import { heldFrom, withoutHeld } from '../../src/domain/report/held-claims.js';
import { plainText } from '../../src/domain/report/printed-report.js';
import type { ReportInput, ReportLevel, ReportStanding, StandingNotes } from '../../src/domain/report/report-tree.js';
import { reportToCsv } from '../../src/domain/report/report-to-csv.js';
import { reportToHtml } from '../../src/domain/report/report-to-html.js';
import { reportToJson } from '../../src/domain/report/report-to-json.js';
import { reportToMarkdown } from '../../src/domain/report/report-to-markdown.js';
import { NO_NOTES } from '../../src/domain/report/standing-lines.js';
import { account, assessment, claim, dossier, reportInput, side, source } from '../factories/report-input.js';

const content = dossier({
  claims: [claim('flood', 'The river flooded Yomju'), claim('queue', 'People queued for rice')],
  sources: [source('heo', 'Heo', 'a farmer'), source('jo', 'Jo', 'a trader')],
  attributions: [account('a1', 'flood', 'heo'), account('a2', 'queue', 'jo')],
});
const assessed = [assessment('flood', side(['a1'])), assessment('queue', side(['a2']))];

/** The flood was ruled corroborated; the rules find a rumour now. */
function input(notes: Partial<StandingNotes>, more: Partial<ReportStanding> = {}, changes: Partial<ReportInput> = {}) {
  const flood: ReportStanding = { status: 'corroborated', basis: 'ruling', notes: { ...NO_NOTES, ...notes }, ...more };
  const standings = new Map([
    ['flood', flood],
    ['queue', { status: 'rumour', basis: 'assessment' as const }],
  ]);
  return reportInput(content, assessed, { standings, ...changes });
}

function basis(level: ReportLevel, one: ReportInput): string[] {
  const [flood] = gate(buildReport(one), level).content.topics.flatMap(({ claims }) => claims);
  return (flood?.status.basis ?? []).map(plainText);
}

const RULED = ['Decided by an editor.', 'The rules alone would say: Rumour.'];

describe('a status an editor should look at', () => {
  it('is told to every reader where a decision ended, became weaker or was reviewed by nobody', () => {
    const one = input({ attention: ['worse', 'expired'], expiredOn: '2024-06-30', isUnreviewed: true });
    const lines = [
      ...RULED,
      'Unreviewed: one person alone decided this. No second editor has approved it.',
      'What stands behind it has become weaker since an editor decided. The decision has not been confirmed again.',
      'An editor’s earlier decision ended on 30 June 2024.',
    ];
    expect(basis('public', one)).toEqual(lines);
    expect(basis('internal', one)).toEqual(lines);
  });

  it('is told to the desk alone where an editor has something to do', () => {
    const one = input({ attention: ['reconfirm', 'better', 'awaiting_second', 'reworded'], isHeld: true });
    expect(basis('internal', one)).toEqual([
      ...RULED,
      'The newest ruling was made on another wording and no longer holds. Rule on the present wording.',
      'The facts or the policy have changed since the ruling. Confirm it again.',
      'The rules now find more than when the ruling was made. That is a suggestion; the ruling stands.',
      'A newer ruling waits for a second editor. Until one approves it, it changes nothing.',
      'Held: it does not leave the desk until an editor has looked at it.',
    ]);
    expect(basis('partner', one)).toEqual(RULED);
  });

  it('says that the facts overruled a decision, and not that nobody decided', () => {
    const one = input({ attention: ['worse'], isDowngraded: true }, { status: 'rumour', basis: 'assessment' });
    expect(basis('public', one)).toEqual([
      'An editor decided on a stronger status; what stands behind it has become weaker, so it counts as this.',
    ]);
  });

  it('tells nobody outside that it became weaker by what may not be printed', () => {
    const denied = [
      assessment('flood', side(['a1']), { status: 'contested' }),
      assessed[1] ?? assessment('queue', side()),
    ];
    const one = input({ attention: ['worse'] }, { status: 'rumour' }, { assessments: denied, printable: assessed });
    expect(basis('internal', one).join(' ')).toContain('become weaker');
    expect(basis('public', one).join(' ')).not.toContain('weaker');
  });

  it('is told in Korean', () => {
    const one = input({ attention: ['worse'], isHeld: true, isUnreviewed: true }, {}, { lang: 'ko' });
    const told = basis('internal', one).join(' ');
    for (const words of ['검토받지 않음', '근거가 약해졌다', '보류:']) expect(told).toContain(words);
  });
});

describe('a claim that is held', () => {
  const held = buildReport(input({ isHeld: true }));

  it('keeps a report from others and not from the desk', () => {
    expect([heldFrom(held, 'internal'), heldFrom(held, 'partner'), heldFrom(held, 'public')]).toEqual([
      [],
      ['flood'],
      ['flood'],
    ]);
  });

  it('is left out if wanted, and the report says how many are', () => {
    const tree = withoutHeld(held, 'public');
    const text = reportToMarkdown(gate(tree, 'public'));
    expect(text).not.toContain('flooded');
    expect(text).toContain('One claim is left out because an editor has to look at it again.');
    expect(text).toContain('Claims in this report: 1.');
    expect(withoutHeld(held, 'internal').claims).toHaveLength(2);
  });

  it('is not counted where others would not get it anyway', () => {
    const secret = {
      ...content,
      attributions: [account('a1', 'flood', 'heo', { terms: { attribution: 'off_record' } })],
    };
    const printable = [assessment('flood', side()), assessment('queue', side())];
    const tree = buildReport({
      ...input({ isHeld: true }, {}, { printable }),
      dossier: secret,
      assessments: [assessed[0] ?? printable[0] ?? assessment('flood', side()), assessment('queue', side())],
    });
    expect(heldFrom(tree, 'public')).toEqual([]);
    expect(withoutHeld(tree, 'public').heldBack).toBe(0);
  });
});

describe('a desk of one', () => {
  it.each(['internal', 'partner', 'public'] as const)(
    'is marked as unreviewed in every form of the %s report',
    (level) => {
      const report = gate(buildReport(input({}, {}, { solo: true })), level);
      for (const write of [reportToHtml, reportToMarkdown, reportToJson, reportToCsv]) {
        expect(write(report)).toContain('Unreviewed: one person logged, judged and printed this.');
      }
    },
  );
});
