import { MapField, TextField } from '../http/fields.js';

const POLICY = 'A policy as `GET /api/corroboration-policy.schema.json` describes it.';

export class CheckPolicyRequest {
  @MapField({ description: POLICY }) policy!: Readonly<Record<string, unknown>>;
}

export class PublishPolicyRequest {
  @MapField({ description: POLICY }) policy!: Readonly<Record<string, unknown>>;
  @TextField({ description: 'What changed, for whoever reads it later.', max: 5000, optional: true, nullable: true })
  note?: string | null;
}
