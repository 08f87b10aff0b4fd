/**
 * Sentences as desks write them, made from a seed: a short list of words that come again and again and a long tail of
 * words that hardly ever do, in English and in Korean with its particles. Denser in common words than prose is, so that
 * searching it is rather too hard than too easy.
 */

/** Numbers in [0, 1). */
export type Chance = () => number;

/** Commonest first: the k-th is drawn about 1/k as often as the first. */
const ENGLISH = (
  'the of to in and a was were that by for on from at with had been said after before they people soldiers price rice ' +
  'market officials city county border guard grain unit youth petition members office security ministry factory student ' +
  'school army party order lecture quota winter spring corn fuel train checkpoint permit trader money dollar exchange ' +
  'rumour announcement card benefit university diploma discharged artillery brigade deployed family hospital medicine ' +
  'fever quarantine flood repair housing road railway port ship coal fishing telephone signal patrol informant arrest ' +
  'release bribe fine search camp trial broker crossing river bridge solar panel battery broadcast film punishment ' +
  'loyalty fund donation scrap metal manure harvest shortage blackout electricity cooperative farm worker mine timber'
).split(' ');

const KOREAN = (
  '주민 군인 장마당 쌀값 국경 간부 당국 보위부 안전부 청년 탄원 파병 러시아 제대 포병 여단 대학 졸업증 입당 혜택 소문 발표 ' +
  '경비대 밀수 옥수수 연료 단속 검열 강연 회의 지시 과제 건설 수해 복구 주택 열차 철도 항구 석탄 전화 감시 체포 석방 뇌물 ' +
  '상인 환율 위안 달러 충성 자금 파철 거름 겨울 가을 식량 부족 정전 태양광 방송 영상 처벌 재판 중개인 도강 두만강 압록강 ' +
  '농장 광산 공장 학교 병원 약품 열병 격리 통행증 여행증 벌금 수색'
).split(' ');

const PARTICLES = ['', '', '은', '는', '이', '가', '을', '를', '에', '에서', '의', '으로', '까지', '들이', '도'];
const SYLLABLES = 'ba ce dor fin gal hest im jun kol lar mist nor ost pel quin ras sol tur ven wick yar zel'.split(' ');
const TAILS = { english: 6000, korean: 1500 };

/** Share of the words that come from the short list, and of those that come from the other language. */
const COMMON = { english: 0.82, korean: 0.85 };
const BORROWED = { english: 0.008, korean: 0.03 };

/** The number of a thing of which the k-th is met about 1/k as often as the first. */
export function zipf(chance: Chance, count: number): number {
  return Math.min(count - 1, Math.floor(Math.exp(chance() * Math.log(count + 1)) - 1));
}

export class CorpusText {
  /** Commonest first, the rarest last. */
  readonly english: readonly string[];
  readonly korean: readonly string[];
  private readonly tails: { english: readonly string[]; korean: readonly string[] };

  constructor(private readonly chance: Chance) {
    const english = Array.from({ length: TAILS.english }, () => this.name(2 + this.below(3)));
    const korean = Array.from({ length: TAILS.korean }, () => this.hangul(2 + this.below(2)));
    this.tails = { english, korean };
    this.english = [...ENGLISH, ...english];
    this.korean = [...KOREAN, ...korean];
  }

  /** A made-up word or place of so many syllables, in Latin letters. */
  name(syllables: number): string {
    return Array.from({ length: syllables }, () => SYLLABLES[this.below(SYLLABLES.length)] ?? '').join('');
  }

  hangul(syllables: number): string {
    return Array.from({ length: syllables }, () => String.fromCharCode(0xac00 + this.below(11_172))).join('');
  }

  /** `least` to `most` words, as one sentence; now and then the name of a place stands in it. */
  sentence(lang: 'en' | 'ko', least: number, most: number, place: string | null = null): string {
    const words: string[] = [];
    for (let left = least + this.below(most - least + 1); left > 0; left--) words.push(this.word(lang));
    if (place !== null) words[this.below(words.length)] = place;
    const text = words.join(' ');
    return `${lang === 'ko' ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
  }

  private word(lang: 'en' | 'ko'): string {
    const isBorrowed = this.chance() < (lang === 'ko' ? BORROWED.korean : BORROWED.english);
    if ((lang === 'ko') === isBorrowed) return this.from(ENGLISH, this.tails.english, COMMON.english);
    const word = this.from(KOREAN, this.tails.korean, COMMON.korean);
    return word + (PARTICLES[this.below(PARTICLES.length)] ?? '');
  }

  private from(common: readonly string[], tail: readonly string[], share: number): string {
    const words = this.chance() < share ? common : tail;
    return words[zipf(this.chance, words.length)] ?? '';
  }

  private below(end: number): number {
    return Math.floor(this.chance() * end);
  }
}
