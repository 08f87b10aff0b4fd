import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BackupKey } from '../backup/seal.js';
import { readConfig } from '../config/config.js';
import { restoreInstallation } from '../restore.js';

/**
 * Restores a backup into an embedded database made for this alone, with every check of a restore, and takes it away
 * again. It needs as much room in the folder for passing files as an installation of that size.
 */
export async function scratchRestore(file: string, key: BackupKey, say: (line: string) => void): Promise<void> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'whence-verify-')));
  try {
    // The user PostgreSQL runs as under root must be able to pass through.
    await chmod(folder, 0o711);
    const config = readConfig({ WHENCE_DATA: path.join(folder, 'data') });
    const systemFolder = path.join(folder, 'system');
    await restoreInstallation(config, { file, key, expectedSha256: null, say, systemFolder });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
