/**
 * Where the embedded database lives. An ordinary user's is inside the data folder. Root's is under /var/lib/whence,
 * because the unprivileged user that runs PostgreSQL for root cannot reach a checkout under a closed home folder; a file
 * `where` in the data folder names it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedError, explainFileError } from './embedded-error.js';
import { exists, ownFolder, readIfThere, writeOnce } from './files.js';
import type { ServiceUser } from './service-user.js';

export interface Home {
  /** The data folder, absolute. */
  readonly dataDir: string;
  /** The folder of this database: cluster, log, password, and for root a copy of the binaries. */
  readonly folder: string;
  readonly cluster: string;
  readonly log: string;
  /** What PostgreSQL writes before its own log is open. */
  readonly startupLog: string;
  readonly passwordFile: string;
  /** The folder of the unix socket. */
  readonly socket: string;
  /** The folder of the start lock. */
  readonly lock: string;
}

/** Where root's databases live. */
export const SYSTEM_FOLDER = '/var/lib/whence';

/** Unix socket paths end at 103 bytes on macOS (107 on Linux); what follows the folder is 28 bytes at most. */
const LONGEST_FOLDER = 75;

/**
 * Finds or makes the folders for a data folder. Safe when several starts do it at once: they get the same ones.
 * @throws EmbeddedError when the data folder cannot be used, with what to do.
 */
export async function openHome(
  dataDir: string,
  user: ServiceUser,
  systemFolder: string = SYSTEM_FOLDER,
): Promise<Home> {
  const data = path.resolve(dataDir);
  try {
    await mkdir(data, { recursive: true, mode: 0o700 });
    const folder = await realpath(user.other ? await rootHome(data, systemFolder) : await ownHome(data, user));
    const sockets = await socketFolders(folder, user);
    await ownFolder(path.join(folder, 'log'), 0o700, user);
    return {
      dataDir: data,
      folder,
      cluster: path.join(folder, 'cluster'),
      log: path.join(folder, 'log'),
      startupLog: path.join(folder, 'startup.log'),
      passwordFile: path.join(folder, 'owner-password'),
      ...sockets,
    };
  } catch (error) {
    throw explainFileError(error, data);
  }
}

async function ownHome(data: string, user: ServiceUser): Promise<string> {
  if (await exists(path.join(data, 'where'))) {
    throw new EmbeddedError(
      `${data} belongs to an installation that root started; start as root, or set WHENCE_DATA to another folder.`,
    );
  }
  const folder = path.join(data, 'postgres');
  await ownFolder(folder, 0o700, user);
  return folder;
}

async function rootHome(data: string, systemFolder: string): Promise<string> {
  if (await exists(path.join(data, 'postgres'))) {
    throw new EmbeddedError(
      `${data} belongs to an installation that an ordinary user started; start as that user, or set WHENCE_DATA to another folder.`,
    );
  }
  const pointer = path.join(data, 'where');
  const named = await readIfThere(pointer);
  const folder = (named ?? (await newRootHome(pointer, systemFolder))).trim();
  if (!(await exists(folder))) {
    throw new EmbeddedError(
      `${pointer} says the database is in ${folder}, which is not there; bring that folder back, or delete ${pointer} to begin with an empty database.`,
    );
  }
  await checkOnlyRootWrites(folder);
  return folder;
}

async function newRootHome(pointer: string, systemFolder: string): Promise<string> {
  // Set apart from mkdir, whose mode is narrowed by the umask: the unprivileged user must be able to pass through.
  if ((await mkdir(systemFolder, { recursive: true })) !== undefined) await chmod(systemFolder, 0o711);
  const folder = path.join(await realpath(systemFolder), randomBytes(8).toString('hex'));
  await mkdir(folder, { mode: 0o711 });
  await chmod(folder, 0o711);
  const kept = await writeOnce(pointer, `${folder}\n`);
  if (kept.trim() !== folder) await rm(folder, { recursive: true });
  return kept;
}

/**
 * Root is about to run programs from this folder: neither it nor any folder above may be writable by anybody else.
 * (Above it, a sticky folder such as /tmp will do: there nobody can move away what is root's.)
 */
async function checkOnlyRootWrites(folder: string): Promise<void> {
  const real = await realpath(folder);
  for (let at = real; ; at = path.dirname(at)) {
    const found = await lstat(at);
    const open = (found.mode & 0o022) !== 0;
    const sticky = at !== real && (found.mode & 0o1000) !== 0;
    if (!found.isDirectory() || found.uid !== 0 || (open && !sticky)) {
      throw new EmbeddedError(
        `${at} can be changed by others than root, so nothing in ${folder} is run; correct its owner and mode and start again.`,
      );
    }
    if (at === path.dirname(at)) return;
  }
}

async function socketFolders(folder: string, user: ServiceUser): Promise<{ socket: string; lock: string }> {
  const self = { uid: process.getuid?.() ?? user.uid, gid: process.getgid?.() ?? user.gid };
  let base = folder;
  if (Buffer.byteLength(folder) > LONGEST_FOLDER) {
    // Always the same place for the same folder, whatever TMPDIR says, or two starts would not meet at the lock.
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
    base = `/tmp/whence-${self.uid}-${name}`;
    await ownFolder(base, user.other ? 0o711 : 0o700, self);
  }
  const folders = { socket: path.join(base, 'socket'), lock: path.join(base, 'lock') };
  await ownFolder(folders.socket, 0o700, user);
  await ownFolder(folders.lock, 0o700, self);
  return folders;
}
