import { newId } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import { DRAFT_DAYS, type DraftKind } from '../domain/desk/draft-rules.js';

export interface DraftRow {
  readonly id: string;
  readonly kind: DraftKind;
  readonly about: string | null;
  readonly content: string;
  readonly version: number;
  readonly saved_at: Date;
  readonly goes_on: string;
}

/** Whose drafts, of which kinds, on which day: no statement here reads a draft without all three. */
export interface DraftReader {
  readonly accountId: string;
  readonly kinds: readonly DraftKind[];
  readonly today: string;
}

const OWN = `d.account_id = $2 and d.kind = any($3::text[])
    and d.used_on > $4::date - ${DRAFT_DAYS}`;

const SELECT = `
  select d.id, d.kind, d.about, d.content, d.version, d.saved_at, to_char(d.used_on + ${DRAFT_DAYS}, 'YYYY-MM-DD') as goes_on
  from drafts d where d.workspace_id = $1 and ${OWN}`;

/** Rows of drafts. */
export class DraftsRepository {
  async find(tx: Tx, { accountId, kinds, today }: DraftReader, id: string): Promise<DraftRow | null> {
    const rows = await tx.query<DraftRow>(`${SELECT} and d.id = $5`, [tx.workspaceId, accountId, kinds, today, id]);
    return rows[0] ?? null;
  }

  list(
    tx: Tx,
    { accountId, kinds, today }: DraftReader,
    page: { after: string | null; limit: number },
  ): Promise<DraftRow[]> {
    return tx.query<DraftRow>(`${SELECT} and ($5::uuid is null or d.id > $5) order by d.id limit $6`, [
      tx.workspaceId,
      accountId,
      kinds,
      today,
      page.after,
      page.limit,
    ]);
  }

  /** Takes away what nobody used for too long, whosever it was: what is in them is not looked at. */
  async clear(tx: Tx, today: string): Promise<void> {
    await tx.query(`delete from drafts where workspace_id = $1 and used_on <= $2::date - ${DRAFT_DAYS}`, [
      tx.workspaceId,
      today,
    ]);
  }

  async count(tx: Tx, accountId: string): Promise<number> {
    const rows = await tx.query<{ drafts: number }>(
      'select count(*)::integer as drafts from drafts where workspace_id = $1 and account_id = $2',
      [tx.workspaceId, accountId],
    );
    return rows[0]?.drafts ?? 0;
  }

  async insert(
    tx: Tx,
    draft: { accountId: string; kind: DraftKind; about: string | null; content: string; now: Date; today: string },
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into drafts (workspace_id, id, account_id, kind, about, content, saved_at, used_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.workspaceId, id, draft.accountId, draft.kind, draft.about, draft.content, draft.now, draft.today],
    );
    return id;
  }

  /** @returns false when it has moved on from this version: another window saved it. */
  async update(
    tx: Tx,
    { accountId, kinds, today }: DraftReader,
    id: string,
    version: number,
    draft: { about: string | null; content: string; now: Date },
  ): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with changed as (update drafts d set about = $7, content = $8, saved_at = $9, used_on = $4::date, version = version + 1
         where d.workspace_id = $1 and ${OWN} and d.id = $5 and d.version = $6 returning d.id)
       select id from changed`,
      [tx.workspaceId, accountId, kinds, today, id, version, draft.about, draft.content, draft.now],
    );
    return rows.length > 0;
  }

  /** That it was opened counts as use; once a day is enough. */
  async use(tx: Tx, { accountId, kinds, today }: DraftReader, id: string): Promise<void> {
    await tx.query(
      `update drafts d set used_on = $4::date where d.workspace_id = $1 and ${OWN} and d.id = $5 and d.used_on < $4::date`,
      [tx.workspaceId, accountId, kinds, today, id],
    );
  }

  async remove(tx: Tx, { accountId, kinds, today }: DraftReader, id: string, version: number): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with gone as (delete from drafts d where d.workspace_id = $1 and ${OWN} and d.id = $5 and d.version = $6 returning d.id)
       select id from gone`,
      [tx.workspaceId, accountId, kinds, today, id, version],
    );
    return rows.length > 0;
  }
}
