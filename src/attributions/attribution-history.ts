import type { RecordChange } from '../audit/audit-log.service.js';
import type { RecordFields } from '../domain/history/record-fields.js';
import type { TieState } from '../domain/vocabulary.js';
import { presentHedge, presentPassage, presentTerms, presentWording } from './attribution.response.js';
import type { AttributionRow } from './attribution-row.js';
import { type LinkEnd, presentEnd } from './link-end.js';
import type { DistinctionRow } from './distinctions.repository.js';
import type { TieContent } from './ties.repository.js';

/** The fields of an attribution as its history tells them; its digit has lines of its own. */
export function attributionFields(row: AttributionRow): RecordFields {
  const wording = presentWording(row);
  const { translation = null } = wording ?? {};
  return {
    claimId: row.claim_id,
    sourceId: row.source_id,
    stance: row.stance,
    access: row.access,
    upstream: row.upstream.map(endField),
    originStatus: row.origin_status,
    channelId: row.channel_id,
    form: row.form,
    wording: wording === null ? null : { ...wording, translation: translation === null ? null : { ...translation } },
    hedge: spread(presentHedge(row)),
    statedAt: row.stated_text,
    learnedAt: row.learned_text,
    heardInId: row.heard_in_id,
    terms: spread(presentTerms(row)),
    passages: row.passages.map((passage) => ({ ...presentPassage(passage) })),
    state: row.state,
    supersededById: row.superseded_by_id,
  };
}

/** The making of a tie, with its first decision. */
export function createdTie(id: string, { first, second, kind, state, score, reason }: TieContent): RecordChange {
  const after = { between: [endField(first), endField(second)], kind, state, score };
  return { kind: 'tie', id, action: 'created', reason, after };
}

/** A decision on a tie. The same again with another reason is a decision too, and has its line. */
export function decidedTie(
  id: string,
  decision: { readonly before: TieState; readonly after: TieState; readonly reason: string },
): RecordChange {
  const { before, after, reason } = decision;
  return { kind: 'tie', id, action: 'decided', reason, before: { state: before }, after: { state: after } };
}

/** The fields of a distinction as its history tells them. */
export function distinctionFields(row: DistinctionRow): RecordFields {
  return { between: [row.first_id, row.second_id], basis: row.basis, state: row.state };
}

function endField(end: LinkEnd): { sourceId: string | null; attributionId: string | null } {
  return { ...presentEnd(end) };
}

function spread<Value extends object>(value: Value | null): { [Name in keyof Value]: Value[Name] } | null {
  return value === null ? null : { ...value };
}
