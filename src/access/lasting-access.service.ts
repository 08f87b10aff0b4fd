import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.js';
import { SessionsService } from './sessions.service.js';
import { WorkspacesService } from './workspaces.service.js';

/** Whether somebody who was let in a while ago would still be: for answers that stay open. */
@Injectable()
export class LastingAccess {
  constructor(
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
    const now = await this.workspaces.actorIn(actor.slug, actor.accountId);
    if (now === null) return null;
    return { ...now, permissions: new Set([...now.permissions].filter((one) => actor.permissions.has(one))) };
  }
}
