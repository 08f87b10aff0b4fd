import type { RecordChange } from '../audit/audit-log.service.js';
import type { JsonValue } from '../domain/canonical-json.js';
import type { RecordFields } from '../domain/history/record-fields.js';
import type { TieState } from '../domain/vocabulary.js';
import type { AttributionRow } from './attribution-row.js';
import type { LinkEnd } from './link-end.js';
import type { DistinctionRow } from './distinctions.repository.js';
import type { TieContent } from './ties.repository.js';

/** The fields of an attribution as its history tells them; its digit has lines of its own. */
export function attributionFields(row: AttributionRow): RecordFields {
  return {
    claimId: row.claim_id,
    sourceId: row.source_id,
    stance: row.stance,
    access: row.access,
    upstream: row.upstream.map(endField),
    originStatus: row.origin_status,
    channelId: row.channel_id,
    form: row.form,
    wording: wordingField(row),
    hedge: row.hedge_word === null ? null : { word: row.hedge_word, low: row.hedge_low, high: row.hedge_high },
    statedAt: row.stated_text,
    learnedAt: row.learned_text,
    heardInId: row.heard_in_id,
    terms: termsField(row),
    passages: row.passages.map(({ documentId, exact, prefix, suffix, start, end }) => {
      return { documentId, exact, prefix, suffix, start, end };
    }),
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

function wordingField(row: AttributionRow): JsonValue {
  const { wording_text: text, translation_text: translated } = row;
  if (text === null) return null;
  const translation =
    translated === null ? null : { text: translated, lang: row.translation_lang, by: row.translation_by };
  return { text, lang: row.wording_lang, translation };
}

function termsField({ terms_attribution: attribution, not_before_text: notBefore }: AttributionRow): JsonValue {
  return attribution === null && notBefore === null ? null : { attribution, notBefore };
}

function endField({ sourceId, attributionId }: LinkEnd) {
  return { sourceId, attributionId };
}
