/** Which rung of a source's cover a reader may see. */
import type { LocalText } from '../dossier.js';
import { languageOf } from './report-context.js';
import type { ReportLanguage, ReportLevel } from './report-tree.js';

/**
 * The description of a source at a level: the most specific for the desk, the middle one (of an even number the vaguer)
 * for partners, the vaguest for the public; null without one. When a ladder has as many rungs in each of its languages,
 * they are parallel ladders and the reader's language is taken; otherwise a rung's place in the whole list decides, since
 * the only rung in a language may be the most specific of all.
 */
export function coverAt(cover: readonly LocalText[], level: ReportLevel, lang: ReportLanguage): LocalText | null {
  const ladder = parallelLadder(cover, lang);
  return ladder[rungAt(ladder.length, level)] ?? null;
}

/** Every text of a ladder that the level must not see. */
export function forbiddenRungs(cover: readonly LocalText[], level: ReportLevel): readonly LocalText[] {
  const ladders = (['en', 'ko'] as const).map((lang) => parallelLadder(cover, lang));
  return cover.filter((rung) =>
    ladders.some((ladder) => ladder.includes(rung) && ladder.indexOf(rung) < rungAt(ladder.length, level)),
  );
}

function rungAt(rungs: number, level: ReportLevel): number {
  if (level === 'internal') return 0;
  return level === 'partner' ? Math.ceil((rungs - 1) / 2) : rungs - 1;
}

function parallelLadder(cover: readonly LocalText[], lang: ReportLanguage): readonly LocalText[] {
  const languages = new Set(cover.map(languageOf));
  const inLanguage = cover.filter((rung) => languageOf(rung) === lang);
  const even = [...languages].every(
    (other) => cover.filter((rung) => languageOf(rung) === other).length === inLanguage.length,
  );
  return languages.size > 1 && even ? inLanguage : cover;
}
