import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { BackupFault } from './backup-fault.js';
import type { BackupHeader, BackupTrailer } from './backup-format.js';
import { type BackupPart, readBackup } from './read-backup.js';
import { type BackupKey, unseal } from './seal.js';

/** A backup that was read to its end and found whole. */
export interface VerifiedBackup {
  readonly header: BackupHeader;
  readonly trailer: BackupTrailer;
  readonly logEntries: number;
  /** Of the file as it lies there, in hexadecimal, and its size. */
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Opens a backup file and goes through all of it without a database.
 * @param onPart is given each part before anything after it is known to be there.
 * @throws BackupFault when it is damaged or does not open; errors of the file system go through.
 */
export async function verifyBackup(
  file: string,
  key: BackupKey,
  onPart: (part: BackupPart) => Promise<void> = async () => undefined,
): Promise<VerifiedBackup> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* source() {
    for await (const piece of createReadStream(file)) {
      const read = Buffer.from(piece);
      hash.update(read);
      bytes += read.length;
      yield read;
    }
  }
  let header: BackupHeader | null = null;
  let end: { trailer: BackupTrailer; logEntries: number } | null = null;
  for await (const part of readBackup(unseal(source(), key))) {
    if (part.kind === 'header') ({ header } = part);
    if (part.kind === 'trailer') end = part;
    await onPart(part);
  }
  if (header === null || end === null) throw new BackupFault('it ends too early');
  return { header, trailer: end.trailer, logEntries: end.logEntries, sha256: hash.digest('hex'), bytes };
}
