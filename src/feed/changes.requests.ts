import { Transform } from 'class-transformer';
import { IntField, TextField } from '../http/fields.js';

export const MOST_FOLLOW_SECONDS = 300;

export class ChangesRequest {
  @TextField({
    description: 'Go on after this: the `cursor` of any line. From the first entry of the log when left out.',
    max: 100,
    optional: true,
  })
  after?: string;

  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  )
  @IntField({
    description: `Stay for so many seconds, 1 to ${MOST_FOLLOW_SECONDS}, and tell what comes; not at all when left out.`,
    min: 1,
    max: MOST_FOLLOW_SECONDS,
    optional: true,
  })
  follow?: number;
}
