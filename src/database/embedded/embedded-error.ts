/**
 * The embedded database cannot be used. The message is one sentence for the person who typed `npm start`: what is
 * wrong and what to do. It never carries data, only paths, process ids and versions.
 */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

/** Another start on the same data folder is under way or running. */
export class AlreadyRunningError extends EmbeddedError {
  constructor(
    readonly dataDir: string,
    readonly pid: number,
  ) {
    super(
      `Whence is already running on ${dataDir} (process ${pid}); stop it first, or set WHENCE_DATA to another folder.`,
    );
  }
}

/**
 * The system's own code of a failure (`ENOENT`), the exit code of a program that was run, or the SQLSTATE of a
 * PostgreSQL error; undefined when there is none. Looks at the shape, not the class: under a test runner, errors of the
 * system are of another realm's class.
 */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' || typeof error.code === 'number' ? String(error.code) : undefined;
}

export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** One sentence for a file that could not be written, where the usual causes are known; else the error as it came. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new EmbeddedError(`The disk that holds ${folder} is full; free some space and start again.`);
  if (code === 'EROFS')
    return new EmbeddedError(`${folder} is on a read-only disk; set WHENCE_DATA to a folder that can be written.`);
  if (code === 'EACCES' || code === 'EPERM') {
    return new EmbeddedError(
      `No permission to use ${folder}; start as its owner, or set WHENCE_DATA to a folder of your own.`,
    );
  }
  return error;
}

/** For programs that cannot be run at all: another libc (Alpine), a disk mounted noexec, a root that may not change user. */
export function explainSpawnError(error: unknown, folder: string): EmbeddedError {
  const cause = messageOf(error).split('\n')[0];
  return new EmbeddedError(
    `The embedded PostgreSQL cannot be run on this machine (${cause}); check that programs may be run from ${folder}, or set DATABASE_URL.`,
  );
}
