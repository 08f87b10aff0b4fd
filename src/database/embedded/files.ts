/** Small file operations that survive a crash in the middle. */
import { randomBytes } from 'node:crypto';
import { chmod, chown, link, lstat, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, EmbeddedError } from './embedded-error.js';

export interface FileOwner {
  readonly uid: number;
  readonly gid: number;
}

/** The text of a file, or undefined when there is none. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Writes a file that only its owner can read, unless it is there already; of several writers at once one wins and the
 * others get the winner's text. The file is whole or absent, also after a power cut.
 * @returns what the file now holds.
 */
export async function writeOnce(file: string, text: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  await syncFolder(path.dirname(file));
  return readFile(file, 'utf8');
}

/** Makes names created in or moved into a folder last through a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes a folder of ours, or takes one that is already there after checking that nobody else could have made it.
 * @throws EmbeddedError when the path is a link, no folder, or another user's.
 */
export async function ownFolder(folder: string, mode: number, owner: FileOwner): Promise<void> {
  try {
    await mkdir(folder, { mode });
    await chmod(folder, mode);
    await chown(folder, owner.uid, owner.gid);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== owner.uid || (found.mode & 0o7777 & ~mode) !== 0) {
    // A crash between the three steps above leaves a folder that is ours but not yet theirs: finish it.
    if (found.isDirectory() && found.uid === process.getuid?.()) {
      await chmod(folder, mode);
      await chown(folder, owner.uid, owner.gid);
      return;
    }
    throw new EmbeddedError(
      `${folder} should be a folder of user ${owner.uid} with mode ${mode.toString(8)}, but is not; move it away and start again.`,
    );
  }
}
