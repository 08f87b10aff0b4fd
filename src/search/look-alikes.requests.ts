import { EdtfField, TextField, TextListField } from '../http/fields.js';

/** Longer statements are likened by their beginning. */
const LONGEST_STATEMENT = 5000;
const MOST_REGIONS = 20;

export class LookAlikesRequest {
  @TextField({
    description: 'The statement of a claim as far as it is typed, in any language.',
    max: LONGEST_STATEMENT,
  })
  statement!: string;

  @EdtfField({ description: 'When it happened: claims of that time are lifted, none is left out.', optional: true })
  time?: string;

  @TextListField({
    description: 'Ids or codes of regions: claims of places in them are lifted, none is left out.',
    optional: true,
    maxItems: MOST_REGIONS,
    max: 40,
  })
  regions?: string[];
}
