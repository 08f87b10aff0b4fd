// `npm test`: jest over every layer, and the plain closing line for the whole run. Arguments are handed to jest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(path.join(tmpdir(), 'whence-test-'));
const results = path.join(folder, 'results.json');
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const args = [
  '--experimental-vm-modules',
  '--no-warnings',
  jest,
  '--json',
  `--outputFile=${results}`,
  ...process.argv.slice(2),
];

// What jest prints as JSON on standard output is in the file as well; the person wants the report on standard error.
const run = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] });
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
