import type { FieldError } from '../refusal.js';
import { shorten } from '../refusal.js';
import { REGION_KINDS, type RegionKind } from '../vocabulary.js';
import { parseStrictJson } from '../strict-json.js';
import { readShape } from './read-shape.js';
import { readTable } from './read-table.js';

/** Places of somebody else's list, read by saying which of its fields is what. */

export const PLACE_FORMATS = ['geojson', 'csv', 'tsv'] as const;
export type PlaceFormat = (typeof PLACE_FORMATS)[number];

/** As many places as are taken at once: each gets a line of the log. */
export const MOST_PLACES = 2_000;
const MOST_NAME_LETTERS = 300;
const MOST_CODE_LETTERS = 50;
const MOST_TEXT_BYTES = 1_048_576;
/** Coordinates of several polygons lie nine deep. */
const MOST_DEPTH = 24;
const MOST_JSON_ERRORS = 20;

/** Which field of the list is what. Fields are columns of a table, or properties of a feature. */
export interface PlaceFields {
  /** What a place is when no field says it, or the field is empty. */
  readonly kind: RegionKind;
  readonly kindField?: string | undefined;
  readonly codeField?: string | undefined;
  /** Holds the code of the place it lies in: one of the list, or of the workspace. */
  readonly parentField?: string | undefined;
  readonly names: readonly PlaceNameField[];
}

export interface PlaceNameField {
  readonly field: string;
  readonly lang?: string | null | undefined;
  readonly primary?: boolean | undefined;
}

/** One place as the list has it. */
export interface ListedPlace {
  /** From 1: record of a table behind its headings, or feature. */
  readonly row: number;
  readonly code: string | null;
  /** Code of the place it lies in. */
  readonly parent: string | null;
  readonly kind: RegionKind;
  readonly names: readonly { readonly text: string; readonly lang: string | null; readonly isPrimary: boolean }[];
  /** GeoJSON geometry as text. */
  readonly shape: string | null;
}

/** What was read, and everything that is wrong with it; places with errors are left out. */
export interface ReadPlaces {
  readonly places: readonly ListedPlace[];
  readonly errors: readonly FieldError[];
}

interface Row {
  readonly row: number;
  readonly values: ReadonlyMap<string, string>;
  readonly geometry: unknown;
}

/** Reads a list of places. Every error names the row and the field: `rows[3].name_en`. */
export function readPlaces(text: string, format: PlaceFormat, fields: PlaceFields): ReadPlaces {
  const errors: FieldError[] = [];
  const rows =
    format === 'geojson' ? featureRows(text, errors) : tableRows(text, format === 'csv' ? ',' : '\t', errors);
  if (rows.length > MOST_PLACES) {
    errors.push({ path: 'rows', given: String(rows.length), expected: `at most ${MOST_PLACES} places at once` });
    return { places: [], errors };
  }
  const known = new Set(rows.flatMap(({ values }) => [...values.keys()]));
  if (errors.length === 0) errors.push(...unknownFields(fields, known));
  if (errors.length > 0) return { places: [], errors };
  const places = rows.flatMap((row) => placeOf(row, fields, errors) ?? []);
  errors.push(...codesTwice(places));
  return { places, errors };
}

function tableRows(text: string, separator: ',' | '\t', errors: FieldError[]): Row[] {
  const table = readTable(text, separator);
  if (!table.ok) {
    errors.push({ path: `line ${table.line}`, expected: table.expected });
    return [];
  }
  return table.records.map((record, at) => ({
    row: at + 1,
    values: new Map(table.headings.map((heading, column) => [heading, record[column] ?? ''])),
    geometry: null,
  }));
}

function featureRows(text: string, errors: FieldError[]): Row[] {
  const features = featuresOf(text, errors) ?? [];
  return features.flatMap((feature, at) => {
    const properties = propertiesOf(feature);
    if (properties === null) {
      errors.push({ path: `rows[${at + 1}]`, expected: 'a Feature with properties' });
      return [];
    }
    const geometry: unknown = typeof feature === 'object' && feature !== null ? Reflect.get(feature, 'geometry') : null;
    return [{ row: at + 1, values: new Map(Object.entries(properties).map(asText)), geometry }];
  });
}

/** The features of a collection; null, with what is wrong, for any other text. */
function featuresOf(text: string, errors: FieldError[]): unknown[] | null {
  const { value, errors: wrong } = parseStrictJson(text, { maxTextBytes: MOST_TEXT_BYTES, maxDepth: MOST_DEPTH });
  if (wrong.length > 0) {
    errors.push(
      ...wrong.slice(0, MOST_JSON_ERRORS).map(({ path, expected }) => ({ path: `content ${path}`.trim(), expected })),
    );
    return null;
  }
  const isCollection =
    typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'FeatureCollection';
  const features: unknown = isCollection ? Reflect.get(value, 'features') : null;
  if (Array.isArray(features)) return features;
  errors.push({ path: 'content', expected: 'a FeatureCollection of GeoJSON' });
  return null;
}

function propertiesOf(feature: unknown): object | null {
  if (typeof feature !== 'object' || feature === null || Reflect.get(feature, 'type') !== 'Feature') return null;
  const properties: unknown = Reflect.get(feature, 'properties');
  return typeof properties === 'object' && properties !== null && !Array.isArray(properties) ? properties : null;
}

/** A property as a field of a table would have it; what is no text and no number is as good as empty. */
function asText([name, value]: [string, unknown]): [string, string] {
  return [name, typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''];
}

function unknownFields(fields: PlaceFields, known: ReadonlySet<string>): FieldError[] {
  const asked: (readonly [string, string | undefined])[] = [
    ['kindField', fields.kindField],
    ['codeField', fields.codeField],
    ['parentField', fields.parentField],
    ...fields.names.map(({ field }, at) => [`names[${at}].field`, field] as const),
  ];
  const expected = `one of ${shorten([...known].join(', '))}`;
  return asked.flatMap(([path, given]) =>
    given === undefined || known.has(given) ? [] : [{ path, given: shorten(given), expected }],
  );
}

function placeOf({ row, values, geometry }: Row, fields: PlaceFields, errors: FieldError[]): ListedPlace | null {
  const before = errors.length;
  const refuse = (field: string, given: string, expected: string) => {
    errors.push({ path: `rows[${row}].${field}`, given: shorten(given), expected });
  };
  const read = (field: string | undefined) => (values.get(field ?? '') ?? '').normalize('NFC').trim();
  const bounded = (field: string, most: number): string => {
    const text = read(field);
    if (Array.from(text).length > most) refuse(field, text, `at most ${most} letters`);
    // eslint-disable-next-line no-control-regex -- the database holds none of these
    if (/[\u0000-\u001f]/.test(text)) refuse(field, '', 'text without control characters');
    return text;
  };
  const codeOf = (field: string | undefined) => {
    const code = field === undefined ? '' : bounded(field, MOST_CODE_LETTERS);
    return code === '' ? null : code;
  };
  const kind = kindOf(read(fields.kindField), fields.kind);
  if (kind === null) refuse(fields.kindField ?? 'kind', read(fields.kindField), `one of ${REGION_KINDS.join(', ')}`);
  const names = namesOf(fields.names, (field) => bounded(field, MOST_NAME_LETTERS));
  if (names.length === 0) refuse(fields.names[0]?.field ?? 'names', '', 'a name');
  const shape = readShape(geometry);
  if (!shape.ok) errors.push({ path: `rows[${row}].geometry`, expected: shape.expected });
  const [code, parent] = [codeOf(fields.codeField), codeOf(fields.parentField)];
  if (errors.length > before || kind === null || !shape.ok) return null;
  return { row, code, parent, kind, names, shape: shape.geojson };
}

function kindOf(given: string, fallback: RegionKind): RegionKind | null {
  return given === '' ? fallback : (REGION_KINDS.find((kind) => kind === given.toLowerCase()) ?? null);
}

/** The names a place has, each once. */
function namesOf(wanted: readonly PlaceNameField[], read: (field: string) => string): ListedPlace['names'] {
  const names = wanted.map(({ field, lang = null, primary = false }) => ({
    text: read(field),
    lang,
    isPrimary: primary,
  }));
  return names.filter(
    ({ text, lang }, at) => text !== '' && names.findIndex((one) => one.text === text && one.lang === lang) === at,
  );
}

function codesTwice(places: readonly ListedPlace[]): FieldError[] {
  const seen = new Set<string>();
  return places.flatMap(({ row, code }) => {
    if (code === null) return [];
    if (seen.has(code))
      return [{ path: `rows[${row}]`, given: shorten(code), expected: 'a code that no other row has' }];
    seen.add(code);
    return [];
  });
}

/**
 * Places behind the ones of the list that they lie in.
 * @returns also the rows whose line of places leads back to themselves, or to a code that is in neither list.
 */
export function inOrder(
  places: readonly ListedPlace[],
  known: ReadonlySet<string>,
): { readonly places: readonly ListedPlace[]; readonly errors: readonly FieldError[] } {
  const placed = new Set<string>();
  const codes = new Set(places.flatMap(({ code }) => code ?? []));
  const ordered: ListedPlace[] = [];
  let waiting = [...places];
  for (;;) {
    const ready = waiting.filter(
      ({ parent }) => parent === null || placed.has(parent) || (!codes.has(parent) && known.has(parent)),
    );
    if (ready.length === 0) break;
    ordered.push(...ready);
    for (const { code } of ready) if (code !== null) placed.add(code);
    const done = new Set(ready);
    waiting = waiting.filter((place) => !done.has(place));
  }
  const errors = waiting.map(({ row, parent }) => ({
    path: `rows[${row}]`,
    given: shorten(parent ?? ''),
    expected: 'the code of a place of the list or of the workspace, that does not lie in this one',
  }));
  return { places: ordered, errors };
}
