/**
 * Our own table of the DPRK's divisions held against a list made by others: `npm run eval:gazetteer`. The list is not part
 * of the project: without it this says so, and ends well.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dprkGazetteer } from '../src/domain/gazetteer/dprk-gazetteer.js';
import { findPlaces } from '../src/domain/gazetteer/find-places.js';
import type { GazetteerEntry } from '../src/domain/gazetteer/gazetteer-entry.js';
import { sameName } from '../src/domain/names/same-name.js';

// Beside the project, from dist/bench/.
const FILE = fileURLToPath(new URL('../../../shared/data/nk_divisions/divisions.tsv', import.meta.url));

interface Division {
  readonly level: string;
  readonly name: string;
  readonly province: string;
}

/** Where our table has a division of the list. */
type Found =
  | { readonly how: 'there' | 'elsewhere'; readonly place: GazetteerEntry }
  | { readonly how: 'missing'; readonly place: null };

const places = dprkGazetteer();

function readDivisions(text: string): Division[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, level = '', name = '', , , province = ''] = line.split('\t');
      return { level, name, province };
    });
}

function find({ level, name, province }: Division): Found {
  const isUpper = level === '1';
  const named = places.filter(({ kind }) => kind !== 'country' && (!isUpper || kind === 'province'));
  const found = findPlaces(named, name, places.length).flatMap(({ place, match }) =>
    match === 'same' || match === 'same_sound' ? [place] : [],
  );
  // A city on the first level stands in the list a second time, as what lies in itself.
  const there = found.find((place) => isUpper || place.kind === 'province' || liesIn(place, province));
  if (there !== undefined) return { how: 'there', place: there };
  const [other] = found;
  return other === undefined ? { how: 'missing', place: null } : { how: 'elsewhere', place: other };
}

function liesIn(place: GazetteerEntry, province: string): boolean {
  const parent = places.find(({ code }) => code === place.parent);
  return (parent?.names ?? []).some(({ text }) => sameName(text, province) !== 'different');
}

function print(divisions: readonly Division[]): void {
  const found = divisions.map((division) => ({ division, ...find(division) }));
  const count = (how: Found['how']) => found.filter((one) => one.how === how).length;
  const spelled = found.filter(({ division: { name }, place }) =>
    place?.names.some(({ text }) => text === name || text === name.replace(/ (City|Dist\.)$/, '')),
  );
  const known = new Set(found.map(({ place }) => place?.code));
  console.log(`divisions in the list         ${divisions.length}`);
  console.log(`in our table, same province   ${count('there')}`);
  console.log(`in our table, other province  ${count('elsewhere')}`);
  console.log(`not in our table              ${count('missing')}`);
  console.log(`spelled letter for letter     ${spelled.length}`);
  console.log(
    `in our table alone            ${places.filter(({ code }) => !known.has(code)).length} of ${places.length}`,
  );
  for (const { division, how, place } of found) {
    if (how !== 'there')
      console.log(`  ${how}: ${division.name} (${division.province}) ${place?.code ?? ''}`.trimEnd());
  }
}

if (existsSync(FILE)) print(readDivisions(readFileSync(FILE, 'utf8')));
else console.log('The list of divisions is not here: nothing was compared.');
