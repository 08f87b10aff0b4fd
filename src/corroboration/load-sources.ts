import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type { FeatureName, ReliabilityGrade, SourceKind, TieKind, TieState } from '../domain/vocabulary.js';

/** A source as the graphs read it: no cover. */
export interface AssessedSourceRow {
  readonly id: string;
  readonly key: string;
  readonly pseudonym: string;
  readonly kind: SourceKind;
  readonly features_complete: boolean;
  readonly features: Partial<Record<FeatureName, string>>;
  /** The newest grade; null when it has none. */
  readonly grade: ReliabilityGrade | null;
}

/**
 * These sources and everybody a confirmed `same_person` tie makes them one with, at any distance. As with accounts, the
 * walk is only asked for where there is somewhere to go.
 */
export async function loadSources(tx: Tx, sourceIds: readonly string[]): Promise<AssessedSourceRow[]> {
  if (sourceIds.length === 0) return [];
  const near = await tx.query<AssessedSourceRow & { is_several: boolean }>(keepPlan(NEAR), [tx.workspaceId, sourceIds]);
  return near.some(({ is_several }) => is_several) ? tx.query(keepPlan(FAR), [tx.workspaceId, sourceIds]) : near;
}

const ROW = `s.id, s.key, s.pseudonym, s.kind, s.features_complete,
  coalesce((select jsonb_object_agg(f.name, f.value) from source_features f
    where f.workspace_id = $1 and f.source_id = s.id), '{}'::jsonb) as features,
  (select g.grade from source_grades g where g.workspace_id = $1 and g.source_id = s.id
    order by g.sequence desc limit 1) as grade`;

const NEAR = `select ${ROW}, exists (select 1 from ties t where t.workspace_id = $1 and t.kind = 'same_person'
    and t.state = 'confirmed' and s.id in (t.first_source_id, t.second_source_id)) as is_several
  from sources s where s.workspace_id = $1 and s.id = any($2::uuid[])`;

/** What was reached is handed on as an array for the reason given at `loadAccounts`. */
const FAR = `with recursive person(id) as (
    select s.id from sources s where s.workspace_id = $1 and s.id = any($2::uuid[])
    union
    select other.id from person p cross join lateral (
      select t.second_source_id as id from ties t where t.workspace_id = $1 and t.first_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
      union all
      select t.first_source_id from ties t where t.workspace_id = $1 and t.second_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
    ) other)
  select ${ROW} from sources s
  where s.workspace_id = $1 and s.id = any(array(select person.id from person))`;

export interface AssessedTieRow {
  readonly kind: TieKind;
  readonly state: TieState;
  readonly first_source_id: string | null;
  readonly first_attribution_id: string | null;
  readonly second_source_id: string | null;
  readonly second_attribution_id: string | null;
}

/** The ties with both ends among these; rejected ones say nothing. */
export function loadTies(
  tx: Tx,
  sourceIds: readonly string[],
  attributionIds: readonly string[],
): Promise<AssessedTieRow[]> {
  return tx.query<AssessedTieRow>(
    keepPlan(`select t.kind, t.state, t.first_source_id, t.first_attribution_id, t.second_source_id, t.second_attribution_id
     from ties t
     where t.workspace_id = $1 and t.state <> 'rejected'
       and (t.first_source_id = any($2::uuid[]) or t.first_attribution_id = any($3::uuid[]))
       and (t.second_source_id = any($2::uuid[]) or t.second_attribution_id = any($3::uuid[]))`),
    [tx.workspaceId, sourceIds, attributionIds],
  );
}

export interface AssessedDistinctionRow {
  readonly first_id: string;
  readonly second_id: string;
}

/** The distinctions in force with both ends among these. */
export function loadDistinctions(tx: Tx, attributionIds: readonly string[]): Promise<AssessedDistinctionRow[]> {
  return tx.query<AssessedDistinctionRow>(
    keepPlan(`select d.first_id, d.second_id from distinctions d
     where d.workspace_id = $1 and d.state = 'active'
       and d.first_id = any($2::uuid[]) and d.second_id = any($2::uuid[])`),
    [tx.workspaceId, attributionIds],
  );
}
