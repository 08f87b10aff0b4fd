import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReport } from '../../src/domain/report/build-report.js';
import { csvField, escapeHtml, escapeMarkdown } from '../../src/domain/report/escape.js';
import { printable } from '../../src/domain/report/gate-lines.js';
import type { GatedReport } from '../../src/domain/report/gate.js';
import { gate } from '../../src/domain/report/gate.js';
import { CSV_COLUMNS, reportToCsv } from '../../src/domain/report/report-to-csv.js';
import { reportToHtml } from '../../src/domain/report/report-to-html.js';
import { reportToJson } from '../../src/domain/report/report-to-json.js';
import { reportToMarkdown } from '../../src/domain/report/report-to-markdown.js';
import type { ReportInput, ReportLevel } from '../../src/domain/report/report-tree.js';
import { account, assessment, claim, dossier, reportInput, side, source } from '../factories/report-input.js';

const HOSTILE = `<script>alert("x")</script> & 'it' = \u202e\u0000 سوق | **bold** https://example.org\r\n=1+1`;

function reportOn(statement: string, level: ReportLevel = 'public', changes: Partial<ReportInput> = {}): GatedReport {
  const content = dossier({
    workspace: { slug: 'w', title: statement },
    sources: [source('s-1', 'Kestrel', statement)],
    claims: [claim('c-1', statement, { topics: [statement, 'other'] })],
    attributions: [
      account('a-1', 'c-1', 's-1', { form: 'verbatim', wording: { text: statement, lang: '"><img src=x>' } }),
    ],
  });
  return gate(buildReport(reportInput(content, [assessment('c-1', side(['a-1']))], changes)), level);
}

/** The records of a CSV text, read by RFC 4180 alone. */
function readCsv(text: string): string[][] {
  const records: string[][] = [];
  const field = /"((?:[^"]|"")*)"(,|\r\n)/gy;
  let record: string[] = [];
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    record.push((match[1] ?? '').replaceAll('""', '"'));
    if (match[2] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}

describe('the HTML report', () => {
  const html = reportToHtml(reportOn(HOSTILE));

  it('shows hostile text as text', () => {
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;it&#39;');
  });

  it('has no control characters and nothing that turns the direction of the page', () => {
    expect(html).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    expect(html).toContain('سوق');
  });

  it('fetches nothing, runs nothing, and forbids both', () => {
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/\s(?:src|srcset|action|on\w+)=|url\(|@import|<link|<iframe|<object/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]?.[0])).toEqual(
      [...html.matchAll(/href="/g)].map(() => '#'),
    );
  });

  it('says its language, names every section, and skips no level of heading', () => {
    expect(reportToHtml(reportOn('염주', 'public', { lang: 'ko' }))).toContain('<html lang="ko">');
    const levels = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? level)).toBeLessThanOrEqual(1));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const match of html.matchAll(/aria-labelledby="([^"]+)"|href="#([^"]+)"/g)) {
      expect(ids).toContain(match[1] ?? match[2]);
    }
  });

  it('opens and closes the same elements', () => {
    const open: string[] = [];
    for (const match of html.replace(/<style>[^]*?<\/style>/, '').matchAll(/<(\/?)([a-z]+\d?)[^>]*>/g)) {
      if (['meta', 'br'].includes(match[2] ?? '')) continue;
      if (match[1] === '') open.push(match[2] ?? '');
      else expect(open.pop()).toBe(match[2]);
    }
    expect(open).toEqual([]);
  });
});

describe('escaping', () => {
  it('for HTML leaves none of the five characters bare', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text).replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toMatch(/[&<>"']/);
      }),
    );
  });

  it.each([
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['- nor this', '\\- nor this'],
    ['a | b', 'a \\| b'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['<b>', '&lt;b&gt;'],
    [
      'https://example.org www.example.org a@example.org',
      'https&#58;//example.org www&#46;example.org a&#64;example.org',
    ],
    ['`x` *y* __z__ ~~q~~', '\\`x\\` \\*y\\* \\_\\_z\\_\\_ \\~\\~q\\~\\~'],
  ])('for Markdown turns %s into plain words', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('of what people typed keeps no control character, lone surrogate or line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\p{Surrogate}\u202e]/u);
      }),
    );
  });
});

describe('the CSV report', () => {
  it('has a byte order mark, CRLF, a header and one record per claim', () => {
    const csv = reportToCsv(reportOn(HOSTILE));
    expect(csv.startsWith('\ufeff"number","topics","statement"')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const records = readCsv(csv.slice(1));
    expect(records.map((record) => record.length)).toEqual([CSV_COLUMNS.length, CSV_COLUMNS.length]);
    expect(records[1]?.[2]).toBe(printable(HOSTILE));
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\0x',
    '  =1',
    '\ufeff=1',
    '＝1',
    ' ＋1',
    '－1',
    '＠x',
    '\u200b=1',
    '\u00a0-1',
  ])('does not let %j run', (text) => {
    expect(csvField(text)).toBe(`"'${text}"`);
  });

  it('never begins a field with what a spreadsheet would run', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\0',
      '＝',
      '＋',
      '－',
      '＠',
      ' ',
      '\ufeff',
      '\u3000',
      '\u200b',
      'a',
      '',
    );
    const text = fc
      .tuple(fc.array(start, { maxLength: 4 }), fc.string({ unit: 'binary' }))
      .map(([a, b]) => a.join('') + b);
    fc.assert(
      fc.property(text, (value) => {
        const [[field = ''] = []] = readCsv(`${csvField(value)}\r\n`);
        const shown = field.normalize('NFKC').replace(/^[\s\ufeff\u200b]+/u, '');
        expect(['=', '+', '-', '@']).not.toContain(shown[0]);
        expect(['\t', '\r', '\0']).not.toContain(field[0]);
        expect(field === value || field === `'${value}`).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it('of an empty workspace is a header', () => {
    const empty = gate(buildReport(reportInput(dossier({}), [])), 'public');
    expect(readCsv(reportToCsv(empty).slice(1))).toEqual([[...CSV_COLUMNS]]);
  });
});

describe('the JSON report', () => {
  const keysOf = (value: object) => Object.keys(value);

  it('has the documented shape, and a key only inside', () => {
    const value = JSON.parse(reportToJson(reportOn('A flood.')));
    expect(keysOf(value)).toEqual([
      'schema',
      'level',
      'lang',
      'generatedOn',
      'title',
      'notices',
      'claims',
      'statement',
    ]);
    expect(value.schema).toBe('whence-claims-report/1');
    expect(keysOf(value.claims[0]).join(' ')).toBe(
      'number topics statement status when where quantities origins figure sourceNote accounts flags official exhibits links unknown',
    );
    expect(keysOf(value.claims[0].accounts[0])).toEqual(['number', 'source', 'knows', 'counted', 'wording']);
    expect(keysOf(value.statement)).toEqual(['policy', 'counted', 'statuses', 'meanings', 'described', 'notPromised']);
    const inside = JSON.parse(reportToJson(reportOn('A flood.', 'internal')));
    expect(inside.claims[0].key).toBe('c-1');
    expect(keysOf(inside.claims[0].accounts[0])).toContain('details');
  });
});

describe('the Markdown report', () => {
  it('keeps what people typed on its own line and inert', () => {
    const markdown = reportToMarkdown(reportOn(HOSTILE));
    expect(markdown).not.toMatch(/<(?!$)/);
    expect(markdown).not.toContain('https://');
    expect(markdown).toContain('### 1\\. &lt;script&gt;');
  });
});
