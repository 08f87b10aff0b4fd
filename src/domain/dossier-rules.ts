/**
 * The rules of a dossier that its JSON Schema cannot say: keys, references, supersessions, ties, offsets, times and
 * ordered numbers. Each rule reports everything it finds and skips what has the wrong shape, so that one reading of a
 * file tells its maker all that is wrong with it.
 */
import { DataCursor } from './data-cursor.js';
import { describeGiven, type DossierError } from './dossier-error.js';
import { checkPassages } from './dossier-passage-rules.js';
import { checkKeys, checkReferences, checkRegionCircles, checkSupersessions } from './dossier-reference-rules.js';
import { readEdtf } from './edtf-time.js';
import type { JsonData } from './strict-json.js';

/** All errors of a dossier beyond its schema, rule by rule, in the order of the file. `data` comes from strict JSON. */
export function checkDossierRules(data: JsonData): DossierError[] {
  const dossier = new DataCursor(data);
  return [
    ...checkKeys(dossier),
    ...checkReferences(dossier),
    ...checkRegionCircles(dossier),
    ...checkSupersessions(dossier),
    ...checkSamePerson(dossier),
    ...checkTimes(dossier),
    ...checkDates(dossier),
    ...checkOrderedNumbers(dossier),
    ...checkPassages(dossier),
  ];
}

const TIMES = [
  'sources[].features.exitDate',
  'documents[].published',
  'claims[].time',
  'claims[].officialPosition.searches[].on',
  'claims[].officialPosition.requests[].on',
  'attributions[].statedAt',
  'attributions[].learnedAt',
  'attributions[].terms.notBefore',
];

function checkTimes(dossier: DataCursor): DossierError[] {
  return TIMES.flatMap((selector) => dossier.select(selector))
    .filter((time) => time.text() !== undefined && readEdtf(time.text() ?? '') === null)
    .map((time) => time.error('an EDTF time such as 2024-11, 2024?-11-11 or ../2024'));
}

const DATES = ['rulings[].at', 'rulings[].expires', 'rulings[].revoked.at'];
const DATE = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/** Rulings are made by people at a desk: their dates are exact, not EDTF. */
function checkDates(dossier: DataCursor): DossierError[] {
  const isDate = (text: string) => {
    const day = DATE.exec(text)?.[1];
    return day !== undefined && readEdtf(day) !== null && !Number.isNaN(Date.parse(text));
  };
  return DATES.flatMap((selector) => dossier.select(selector))
    .filter((date) => date.text() !== undefined && !isDate(date.text() ?? ''))
    .map((date) => date.error('a date such as 2024-11-30, or a date with time and zone'));
}

/** Only sources can be one person; two accounts of one person are two accounts. */
function checkSamePerson(dossier: DataCursor): DossierError[] {
  return dossier
    .select('ties[]')
    .filter((tie) => tie.field('kind').text() === 'same_person')
    .flatMap((tie) => tie.select('between[]'))
    .filter((end) => end.field('attribution').value !== undefined)
    .map((end) => end.error('a source, since the tie says same_person', 'an attribution'));
}

function checkOrderedNumbers(dossier: DataCursor): DossierError[] {
  return [
    ...dossier.select('claims[].quantities[]').flatMap((quantity) => checkOrder(quantity, ['low', 'best', 'high'])),
    ...dossier.select('attributions[].hedge').flatMap((hedge) => checkOrder(hedge, ['low', 'high'])),
  ];
}

function checkOrder(range: DataCursor, names: readonly string[]): DossierError[] {
  const given = names.map((name) => range.field(name)).filter((bound) => bound.number() !== undefined);
  const falls = given.some((bound, i) => (given[i - 1]?.number() ?? -Infinity) > (bound.number() ?? Infinity));
  if (!falls) return [];
  return [range.error(names.join(' ≤ '), given.map((bound) => describeGiven(bound.value)).join(', '))];
}
