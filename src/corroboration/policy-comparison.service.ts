import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { readWorld } from '../domain/independence/world.js';
import { isMoved, policyMovement, totalsOf } from '../domain/policy-movement.js';
import type { Policy } from '../domain/policy/policy.js';
import { invalidField } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { decodeCursor, encodeCursor } from '../http/paging.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { PoliciesReader } from '../policies/policies.reader.js';
import { policyIn } from '../policies/policies.service.js';
import { loadPartialDossier } from './assessment-loader.js';
import { CorroborationReader } from './corroboration.reader.js';
import { MOST_AT_ONCE } from './corroboration.service.js';
import {
  type ComparedClaim,
  type PolicyComparisonResponse,
  presentComparison,
  presentMovement,
} from './policy-comparison.response.js';
import { type ComparePoliciesRequest, MOST_COMPARED } from './workspace-policy.requests.js';

interface ClaimRow {
  readonly id: string;
  readonly number: number;
}

/** Which policies to compare, and which claims: `limit` of them after a number. */
interface ComparisonPage {
  readonly from: Policy;
  readonly to: Policy;
  readonly after: number;
  readonly limit: number;
}

/** What another policy would make of the claims of a workspace: a dry run, from the records as they are now. */
@Injectable()
export class PolicyComparisonService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly policies: PoliciesReader,
    private readonly corroboration: CorroborationReader,
    private readonly letters: WithheldLetters,
  ) {}

  /**
   * One page of the claims in the order of their codes: those that would move, and how many move which way. Both sides
   * are computed here, so a claim that is being re-checked is compared like any other.
   * @throws Refusal `invalid` when not exactly one other policy is named or given, or it is none.
   */
  async compare(actor: Actor, request: ComparePoliciesRequest): Promise<PolicyComparisonResponse> {
    const after = Number(decodeCursor(request.after, ['number'])?.[0] ?? 0);
    const limit = request.limit ?? MOST_AT_ONCE;
    return this.unitOfWork.read(actor, async (tx) => {
      const from = await this.policies.current(tx);
      const to = await this.otherPolicy(tx, request);
      return this.page(tx, actor, { from, to, after, limit });
    });
  }

  /** All pages for any two policies, each from a snapshot of its own: for a command, which may have them from files. */
  async *pages(actor: Actor, from: Policy, to: Policy): AsyncGenerator<PolicyComparisonResponse> {
    let after: number | null = 0;
    while (after !== null) {
      const start: number = after;
      const page = await this.unitOfWork.read(actor, (tx) =>
        this.page(tx, actor, { from, to, after: start, limit: MOST_COMPARED }),
      );
      yield page;
      after = page.next === null ? null : Number(decodeCursor(page.next, ['number'])?.[0]);
    }
  }

  private async page(
    tx: Tx,
    actor: Actor,
    { from, to, after, limit }: ComparisonPage,
  ): Promise<PolicyComparisonResponse> {
    // A policy made for the purpose would tell the letters that are withheld.
    (await this.letters.of(tx, actor)).refuseWhileOpen('Policies cannot be compared now');
    const rows = await tx.query<ClaimRow>(
      'select id, number from claims where workspace_id = $1 and number > $2 order by number limit $3',
      [tx.workspaceId, after, limit + 1],
    );
    const shown = rows.slice(0, limit);
    const compared: ComparedClaim[] = [];
    for (let start = 0; start < shown.length; start += MOST_AT_ONCE) {
      compared.push(...(await this.compareBatch(tx, { from, to }, shown.slice(start, start + MOST_AT_ONCE))));
    }
    const last = shown.at(-1);
    const withReasons = readsEvidence(actor.permissions);
    return presentComparison({ from, to }, totalsOf(compared), {
      items: compared.filter(isMoved).map((one) => presentMovement(one, withReasons)),
      next: rows.length > limit && last !== undefined ? encodeCursor([last.number]) : null,
    });
  }

  private async compareBatch(
    tx: Tx,
    policies: { readonly from: Policy; readonly to: Policy },
    rows: readonly ClaimRow[],
  ): Promise<ComparedClaim[]> {
    const ids = rows.map(({ id }) => id);
    const { dossier, claimKeys } = await loadPartialDossier(tx, ids);
    const world = readWorld(dossier);
    const rulings = await this.corroboration.rulingsOf(tx, ids);
    const revisions = await this.corroboration.revisionsOf(tx, ids);
    const change = { ...policies, today: this.clock.today() };
    return rows.map(({ id, number }) => {
      const key = claimKeys.get(id);
      if (key === undefined) throw new Error('a claim of this snapshot was not loaded');
      const ruled = { rulings: rulings.get(id) ?? [], revision: revisions.get(id) ?? 1 };
      return { claimId: id, number, ...policyMovement(world, key, change, ruled) };
    });
  }

  private async otherPolicy(tx: Tx, { to, draft }: ComparePoliciesRequest): Promise<Policy> {
    if (draft !== undefined && to === undefined) return policyIn(draft, 'draft');
    if (to === undefined || draft !== undefined) throw invalidField('to', 'either the name of a policy or a `draft`');
    const policy = await this.policies.named(tx, to);
    if (policy === null) throw invalidField('to', 'a policy of this workspace', to);
    return policy;
  }
}
