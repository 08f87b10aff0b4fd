import { keepPlan } from '../database/kept-plans.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { isRole } from '../domain/roles.js';
import { type AccountActor, type Actor, memberActor } from './actor.js';

/** An account that is active. */
interface AccountRow {
  readonly account_id: string;
  readonly login: string;
  readonly display_name: string;
  readonly is_admin: boolean;
}

/** What an account is in the workspace it asks in; all null where that is none of its own, or none at all. */
interface MemberRow {
  readonly workspace_id: string | null;
  readonly kind: 'solo' | 'team' | null;
  readonly member_name: string | null;
  readonly roles: string[] | null;
  readonly is_frozen: boolean | null;
}

export interface SessionAsker extends AccountRow, MemberRow {
  readonly last_seen_at: Date;
}

export interface TokenAsker extends AccountRow, MemberRow {
  readonly token_id: string;
  /** The one workspace the token is for. */
  readonly token_workspace_id: string;
  readonly scopes: string[];
  readonly last_used_on: string | null;
}

/** What a workspace is called in an address. */
export const SLUG = /^[a-z0-9][a-z0-9_-]{0,62}$/;

/**
 * Who asks, found out by one statement outside any transaction: each request asks before anything else, and ten
 * statements one after the other took longer than what most of them ask for. Nothing is remembered from one request to
 * the next, so a session that ended or a role that was taken away holds from the next one on.
 */
export class AskersRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By a live session: neither expired nor idle for too long, of an account that is active. */
  async bySession(
    hash: Buffer,
    slug: string | null,
    at: { readonly now: Date; readonly idleMinutes: number },
  ): Promise<SessionAsker | null> {
    const rows = await this.unitOfWork.statement<SessionAsker>(
      keepPlan('select * from whence_by_session($1, $2, $3, $4)'),
      [hash, at.now, at.idleMinutes, askable(slug)],
    );
    return rows[0] ?? null;
  }

  /** By a token that is neither over nor of an account that is closed. */
  async byToken(hash: Buffer, slug: string, now: Date): Promise<TokenAsker | null> {
    const rows = await this.unitOfWork.statement<TokenAsker>(keepPlan('select * from whence_by_token($1, $2, $3)'), [
      hash,
      now,
      askable(slug),
    ]);
    return rows[0] ?? null;
  }

  /** Who an account, taken to be active, is in the workspace of this slug; null when it is no member, and when there is none. */
  async member(accountId: string, slug: string): Promise<Actor | null> {
    const asked = askable(slug);
    if (asked === null) return null;
    const rows = await this.unitOfWork.statement<MemberRow>(keepPlan('select * from whence_member($1, $2)'), [
      accountId,
      asked,
    ]);
    return rows[0] === undefined ? null : actorOf(rows[0], accountId, slug);
  }
}

export function accountOf({ account_id, login, display_name, is_admin }: AccountRow): AccountActor {
  return { kind: 'account', accountId: account_id, login, displayName: display_name, isAdmin: is_admin };
}

/** Null where the account is not a member, and where there is no such workspace: nobody learns which. */
export function actorOf(row: MemberRow, accountId: string, slug: string): Actor | null {
  const { workspace_id, kind, member_name, roles, is_frozen } = row;
  if (workspace_id === null || kind === null || member_name === null || roles === null) return null;
  const identity = { workspaceId: workspace_id, slug, workspaceKind: kind, isFrozen: is_frozen === true };
  return memberActor(identity, { accountId, name: member_name, roles: roles.filter(isRole) });
}

/** What no workspace can be called is not asked for: the database would call the question itself a mistake. */
function askable(slug: string | null): string | null {
  return slug !== null && SLUG.test(slug) ? slug : null;
}
