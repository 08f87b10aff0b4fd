import { hasHangul } from '../names/hangul.js';
import { southernSpelling } from '../names/initial-sounds.js';
import { NAME_TAGS } from '../names/name-tag.js';
import { splitPlace } from '../names/place-suffixes.js';
import { mcCuneReischauer, northernRomanisation, revisedRomanisation } from '../names/romanise.js';
import type { RegionKind } from '../vocabulary.js';
import {
  type DivisionNotes,
  DPRK_CITY_DISTRICTS,
  DPRK_COUNTRY,
  DPRK_COUNTRY_ALSO,
  DPRK_NOTES,
  DPRK_PROVINCES,
} from './dprk-divisions.js';
import type { GazetteerEntry, GazetteerName } from './gazetteer-entry.js';

const KIND_BY_ENDING: Record<string, { kind: RegionKind; word: string }> = {
  시: { kind: 'city', word: 'City' },
  군: { kind: 'county', word: 'County' },
  구: { kind: 'district', word: 'District' },
  구역: { kind: 'district', word: 'District' },
  지구: { kind: 'district', word: 'District' },
};

/** The DPRK, its first level and what lies in it, each after the place it lies in. */
export function dprkGazetteer(): GazetteerEntry[] {
  const { code, hangul, english } = DPRK_COUNTRY;
  const country: GazetteerEntry = {
    code,
    parent: null,
    kind: 'country',
    note: null,
    names: distinct([name(english, NAME_TAGS.english, true), name(hangul, NAME_TAGS.korean, true), ...countryNames()]),
  };
  return [country, ...DPRK_PROVINCES.flatMap(provinceAndDivisions)];
}

function countryNames(): GazetteerName[] {
  return DPRK_COUNTRY_ALSO.map(({ text, lang }) => name(text, lang));
}

function provinceAndDivisions(facts: (typeof DPRK_PROVINCES)[number]): GazetteerEntry[] {
  // Special cities are on the first level and counted as provinces are: what happened in Pyongyang is not of nowhere.
  const province: GazetteerEntry = {
    code: facts.code,
    parent: DPRK_COUNTRY.code,
    kind: 'province',
    names: namesOf(facts.hangul, { english: facts.english, latin: northernRomanisation(facts.hangul) }, facts.notes),
    note: facts.notes?.note ?? null,
  };
  return [
    province,
    ...facts.divisions.split(' ').flatMap((hangul) => divisionAndParts(facts.code, facts.code, hangul)),
  ];
}

function divisionAndParts(province: string, parent: string, hangul: string): GazetteerEntry[] {
  const notes = DPRK_NOTES[`${province} ${hangul}`] ?? {};
  const { kind, word } = KIND_BY_ENDING[splitPlace(hangul).ending] ?? { kind: 'area' as const, word: 'Area' };
  const latin = notes.latin ?? northernRomanisation(hangul);
  const code = `${parent}-${latin.toUpperCase().replaceAll(' ', '-')}`;
  const names = namesOf(hangul, { english: `${latin} ${word}`, latin }, notes);
  const entry = { code, parent, kind, names, note: notes.note ?? null };
  const parts = DPRK_CITY_DISTRICTS[hangul]?.split(' ') ?? [];
  return [entry, ...parts.flatMap((part) => divisionAndParts(province, code, part))];
}

/** Every spelling of one place: English and Hangul first, since lists show those. */
function namesOf(
  hangul: string,
  { english, latin }: { english: string; latin: string },
  { former = [], also = [] }: DivisionNotes = {},
): GazetteerName[] {
  const south = southernSpelling(hangul);
  return distinct([
    name(english, NAME_TAGS.english, true),
    name(hangul, NAME_TAGS.korean, true),
    name(south, NAME_TAGS.southern),
    name(latin, NAME_TAGS.northernLatin),
    name(revisedRomanisation(south), NAME_TAGS.revised),
    name(mcCuneReischauer(hangul), NAME_TAGS.mcCune),
    ...also.map((text) => name(text, hasHangul(text) ? NAME_TAGS.korean : NAME_TAGS.english)),
    ...former.map((text) => name(text, NAME_TAGS.former)),
  ]);
}

function name(text: string, lang: string, primary = false): GazetteerName {
  return { text: text.normalize('NFC'), lang, primary };
}

/** Each text once, under the first tag it came with. */
function distinct(names: readonly GazetteerName[]): GazetteerName[] {
  return names.filter(({ text }, at) => names.findIndex((other) => other.text === text) === at);
}
