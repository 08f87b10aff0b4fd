import {
  type Bearing,
  BEARINGS,
  EXHIBIT_KINDS,
  type ExhibitKind,
  VERIFICATION_RESULTS,
  VERIFICATION_STEPS,
  type VerificationResult,
  type VerificationStep,
} from '../domain/vocabulary.js';
import { EnumField, ListField, ReasonField, RefField, TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class VerificationRequest {
  @EnumField(VERIFICATION_STEPS, { description: 'What was checked.' }) step!: VerificationStep;
  @EnumField(VERIFICATION_RESULTS, { description: 'How it came out.' }) result!: VerificationResult;
  @TextField({ description: 'How it was done, for whoever repeats it.', max: 10_000, optional: true, nullable: true })
  note?: string | null;
}

const DOCUMENT = { description: 'The captured document, if there is one.', optional: true, nullable: true };
const VERIFICATIONS = { description: 'The checks made on it, in their order.', maxItems: 100 };

export class NewExhibitRequest {
  @RefField('document', DOCUMENT) document?: string | null;
  @EnumField(EXHIBIT_KINDS, { description: 'What it is.' }) kind!: ExhibitKind;
  @EnumField(BEARINGS, { description: 'Whether it supports the claim or contradicts it.' }) bearing!: Bearing;
  @ListField(() => VerificationRequest, { ...VERIFICATIONS, optional: true }) verifications?: VerificationRequest[];
}

/** What is left out stays as it is; a list that is given replaces the whole list. */
export class ChangeExhibitRequest {
  @RefField('document', DOCUMENT) document?: string | null;
  @EnumField(EXHIBIT_KINDS, { description: 'What it is.', optional: true }) kind?: ExhibitKind;
  @EnumField(BEARINGS, { description: 'Whether it supports the claim or contradicts it.', optional: true })
  bearing?: Bearing;
  @ListField(() => VerificationRequest, { ...VERIFICATIONS, optional: true }) verifications?: VerificationRequest[];
  @ReasonField() reason?: string;
}

export class ListExhibitsRequest extends PageRequest {}
