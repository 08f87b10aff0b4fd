import { ApiProperty } from '@nestjs/swagger';
import type { PolicyProblem } from '../domain/policy/policy-fields.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import { isStockId } from '../domain/policy/stock-policies.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutMap, OutObject, OutText } from '../http/responses.js';
import type { PolicyChoiceRow, PolicyRow } from './policies.repository.js';

export class BilingualResponse {
  @OutText() en!: string;
  @OutText() ko!: string;
}

export class PolicySummaryResponse {
  @OutText({ description: 'id@version#sha256: the same rules always have the same one.' }) identity!: string;
  @OutText() id!: string;
  @OutText() version!: string;
  @OutObject(() => BilingualResponse) title!: BilingualResponse;
  @OutEnum(['stock', 'published'], { description: 'Whether it came with Whence or was published here.' })
  origin!: string;
  @OutBoolean({ description: 'Whether this workspace judges by it now.' }) isCurrent!: boolean;
  @OutText({ nullable: true, description: 'Who published it here, or first chose it; null when nobody has.' })
  publishedBy!: string | null;
  @OutText({ format: 'date-time', nullable: true }) publishedAt!: string | null;
  @ApiProperty({ type: 'string', required: false, nullable: true, description: 'For people who may see accounts.' })
  note?: string | null;
}

export class PolicyChoiceResponse {
  @OutInt({ description: '1 is what the workspace began with.' }) sequence!: number;
  @OutText() identity!: string;
  @OutText({ description: 'Who chose it, as colleagues call them here.' }) by!: string;
  @OutText({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: 'string', required: false, nullable: true, description: 'For people who may see accounts.' })
  reason?: string | null;
}

export class PoliciesResponse {
  @OutInt({ description: "The workspace's version, for If-Match when choosing another policy." }) version!: number;
  @OutText({ description: 'Identity of the policy it judges by.' }) current!: string;
  @OutList(() => PolicySummaryResponse) items!: PolicySummaryResponse[];
  @OutList(() => PolicyChoiceResponse, { description: 'The newest fifty choices, the newest first.' })
  choices!: PolicyChoiceResponse[];
}

export class PolicyResponse extends PolicySummaryResponse {
  @OutMap({ description: 'The policy itself, as its JSON Schema describes it.' })
  policy!: Readonly<Record<string, unknown>>;
}

export class PolicyProblemResponse {
  @OutText({ description: 'Where: `ladder[2].when`; empty for the policy as a whole.' }) path!: string;
  @OutText() message!: string;
}

export class PolicyCheckResponse {
  @OutText({ nullable: true, description: 'The identity it would have; null while anything is wrong.' })
  identity!: string | null;
  @OutList(() => PolicyProblemResponse) errors!: PolicyProblemResponse[];
  @OutList(() => PolicyProblemResponse, { description: 'Allowed, but unwise.' }) warnings!: PolicyProblemResponse[];
}

/** The JSON Schema is an object of its own kind; OpenAPI only says that it is one. */
export class PolicySchemaResponse {
  @OutMap() properties!: Readonly<Record<string, unknown>>;
}

/** What a presenter needs to know beside the policy itself. */
export interface PolicyStanding {
  /** Identity of the policy the workspace judges by. */
  readonly current: string;
  /** Null while nobody here has published or chosen it. */
  readonly row: PolicyRow | null;
  /** Notes and reasons may speak of the evidence. */
  readonly withReasons: boolean;
}

export function presentPolicySummary(
  policy: Policy,
  { current, row, withReasons }: PolicyStanding,
): PolicySummaryResponse {
  const identity = policyIdentity(policy);
  return {
    identity,
    id: policy.id,
    version: policy.version,
    title: { en: policy.title.en, ko: policy.title.ko },
    origin: isStockId(policy.id) ? 'stock' : 'published',
    isCurrent: identity === current,
    publishedBy: row === null ? null : row.published_by,
    publishedAt: row === null ? null : row.published_at.toISOString(),
    ...(withReasons ? { note: row === null ? null : row.note } : {}),
  };
}

/** A policy holds nothing of a workspace's content, so its body goes out whole. */
export function presentPolicy(policy: Policy, standing: PolicyStanding): PolicyResponse {
  return Object.assign(presentPolicySummary(policy, standing), { policy });
}

export function presentChoice(row: PolicyChoiceRow, withReasons: boolean): PolicyChoiceResponse {
  const { sequence, identity, reason } = row;
  const head = { sequence, identity, by: row.chosen_by, at: row.chosen_at.toISOString() };
  return withReasons ? { ...head, reason } : head;
}

export function presentProblems(problems: readonly PolicyProblem[]): PolicyProblemResponse[] {
  return problems.map(({ path, message }) => ({ path, message }));
}
