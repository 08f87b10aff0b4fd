import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName, nameKey } from '../../src/domain/names/fold-name.js';
import { southernSpelling } from '../../src/domain/names/initial-sounds.js';
import {
  mcCuneReischauer,
  northernRomanisation,
  plainMcCuneReischauer,
  revisedRomanisation,
} from '../../src/domain/names/romanise.js';
import { sameName } from '../../src/domain/names/same-name.js';

const hangul = fc
  .array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 })
  .map((points) => String.fromCodePoint(...points));
const ending = fc.constantFrom('', '군', '시', '도', '리', '동', '구역', '북도', '남도', '로동자구');

describe('a place in Latin letters', () => {
  it.each([
    // Hangul, Revised Romanisation, McCune–Reischauer, as the North writes it
    ['염주군', 'Yeomju-gun', 'Yŏmju-gun', 'Yomju'],
    ['평안북도', 'Pyeonganbuk-do', "P'yŏngan-bukto", 'North Phyongan'],
    ['황해남도', 'Hwanghaenam-do', 'Hwanghae-namdo', 'South Hwanghae'],
    ['량강도', 'Ryanggang-do', 'Ryanggang-do', 'Ryanggang'],
    ['신의주', 'Sinuiju', 'Sinŭiju', 'Sinuiju'],
    ['혜산', 'Hyesan', 'Hyesan', 'Hyesan'],
    ['회령', 'Hoeryeong', 'Hoeryŏng', 'Hoeryong'],
    ['청진', 'Cheongjin', "Ch'ŏngjin", 'Chongjin'],
    ['길주', 'Gilju', 'Kilchu', 'Kilju'],
    ['송림', 'Songnim', 'Songnim', 'Songrim'],
    ['백암', 'Baegam', 'Paegam', 'Paekam'],
    ['박천', 'Bakcheon', "Pakch'ŏn", 'Pakchon'],
    ['벽동', 'Byeokdong', 'Pyŏktong', 'Pyokdong'],
    ['철원', 'Cheorwon', "Ch'ŏrwŏn", 'Cholwon'],
    ['판교', 'Pangyo', "P'an'gyo", 'Phangyo'],
    ['피현', 'Pihyeon', "P'ihyŏn", 'Phihyon'],
    ['락랑', 'Rangnang', 'Rangnang', 'Rakrang'],
    ['신라', 'Silla', 'Silla', 'Sinra'],
    ['압록', 'Amnok', 'Amnok', 'Aprok'],
    ['북청', 'Bukcheong', "Pukch'ŏng", 'Pukchong'],
  ])('%s', (name, revised, mcCune, northern) => {
    const written = [revisedRomanisation(name), mcCuneReischauer(name), northernRomanisation(name)];
    expect(written).toEqual([revised, mcCune, northern]);
  });

  it('keeps what is not Hangul, and loses its marks only when asked', () => {
    expect(revisedRomanisation('R-3 염주 (Yomju)')).toBe('R-3 Yeomju (Yomju)');
    expect(plainMcCuneReischauer('청진시')).toBe('Chongjin-si');
  });
});

describe('the beginning of a name, as the South spells it', () => {
  it.each([
    ['량강도', '양강도'],
    ['력포', '역포'],
    ['로하', '노하'],
    ['리원', '이원'],
    ['녕변', '영변'],
    ['라선', '나선'],
    ['은률', '은율'],
    // Inside a word the South keeps it.
    ['회령', '회령'],
    ['재령', '재령'],
    ['남포', '남포'],
    ['평안북도 룡천군', '평안북도 용천군'],
  ])('%s', (north, south) => {
    expect(southernSpelling(north)).toBe(south);
  });
});

describe('one key for every spelling of a name', () => {
  it.each([
    ['염주', 'Yŏmju', 'Yomju', 'Yeomju', '염주군', 'Yŏmju-gun', 'Yomju County', 'Yomju gun', 'YOMJUGUN', 'Ｙｏｍｊｕ'],
    ['량강도', 'Ryanggang', 'Yanggang', '양강도', 'Ryanggang-do', 'Yanggang Province', 'Ryanggangdo', 'Yanggangdo'],
    [
      '평안북도',
      'North Pyongan',
      "P'yŏngan-bukto",
      'Pyeonganbuk-do',
      'North Phyongan',
      'P’yŏngan-pukto',
      '평안 북도',
      'N. Pyongan',
      'Pyonganbukto',
      'North Pyongan Province',
      'Pyongan North',
    ],
    ['신의주', 'Sinuiju', 'Sinŭiju', 'Shinuiju', 'Sineuiju', '신의주시', 'Sinuiju City', 'Sinŭiju-si'],
    ['혜산', 'Hyesan', '혜산시'],
    ['회령', 'Hoeryŏng', 'Hoeryong', 'Hoeryeong'],
    ['청진', "Ch'ŏngjin", 'Chongjin', 'Cheongjin', 'Chʻŏngjin'],
    ['함경북도', 'North Hamgyong', 'Hamgyŏng-bukto', 'Hamgyeongbuk-do', 'North Hamkyong'],
    ['송림', 'Songrim', 'Songnim'],
    ['락랑구역', '낙랑구역', 'Rakrang District', 'Nangnang-guyeok', 'Rangnang'],
    ['은률', '은율', 'Unryul', 'Eunyul', 'Ŭnyul'],
    ['신계', 'Sinkye', 'Singye', "Sin'gye"],
    ['라선특별시', '나선', 'Rason Special City', 'Rasŏn', 'Naseon', 'the City of Rason'],
    ['김책', 'Kim Chaek', 'Kimch’aek', 'Gimchaek', 'Kimchaek City'],
    ['룡천', 'Ryongchon', 'Yongchon', 'Yongcheon', 'Ryongch’ŏn'],
    ['녕변', '영변', 'Nyongbyon', 'Yongbyon', 'Yeongbyeon'],
  ])('%s and its spellings', (...spellings) => {
    expect([...new Set(spellings.map(foldName))]).toHaveLength(1);
  });

  it.each([
    ['the sides of a province', '평안북도', '평안남도'],
    ['a name and another', 'Yomju', 'Yonan'],
    ['a county that ends like a province', '창도군', '창군'],
    ['a county that ends like a quarter', 'Kangdong', 'Kang'],
    ['Hyesan and Hoesan', '혜산', '회산'],
  ])('keeps apart %s', (_why, one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('is empty for a text without a letter', () => {
    expect(nameKey(' -- ')).toEqual({ stem: '', direction: null });
  });

  it('is its own key, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), hangul), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });

  it('is the same before and after romanising, by either system, with marks and without', () => {
    fc.assert(
      fc.property(hangul, ending, (stem, end) => {
        const key = foldName(stem + end);
        expect(foldName(revisedRomanisation(stem + end))).toBe(key);
        expect(foldName(mcCuneReischauer(stem + end))).toBe(key);
        expect(foldName(plainMcCuneReischauer(stem + end))).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for the spelling of the South', () => {
    fc.assert(
      fc.property(hangul, (name) => {
        expect(foldName(southernSpelling(name))).toBe(foldName(name));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('whether two spellings may be one name', () => {
  it.each([
    ['written alike', 'Yomju', 'yŏmju-gun', 'same'],
    ['written alike in Hangul', '염주', '염주군', 'same'],
    ['in another romanisation', 'Yeomju', 'Yŏmju', 'same_sound'],
    ['in another script', '염주군', 'Yomju', 'same_sound'],
    ['spelled in the North and in the South', '량강도', '양강도', 'same_sound'],
    ['a letter left out', 'Hyesn', 'Hyesan', 'near'],
    ['two letters swapped', 'Hoeroyng', 'Hoeryong', 'near'],
    ['north and south of one name', 'North Pyongan', 'South Pyongan', 'different'],
    ['two counties that plain letters do not tell apart', '운산', '은산', 'different'],
    ['one of them in plain letters', 'Unsan', '은산', 'same_sound'],
    ['two short names a letter apart', 'Anak', 'Anju', 'different'],
    ['nothing at all', '', '', 'different'],
  ])('%s', (_situation, one, other, match) => {
    expect(sameName(one, other)).toBe(match);
    expect(sameName(other, one)).toBe(match);
  });
});
