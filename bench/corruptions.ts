/**
 * Spoils a backup again and again, in each of the ways of test/support/backup-files.ts in turn and at a place drawn at
 * random, and counts how often that is found: `npm run bench:corruptions [-- TIMES]`, 30 unless given. The backup is of
 * the sample investigation with files of evidence beside it, made by the command as a person would.
 */
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BackupFault } from '../src/backup/backup-fault.js';
import { verifyBackup } from '../src/backup/verify-backup.js';
import { CORRUPTIONS, linesOf, putFiles } from '../test/support/backup-files.js';
import { numbersFrom } from './figures.js';

const times = Number(process.argv[2] ?? 30);
const folder = await mkdtemp(path.join(tmpdir(), 'whence-corruptions-'));
await chmod(folder, 0o711);
const at = (name: string) => path.join(folder, name);

function whence(...args: string[]): string {
  const env = { ...process.env, WHENCE_DATA: at('data') };
  const done = spawnSync(process.execPath, ['bin/whence.js', ...args], { env, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`whence ${args.join(' ')}: ${done.stderr}`);
  return done.stdout.trim();
}

try {
  whence('sample');
  await putFiles(at('data/files'));
  const recipient = whence('backup', 'key', at('key'));
  whence('backup', '--to', at('whole.age'), '--recipient', recipient);
  const identity = (await readFile(at('key'), 'utf8')).split('\n')[1] ?? '';
  const key = { identities: [identity], passphrases: [] };
  const [sealed, lines] = [await readFile(at('whole.age')), await linesOf(at('whole.age'), key)];
  const random = numbersFrom(Date.now());
  const table: Record<string, { spoilt: number; found: number; 'the last one said': string }> = {};
  for (let time = 0; time < times; time++) {
    const corruption = CORRUPTIONS[time % CORRUPTIONS.length];
    if (corruption === undefined) break;
    const spoilt = await corruption.spoil(sealed, lines, random, { kind: 'recipients', recipients: [recipient] });
    await writeFile(at('spoilt.age'), spoilt);
    const row = (table[corruption.name] ??= { spoilt: 0, found: 0, 'the last one said': '' });
    row.spoilt += 1;
    try {
      await verifyBackup(at('spoilt.age'), key);
    } catch (error) {
      if (!(error instanceof BackupFault)) throw error;
      row.found += 1;
      row['the last one said'] = error.message;
    }
  }
  console.table(table);
  const found = Object.values(table).reduce((sum, row) => sum + row.found, 0);
  console.log(`${found} of ${times} found`);
  process.exitCode = found === times ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
