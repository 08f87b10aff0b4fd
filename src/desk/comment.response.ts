import { codeOf } from '../domain/ids.js';
import { COMMENTED_RECORDS } from '../domain/desk/comment-fields.js';
import { OutEnum, OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import type { CommentRow, CommentTextRow } from './comments.repository.js';

export class CommentPersonResponse {
  @OutText({ format: 'uuid' }) accountId!: string;
  @OutText({ nullable: true, description: 'As colleagues call them here; null for who has left.' }) name!:
    string | null;
}

export class CommentedRecordResponse {
  @OutEnum(COMMENTED_RECORDS) kind!: string;
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
}

export class CommentedPassageResponse {
  @OutText({ description: 'The words it is about.' }) exact!: string;
  @OutInt({ nullable: true, description: 'Where they start, in code points.' }) start!: number | null;
  @OutInt({ nullable: true, description: 'The offset after the last of them.' }) end!: number | null;
}

export class CommentDeedResponse {
  @OutObject(() => CommentPersonResponse) by!: CommentPersonResponse;
  @OutText({ format: 'date-time' }) at!: string;
}

export class CommentResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ format: 'uuid', description: 'The comment its thread begins with.' }) thread!: string;
  @OutObject(() => CommentedRecordResponse) on!: CommentedRecordResponse;
  @OutText({ nullable: true, description: 'The field it is about.' }) field!: string | null;
  @OutObject(() => CommentedPassageResponse, { nullable: true }) passage!: CommentedPassageResponse | null;
  @OutObject(() => CommentPersonResponse) author!: CommentPersonResponse;
  @OutText({ nullable: true, description: 'What it says; null once it is removed.' }) text!: string | null;
  @OutList(() => CommentPersonResponse, { description: 'Who is named in it.' }) mentions!: CommentPersonResponse[];
  @OutText({ format: 'date-time' }) madeAt!: string;
  @OutInt({ description: 'Which text that is: 1 unless it was changed.' }) revision!: number;
  @OutObject(() => CommentDeedResponse, { nullable: true }) removed!: CommentDeedResponse | null;
  @OutObject(() => CommentDeedResponse, {
    nullable: true,
    description: 'Of the comment a thread begins with: who settled the thread, and when.',
  })
  resolved!: CommentDeedResponse | null;
  @OutInt({ description: 'Comments after it in its thread; 0 for a reply.' }) replies!: number;
  @OutInt() version!: number;
}

export class CommentPageResponse {
  @OutList(() => CommentResponse, { description: 'The oldest first.' }) items!: CommentResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class CommentTextResponse {
  @OutInt() revision!: number;
  @OutText() text!: string;
  @OutText({ format: 'date-time' }) writtenAt!: string;
}

export class CommentTextPageResponse {
  @OutList(() => CommentTextResponse, { description: 'The newest first.' }) items!: CommentTextResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export class CommentCountResponse {
  @OutObject(() => CommentedRecordResponse) claim!: CommentedRecordResponse;
  @OutInt({ description: 'Comments on the claim that are not removed, replies among them.' }) comments!: number;
  @OutInt({ description: 'Threads on the claim that are not resolved.' }) open!: number;
}

export class CommentCountsResponse {
  @OutList(() => CommentCountResponse) items!: CommentCountResponse[];
}

export function presentComment(row: CommentRow): CommentResponse {
  const { id, thread_id: thread, field, text, revision, replies, version } = row;
  return {
    id,
    thread,
    on: { kind: row.record_kind, id: row.record_id, ref: codeOf(row.record_kind, row.record_number) },
    field,
    passage:
      row.passage_exact === null ? null : { exact: row.passage_exact, start: row.passage_start, end: row.passage_end },
    author: { accountId: row.author_id, name: row.author_name },
    text,
    mentions: row.mentions.map(({ accountId, name }) => ({ accountId, name })),
    madeAt: row.created_at.toISOString(),
    revision,
    removed: deed(row.removed_by, row.removed_name, row.removed_at),
    resolved: deed(row.resolved_by, row.resolved_name, row.resolved_at),
    replies,
    version,
  };
}

export function presentCommentText({ revision, text, written_at }: CommentTextRow): CommentTextResponse {
  return { revision, text, writtenAt: written_at.toISOString() };
}

function deed(accountId: string | null, name: string | null, at: Date | null): CommentDeedResponse | null {
  return accountId === null || at === null ? null : { by: { accountId, name }, at: at.toISOString() };
}
