import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../database/embedded/embedded-error.js';
import { syncFolder } from '../database/embedded/files.js';
import { BackupFault } from './backup-fault.js';
import { FILE_PIECE_BYTES } from './backup-format.js';

/** A file of evidence: in the data folder's `files`, named by its content and never changed afterwards. */
export interface KeptFile {
  /** Below the folder, with `/` between the parts. */
  readonly path: string;
  /** Where it is on this machine. */
  readonly source: string;
  readonly bytes: number;
}

/** Where files that are arriving lie; what is there is none yet. */
const ARRIVING = 'incoming';

/** Every file kept in the folder, by name; none when there is no folder. Drafts (names that begin with a dot) are none. */
export async function listKeptFiles(folder: string): Promise<KeptFile[]> {
  const found: KeptFile[] = [];
  for (const entry of await entriesOf(folder)) {
    const parts = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep);
    if (!entry.isFile() || parts[0] === ARRIVING || parts.some((part) => part.startsWith('.'))) continue;
    const source = path.join(entry.parentPath, entry.name);
    found.push({ path: parts.join('/'), source, bytes: (await stat(source)).size });
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The lines of one file, counted in `counts`; none for one that was taken away since it was listed, as a person may.
 * @throws Error when it no longer has the size it was listed with.
 */
export async function* filePieces(file: KeptFile, counts: { count: number; bytes: number }): AsyncGenerator<string> {
  const handle = await openIfThere(file.source);
  if (handle === null) return;
  const hash = createHash('sha256');
  try {
    yield `${JSON.stringify({ file: { path: file.path, bytes: file.bytes } })}\n`;
    counts.count += 1;
    counts.bytes += file.bytes;
    let left = file.bytes;
    const piece = Buffer.alloc(FILE_PIECE_BYTES);
    while (left > 0) {
      const { bytesRead } = await handle.read(piece, 0, Math.min(piece.length, left));
      if (bytesRead === 0) throw new Error('a file of evidence became shorter while it was read');
      hash.update(piece.subarray(0, bytesRead));
      left -= bytesRead;
      yield `${JSON.stringify(piece.toString('base64', 0, bytesRead))}\n`;
    }
  } finally {
    await handle.close();
  }
  yield `${JSON.stringify({ end: { sha256: hash.digest('hex') } })}\n`;
}

async function openIfThere(file: string): Promise<Awaited<ReturnType<typeof open>> | null> {
  try {
    return await open(file, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether a path of a backup stays below the folder: plain names, no dots at their beginning. */
export function isKeptPath(given: string): boolean {
  return given.length <= 300 && given.split('/').every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part));
}

/** Writes one file of a backup, piece by piece; it is there whole or not at all. */
export class KeptFileWriter {
  private constructor(
    private readonly target: string,
    private readonly draft: string,
    private readonly handle: Awaited<ReturnType<typeof open>>,
  ) {}

  static async begin(folder: string, given: string): Promise<KeptFileWriter> {
    if (!isKeptPath(given)) throw new BackupFault('it names a file outside the folder of evidence files');
    const target = path.join(folder, ...given.split('/'));
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const draft = path.join(path.dirname(target), `.${path.basename(target)}.restoring`);
    await rm(draft, { force: true });
    return new KeptFileWriter(target, draft, await open(draft, 'wx', 0o600));
  }

  async write(piece: Buffer): Promise<void> {
    await this.handle.writeFile(piece);
  }

  async end(): Promise<void> {
    await this.handle.sync();
    await this.handle.close();
    await rename(this.draft, this.target);
    await syncFolder(path.dirname(this.target));
  }
}
