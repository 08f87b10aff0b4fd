import type { Tx } from '../database/unit-of-work.js';
import type { AttributionState, Stance } from '../domain/vocabulary.js';
import type { LocalTextRow } from './claim-summary-row.js';

/** One passage of a document with the account that quotes it, whose account that is, and of which claim. */
export interface DocumentQuoteRow {
  readonly attribution_id: string;
  readonly attribution_number: number;
  readonly state: AttributionState;
  readonly stance: Stance;
  readonly source_id: string;
  readonly source_number: number;
  readonly pseudonym: string;
  readonly claim_id: string;
  readonly claim_number: number;
  readonly statement: LocalTextRow[];
  readonly position: number;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** In code points; null when the passage points nowhere. */
  readonly start_offset: number | null;
  readonly end_offset: number | null;
}

/** Where a page of quotes begins: after this passage of this account. */
export interface AfterQuote {
  readonly attributionNumber: number;
  readonly position: number;
}

const SQL = `
  select a.id as attribution_id, a.number as attribution_number, a.state, a.stance,
    s.id as source_id, s.number as source_number, s.pseudonym, c.id as claim_id, c.number as claim_number,
    coalesce((select jsonb_agg(jsonb_build_object('text', w.text, 'lang', w.lang) order by w.position)
      from claim_wordings w where w.workspace_id = $1 and w.claim_id = c.id and w.revision = c.revision),
      '[]'::jsonb) as statement,
    p.position, p.exact, p.prefix, p.suffix, p.start_offset, p.end_offset
  from passages p
  join attributions a on a.workspace_id = $1 and a.id = p.attribution_id
  join sources s on s.workspace_id = $1 and s.id = a.source_id
  join claims c on c.workspace_id = $1 and c.id = a.claim_id
  where p.workspace_id = $1 and p.document_id = $2 and (a.number, p.position) > ($3, $4)
  order by a.number, p.position limit $5`;

/** The passages that quote a document, by account and, within one, in its own order. */
export function readDocumentQuotes(
  tx: Tx,
  documentId: string,
  after: AfterQuote,
  limit: number,
): Promise<DocumentQuoteRow[]> {
  return tx.query<DocumentQuoteRow>(SQL, [tx.workspaceId, documentId, after.attributionNumber, after.position, limit]);
}
