import { ConstraintViolation } from '../database/database-error.js';
import { codeOf } from '../domain/ids.js';
import { Refusal } from '../domain/refusal.js';

/** One sentence for everything that is kept in, so that it tells neither what is frozen nor whether that was asked for. */
export function exportsStopped(): Refusal {
  const detail = 'Reports and exports are stopped in this workspace while something is looked into.';
  return new Refusal('frozen', 'EXPORTS_STOPPED', detail);
}

/** For who reads evidence: which sources keep it in. */
export function drawsOnFrozen(numbers: readonly number[]): Refusal {
  const codes = numbers.map((number) => codeOf('source', number));
  const detail = `This draws on what is frozen: ${codes.join(', ')}. It cannot leave until that is thawed.`;
  return new Refusal('frozen', 'SOURCE_FROZEN', detail);
}

export function writesStopped(by: 'workspace' | 'source'): Refusal {
  if (by === 'workspace') {
    const detail = 'This workspace is frozen while something is looked into. Nothing was changed.';
    return new Refusal('frozen', 'WORKSPACE_FROZEN', detail);
  }
  const detail = 'This bears on a source that is frozen. Nothing was changed; an editor can thaw it.';
  return new Refusal('frozen', 'SOURCE_FROZEN', detail);
}

export function notFrozen(): Refusal {
  return new Refusal('conflict', 'NOT_FROZEN', 'This is not frozen.');
}

const THAW_RULES: Readonly<Record<string, () => Refusal>> = {
  freeze_not_open: notFrozen,
  freeze_needs_another: () =>
    new Refusal('conflict', 'THAW_NEEDS_ANOTHER', 'You froze this. Somebody else who may thaw it has to.'),
  freeze_too_early: () =>
    new Refusal(
      'conflict',
      'THAW_TOO_EARLY',
      'Alone, or from the machine itself, this can be thawed 24 hours after it was frozen, and not before.',
    ),
};

/** The refusal for a rule on thawing that the database found broken; anything else as it is. */
export function thawRefusal(error: unknown): unknown {
  if (!(error instanceof ConstraintViolation) || error.kind !== 'rule') return error;
  return THAW_RULES[error.constraint]?.() ?? error;
}
