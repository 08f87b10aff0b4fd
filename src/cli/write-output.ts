import { writeFile } from 'node:fs/promises';
import { disarm } from '../domain/dossier-error.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

/**
 * Writes a command's result to standard output (`-`) or to a file only its owner can read. A file that is there is not
 * replaced unless asked for.
 */
export async function writeOutput(terminal: Terminal, file: string, content: string, isForced: boolean): Promise<void> {
  if (file === '-') {
    terminal.data(content);
    return;
  }
  try {
    await writeFile(file, content, { mode: 0o600, flag: isForced ? 'w' : 'wx' });
  } catch (error) {
    const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
    if (typeof code !== 'string') throw error;
    const reason = code === 'EEXIST' ? 'it is there already; --force replaces it' : `cannot be written (${code})`;
    throw new CommandFailure(EXIT_CODES.unreadable, [`${disarm(file)}: ${reason}`]);
  }
}
