import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Actor } from './actor.js';
import { SessionsService } from './sessions.service.js';
import { WorkspacesService } from './workspaces.service.js';

/** Whether somebody who was let in a while ago would still be: for answers that stay open. */
@Injectable()
export class LastingAccess {
  private readonly accounts = new AccountsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsService,
    private readonly workspaces: WorkspacesService,
  ) {}

  /**
   * The actor as they are now; null when the session is over, the account is closed, or the membership has ended.
   * Never more than they came in with: who is given a role meanwhile asks again.
   */
  async of(actor: Actor, sessionToken: string | null): Promise<Actor | null> {
    if (actor.accountId === null) return actor;
    if (sessionToken !== null && !(await this.sessions.isOpen(sessionToken))) return null;
    const now = await this.memberNow(actor.slug, actor.accountId);
    if (now === null) return null;
    return { ...now, permissions: new Set([...now.permissions].filter((one) => actor.permissions.has(one))) };
  }

  /** Who an account is in a workspace now; null when it is closed, or no member. */
  async memberNow(slug: string, accountId: string): Promise<Actor | null> {
    const account = await this.unitOfWork.access(null, (tx) => this.accounts.findById(tx, accountId));
    return account?.state === 'active' ? this.workspaces.actorIn(slug, accountId) : null;
  }
}
