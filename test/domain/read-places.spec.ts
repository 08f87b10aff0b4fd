import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inOrder, MOST_PLACES, type PlaceFields, readPlaces } from '../../src/domain/gazetteer/read-places.js';
import { MOST_POSITIONS, readShape } from '../../src/domain/gazetteer/read-shape.js';
import { readTable } from '../../src/domain/gazetteer/read-table.js';

const fields: PlaceFields = {
  kind: 'county',
  kindField: 'type',
  codeField: 'id',
  parentField: 'in',
  names: [
    { field: 'ko', lang: 'ko', primary: true },
    { field: 'en', lang: 'en' },
  ],
};
const square = [
  [
    [124.5, 39.9],
    [124.6, 39.9],
    [124.6, 40],
    [124.5, 39.9],
  ],
];

describe('a table of places', () => {
  it('is read with quotes, line ends of Windows, a byte order mark and an empty line', () => {
    const text = '\uFEFFid,in,type,ko,en\r\n1,,province,"평안북도","North ""P"", west"\r\n\r\n2,1,,염주군,Yomju\r\n';
    expect(readPlaces(text, 'csv', fields)).toEqual({
      errors: [],
      places: [
        {
          row: 1,
          code: '1',
          parent: null,
          kind: 'province',
          shape: null,
          names: [
            { text: '평안북도', lang: 'ko', isPrimary: true },
            { text: 'North "P", west', lang: 'en', isPrimary: false },
          ],
        },
        {
          row: 2,
          code: '2',
          parent: '1',
          kind: 'county',
          shape: null,
          names: [
            { text: '염주군', lang: 'ko', isPrimary: true },
            { text: 'Yomju', lang: 'en', isPrimary: false },
          ],
        },
      ],
    });
  });

  it.each([
    ['a quote that does not end', 'id,in\n"1,2', 2],
    ['text behind a quote', 'id,in\n"1"x,2', 2],
    ['a record that is too short', 'id,in\n1,2\n3\n', 3],
    ['one heading twice', 'id,id\n1,2', 1],
    ['nothing', '', 1],
  ])('says in which line there is %s', (_what, text, line) => {
    expect(readTable(text, ',')).toMatchObject({ ok: false, line });
  });

  it('comes back as it was written, whatever is in its fields', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '염') });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (records) => {
        const text = [['x', 'y'], ...records].map((record) => record.map(quoted).join(',')).join('\n');
        expect(readTable(text, ',')).toEqual({ ok: true, headings: ['x', 'y'], records });
      }),
    );
  });

  it('names the row and the field of everything that is wrong, all at once', () => {
    const long = '가'.repeat(301);
    const text = `id\tin\ttype\tko\ten\n1\t\tvillage\t염주\t\n2\t\t\t\t\n3\t\t\t${long}\t\n1\t\t\t혜산\t\n1\t\t\t회령\t\n`;
    expect(readPlaces(text, 'tsv', fields).errors.map(({ path }) => path)).toEqual([
      'rows[1].type',
      'rows[2].ko',
      'rows[3].ko',
      'rows[5]',
    ]);
  });

  it('names a field that the list does not have, and what it has', () => {
    const { errors } = readPlaces('id,name\n1,Yomju\n', 'csv', { kind: 'county', names: [{ field: 'ko' }] });
    expect(errors).toEqual([{ path: 'names[0].field', given: 'ko', expected: 'one of id, name' }]);
  });

  it('refuses more places than are taken at once', () => {
    const rows = Array.from({ length: MOST_PLACES + 1 }, (_row, at) => `place ${at}`);
    const { places, errors } = readPlaces(`en\n${rows.join('\n')}`, 'csv', { kind: 'area', names: [{ field: 'en' }] });
    expect([places, errors]).toEqual([[], [expect.objectContaining({ path: 'rows', given: '2001' })]]);
  });
});

describe('a collection of features', () => {
  const feature = (properties: object, geometry: unknown = null) => ({ type: 'Feature', properties, geometry });
  const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });

  it('is read with its outlines', () => {
    const text = collection(feature({ id: 7, ko: '염주군' }, { type: 'Polygon', coordinates: square, bbox: [1] }));
    const plain: PlaceFields = { kind: 'county', codeField: 'id', names: [{ field: 'ko' }] };
    expect(readPlaces(text, 'geojson', plain).places).toEqual([
      {
        row: 1,
        code: '7',
        parent: null,
        kind: 'county',
        names: [{ text: '염주군', lang: null, isPrimary: false }],
        shape: JSON.stringify({ type: 'Polygon', coordinates: square }),
      },
    ]);
  });

  it.each([
    ['no JSON', '{"type": "FeatureCollection"'],
    ['a single feature', JSON.stringify(feature({ ko: 'x' }))],
    ['a field given twice', '{"type":"FeatureCollection","type":"FeatureCollection","features":[]}'],
    ['a feature without properties', JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature' }] })],
    ['features that are none', JSON.stringify({ type: 'FeatureCollection', features: [null, 7] })],
  ])('refuses %s', (_what, text) => {
    const { places, errors } = readPlaces(text, 'geojson', { kind: 'county', names: [{ field: 'ko' }] });
    expect(places).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('throws at no text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.constantFrom('geojson', 'csv', 'tsv'), (text, format) => {
        readPlaces(text, format, fields);
      }),
    );
  });
});

describe('an outline', () => {
  const many = Array.from({ length: MOST_POSITIONS }, (_each, at) => [at / MOST_POSITIONS, 1]);
  it.each([
    ['none', null, true],
    ['a polygon', { type: 'Polygon', coordinates: square }, true],
    ['several polygons', { type: 'MultiPolygon', coordinates: [square, square] }, true],
    ['a point with a height', { type: 'Point', coordinates: [124, 39, 12] }, true],
    ['a line', { type: 'LineString', coordinates: square[0] }, false],
    ['a ring that does not close', { type: 'Polygon', coordinates: [square[0]?.slice(0, 3)] }, false],
    ['a latitude that is a longitude', { type: 'Point', coordinates: [39, 124] }, false],
    ['a position of words', { type: 'Point', coordinates: ['39', '124'] }, false],
    ['a polygon without rings', { type: 'Polygon', coordinates: [] }, false],
    ['more positions than are kept', { type: 'Polygon', coordinates: [[...many, many[0]]] }, false],
    ['a type from a prototype', { type: 'constructor', coordinates: [] }, false],
  ])('of %s', (_what, geometry, isKept) => {
    expect(readShape(geometry).ok).toBe(isKept);
  });
});

describe('the order of a list', () => {
  const place = (row: number, code: string | null, parent: string | null) => ({
    row,
    code,
    parent,
    kind: 'county' as const,
    shape: null,
    names: [{ text: `place ${row}`, lang: null, isPrimary: false }],
  });

  it('puts what holds a place before it, from the list or the workspace', () => {
    const listed = [place(1, 'village', 'county'), place(2, 'county', 'KP-03'), place(3, null, null)];
    const { places, errors } = inOrder(listed, new Set(['KP-03']));
    expect(places.map(({ row }) => row)).toEqual([2, 3, 1]);
    expect(errors).toEqual([]);
  });

  it('refuses places that lie in each other, and one in what is nowhere', () => {
    const listed = [place(1, 'a', 'b'), place(2, 'b', 'a'), place(3, 'c', 'nowhere'), place(4, 'd', 'd')];
    const { places, errors } = inOrder(listed, new Set());
    expect(places).toEqual([]);
    expect(errors.map(({ path, given }) => `${path} ${given ?? ''}`)).toEqual([
      'rows[1] b',
      'rows[2] a',
      'rows[3] nowhere',
      'rows[4] d',
    ]);
  });
});
