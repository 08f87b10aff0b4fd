/** The folder of tables (PostgreSQL calls it a cluster): made once, whole or not at all. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { EmbeddedError, explainSpawnError } from './embedded-error.js';
import { exists, readIfThere, syncFolder, writeOnce } from './files.js';
import type { Home } from './home.js';
import { childEnvironment, type Installation } from './postmaster.js';

const run = promisify(execFile);

/** The superuser of the embedded database and its owner. */
export const OWNER = 'whence_owner';

type Unwatched = Omit<Installation, 'log'>;

/** Half-made clusters carry this name until they are whole. */
const DRAFT = 'cluster-draft-';

/**
 * Makes the cluster unless it is there. A start that was killed halfway leaves a draft behind, which is thrown away.
 * @returns the owner's password.
 * @throws EmbeddedError when the cluster is of another PostgreSQL version, its password is lost, or making it failed.
 */
export async function prepareCluster(installation: Unwatched): Promise<string> {
  const { home, binaries, user } = installation;
  if (await exists(home.cluster)) return checkCluster(home, binaries);
  for (const entry of await readdir(home.folder)) {
    if (entry.startsWith(DRAFT))
      await rm(path.join(home.folder, entry), { recursive: true, force: true, maxRetries: 5 });
  }
  const password = await writeOnce(home.passwordFile, randomBytes(24).toString('base64url'));
  const draft = path.join(home.folder, `${DRAFT}${randomBytes(6).toString('hex')}`);
  await mkdir(draft, { mode: 0o700 });
  await chown(draft, user.uid, user.gid);
  await initialise(installation, draft, password);
  await rename(draft, home.cluster);
  await syncFolder(home.folder);
  return password;
}

async function checkCluster(home: Home, binaries: Binaries): Promise<string> {
  const version = (await readFile(path.join(home.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (Number(version) !== binaries.major) {
    throw new EmbeddedError(
      `${home.cluster} was made by PostgreSQL ${version}, but this version of Whence carries PostgreSQL ${binaries.major}; export with the version that made it and import into a new data folder.`,
    );
  }
  const password = await readIfThere(home.passwordFile);
  if (password === undefined) {
    throw new EmbeddedError(
      `${home.passwordFile} is missing, so the database in ${home.cluster} cannot be opened; bring it back from a backup.`,
    );
  }
  return password;
}

async function initialise(installation: Unwatched, draft: string, password: string): Promise<void> {
  const { home, binaries, user } = installation;
  // initdb, running as the unprivileged user, takes the password from a file it can read, in a folder it alone enters.
  const passwordCopy = path.join(home.socket, `.password-${randomBytes(6).toString('hex')}`);
  await writeFile(passwordCopy, password, { mode: 0o600, flag: 'wx' });
  try {
    await chown(passwordCopy, user.uid, user.gid);
    const sync = installation.durability === 'full' ? [] : ['--no-sync'];
    await run(binaries.initdb, [...initialiseArguments(draft), `--pwfile=${passwordCopy}`, ...sync], {
      ...(user.other ? { uid: user.uid, gid: user.gid } : {}),
      cwd: draft,
      env: childEnvironment(),
    });
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw explainInitdb(error, home);
  } finally {
    await rm(passwordCopy, { force: true });
  }
}

/** Text is sorted by ICU's root rules, alike on every machine; macOS has no locale called C.UTF-8. */
function initialiseArguments(draft: string): string[] {
  const locale = process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8'];
  return [
    `--pgdata=${draft}`,
    `--username=${OWNER}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...locale,
    '--locale-provider=icu',
    '--icu-locale=und',
    '--data-checksums',
  ];
}

function explainInitdb(error: unknown, home: Home): EmbeddedError {
  const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
  if (/No space left on device/i.test(said))
    return new EmbeddedError(`The disk that holds ${home.folder} is full; free some space and start again.`);
  const reason = /^initdb: error: (.*)$/m.exec(said)?.[1] ?? /^.*(?:FATAL|PANIC): +(.*)$/m.exec(said)?.[1];
  if (reason !== undefined)
    return new EmbeddedError(`PostgreSQL could not make its data folder in ${home.folder}: ${reason}.`);
  return explainSpawnError(error, home.folder);
}
