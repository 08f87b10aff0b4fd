import type { Tx } from '../database/unit-of-work.js';
import type { ClientKind } from '../domain/client-kind.js';

/** Stands for every login nobody has: a failed attempt costs the same, whether there is an account or not. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Days of sign-ins that are kept. */
const KEPT_DAYS = 90;

export interface ListedSession {
  readonly id: string;
  readonly client: ClientKind;
  readonly session_hash: Buffer;
  /** Days, never moments. */
  readonly opened_on: string;
  readonly last_used_on: string;
}

export interface SignInDay {
  readonly day: string;
  readonly succeeded: number;
  readonly failed: number;
}

/** Sessions as they are shown and ended, and sign-ins by day; only in the scope of accounts. */
export class SessionsRepository {
  /** Those that still open something. */
  listLive(tx: Tx, accountId: string, now: Date, idleMinutes: number): Promise<ListedSession[]> {
    return tx.query<ListedSession>(
      `select id, client, session_hash, to_char(created_at at time zone 'utc', 'YYYY-MM-DD') as opened_on,
         to_char(last_seen_at at time zone 'utc', 'YYYY-MM-DD') as last_used_on
       from sessions where account_id = $1 and expires_at > $2
         and last_seen_at > $2::timestamptz - make_interval(mins => $3)
       order by last_seen_at desc, id limit 200`,
      [accountId, now, idleMinutes],
    );
  }

  /** @returns false when there is no such session of this account. */
  async end(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `with gone as (delete from sessions where account_id = $1 and id = $2 returning id) select id from gone`,
      [accountId, id],
    );
    return rows.length > 0;
  }

  /** Ends all sessions of these accounts but the one of this hash, and says how many. */
  async endAll(tx: Tx, accountIds: readonly string[], keep: Buffer | null): Promise<number> {
    const rows = await tx.query<{ ended: number }>(
      `with gone as (delete from sessions where account_id = any($1::uuid[])
         and ($2::bytea is null or session_hash <> $2) returning 1) select count(*)::integer as ended from gone`,
      [accountIds, keep],
    );
    return rows[0]?.ended ?? 0;
  }

  async countSignIn(tx: Tx, accountId: string, today: string, hasSucceeded: boolean): Promise<void> {
    await tx.query(
      `insert into sign_ins (account_id, day, succeeded, failed) values ($1, $2, $3, $4)
       on conflict (account_id, day) do update
         set succeeded = sign_ins.succeeded + excluded.succeeded, failed = sign_ins.failed + excluded.failed`,
      [accountId, today, hasSucceeded ? 1 : 0, hasSucceeded ? 0 : 1],
    );
  }

  async forgetOldSignIns(tx: Tx, today: string): Promise<void> {
    await tx.query(`delete from sign_ins where day < $1::date - ${KEPT_DAYS}`, [today]);
  }

  /** The newest first. */
  signIns(tx: Tx, accountId: string): Promise<SignInDay[]> {
    return tx.query<SignInDay>(
      `select to_char(day, 'YYYY-MM-DD') as day, succeeded, failed from sign_ins where account_id = $1
       order by day desc limit ${KEPT_DAYS + 1}`,
      [accountId],
    );
  }
}
