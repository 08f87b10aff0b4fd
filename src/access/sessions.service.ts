import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.service.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Refusal } from '../domain/refusal.js';
import { AccountsRepository, loginAsStored, type SessionRow } from './accounts.repository.js';
import type { AccountActor } from './actor.js';
import { verifyPassword } from './passwords.js';
import { SignInThrottle } from './throttle.service.js';
import { newToken, tokenHash } from './tokens.js';

const IDLE_MINUTES = 30;
const ABSOLUTE_HOURS = 12;
/** A session's last use is written at most this often: a read must not become a write each time. */
const TOUCH_SECONDS = 60;

/** Signing in and out, and who a session's token belongs to. */
@Injectable()
export class SessionsService {
  private readonly accounts = new AccountsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * A new session's token. Unknown account, wrong password and disabled account get the same answer after the same
   * work.
   * @throws Refusal `unauthenticated`, or `throttled` after too many failures.
   */
  async signIn(login: string, password: string, address: string): Promise<{ token: string; account: AccountActor }> {
    const normalized = loginAsStored(login);
    await this.throttle.countAttempt(normalized, address);
    const account = await this.unitOfWork.access(null, (tx) => this.accounts.findByLogin(tx, normalized));
    const fits = await verifyPassword(account?.state === 'active' ? account.passwordHash : null, password);
    if (account === null || !fits) throw wrongCredentials();
    await this.throttle.clear(normalized, address);
    const token = await this.open(account.accountId);
    return { token, account: accountActor(account) };
  }

  /** Opens a session for an account that has just proved itself. */
  async open(accountId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000);
    await this.unitOfWork.access(null, async (tx) => {
      await this.accounts.deleteExpiredSessions(tx, now);
      await this.accounts.insertSession(
        tx,
        { sessionHash: tokenHash(token), accountId, createdAt: now, lastSeenAt: now, expiresAt },
        this.clock.today(),
      );
      await this.audit.record(
        tx,
        { accountId },
        { action: 'session.opened', record: { kind: 'account', id: accountId } },
      );
    });
    return token;
  }

  /** Whose session this is; null when it is over, idle for too long, or never was. */
  async authenticate(token: string): Promise<AccountActor | null> {
    const hash = tokenHash(token);
    const now = this.clock.now();
    return this.unitOfWork.access(null, async (tx) => {
      const session = await this.accounts.findSession(tx, hash, now, IDLE_MINUTES);
      if (session === null) return null;
      if (now.getTime() - session.last_seen_at.getTime() > TOUCH_SECONDS * 1000)
        await this.accounts.touchSession(tx, hash, now);
      return actorOfSession(session);
    });
  }

  /** Whether a session is open still. Asking is no use of it: a stream left open does not keep its session alive. */
  async isOpen(token: string): Promise<boolean> {
    const now = this.clock.now();
    return this.unitOfWork.access(null, async (tx) => {
      return (await this.accounts.findSession(tx, tokenHash(token), now, IDLE_MINUTES)) !== null;
    });
  }

  /** Ends a session; one that is over already, or never was, is no mistake. */
  async signOut(token: string): Promise<void> {
    await this.unitOfWork.access(null, async (tx) => {
      const accountId = await this.accounts.deleteSession(tx, tokenHash(token));
      if (accountId === null) return;
      const record = { kind: 'account', id: accountId };
      await this.audit.record(tx, { accountId }, { action: 'session.closed', record });
    });
  }
}

function actorOfSession(row: SessionRow): AccountActor {
  return {
    kind: 'account',
    accountId: row.account_id,
    login: row.login,
    displayName: row.display_name,
    isAdmin: row.is_admin,
  };
}

function accountActor(account: {
  accountId: string;
  login: string;
  displayName: string;
  isAdmin: boolean;
}): AccountActor {
  const { accountId, login, displayName, isAdmin } = account;
  return { kind: 'account', accountId, login, displayName, isAdmin };
}

function wrongCredentials(): Refusal {
  return new Refusal('unauthenticated', 'SIGN_IN_FAILED', 'Login and password do not fit together.');
}
