import { keepPlan } from '../database/kept-plans.js';
import type { Tx } from '../database/unit-of-work.js';
import type {
  EditorMark,
  Bearing,
  ClaimKind,
  ClaimLinkType,
  ExhibitKind,
  OfficialPositionWord,
  RegionKind,
  VerificationResult,
  VerificationStep,
} from '../domain/vocabulary.js';

/** A link that counts, in ids. */
export interface LinkRow {
  readonly from_id: string;
  readonly to_id: string;
  readonly type: ClaimLinkType;
}

/**
 * The links assessments read: the instances of these claims, and what contradicts them in either direction. Other
 * types, and what these claims are instances of, count for nothing.
 */
export function loadLinks(tx: Tx, claimIds: readonly string[]): Promise<LinkRow[]> {
  return tx.query<LinkRow>(
    keepPlan(`select l.from_id, l.to_id, l.type from claim_links l
     where l.workspace_id = $1 and l.to_id = any($2::uuid[]) and l.type in ('instance_of', 'contradicts')
     union
     select l.from_id, l.to_id, l.type from claim_links l
     where l.workspace_id = $1 and l.from_id = any($2::uuid[]) and l.type = 'contradicts'`),
    [tx.workspaceId, claimIds],
  );
}

export interface ExhibitPart {
  readonly key: string;
  readonly kind: ExhibitKind;
  readonly bearing: Bearing;
  readonly verifications: { step: VerificationStep; result: VerificationResult }[];
}

/** A claim as assessments read it: no wording, no time. */
export interface AssessedClaimRow {
  readonly id: string;
  readonly key: string;
  readonly kind: ClaimKind;
  readonly editor_mark: EditorMark;
  readonly position: OfficialPositionWord | null;
  /** Ids of the regions it happened in. */
  readonly happened: string[];
  readonly exhibits: ExhibitPart[];
}

export function loadClaims(tx: Tx, claimIds: readonly string[]): Promise<AssessedClaimRow[]> {
  return tx.query<AssessedClaimRow>(
    keepPlan(`select c.id, c.key, c.kind, c.editor_mark, p.position,
       coalesce((select array_agg(r.region_id::text) from claim_regions r
         where r.workspace_id = $1 and r.claim_id = c.id and r.role = 'happened'), '{}') as happened,
       coalesce((select jsonb_agg(jsonb_build_object('key', x.key, 'kind', x.kind, 'bearing', x.bearing, 'verifications',
           coalesce((select jsonb_agg(jsonb_build_object('step', v.step, 'result', v.result)) from exhibit_verifications v
             where v.workspace_id = $1 and v.exhibit_id = x.id), '[]'::jsonb)))
         from exhibits x where x.workspace_id = $1 and x.claim_id = c.id), '[]'::jsonb) as exhibits
     from claims c
     left join official_positions p on p.workspace_id = $1 and p.claim_id = c.id
     where c.workspace_id = $1 and c.id = any($2::uuid[])`),
    [tx.workspaceId, claimIds],
  );
}

export interface RegionPart {
  readonly id: string;
  readonly key: string;
  readonly kind: RegionKind;
  readonly parent_id: string | null;
}

/** These regions and everything they lie in, up to the country. */
export async function loadRegions(tx: Tx, regionIds: readonly string[]): Promise<RegionPart[]> {
  if (regionIds.length === 0) return [];
  return tx.query<RegionPart>(
    keepPlan(`with recursive outward(id, key, kind, parent_id) as (
       select r.id, r.key, r.kind, r.parent_id from regions r where r.workspace_id = $1 and r.id = any($2::uuid[])
       union
       select r.id, r.key, r.kind, r.parent_id from outward o
         join regions r on r.workspace_id = $1 and r.id = o.parent_id)
     select id, key, kind, parent_id from outward`),
    [tx.workspaceId, regionIds],
  );
}
