import { IntField, MapField, TextField } from '../http/fields.js';

const NAME = 'id@version or identity of a policy of this workspace; of a stock policy its id is enough.';

/** As many as are re-assessed in the transaction that changes the policy: up to here one page tells all. */
export const MOST_COMPARED = 2000;

export class ComparePoliciesRequest {
  @TextField({ description: NAME, max: 200, optional: true, example: 'airwars-like' }) to?: string;
  @MapField({ description: 'A policy that is not published, in place of `to`.', optional: true })
  draft?: Readonly<Record<string, unknown>>;
  @IntField({
    description: `How many claims to compare, 1 to ${MOST_COMPARED}; 200 when left out.`,
    min: 1,
    max: MOST_COMPARED,
    optional: true,
  })
  limit?: number;
  @TextField({ description: 'Where to go on: the `next` of the page before.', max: 400, optional: true })
  after?: string;
}

export class ChoosePolicyRequest {
  @TextField({ description: NAME, max: 200, example: 'airwars-like' }) policy!: string;
  @TextField({ description: 'Why, for whoever reads it later.', max: 5000 }) reason!: string;
}
