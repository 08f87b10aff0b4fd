import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { explainFileError } from './embedded-error.js';
import { writeOnce } from './files.js';

/**
 * The password of the web process's login `whence_web`: made at random the first time, then read from a file of mode
 * 0600 in the data folder. Two callers at once get the same one.
 */
export async function webPassword(dataDir: string): Promise<string> {
  const folder = path.resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await writeOnce(path.join(folder, 'web-password'), randomBytes(24).toString('base64url'));
  } catch (error) {
    throw explainFileError(error, folder);
  }
}
