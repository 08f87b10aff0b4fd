/** Reading a text file that somebody names on the command line, or standard input as `-`. */
import { readFile, stat } from 'node:fs/promises';
import { disarm } from '../domain/dossier-error.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

const MAX_FILE_BYTES = 256 * 1024 * 1024;

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'you may not read it'],
  ['EPERM', 'you may not read it'],
  ['ELOOP', 'its links go in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
]);

/**
 * The UTF-8 text of a file, without a byte order mark.
 * @throws CommandFailure with code 1 when it cannot be read, 2 when it is too large or not UTF-8.
 */
export async function readTextInput(file: string, terminal: Terminal): Promise<string> {
  const bytes = file === '-' ? await terminal.readInput() : await readNamedFile(file);
  const name = file === '-' ? 'standard input' : disarm(file);
  if (bytes.byteLength > MAX_FILE_BYTES) throw tooLarge(name);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (errorCode(cause) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw cause;
    throw new CommandFailure(EXIT_CODES.badInput, [`${name}: given bytes that are not UTF-8, expected UTF-8 text`]);
  }
}

async function readNamedFile(file: string): Promise<Uint8Array> {
  try {
    // Looked at first, so that a file too large to hold is refused and not half read.
    if ((await stat(file)).size > MAX_FILE_BYTES) throw tooLarge(disarm(file));
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof CommandFailure) throw cause;
    const code = errorCode(cause);
    if (code === undefined) throw cause;
    throw new CommandFailure(EXIT_CODES.unreadable, [`${disarm(file)}: cannot be read: ${REASONS.get(code) ?? code}`]);
  }
}

function tooLarge(name: string): CommandFailure {
  return new CommandFailure(EXIT_CODES.badInput, [`${name}: given more than 256 MiB, expected at most 256 MiB`]);
}

/** The code Node gives its own errors, if it is one of those. */
function errorCode(cause: unknown): string | undefined {
  const hasCode = typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string';
  return hasCode ? String(cause.code) : undefined;
}
