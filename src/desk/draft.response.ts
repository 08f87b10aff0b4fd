import { DRAFT_KINDS } from '../domain/desk/draft-rules.js';
import { OutEnum, OutInt, OutList, OutMap, OutText } from '../http/responses.js';
import type { DraftRow } from './drafts.repository.js';

export class DraftSummaryResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutEnum(DRAFT_KINDS) kind!: string;
  @OutText({ nullable: true, description: 'What it is a draft of, in your own words.' }) about!: string | null;
  @OutText({ format: 'date-time' }) savedAt!: string;
  @OutText({ format: 'date', description: 'The day it goes if it is neither saved nor opened.' }) goesOn!: string;
  @OutInt() version!: number;
}

export class DraftResponse extends DraftSummaryResponse {
  @OutMap({ description: 'What is written so far.' }) content!: object;
}

export class DraftPageResponse {
  @OutList(() => DraftSummaryResponse, { description: 'The oldest first.' }) items!: DraftSummaryResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export function presentDraftSummary(row: DraftRow): DraftSummaryResponse {
  const { id, kind, about, goes_on: goesOn, version } = row;
  return { id, kind, about, savedAt: row.saved_at.toISOString(), goesOn, version };
}

export function presentDraft(row: DraftRow): DraftResponse {
  const { id, kind, about, savedAt, goesOn, version } = presentDraftSummary(row);
  return { id, kind, about, savedAt, goesOn, version, content: contentOf(row) };
}

function contentOf({ content }: DraftRow): object {
  const parsed: unknown = JSON.parse(content);
  if (typeof parsed !== 'object' || parsed === null) throw new Error('a stored draft is no object');
  return parsed;
}
