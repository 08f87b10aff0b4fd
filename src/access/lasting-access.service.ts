import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { entersFrozen } from '../domain/roles.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Actor } from './actor.js';
import { ApiTokensService } from './api-tokens.service.js';
import type { Credential } from './requires.decorator.js';
import { SessionsService } from './sessions.service.js';
import { WorkspacesService } from './workspaces.service.js';

/** Whether somebody who was let in a while ago would still be: for answers that stay open. */
@Injectable()
export class LastingAccess {
  private readonly accounts = new AccountsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsService,
    private readonly tokens: ApiTokensService,
    private readonly workspaces: WorkspacesService,
  ) {}

  /**
   * The actor as they are now; null when the session or token is over, the account is closed, the membership has ended,
   * or the workspace was frozen and they are not let in any more.
   * Never more than they came in with: who is given a role meanwhile asks again.
   */
  async of(actor: Actor, { sessionToken, apiToken }: Credential): Promise<Actor | null> {
    if (actor.accountId === null) return actor;
    if (sessionToken !== null && !(await this.sessions.isOpen(sessionToken))) return null;
    if (apiToken !== null && !(await this.tokens.isOpen(apiToken))) return null;
    const now = await this.memberNow(actor.slug, actor.accountId);
    if (now === null || (now.isFrozen && !entersFrozen(now.permissions))) return null;
    return { ...now, permissions: new Set([...now.permissions].filter((one) => actor.permissions.has(one))) };
  }

  /** Who an account is in a workspace now; null when it is closed, or no member. */
  async memberNow(slug: string, accountId: string): Promise<Actor | null> {
    const account = await this.unitOfWork.access(null, (tx) => this.accounts.findById(tx, accountId));
    return account?.state === 'active' ? this.workspaces.actorIn(slug, accountId) : null;
  }
}
