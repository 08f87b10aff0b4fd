/** What a freeze stops, and what goes on all the same. */
import type { WorkspacePermission } from './roles.js';
import { readsEvidence } from './roles.js';

/** A write, as far as a freeze judges it. */
export interface FrozenWrite {
  readonly action: string;
  /** Null for the product itself and for whoever owns the machine. */
  readonly accountId: string | null;
  /** Whether it bears on a source that is frozen. */
  readonly touchesFrozenSource: boolean;
}

/** Freezing and thawing themselves, and taking people and programs out: an emergency must not keep anybody in. */
const ALWAYS_DONE: ReadonlySet<string> = new Set([
  'workspace.frozen',
  'workspace.thawed',
  'source.frozen',
  'source.thawed',
  'member.removed',
  'review.assignments_ended',
  'token.ended',
  'webhook.removed',
  'webhook.suspended',
]);

/**
 * The product's own suggestions and assessments, made from what is stored already: they would only be made again. And
 * checks of what is stored, by whoever owns the machine.
 */
const OWN_WORK: ReadonlySet<string> = new Set([
  'tie.created',
  'assessment.kept',
  'assessment.moved',
  'assessment.outdated',
  'workspace.reassessed',
  'files.verified',
]);

/** What keeps a write from being done; null when nothing does. */
export function stoppedBy(write: FrozenWrite, isWorkspaceFrozen: boolean): 'workspace' | 'source' | null {
  if (ALWAYS_DONE.has(write.action)) return null;
  if (write.accountId === null && OWN_WORK.has(write.action)) return null;
  if (isWorkspaceFrozen) return 'workspace';
  return write.touchesFrozenSource ? 'source' : null;
}

/** What is frozen in a workspace now. */
export interface OpenFreezes {
  readonly isWorkspaceFrozen: boolean;
  /** Those that were frozen, and whoever a confirmed tie makes one person with them: one person under two names. */
  readonly sourceIds: readonly string[];
}

/** Ids of the sources that something leaving the desk draws on; `everything` for a whole workspace. */
export type DrawnOn = readonly string[] | 'everything';

/**
 * What keeps something from leaving the desk. Who does not read evidence is told one thing whatever is frozen, and
 * whether or not it is in what they asked for: which reports are refused would tell which claims go back to one person.
 * Who reads evidence is refused only what draws on a frozen source, by name.
 */
export function keptFromLeaving(
  { isWorkspaceFrozen, sourceIds }: OpenFreezes,
  permissions: ReadonlySet<WorkspacePermission>,
  drawnOn: DrawnOn,
): 'stopped' | readonly string[] | null {
  if (isWorkspaceFrozen) return 'stopped';
  if (sourceIds.length === 0) return null;
  if (!readsEvidence(permissions)) return 'stopped';
  const kept = drawnOn === 'everything' ? sourceIds : sourceIds.filter((id) => drawnOn.includes(id));
  return kept.length === 0 ? null : kept;
}
