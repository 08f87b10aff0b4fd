/** Keys and the references between records of a dossier: unique, resolved, and without circles where none may be. */
import type { DataCursor } from './data-cursor.js';
import { describeGiven, type DossierError } from './dossier-error.js';

/** Lists whose records have keys, with the word for one record. */
const KEYED_LISTS = {
  regions: 'a region',
  sources: 'a source',
  documents: 'a document',
  claims: 'a claim',
  attributions: 'an attribution',
  exhibits: 'an exhibit',
} as const;
type KeyedList = keyof typeof KEYED_LISTS;

const REFERENCES: readonly (readonly [selector: string, list: KeyedList])[] = [
  ['regions[].parent', 'regions'],
  ['documents[].publisher', 'sources'],
  ['claims[].regions[].region', 'regions'],
  ['claimLinks[].from', 'claims'],
  ['claimLinks[].to', 'claims'],
  ['attributions[].claim', 'claims'],
  ['attributions[].source', 'sources'],
  ['attributions[].upstream[].attribution', 'attributions'],
  ['attributions[].upstream[].source', 'sources'],
  ['attributions[].channel', 'sources'],
  ['attributions[].heardIn', 'regions'],
  ['attributions[].passages[].document', 'documents'],
  ['attributions[].supersededBy', 'attributions'],
  ['ties[].between[].attribution', 'attributions'],
  ['ties[].between[].source', 'sources'],
  ['distinctions[].between[]', 'attributions'],
  ['exhibits[].claim', 'claims'],
  ['exhibits[].document', 'documents'],
  ['rulings[].claim', 'claims'],
];

/** A key stands once in its list. */
export function checkKeys(dossier: DataCursor): DossierError[] {
  const errors: DossierError[] = [];
  for (const list of Object.keys(KEYED_LISTS)) {
    const firstWith = new Map<string, DataCursor>();
    for (const record of dossier.select(`${list}[]`)) {
      const key = record.field('key').text();
      if (key === undefined) continue;
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, record);
      else errors.push(record.field('key').error(`a key of its own; ${first.path} has this one`));
    }
  }
  return errors;
}

/** Every reference names a record of the dossier. */
export function checkReferences(dossier: DataCursor): DossierError[] {
  const keysOf = (list: KeyedList) => new Set(dossier.select(`${list}[].key`).map((key) => key.text()));
  const keys = new Map<KeyedList, Set<string | undefined>>();
  const errors: DossierError[] = [];
  for (const [selector, list] of REFERENCES) {
    const known = keys.get(list) ?? keysOf(list);
    keys.set(list, known);
    for (const reference of dossier.select(selector)) {
      if (reference.text() === undefined || known.has(reference.text())) continue;
      errors.push(reference.error(`the key of ${KEYED_LISTS[list]} of this dossier`));
    }
  }
  return errors;
}

/** A region lies in another, and never in itself. */
export function checkRegionCircles(dossier: DataCursor): DossierError[] {
  return checkCircles(dossier.select('regions[]'), 'parent', 'a parent that does not lie in this region');
}

/** `superseded` and `supersededBy` go together, and following them ends somewhere. */
export function checkSupersessions(dossier: DataCursor): DossierError[] {
  const attributions = dossier.select('attributions[]');
  const errors: DossierError[] = [];
  for (const attribution of attributions) {
    const [state, by] = [attribution.field('state'), attribution.field('supersededBy')];
    const isSuperseded = state.value === 'superseded';
    if (isSuperseded && by.value === undefined) {
      errors.push(by.error('the key of the attribution that replaces this one, since its state is superseded'));
    }
    if (!isSuperseded && by.value !== undefined) {
      errors.push(state.error('superseded, since supersededBy is given'));
    }
  }
  return [...errors, ...checkCircles(attributions, 'supersededBy', 'an attribution that this one does not replace')];
}

/** Reports every circle of single references once, at the first of its records in the file. */
function checkCircles(records: readonly DataCursor[], fieldName: string, expected: string): DossierError[] {
  const byKey = new Map(records.map((record) => [record.field('key').text(), record]));
  const settled = new Set<string>();
  const errors: DossierError[] = [];
  for (const record of records) {
    const walked: string[] = [];
    let key = record.field('key').text();
    while (key !== undefined && !settled.has(key)) {
      settled.add(key);
      walked.push(key);
      key = byKey.get(key)?.field(fieldName).text();
    }
    // Back on this very walk: what lies between the two visits is a circle.
    const start = key === undefined ? -1 : walked.indexOf(key);
    if (start < 0 || key === undefined) continue;
    const circle = [...walked.slice(start), key].join(' → ');
    errors.push((byKey.get(key) ?? record).field(fieldName).error(expected, `a circle, ${describeGiven(circle)}`));
  }
  return errors;
}
