import type { ChangePosition } from '../domain/changes.js';
import type { AssessmentMove, AssessmentState } from './assessment-moves.repository.js';
import type { RecordName } from './record-names.repository.js';

/** One told entry of the log. */
export interface ChangeEntry {
  readonly position: ChangePosition;
  readonly on: string;
  readonly action: string;
  readonly kind: string;
  readonly id: string;
}

/** A line, and where in the log it stands. */
export interface PlacedLine {
  readonly position: ChangePosition;
  /** JSON, without the newline. */
  readonly text: string;
}

/** How the log names a record whose API has another word for it. */
const KINDS: Readonly<Record<string, string>> = { account: 'member' };

/** The line of an entry: every field listed here, none of content. */
export function entryLine(entry: ChangeEntry, cursor: string, name: RecordName | undefined): PlacedLine {
  const { position, on, action, kind, id } = entry;
  const line = {
    cursor,
    on,
    action,
    record: { kind: KINDS[kind] ?? kind, id, code: name?.code ?? null },
    claim: name?.claim ?? null,
    version: name?.version ?? null,
  };
  return { position, text: JSON.stringify(line) };
}

/** The line of a claim whose assessment moved. */
export function moveLine(move: AssessmentMove, cursor: string, name: RecordName | undefined): PlacedLine {
  const { position, on, claimId, before, after } = move;
  const line = {
    cursor,
    on,
    action: 'assessment.moved',
    record: { kind: 'claim', id: claimId, code: name?.code ?? null },
    claim: name?.code ?? null,
    version: name?.version ?? null,
    before: before === null ? null : presentState(before),
    after: presentState(after),
  };
  return { position, text: JSON.stringify(line) };
}

function presentState({ status, flags, originsMin, originsMax, denialMin }: AssessmentState) {
  return { status, flags: [...flags], origins: { min: originsMin, max: originsMax }, denial: { min: denialMin } };
}
