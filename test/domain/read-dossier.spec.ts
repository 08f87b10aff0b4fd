import { describe, expect, it } from '@jest/globals';
import { formatErrors } from '../../src/domain/dossier-error.js';
import type { JsonData } from '../../src/domain/strict-json.js';
import { readDossier } from '../../src/exchange/read-dossier.js';
import { BORDER_NOTE, borderDossier } from '../factories/border-dossier.js';

/** Error lines of the border dossier after one place in it was set to a value (`undefined`: removed). */
function linesWith(...changes: [path: string, value: JsonData | undefined][]): string[] {
  const dossier: unknown = structuredClone(borderDossier());
  for (const [path, value] of changes) {
    const steps = path.match(/[^.[\]]+/g) ?? [];
    const last = steps.pop() ?? '';
    let at: unknown = dossier;
    for (const step of steps) at = Reflect.get(Object(at), step);
    if (value === undefined) Reflect.deleteProperty(Object(at), last);
    else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return linesOf(JSON.stringify(dossier));
}

function linesOf(text: string): string[] {
  const result = readDossier(text);
  return result.ok ? [] : formatErrors(result.errors);
}

describe('a dossier without faults', () => {
  it('is read as it stands', () => {
    expect(readDossier(JSON.stringify(borderDossier()))).toEqual({ ok: true, dossier: borderDossier() });
  });

  it('may be no more than a format and a workspace', () => {
    expect(linesOf('{"format":"whence-dossier/1","workspace":{"slug":"empty"}}')).toEqual([]);
  });

  it('comes out composed, and references in either form meet', () => {
    const text = JSON.stringify(borderDossier()).replaceAll('"trader"', '"장사꾼"').replaceAll('"a1"', '"é1"');
    const mixed = text.replace('"source":"장사꾼"', `"source":"${'장사꾼'.normalize('NFD')}"`).normalize('NFD');
    const result = readDossier(mixed);
    expect(result).toEqual({ ok: true, dossier: JSON.parse(text) });
  });

  it('has passages that count code points of the composed text', () => {
    // "é" typed as two code points: the offsets are those of the composed text, where it is one.
    const dossier = borderDossier();
    const [first, ...others] = dossier.attributions ?? [];
    const changed = {
      ...dossier,
      documents: [{ key: 'note', kind: 'transcript', text: 'Cafe\u0301, then 🕊 염주군' }],
      attributions: [
        { ...first, passages: [{ document: 'note', exact: '염주군'.normalize('NFD'), start: 13, end: 16 }] },
        ...others,
      ],
    };
    expect(linesOf(JSON.stringify(changed))).toEqual([]);
  });

  it('accepts a circle of upstream accounts, an end that points at itself, and the same tie twice', () => {
    expect(
      linesWith(
        ['attributions[0].upstream', [{ attribution: 'a1' }, { attribution: 'a3' }]],
        ['attributions[2].upstream', [{ attribution: 'a1' }]],
        ['ties[0].between', [{ source: 'guard' }, { source: 'guard' }]],
        ['ties[1]', { between: [{ source: 'guard' }, { source: 'guard' }], kind: 'in_contact', state: 'confirmed' }],
      ),
    ).toEqual([]);
  });
});

describe('structure', () => {
  it.each<[string, string, JsonData | undefined, string]>([
    [
      'a mistyped field',
      'attributions[1].stanse',
      'asserts',
      'attributions[1].stanse: given a field the format does not know, expected one of key, claim, source, access, stance,',
    ],
    [
      'a __proto__ field',
      'claims[0].__proto__',
      { key: 'x' },
      'claims[0]["__proto__"]: given a field the format does not know',
    ],
    ['a hostile field name', 'claims[0].\u001b2J\u202ex', 1, String.raw`claims[0]["\u001b2J\u202ex"]: given a field`],
    ['a wrong type', 'claims[0].topics', 'border', 'claims[0].topics: given "border", expected a list'],
    ['a number for a key', 'exhibits[0].key', 7, 'exhibits[0].key: given 7, expected the key of the record'],
    ['null', 'sources[0].cover', null, 'sources[0].cover: given null, expected a list'],
    [
      'text for yes or no',
      'sources[0].featuresComplete',
      'yes',
      'sources[0].featuresComplete: given "yes", expected true or false',
    ],
    ['a missing key', 'exhibits[0].key', undefined, 'exhibits[0].key: given nothing, expected the key of the record'],
    [
      'a word outside the list',
      'attributions[0].stance',
      'agrees',
      'attributions[0].stance: given "agrees", expected one of asserts, relays, denies, doubts, no_knowledge',
    ],
    ['another format', 'format', 'whence-dossier/2', 'format: given "whence-dossier/2", expected "whence-dossier/1"'],
    ['no workspace', 'workspace', undefined, 'workspace: given nothing, expected an object with slug'],
    ['an address as slug', 'workspace.slug', '../etc', 'workspace.slug: given "../etc", expected a short name'],
    [
      'a claim that says nothing',
      'claims[1].statement',
      [],
      'claims[1].statement: given a list of 0, expected the statement in at least one language',
    ],
    [
      'credibility 1 from outside',
      'attributions[0].credibility',
      1,
      'attributions[0].credibility: given 1, expected a whole number from 2 to 6 (1 is computed, never given)',
    ],
    ['credibility 7', 'attributions[0].credibility', 7, 'attributions[0].credibility: given 7'],
    [
      'a household that says who',
      'sources[0].features.household',
      'the Kims',
      'sources[0].features.household: given "the Kims", expected an opaque label such as HH-2',
    ],
    [
      'a label with a line break after it',
      'sources[0].features.broker',
      'B-1\n',
      String.raw`sources[0].features.broker: given "B-1\n", expected an opaque label`,
    ],
    [
      'an empty feature',
      'sources[0].features.employer',
      '',
      'sources[0].features.employer: given "", expected a text that is not empty',
    ],
    ['a score above 1', 'ties[0].score', 1.5, 'ties[0].score: given 1.5, expected a number from 0 to 1'],
    [
      'a hedge below 0',
      'attributions[0].hedge.low',
      -0.1,
      'attributions[0].hedge.low: given -0.1, expected a number from 0 to 1',
    ],
    [
      'a tie with three ends',
      'ties[0].between[2]',
      { source: 'paper' },
      'ties[0].between: given a list of 3, expected exactly two ends',
    ],
    [
      'a tie with one end',
      'ties[0].between',
      [{ source: 'paper' }],
      'ties[0].between: given a list of 1, expected exactly two ends',
    ],
    [
      'an end that is both',
      'ties[0].between[0]',
      { source: 'guard', attribution: 'a1' },
      'ties[0].between[0]: given both, expected exactly one of attribution, source',
    ],
    [
      'an end that is neither',
      'attributions[0].upstream[0]',
      {},
      'attributions[0].upstream[0]: given neither, expected exactly one of attribution, source',
    ],
  ])('%s', (_situation, path, value, start) => {
    const lines = linesWith([path, value]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(start)).toBe(true);
    expect(lines[0]).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it.each([
    ['a list', '[]', 'dossier: given a list of 0, expected an object with format, workspace'],
    ['a text', '"dossier"', 'dossier: given "dossier", expected an object with format, workspace'],
    ['null', 'null', 'dossier: given null, expected an object with format, workspace'],
    [
      'nothing',
      '',
      'dossier: given the end of the file at line 1, column 1, expected a JSON object; the file is empty',
    ],
  ])('%s instead of a dossier', (_situation, text, line) => {
    expect(linesOf(text)).toEqual([line]);
  });
});

describe('keys and references', () => {
  it.each<[string, string, JsonData | undefined, string]>([
    [
      'a key used twice',
      'exhibits[1]',
      { key: 'img1', claim: 'guards-changed', kind: 'sensor', bearing: 'supports' },
      'exhibits[1].key: given "img1", expected a key of its own; exhibits[0] has this one',
    ],
    [
      'a claim nobody entered',
      'attributions[2].claim',
      'c9',
      'attributions[2].claim: given "c9", expected the key of a claim of this dossier',
    ],
    [
      'a source that is an attribution',
      'attributions[2].source',
      'a1',
      'attributions[2].source: given "a1", expected the key of a source of this dossier',
    ],
    [
      'upstream nobody',
      'attributions[0].upstream[1].attribution',
      'a9',
      'attributions[0].upstream[1].attribution: given "a9", expected the key of an attribution of this dossier',
    ],
    [
      'a channel nobody knows',
      'attributions[0].channel',
      'x',
      'attributions[0].channel: given "x", expected the key of a source of this dossier',
    ],
    [
      'an unknown place',
      'attributions[0].heardIn',
      'KP-99',
      'attributions[0].heardIn: given "KP-99", expected the key of a region of this dossier',
    ],
    [
      'a passage in no document',
      'attributions[0].passages[0].document',
      'x',
      'attributions[0].passages[0].document: given "x", expected the key of a document of this dossier',
    ],
    [
      'a tie to nobody',
      'ties[0].between[1].source',
      'x',
      'ties[0].between[1].source: given "x", expected the key of a source of this dossier',
    ],
    [
      'a distinction of nobody',
      'distinctions[0].between[1]',
      'trader',
      'distinctions[0].between[1]: given "trader", expected the key of an attribution of this dossier',
    ],
    [
      'a link to no claim',
      'claimLinks[0].to',
      'x',
      'claimLinks[0].to: given "x", expected the key of a claim of this dossier',
    ],
    [
      'an exhibit for no claim',
      'exhibits[0].claim',
      'x',
      'exhibits[0].claim: given "x", expected the key of a claim of this dossier',
    ],
    [
      'a ruling on no claim',
      'rulings[0].claim',
      'x',
      'rulings[0].claim: given "x", expected the key of a claim of this dossier',
    ],
    [
      'a publisher nobody knows',
      'documents[0].publisher',
      '__proto__',
      'documents[0].publisher: given "__proto__", expected the key of a source of this dossier',
    ],
    [
      'an unknown region of a claim',
      'claims[0].regions[0].region',
      'x',
      'claims[0].regions[0].region: given "x", expected the key of a region of this dossier',
    ],
    [
      'a region in no region',
      'regions[0].parent',
      'x',
      'regions[0].parent: given "x", expected the key of a region of this dossier',
    ],
    [
      'two regions in each other',
      'regions[1].parent',
      'KP-03',
      'regions[0].parent: given a circle, "KP-03 → KP → KP-03", expected a parent that does not lie in this region',
    ],
    ['a region in itself', 'regions[1].parent', 'KP', 'regions[1].parent: given a circle, "KP → KP"'],
    [
      'superseded by nobody',
      'attributions[1].supersededBy',
      undefined,
      'attributions[1].supersededBy: given nothing, expected the key of the attribution that replaces this one, since its state is superseded',
    ],
    [
      'replaced and still active',
      'attributions[1].state',
      undefined,
      'attributions[1].state: given nothing, expected superseded, since supersededBy is given',
    ],
    [
      'replaced and withdrawn',
      'attributions[1].state',
      'withdrawn',
      'attributions[1].state: given "withdrawn", expected superseded, since supersededBy is given',
    ],
    [
      'superseded by itself',
      'attributions[1].supersededBy',
      'a2',
      'attributions[1].supersededBy: given a circle, "a2 → a2", expected an attribution that this one does not replace',
    ],
    [
      'accounts that are one person',
      'ties[1].kind',
      'same_person',
      'ties[1].between[1]: given an attribution, expected a source, since the tie says same_person',
    ],
  ])('%s', (_situation, path, value, start) => {
    const lines = linesWith([path, value]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(start)).toBe(true);
  });

  it('refuses supersessions in a circle, once', () => {
    expect(
      linesWith(
        ['attributions[2].state', 'superseded'],
        ['attributions[2].supersededBy', 'a1'],
        ['attributions[0].state', 'superseded'],
        ['attributions[0].supersededBy', 'a2'],
      ),
    ).toEqual([
      'attributions[0].supersededBy: given a circle, "a1 → a2 → a3 → a1", expected an attribution that this one does not replace',
    ]);
  });

  it('reads a chain of ten thousand supersessions without a hang', () => {
    const attributions = Array.from({ length: 10_000 }, (_, i) => ({
      key: `a${i}`,
      claim: 'c',
      source: 's',
      access: 'unknown',
      state: 'superseded',
      supersededBy: `a${i + 1}`,
    }));
    const dossier = {
      format: 'whence-dossier/1',
      workspace: { slug: 'long' },
      sources: [{ key: 's', pseudonym: 'S', kind: 'unknown' }],
      claims: [{ key: 'c', kind: 'event', statement: [{ text: 'x' }] }],
      attributions,
    };
    expect(linesOf(JSON.stringify(dossier))).toEqual([
      'attributions[9999].supersededBy: given "a10000", expected the key of an attribution of this dossier',
    ]);
  });
});

describe('values', () => {
  it.each<[string, string, JsonData | undefined, string]>([
    [
      'a time that is none',
      'attributions[0].statedAt',
      'last November',
      'attributions[0].statedAt: given "last November", expected an EDTF time such as 2024-11, 2024?-11-11 or ../2024',
    ],
    ['an empty time', 'claims[0].time', '', 'claims[0].time: given "", expected an EDTF time'],
    [
      'a day that does not exist',
      'sources[0].features.exitDate',
      '2023-02-29',
      'sources[0].features.exitDate: given "2023-02-29", expected an EDTF time',
    ],
    [
      'a search on no day',
      'claims[0].officialPosition.searches[0].on',
      '30/11/2024',
      'claims[0].officialPosition.searches[0].on: given "30/11/2024"',
    ],
    [
      'a request on no day',
      'claims[0].officialPosition.requests[0].on',
      'soon',
      'claims[0].officialPosition.requests[0].on: given "soon"',
    ],
    [
      'terms until no day',
      'attributions[0].terms.notBefore',
      'later',
      'attributions[0].terms.notBefore: given "later"',
    ],
    ['learnt at no time', 'attributions[0].learnedAt', '2024-13', 'attributions[0].learnedAt: given "2024-13"'],
    ['published at no time', 'documents[0].published', '11.2024', 'documents[0].published: given "11.2024"'],
    [
      'a ruling on a vague day',
      'rulings[0].at',
      '2024-11~',
      'rulings[0].at: given "2024-11~", expected a date such as 2024-11-30',
    ],
    [
      'a ruling that ends on no day',
      'rulings[0].expires',
      '2025-02-30',
      'rulings[0].expires: given "2025-02-30", expected a date',
    ],
    [
      'a ruling revoked at an hour that is none',
      'rulings[0].revoked.at',
      '2025-01-01T25:00:00Z',
      'rulings[0].revoked.at: given "2025-01-01T25:00:00Z"',
    ],
    [
      'best below low',
      'claims[0].quantities[0].best',
      10,
      'claims[0].quantities[0]: given 20, 10, 40, expected low ≤ best ≤ high',
    ],
    [
      'a hedge upside down',
      'attributions[0].hedge.high',
      0.5,
      'attributions[0].hedge: given 0.6, 0.5, expected low ≤ high',
    ],
    [
      'offsets that select other words',
      'attributions[0].passages[0].start',
      3,
      'attributions[0].passages[0].exact: given "A trader said", expected the document\'s text from 3 to 15, which is " trader said"',
    ],
    [
      'offsets in UTF-16 units',
      'attributions[0].passages[0]',
      { document: 'note', exact: 'A trader said', start: 3, end: 16 },
      'attributions[0].passages[0].exact: given "A trader said"',
    ],
    [
      'a start without an end',
      'attributions[0].passages[0].end',
      undefined,
      'attributions[0].passages[0].end: given nothing, expected the offset after the passage',
    ],
    [
      'an end without a start',
      'attributions[0].passages[0].start',
      undefined,
      'attributions[0].passages[0].start: given nothing, expected the offset at which the passage starts',
    ],
    [
      'an end before the start',
      'attributions[0].passages[0].end',
      1,
      'attributions[0].passages[0].end: given 1, expected an offset after the start, 2',
    ],
    [
      'an end beyond the text',
      'attributions[0].passages[0].end',
      500,
      `attributions[0].passages[0].end: given 500, expected at most ${Array.from(BORDER_NOTE).length}, the length`,
    ],
    [
      'offsets into no text',
      'documents[0].text',
      undefined,
      'attributions[0].passages[0].start: given 2, expected no offsets, since the document has no text',
    ],
    [
      'a text over the limit',
      'claims[0].statement[0].text',
      'x'.repeat(1024 * 1024 + 1),
      'claims[0].statement[0].text: given a text of 1048577 bytes, expected at most 1048576 bytes',
    ],
  ])('%s', (_situation, path, value, start) => {
    const lines = linesWith([path, value]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.startsWith(start)).toBe(true);
  });

  it('allows eight times as much for the text of a document, and no more', () => {
    const passages: [string, undefined] = ['attributions[0].passages', undefined];
    expect(linesWith(['documents[0].text', 'x'.repeat(8 * 1024 * 1024)], passages)).toEqual([]);
    expect(linesWith(['documents[0].text', 'x'.repeat(8 * 1024 * 1024 + 1)], passages)).toEqual([
      'documents[0].text: given a text of 8388609 bytes, expected at most 8388608 bytes',
    ]);
  });

  it('shows no more than sixty characters of what was given', () => {
    const [line] = linesWith(['attributions[0].statedAt', '염'.repeat(100)]);
    expect(line).toContain(`"${'염'.repeat(60)}…"`);
  });
});

describe('a file with many faults', () => {
  it('hears of all of them at once, whatever their kind', () => {
    const lines = linesWith(
      ['attributions[1].stanse', 'asserts'],
      ['attributions[0].access', 'rumour'],
      ['attributions[0].statedAt', 'yesterday'],
      ['attributions[2].source', 'nobody'],
      ['claims[0].topics[0]', 'a\u0000b'],
      ['claims[0].quantities[0].high', 1],
      ['attributions[0].wording', 'a text instead of an object'],
    );
    expect(lines.map((line) => line.slice(0, line.indexOf(':'))).sort()).toEqual([
      'attributions[0].access',
      'attributions[0].statedAt',
      'attributions[0].wording',
      'attributions[1].stanse',
      'attributions[2].source',
      'claims[0].quantities[0]',
      'claims[0].topics[0]',
    ]);
  });

  it('is not listed beyond a hundred', () => {
    const dossier = { ...borderDossier(), ties: Array.from({ length: 150 }, () => 1) };
    const lines = linesOf(JSON.stringify(dossier));
    expect(lines).toHaveLength(101);
    expect(lines[100]).toBe('… and 50 more');
  });
});
