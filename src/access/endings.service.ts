import { Injectable } from '@nestjs/common';
import type { AuditActor } from '../audit/audit-log.service.js';
import { amongAccounts, INSTALLATION_ID, type Tx } from '../database/unit-of-work.js';
import type { WorkspacePermission } from '../domain/roles.js';

/** Whose credentials end. */
export interface Ended {
  readonly accountId: string;
  /** Those that lead into this workspace; null: all. A credential that leads into several ends as a whole. */
  readonly workspaceId: string | null;
  /** The hash of the one session that goes on; null: none does. */
  readonly keptSession: Buffer | null;
}

/** Ends one kind of credential of an account, in the scope of accounts. */
export type CredentialEnding = (tx: Tx, ended: Ended) => Promise<void>;

/** In the order they end: a token is made in a session, so one that is just being made is seen once sessions are over. */
const CREDENTIALS = ['session', 'api_token'] as const;
export type CredentialKind = (typeof CREDENTIALS)[number];

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
  private readonly credentials = new Map<CredentialKind, CredentialEnding>();
  private readonly work: WorkEnding[] = [];

  registerCredential(kind: CredentialKind, ending: CredentialEnding): void {
    this.credentials.set(kind, ending);
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
  async endCredentials(tx: Tx, accountId: string, keptSession: Buffer | null = null): Promise<void> {
    if (tx.workspaceId === INSTALLATION_ID) await this.endEach(tx, { accountId, workspaceId: null, keptSession });
    else
      await amongAccounts(tx, (access) =>
        this.endEach(access, { accountId, workspaceId: tx.workspaceId, keptSession }),
      );
  }

  async endWork(tx: Tx, by: AuditActor, accountId: string, left: ReadonlySet<WorkspacePermission>): Promise<void> {
    for (const end of this.work) await end(tx, by, accountId, left);
  }

  private async endEach(access: Tx, ended: Ended): Promise<void> {
    for (const kind of CREDENTIALS) await this.credentials.get(kind)?.(access, ended);
  }
}
