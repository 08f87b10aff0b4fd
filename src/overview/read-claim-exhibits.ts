import type { Bearing, ExhibitKind, VerificationResult, VerificationStep } from '../domain/vocabulary.js';

export interface ClaimExhibitRow {
  readonly id: string;
  readonly number: number;
  readonly key: string;
  readonly kind: ExhibitKind;
  readonly bearing: Bearing;
  readonly version: number;
  readonly document_id: string | null;
  readonly document_number: number | null;
  readonly document_title: string | null;
  readonly verifications: { step: VerificationStep; result: VerificationResult; note: string | null }[];
}

/** The exhibits of claim `$2` with what was checked of each. */
export const CLAIM_EXHIBITS = `select e.id, e.number, e.key, e.kind, e.bearing, e.version,
    d.id as document_id, d.number as document_number, d.title as document_title,
    coalesce((select jsonb_agg(jsonb_build_object('step', v.step, 'result', v.result, 'note', v.note) order by v.position)
      from exhibit_verifications v where v.workspace_id = $1 and v.exhibit_id = e.id), '[]'::jsonb) as verifications
  from exhibits e left join documents d on d.workspace_id = $1 and d.id = e.document_id
  where e.workspace_id = $1 and e.claim_id = $2 order by e.number`;
