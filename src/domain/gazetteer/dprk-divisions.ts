/**
 * The administrative divisions of the DPRK as far as they are known from outside, in the North's own spelling: the first
 * level by ISO 3166-2, and under it cities, counties and districts. Romanisations are worked out from the spelling
 * (domain/names); only what cannot be is written down here.
 *
 * Boundaries and names are announced late or never. What is doubted, or changed not long ago, says so in a note.
 */

export interface DivisionNotes {
  /** As the North writes it in Latin letters, where that is not worked out from the spelling letter by letter. */
  readonly latin?: string;
  /** Earlier names, in Hangul. */
  readonly former?: readonly string[];
  /** Other names in use, in Hangul or English. */
  readonly also?: readonly string[];
  /** What a reader should know: when it was renamed, what is not certain. */
  readonly note?: string;
}

export interface DivisionFacts {
  /** ISO 3166-2 code. */
  readonly code: string;
  readonly hangul: string;
  readonly english: string;
  readonly notes?: DivisionNotes;
  /** Cities, counties and districts in it, separated by spaces. */
  readonly divisions: string;
}

export const DPRK_COUNTRY = { code: 'KP', hangul: '조선민주주의인민공화국', english: 'North Korea' } as const;
export const DPRK_COUNTRY_ALSO = [
  { text: "Democratic People's Republic of Korea", lang: 'en' },
  { text: 'DPRK', lang: 'en' },
  { text: '조선', lang: 'ko' },
  { text: '북조선', lang: 'ko' },
  { text: '북한', lang: 'ko-KR' },
] as const;

export const DPRK_PROVINCES: readonly DivisionFacts[] = [
  {
    code: 'KP-01',
    hangul: '평양직할시',
    english: 'Pyongyang',
    divisions:
      '중구역 평천구역 보통강구역 모란봉구역 서성구역 선교구역 동대원구역 대동강구역 사동구역 대성구역 만경대구역 ' +
      '형제산구역 룡성구역 삼석구역 력포구역 락랑구역 순안구역 은정구역 화성구역 강남군 강동군',
  },
  {
    code: 'KP-02',
    hangul: '평안남도',
    english: 'South Pyongan',
    notes: { also: ['평남'] },
    divisions:
      '평성시 안주시 개천시 순천시 덕천시 대동군 증산군 평원군 숙천군 문덕군 성천군 신양군 양덕군 은산군 북창군 맹산군 ' +
      '회창군 녕원군 대흥군 청남구 득장지구 운곡지구',
  },
  {
    code: 'KP-03',
    hangul: '평안북도',
    english: 'North Pyongan',
    notes: { also: ['평북'] },
    divisions:
      '신의주시 구성시 정주시 의주군 피현군 룡천군 염주군 철산군 동림군 선천군 곽산군 운전군 박천군 녕변군 향산군 구장군 ' +
      '운산군 태천군 천마군 대관군 삭주군 창성군 벽동군 동창군 신도군',
  },
  {
    code: 'KP-04',
    hangul: '자강도',
    english: 'Chagang',
    notes: { also: ['Jagang'] },
    divisions:
      '강계시 만포시 희천시 장강군 화평군 중강군 자성군 시중군 위원군 초산군 우시군 고풍군 송원군 동신군 룡림군 랑림군 ' +
      '전천군 성간군',
  },
  {
    code: 'KP-05',
    hangul: '황해남도',
    english: 'South Hwanghae',
    notes: { also: ['황남'] },
    divisions:
      '해주시 강령군 옹진군 태탄군 장연군 삼천군 송화군 은률군 은천군 안악군 재령군 신천군 신원군 봉천군 배천군 연안군 ' +
      '청단군 룡연군 과일군 벽성군',
  },
  {
    code: 'KP-06',
    hangul: '황해북도',
    english: 'North Hwanghae',
    notes: { also: ['황북'] },
    divisions:
      '사리원시 송림시 황주군 연탄군 봉산군 은파군 린산군 서흥군 수안군 연산군 신평군 곡산군 신계군 평산군 금천군 토산군 ' +
      '상원군 중화군 승호군',
  },
  {
    code: 'KP-07',
    hangul: '강원도',
    english: 'Kangwon',
    notes: { note: 'The South has a province of the same name and spelling.' },
    divisions:
      '원산시 문천시 안변군 고산군 통천군 고성군 금강군 창도군 김화군 회양군 세포군 평강군 철원군 이천군 판교군 법동군 천내군',
  },
  {
    code: 'KP-08',
    hangul: '함경남도',
    english: 'South Hamgyong',
    notes: { also: ['함남'] },
    divisions:
      '함흥시 단천시 신포시 함주군 영광군 신흥군 부전군 장진군 정평군 금야군 고원군 요덕군 락원군 홍원군 북청군 덕성군 ' +
      '리원군 허천군 수동구 금호지구',
  },
  {
    code: 'KP-09',
    hangul: '함경북도',
    english: 'North Hamgyong',
    notes: { also: ['함북'] },
    divisions:
      '청진시 김책시 회령시 길주군 화대군 명천군 명간군 어랑군 경성군 연사군 무산군 부령군 온성군 경원군 경흥군',
  },
  {
    code: 'KP-10',
    hangul: '량강도',
    english: 'Ryanggang',
    divisions: '혜산시 삼지연시 김정숙군 김형직군 김형권군 삼수군 갑산군 풍서군 보천군 운흥군 백암군 대홍단군',
  },
  {
    code: 'KP-13',
    hangul: '라선특별시',
    english: 'Rason',
    notes: { former: ['라진선봉'], also: ['Rajin-Sonbong'] },
    divisions: '라진구역 선봉구역',
  },
  {
    code: 'KP-14',
    hangul: '남포특별시',
    english: 'Nampo',
    notes: { former: ['진남포'], also: ['남포시'], note: 'Apart from South Pyongan again since 2010.' },
    divisions: '항구구역 와우도구역 강서구역 대안구역 천리마구역 룡강군 온천군',
  },
  {
    code: 'KP-15',
    hangul: '개성특별시',
    english: 'Kaesong',
    notes: { also: ['개성시'], note: 'In North Hwanghae from 2003 until about 2019; older lists have it there.' },
    divisions: '개풍구역 판문구역 장풍군',
  },
];

/** Districts of cities that are asked for by name, by the city they lie in. */
export const DPRK_CITY_DISTRICTS: Readonly<Record<string, string>> = {
  청진시: '포항구역 수남구역 신암구역 청암구역 송평구역 라남구역 부윤구역',
};

/** What is to be said of single divisions, by Hangul behind the code of their province. */
export const DPRK_NOTES: Readonly<Record<string, DivisionNotes>> = {
  'KP-01 강남군': { note: 'In North Hwanghae from 2010 to 2011; older lists have it there.' },
  'KP-01 화성구역': { note: 'Set up about 2022; which parts of Ryongsong went to it is not certain.' },
  'KP-02 득장지구': { note: 'A mining district; not in every list.' },
  'KP-02 운곡지구': { note: 'A closed farming district; not in every list.' },
  'KP-03 룡천군': { also: ['Yongchon'] },
  'KP-03 녕변군': { also: ['Yongbyon'] },
  'KP-05 과일군': { former: ['풍해군'] },
  'KP-06 신계군': { latin: 'Sinkye' },
  'KP-06 송림시': { former: ['겸이포'] },
  'KP-06 상원군': { note: 'In Pyongyang until 2010.' },
  'KP-06 중화군': { note: 'In Pyongyang until 2010.' },
  'KP-06 승호군': { former: ['승호구역'], note: 'A district of Pyongyang until 2010.' },
  'KP-08 영광군': { former: ['오로군'], note: 'Renamed about 1981.' },
  'KP-08 금야군': { former: ['영흥군'], note: 'Renamed about 1977.' },
  'KP-08 락원군': { former: ['퇴조군'], note: 'Renamed about 1982.' },
  'KP-08 금호지구': { note: 'Set up for the light-water reactors; not in every list.' },
  'KP-09 김책시': { latin: 'Kim Chaek', former: ['성진시'], note: 'Renamed in 1951.' },
  'KP-09 명간군': { former: ['화성군'], note: 'Called Hwasong for a time, and still so by many.' },
  'KP-09 경원군': { former: ['새별군'], note: 'Called Saebyol from about 1977 to 2005.' },
  'KP-09 경흥군': { former: ['은덕군'], note: 'Called Undok from about 1977 to 2005.' },
  'KP-10 갑산군': { latin: 'Kabsan' },
  'KP-10 삼지연시': { former: ['삼지연군'], note: 'A county until December 2019.' },
  'KP-10 김정숙군': { latin: 'Kim Jong Suk', former: ['신파군'], note: 'Renamed about 1981.' },
  'KP-10 김형직군': { latin: 'Kim Hyong Jik', former: ['후창군'], note: 'Renamed about 1988.' },
  'KP-10 김형권군': { latin: 'Kim Hyong Gwon', former: ['풍산군'], note: 'Renamed about 1990.' },
  'KP-13 선봉구역': { former: ['웅기군', '선봉군'], note: 'Unggi until about 1981.' },
  'KP-13 라진구역': { former: ['라진시'] },
  'KP-14 천리마구역': { latin: 'Chollima', note: 'Counted as a county in some lists.' },
  'KP-14 강서구역': { former: ['강서군'] },
  'KP-14 대안구역': { former: ['대안시'] },
  'KP-15 개풍구역': { former: ['개풍군'], note: 'A county until about 2019.' },
  'KP-15 판문구역': { former: ['판문군'], note: 'The county was dissolved about 2003; a district since about 2019.' },
  'KP-15 장풍군': { note: 'In North Hwanghae from 2003 until about 2019.' },
};
