import { REGION_KINDS, type RegionKind } from '../domain/vocabulary.js';
import { BooleanField, EnumField, ListField, ReasonField, RefField, TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class RegionNameRequest {
  @TextField({ description: 'The name, as written.', max: 300, example: '염주군' }) text!: string;
  @TextField({ description: 'Its language, as a BCP 47 tag.', max: 35, optional: true, nullable: true, example: 'ko' })
  lang?: string | null;
  @BooleanField({ description: 'The name lists show in this language.', optional: true }) primary?: boolean;
}

export class NewRegionRequest {
  @EnumField(REGION_KINDS, { description: 'What kind of place.' }) kind!: RegionKind;
  @RefField('region', { description: 'The region it lies in.', optional: true, nullable: true }) parent?: string | null;
  @TextField({ description: 'Its official code.', max: 50, optional: true, nullable: true, example: 'KP-03' })
  code?: string | null;
  @ListField(() => RegionNameRequest, {
    description: 'Its names, in every spelling people use.',
    maxItems: 100,
    minItems: 1,
  })
  names!: RegionNameRequest[];
}

/** What is left out stays as it is. */
export class ChangeRegionRequest {
  @EnumField(REGION_KINDS, { description: 'What kind of place.', optional: true }) kind?: RegionKind;
  @RefField('region', { description: 'The region it lies in.', optional: true, nullable: true }) parent?: string | null;
  @TextField({ description: 'Its official code.', max: 50, optional: true, nullable: true }) code?: string | null;
  @ListField(() => RegionNameRequest, { description: 'All its names.', maxItems: 100, minItems: 1, optional: true })
  names?: RegionNameRequest[];
  @ReasonField() reason?: string;
}

export class ListRegionsRequest extends PageRequest {
  @TextField({ description: 'Part of a name, in any script.', max: 200, optional: true }) name?: string;
  @RefField('region', { description: 'Only what lies directly in this region.', optional: true }) parent?: string;
}
