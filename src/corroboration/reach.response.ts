import { codeOf } from '../domain/ids.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText } from '../http/responses.js';
import { type Reach, REACH_COUNTED, type ReachedClaim } from './reach.repository.js';
import { MOST_AT_ONCE } from './corroboration.service.js';

/** When what a change moves is worked out again. */
export const RECHECKS = ['at_once', 'in_background'] as const;

export class ReachCountResponse {
  @OutInt({ description: `Exact, unless there are more than ${REACH_COUNTED}.` }) count!: number;
  @OutBoolean({ description: 'There are more than that.' }) isMore!: boolean;
}

export class ReachedTextResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
}

export class ReachedClaimResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutList(() => ReachedTextResponse) statement!: ReachedTextResponse[];
}

/** How far a change would reach, before anybody makes it. */
export class ReachResponse {
  @OutObject(() => ReachCountResponse, { description: 'Claims that would be re-checked.' }) claims!: ReachCountResponse;
  @OutObject(() => ReachCountResponse, { description: 'Accounts that stand on it, directly or by way of others.' })
  accounts!: ReachCountResponse;
  @OutEnum(RECHECKS, { description: `At once: before the change is answered; that is up to ${MOST_AT_ONCE} claims.` })
  recheck!: string;
  @OutList(() => ReachedClaimResponse, { description: 'The claims, in the order they were logged.' })
  items!: ReachedClaimResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
}

export function presentReach({ claims, accounts }: Reach, page: Pick<ReachResponse, 'items' | 'next'>): ReachResponse {
  return {
    claims: counted(claims),
    accounts: counted(accounts),
    recheck: claims <= MOST_AT_ONCE ? 'at_once' : 'in_background',
    items: page.items,
    next: page.next,
  };
}

export function presentReached({ id, number, statement }: ReachedClaim): ReachedClaimResponse {
  return { id, ref: codeOf('claim', number), statement: statement.map(({ text, lang }) => ({ text, lang })) };
}

function counted(count: number): ReachCountResponse {
  return { count: Math.min(count, REACH_COUNTED), isMore: count > REACH_COUNTED };
}
