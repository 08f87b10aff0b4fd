// Builds the desk for the browser into dist/web, if anything it is made of has changed since. `--sizes` prints what a
// browser has to fetch before the first screen can be used, and fails when that is more than was promised.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'dist', '.built-web');
const SOURCES = ['web', 'client', 'src/domain', 'package-lock.json'];
/** Bytes of JavaScript, gzipped, before the first screen can be used. */
const FIRST_SCREEN = 200 * 1024;
/** What is fetched beside the desk itself: the list of claims, and the words of one language. */
const FIRST_SCREENS = ['src/screens/claims/claims-screen.tsx', 'src/words/ko.ts'];

function changedAt(name) {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (found === undefined || !found.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(
    found.mtimeMs,
    ...readdirSync(path.join(root, name)).map((entry) => changedAt(path.join(name, entry))),
  );
}

/** Whether the desk in dist/web is older than what it is made of. */
export function isWebStale() {
  return changedAt('dist/.built-web') < Math.max(...SOURCES.map(changedAt));
}

/** @throws when it does not build; what was built before is then gone, and nothing says it is current. */
export async function buildWeb() {
  rmSync(stamp, { force: true });
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'web', 'vite.config.mjs'), logLevel: 'warn' });
  writeFileSync(stamp, '');
}

function printSizes() {
  const web = path.join(root, 'dist', 'web');
  const manifest = JSON.parse(readFileSync(path.join(web, 'manifest.json'), 'utf8'));
  const first = new Set();
  const take = (name) => {
    if (first.has(name) || manifest[name] === undefined) return;
    first.add(name);
    for (const next of manifest[name].imports ?? []) take(next);
  };
  for (const entry of ['index.html', ...FIRST_SCREENS]) take(entry);
  const size = (file) => gzipSync(readFileSync(path.join(web, file))).length;
  const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
  let sum = 0;
  for (const [name, { file }] of Object.entries(manifest).filter(([, { file }]) => file.endsWith('.js'))) {
    const bytes = size(file);
    if (first.has(name)) sum += bytes;
    console.log(`${kilobytes(bytes)}  ${first.has(name) ? 'first' : 'later'}  ${name}`);
  }
  console.log(`${kilobytes(sum)}  of JavaScript, gzipped, before the first screen; at most ${FIRST_SCREEN / 1024} KB`);
  if (sum > FIRST_SCREEN) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (isWebStale()) await buildWeb();
  if (process.argv.includes('--sizes')) printSizes();
}
