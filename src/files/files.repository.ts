import { newId } from '../database/clock.js';
import { nextNumbers } from '../database/counters.js';
import type { Tx } from '../database/unit-of-work.js';
import type { FileKind } from '../domain/files/file-kind.js';
import type { RecordRef } from '../domain/ids.js';
import { FileCustodyEntity, FileEntity } from './file.entity.js';

export const CUSTODY_ACTIONS = ['taken_in', 'copied', 'downloaded', 'verified', 'removed'] as const;
export type CustodyAction = (typeof CUSTODY_ACTIONS)[number];

export const CUSTODY_OUTCOMES = ['intact', 'missing', 'altered'] as const;
export type CustodyOutcome = (typeof CUSTODY_OUTCOMES)[number];

export interface FileRow {
  readonly id: string;
  readonly number: number;
  readonly document_id: string;
  readonly kind: FileKind;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** As it was given when the file was first taken in. */
  readonly given_name: string | null;
  readonly taken_in_at: Date;
  readonly taken_in_by: string;
  readonly removed_at: Date | null;
}

export interface CustodyRow {
  readonly id: string;
  readonly action: CustodyAction;
  readonly at: Date;
  readonly by_name: string;
  readonly reason: string | null;
  readonly given_name: string | null;
  readonly outcome: CustodyOutcome | null;
  /** Lower-case hexadecimal. */
  readonly copy_sha256: string | null;
}

/** A line to be added: who, and what of the rest belongs to the action. */
export interface NewCustody {
  readonly action: CustodyAction;
  readonly accountId: string | null;
  readonly byName: string;
  readonly reason?: string;
  readonly givenName?: string | null;
  readonly outcome?: CustodyOutcome;
  readonly copySha256?: Buffer;
}

/** Every file has a line that says how it came in. */
const SELECT = `
  select f.id, f.number, f.document_id, f.kind, f.bytes, encode(f.sha256, 'hex') as sha256,
    c.given_name, c.at as taken_in_at, c.by_name as taken_in_by, r.at as removed_at
  from files f
  join file_custody c on c.workspace_id = $1 and c.file_id = f.id and c.action = 'taken_in' and not exists
    (select 1 from file_custody e where e.workspace_id = $1 and e.file_id = f.id and e.action = 'taken_in' and e.id < c.id)
  left join file_custody r on r.workspace_id = $1 and r.file_id = f.id and r.action = 'removed'
  where f.workspace_id = $1`;

/** Says of a row f of files that it was not removed. */
const LIVING = `not exists (select 1 from file_custody r
    where r.workspace_id = $1 and r.file_id = f.id and r.action = 'removed')`;

/** Rows of files and of their custody. */
export class FilesRepository {
  async find(tx: Tx, ref: RecordRef): Promise<FileRow | null> {
    const condition = ref.id === null ? 'f.number = $2' : 'f.id = $2';
    const rows = await tx.query<FileRow>(`${SELECT} and ${condition}`, [tx.workspaceId, ref.id ?? ref.number]);
    return rows[0] ?? null;
  }

  /** Files of a document after this number, by number; removed ones too, as tombstones. */
  list(tx: Tx, documentId: string, page: { after: number; limit: number }): Promise<FileRow[]> {
    return tx.query<FileRow>(`${SELECT} and f.document_id = $2 and f.number > $3 order by f.number limit $4`, [
      tx.workspaceId,
      documentId,
      page.after,
      page.limit,
    ]);
  }

  /**
   * Ids of the sources a document goes back to, sorted: who published it, who gave accounts that quote it or are of a
   * claim it is shown for, who passed them on, and whom they have it from. Rather one too many.
   */
  async sourcesBehind(tx: Tx, documentId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `with recursive chain (id) as (
         (select p.attribution_id from passages p where p.workspace_id = $1 and p.document_id = $2
         union
         select a.id from exhibits e join attributions a on a.workspace_id = $1 and a.claim_id = e.claim_id
           where e.workspace_id = $1 and e.document_id = $2)
         union
         select u.upstream_attribution_id from chain c join attribution_upstreams u
           on u.workspace_id = $1 and u.attribution_id = c.id where u.upstream_attribution_id is not null)
       select d.publisher_id as id from documents d
         where d.workspace_id = $1 and d.id = $2 and d.publisher_id is not null
       union select a.source_id from chain c join attributions a on a.workspace_id = $1 and a.id = c.id
       union select a.channel_id from chain c join attributions a on a.workspace_id = $1 and a.id = c.id
         where a.channel_id is not null
       union select u.upstream_source_id from chain c join attribution_upstreams u
         on u.workspace_id = $1 and u.attribution_id = c.id where u.upstream_source_id is not null
       order by id`,
      [tx.workspaceId, documentId],
    );
    return rows.map(({ id }) => id);
  }

  /** Lines of a file after this one, in the order they were written. */
  custody(tx: Tx, fileId: string, page: { after: string | null; limit: number }): Promise<CustodyRow[]> {
    return tx.query<CustodyRow>(
      `select c.id, c.action, c.at, c.by_name, c.reason, c.given_name, c.outcome, encode(c.copy_sha256, 'hex') as copy_sha256
       from file_custody c where c.workspace_id = $1 and c.file_id = $2 and ($3::uuid is null or c.id > $3)
       order by c.id limit $4`,
      [tx.workspaceId, fileId, page.after, page.limit],
    );
  }

  /**
   * Keeps everybody else out of this workspace's folder of files until the transaction ends. Whoever moves an object
   * into it or takes one away holds this: so no row can name an object that is just being taken away.
   */
  async lockFolder(tx: Tx): Promise<void> {
    await nextNumbers(tx, 'file', 0);
  }

  /** The id of a file of this document with this content that was not removed. */
  async sameIn(tx: Tx, documentId: string, sha256: Buffer): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `select f.id from files f where f.workspace_id = $1 and f.document_id = $2 and f.sha256 = $3 and ${LIVING}`,
      [tx.workspaceId, documentId, sha256],
    );
    return rows[0]?.id ?? null;
  }

  /** Whether a file that was not removed has this content. */
  async isNamed(tx: Tx, sha256: Buffer): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from files f where f.workspace_id = $1 and f.sha256 = $2 and ${LIVING} limit 1`,
      [tx.workspaceId, sha256],
    );
    return rows.length > 0;
  }

  /** Bytes of all files that were not removed, the same content counted once. */
  async usedBytes(tx: Tx): Promise<number> {
    const rows = await tx.query<{ used: string }>(
      `select coalesce(sum(o.bytes), 0)::text as used from
         (select distinct f.sha256, f.bytes from files f where f.workspace_id = $1 and ${LIVING}) o`,
      [tx.workspaceId],
    );
    return Number(rows[0]?.used ?? 0);
  }

  /** One file for each content that was not removed, after this id, by id. */
  objects(
    tx: Tx,
    page: { after: string | null; limit: number },
  ): Promise<{ id: string; number: number; sha256: string }[]> {
    return tx.query<{ id: string; number: number; sha256: string }>(
      `select f.id, f.number, encode(f.sha256, 'hex') as sha256 from files f
       where f.workspace_id = $1 and ($2::uuid is null or f.id > $2) and ${LIVING} and not exists
         (select 1 from files e where e.workspace_id = $1 and e.sha256 = f.sha256 and e.id < f.id
            and not exists (select 1 from file_custody d
              where d.workspace_id = $1 and d.file_id = e.id and d.action = 'removed'))
       order by f.id limit $3`,
      [tx.workspaceId, page.after, page.limit],
    );
  }

  async insert(tx: Tx, file: { documentId: string; kind: FileKind; bytes: number; sha256: Buffer }): Promise<string> {
    const id = newId();
    await tx.manager.insert(FileEntity, {
      workspaceId: tx.workspaceId,
      id,
      number: await nextNumbers(tx, 'file'),
      ...file,
    });
    return id;
  }

  async addCustody(tx: Tx, fileId: string, line: NewCustody): Promise<void> {
    await tx.manager.insert(FileCustodyEntity, {
      workspaceId: tx.workspaceId,
      id: newId(),
      fileId,
      action: line.action,
      accountId: line.accountId,
      byName: line.byName,
      reason: line.reason ?? null,
      givenName: line.givenName ?? null,
      outcome: line.outcome ?? null,
      copySha256: line.copySha256 ?? null,
    });
  }

  /** Takes away the names a file was given. */
  async forgetNames(tx: Tx, fileId: string): Promise<void> {
    await tx.query('update file_custody set given_name = null where workspace_id = $1 and file_id = $2', [
      tx.workspaceId,
      fileId,
    ]);
  }
}
