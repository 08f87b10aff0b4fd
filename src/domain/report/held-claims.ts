/** Claims that must not leave the desk until an editor has looked at their standing. */
import { leftOut } from './gate.js';
import type { ReportLevel, ReportTree } from './report-tree.js';

/**
 * Claims that a level would get and that are held, by key. None for the desk itself, which reads that they are held; nor
 * those the level would not get anyway, so that their number tells nothing of them.
 */
export function heldFrom(tree: ReportTree, level: ReportLevel): string[] {
  if (level === 'internal') return [];
  const unprinted = new Set(leftOut(tree, level));
  return tree.claims.filter(({ key, isHeld }) => isHeld && !unprinted.has(key)).map(({ key }) => key);
}

/** The report without the claims that are held from a level, which says how many those are. */
export function withoutHeld(tree: ReportTree, level: ReportLevel): ReportTree {
  const held = new Set(heldFrom(tree, level));
  return { ...tree, claims: tree.claims.filter(({ key }) => !held.has(key)), heldBack: tree.heldBack + held.size };
}
