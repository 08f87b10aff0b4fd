import { IntField, EnumField, ObjectField, TextField, TextListField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';
import { Transform } from 'class-transformer';

const MAX_OFFSET = 8_388_608;
const TEXT = {
  description: 'What is said. `@` with the name of a colleague, or with the id of their account, tells them of it.',
  max: 10_000,
};

export class CommentedPassageRequest {
  @TextField({ description: 'The words it is about, exactly as the document has them.', max: 10_000 }) exact!: string;
  @TextField({ description: 'What stands right before them.', max: 500, optional: true, nullable: true })
  prefix?: string | null;
  @TextField({ description: 'What stands right after them.', max: 500, optional: true, nullable: true })
  suffix?: string | null;
  @IntField({
    description: "Where they start, in code points of the document's text. Left out: the one place they stand.",
    min: 0,
    max: MAX_OFFSET,
    optional: true,
    nullable: true,
  })
  start?: number | null;
  @IntField({
    description: 'The offset after the last of them.',
    min: 0,
    max: MAX_OFFSET,
    optional: true,
    nullable: true,
  })
  end?: number | null;
}

export class NewCommentRequest {
  @TextField(TEXT) text!: string;
  @TextField({
    description: 'The field of the record it is about; left out for the record as a whole.',
    max: 60,
    optional: true,
    nullable: true,
    example: 'statement',
  })
  field?: string | null;
}

export class NewDocumentCommentRequest extends NewCommentRequest {
  @ObjectField(() => CommentedPassageRequest, {
    description: 'The words of the document it is about.',
    optional: true,
    nullable: true,
  })
  passage?: CommentedPassageRequest | null;
}

export class CommentTextRequest {
  @TextField(TEXT) text!: string;
}

export const THREAD_STATES = ['open', 'resolved'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

export class ListCommentsRequest extends PageRequest {
  @EnumField(THREAD_STATES, { description: 'Only threads that are open, or only resolved ones.', optional: true })
  state?: ThreadState;
}

export class ListRepliesRequest extends PageRequest {}
export class ListCommentTextsRequest extends PageRequest {}

export class CommentCountsRequest {
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').filter((one) => one !== '') : value,
  )
  @TextListField({
    description: 'Ids or codes of claims, separated by commas; a claim that is not there is left out of the answer.',
    maxItems: 200,
    minItems: 1,
    max: 36,
  })
  claims!: string[];
}
