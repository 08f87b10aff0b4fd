import type { Tx } from '../database/unit-of-work.js';
import type { GradingScale, ItemJudgement, PairedGrades } from '../domain/grading/agreement.js';

const SQL: Readonly<Record<GradingScale, string>> = {
  reliability: `select distinct on (g.source_id, g.graded_by) g.source_id as item, g.graded_by as grader, g.grade as step
    from source_grades g where g.workspace_id = $1 and g.graded_by is not null
    order by g.source_id, g.graded_by, g.sequence desc`,
  credibility: `select distinct on (g.attribution_id, g.graded_by) g.attribution_id as item, g.graded_by as grader,
      g.credibility::text as step
    from attribution_grades g where g.workspace_id = $1 and g.graded_by is not null
    order by g.attribution_id, g.graded_by, g.sequence desc`,
};

const PAIRED = `select distinct on (d.attribution_id, d.graded_by) d.graded_by as grader, d.credibility::text as digit,
    (select g.grade from source_grades g where g.workspace_id = $1 and g.source_id = a.source_id
      and g.graded_on <= (d.graded_at at time zone 'utc')::date order by g.sequence desc limit 1) as letter
  from attribution_grades d join attributions a on a.workspace_id = $1 and a.id = d.attribution_id
  where d.workspace_id = $1 and d.graded_by is not null
  order by d.attribution_id, d.graded_by, d.sequence desc`;

/** The newest judgement each person gave of each source or account; what was imported is nobody's. */
export function readJudgements(tx: Tx, scale: GradingScale): Promise<ItemJudgement[]> {
  return tx.query<ItemJudgement>(SQL[scale], [tx.workspaceId]);
}

/** Those digits with the letter the source had on that day, where it had one. */
export async function readPairedGrades(tx: Tx): Promise<PairedGrades[]> {
  const rows = await tx.query<{ grader: string; digit: string; letter: string | null }>(PAIRED, [tx.workspaceId]);
  return rows.flatMap(({ grader, digit, letter }) => (letter === null ? [] : [{ grader, digit, letter }]));
}

/** What colleagues call these accounts here; who is no longer a member is left out. */
export async function readGraderNames(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ account_id: string; name: string }>(
    'select account_id, name from memberships where workspace_id = $1',
    [tx.workspaceId],
  );
  return new Map(rows.map(({ account_id, name }) => [account_id, name]));
}
