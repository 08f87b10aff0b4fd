/**
 * A gazetteer in the shape of a desk's own: three countries, their provinces, and the counties inside, 291 in all. The
 * provinces of the first country bear the spellings people really use, because searching by those is measured.
 */
import type { RegionKind } from '../../src/domain/vocabulary.js';
import type { Chance, CorpusText } from './corpus-text.js';

export interface MadeRegion {
  readonly kind: RegionKind;
  /** Number of the region it lies in; null for a country. */
  readonly parent: number | null;
  readonly names: readonly { readonly text: string; readonly lang: string; readonly isPrimary: boolean }[];
  /** Itself and every region it lies in. */
  readonly path: readonly number[];
}

export const REGIONS = 291;

/** English as mostly written, other romanisations, then Hangul as the North and as the South write it. */
const PROVINCES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['Ryanggang', ['Yanggang'], ['량강도', '양강도']],
  ['North Hamgyong', ['North Hamgyeong', 'Hamgyŏng-bukto'], ['함경북도']],
  ['North Pyongan', ["North P'yŏngan", 'Pyeonganbuk-do'], ['평안북도']],
  ['Jagang', ['Chagang'], ['자강도']],
  ['South Hamgyong', ['South Hamgyeong'], ['함경남도']],
  ['South Pyongan', ["South P'yŏngan"], ['평안남도']],
  ['North Hwanghae', ['Hwanghaebuk-do'], ['황해북도']],
  ['South Hwanghae', ['Hwanghaenam-do'], ['황해남도']],
  ['Kangwon', ['Gangwon'], ['강원도']],
  ['Pyongyang', ["P'yŏngyang"], ['평양시']],
  ['Rason', ['Raseon', 'Nasŏn'], ['라선시', '나선시']],
  ['Nampo', ["Namp'o"], ['남포시']],
  ['Kaesong', ['Gaeseong', 'Kaesŏng'], ['개성시']],
];

export function madeRegions(text: CorpusText, chance: Chance): MadeRegion[] {
  const regions: MadeRegion[] = [];
  const add = (kind: RegionKind, parent: number | null, english: readonly string[], korean: readonly string[]) => {
    const names = [
      ...english.map((each, i) => ({ text: each, lang: 'en', isPrimary: i === 0 })),
      ...korean.map((each, i) => ({ text: each, lang: 'ko', isPrimary: i === 0 })),
    ];
    const path = [regions.length, ...(parent === null ? [] : (regions[parent]?.path ?? []))];
    return regions.push({ kind, parent, names, path }) - 1;
  };
  const countries = [
    add('country', null, ['North Korea', 'DPRK'], ['조선민주주의인민공화국', '북한']),
    add('country', null, ['Russia'], ['러시아']),
    add('country', null, ['China'], ['중국']),
  ];
  const provinces = [
    ...PROVINCES.map(([english, others, korean]) => add('province', 0, [english, ...others], korean)),
    ...[1, 1, 1, 2, 2].map((country) => add('province', countries[country] ?? 0, [titled(text.name(3))], [])),
  ];
  while (regions.length < REGIONS) {
    // Three in four lie in the first country.
    const home = chance() < 0.75 ? Math.floor(chance() * PROVINCES.length) : Math.floor(chance() * provinces.length);
    add('county', provinces[home] ?? 0, [titled(text.name(2 + Math.floor(chance() * 2)))], [`${text.hangul(2)}군`]);
  }
  return regions;
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
