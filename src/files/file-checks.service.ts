import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { WorkspacesService } from '../access/workspaces.service.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { FilesFolder } from './files-folder.service.js';
import { type CustodyOutcome, FilesRepository } from './files.repository.js';

/** What a check of every stored object of a workspace found. */
export interface FilesChecked {
  readonly workspace: string;
  /** Objects that were looked at; files with the same content are one. */
  readonly objects: number;
  readonly damaged: readonly { readonly file: string; readonly outcome: 'missing' | 'altered' }[];
}

const BATCH = 100;
/** Bytes nobody names are left alone for an hour, and what is arriving for a day. */
const UNNAMED_MS = 3_600_000;
const ARRIVING_MS = 86_400_000;

/** Looks after the folder of files as a whole, for whoever runs the installation. */
@Injectable()
export class FileChecks {
  private readonly files = new FilesRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly workspaces: WorkspacesService,
    private readonly folder: FilesFolder,
    private readonly clock: Clock,
  ) {}

  /**
   * Compares every stored object with its hash: of one workspace, or of all. Damage goes into the custody of a file that
   * has it; that all were looked at goes into the log.
   * @throws Refusal when there is no such workspace.
   */
  async verifyAll(slug: string | null): Promise<FilesChecked[]> {
    const slugs = slug === null ? (await this.workspaces.list()).map((workspace) => workspace.slug) : [slug];
    const checked: FilesChecked[] = [];
    for (const workspace of slugs) checked.push(await this.verify(await this.workspaces.systemActorIn(workspace)));
    return checked;
  }

  /**
   * Takes away what a crash left: bytes that no file names, and what never arrived whole.
   * @returns how many files were taken off the disk.
   */
  async sweep(): Promise<number> {
    const now = this.clock.now().getTime();
    let swept = await this.folder.store.sweepIncoming(new Date(now - ARRIVING_MS));
    for (const { workspaceId } of await this.workspaces.list()) {
      const old = await this.folder.store.objectsBefore(workspaceId, new Date(now - UNNAMED_MS));
      for (const sha256 of old) if (await this.folder.removeUnnamed({ workspaceId }, sha256)) swept += 1;
    }
    return swept;
  }

  private async verify(actor: Actor): Promise<FilesChecked> {
    const damaged: { file: string; outcome: 'missing' | 'altered' }[] = [];
    let objects = 0;
    let after: string | null = null;
    for (;;) {
      const page: { id: string; number: number; sha256: string }[] = await this.unitOfWork.read(actor, (tx) =>
        this.files.objects(tx, { after, limit: BATCH }),
      );
      for (const { id, number, sha256 } of page) {
        const found = await this.folder.store.hashOf(actor.workspaceId, sha256);
        if (found === sha256) continue;
        const outcome = found === null ? 'missing' : 'altered';
        if (await this.note(actor, id, outcome)) damaged.push({ file: codeOf('file', number), outcome });
      }
      objects += page.length;
      after = page.at(-1)?.id ?? null;
      if (page.length < BATCH) break;
    }
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, {
        action: 'files.verified',
        record: { kind: 'workspace', id: actor.workspaceId },
        after: { objects, damaged: damaged.length },
      }),
    );
    return { workspace: actor.slug, objects, damaged };
  }

  /** @returns false when the file was removed meanwhile: then nothing is missing. */
  private note(actor: Actor, id: string, outcome: CustodyOutcome): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.files.find(tx, { id, number: null });
      if (row === null || row.removed_at !== null) return false;
      await this.files.addCustody(tx, id, { action: 'verified', accountId: null, byName: actor.name, outcome });
      return true;
    });
  }
}
