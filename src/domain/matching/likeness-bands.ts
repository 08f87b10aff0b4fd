/** How alike two texts are, in words for whoever is typing one of them. */

export const LIKENESS_BANDS = ['nearly_all', 'much', 'some'] as const;
export type LikenessBand = (typeof LIKENESS_BANDS)[number];

/** From which share of what was typed, by the weight of its words, each band begins. */
const BEGINS: Readonly<Record<LikenessBand, number>> = { nearly_all: 0.75, much: 0.45, some: 0.2 };

/** The band of a share; null for so little in common that it is not shown. */
export function bandOf(share: number): LikenessBand | null {
  return LIKENESS_BANDS.find((band) => share >= BEGINS[band]) ?? null;
}

export const LIKENESS_WORDS: Readonly<Record<LikenessBand, { readonly en: string; readonly ko: string }>> = {
  nearly_all: { en: 'says nearly all of what you are typing', ko: '지금 쓰는 내용을 거의 다 담고 있음' },
  much: { en: 'has much in common with what you are typing', ko: '지금 쓰는 내용과 겹치는 것이 많음' },
  some: { en: 'has some words in common with what you are typing', ko: '지금 쓰는 내용과 몇 마디가 겹침' },
};

/** What agreement on the time or on a place is worth: it lifts a likeness, and its lack sifts nothing out. */
export const AGREEMENT = 1.1;
