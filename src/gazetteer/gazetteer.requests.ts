import { Transform } from 'class-transformer';
import { IntField, TextField, TextListField } from '../http/fields.js';

/** More than every place of the DPRK. */
const MOST_CODES = 300;

export class SuggestPlacesRequest {
  @TextField({ description: 'What was typed of a name, in any script or spelling.', max: 200, example: 'Yomju' })
  q!: string;
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  )
  @IntField({ description: 'How many at most; 20 when left out.', min: 1, max: 50, optional: true })
  limit?: number;
}

export class AddPlacesRequest {
  @TextListField({
    description: 'Codes of shipped places, such as KP-03-YOMJU; what they lie in is added with them.',
    maxItems: MOST_CODES,
    minItems: 1,
    max: 50,
  })
  codes!: string[];
}
