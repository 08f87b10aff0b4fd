import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.service.js';
import { Clock, newOpaqueId } from '../database/clock.js';
import { amongAccounts, type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { API_TOKEN_BYTES, isApiToken, writeApiToken } from '../domain/api-token.js';
import { invalidField, notFound, Refusal } from '../domain/refusal.js';
import { isTokenScope, type TokenScope } from '../domain/token-scopes.js';
import { AccountsRepository } from './accounts.repository.js';
import type { AccountActor, Actor } from './actor.js';
import { type ApiTokenRow, ApiTokensRepository } from './api-tokens.repository.js';
import { accountOf, actorOf, AskersRepository, type TokenAsker } from './askers.repository.js';
import { Endings } from './endings.service.js';
import { GuessThrottle } from './throttle.service.js';
import { tokenHash } from './tokens.js';

export const DEFAULT_TOKEN_DAYS = 90;
export const MAX_TOKEN_DAYS = 365;
/** Tokens one account may have in one workspace. */
export const MAX_TOKENS = 20;
const MAX_NAME = 100;
const DAY_MS = 86_400_000;

export interface NewApiToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Days until it is over, 1 to 365; 90 when left out. */
  readonly days?: number;
}

/** Whose a token is, the one workspace it works in, and what it may be used for. */
export interface TokenIdentity {
  readonly tokenId: string;
  readonly workspaceId: string;
  readonly scopes: readonly TokenScope[];
  readonly account: AccountActor;
  /** Who the account is in the workspace the request is for; null where it is no member. */
  readonly actor: Actor | null;
}

/** What is told of a token once it is made. */
export interface ApiToken {
  readonly tokenId: string;
  readonly accountId: string;
  /** The name colleagues see here; null of somebody who is no member any more. */
  readonly member: string | null;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly madeOn: string;
  readonly expiresAt: Date;
  readonly lastUsedOn: string | null;
}

/** Making, listing and ending API tokens, and whose a token is that a request brings. */
@Injectable()
export class ApiTokensService implements OnModuleInit {
  private readonly tokens = new ApiTokensRepository();
  private readonly accounts = new AccountsRepository();
  private readonly askers: AskersRepository;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly throttle: GuessThrottle,
    private readonly endings: Endings,
  ) {
    this.askers = new AskersRepository(unitOfWork);
  }

  onModuleInit(): void {
    this.endings.registerCredential('api_token', async (tx, { accountId, workspaceId }) => {
      await this.endTokensOf(tx, accountId, workspaceId);
    });
  }

  /**
   * Makes a token for a member of the actor's workspace: for themselves, in a session that has not ended meanwhile, or
   * (without one) by a command of whoever owns the machine. Its text is given here and never again.
   * @throws Refusal `conflict` TOKEN_NAME_TAKEN or TOO_MANY_TOKENS, `invalid` for a name or a time that cannot be.
   */
  async make(
    actor: Actor,
    accountId: string,
    wanted: NewApiToken,
    sessionToken: string | null,
  ): Promise<{ readonly token: string; readonly made: ApiToken }> {
    const name = checkedName(wanted.name);
    const days = checkedDays(wanted.days ?? DEFAULT_TOKEN_DAYS);
    const token = writeApiToken(randomBytes(API_TOKEN_BYTES));
    const now = this.clock.now();
    const [tokenId, expiresAt] = [newOpaqueId(), new Date(now.getTime() + days * DAY_MS)];
    const scopes = [...new Set(wanted.scopes)];
    const made = await this.unitOfWork.run(actor, async (tx) => {
      await this.holdMember(tx, accountId);
      // Membership, log, session: in the order in which a member is taken out, so that nobody waits in a circle.
      await this.audit.record(tx, actor, {
        action: 'token.made',
        record: { kind: 'api_token', id: tokenId },
        after: { accountId, scopes, expiresAt: expiresAt.toISOString() },
      });
      // Whoever ends both ends sessions first, then tokens: none slips through between the two.
      if (sessionToken !== null) await this.holdSession(tx, sessionToken);
      await this.tokens.endExpired(tx, accountId, now);
      const others = await this.tokens.list(tx, accountId);
      if (others.some((other) => other.name === name)) throw nameTaken();
      if (others.length >= MAX_TOKENS) throw tooMany();
      const madeOn = this.clock.today();
      await this.tokens.insert(tx, {
        tokenHash: tokenHash(token),
        tokenId,
        accountId,
        name,
        scopes,
        madeOn,
        expiresAt,
      });
      return (await this.tokens.list(tx, accountId)).find((row) => row.token_id === tokenId);
    });
    if (made === undefined) throw new Error('a token that was just made is not there');
    return { token, made: presentToken(made) };
  }

  /** The tokens of a workspace: one account's or, for whoever ends other people's, everybody's. */
  async list(actor: Actor, accountId: string | null): Promise<ApiToken[]> {
    return this.unitOfWork.read(actor, async (tx) => (await this.tokens.list(tx, accountId)).map(presentToken));
  }

  /** Ends a token at once: of this account or (null) of anybody here. @throws Refusal `absent`. */
  async end(actor: Actor, tokenId: string, accountId: string | null): Promise<void> {
    if (!UUID.test(tokenId)) throw notFound();
    await this.unitOfWork.run(actor, async (tx) => {
      const whose = await this.tokens.end(tx, tokenId, accountId);
      if (whose === null) throw notFound();
      await this.audit.record(tx, actor, {
        action: 'token.ended',
        record: { kind: 'api_token', id: tokenId },
        before: { accountId: whose },
      });
    });
  }

  /**
   * Ends every token of an account, inside an open transaction: in one workspace, or in all of them, which needs one
   * of `unitOfWork.access`. From its commit on no request with any of them is answered. Whoever takes a membership away
   * does that first: making a token holds the membership, so one that was being made is then seen here.
   * @returns how many there were.
   */
  endTokensOf(tx: Tx, accountId: string, workspaceId: string | null = null): Promise<number> {
    return this.tokens.endAllOf(tx, accountId, workspaceId);
  }

  /**
   * Whose token this is, and who they are in the workspace asked in; null when it is mistyped (found out without asking the database), over, or never was.
   * @throws Refusal `throttled` when too many that never were came from this address.
   */
  async authenticate(token: string, from: { address: string; slug: string }): Promise<TokenIdentity | null> {
    if (!isApiToken(token)) return null;
    const hash = tokenHash(token);
    const [now, today] = [this.clock.now(), this.clock.today()];
    const asker = await this.askers.byToken(hash, from.slug, now);
    if (asker === null) {
      await this.throttle.countGuess(from.address);
      return null;
    }
    // The day is all that is kept, so once a day is enough.
    if (asker.last_used_on !== today) {
      await this.unitOfWork.access(null, (tx) => this.tokens.noteUse(tx, hash, today));
    }
    return identityFrom(asker, from.slug);
  }

  /** Whether a token that was let in is not over yet. Asking is no use of it. */
  async isOpen(token: string): Promise<boolean> {
    const [hash, now] = [tokenHash(token), this.clock.now()];
    return this.unitOfWork.access(null, (tx) => this.tokens.isLive(tx, hash, now));
  }

  private async holdSession(tx: Tx, sessionToken: string): Promise<void> {
    const isOpen = await amongAccounts(tx, (inside) => this.accounts.holdSession(inside, tokenHash(sessionToken)));
    if (!isOpen) throw new Refusal('unauthenticated', 'NOT_SIGNED_IN', 'Sign in first.');
  }

  /** Holds a membership until the transaction ends, so that it is there when a token is made and tokens are counted. */
  private async holdMember(tx: Tx, accountId: string): Promise<void> {
    const rows = await tx.query(
      'select 1 from memberships where workspace_id = $1 and account_id = $2 for no key update',
      [tx.workspaceId, accountId],
    );
    if (rows.length === 0) throw notFound();
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function identityFrom(asker: TokenAsker, slug: string): TokenIdentity {
  return {
    tokenId: asker.token_id,
    workspaceId: asker.token_workspace_id,
    scopes: asker.scopes.filter(isTokenScope),
    account: accountOf(asker),
    actor: actorOf(asker, asker.account_id, slug),
  };
}

function presentToken(row: ApiTokenRow): ApiToken {
  return {
    tokenId: row.token_id,
    accountId: row.account_id,
    member: row.member,
    name: row.name,
    scopes: row.scopes.filter(isTokenScope),
    madeOn: row.made_on,
    expiresAt: row.expires_at,
    lastUsedOn: row.last_used_on,
  };
}

function checkedName(text: string): string {
  const name = text.normalize('NFC').trim();
  const length = Array.from(name).length;
  if (length < 1 || length > MAX_NAME || name.includes('\u0000'))
    throw invalidField('name', `a name of 1 to ${MAX_NAME} characters`);
  return name;
}

function checkedDays(days: number): number {
  if (!Number.isInteger(days) || days < 1 || days > MAX_TOKEN_DAYS)
    throw invalidField('days', `a whole number from 1 to ${MAX_TOKEN_DAYS}`, String(days));
  return days;
}

function nameTaken(): Refusal {
  return new Refusal('conflict', 'TOKEN_NAME_TAKEN', 'You have a token of this name here already. End it first.', [
    { path: 'name', expected: 'a name none of your tokens here has' },
  ]);
}

function tooMany(): Refusal {
  return new Refusal('conflict', 'TOO_MANY_TOKENS', `You have ${MAX_TOKENS} tokens here. End one you do not use.`);
}
