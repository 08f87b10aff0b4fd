import { RefField } from '../http/fields.js';
import { OutText } from '../http/responses.js';

/** A source or an attribution, as stored: exactly one of the two. One end of a tie, or one step upstream. */
export interface LinkEnd {
  readonly sourceId: string | null;
  readonly attributionId: string | null;
}

/** A source or an attribution, as named in a request: exactly one of the two. */
export class LinkEndRequest {
  @RefField('source', { description: 'A source; or give an attribution.', optional: true, example: 'S-7' })
  source?: string;
  @RefField('attribution', { description: 'An attribution; or give a source.', optional: true, example: 'A-31' })
  attribution?: string;
}

/** A source or an attribution: one of the two is null. */
export class LinkEndResponse {
  @OutText({ format: 'uuid', nullable: true }) sourceId!: string | null;
  @OutText({ format: 'uuid', nullable: true }) attributionId!: string | null;
}

export function presentEnd(end: LinkEnd): LinkEndResponse {
  return { sourceId: end.sourceId, attributionId: end.attributionId };
}

/** Whether two ends are the same record. */
export function isSameEnd(a: LinkEnd, b: LinkEnd): boolean {
  return a.sourceId === b.sourceId && a.attributionId === b.attributionId;
}
