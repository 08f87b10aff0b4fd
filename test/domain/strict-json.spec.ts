import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatErrors } from '../../src/domain/dossier-error.js';
import { parseStrictJson, type JsonLimits } from '../../src/domain/strict-json.js';

const LIMITS: JsonLimits = {
  maxTextBytes: 100,
  maxTextBytesAt: (path) => (path[0] === 'long' ? 200 : undefined),
  maxDepth: 5,
};
const read = (text: string) => parseStrictJson(text, LIMITS);
const errorsOf = (text: string) => formatErrors(read(text).errors);

describe('what JSON.parse accepts and what is kept of it', () => {
  it('reads the same values as JSON.parse', () => {
    const limits = { maxTextBytes: 1_000_000, maxDepth: 100 };
    fc.assert(
      fc.property(fc.json({ stringUnit: 'grapheme' }), fc.constantFrom(0, 2), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const composed: unknown = JSON.parse(text.normalize('NFC'));
        fc.pre(!text.includes('\\u0000'));
        const result = parseStrictJson(JSON.stringify(value, null, indent), limits);
        // Two names of one object that compose to the same are a rule of their own.
        fc.pre(result.errors.every((error) => error.expected !== 'each field once'));
        expect(result.errors).toEqual([]);
        expect(JSON.stringify(result.value)).toBe(JSON.stringify(composed));
      }),
    );
  });

  it('reads files from Windows: a byte order mark and CRLF', () => {
    expect(read('\uFEFF{\r\n  "a": 1\r\n}\r\n')).toEqual({ value: { a: 1 }, errors: [] });
  });

  it('composes texts and field names, escaped ones too', () => {
    const decomposed = '평안북도'.normalize('NFD');
    expect(read(JSON.stringify({ [decomposed]: decomposed })).value).toEqual({ 평안북도: '평안북도' });
    expect(read(String.raw`{"name":"caf\u0065\u0301"}`).value).toEqual({ name: 'café' });
  });

  it('keeps right-to-left text and characters beyond the first plane', () => {
    expect(read('["قالت إنها رأت", "\\ud83d\\udd4a 🕊"]').value).toEqual(['قالت إنها رأت', '🕊 🕊']);
  });

  it('reads __proto__ as a field like any other, and touches no prototype', () => {
    const { value, errors } = read('{"__proto__": {"isAdmin": true}, "constructor": 1}');
    expect(errors).toEqual([]);
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect(Reflect.get(Object(value), 'isAdmin')).toBeUndefined();
  });
});

describe('what is refused, with the path', () => {
  it.each([
    [
      'a field twice',
      '{"attributions":[{},{"stance":"asserts","stance":"denies"}]}',
      'attributions[1].stance: given the field more than once, expected each field once',
    ],
    [
      'a field twice, once composed and once not',
      JSON.stringify({ é: 1, ['é'.normalize('NFD')]: 2 }),
      '["é"]: given the field more than once, expected each field once',
    ],
    [
      'an escaped NUL',
      String.raw`{"claims":[{"key":"a\u0000b"}]}`,
      'claims[0].key: given a text with the character U+0000, expected a text without it',
    ],
    [
      'half a surrogate pair',
      String.raw`{"a":"\ud83d"}`,
      'a: given a text with half of a surrogate pair, expected whole characters',
    ],
    [
      'half a surrogate pair in a field name',
      String.raw`{"\udd4a":1}`,
      String.raw`["\udd4a"]: given a text with half of a surrogate pair, expected whole characters`,
    ],
    ['a text over the limit', `{"a":"${'x'.repeat(101)}"}`, 'a: given a text of 101 bytes, expected at most 100 bytes'],
    [
      'Korean counted in bytes',
      `{"a":"${'염'.repeat(34)}"}`,
      'a: given a text of 102 bytes, expected at most 100 bytes',
    ],
    ['emoji counted in bytes', `{"a":"${'🕊'.repeat(26)}"}`, 'a: given a text of 104 bytes, expected at most 100 bytes'],
    [
      'a text over the larger limit of its path',
      `{"long":"${'x'.repeat(201)}"}`,
      'long: given a text of 201 bytes, expected at most 200 bytes',
    ],
    ['a number nobody can hold', '[1e999]', '[0]: given a number too large to hold, expected a number below 1.8e308'],
  ])('%s', (_situation, text, line) => {
    expect(errorsOf(text)).toEqual([line]);
  });

  it('allows a text up to its limit', () => {
    expect(errorsOf(`{"a":"${'x'.repeat(100)}","long":"${'염'.repeat(66)}"}`)).toEqual([]);
  });

  it('reports all of them at once', () => {
    expect(errorsOf(String.raw`{"a":"\u0000","b":{"c":1,"c":2},"d":"\udc00"}`)).toHaveLength(3);
  });
});

describe('what is not JSON, with line and column', () => {
  it.each([
    [
      'an empty file',
      '',
      'dossier: given the end of the file at line 1, column 1, expected a JSON object; the file is empty',
    ],
    [
      'only spaces',
      ' \n ',
      'dossier: given the end of the file at line 2, column 2, expected a JSON object; the file is empty',
    ],
    [
      'a file cut short',
      '{"claims":[{"key":"a',
      'claims[0].key: given the end of the file at line 1, column 21, expected the rest of a text, with line breaks and other control characters escaped',
    ],
    ['a comma too many', '{\n  "a": [1,\n  ]\n}', 'a: given "]" at line 3, column 3, expected another item after ","'],
    [
      'a comma too many in an object',
      '{"a":1,}',
      'dossier: given "}" at line 1, column 8, expected another item after ","',
    ],
    [
      'a missing comma, counted in characters',
      '{"염🕊": 1 "b": 2}',
      String.raw`dossier: given "\"" at line 1, column 10, expected "," or "}"`,
    ],
    ['a comment', '{\r\n// who\r\n}', 'dossier: given "/" at line 2, column 1, expected a field name in quotes or "}"'],
    ['single quotes', "{'a':1}", `dossier: given "'" at line 1, column 2, expected a field name in quotes or "}"`],
    [
      'text after the end',
      '{} {}',
      'dossier: given "{" at line 1, column 4, expected nothing more after the end of the JSON value',
    ],
    ['a word JSON does not have', '{"a": undefined}', 'a: given "u" at line 1, column 7, expected a JSON value'],
    ['not a number', '[NaN]', '[0]: given "N" at line 1, column 2, expected a JSON value'],
    ['a leading zero', '[012]', 'dossier: given "1" at line 1, column 3, expected "," or "]"'],
    [
      'a raw NUL',
      '["a\u0000b"]',
      String.raw`[0]: given "\u0000" at line 1, column 4, expected the rest of a text, with line breaks and other control characters escaped`,
    ],
    [
      'a line break in a text',
      '["a\nb"]',
      String.raw`[0]: given "\n" at line 1, column 4, expected the rest of a text, with line breaks and other control characters escaped`,
    ],
    [
      'a wrong escape',
      String.raw`["\x41"]`,
      String.raw`[0]: given "\\" at line 1, column 3, expected the rest of a text, with line breaks and other control characters escaped`,
    ],
    ['no colon', '{"a" 1}', 'a: given "1" at line 1, column 6, expected ":"'],
    [
      'nested too deep',
      '[[[[[[1]]]]]]',
      '[0][0][0][0][0]: given "[" at line 1, column 6, expected at most 5 levels of nesting',
    ],
  ])('%s', (_situation, text, line) => {
    const { value, errors } = read(text);
    expect(value).toBeUndefined();
    expect(formatErrors(errors)).toEqual([line]);
  });

  it('does not overflow on a file of nothing but brackets, or on megabytes of escapes', () => {
    expect(errorsOf('['.repeat(2_000_000))).toHaveLength(1);
    expect(errorsOf(`"${'\\n'.repeat(500_000)}"`)).toHaveLength(1);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,\\u0deé\n 1-.')), maxLength: 40 }),
        (text) => {
          const { value, errors } = read(text);
          expect(value === undefined ? errors.length : 1).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('an error line', () => {
  it('shortens what was given and disarms what could disturb a terminal', () => {
    const name = `\u001b[2J\u202e${'n'.repeat(100)}`;
    const [line] = formatErrors(
      read(JSON.stringify({ [name]: '\u0000' })).errors.map((error) => ({ ...error, path: error.path.slice(0, 70) })),
    );
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(line?.startsWith(String.raw`["\u001b[2J\u202e` + 'nnn')).toBe(true);
  });

  it('counts what it does not list', () => {
    const errors = Array.from({ length: 130 }, (_, i) => ({ path: `claims[${i}]`, given: '1', expected: 'an object' }));
    const lines = formatErrors(errors);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('… and 30 more');
  });
});
