import { RULING_MODES, type RulingMode } from '../domain/vocabulary.js';
import { EnumField, IntField, TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

const HASH = { max: 64, pattern: /^[0-9a-f]{64}$/ } as const;

export class NewRulingRequest {
  @TextField({ description: "A status of the workspace's policy.", max: 100, example: 'corroborated' }) status!: string;
  @TextField({ description: 'Why, for whoever reads it later.', max: 5000 }) reason!: string;
  @EnumField(RULING_MODES, {
    description: 'Whether it accepts what is computed or goes against it; refused if it is the other of the two.',
  })
  mode!: RulingMode;
  @IntField({ description: 'The wording of the claim that was ruled on.', min: 1, max: 2_147_483_647 })
  revision!: number;
  @TextField({ description: 'Hash of the facts it was made on, as the claim or its assessment gave it.', ...HASH })
  factsHash!: string;
  @TextField({
    description: 'The last day it holds; without one it holds until it is revoked.',
    max: 10,
    pattern: /^\d{4}-\d{2}-\d{2}$/,
    format: 'date',
    optional: true,
    nullable: true,
    example: '2025-06-30',
  })
  expires?: string | null;
}

export class RevokeRulingRequest {
  @TextField({ description: 'Why it no longer holds.', max: 5000 }) reason!: string;
}

export class ApproveRulingRequest {
  @TextField({ description: 'Hash of the facts the second editor saw.', ...HASH }) factsHash!: string;
  @TextField({ description: 'Why, for whoever reads it later.', max: 5000, optional: true, nullable: true })
  reason?: string | null;
}

export class ListRulingsRequest extends PageRequest {}

export class ListAwaitingRequest extends PageRequest {
  @EnumField(['awaiting_second'], { description: 'What is asked for.' }) state!: 'awaiting_second';
}
