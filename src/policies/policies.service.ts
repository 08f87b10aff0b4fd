import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import type { PolicyProblem } from '../domain/policy/policy-fields.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import { readPolicy } from '../domain/policy/read-policy.js';
import { isStockId, STOCK_POLICIES } from '../domain/policy/stock-policies.js';
import { invalidField, notFound, Refusal, staleVersion } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { PoliciesReader, policyOf } from './policies.reader.js';
import { PoliciesRepository } from './policies.repository.js';
import type { CheckPolicyRequest, PublishPolicyRequest } from './policies.requests.js';
import {
  type PoliciesResponse,
  type PolicyCheckResponse,
  type PolicyResponse,
  presentChoice,
  presentPolicy,
  presentPolicySummary,
  presentProblems,
} from './policy.response.js';

const CHOICES_SHOWN = 50;
const MOST_LISTED = 100;
/** Who a workspace has its first policy from. */
const PRODUCT = { by: 'Whence', accountId: null } as const;

/** The policies of a workspace: which there are, which it judges by, and how a new version comes in. */
@Injectable()
export class PoliciesService implements OnModuleInit {
  private readonly policies = new PoliciesRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly reader: PoliciesReader,
  ) {}

  /** A workspace is made with the name of its first policy; the policy itself and the choice are stored with it. */
  onModuleInit(): void {
    this.audit.subscribe(async (tx, _actor, { action }) => {
      if (action !== 'workspace.created') return;
      const act = { ...PRODUCT, at: this.clock.now() };
      const policy = await this.reader.current(tx);
      await this.policies.insert(tx, policy, null, act);
      await this.policies.insertChoice(tx, policyIdentity(policy), null, act);
    });
  }

  /** Stock policies and those the workspace keeps, which of them it judges by, and its newest choices. */
  async list(actor: Actor): Promise<PoliciesResponse> {
    const withReasons = readsEvidence(actor.permissions);
    return this.unitOfWork.read(actor, async (tx) => {
      const { policy: current, version } = await this.policies.chosen(tx);
      const rows = new Map((await this.policies.list(tx)).map((row) => [row.identity, row]));
      const stock = new Map(STOCK_POLICIES.map((policy) => [policyIdentity(policy), policy]));
      const others = [...rows.values()].filter(({ identity }) => !stock.has(identity)).map(policyOf);
      const choices = await this.policies.choices(tx, CHOICES_SHOWN);
      return {
        version,
        current,
        items: [...stock.values(), ...others].map((policy) =>
          presentPolicySummary(policy, { current, withReasons, row: rows.get(policyIdentity(policy)) ?? null }),
        ),
        choices: choices.map((choice) => presentChoice(choice, withReasons)),
      };
    });
  }

  /** One policy, named as {@link PoliciesReader.named} takes it. @throws Refusal `absent`. */
  async read(actor: Actor, name: string): Promise<PolicyResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const policy = await this.reader.named(tx, name);
      if (policy === null) throw notFound();
      return this.present(tx, actor, policy);
    });
  }

  /** What is wrong with a policy and what is unwise in it; nothing is stored. */
  check({ policy: body }: CheckPolicyRequest): PolicyCheckResponse {
    const { policy, errors, warnings } = readPolicy(body);
    return {
      identity: policy === null ? null : policyIdentity(policy),
      errors: presentProblems(errors.slice(0, MOST_LISTED)),
      warnings: presentProblems(warnings.slice(0, MOST_LISTED)),
    };
  }

  /**
   * Publishes a version of a policy. The same content again is the same one: nothing is written.
   * @throws Refusal `invalid` when it is no policy or takes the id of a stock policy; `conflict` when this id and version
   *   is published with other content, because a published version never changes.
   */
  async publish(actor: Actor, request: PublishPolicyRequest): Promise<PolicyResponse> {
    const policy = policyIn(request.policy, 'policy');
    if (isStockId(policy.id)) throw invalidField('policy.id', 'an id no stock policy has', policy.id);
    const identity = policyIdentity(policy);
    return this.unitOfWork.run(actor, async (tx) => {
      const act = { by: actor.name, accountId: actor.accountId, at: this.clock.now() };
      if (await this.policies.insert(tx, policy, request.note ?? null, act)) {
        const record = { kind: 'policy', id: identity };
        await this.audit.record(tx, actor, { action: 'policy.published', record, after: { identity } });
      } else if ((await this.policies.find(tx, identity)) === null) throw versionTaken(policy);
      return this.present(tx, actor, policy);
    });
  }

  /**
   * Makes a policy the one the workspace judges by, within the caller's transaction. The caller re-assesses the claims,
   * after this: the log's entry is written here, so that writers of the workspace wait for one another.
   * @returns the new version of the workspace.
   * @throws Refusal `stale`; `conflict` when the workspace judges by it already.
   */
  async choose(tx: Tx, actor: Actor, policy: Policy, reason: string, version: number): Promise<number> {
    const [before, identity] = [(await this.policies.chosen(tx)).policy, policyIdentity(policy)];
    const changed = await this.policies.choose(tx, identity, version);
    if (changed === null) throw staleVersion();
    if (before === identity) throw alreadyChosen();
    const act = { by: actor.name, accountId: actor.accountId, at: this.clock.now() };
    await this.policies.insert(tx, policy, null, act);
    await this.policies.insertChoice(tx, identity, reason, act);
    await this.audit.record(tx, actor, {
      action: 'policy.chosen',
      record: { kind: 'workspace', id: tx.workspaceId },
      before: { policy: before },
      after: { policy: identity },
    });
    return changed;
  }

  private async present(tx: Tx, actor: Actor, policy: Policy): Promise<PolicyResponse> {
    const { policy: current } = await this.policies.chosen(tx);
    const row = await this.policies.find(tx, policyIdentity(policy));
    return presentPolicy(policy, { current, row, withReasons: readsEvidence(actor.permissions) });
  }
}

/**
 * The policy in the body of a request.
 * @throws Refusal `invalid` with the path of everything that is wrong.
 */
export function policyIn(value: unknown, field: string): Policy {
  const { policy, errors } = readPolicy(value);
  if (policy !== null) return policy;
  const detail = `The policy has ${errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`}. Nothing was changed.`;
  throw new Refusal('invalid', 'INVALID_POLICY', detail, errors.slice(0, MOST_LISTED).map(fieldError(field)));
}

function fieldError(field: string) {
  return ({ path, message }: PolicyProblem) => ({ path: path === '' ? field : `${field}.${path}`, expected: message });
}

function versionTaken({ id, version }: Policy): Refusal {
  const detail = `${id}@${version} is published here with other content. Give the changed policy a new version.`;
  const field = { path: 'policy.version', given: version, expected: 'a version that is not published yet' };
  return new Refusal('conflict', 'POLICY_VERSION_TAKEN', detail, [field]);
}

function alreadyChosen(): Refusal {
  return new Refusal('conflict', 'POLICY_ALREADY_CHOSEN', 'The workspace judges by this policy already.');
}
