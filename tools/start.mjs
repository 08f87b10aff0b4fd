// `npm start`: builds what is missing or older than its sources, then serves in this same process, so that Ctrl+C and
// signals reach the server itself. Arguments are handed on: `npm start -- --help`.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb, isWebStale } from './build-web.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.built');

/** When a file, or the newest thing in a folder, was changed; 0 when it is not there. A folder changes when files go. */
function changedAt(name) {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(
    found.mtimeMs,
    ...readdirSync(path.join(root, name)).map((entry) => changedAt(path.join(name, entry))),
  );
}

const sources = ['src', 'migrations', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
if (changedAt('dist/.built') < Math.max(...sources.map(changedAt))) {
  console.error('Building (once for each version) ...');
  // The desk has a stamp of its own: a change of the server does not make it anew.
  for (const name of existsSync(dist) ? readdirSync(dist) : []) {
    if (name !== 'web' && name !== '.built-web') rmSync(path.join(dist, name), { recursive: true, force: true });
  }
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const built = spawnSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.build.json')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
  // Last of all: a build that was interrupted has no stamp and is made again.
  writeFileSync(stamp, '');
}
if (isWebStale()) {
  console.error('Building the desk (once for each version) ...');
  await buildWeb();
}

process.argv.splice(2, 0, 'serve');
await import('../bin/whence.js');
