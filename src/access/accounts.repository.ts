import { MoreThan } from 'typeorm';
import { newOpaqueId } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import { AccountEntity, OneTimeLinkEntity, SessionEntity } from './access.entities.js';

/** Accounts, sessions and one-time links; only inside `unitOfWork.access`. */
export class AccountsRepository {
  async count(tx: Tx): Promise<number> {
    return tx.manager.count(AccountEntity);
  }

  /** Waits for any other first account being made: the second then sees the first. */
  async lockForFirst(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtext('whence first account'))`);
  }

  async insert(
    tx: Tx,
    account: Omit<AccountEntity, 'accountId' | 'version' | 'createdAt' | 'lastSignInOn'>,
  ): Promise<string> {
    const accountId = newOpaqueId();
    await tx.manager.insert(AccountEntity, { accountId, ...account });
    return accountId;
  }

  /** By the login as it is stored: see {@link loginAsStored}. */
  async findByLogin(tx: Tx, login: string): Promise<AccountEntity | null> {
    // The database holds no U+0000 and would call the question itself a mistake.
    return login.includes('\u0000') ? null : tx.manager.findOneBy(AccountEntity, { login });
  }

  /** Logins by account. */
  async loginsOf(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ account_id: string; login: string }>(
      'select account_id, login from accounts where account_id = any($1::uuid[])',
      [[...accountIds]],
    );
    return new Map(rows.map(({ account_id, login }) => [account_id, login]));
  }

  findById(tx: Tx, accountId: string): Promise<AccountEntity | null> {
    return tx.manager.findOneBy(AccountEntity, { accountId });
  }

  /**
   * The version of an active account, which it stays until the transaction ends: whoever closes it or sets its password
   * waits. Null when it is closed or not there.
   */
  async holdActive(tx: Tx, accountId: string): Promise<number | null> {
    const rows = await tx.query<{ version: number }>(
      `select version from accounts where account_id = $1 and state = 'active' for no key update`,
      [accountId],
    );
    return rows[0]?.version ?? null;
  }

  /** The active admins of the installation, held until the transaction ends and always in the same order. */
  async holdAdmins(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ account_id: string }>(
      `select account_id from accounts where is_admin and state = 'active' order by account_id for no key update`,
    );
    return rows.map(({ account_id }) => account_id);
  }

  async close(tx: Tx, accountId: string): Promise<void> {
    await tx.query(
      `update accounts set state = 'closed', password_hash = null, version = version + 1 where account_id = $1`,
      [accountId],
    );
  }

  /** Every account after this login, in order of login. */
  listAfter(tx: Tx, login: string, limit: number): Promise<AccountEntity[]> {
    return tx.manager.find(AccountEntity, {
      where: { login: MoreThan(login) },
      order: { login: 'ASC' },
      take: limit,
    });
  }

  async setPassword(tx: Tx, accountId: string, passwordHash: string | null): Promise<void> {
    await tx.query('update accounts set password_hash = $2, version = version + 1 where account_id = $1', [
      accountId,
      passwordHash,
    ]);
  }

  /** Its times are the caller's clock's, since the same clock judges later whether it is over. */
  async insertSession(tx: Tx, session: SessionEntity, today: string): Promise<void> {
    await tx.manager.insert(SessionEntity, session);
    await tx.query('update accounts set last_sign_in_on = $2 where account_id = $1', [session.accountId, today]);
  }

  /** Whether a session is neither expired nor idle for too long, and of an account that is active. */
  async isSessionLive(tx: Tx, sessionHash: Buffer, now: Date, idleMinutes: number): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from sessions s join accounts a on a.account_id = s.account_id
       where s.session_hash = $1 and s.expires_at > $2 and a.state = 'active'
         and s.last_seen_at > $2::timestamptz - make_interval(mins => $3)`,
      [sessionHash, now, idleMinutes],
    );
    return rows.length > 0;
  }

  async touchSession(tx: Tx, sessionHash: Buffer, now: Date): Promise<void> {
    await tx.query('update sessions set last_seen_at = $2 where session_hash = $1', [sessionHash, now]);
  }

  /** Holds a session until the transaction ends: who would end it waits, and then sees what was done in it. */
  async holdSession(tx: Tx, sessionHash: Buffer): Promise<boolean> {
    const rows = await tx.query('select 1 from sessions where session_hash = $1 for share', [sessionHash]);
    return rows.length > 0;
  }

  /** Whose session it was; null when there is none. */
  async deleteSession(tx: Tx, sessionHash: Buffer): Promise<string | null> {
    const rows = await tx.query<{ account_id: string }>(
      `with gone as (delete from sessions where session_hash = $1 returning account_id) select account_id from gone`,
      [sessionHash],
    );
    return rows[0]?.account_id ?? null;
  }

  async deleteExpiredSessions(tx: Tx, now: Date): Promise<void> {
    await tx.query('delete from sessions where expires_at <= $1', [now]);
  }

  async insertLink(tx: Tx, link: Omit<OneTimeLinkEntity, 'createdAt' | 'usedAt'>): Promise<void> {
    await tx.manager.insert(OneTimeLinkEntity, link);
  }

  /** Makes every unspent link of this account (null: of the first one to be) useless: only the newest one opens. */
  async voidLinks(tx: Tx, accountId: string | null, now: Date): Promise<void> {
    await tx.query(
      'update one_time_links set expires_at = $2 where account_id is not distinct from $1 and used_at is null',
      [accountId, now],
    );
  }

  async purposeOfLink(tx: Tx, linkHash: Buffer, now: Date): Promise<OneTimeLinkEntity['purpose'] | null> {
    const rows = await tx.query<{ purpose: OneTimeLinkEntity['purpose'] }>(
      'select purpose from one_time_links where link_hash = $1 and used_at is null and expires_at > $2',
      [linkHash, now],
    );
    return rows[0]?.purpose ?? null;
  }

  /** Spends a link that is neither used nor expired; null when it is either, or never was. Two at once: one wins. */
  async spendLink(tx: Tx, linkHash: Buffer, now: Date): Promise<SpentLink | null> {
    const rows = await tx.query<SpentLink>(
      `with spent as (
         update one_time_links set used_at = $2 where link_hash = $1 and used_at is null and expires_at > $2
         returning purpose, account_id)
       select purpose, account_id from spent`,
      [linkHash, now],
    );
    return rows[0] ?? null;
  }
}

/** How a login is stored, whatever keyboard it was typed on. */
export function loginAsStored(login: string): string {
  return login.normalize('NFC').toLowerCase();
}

export interface SpentLink {
  readonly purpose: OneTimeLinkEntity['purpose'];
  readonly account_id: string | null;
}
