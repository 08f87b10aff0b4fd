import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { LastingAccess } from '../access/lasting-access.service.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { DocumentsReader } from '../documents/documents.reader.js';
import { keptName } from '../domain/files/given-name.js';
import { invalidField, notFound, Refusal } from '../domain/refusal.js';
import { FreezesReader } from '../freezes/freezes.reader.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import type { ListFilesRequest, RemoveFileRequest } from './file.requests.js';
import { type CustodyPageResponse, type FileResponse, presentCustody, presentFile } from './file.response.js';
import { findFile, findStored, requireEvidence } from './file-access.js';
import { FILES_OPTIONS, type FilesOptions } from './file-settings.js';
import { type ReceivedFile } from './file-store.js';
import { FilesFolder } from './files-folder.service.js';
import { FilesRepository } from './files.repository.js';
import { Places } from './places.js';
import { tooLarge } from './received-bytes.js';

/** A file as it comes in. */
export interface IncomingFile {
  readonly body: Readable;
  /** As it was given. */
  readonly name: string | null;
  /** What the sender announces, in bytes; null when they do not say. */
  readonly announcedBytes: number | null;
}

const UPLOADS_AT_ONCE = 8;

/** Files of documents: taken in, listed, removed. The log gets the kind of a file; neither name, hash nor reason. */
@Injectable()
export class FilesService {
  private readonly files = new FilesRepository();
  private readonly uploads = new Places(UPLOADS_AT_ONCE, 0);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly documents: DocumentsReader,
    private readonly folder: FilesFolder,
    private readonly freezes: FreezesReader,
    private readonly access: LastingAccess,
    @Inject(FILES_OPTIONS) private readonly options: FilesOptions,
  ) {}

  async list(actor: Actor, document: string, query: ListFilesRequest): Promise<Page<FileResponse>> {
    requireEvidence(actor);
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.documents.find(tx, document);
      const rows = await this.files.list(tx, id, { after, limit: limit + 1 });
      return pageOf(rows, limit, presentFile, (row) => [row.number]);
    });
  }

  async read(actor: Actor, file: string): Promise<FileResponse> {
    requireEvidence(actor);
    return this.unitOfWork.read(actor, async (tx) => presentFile(await findFile(tx, this.files, file)));
  }

  /** What was done with a file, from the first line on. */
  async custody(actor: Actor, file: string, query: ListFilesRequest): Promise<CustodyPageResponse> {
    requireEvidence(actor);
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = readLineCursor(query.after);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id, sha256, bytes } = await findFile(tx, this.files, file);
      const rows = await this.files.custody(tx, id, { after, limit: limit + 1 });
      return { sha256, bytes, ...pageOf(rows, limit, presentCustody, (row) => [row.id]) };
    });
  }

  /**
   * Takes a file in for a document. The bytes are on the disk before the row that names them is committed: a crash
   * leaves at most bytes nobody names, which a sweep takes away. The same content for the same document again is the
   * same file with another line of custody; for another document it is another file on the same bytes.
   * @throws Refusal when it is too large, of no kind that is taken, or over the workspace's quota; when the actor may no
   *   longer, once it has arrived.
   */
  async takeIn(actor: Actor, document: string, incoming: IncomingFile): Promise<FileResponse> {
    requireEvidence(actor);
    const { maxBytes } = this.folder.settings;
    // Whether there is room is known when the hash is: the same file again needs none, and mends what was damaged.
    await this.unitOfWork.read(actor, (tx) => this.documents.find(tx, document));
    if ((incoming.announcedBytes ?? 0) > maxBytes) throw tooLarge(maxBytes);
    return this.uploads.run(async () => {
      const received = await this.folder.store.receive(incoming.body, maxBytes);
      try {
        await this.refuseNoLonger(actor);
        return await this.unitOfWork.run(actor, (tx) => this.keep(tx, actor, document, received, incoming.name));
      } finally {
        await this.folder.store.discard(received);
      }
    });
  }

  /**
   * Removes a file: a line in its custody that stays, the bytes gone for good when no other file has the same. The
   * names it was given go with them.
   */
  async remove(actor: Actor, file: string, { reason }: RemoveFileRequest): Promise<FileResponse> {
    requireEvidence(actor);
    let sha256 = '';
    const removed = await this.unitOfWork.run(actor, async (tx) => {
      await this.files.lockFolder(tx);
      const row = await findStored(tx, this.files, file);
      sha256 = row.sha256;
      await this.files.forgetNames(tx, row.id);
      const by = { accountId: actor.accountId, byName: actor.name };
      await this.files.addCustody(tx, row.id, { action: 'removed', ...by, reason });
      await this.audit.record(tx, actor, {
        action: 'file.removed',
        record: { kind: 'file', id: row.id },
        before: { kind: row.kind },
      });
      await this.freezes.assertMayChange(tx, await this.files.sourcesBehind(tx, row.document_id));
      return presentFile(await findFile(tx, this.files, row.id));
    });
    try {
      // A unit of work by itself: with the actor it would claim a key that the removal has claimed.
      await this.folder.removeUnnamed({ workspaceId: actor.workspaceId }, sha256);
    } catch (error) {
      // The removal stands, and the next sweep takes the bytes away; but whoever runs this should know.
      this.options.log?.error({ event: 'file_not_unlinked', error: error instanceof Error ? error.name : 'unknown' });
    }
    return removed;
  }

  /**
   * A file takes its time to arrive: who was taken out, or lost the right, meanwhile leaves nothing behind.
   * @throws Refusal `absent` or `forbidden`, as for their next request.
   */
  private async refuseNoLonger({ slug, accountId }: Actor): Promise<void> {
    if (accountId === null) return;
    const now = await this.access.memberNow(slug, accountId);
    if (now === null) throw notFound();
    if (!now.permissions.has('documents.change'))
      throw new Refusal('forbidden', 'NOT_ALLOWED', 'Your roles do not include documents.change.');
    requireEvidence(now);
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    document: string,
    received: ReceivedFile,
    givenName: string | null,
  ): Promise<FileResponse> {
    const { id: documentId } = await this.documents.find(tx, document);
    await this.files.lockFolder(tx);
    const { sha256, kind, bytes } = received;
    const same = await this.files.sameIn(tx, documentId, sha256);
    if (!(await this.files.isNamed(tx, sha256))) await this.refuseOverQuota(tx, bytes);
    await this.folder.store.place(tx.workspaceId, received);
    const id = same ?? (await this.files.insert(tx, { documentId, kind, bytes, sha256 }));
    const by = { accountId: actor.accountId, byName: actor.name };
    await this.files.addCustody(tx, id, { action: 'taken_in', ...by, givenName: keptName(givenName) });
    await this.audit.record(tx, actor, {
      action: 'file.taken_in',
      record: { kind: 'file', id },
      after: { kind, documentId },
    });
    await this.freezes.assertMayChange(tx, await this.files.sourcesBehind(tx, documentId));
    return presentFile(await findFile(tx, this.files, id));
  }

  private async refuseOverQuota(tx: Tx, bytes: number): Promise<void> {
    const { quotaBytes } = this.folder.settings;
    if ((await this.files.usedBytes(tx)) + bytes <= quotaBytes) return;
    const detail = `The files of a workspace may have ${Math.floor(quotaBytes / 1_048_576)} MiB together. Remove some, or ask whoever runs Whence for more.`;
    throw new Refusal('conflict', 'FILES_FULL', detail);
  }
}

function readLineCursor(after: string | undefined): string | null {
  const id = decodeCursor(after, ['string'])?.[0];
  if (id === undefined) return null;
  if (typeof id !== 'string' || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw invalidField('after', 'the `next` of the page before', after);
  return id;
}
