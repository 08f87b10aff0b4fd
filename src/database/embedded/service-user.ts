/** As whom PostgreSQL runs: it refuses to run as root, so root hands it to an unprivileged user of the system. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { codeOf, EmbeddedError } from './embedded-error.js';
import type { FileOwner } from './files.js';

const run = promisify(execFile);

export interface ServiceUser extends FileOwner {
  /** Whether it is another user than the one this process runs as; then the process is root. */
  readonly other: boolean;
}

/** Tried in this order: `nobody` is shared with other programs, so a user made for databases comes first. */
const CANDIDATES = ['postgres', 'nobody'];

/** @throws EmbeddedError when the process is root and the system has no user to hand PostgreSQL to. */
export async function findServiceUser(candidates: readonly string[] = CANDIDATES): Promise<ServiceUser> {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined)
    throw new EmbeddedError('The embedded database does not run on Windows; set DATABASE_URL to a PostgreSQL server.');
  if (uid !== 0) return { uid, gid, other: false };
  for (const name of candidates) {
    const found = { uid: await idOf('-u', name), gid: await idOf('-g', name) };
    if (found.uid !== undefined && found.gid !== undefined && found.uid !== 0)
      return { uid: found.uid, gid: found.gid, other: true };
  }
  throw new EmbeddedError(
    `PostgreSQL refuses to run as root and this system has none of the users ${candidates.join(', ')}; start as an ordinary user, or set DATABASE_URL.`,
  );
}

async function idOf(option: '-u' | '-g', name: string): Promise<number | undefined> {
  try {
    const { stdout } = await run('id', [option, name]);
    return Number(stdout);
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new EmbeddedError(
        'The command `id` is missing, so root cannot find a user to run PostgreSQL as; set DATABASE_URL.',
      );
    // id ends with 1 when there is no such user.
    if (codeOf(error) === '1') return undefined;
    throw error;
  }
}
