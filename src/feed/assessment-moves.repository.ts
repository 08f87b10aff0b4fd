import { type ColumnValue, insertRows } from '../database/insert-rows.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type { ChangePosition } from '../domain/changes.js';

/** What of an assessment is told when it moves: what every reader of claims may see. */
export interface AssessmentState {
  readonly status: string;
  readonly flags: readonly string[];
  readonly originsMin: number;
  readonly originsMax: number;
  readonly denialMin: number;
}

/** One claim of an entry `assessment.moved`: where it stands in the log, what was before, what is. */
export interface AssessmentMove {
  readonly position: ChangePosition;
  readonly on: string;
  readonly claimId: string;
  /** Null for the first one that was told. */
  readonly before: AssessmentState | null;
  readonly after: AssessmentState;
}

interface StateRow {
  readonly status: string;
  readonly flags: string[];
  readonly origins_min: number;
  readonly origins_max: number;
  readonly denial_min: number;
}

interface MoveRow extends StateRow {
  readonly sequence: string;
  readonly place: number;
  readonly on: string;
  readonly claim_id: string;
  readonly was: StateRow | null;
}

const STATE = ['status', 'flags', 'origins_min', 'origins_max', 'denial_min'] as const;

/** How assessments moved: only ever added to. */
export class AssessmentMovesRepository {
  /** What was last told of each of these claims; those of which nothing was are missing. */
  async lastOf(tx: Tx, claimIds: readonly string[]): Promise<Map<string, AssessmentState>> {
    const rows = await tx.query<StateRow & { claim_id: string }>(
      keepPlan(`select c.claim_id, m.* from unnest($2::uuid[]) as c (claim_id)
       join lateral (select status, flags, origins_min, origins_max, denial_min from assessment_moves
         where workspace_id = $1 and claim_id = c.claim_id order by sequence desc limit 1) m on true`),
      [tx.workspaceId, claimIds],
    );
    return new Map(rows.map((row) => [row.claim_id, stateOf(row)]));
  }

  async insert(tx: Tx, sequence: number, moved: readonly (readonly [string, AssessmentState])[]): Promise<void> {
    const rows = moved.map(([claimId, { status, flags, originsMin, originsMax, denialMin }], i): ColumnValue[] => [
      sequence,
      i + 1,
      claimId,
      status,
      flags,
      originsMin,
      originsMax,
      denialMin,
    ]);
    await insertRows(tx, 'assessment_moves', ['sequence', 'place', 'claim_id', ...STATE], rows);
  }

  /** After a position and up to a sequence, in the order of the log. */
  async list(tx: Tx, after: ChangePosition, upTo: number, limit: number): Promise<AssessmentMove[]> {
    const earlier = 'p.sequence < m.sequence';
    return this.select(tx, { after, upTo, limit }, earlier, 'true');
  }

  /** The same for finished days: each claim once a day, with what stood there when the day began and when it ended. */
  async listDays(tx: Tx, after: ChangePosition, upTo: number, limit: number): Promise<AssessmentMove[]> {
    const isLastOfDay = `not exists (select 1 from assessment_moves l where l.workspace_id = $1
      and l.claim_id = m.claim_id and l.moved_on = m.moved_on and l.sequence > m.sequence)`;
    return this.select(tx, { after, upTo, limit }, 'p.sequence < m.sequence and p.moved_on < m.moved_on', isLastOfDay);
  }

  private async select(
    tx: Tx,
    { after, upTo, limit }: { after: ChangePosition; upTo: number; limit: number },
    isBefore: string,
    condition: string,
  ): Promise<AssessmentMove[]> {
    const rows = await tx.query<MoveRow>(
      `select m.sequence, m.place, to_char(m.moved_on, 'YYYY-MM-DD') as on, m.claim_id,
         ${STATE.map((name) => `m.${name}`).join(', ')}, to_jsonb(b) as was
       from assessment_moves m
       left join lateral (select ${STATE.map((name) => `p.${name}`).join(', ')} from assessment_moves p
         where p.workspace_id = $1 and p.claim_id = m.claim_id and ${isBefore}
         order by p.sequence desc limit 1) b on true
       where m.workspace_id = $1 and m.sequence >= $2 and (m.sequence, m.place) > ($2, $3::integer) and m.sequence <= $4
         and ${condition}
       order by m.sequence, m.place limit $5`,
      [tx.workspaceId, after.sequence, after.place, upTo, limit],
    );
    return rows.map((row) => ({
      position: { sequence: Number(row.sequence), place: row.place },
      on: row.on,
      claimId: row.claim_id,
      before: row.was === null ? null : stateOf(row.was),
      after: stateOf(row),
    }));
  }
}

/** Whether nobody could tell the two apart by what is told. */
export function looksTheSame(a: AssessmentState, b: AssessmentState): boolean {
  const told = ({ status, flags, originsMin, originsMax, denialMin }: AssessmentState) =>
    JSON.stringify([status, [...flags].sort(), originsMin, originsMax, denialMin]);
  return told(a) === told(b);
}

function stateOf(row: StateRow): AssessmentState {
  return {
    status: row.status,
    flags: row.flags,
    originsMin: row.origins_min,
    originsMax: row.origins_max,
    denialMin: row.denial_min,
  };
}
