import { DATE_PHRASE_MAX_LENGTH } from '../domain/dates/read-phrase.js';
import { EdtfField, EnumField, TextField } from '../http/fields.js';

export class ReadDateRequest {
  @TextField({
    description:
      'A time as somebody said it, in English or Korean: "last November", 지난해 11월. EDTF is taken as it is.',
    max: DATE_PHRASE_MAX_LENGTH,
  })
  text!: string;

  @EdtfField({
    description: 'When it was said, in EDTF: "last November" and "three weeks ago" count from there.',
    optional: true,
    nullable: true,
  })
  saidOn?: string | null;

  @EnumField(['en', 'ko'], { description: 'The language of a refusal; English when left out.', optional: true })
  lang?: 'en' | 'ko';
}
