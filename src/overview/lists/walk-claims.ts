import type { ResolvedClaimFilter } from '../../content/claim-filter.js';
import { IS_CONTRADICTED } from '../../content/claim-tables.js';
import { isSoonerGathered } from '../../content/statement-parts.js';
import { keepPlan } from '../../database/kept-plans.js';
import { oneRow } from '../../database/together.js';
import type { Tx } from '../../database/unit-of-work.js';
import { isPlain } from './claim-tallies.repository.js';
import { anyOverdue } from './claim-lists.repository.js';

/** A topic of so many claims or fewer is looked up whole; the claims of any other are met soon on the way. */
const RARE = 2000;

/** Which page: claims with numbers below `before` (null: from the newest), at most `limit`. */
export interface WalkedPage {
  readonly before: number | null;
  readonly limit: number;
}

/**
 * Ids of the claims a filter selects, the newest first. Walks an index in the order of the answer and stops when the page
 * is full: by source or by rare topic where one is given; else, with a region or statuses, along each status there is in
 * that region, for the index holds all that is asked; else along all claims. A text that few statements can hold comes
 * before all that: those are gathered and looked into in the order of the answer. What is asked for is all the statement
 * says, so that PostgreSQL plans each question by itself.
 */
export async function walkClaims(tx: Tx, filter: ResolvedClaimFilter, page: WalkedPage): Promise<string[]> {
  const { sql, parameters } = claimWalk(tx.workspaceId, filter, page, await isRare(tx, filter));
  return (await tx.query<{ claim_id: string }>(sql, parameters)).map(({ claim_id }) => claim_id);
}

/**
 * The same, and in the same statement whether the lists are true today (`YYYY-MM-DD`): null when a row has ended, so that
 * they are to be brought in step first.
 */
export async function walkClaimsToday(
  tx: Tx,
  filter: ResolvedClaimFilter,
  page: WalkedPage,
  today: string,
): Promise<string[] | null> {
  const { sql, parameters } = claimWalk(tx.workspaceId, filter, page, await isRare(tx, filter));
  const { overdue, ids } = await oneRow<{ overdue: boolean; ids: string[] }>(
    tx,
    `select ${anyOverdue(`$${parameters.length + 1}`)} as overdue, array(${sql}) as ids`,
    [...parameters, today],
  );
  return overdue ? null : ids;
}

/** The statement of {@link walkClaims} by itself: a test looks at how it is planned. */
export function claimWalk(
  workspaceId: string,
  filter: ResolvedClaimFilter,
  page: WalkedPage,
  isRareTopic: boolean,
): { readonly sql: string; readonly parameters: readonly unknown[] } {
  const asked = new Asked(workspaceId, filter, page);
  const { textParts, sourceId, topic, regionId, statuses } = filter;
  const sql = isSoonerGathered(textParts, page.limit)
    ? asked.byText(textParts.query)
    : sourceId !== null
      ? asked.bySource(sourceId)
      : topic !== null && isRareTopic
        ? asked.byTopic(topic)
        : regionId !== null || statuses !== null
          ? asked.byStatus(filter)
          : asked.byNumber();
  return { sql, parameters: asked.parameters };
}

async function isRare(tx: Tx, { topic, sourceId }: ResolvedClaimFilter): Promise<boolean> {
  if (topic === null || sourceId !== null) return false;
  const rows = await tx.query<{ claims: number }>(
    keepPlan(`select count(*)::integer as claims from (select 1 from claim_topics t
      where t.workspace_id = $1 and t.topic = $2 limit $3) found`),
    [tx.workspaceId, topic, RARE + 1],
  );
  return (rows[0]?.claims ?? 0) <= RARE;
}

/** The walk of all claims from the newest, or from below the number in the parameter `before`; as many as `$2` says. */
export const walkOfAll = (before: string) => `select w.claim_id from claim_standings w
  where w.workspace_id = $1${before === '' ? '' : ` and w.number < ${before}`} order by w.number desc limit $2`;

/** Whether a filter selects every claim. */
export function asksNothing(filter: ResolvedClaimFilter): boolean {
  return isPlain(filter) && filter.statuses === null && filter.kinds === null && filter.regionId === null;
}

const NIL = '00000000-0000-0000-0000-000000000000';

/** Puts one statement together. The row walked is `w`: it has `number`, `claim_id`, `status`, `kind`, `day_lo`, `day_hi`. */
class Asked {
  readonly parameters: unknown[];
  private readonly limit: string;

  constructor(
    workspaceId: string,
    private readonly filter: ResolvedClaimFilter,
    private readonly page: WalkedPage,
  ) {
    this.parameters = [workspaceId];
    this.limit = this.put(page.limit);
  }

  byNumber(): string {
    return `select w.claim_id from claim_standings w
      where w.workspace_id = $1${this.before('w')}${this.more()} order by w.number desc limit ${this.limit}`;
  }

  byStatus({ regionId, statuses, kinds }: ResolvedClaimFilter): string {
    const [region, status] = [this.put(regionId ?? NIL), statuses === null ? null : this.put(statuses)];
    const kind = kinds === null ? null : this.put(kinds);
    const place = regionId === null ? '' : ` and w.region_id = ${region}`;
    return `select w.claim_id from (select distinct t.status from claim_tallies t
        where t.workspace_id = $1 and t.region_id = ${region} and t.claims > 0
          ${status === null ? '' : ` and t.status = any(${status}::text[])`}
          ${kind === null ? '' : ` and t.kind = any(${kind}::text[])`}) z
      cross join lateral (select w.claim_id, w.number from ${regionId === null ? 'claim_standings' : 'claim_places'} w
        where w.workspace_id = $1${place} and w.status = z.status${this.before('w')}${this.more()}
        order by w.number desc limit ${this.limit}) w
      order by w.number desc limit ${this.limit}`;
  }

  /** The order is that of what was gathered: a statement is looked into only until the page is full. */
  byText(query: string): string {
    const { inFormerWordings, sourceId } = this.filter;
    const source =
      sourceId === null
        ? ''
        : ` and exists (select 1 from claim_sources v
      where v.workspace_id = $1 and v.claim_id = w.claim_id and v.source_id = ${this.put(sourceId)})`;
    return `select w.claim_id from (select f.claim_id, f.number
        from search_statements($1, ${this.put(query)}::tsquery, ${this.put(inFormerWordings)}) f
        where true${this.before('f')} order by f.number desc) v
      join claim_standings w on w.workspace_id = $1 and w.claim_id = v.claim_id
      where true${source}${this.status()}${this.place()}${this.more()}
      order by v.number desc limit ${this.limit}`;
  }

  bySource(sourceId: string): string {
    return `select w.claim_id from claim_sources v
      join claim_standings w on w.workspace_id = $1 and w.claim_id = v.claim_id
      where v.workspace_id = $1 and v.source_id = ${this.put(sourceId)}${this.before('v')}
        ${this.status()}${this.place()}${this.more()}
      order by v.number desc limit ${this.limit}`;
  }

  byTopic(topic: string): string {
    return `with v as materialized (select t.claim_id from claim_topics t
        where t.workspace_id = $1 and t.topic = ${this.put(topic)})
      select w.claim_id from v join claim_standings w on w.workspace_id = $1 and w.claim_id = v.claim_id
        ${this.before('w')}${this.status()}${this.place()}${this.more(false)}
      order by w.number desc limit ${this.limit}`;
  }

  private put(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  private before(row: string): string {
    return this.page.before === null ? '' : ` and ${row}.number < ${this.put(this.page.before)}`;
  }

  private status(): string {
    const { statuses } = this.filter;
    return statuses === null ? '' : ` and w.status = any(${this.put(statuses)}::text[])`;
  }

  private place(): string {
    const { regionId } = this.filter;
    if (regionId === null) return '';
    return ` and exists (select 1 from claim_places p
      where p.workspace_id = $1 and p.claim_id = w.claim_id and p.region_id = ${this.put(regionId)})`;
  }

  /** Everything else that is asked, but a topic that was the way in. */
  private more(withTopic = true): string {
    const { kinds, topic, attention, held, mark, contradicted } = this.filter;
    const about: string[] = [];
    if (kinds !== null) about.push(`w.kind = any(${this.put(kinds)}::text[])`);
    about.push(...this.days());
    if (topic !== null && withTopic)
      about.push(`exists (select 1 from claim_topics t
        where t.workspace_id = $1 and t.claim_id = w.claim_id and t.topic = ${this.put(topic)})`);
    about.push(...this.text());
    if (attention !== null) about.push(this.standing(`s.attention && ${this.put(attention)}::text[]`));
    if (held !== null) about.push(this.standing(`s.held = ${this.put(held)}`));
    if (mark !== null) about.push(this.claim(`c.editor_mark = ${this.put(mark)}`));
    if (contradicted !== null) about.push(this.claim(`${this.put(contradicted)} = ${IS_CONTRADICTED}`));
    return about.map((one) => ` and ${one}`).join('');
  }

  private days(): string[] {
    const { from, to, overlap, undated } = this.filter;
    if (from === null && to === null) return [];
    const [first, last] = overlap === 'certain' ? ['w.day_lo', 'w.day_hi'] : ['w.day_hi', 'w.day_lo'];
    const within = [
      ...(from === null ? [] : [`${first} >= ${this.put(from)}::date`]),
      ...(to === null ? [] : [`${last} <= ${this.put(to)}::date`]),
    ].join(' and ');
    return [undated ? `(w.day_lo is null or (${within}))` : `(${within})`];
  }

  private text(): string[] {
    const { text, inFormerWordings } = this.filter;
    if (text === null) return [];
    const revision = inFormerWordings ? '' : ' and n.revision = c.revision';
    return [
      this.claim(`exists (select 1 from claim_wordings n
        where n.workspace_id = $1 and n.claim_id = c.id${revision} and position(lower(${this.put(text)}) in lower(n.text)) > 0)`),
    ];
  }

  private standing(condition: string): string {
    return `exists (select 1 from claim_standings s
      where s.workspace_id = $1 and s.claim_id = w.claim_id and ${condition})`;
  }

  private claim(condition: string): string {
    return `exists (select 1 from claims c where c.workspace_id = $1 and c.id = w.claim_id and ${condition})`;
  }
}
