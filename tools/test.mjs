// `npm test`: jest over every layer, and the plain closing line for the whole run. Arguments are handed to jest.
// `--quick` is the developer's loop: it leaves out what crashes servers or throws hundreds of requests or hashes many passwords, and draws fewer
// random dossiers. Continuous integration leaves out nothing.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb, isWebStale } from './build-web.mjs';
import { findBrowser } from './find-browser.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(path.join(tmpdir(), 'whence-test-'));
const results = path.join(folder, 'results.json');
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const isQuick = process.argv.includes('--quick');
const given = process.argv.slice(2).filter((argument) => argument !== '--quick');
const LONG = [
  'api-fuzz|-random|-races|record-history-replay|bad-input|lost-updates|role-matrix|two-processes|upgrade-from-every|idempotency',
  'connection-faults|database-gone|sigterm|job-runner|re-check-crash|embedded-(server|recovery)|corroboration-stale',
  'restore|backup-(file|schedule)|cli-backup|file-store|metrics|quiet-log|change-stream|api/changes|webhooks|limits|sign-in',
  'test/ui/|freeze-(doors|command)|accounts-over-time|off-boarding|many-records|letters-withheld|contract/bounds',
].join('|');
const args = [
  '--experimental-vm-modules',
  '--no-warnings',
  jest,
  '--json',
  `--outputFile=${results}`,
  ...(isQuick ? ['--testPathIgnorePatterns', LONG, '/node_modules/'] : []),
  ...given,
];

// The desk is tested as it is built. Whoever names other files or projects has no need of it.
const others =
  given.some((argument) => /^test\/(?!ui)/.test(argument)) ||
  (given.includes('--selectProjects') && !given.includes('ui'));
if (!isQuick && !others) {
  if (findBrowser() === null)
    console.error('No Chromium was found: the tests of the desk in the browser are left out.');
  else if (isWebStale()) await buildWeb();
}

// What jest prints as JSON on standard output is in the file as well; the person wants the report on standard error.
const env = isQuick ? { PROPERTY_RUNS: '0.2', ...process.env } : process.env;
const run = spawn(process.execPath, args, { cwd: root, env, stdio: ['inherit', 'ignore', 'inherit'] });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
run.on('exit', (code) => {
  let failed = true;
  try {
    const told = JSON.parse(readFileSync(results, 'utf8'));
    const skipped = told.numPendingTests > 0 ? `, ${told.numPendingTests} skipped` : '';
    // A file that could not even be loaded counts as one failure.
    const failures = told.numFailedTests + told.numRuntimeErrorTestSuites;
    console.log(`${told.numPassedTests} passed, ${failures} failed${skipped}`);
    failed = failures > 0 || told.numTotalTests === 0;
  } catch (error) {
    console.error(`The tests gave no result: ${error.message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = code === 0 && !failed ? 0 : (code ?? 1) || 1;
});
