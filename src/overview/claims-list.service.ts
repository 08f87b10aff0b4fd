import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { ComputedCredibility } from '../attributions/computed-credibility.service.js';
import type { ClaimFilter, ResolvedClaimFilter } from '../content/claim-filter.js';
import { ClaimFilterReader } from '../content/claim-filter.reader.js';
import type { Tx } from '../database/unit-of-work.js';
import { readsEvidence } from '../domain/roles.js';
import { decodeCursor, DEFAULT_PAGE, pageOf } from '../http/paging.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { type ClaimAccountResponse, presentAccount } from './claim-account.response.js';
import { presentRegionName } from './claim-summary.response.js';
import type { ListPart } from './claims-list.request.js';
import type {
  AccountCountsResponse,
  ClaimCountsResponse,
  ClaimFacetsResponse,
  ClaimSummaryPageResponse,
  ListedClaimResponse,
} from './claims-list.response.js';
import { ClaimListsKeeper } from './lists/claim-lists-keeper.service.js';
import { isPlain, readRegionTallies, readTallies } from './lists/claim-tallies.repository.js';
import { type ListedClaimRow, presentListed, readListedClaims, readNewestClaims } from './lists/listed-claims.js';
import { asksNothing, type WalkedPage, walkClaims, walkClaimsToday } from './lists/walk-claims.js';
import { readClaimAccounts } from './read-claim-accounts.js';
import { requireEvidence } from './require-evidence.js';

/** A filter, and which page of what it selects. */
export interface ClaimsQuery extends ClaimFilter {
  /** 1 to 200; 50 when left out. */
  readonly limit?: number | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  /** What comes along with each claim. Needs evidence. */
  readonly include?: ListPart | undefined;
}

/** What is not kept counted is counted so far. */
const MOST_COUNTED = 1000;

/** Lists of claims with what each counts as, and how many there are. Nothing is computed while listing. */
@Injectable()
export class ClaimsListService {
  constructor(
    private readonly filters: ClaimFilterReader,
    private readonly lists: ClaimListsKeeper,
    private readonly letters: WithheldLetters,
    private readonly credibility: ComputedCredibility,
  ) {}

  /**
   * One page of the claims a filter selects, the newest first: which they are is walked, then those are read.
   * @throws Refusal as {@link ClaimFilterReader.resolve}, for an `after` this server did not make, and `forbidden` when
   *   accounts are asked for by somebody who may not see them.
   */
  async list(actor: Actor, query: ClaimsQuery): Promise<ClaimSummaryPageResponse> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const cursor = decodeCursor(query.after, ['number']);
    const before = cursor === null ? null : Number(cursor[0]);
    if (query.include !== undefined) requireEvidence(actor);
    return this.lists.readUnlessOverdue(actor, async (tx, today) => {
      const filter = await this.filters.resolve(tx, actor, query);
      const rows = await readPage(tx, filter, { before, limit: limit + 1 }, today);
      if (rows === null) return null;
      const shown = rows.slice(0, limit).map(({ id }) => id);
      const accounts = query.include === undefined ? null : await this.accounts(tx, actor, shown);
      const withCounts = readsEvidence(actor.permissions);
      return pageOf(
        rows,
        limit,
        (row): ListedClaimResponse =>
          Object.assign(presentListed(row), {
            ...(withCounts ? { counts: presentCounts(row) } : {}),
            ...(accounts === null ? {} : { attributions: accounts.get(row.id) ?? [] }),
          }),
        (row) => [row.number],
      );
    });
  }

  /**
   * How many claims a filter selects. By status, kind and region they are kept counted; anything else is counted up to a
   * thousand.
   * @throws Refusal as {@link ClaimFilterReader.resolve}.
   */
  async count(actor: Actor, query: ClaimFilter): Promise<ClaimCountsResponse> {
    return this.lists.read(actor, async (tx) => {
      const filter = await this.filters.resolve(tx, actor, query);
      if (isPlain(filter)) return countPlain(tx, filter);
      const found = await walkClaims(tx, filter, { before: null, limit: MOST_COUNTED + 1 });
      const count = Math.min(found.length, MOST_COUNTED);
      return { total: { count, capped: found.length > MOST_COUNTED }, facets: null };
    });
  }

  /** By claim, as its own page shows them. */
  private async accounts(
    tx: Tx,
    actor: Actor,
    claimIds: readonly string[],
  ): Promise<ReadonlyMap<string, ClaimAccountResponse[]>> {
    const blind = await this.letters.of(tx, actor);
    const confirmed = await this.credibility.confirmed(tx, claimIds);
    const byClaim = new Map<string, ClaimAccountResponse[]>();
    for (const row of await readClaimAccounts(tx, claimIds)) {
      const own = byClaim.get(row.claim_id) ?? [];
      own.push(presentAccount(row, blind, confirmed));
      byClaim.set(row.claim_id, own);
    }
    return byClaim;
  }
}

/** The claims of a page, the newest first; null when a row of the lists has ended by today. */
async function readPage(
  tx: Tx,
  filter: ResolvedClaimFilter,
  page: WalkedPage,
  today: string,
): Promise<readonly ListedClaimRow[] | null> {
  if (asksNothing(filter)) return readNewestClaims(tx, page, today);
  const ids = await walkClaimsToday(tx, filter, page, today);
  return ids === null ? null : readListedClaims(tx, ids);
}

function presentCounts({ accounts, sources, supporting }: ListedClaimRow): AccountCountsResponse {
  return { accounts, sources, supporting };
}

async function countPlain(tx: Tx, filter: ResolvedClaimFilter): Promise<ClaimCountsResponse> {
  const { statuses, kinds, regionId } = filter;
  const tallies = await readTallies(tx, regionId);
  const ofKind = tallies.filter(({ kind }) => kinds === null || kinds.includes(kind));
  const ofStatus = tallies.filter(({ status }) => statuses === null || statuses.includes(status));
  const ofBoth = ofKind.filter(({ status }) => statuses === null || statuses.includes(status));
  const regions = await readRegionTallies(tx, filter);
  const facets: ClaimFacetsResponse = {
    statuses: summedBy(ofKind, 'status').map(([status, count]) => ({ status, count })),
    kinds: summedBy(ofStatus, 'kind').map(([kind, count]) => ({ kind, count })),
    regions: regions.map((region) => Object.assign(presentRegionName(region), { count: region.claims })),
  };
  return { total: { count: ofBoth.reduce((sum, { claims }) => sum + claims, 0), capped: false }, facets };
}

/** The most first; what is equal, in the order it came. */
function summedBy(
  tallies: readonly { readonly status: string; readonly kind: string; readonly claims: number }[],
  sort: 'status' | 'kind',
): [string, number][] {
  const sums = new Map<string, number>();
  for (const tally of tallies) sums.set(tally[sort], (sums.get(tally[sort]) ?? 0) + tally.claims);
  return [...sums].sort(([, a], [, b]) => b - a);
}
