import type { FileHandle } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import type { DrawnOn } from '../domain/freeze-rules.js';
import { cleanMediaType } from '../domain/files/clean-copy.js';
import type { NoCleanCopyReason } from '../domain/files/byte-reader.js';
import type { CopyPlan } from '../domain/files/copy-plan.js';
import { codeOf } from '../domain/ids.js';
import { Refusal } from '../domain/refusal.js';
import { FreezesReader } from '../freezes/freezes.reader.js';
import type { VerificationOutcomeResponse } from './file.response.js';
import { findStored, requireEvidence } from './file-access.js';
import { FILES_OPTIONS, type FilesOptions } from './file-settings.js';
import { FilesFolder } from './files-folder.service.js';
import { type CustodyOutcome, type FileRow, FilesRepository, type NewCustody } from './files.repository.js';
import { AlteredFile, VerifiedStream } from './verified-stream.js';

/** A file on its way out. */
export interface ServedFile {
  readonly stream: VerifiedStream;
  readonly bytes: number;
  readonly sha256: Buffer;
  /** Made of its code: says nothing. */
  readonly name: string;
  readonly mediaType: string;
}

const NO_COPY: Readonly<Record<Exclude<NoCleanCopyReason, 'altered'>, string>> = {
  format: 'No clean copy is made of this kind of file: what is hidden in it cannot be taken out safely.',
  malformed: 'No clean copy can be made: the file is damaged, or not what it seems to be.',
  unusual: 'No clean copy can be made: the file has parts that are not known here.',
  too_large: 'No clean copy can be made: the picture is larger than is worked on here.',
  too_long: 'No clean copy can be made: it took too long.',
};

/** Originals and clean copies, given out with a line of custody; and checks of what is stored against its hash. */
@Injectable()
export class FileCopies {
  private readonly files = new FilesRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly folder: FilesFolder,
    private readonly freezes: FreezesReader,
    @Inject(FILES_OPTIONS) private readonly options: FilesOptions,
  ) {}

  /**
   * The original, unchanged; who took it and why is written down before the first byte leaves. The stream breaks when
   * the bytes are not those that were taken in.
   * @throws Refusal when the file was removed, or its bytes are missing or of another length; `frozen` when a source
   *   behind its document is.
   */
  async original(actor: Actor, file: string, reason: string): Promise<ServedFile> {
    requireEvidence(actor);
    const row = await this.unitOfWork.read(actor, (tx) => this.findLeaving(tx, actor, file));
    const plan = { pieces: [{ from: 0, length: row.bytes }], bytes: row.bytes };
    const sha256 = Buffer.from(row.sha256, 'hex');
    const stream = await this.giveOut(actor, row, { plan, sha256 }, { action: 'downloaded', reason });
    const name = `${codeOf('file', row.number)}-original.bin`;
    return { stream, bytes: row.bytes, sha256, name, mediaType: 'application/octet-stream' };
  }

  /**
   * A copy without metadata; never the original in its place. The same original always gives the same copy.
   * @throws Refusal `NO_CLEAN_COPY`, saying why; `frozen` as above.
   */
  async clean(actor: Actor, file: string): Promise<ServedFile> {
    requireEvidence(actor);
    const row = await this.unitOfWork.read(actor, (tx) => this.findLeaving(tx, actor, file));
    const { kind } = row;
    const mediaType = cleanMediaType(kind);
    if (mediaType === null) throw noCleanCopy('format');
    const opened = await this.openWhole(actor, row);
    await opened.close();
    const path = this.folder.store.pathOf(actor.workspaceId, row.sha256);
    const copy = await this.folder.cleaner.plan({ path, kind, sha256: row.sha256 });
    if (!copy.ok) {
      if (copy.reason !== 'altered') throw noCleanCopy(copy.reason);
      await this.noteOutcome(actor, row, 'altered');
      throw new AlteredFile();
    }
    const sha256 = Buffer.from(copy.sha256);
    const line = { action: 'copied', copySha256: sha256 } as const;
    const stream = await this.giveOut(actor, row, { plan: copy.plan, sha256 }, line);
    const name = `${codeOf('file', row.number)}-clean.${kind}`;
    return { stream, bytes: copy.plan.bytes, sha256, name, mediaType };
  }

  /** Compares what is stored with the hash it was taken in with, and writes down what was found. */
  async verify(actor: Actor, file: string): Promise<VerificationOutcomeResponse> {
    requireEvidence(actor);
    const row = await this.unitOfWork.read(actor, (tx) => findStored(tx, this.files, file));
    const found = await this.folder.store.hashOf(actor.workspaceId, row.sha256);
    const outcome = found === null ? 'missing' : found === row.sha256 ? 'intact' : 'altered';
    return this.noteOutcome(actor, row, outcome);
  }

  /** A file that is to leave, before anything of it is read. */
  private async findLeaving(tx: Tx, actor: Actor, file: string): Promise<FileRow> {
    const row = await findStored(tx, this.files, file);
    await this.freezes.assertMayLeave(tx, actor, drawnOnBy(await this.files.sourcesBehind(tx, row.document_id)));
    return row;
  }

  /** Writes the line, then lets the bytes go. */
  private async giveOut(
    actor: Actor,
    row: FileRow,
    given: { plan: CopyPlan; sha256: Buffer },
    line: Pick<NewCustody, 'reason' | 'copySha256'> & { action: 'downloaded' | 'copied' },
  ): Promise<VerifiedStream> {
    const handle = await this.openWhole(actor, row);
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        // It can have been removed since it was looked up.
        await findStored(tx, this.files, row.id);
        await this.files.addCustody(tx, row.id, { ...line, accountId: actor.accountId, byName: actor.name });
        const sources = await this.files.sourcesBehind(tx, row.document_id);
        await this.audit.record(tx, actor, {
          action: `file.${line.action}`,
          record: { kind: 'file', id: row.id },
          // Without them it stays unknown whose it is, for whoever freezes a source later.
          ...(sources.length === 0 ? {} : { after: { sources } }),
        });
        await this.freezes.assertMayLeave(tx, actor, drawnOnBy(sources));
      });
    } catch (error) {
      await handle.close();
      throw error;
    }
    const stream = new VerifiedStream(handle, { bytes: given.plan.bytes, sha256: given.sha256 }, given.plan);
    stream.once('error', (error) => {
      if (error instanceof AlteredFile) void this.noteAltered(actor, row);
    });
    return stream;
  }

  /** @throws Refusal when the bytes are missing or of another length, after writing that down. */
  private async openWhole(actor: Actor, row: FileRow): Promise<FileHandle> {
    const handle = await this.folder.store.open(actor.workspaceId, row.sha256);
    const size = (await handle?.stat())?.size ?? null;
    if (handle !== null && size === row.bytes) return handle;
    await handle?.close();
    await this.noteOutcome(actor, row, size === null ? 'missing' : 'altered');
    throw new AlteredFile();
  }

  /** @returns the answer to whoever asked, from the unit of work itself: sent again with its key, it is given again. */
  private async noteOutcome<Outcome extends CustodyOutcome>(
    actor: Actor,
    row: FileRow,
    outcome: Outcome,
  ): Promise<{ outcome: Outcome }> {
    if (outcome !== 'intact') this.options.log?.error({ event: 'file_damaged', outcome });
    return this.unitOfWork.run(actor, async (tx) => {
      // Bytes that are gone because the file was removed just now are not missing.
      await findStored(tx, this.files, row.id);
      const by = { accountId: actor.accountId, byName: actor.name };
      await this.files.addCustody(tx, row.id, { action: 'verified', ...by, outcome });
      await this.audit.record(tx, actor, {
        action: 'file.verified',
        record: { kind: 'file', id: row.id },
        after: { outcome },
      });
      return { outcome };
    });
  }

  /** The same when the answer is already on its way: there is nobody left to throw to. */
  private async noteAltered(actor: Actor, row: FileRow): Promise<void> {
    try {
      await this.noteOutcome(actor, row, 'altered');
    } catch (error) {
      this.options.log?.error({
        event: 'file_damage_not_noted',
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
}

/** Whoever is behind a document nobody has quoted yet is not known: it can be anybody. */
function drawnOnBy(sources: readonly string[]): DrawnOn {
  return sources.length === 0 ? 'everything' : sources;
}

function noCleanCopy(reason: Exclude<NoCleanCopyReason, 'altered'>): Refusal {
  return new Refusal('conflict', 'NO_CLEAN_COPY', NO_COPY[reason]);
}
