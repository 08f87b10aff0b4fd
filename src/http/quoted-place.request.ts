import { IntField, TextField } from './fields.js';

/** Offsets stay below the eight mebibytes a document's text may have. */
const MAX_OFFSET = 8_388_608;

/** Where quoted words stand in the text of a document: by what is around them, by their offsets, or by themselves alone. */
export class QuotedPlaceRequest {
  @TextField({ description: 'What stands right before them.', max: 500, optional: true, nullable: true })
  prefix?: string | null;
  @TextField({ description: 'What stands right after them.', max: 500, optional: true, nullable: true })
  suffix?: string | null;
  @IntField({
    description: "Where they start, in code points of the document's text, from 0. Left out: the one place they stand.",
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
