import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { explainFileError } from './embedded-error.js';
import { writeOnce } from './files.js';

/**
 * The password of the web process's login `whence_web`: made at random the first time, then read from a file of mode
 * 0600 in the data folder. Two callers at once get the same one.
 */
export function webPassword(dataDir: string): Promise<string> {
  return keptInFile(dataDir, 'web-password', () => randomBytes(24).toString('base64url'));
}

/** The key secrets of webhooks are stored under, 32 bytes in base64: kept in the same way, and not in the database. */
export function webhookKey(dataDir: string): Promise<string> {
  return keptInFile(dataDir, 'webhook-key', () => randomBytes(32).toString('base64'));
}

async function keptInFile(dataDir: string, name: string, make: () => string): Promise<string> {
  const folder = path.resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await writeOnce(path.join(folder, name), make());
  } catch (error) {
    throw explainFileError(error, folder);
  }
}
