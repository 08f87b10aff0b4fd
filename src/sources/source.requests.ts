import {
  RELIABILITY_BASES,
  RELIABILITY_GRADES,
  type ReliabilityBasis,
  type ReliabilityGrade,
  SOURCE_KINDS,
  type SourceKind,
} from '../domain/vocabulary.js';
import { BooleanField, EnumField, ListField, ObjectField, ReasonField, TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class SourceCoverRequest {
  @TextField({ description: 'A description that may be printed.', max: 2000, example: 'a trader from the border' })
  text!: string;
  @TextField({ description: 'Its language, as a BCP 47 tag.', max: 35, optional: true, nullable: true, example: 'en' })
  lang?: string | null;
}

const OPAQUE = 'An opaque label such as HH-2: what it stands for is written nowhere here.';

/**
 * The values of labels and of the exit date are checked by the service, not here: a refusal of this layer repeats what
 * was sent, and what is typed where a label belongs may well be a name.
 */
export class SourceFeaturesRequest {
  @TextField({ description: 'Unit served in.', max: 500, optional: true, nullable: true }) unit?: string | null;
  @TextField({ description: `Household. ${OPAQUE}`, max: 500, optional: true, nullable: true, example: 'HH-2' })
  household?: string | null;
  @TextField({ description: `Broker. ${OPAQUE}`, max: 500, optional: true, nullable: true, example: 'B-1' })
  broker?: string | null;
  @TextField({ description: `Handler. ${OPAQUE}`, max: 500, optional: true, nullable: true, example: 'H-3' })
  handler?: string | null;
  @TextField({ description: 'Employer.', max: 500, optional: true, nullable: true }) employer?: string | null;
  @TextField({ description: 'Owner, of an outlet.', max: 500, optional: true, nullable: true }) owner?: string | null;
  @TextField({ description: 'Place they come from.', max: 500, optional: true, nullable: true }) place?: string | null;
  @TextField({ description: 'When they left, in EDTF.', max: 200, optional: true, nullable: true, example: '2019~' })
  exitDate?: string | null;
}

export class NewSourceRequest {
  @TextField({ description: 'What the desk calls them; never a real name that must stay hidden.', max: 200 })
  pseudonym!: string;
  @EnumField(SOURCE_KINDS, { description: 'What kind of source.' }) kind!: SourceKind;
  @ListField(() => SourceCoverRequest, {
    description: 'Public descriptions, the most specific first.',
    maxItems: 20,
    optional: true,
  })
  cover?: SourceCoverRequest[];
  @ObjectField(() => SourceFeaturesRequest, { description: 'What tells them apart from others.', optional: true })
  features?: SourceFeaturesRequest;
  @BooleanField({ description: 'All that is known is entered: may be compared with other profiles.', optional: true })
  featuresComplete?: boolean;
}

/** What is left out stays as it is; cover and features are replaced whole. */
export class ChangeSourceRequest {
  @TextField({ description: 'What the desk calls them.', max: 200, optional: true }) pseudonym?: string;
  @EnumField(SOURCE_KINDS, { description: 'What kind of source.', optional: true }) kind?: SourceKind;
  @ListField(() => SourceCoverRequest, {
    description: 'All public descriptions, the most specific first.',
    maxItems: 20,
    optional: true,
  })
  cover?: SourceCoverRequest[];
  @ObjectField(() => SourceFeaturesRequest, { description: 'All features.', optional: true })
  features?: SourceFeaturesRequest;
  @BooleanField({ description: 'All that is known is entered.', optional: true }) featuresComplete?: boolean;
  @ReasonField() reason?: string;
}

export class NewSourceGradeRequest {
  @EnumField(RELIABILITY_GRADES, { description: 'A is the most reliable, E the least; F cannot be judged.' })
  grade!: ReliabilityGrade;
  @EnumField(RELIABILITY_BASES, { description: 'What the judgement rests on.' }) basis!: ReliabilityBasis;
  @TextField({ description: 'Why, for whoever reads the history later.', max: 5000 }) reason!: string;
}

export class ListSourceGradesRequest extends PageRequest {}

export class ListSourcesRequest extends PageRequest {
  @EnumField(SOURCE_KINDS, { description: 'Only sources of this kind.', optional: true }) kind?: SourceKind;
  @EnumField(RELIABILITY_GRADES, { description: 'Only sources whose grade is this one now.', optional: true })
  grade?: ReliabilityGrade;
  @TextField({ description: 'Part of the pseudonym or of a public description.', max: 200, optional: true })
  text?: string;
}
