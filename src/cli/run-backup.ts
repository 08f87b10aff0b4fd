import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupFault, BackupRefusal } from '../backup/backup-fault.js';
import { BackupRuns, problemOf } from '../backup/backup-runs.js';
import { withOwnerUnits } from '../backup/owner-work.js';
import type { BackupLock } from '../backup/seal.js';
import { type BackupSource, type SentBackup, sendBackup, takeBackup } from '../backup/take-backup.js';
import { type VerifiedBackup, verifyBackup } from '../backup/verify-backup.js';
import { codeOf } from '../database/embedded/embedded-error.js';
import { disarm } from '../domain/dossier-error.js';
import { keyFrom, lockFrom, unreadable } from './backup-keys.js';
import type { BackupFlags, VerifyFlags } from './backup.command.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import { scratchRestore } from './scratch-restore.js';
import { withApp } from './with-app.js';

/** Makes a backup, tells what it is, and records it in the installation. */
export async function runBackup(terminal: Terminal, product: string, flags: BackupFlags): Promise<void> {
  const lock = await lockFrom(flags);
  await withApp(terminal, async ({ config, database }) => {
    await withOwnerUnits(database.owner, async (units) => {
      const runs = new BackupRuns(units);
      const at = new Date();
      const runId = await runs.begin('asked', at);
      const source = { owner: database.owner, product, filesFolder: config.files.folder, at };
      try {
        const made = await makeOne(terminal, source, lock, flags);
        await runs.done(
          runId,
          { fileName: path.basename(flags.to), sha256: made.sha256, bytes: made.bytes },
          new Date(),
        );
      } catch (error) {
        await runs.failed(runId, problemOf(error), new Date());
        throw backupFailure(flags.to, error);
      }
    });
  });
}

async function makeOne(
  terminal: Terminal,
  source: BackupSource,
  lock: BackupLock,
  { to, force, json }: BackupFlags,
): Promise<SentBackup> {
  if (lock.kind === 'none')
    terminal.note('This backup is not encrypted: whoever has it has everything about the sources.');
  if (to === '-') {
    const sink = new Writable({
      write: (piece: Buffer, _encoding, done) => void terminal.bytes(piece).then(() => done(), done),
    });
    const sent = await sendBackup(source, lock, sink);
    terminal.note(`${sent.bytes} bytes, sha256 ${sent.sha256}. Not read back: whence backup verify does that.`);
    return sent;
  }
  const made = await takeBackup(source, lock, path.resolve(to), force ?? false);
  if (json === true) terminal.data(`${JSON.stringify(summaryOf(made))}\n`);
  else for (const line of describe(made)) terminal.data(`${line}\n`);
  return made;
}

/** Goes through a backup; with `--deep`, restores it into a database made for this. */
export async function runVerify(terminal: Terminal, file: string, flags: VerifyFlags): Promise<void> {
  const key = await keyFrom(flags);
  try {
    const found = await verifyBackup(file, key);
    if (flags.sha256 !== undefined && found.sha256 !== flags.sha256.toLowerCase())
      throw new BackupFault(`it is whole, but another file: its hash is ${found.sha256}`);
    if (flags.deep === true) await scratchRestore(file, key, (line) => terminal.note(line));
    if (flags.json === true) terminal.data(`${JSON.stringify(summaryOf(found))}\n`);
    else for (const line of describe(found)) terminal.data(`${line}\n`);
  } catch (error) {
    throw backupFailure(file, error);
  }
}

/** Makes a key pair: the secret half into a file of its own, the recipient to standard output. */
export async function runKey(terminal: Terminal, file: string): Promise<void> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  try {
    await writeFile(file, `# opens backups encrypted to ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const told = unreadable(file, error);
    // Replacing a key would shut every backup made to it.
    if (told instanceof CommandFailure && codeOf(error) === 'EEXIST')
      throw new CommandFailure(EXIT_CODES.unreadable, [`${disarm(file)}: it is there already; choose another name`]);
    throw told;
  }
  terminal.data(`${recipient}\n`);
  terminal.note('Keep the key in two places away from this machine: without it no backup opens, for anybody.');
}

/** What is wrong with a backup, or with making one, as a line and an exit code. */
export function backupFailure(file: string, error: unknown): unknown {
  if (error instanceof BackupFault)
    return new CommandFailure(EXIT_CODES.badInput, [`${disarm(file)}: ${error.message}`]);
  if (error instanceof BackupRefusal) return new CommandFailure(EXIT_CODES.badInput, [error.message]);
  return unreadable(file, error);
}

/** A backup in a few figures, for programs. */
export function summaryOf({ header, trailer, logEntries, sha256, bytes }: VerifiedBackup) {
  const { product, createdAt, postgres, migrations, heads, leftOut } = header;
  const rows = Object.values(trailer.tables).reduce((sum, table) => sum + table.rows, 0);
  const counts = Object.fromEntries(Object.entries(trailer.tables).map(([name, table]) => [name, table.rows]));
  const schema = migrations.at(-1) ?? null;
  return {
    sha256,
    bytes,
    createdAt,
    product,
    schema,
    postgres,
    rows,
    counts,
    files: trailer.files,
    logEntries,
    heads,
    leftOut,
  };
}

/** The same for a person. */
export function describe(backup: VerifiedBackup): string[] {
  const { createdAt, product, schema, postgres, rows, counts, files, logEntries, heads, leftOut } = summaryOf(backup);
  const workspaces = backup.header.workspaceIds.length - 1;
  return [
    `Whole: as of ${createdAt}, by Whence ${product}, schema ${schema ?? 'none'}, PostgreSQL ${postgres}.`,
    `${rows} rows in ${Object.keys(counts).length} tables, ${workspaces} workspaces, ${files.count} files of evidence.`,
    `${logEntries} entries of the log in ${heads.length} chains hold.`,
    `Not in it: ${Object.keys(leftOut).join(', ')}.`,
    `${backup.bytes} bytes, sha256 ${backup.sha256}`,
  ];
}
