import { ApiProperty } from '@nestjs/swagger';
import type { JsonValue } from '../../domain/canonical-json.js';
import { HISTORY_ACTIONS, type HistoryKind, seenChange } from '../../domain/history/record-fields.js';
import { readsEvidence, type WorkspacePermission } from '../../domain/roles.js';
import type { ChangeRow } from '../../history/record-history.reader.js';
import { OutBoolean, OutEnum, OutInt, OutJson, OutList, OutText } from '../../http/responses.js';

export class FieldChangeResponse {
  @OutText({ description: 'The field, as the record itself names it.' }) field!: string;
  @OutJson({ nullable: true, description: 'Its value before; null where it had none.' }) before!: JsonValue;
  @OutJson({ nullable: true, description: 'Its value after; null where it has none.' }) after!: JsonValue;
}

/** One change of a record. */
export class RecordChangeResponse {
  @OutInt({ description: 'Which change of this record, from 1.' }) sequence!: number;
  @OutEnum(HISTORY_ACTIONS, { description: 'What was done.' }) action!: string;
  @OutText({ format: 'uuid', nullable: true, description: 'The account that did it; none for the product itself.' })
  byId!: string | null;
  @OutText({ format: 'date' }) on!: string;
  @OutText({ format: 'date-time', nullable: true, description: 'Sources have a day and never a moment.' })
  at!: string | null;
  @ApiProperty({
    type: 'string',
    nullable: true,
    required: false,
    description: 'The reason given. For people who may see accounts and sources.',
  })
  reason?: string | null;
  @OutList(() => FieldChangeResponse, { description: 'The fields that moved, as far as you may see them.' })
  fields!: FieldChangeResponse[];
}

export class RecordHistoryPageResponse {
  @OutList(() => RecordChangeResponse, { description: 'The newest first.' }) items!: RecordChangeResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
  @OutBoolean({ description: 'False: what was done before the first change here is not on record.' })
  knownFromStart!: boolean;
  @OutBoolean({ description: 'You are judging what this bears on: grades, and the reasons for them, are withheld.' })
  gradeWithheld!: boolean;
}

/** Who reads a history, and whether grades are withheld from them now. */
export interface HistoryViewer {
  readonly permissions: ReadonlySet<WorkspacePermission>;
  readonly withholdsGrades: boolean;
}

/** What a reader sees of one change, field by field. */
export function presentChange(kind: HistoryKind, row: ChangeRow, viewer: HistoryViewer): RecordChangeResponse {
  const { fields, gradeWithheld } = seenChange(kind, row.fields, viewer);
  const reason = gradeWithheld ? null : row.reason;
  return {
    sequence: row.sequence,
    action: row.action,
    byId: row.changed_by,
    on: row.changed_on,
    at: row.changed_at?.toISOString() ?? null,
    ...(readsEvidence(viewer.permissions) ? { reason } : {}),
    fields: fields.map(({ field, before, after }) => ({ field, before, after })),
  };
}
