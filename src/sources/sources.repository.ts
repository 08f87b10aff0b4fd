import { newOpaqueId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import { keyFromCode, type RecordRef } from '../domain/ids.js';
import {
  FEATURE_NAMES,
  type FeatureName,
  type ReliabilityBasis,
  type ReliabilityGrade,
  type SourceKind,
  type SourceState,
} from '../domain/vocabulary.js';
import { SourceCoverEntity, SourceEntity, SourceFeatureEntity } from './source.entity.js';

/** One rung of the ladder of public descriptions. */
export interface SourceCover {
  readonly text: string;
  readonly lang: string | null;
}

export type SourceFeatures = Readonly<Partial<Record<FeatureName, string>>>;

/** A judgement of reliability. An imported one may lack its basis and its reason. */
export interface SourceGrade {
  readonly grade: ReliabilityGrade;
  readonly basis: ReliabilityBasis | null;
  readonly reason: string | null;
  readonly gradedById: string | null;
  /** `YYYY-MM-DD`. */
  readonly gradedOn: string;
}

/** A source with its cover (most specific first), its features and the grade it has now. */
export interface SourceRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly pseudonym: string;
  readonly kind: SourceKind;
  readonly features_complete: boolean;
  readonly state: SourceState;
  readonly version: number;
  /** `YYYY-MM-DD`. */
  readonly created_on: string;
  readonly cover: SourceCover[];
  readonly features: SourceFeatures;
  readonly grade: SourceGrade | null;
}

/** What people enter of a source; grades are given apart. */
export interface SourceContent {
  readonly pseudonym: string;
  readonly kind: SourceKind;
  readonly featuresComplete: boolean;
  readonly cover: readonly SourceCover[];
  readonly features: SourceFeatures;
}

export interface SourceFilter {
  readonly kind: SourceKind | null;
  readonly grade: ReliabilityGrade | null;
  /** Sources no letter of which is told: a filter by grade finds none of them. */
  readonly withheldIds: readonly string[];
  /** Part of the pseudonym or of a cover. */
  readonly text: string | null;
  readonly after: number;
  readonly limit: number;
}

const GRADE = `jsonb_build_object('grade', g.grade, 'basis', g.basis, 'reason', g.reason, 'gradedById', g.graded_by,
      'gradedOn', to_char(g.graded_on, 'YYYY-MM-DD'))`;

const SELECT = `
  select s.id, s.number, s.key, s.pseudonym, s.kind, s.features_complete, s.state, s.version,
    to_char(s.created_on, 'YYYY-MM-DD') as created_on,
    coalesce((select jsonb_agg(jsonb_build_object('text', c.text, 'lang', c.lang) order by c.position)
      from source_covers c where c.workspace_id = $1 and c.source_id = s.id), '[]'::jsonb) as cover,
    coalesce((select jsonb_object_agg(f.name, f.value)
      from source_features f where f.workspace_id = $1 and f.source_id = s.id), '{}'::jsonb) as features,
    (select ${GRADE} from source_grades g where g.workspace_id = $1 and g.source_id = s.id
      order by g.sequence desc limit 1) as grade
  from sources s where s.workspace_id = $1`;

/** Rows of sources, their covers, features and grades. */
export class SourcesRepository {
  async find(tx: Tx, ref: RecordRef): Promise<SourceRow | null> {
    const condition = ref.id === null ? 's.number = $2' : 's.id = $2';
    const rows = await tx.query<SourceRow>(`${SELECT} and ${condition}`, [tx.workspaceId, ref.id ?? ref.number]);
    return rows[0] ?? null;
  }

  /** The id alone, without reading what is known of the source. */
  async idOf(tx: Tx, ref: RecordRef): Promise<string | null> {
    const condition = ref.id === null ? 'number = $2' : 'id = $2';
    const rows = await tx.query<{ id: string }>(
      keepPlan(`select id from sources where workspace_id = $1 and ${condition}`),
      [tx.workspaceId, ref.id ?? ref.number],
    );
    return rows[0]?.id ?? null;
  }

  /** Sources after this number, by number; `grade` is the grade a source has now. */
  list(tx: Tx, filter: SourceFilter): Promise<SourceRow[]> {
    return tx.query<SourceRow>(
      `${SELECT} and s.number > $2
         and ($3::text is null or s.kind = $3)
         and ($4::text is null or $4 = (select g.grade from source_grades g where g.workspace_id = $1
           and g.source_id = s.id order by g.sequence desc limit 1) and s.id <> all($7::uuid[]))
         and ($5::text is null or position(lower($5) in lower(s.pseudonym)) > 0
           or exists (select 1 from source_covers c where c.workspace_id = $1 and c.source_id = s.id
             and position(lower($5) in lower(c.text)) > 0))
       order by s.number limit $6`,
      [tx.workspaceId, filter.after, filter.kind, filter.grade, filter.text, filter.limit, filter.withheldIds],
    );
  }

  /** Every grade a source was ever given, the newest first. */
  grades(tx: Tx, sourceId: string): Promise<SourceGrade[]> {
    return tx.query<SourceGrade>(
      `select g.grade, g.basis, g.reason, g.graded_by as "gradedById", to_char(g.graded_on, 'YYYY-MM-DD') as "gradedOn"
       from source_grades g where g.workspace_id = $1 and g.source_id = $2 order by g.sequence desc`,
      [tx.workspaceId, sourceId],
    );
  }

  /** Grades of a source before this sequence, the newest first. */
  gradesBefore(
    tx: Tx,
    sourceId: string,
    before: number,
    limit: number,
  ): Promise<(SourceGrade & { sequence: number })[]> {
    return tx.query<SourceGrade & { sequence: number }>(
      `select g.sequence, g.grade, g.basis, g.reason, g.graded_by as "gradedById",
         to_char(g.graded_on, 'YYYY-MM-DD') as "gradedOn"
       from source_grades g where g.workspace_id = $1 and g.source_id = $2 and g.sequence < $3
       order by g.sequence desc limit $4`,
      [tx.workspaceId, sourceId, before, limit],
    );
  }

  async insert(tx: Tx, content: SourceContent): Promise<string> {
    const id = newOpaqueId();
    await tx.manager.insert(SourceEntity, {
      workspaceId: tx.workspaceId,
      id,
      ...(await this.nextCode(tx)),
      pseudonym: content.pseudonym,
      kind: content.kind,
      featuresComplete: content.featuresComplete,
    });
    await this.insertParts(tx, id, content);
    return id;
  }

  /** @returns false when the version has moved on. */
  async update(tx: Tx, id: string, version: number, content: SourceContent): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update sources set pseudonym = $4, kind = $5, features_complete = $6, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, content.pseudonym, content.kind, content.featuresComplete],
    );
    if (rows.length === 0) return false;
    await tx.manager.delete(SourceCoverEntity, { workspaceId: tx.workspaceId, sourceId: id });
    await tx.manager.delete(SourceFeatureEntity, { workspaceId: tx.workspaceId, sourceId: id });
    await this.insertParts(tx, id, content);
    return true;
  }

  /** Sets whether its accounts count. @returns false when the version has moved on. */
  async setState(tx: Tx, id: string, version: number, state: SourceState): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (
         update sources set state = $4, version = version + 1
         where workspace_id = $1 and id = $2 and version = $3 returning id)
       select id from changed`,
      [tx.workspaceId, id, version, state],
    );
    return rows.length > 0;
  }

  /** The state of a source, which stays as it is until the transaction ends; null when there is no such source. */
  async holdState(tx: Tx, id: string): Promise<SourceState | null> {
    const rows = await tx.query<{ state: SourceState }>(
      keepPlan('select state from sources where workspace_id = $1 and id = $2 for share'),
      [tx.workspaceId, id],
    );
    return rows[0]?.state ?? null;
  }

  /** Adds a grade after the others; two given at the same moment take turns. */
  async addGrade(
    tx: Tx,
    sourceId: string,
    given: { grade: ReliabilityGrade; basis: ReliabilityBasis; reason: string; gradedBy: string | null },
  ): Promise<void> {
    await tx.query('select id from sources where workspace_id = $1 and id = $2 for update', [tx.workspaceId, sourceId]);
    await tx.query(
      `insert into source_grades (workspace_id, source_id, sequence, grade, basis, reason, graded_by)
       values ($1, $2, (select coalesce(max(g.sequence), 0) + 1 from source_grades g
         where g.workspace_id = $1 and g.source_id = $2), $3, $4, $5, $6)`,
      [tx.workspaceId, sourceId, given.grade, given.basis, given.reason, given.gradedBy],
    );
  }

  /** The next number whose key no imported source has taken. */
  private async nextCode(tx: Tx): Promise<{ number: number; key: string }> {
    for (;;) {
      const number = await nextNumbers(tx, 'source');
      const key = keyFromCode('source', number);
      const taken = await tx.query('select 1 from sources where workspace_id = $1 and key = $2', [tx.workspaceId, key]);
      if (taken.length === 0) return { number, key };
    }
  }

  private async insertParts(tx: Tx, sourceId: string, content: SourceContent): Promise<void> {
    const owner = { workspaceId: tx.workspaceId, sourceId };
    const cover = content.cover.map((rung, position) => ({ ...owner, position, ...rung }));
    if (cover.length > 0) await tx.manager.insert(SourceCoverEntity, cover);
    const features = featureEntries(content.features).map(([name, value]) => ({ ...owner, name, value }));
    if (features.length > 0) await tx.manager.insert(SourceFeatureEntity, features);
  }
}

/** The features given, in the order of the vocabulary. */
export function featureEntries(features: SourceFeatures): (readonly [name: FeatureName, value: string])[] {
  return FEATURE_NAMES.flatMap((name) => {
    const value = features[name];
    return value === undefined ? [] : [[name, value] as const];
  });
}
