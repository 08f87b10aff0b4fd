import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { notFound, staleVersion } from '../domain/refusal.js';
import type { Actor } from './actor.js';

/** What a workspace is called, and the languages it works in, most used first. */
export interface WorkspaceDetails {
  readonly slug: string;
  readonly kind: Actor['workspaceKind'];
  readonly title: string;
  readonly languages: string[];
  readonly version: number;
}

/** What a workspace says of itself. Its address never changes; its policy is chosen elsewhere. */
@Injectable()
export class WorkspaceDetailsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  read(actor: Actor): Promise<WorkspaceDetails> {
    return this.unitOfWork.read(actor, (tx) => this.find(tx));
  }

  /** Changes what is given. @throws Refusal `stale` when the workspace was changed since this version. */
  change(
    actor: Actor,
    version: number,
    given: { readonly title?: string | undefined; readonly languages?: readonly string[] | undefined },
  ): Promise<WorkspaceDetails> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.find(tx);
      const rows = await tx.query<{ version: number }>(
        `with changed as (
           update workspaces set title = $3, languages = $4, version = version + 1
           where workspace_id = $1 and version = $2 returning version)
         select version from changed`,
        [tx.workspaceId, version, given.title?.normalize('NFC') ?? before.title, given.languages ?? before.languages],
      );
      if (rows.length === 0) throw staleVersion();
      const after = await this.find(tx);
      await this.audit.record(tx, actor, {
        action: 'workspace.changed',
        record: { kind: 'workspace', id: tx.workspaceId },
        before: { title: before.title, languages: before.languages },
        after: { title: after.title, languages: after.languages },
      });
      return after;
    });
  }

  private async find(tx: Tx): Promise<WorkspaceDetails> {
    const rows = await tx.query<WorkspaceDetails>(
      'select slug, kind, title, languages, version from workspaces where workspace_id = $1',
      [tx.workspaceId],
    );
    const row = rows[0];
    if (row === undefined) throw notFound();
    return row;
  }
}
