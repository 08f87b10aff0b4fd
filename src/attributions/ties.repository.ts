import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import type { Tx } from '../database/unit-of-work.js';
import type { RecordRef } from '../domain/ids.js';
import type { TieKind, TieState } from '../domain/vocabulary.js';
import type { LinkEnd } from './link-end.js';
import { TieDecisionEntity, TieEntity } from './tie.entity.js';

export interface TieDecision {
  readonly state: TieState;
  readonly reason: string | null;
  readonly decidedById: string | null;
  /** `YYYY-MM-DD`. */
  readonly decidedOn: string;
}

/** A tie with every decision on it, oldest first, as rows give it. */
export interface TieRow {
  readonly id: string;
  readonly number: number;
  readonly kind: TieKind;
  readonly state: TieState;
  readonly first_source_id: string | null;
  readonly first_attribution_id: string | null;
  readonly second_source_id: string | null;
  readonly second_attribution_id: string | null;
  readonly reason: string | null;
  readonly score: number | null;
  readonly version: number;
  readonly decisions: TieDecision[];
}

export interface TieContent {
  readonly first: LinkEnd;
  readonly second: LinkEnd;
  readonly kind: TieKind;
  readonly state: TieState;
  readonly reason: string;
  readonly score: number | null;
}

export interface TieFilter {
  readonly state: TieState | null;
  readonly sourceId: string | null;
  readonly attributionId: string | null;
  readonly after: number;
  readonly limit: number;
}

const SELECT = `
  select t.id, t.number, t.kind, t.state, t.first_source_id, t.first_attribution_id, t.second_source_id,
    t.second_attribution_id, t.reason, t.score, t.version,
    coalesce((select jsonb_agg(jsonb_build_object('state', d.state, 'reason', d.reason, 'decidedById', d.decided_by,
        'decidedOn', to_char(d.decided_on, 'YYYY-MM-DD')) order by d.sequence)
      from tie_decisions d where d.workspace_id = $1 and d.tie_id = t.id), '[]'::jsonb) as decisions
  from ties t where t.workspace_id = $1`;

/** The two ends of a tie, in order. */
export function endsOf(row: TieRow): [LinkEnd, LinkEnd] {
  return [
    { sourceId: row.first_source_id, attributionId: row.first_attribution_id },
    { sourceId: row.second_source_id, attributionId: row.second_attribution_id },
  ];
}

/** Rows of ties and the decisions on them. */
export class TiesRepository {
  async find(tx: Tx, ref: RecordRef): Promise<TieRow | null> {
    const condition = ref.id === null ? 't.number = $2' : 't.id = $2';
    const rows = await tx.query<TieRow>(`${SELECT} and ${condition}`, [tx.workspaceId, ref.id ?? ref.number]);
    return rows[0] ?? null;
  }

  /** Ties after this number, by number; source and attribution are looked for at both ends. */
  list(tx: Tx, filter: TieFilter): Promise<TieRow[]> {
    return tx.query<TieRow>(
      `${SELECT} and t.number > $2
         and ($3::text is null or t.state = $3)
         and ($4::uuid is null or $4 in (t.first_source_id, t.second_source_id))
         and ($5::uuid is null or $5 in (t.first_attribution_id, t.second_attribution_id))
       order by t.number limit $6`,
      [tx.workspaceId, filter.after, filter.state, filter.sourceId, filter.attributionId, filter.limit],
    );
  }

  /**
   * Takes the next number of a tie. The counter's row stays held until the transaction ends, so whoever has a number is
   * alone in looking whether the same tie is there already.
   */
  takeNumber(tx: Tx): Promise<number> {
    return nextNumbers(tx, 'tie');
  }

  /** Holds the counter's row without taking a number: for whoever looks first and may have nothing to add. */
  async holdNumbers(tx: Tx): Promise<void> {
    await nextNumbers(tx, 'tie', 0);
  }

  /** A tie of this kind between these two, whichever comes first unless `isOrdered`. */
  async findSame(
    tx: Tx,
    tie: Pick<TieContent, 'first' | 'second' | 'kind'>,
    isOrdered: boolean,
  ): Promise<{ number: number; state: TieState } | null> {
    const rows = await tx.query<{ number: number; state: TieState }>(
      `select t.number, t.state from ties t where t.workspace_id = $1 and t.kind = $2
         and ((t.first_source_id is not distinct from $3::uuid and t.first_attribution_id is not distinct from $4::uuid
             and t.second_source_id is not distinct from $5::uuid and t.second_attribution_id is not distinct from $6::uuid)
           or (not $7::boolean
             and t.first_source_id is not distinct from $5::uuid and t.first_attribution_id is not distinct from $6::uuid
             and t.second_source_id is not distinct from $3::uuid and t.second_attribution_id is not distinct from $4::uuid))
       order by t.number limit 1`,
      [
        tx.workspaceId,
        tie.kind,
        tie.first.sourceId,
        tie.first.attributionId,
        tie.second.sourceId,
        tie.second.attributionId,
        isOrdered,
      ],
    );
    return rows[0] ?? null;
  }

  /** Adds a tie with its first decision. */
  async insert(tx: Tx, number: number, content: TieContent, decidedBy: string | null): Promise<string> {
    const id = newId();
    const { workspaceId } = tx;
    const { first, second, kind, state, reason, score } = content;
    await tx.manager.insert(TieEntity, {
      workspaceId,
      id,
      number,
      kind,
      state,
      reason,
      score,
      firstSourceId: first.sourceId,
      firstAttributionId: first.attributionId,
      secondSourceId: second.sourceId,
      secondAttributionId: second.attributionId,
    });
    await tx.manager.insert(TieDecisionEntity, { workspaceId, tieId: id, sequence: 1, state, reason, decidedBy });
    return id;
  }

  /** Sets what is held of a tie and adds the decision to its history. @returns false when the version has moved on. */
  async decide(
    tx: Tx,
    id: string,
    version: number,
    decision: { state: TieState; reason: string; decidedBy: string | null },
  ): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update ties set state = $4, reason = $5, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, decision.state, decision.reason],
    );
    if (rows.length === 0) return false;
    await tx.query(
      `insert into tie_decisions (workspace_id, tie_id, sequence, state, reason, decided_by)
       values ($1, $2, (select coalesce(max(d.sequence), 0) + 1 from tie_decisions d
         where d.workspace_id = $1 and d.tie_id = $2), $3, $4, $5)`,
      [tx.workspaceId, id, decision.state, decision.reason, decision.decidedBy],
    );
    return true;
  }
}
