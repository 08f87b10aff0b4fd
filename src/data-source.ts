/**
 * For TypeORM's own command line, on a built checkout beside a running installation:
 * `npx typeorm migration:generate --check -d dist/src/data-source.js migrations/next`.
 */
import { migrations } from '../migrations/index.js';
import { readConfig } from './config/config.js';
import { createDataSource } from './database/data-source.factory.js';
import { attachEmbedded } from './database/embedded/attach.js';
import { entities } from './entities.js';

const config = readConfig(process.env);
const connection =
  config.database.kind === 'server' ? { url: config.database.directUrl } : await attachEmbedded(config.dataDir);

export const dataSource = createDataSource({ connection, entities, migrations, poolSize: 1 });
