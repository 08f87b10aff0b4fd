import type { OfficialPositionWord, RequestAnswer } from '../domain/vocabulary.js';

export interface OfficialPositionView {
  readonly position: OfficialPositionWord;
  readonly version: number;
  readonly searches: { where: string; on: string | null; query: string | null }[];
  readonly requests: { to: string; on: string | null; answer: RequestAnswer | null; text: string | null }[];
}

/** What the authorities say on claim `$2`, and how it was looked for; no row when nobody has recorded anything. */
export const OFFICIAL_POSITION = `select o.position, o.version,
    coalesce((select jsonb_agg(jsonb_build_object('where', s.place, 'on', s.on_text, 'query', s.query) order by s.ordinal)
      from official_searches s where s.workspace_id = $1 and s.claim_id = o.claim_id), '[]'::jsonb) as searches,
    coalesce((select jsonb_agg(jsonb_build_object('to', q.recipient, 'on', q.on_text, 'answer', q.answer, 'text', q.text)
        order by q.ordinal)
      from official_requests q where q.workspace_id = $1 and q.claim_id = o.claim_id), '[]'::jsonb) as requests
  from official_positions o where o.workspace_id = $1 and o.claim_id = $2`;
