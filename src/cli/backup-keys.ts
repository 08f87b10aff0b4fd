/** What locks and opens backups, as it is given on the command line. Secrets come from files, never from arguments. */
import { readFile } from 'node:fs/promises';
import type { BackupKey, BackupLock } from '../backup/seal.js';
import { codeOf } from '../database/embedded/embedded-error.js';
import { disarm } from '../domain/dossier-error.js';
import { CommandFailure, EXIT_CODES } from './output.js';

export interface LockFlags {
  readonly recipient?: readonly string[];
  readonly passphraseFile?: string;
  readonly unencrypted?: boolean;
}

export interface KeyFlags {
  readonly identity?: readonly string[];
  readonly passphraseFile?: string;
}

const SHORTEST_PASSPHRASE = 16;

/** The lock that was asked for: exactly one kind. @throws CommandFailure */
export async function lockFrom(flags: LockFlags): Promise<BackupLock> {
  const recipients = flags.recipient ?? [];
  const kinds = [recipients.length > 0, flags.passphraseFile !== undefined, flags.unencrypted === true];
  if (kinds.filter(Boolean).length !== 1)
    throw badInput('Say who can open it: --recipient age1…, --passphrase-file FILE, or --unencrypted. One of them.');
  if (flags.unencrypted === true) return { kind: 'none' };
  if (flags.passphraseFile === undefined) return { kind: 'recipients', recipients };
  const passphrase = await passphraseIn(flags.passphraseFile);
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw badInput(
      `${disarm(flags.passphraseFile)}: given ${passphrase.length} characters, expected ${SHORTEST_PASSPHRASE} or more (six words at random, say)`,
    );
  return { kind: 'passphrase', passphrase };
}

/** What was given to open one; with nothing, only one that is not encrypted opens. @throws CommandFailure */
export async function keyFrom(flags: KeyFlags): Promise<BackupKey> {
  const identities: string[] = [];
  for (const file of flags.identity ?? []) {
    const found = (await textOf(file)).split('\n').map((line) => line.trim());
    const keys = found.filter((line) => /^AGE-SECRET-KEY-(PQ-)?1[0-9A-Z]+$/.test(line));
    if (keys.length === 0) throw badInput(`${disarm(file)}: expected a line that begins with AGE-SECRET-KEY-1`);
    identities.push(...keys);
  }
  const passphrases = flags.passphraseFile === undefined ? [] : [await passphraseIn(flags.passphraseFile)];
  return { identities, passphrases };
}

async function passphraseIn(file: string): Promise<string> {
  return (await textOf(file)).split(/\r?\n/)[0] ?? '';
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** A file that cannot be read or written, by its name and the system's code. Other errors are given back. */
export function unreadable(file: string, cause: unknown): unknown {
  const code = codeOf(cause);
  if (code === undefined || !/^E[A-Z]+$/.test(code)) return cause;
  const reasons = new Map([
    ['ENOENT', 'there is no such file'],
    ['EEXIST', 'it is there already; --force replaces it'],
    ['EISDIR', 'it is a folder'],
    ['EACCES', 'it may not be opened'],
    ['ENOSPC', 'the disk is full'],
  ]);
  return new CommandFailure(EXIT_CODES.unreadable, [`${disarm(file)}: ${reasons.get(code) ?? code}`]);
}

function badInput(line: string): CommandFailure {
  return new CommandFailure(EXIT_CODES.badInput, [line]);
}
