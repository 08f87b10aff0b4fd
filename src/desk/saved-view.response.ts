import { ApiProperty } from '@nestjs/swagger';
import type { FieldError } from '../domain/refusal.js';
import {
  FieldErrorResponse,
  OutBoolean,
  OutEnum,
  OutInt,
  OutList,
  OutMap,
  OutObject,
  OutText,
  OutTexts,
} from '../http/responses.js';
import { CommentPersonResponse } from './comment.response.js';
import { VIEW_COLUMNS, VIEW_SORTS } from './saved-view.requests.js';
import type { SavedViewRow } from './saved-views.repository.js';

export class SavedViewResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText() name!: string;
  @OutMap({ description: 'The query of the list of claims, as it was saved.' }) filter!: object;
  @OutTexts({ values: VIEW_COLUMNS }) columns!: string[];
  @OutEnum(VIEW_SORTS) sort!: string;
  @OutBoolean() isShared!: boolean;
  @OutBoolean({ description: 'Whether it is yours to change.' }) isOwn!: boolean;
  @OutObject(() => CommentPersonResponse) owner!: CommentPersonResponse;
  @ApiProperty({
    type: () => FieldErrorResponse,
    isArray: true,
    description: 'What the list of claims would refuse in the filter today; none while it can be used.',
  })
  problems!: FieldErrorResponse[];
  @OutInt() version!: number;
}

export class SavedViewPageResponse {
  @OutList(() => SavedViewResponse, { description: 'The oldest first.' }) items!: SavedViewResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

/** @param problems what is wrong with its filter now, for whoever asks. */
export function presentSavedView(
  row: SavedViewRow,
  accountId: string | null,
  problems: readonly FieldError[],
): SavedViewResponse {
  const { id, name, filter, columns, sort, version } = row;
  return {
    id,
    name,
    filter,
    columns: [...columns],
    sort,
    isShared: row.is_shared,
    isOwn: row.account_id === accountId,
    owner: { accountId: row.account_id, name: row.owner_name },
    problems: problems.map(({ path, given, expected }) => ({
      path,
      ...(given === undefined ? {} : { given }),
      expected,
    })),
    version,
  };
}
