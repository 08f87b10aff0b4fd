import { DRAFT_KINDS, type DraftKind } from '../domain/desk/draft-rules.js';
import { EnumField, MapField, TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

const CONTENT = { description: 'What is written so far: fields of what it becomes, at most 64 KiB as JSON.' };
const ABOUT = {
  description: 'What it is a draft of, if that is there already, in your own words.',
  max: 200,
  optional: true,
  nullable: true,
  example: 'C-12',
};

export class NewDraftRequest {
  @EnumField(DRAFT_KINDS, { description: 'What it becomes.' }) kind!: DraftKind;
  @MapField(CONTENT) content!: object;
  @TextField(ABOUT) about?: string | null;
}

/** The content is replaced whole. */
export class ChangeDraftRequest {
  @MapField(CONTENT) content!: object;
  @TextField(ABOUT) about?: string | null;
}

export class ListDraftsRequest extends PageRequest {
  @EnumField(DRAFT_KINDS, { description: 'Only drafts of what becomes this.', optional: true }) kind?: DraftKind;
}
