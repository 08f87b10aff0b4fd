import { readIfThere } from './files.js';
import { openHome, SYSTEM_FOLDER } from './home.js';
import { OWNER } from './cluster.js';
import { findServiceUser } from './service-user.js';
import { EmbeddedError } from './embedded-error.js';
import type { ConnectionParts } from '../connection.js';

/**
 * The owner's way into the embedded database of a data folder that another process is serving: for commands beside a
 * running server. Starts and stops nothing.
 */
export async function attachEmbedded(dataDir: string, systemFolder: string = SYSTEM_FOLDER): Promise<ConnectionParts> {
  const home = await openHome(dataDir, await findServiceUser(), systemFolder);
  const password = await readIfThere(home.passwordFile);
  if (password === undefined)
    throw new EmbeddedError(`There is no database in ${home.dataDir} yet; run npm start once.`);
  return { host: home.socket, port: 5432, user: OWNER, password, database: 'whence' };
}
