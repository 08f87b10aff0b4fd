import { EnumField, ObjectField, TextField, TextListField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';
import { QuotedPlaceRequest } from '../http/quoted-place.request.js';
import { Transform } from 'class-transformer';

const TEXT = {
  description: 'What is said. `@` with the name of a colleague, or with the id of their account, tells them of it.',
  max: 10_000,
};

export class CommentedPassageRequest extends QuotedPlaceRequest {
  @TextField({ description: 'The words it is about, exactly as the document has them.', max: 10_000 }) exact!: string;
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
