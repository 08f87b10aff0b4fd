import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.service.js';
import { Clock, newOpaqueId } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ClientKind } from '../domain/client-kind.js';
import { notFound, Refusal } from '../domain/refusal.js';
import { AccountsRepository, loginAsStored } from './accounts.repository.js';
import type { AccountActor, Actor } from './actor.js';
import { accountOf, actorOf, AskersRepository } from './askers.repository.js';
import { Endings } from './endings.service.js';
import { verifyPassword } from './passwords.js';
import { NOBODY, SessionsRepository, type SignInDay } from './sessions.repository.js';
import { SignInThrottle } from './throttle.service.js';
import { newToken, tokenHash } from './tokens.js';

const IDLE_MINUTES = 30;
const ABSOLUTE_HOURS = 12;
/** A session's last use is written at most this often: a read must not become a write each time. */
const TOUCH_SECONDS = 60;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Somebody signed in, and who they are in the workspace they ask in: null where they are nobody, or ask in none. */
export interface SessionIdentity {
  readonly account: AccountActor;
  readonly actor: Actor | null;
}

/** A session as its owner sees it. */
export interface OwnSession {
  readonly id: string;
  readonly client: ClientKind;
  readonly openedOn: string;
  readonly lastUsedOn: string;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** Signing in and out, who a session's token belongs to, and ending sessions. */
@Injectable()
export class SessionsService implements OnModuleInit {
  private readonly accounts = new AccountsRepository();
  private readonly sessions = new SessionsRepository();
  private readonly askers: AskersRepository;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly throttle: SignInThrottle,
    private readonly endings: Endings,
  ) {
    this.askers = new AskersRepository(unitOfWork);
  }

  /** A session is proof of a person and leads wherever they may go: it ends as a whole. */
  onModuleInit(): void {
    this.endings.registerCredential('session', async (tx, { accountId, keptSession }) => {
      await this.sessions.endAll(tx, [accountId], keptSession);
    });
  }

  /**
   * A new session's token. Unknown account, wrong password and closed account get the same answer after the same
   * work.
   * @throws Refusal `unauthenticated`, or `throttled` after too many failures.
   */
  async signIn(
    login: string,
    password: string,
    from: { address: string; client: ClientKind },
  ): Promise<{ token: string; account: AccountActor }> {
    const normalized = loginAsStored(login);
    await this.throttle.countAttempt(normalized, from.address);
    const account = await this.unitOfWork.access(null, (tx) => this.accounts.findByLogin(tx, normalized));
    const fits = await verifyPassword(account?.state === 'active' ? account.passwordHash : null, password);
    if (account === null || !fits) {
      await this.unitOfWork.access(null, (tx) =>
        this.sessions.countSignIn(tx, account?.accountId ?? NOBODY, this.clock.today(), false),
      );
      throw wrongCredentials();
    }
    await this.throttle.clear(normalized, from.address);
    const token = await this.open(account.accountId, from.client, account.version);
    return { token, account: accountActor(account) };
  }

  /**
   * Opens a session for an account that has just proved itself.
   * @param provedOn the version of the account it proved itself on: a password that was reset meanwhile opens nothing.
   * @throws Refusal `unauthenticated` when the account was closed or reset meanwhile.
   */
  async open(accountId: string, client: ClientKind = 'unknown', provedOn: number | null = null): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const today = this.clock.today();
    const expiresAt = new Date(now.getTime() + ABSOLUTE_HOURS * 3_600_000);
    await this.unitOfWork.access(null, async (tx) => {
      const version = await this.accounts.holdActive(tx, accountId);
      if (version === null || (provedOn !== null && version !== provedOn)) throw wrongCredentials();
      await this.accounts.deleteExpiredSessions(tx, now);
      await this.accounts.insertSession(
        tx,
        {
          sessionHash: tokenHash(token),
          accountId,
          createdAt: now,
          lastSeenAt: now,
          expiresAt,
          id: newOpaqueId(),
          client,
        },
        today,
      );
      await this.sessions.countSignIn(tx, accountId, today, true);
      await this.sessions.forgetOldSignIns(tx, today);
      await this.audit.record(
        tx,
        { accountId },
        { action: 'session.opened', record: { kind: 'account', id: accountId } },
      );
    });
    return token;
  }

  /**
   * Whose session this is and, where a workspace is asked in, who they are there; null when the session is over, idle
   * for too long, or never was.
   */
  async authenticate(token: string, slug: string | null): Promise<SessionIdentity | null> {
    const hash = tokenHash(token);
    const now = this.clock.now();
    const asker = await this.askers.bySession(hash, slug, { now, idleMinutes: IDLE_MINUTES });
    if (asker === null) return null;
    if (now.getTime() - asker.last_seen_at.getTime() > TOUCH_SECONDS * 1000)
      await this.unitOfWork.access(null, (tx) => this.accounts.touchSession(tx, hash, now));
    return { account: accountOf(asker), actor: slug === null ? null : actorOf(asker, asker.account_id, slug) };
  }

  /** Whether a session is open still. Asking is no use of it: a stream left open does not keep its session alive. */
  async isOpen(token: string): Promise<boolean> {
    const now = this.clock.now();
    return this.unitOfWork.access(null, async (tx) => {
      return this.accounts.isSessionLive(tx, tokenHash(token), now, IDLE_MINUTES);
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

  /** The live sessions of an account; `token` is the one that asks. */
  async list(accountId: string, token: string | null): Promise<OwnSession[]> {
    const now = this.clock.now();
    const rows = await this.unitOfWork.access(null, (tx) => this.sessions.listLive(tx, accountId, now, IDLE_MINUTES));
    const asking = token === null ? null : tokenHash(token);
    return rows.map(({ id, client, session_hash, opened_on, last_used_on }) => ({
      id,
      client,
      openedOn: opened_on,
      lastUsedOn: last_used_on,
      isThis: asking !== null && session_hash.equals(asking),
    }));
  }

  /** Ends one of an account's own sessions. @throws Refusal `absent`, for somebody else's too. */
  async end(accountId: string, id: string): Promise<void> {
    await this.unitOfWork.access(null, async (tx) => {
      if (!UUID.test(id) || !(await this.sessions.end(tx, accountId, id))) throw notFound();
      const record = { kind: 'account', id: accountId };
      await this.audit.record(tx, { accountId }, { action: 'session.closed', record });
    });
  }

  /**
   * Ends all sessions of an account but the one of this token (null: all), and says how many.
   * @param by whose hand it was: the account's own, an admin's, or null for whoever owns the machine.
   */
  async endAll(accountId: string, token: string | null, by: string | null): Promise<number> {
    return this.unitOfWork.access(null, async (tx) => {
      const ended = await this.sessions.endAll(tx, [accountId], token === null ? null : tokenHash(token));
      const record = { kind: 'account', id: accountId };
      await this.audit.record(tx, { accountId: by }, { action: 'session.ended', record, after: { sessions: ended } });
      return ended;
    });
  }

  /** How often an account signed in and failed to, by day, the newest first, for 90 days. */
  signIns(accountId: string): Promise<SignInDay[]> {
    return this.unitOfWork.access(null, (tx) => this.sessions.signIns(tx, accountId));
  }
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
