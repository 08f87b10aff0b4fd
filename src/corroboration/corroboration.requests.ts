import { RULING_MODES, type RulingMode } from '../domain/vocabulary.js';
import { EnumField, TextField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

export class NewRulingRequest {
  @TextField({ description: "A status of the workspace's policy.", max: 100, example: 'corroborated' }) status!: string;
  @TextField({ description: 'Why, for whoever reads it later.', max: 5000 }) reason!: string;
  @EnumField(RULING_MODES, { description: 'Whether it accepts what was computed or goes against it.' })
  mode!: RulingMode;
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

export class ListRulingsRequest extends PageRequest {}
