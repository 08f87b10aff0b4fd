import { CLAIM_KINDS, EDITOR_MARKS, REGION_ROLES } from '../domain/vocabulary.js';
import type { ClaimKind, EditorMark, RegionRole } from '../domain/vocabulary.js';
import {
  EdtfField,
  EnumField,
  ListField,
  NumberField,
  ReasonField,
  RefField,
  TextField,
  TextListField,
} from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class ClaimTextRequest {
  @TextField({ description: 'The statement, in one language.', max: 10_000, example: '염주군 제대군인들이 청원했다' })
  text!: string;
  @TextField({ description: 'Its language, as a BCP 47 tag.', max: 35, optional: true, nullable: true, example: 'ko' })
  lang?: string | null;
}

export class ClaimRegionRequest {
  @RefField('region', { description: 'A region of this workspace.' }) region!: string;
  @EnumField(REGION_ROLES, { description: 'Whether it happened there or only concerns that place.' })
  role!: RegionRole;
}

export class ClaimQuantityRequest {
  @TextField({ description: 'What is counted.', max: 500, example: 'discharged soldiers' }) what!: string;
  @TextField({ description: 'In which unit.', max: 100, optional: true, nullable: true, example: 'people' })
  unit?: string | null;
  @NumberField({ description: 'The least it can be.', optional: true, nullable: true }) low?: number | null;
  @NumberField({ description: 'The best figure.', optional: true, nullable: true }) best?: number | null;
  @NumberField({ description: 'The most it can be.', optional: true, nullable: true }) high?: number | null;
}

const REGIONS = { description: 'Where it happened, and which places it concerns.', maxItems: 200, optional: true };
const TOPICS = { description: 'Topics, in your own words.', maxItems: 100, max: 200, optional: true };
const QUANTITIES = { description: 'The numbers it gives.', maxItems: 100, optional: true };
const STATEMENT = { description: 'The statement, once per language.', minItems: 1, maxItems: 20 };
const TIME = { description: 'When, in EDTF.', optional: true, nullable: true, example: '2024-11~' };

export class NewClaimRequest {
  @EnumField(CLAIM_KINDS, { description: 'What kind of claim.' }) kind!: ClaimKind;
  @ListField(() => ClaimTextRequest, STATEMENT) statement!: ClaimTextRequest[];
  @EdtfField(TIME) time?: string | null;
  @ListField(() => ClaimRegionRequest, REGIONS) regions?: ClaimRegionRequest[];
  @TextListField(TOPICS) topics?: string[];
  @ListField(() => ClaimQuantityRequest, QUANTITIES) quantities?: ClaimQuantityRequest[];
}

/** What is left out stays as it is; a list that is given replaces the whole list. */
export class ChangeClaimRequest {
  @EnumField(CLAIM_KINDS, { description: 'What kind of claim.', optional: true }) kind?: ClaimKind;
  @EdtfField(TIME) time?: string | null;
  @ListField(() => ClaimRegionRequest, REGIONS) regions?: ClaimRegionRequest[];
  @TextListField(TOPICS) topics?: string[];
  @ListField(() => ClaimQuantityRequest, QUANTITIES) quantities?: ClaimQuantityRequest[];
  @ReasonField() reason?: string;
}

export class NewWordingRequest {
  @ListField(() => ClaimTextRequest, STATEMENT) statement!: ClaimTextRequest[];
  @TextField({ description: 'Why the wording changes.', max: 5000 }) reason!: string;
}

export class ListWordingsRequest extends PageRequest {}

export class EditorMarkRequest {
  @EnumField(EDITOR_MARKS, { description: "The editor's mark; `none` takes it away." }) mark!: EditorMark;
  @TextField({ description: 'Why.', max: 5000 }) reason!: string;
}
