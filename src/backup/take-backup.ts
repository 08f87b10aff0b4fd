import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { ConnectionSettings } from '../database/connection.js';
import { syncFolder } from '../database/embedded/files.js';
import { BackupFault } from './backup-fault.js';
import { BackupWriter } from './backup-writer.js';
import { giveName } from './give-name.js';
import { listKeptFiles } from './kept-files.js';
import { withOwner } from './owner-work.js';
import { type BackupKey, type BackupLock, seal } from './seal.js';
import { verifyBackup, type VerifiedBackup } from './verify-backup.js';

export interface BackupSource {
  /** The owner's way in, past any pooler. */
  readonly owner: ConnectionSettings;
  /** Version of the program. */
  readonly product: string;
  /** The folder of evidence files; it need not be there. */
  readonly filesFolder: string;
  readonly at: Date;
  /** Gives the making up; nothing is left behind. */
  readonly signal?: AbortSignal;
}

/** What a stream of a backup turned out to be. */
export interface SentBackup {
  readonly sha256: string;
  readonly bytes: number;
}

/** Sends a backup as it is made. Nobody has read it back afterwards: `whence backup verify` does. */
export async function sendBackup(source: BackupSource, lock: BackupLock, sink: Writable): Promise<SentBackup> {
  return withOwner(source.owner, async (client) => {
    const { product, at, filesFolder, signal } = source;
    const files = () => listKeptFiles(filesFolder);
    const writer = new BackupWriter({ client, product, createdAt: at, files });
    const hash = createHash('sha256');
    let bytes = 0;
    const counter = new Transform({
      transform(piece: Buffer, _encoding, done) {
        hash.update(piece);
        bytes += piece.length;
        done(null, piece);
      },
    });
    await pipeline(await seal(writer.lines(), lock), counter, sink, signal === undefined ? {} : { signal });
    if (writer.trailer === null) throw new Error('the backup ended before its end');
    return { sha256: hash.digest('hex'), bytes };
  });
}

/**
 * Makes a backup file: written under a passing name, brought to the disk, read back and verified to its end, and only
 * then given its name.
 *
 * What is encrypted to recipients could not be read back here. So one more recipient is added whose key is made for this
 * backup alone and is forgotten when it has been verified.
 * @param isReplacing whether a file of that name may be replaced.
 * @throws BackupFault when what is on the disk is not what was written.
 */
export async function takeBackup(
  source: BackupSource,
  lock: BackupLock,
  target: string,
  isReplacing = false,
): Promise<VerifiedBackup> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `.${path.basename(target)}.${randomBytes(4).toString('hex')}.partial`);
  const { readable, key } = await alsoForNow(lock);
  try {
    const file = createWriteStream(draft, { mode: 0o600, flags: 'wx', flush: true });
    const sent = await sendBackup(source, readable, file);
    const verified = await verifyBackup(draft, key, async () => source.signal?.throwIfAborted());
    if (verified.sha256 !== sent.sha256) throw new BackupFault('the disk gave back other bytes than were written');
    source.signal?.throwIfAborted();
    await (isReplacing ? rename(draft, target) : giveName(draft, target));
    await syncFolder(folder);
    return verified;
  } finally {
    await rm(draft, { force: true });
  }
}

/** The lock as it is used, and a key to it for the one reading back. */
async function alsoForNow(lock: BackupLock): Promise<{ readable: BackupLock; key: BackupKey }> {
  if (lock.kind === 'none') return { readable: lock, key: { identities: [], passphrases: [] } };
  if (lock.kind === 'passphrase') return { readable: lock, key: { identities: [], passphrases: [lock.passphrase] } };
  // Recipients that withstand quantum computers stand together with their own kind only.
  const isHybrid = lock.recipients.some((recipient) => /^age1(pq|tagpq)1/.test(recipient));
  const identity = await (isHybrid ? generateHybridIdentity() : generateX25519Identity());
  const recipients = [...lock.recipients, await identityToRecipient(identity)];
  return { readable: { kind: 'recipients', recipients }, key: { identities: [identity], passphrases: [] } };
}
