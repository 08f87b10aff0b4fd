/** What Korean place names end in to say what kind of place they are. */

/** Longer endings, said of a name of any length, the longest first. */
const LONG = ['로동자구', '노동자구', '특별자치도', '직할시', '특별시', '광역시', '지구', '구역'];
/**
 * Short endings are taken off only what leaves two syllables: Changdo (창도), Usi (우시) and Kangdong (강동) are whole names
 * that happen to end like this.
 */
const SHORT = ['도', '시', '군', '구', '읍', '면', '리', '동'];
const LEAST_LEFT = 2;

export const HANGUL_ENDINGS: readonly string[] = [...LONG, ...SHORT];

export interface PlaceName {
  readonly stem: string;
  /** Empty when the name says nothing of its kind. */
  readonly ending: string;
}

/** A Hangul name and its ending: 염주군 is 염주 and 군; 평안북도 is 평안북 and 도. */
export function splitPlace(hangul: string): PlaceName {
  const length = hangul.length;
  const ending =
    LONG.find((candidate) => hangul.endsWith(candidate) && length > candidate.length) ??
    SHORT.find((candidate) => hangul.endsWith(candidate) && length - 1 >= LEAST_LEFT) ??
    '';
  return { stem: hangul.slice(0, hangul.length - ending.length), ending };
}
