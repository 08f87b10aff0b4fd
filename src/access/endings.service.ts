import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../audit/audit-log.service.js';
import { enterAccess, enterWorkspace, INSTALLATION_ID, type Tx } from '../database/unit-of-work.js';
import type { WorkspacePermission } from '../domain/roles.js';

/**
 * Ends one kind of credential of an account (sessions, say), in the scope of accounts. With a workspace given, those
 * that lead into it; a credential that leads into several ends as a whole.
 */
export type CredentialEnding = (tx: Tx, accountId: string, workspaceId: string | null) => Promise<void>;

/** Hands back one kind of work somebody has in this workspace, as far as what they may do from now on does not cover it. */
export type WorkEnding = (
  tx: Tx,
  by: AuditActor,
  accountId: string,
  left: ReadonlySet<WorkspacePermission>,
) => Promise<void>;

const NOTHING: ReadonlySet<WorkspacePermission> = new Set();

/**
 * The one place that knows everything an account holds and that must end with it. Whoever makes another kind of
 * credential or work registers its ending here at start; ending is always part of the transaction that causes it.
 */
@Injectable()
export class Endings {
  private readonly credentials: CredentialEnding[] = [];
  private readonly work: WorkEnding[] = [];

  registerCredential(ending: CredentialEnding): void {
    this.credentials.push(ending);
  }

  registerWork(ending: WorkEnding): void {
    this.work.push(ending);
  }

  /** Everything an account holds in the workspace this transaction is in: credentials that lead there, and its work. */
  async endAllOf(tx: Tx, by: AuditActor, accountId: string): Promise<void> {
    await this.endWork(tx, by, accountId, NOTHING);
    await this.endCredentials(tx, accountId);
  }

  /** The credentials of an account that lead into this transaction's workspace; of the installation's scope: all of them. */
  async endCredentials(tx: Tx, accountId: string): Promise<void> {
    const { workspaceId } = tx;
    const inWorkspace = workspaceId === INSTALLATION_ID ? null : workspaceId;
    const access = await enterAccess(tx, null);
    for (const end of this.credentials) await end(access, accountId, inWorkspace);
    if (inWorkspace !== null) await enterWorkspace(tx, inWorkspace);
  }

  async endWork(tx: Tx, by: AuditActor, accountId: string, left: ReadonlySet<WorkspacePermission>): Promise<void> {
    for (const end of this.work) await end(tx, by, accountId, left);
  }
}
