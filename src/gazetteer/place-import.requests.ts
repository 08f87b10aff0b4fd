import { MOST_PLACES, PLACE_FORMATS, type PlaceFormat } from '../domain/gazetteer/read-places.js';
import { REGION_KINDS, type RegionKind } from '../domain/vocabulary.js';
import { BooleanField, EnumField, ListField, RefField, TextField } from '../http/fields.js';

const field = (description: string) => TextField({ description, max: 200, optional: true });

export class PlaceNameFieldRequest {
  @TextField({ description: 'The column, or the property, that holds the name.', max: 200, example: 'name_ko' })
  field!: string;
  @TextField({ description: 'Its language, as a BCP 47 tag.', max: 35, optional: true, nullable: true, example: 'ko' })
  lang?: string | null;
  @BooleanField({ description: 'The name lists show in this language.', optional: true }) primary?: boolean;
}

export class ImportPlacesRequest {
  @EnumField(PLACE_FORMATS, { description: 'What the content is.' }) format!: PlaceFormat;
  @TextField({
    description: `The list itself: a FeatureCollection, or a table with a line of headings. At most ${MOST_PLACES} places.`,
    max: 1_000_000,
  })
  content!: string;
  @EnumField(REGION_KINDS, { description: 'What a place is where no field says it.' }) kind!: RegionKind;
  @field('Holds the kind of place, in the words of `kind`.') kindField?: string;
  @field('Holds its code; a place whose code is here already is left as it is.') codeField?: string;
  @field('Holds the code of the place it lies in, of the list or of the workspace.') parentField?: string;
  @ListField(() => PlaceNameFieldRequest, { description: 'What holds its names.', maxItems: 20, minItems: 1 })
  names!: PlaceNameFieldRequest[];
  @RefField('region', { description: 'Where places lie that name none.', optional: true, nullable: true })
  within?: string | null;
  @BooleanField({ description: 'Only say what would be done, with every error.', optional: true }) dryRun?: boolean;
}
