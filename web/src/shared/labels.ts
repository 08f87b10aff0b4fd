/** What statuses and flags of the policies Whence comes with are called. Of others the id itself is shown. */
import { ADMIRALTY } from '../../../src/domain/policy/admiralty.js';
import { AIRWARS_LIKE } from '../../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../../src/domain/policy/newsroom-two-source.js';
import type { Language } from '../words/words.js';

const POLICIES = [NEWSROOM_TWO_SOURCE, ADMIRALTY, AIRWARS_LIKE];
const RUNGS = POLICIES.flatMap(({ ladder }) => ladder);
const FLAGS = POLICIES.flatMap(({ flags }) => flags);

/** Fuller circles stand for more support; what speaks against a claim has signs of its own. */
const STRENGTH_SIGNS = ['○', '◔', '◑', '◕', '●', '✔'];
const ADVERSE_SIGNS: Readonly<Record<string, string>> = { contested: '≠', refuted: '✕', retracted: '⊘' };

/** Every status of those policies, once. */
export const STATUSES: readonly string[] = [...new Set(RUNGS.map(({ id }) => id))];

export function statusLabel(status: string, language: Language): string {
  return RUNGS.find(({ id }) => id === status)?.label[language] ?? status.replaceAll('_', ' ');
}

/** What a status means, in one sentence; null for one this version does not know. */
export function statusMeaning(status: string, language: Language): string | null {
  return RUNGS.find(({ id }) => id === status)?.explain[language] ?? null;
}

export function flagLabel(flag: string, language: Language): string {
  return FLAGS.find(({ id }) => id === flag)?.label[language] ?? flag.replaceAll('_', ' ');
}

/** Whether a status speaks against its claim, and so has no place in the order of strength. */
export function isAdverse(status: string): boolean {
  return RUNGS.some(({ id, adverse }) => id === status && adverse === true);
}

export function statusSign(status: string): string {
  const rung = RUNGS.find(({ id }) => id === status);
  if (rung?.adverse === true) return ADVERSE_SIGNS[status] ?? '≠';
  return STRENGTH_SIGNS[rung?.strength ?? 0] ?? '○';
}
