#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';

const built = new URL('../dist/src/cli.js', import.meta.url);
if (existsSync(built)) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const { runCli } = await import(built.href);
  const { endQuietlyOnClosedPipe } = await import(new URL('../dist/src/cli/output.js', import.meta.url).href);
  endQuietlyOnClosedPipe();
  process.exitCode = await runCli(process.argv.slice(2), version);
} else {
  process.stderr.write('whence is not built yet: run `npm run build` first.\n');
  process.exitCode = 1;
}
