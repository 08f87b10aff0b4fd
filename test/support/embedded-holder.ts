/**
 * A stand-in for a running installation that can be killed: starts the embedded database of the folder it is given,
 * tells its parent how to reach it, and lives until it is told to stop or killed. Run through typescript-hooks.mjs.
 */
import { startEmbedded } from '../../src/database/embedded/embedded-server.js';

const [dataDir, systemFolder] = process.argv.slice(2);
if (dataDir === undefined || systemFolder === undefined) throw new Error('usage: embedded-holder DATA SYSTEM-FOLDER');

try {
  const server = await startEmbedded({ dataDir, systemFolder, log: () => undefined });
  process.once('message', () => void server.stop().then(() => process.disconnect()));
  process.send?.(JSON.stringify({ owner: server.owner }));
} catch (error) {
  process.send?.(JSON.stringify({ refused: error instanceof Error ? error.message : String(error) }));
  process.disconnect();
}
