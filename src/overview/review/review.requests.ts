import { REVIEW_REASONS, type ReviewReasonName } from '../../domain/review-reasons.js';
import { ListClaimsRequest } from '../claims-list.request.js';
import { BooleanField, EnumField, TextField, TextListField } from '../../http/fields.js';
import { MOST_CHANGED } from '../../http/many.js';
import { PageRequest } from '../../http/paging.js';

export class ReviewQueueRequest extends ListClaimsRequest {
  @EnumField(REVIEW_REASONS, { description: 'Only claims with this reason.', optional: true })
  reason?: ReviewReasonName;

  @TextField({
    description: 'Only claims somebody took: `me`, `nobody`, or the id of an account.',
    max: 36,
    pattern: /^(me|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    optional: true,
  })
  assigned?: string;
}

export class AssignmentRequest {
  @TextField({
    description:
      'Who takes the claim: `me`, or the account id of somebody who works on claims here; null gives it back to everybody.',
    max: 36,
    pattern: /^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    nullable: true,
  })
  to!: string | null;

  @BooleanField({ description: 'Take it even from a colleague who has it.', optional: true }) takeOver?: boolean;
}

export class AssignManyRequest extends AssignmentRequest {
  @TextListField({
    description: 'The claims, by id or code.',
    minItems: 1,
    maxItems: MOST_CHANGED,
    max: 40,
  })
  claims!: string[];
}

export class ListAssignmentsRequest extends PageRequest {
  @TextField({
    description: 'Whose claims: `me`, or the id of an account; left out, everybody’s.',
    max: 36,
    pattern: /^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    optional: true,
  })
  of?: string;
}

export class LookRequest {
  @TextField({ description: 'Hash of the facts that were looked at.', max: 64, pattern: /^[0-9a-f]{64}$/ })
  factsHash!: string;

  @TextField({ description: 'What was seen, for colleagues.', max: 5000, optional: true }) note?: string;
}
