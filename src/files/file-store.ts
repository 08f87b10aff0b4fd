import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { types } from 'node:util';
import type { FileKind } from '../domain/files/file-kind.js';
import { ReceivedBytes } from './received-bytes.js';

/** A file that has arrived whole, under a name of our own, and belongs to nobody yet. */
export interface ReceivedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly kind: FileKind;
}

const INCOMING = 'incoming';

/**
 * The folder of files: `incoming/` for what is arriving, and for each workspace a folder with its objects, named by the
 * SHA-256 of their content. Everything is readable by the owner of the process only. No name that came from outside is
 * ever part of a path.
 */
export class FileStore {
  constructor(private readonly folder: string) {}

  /**
   * Writes a stream to a file of its own and to the disk for good, hashing and looking at it on the way; at most one
   * portion of it is in memory. Whatever goes wrong, nothing is left.
   * @throws Refusal when it is too large, empty, cut off, or of no kind that is taken.
   */
  async receive(body: Readable, maxBytes: number): Promise<ReceivedFile> {
    const file = path.join(await this.made(INCOMING), randomBytes(16).toString('hex'));
    const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      const received = new ReceivedBytes(maxBytes);
      await received.from(body, (chunk) => writeAll(handle, chunk));
      const told = received.finish();
      await handle.sync();
      await handle.close();
      return { path: file, ...told };
    } catch (error) {
      await handle.close();
      await rm(file, { force: true });
      throw error;
    }
  }

  /**
   * Moves what was received to its place. Safe to call again after a transaction was given up; what has the same
   * content already is replaced by it. The caller holds the lock on the workspace's folder.
   */
  async place(workspaceId: string, received: ReceivedFile): Promise<void> {
    const hex = received.sha256.toString('hex');
    const folder = await this.made(workspaceId, hex.slice(0, 2));
    const place = path.join(folder, hex);
    try {
      await rename(received.path, place);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || (await sizeOf(place)) !== received.bytes) throw error;
    }
    await syncFolder(folder);
  }

  /** Takes away what was received, if it was not placed. */
  async discard(received: ReceivedFile): Promise<void> {
    await rm(received.path, { force: true });
  }

  /** Where an object is: for whoever reads it in another thread. */
  pathOf(workspaceId: string, sha256: string): string {
    return path.join(this.folder, workspaceId, sha256.slice(0, 2), sha256);
  }

  /** Opens an object to read; null when it is not there. */
  async open(workspaceId: string, sha256: string): Promise<FileHandle | null> {
    try {
      return await open(this.pathOf(workspaceId, sha256), constants.O_RDONLY | constants.O_NOFOLLOW);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** The SHA-256 of an object as it is on the disk, in lower-case hexadecimal; null when it is not there. */
  async hashOf(workspaceId: string, sha256: string): Promise<string | null> {
    const handle = await this.open(workspaceId, sha256);
    if (handle === null) return null;
    const hash = createHash('sha256');
    for await (const chunk of handle.createReadStream()) hash.update(chunk);
    return hash.digest('hex');
  }

  /** Takes an object away for good. The caller holds the lock on the workspace's folder. */
  async remove(workspaceId: string, sha256: string): Promise<void> {
    const place = this.pathOf(workspaceId, sha256);
    await rm(place, { force: true });
    await syncFolder(path.dirname(place));
  }

  /** The objects of a workspace that were last written before this moment. */
  async objectsBefore(workspaceId: string, moment: Date): Promise<string[]> {
    const found: string[] = [];
    for (const part of await namesIn(path.join(this.folder, workspaceId))) {
      const folder = path.join(this.folder, workspaceId, part);
      for (const name of await namesIn(folder))
        if (/^[0-9a-f]{64}$/.test(name) && (await isBefore(path.join(folder, name), moment))) found.push(name);
    }
    return found;
  }

  /** Takes away what began to arrive before this moment and was left by a process that is gone. @returns how many. */
  async sweepIncoming(moment: Date): Promise<number> {
    const folder = path.join(this.folder, INCOMING);
    let swept = 0;
    for (const name of await namesIn(folder)) {
      if (!(await isBefore(path.join(folder, name), moment))) continue;
      await rm(path.join(folder, name), { force: true });
      swept += 1;
    }
    return swept;
  }

  /** A folder below the folder of files, made if it is not there. */
  private async made(...parts: string[]): Promise<string> {
    const folder = path.join(this.folder, ...parts);
    const made = await mkdir(folder, { recursive: true, mode: 0o700 });
    // A new folder lasts only when the one above it is on the disk.
    if (made !== undefined) {
      for (let above = path.dirname(folder); above.length >= path.dirname(made).length; above = path.dirname(above)) {
        await syncFolder(above);
        if (above === path.dirname(above)) break;
      }
    }
    return folder;
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length;) at += (await handle.write(chunk, at)).bytesWritten;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function isBefore(file: string, moment: Date): Promise<boolean> {
  try {
    return (await stat(file)).mtime < moment;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return types.isNativeError(error) ? Reflect.get(error, 'code') : undefined;
}
