import { codeOf } from '../domain/ids.js';
import { CLAIM_KINDS, EDITOR_MARKS, REGION_ROLES } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutNumber, OutText, OutTexts } from '../http/responses.js';
import type { ClaimRow, ClaimText, ClaimWordingRow } from './claims.repository.js';

export class ClaimTextResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
}

export class ClaimRegionResponse {
  @OutText({ format: 'uuid' }) regionId!: string;
  @OutEnum(REGION_ROLES) role!: string;
}

export class ClaimQuantityResponse {
  @OutText() what!: string;
  @OutText({ nullable: true }) unit!: string | null;
  @OutNumber({ nullable: true }) low!: number | null;
  @OutNumber({ nullable: true }) best!: number | null;
  @OutNumber({ nullable: true }) high!: number | null;
}

/** The claim as people entered it; what it counts as is not part of this. */
export class ClaimResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutEnum(CLAIM_KINDS) kind!: string;
  @OutList(() => ClaimTextResponse, { description: 'The wording that counts now.' }) statement!: ClaimTextResponse[];
  @OutInt({ description: 'Which revision of the wording that is.' }) revision!: number;
  @OutText({ nullable: true, description: 'In EDTF, as given.' }) time!: string | null;
  @OutList(() => ClaimRegionResponse) regions!: ClaimRegionResponse[];
  @OutTexts() topics!: string[];
  @OutList(() => ClaimQuantityResponse) quantities!: ClaimQuantityResponse[];
  @OutEnum(EDITOR_MARKS) editorMark!: string;
  @OutText({ format: 'uuid', nullable: true, description: 'The account that logged it.' }) createdById!: string | null;
  @OutText({ format: 'date-time' }) createdAt!: string;
  @OutText({ format: 'date-time' }) updatedAt!: string;
  @OutInt() version!: number;
}

/** One revision of a claim's wording. */
export class WordingResponse {
  @OutInt() revision!: number;
  @OutList(() => ClaimTextResponse) statement!: ClaimTextResponse[];
  @OutText({ nullable: true, description: 'Why the wording changed; none for the first.' }) reason!: string | null;
  @OutText({ format: 'uuid', nullable: true }) createdById!: string | null;
  @OutText({ format: 'date-time' }) createdAt!: string;
}

export class WordingPageResponse {
  @OutList(() => WordingResponse, { description: 'The newest first.' }) items!: WordingResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** What a reader sees of a claim, field by field. */
export function presentClaim(row: ClaimRow): ClaimResponse {
  return {
    id: row.id,
    ref: codeOf('claim', row.number),
    key: row.key,
    kind: row.kind,
    statement: row.statement.map(presentText),
    revision: row.revision,
    time: row.time_text,
    regions: row.regions.map(({ regionId, role }) => ({ regionId, role })),
    topics: [...row.topics],
    quantities: row.quantities.map(({ what, unit, low, best, high }) => ({ what, unit, low, best, high })),
    editorMark: row.editor_mark,
    createdById: row.created_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}

/** One revision in the history of a wording. */
export function presentWording(row: ClaimWordingRow): WordingResponse {
  return {
    revision: row.revision,
    statement: row.statement.map(presentText),
    reason: row.reason,
    createdById: row.created_by,
    createdAt: row.created_at.toISOString(),
  };
}

function presentText({ text, lang }: ClaimText): ClaimTextResponse {
  return { text, lang };
}
