import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dprkGazetteer } from '../../src/domain/gazetteer/dprk-gazetteer.js';
import { KnownRegions } from '../../src/domain/gazetteer/existing-region.js';
import { findPlaces } from '../../src/domain/gazetteer/find-places.js';
import { readNameTag } from '../../src/domain/names/name-tag.js';
import { placesConflict } from '../../src/domain/places-conflict.js';

const places = dprkGazetteer();
const codesFor = (typed: string) => findPlaces(places, typed, 5).map(({ place, match }) => `${place.code} ${match}`);
const entry = (code: string) => {
  const found = places.find((place) => place.code === code);
  if (found === undefined) throw new Error(`${code} is not shipped`);
  return found;
};

describe('the shipped places of the DPRK', () => {
  it('has every place once, behind the one it lies in', () => {
    const seen = new Set<string>();
    for (const { code, parent } of places) {
      expect(seen.has(code)).toBe(false);
      if (parent !== null) expect(seen.has(parent)).toBe(true);
      seen.add(code);
    }
  });

  it('has nine provinces, four cities on their level, and North Pyongan with three cities and twenty-two counties', () => {
    expect(places.filter(({ parent }) => parent === 'KP')).toHaveLength(13);
    const inNorthPyongan = places.filter(({ parent }) => parent === 'KP-03').map(({ kind }) => kind);
    expect(inNorthPyongan.filter((kind) => kind === 'city')).toHaveLength(3);
    expect(inNorthPyongan.filter((kind) => kind === 'county')).toHaveLength(22);
  });

  it('spells Yongbyon as the North, the South and both romanisations do', () => {
    expect(entry('KP-03-NYONGBYON').names).toEqual([
      { text: 'Nyongbyon County', lang: 'en', primary: true },
      { text: '녕변군', lang: 'ko', primary: true },
      { text: '영변군', lang: 'ko-KR', primary: false },
      { text: 'Nyongbyon', lang: 'ko-Latn-KP', primary: false },
      { text: 'Yeongbyeon-gun', lang: 'ko-Latn-t-ko-m0-mcst', primary: false },
      { text: 'Nyŏngbyŏn-gun', lang: 'ko-Latn-t-ko-m0-bgn', primary: false },
      { text: 'Yongbyon', lang: 'en', primary: false },
    ]);
  });

  it('says of a renamed county what it was called and that it is called so no more', () => {
    const former = entry('KP-10-KIM-HYONG-JIK').names.filter(({ lang }) => readNameTag(lang).use === 'former');
    expect(former.map(({ text }) => text)).toEqual(['후창군']);
    expect(readNameTag('ko-x-former')).toEqual({ script: null, system: null, use: 'former' });
  });

  it.each([
    ['ko-Latn-t-ko-m0-mcst', { script: 'Latn', system: 'revised', use: 'current' }],
    ['ko-Latn-t-ko-m0-bgn', { script: 'Latn', system: 'mccune_reischauer', use: 'current' }],
    ['ko-Latn-KP', { script: 'Latn', system: 'northern', use: 'current' }],
    ['ko-KR', { script: null, system: null, use: 'current' }],
    ['zh-Hant', { script: 'Hant', system: null, use: 'current' }],
    [null, { script: null, system: null, use: 'current' }],
  ])('reads the tag %s', (tag, meaning) => {
    expect(readNameTag(tag)).toEqual(meaning);
  });
});

describe('places by what is typed', () => {
  it.each([
    ['Yomju', 'KP-03-YOMJU same'],
    ['Yeomju', 'KP-03-YOMJU same'],
    ['yŏmju-gun', 'KP-03-YOMJU same'],
    ['염주', 'KP-03-YOMJU same'],
    ['염', 'KP-03-YOMJU begins'],
    ['Yonmju', 'KP-03-YOMJU near'],
    ['North Pyongan', 'KP-03 same'],
    ['양강도', 'KP-10 same'],
    ['Yanggang', 'KP-10 same'],
    ['Huchang', 'KP-10-KIM-HYONG-JIK same_sound'],
    ['풍산', 'KP-10-KIM-HYONG-GWON same'],
    ['Saebyol', 'KP-09-KYONGWON same_sound'],
    ['Yongbyon', 'KP-03-NYONGBYON same'],
    ['Ranam', 'KP-09-CHONGJIN-RANAM same'],
    ['Hoeryo', 'KP-09-HOERYONG begins'],
    ['북한', 'KP same'],
  ])('%s finds %s first', (typed, first) => {
    expect(codesFor(typed)[0]).toBe(first);
  });

  it('offers both sides of Pyongan, and one when it is named', () => {
    expect(findPlaces(places, 'Pyongan', 9).map(({ place }) => place.code)).toEqual(
      expect.arrayContaining(['KP-02', 'KP-03']),
    );
    expect(findPlaces(places, 'South Pyongan', 9).map(({ place }) => place.code)).toEqual(['KP-02']);
  });

  it('offers both Unsans to plain letters, and the one that is spelled so in Hangul', () => {
    expect(codesFor('Unsan').slice(0, 2).sort()).toEqual(['KP-02-UNSAN same', 'KP-03-UNSAN same']);
    expect(codesFor('은산')[0]).toBe('KP-02-UNSAN same');
  });

  it('finds nothing for what has no letter', () => {
    expect(findPlaces(places, ' - ', 5)).toEqual([]);
  });

  it('finds every place by any of its names, before anything else of another name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.nat(), (place, nth) => {
        const name = place.names[nth % place.names.length]?.text ?? '';
        const found = findPlaces(places, name, 300).filter(({ match }) => match === 'same');
        expect(found.map((one) => one.place.code)).toContain(place.code);
      }),
      { numRuns: 60 },
    );
  });
});

describe('whether a place is there already', () => {
  const known = (id: string, code: string | null, parent_id: string | null, text: string) => ({
    id,
    code,
    parent_id,
    kind: 'county' as const,
    names: [{ text }],
  });
  const wanted = {
    code: 'KP-03-YOMJU',
    parentId: 'north-pyongan',
    kind: 'county' as const,
    names: [{ text: '염주군' }],
  };

  it.each([
    ['with its code, under another name and elsewhere', known('a', 'KP-03-YOMJU', null, 'the county'), true],
    ['without a code, in another spelling', known('a', null, 'north-pyongan', 'Yŏmju-gun'), true],
    ['of that name in another province', known('a', null, 'south-pyongan', 'Yŏmju-gun'), false],
    ['of that name with another code', known('a', 'KP-0607', 'north-pyongan', 'Yŏmju-gun'), false],
    ['of another name', known('a', null, 'north-pyongan', 'Yonan'), false],
  ])('%s', (_which, region, isThere) => {
    expect(new KnownRegions([region]).find(wanted) === region).toBe(isThere);
  });
});

describe('places that conflict', () => {
  const regions = new Map<string, { parent?: string }>([
    ['KP', {}],
    ['north-pyongan', { parent: 'KP' }],
    ['yomju', { parent: 'north-pyongan' }],
    ['uiju', { parent: 'north-pyongan' }],
    ['ryanggang', { parent: 'KP' }],
    ['circle-a', { parent: 'circle-b' }],
    ['circle-b', { parent: 'circle-a' }],
  ]);

  it.each([
    ['a province and the county in it', ['north-pyongan'], ['yomju'], false],
    ['a country and the county in it', ['KP'], ['yomju'], false],
    ['one place and itself', ['yomju'], ['yomju'], false],
    ['two counties of one province', ['yomju'], ['uiju'], true],
    ['a county and another province', ['yomju'], ['ryanggang'], true],
    ['two provinces, one of them told beside the county', ['ryanggang', 'north-pyongan'], ['yomju'], false],
    ['nothing said on one side', [], ['yomju'], false],
    ['regions that lie in each other', ['circle-a'], ['yomju'], true],
  ])('%s', (_which, one, other, conflict) => {
    expect(placesConflict(regions, one, other)).toBe(conflict);
    expect(placesConflict(regions, other, one)).toBe(conflict);
  });
});
