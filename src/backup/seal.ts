import { pipeline, Readable, Transform } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupFault, BackupRefusal } from './backup-fault.js';

/** Who can open a backup. `none` is for a disk that is sealed in another way, and is asked for by name only. */
export type BackupLock =
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'none' };

/** What opens one: identities (`AGE-SECRET-KEY-1…`), passphrases, or neither for one that is not encrypted. */
export interface BackupKey {
  readonly identities: readonly string[];
  readonly passphrases: readonly string[];
}

const AGE_MAGIC = 'age-encryption.org/v1\n';
/** What gzip writes first when it is told nothing of a file; the last byte (the system) is set alike everywhere. */
const GZIP_MAGIC = Buffer.from('1f8b08000000000000ff', 'hex');

/**
 * Packs and encrypts lines as they come (gzip, then age): 64 KiB at a time, in constant memory, at the pace of whoever
 * reads. What `age -d FILE | zcat` gives is the lines again.
 * @throws BackupRefusal when a recipient is none.
 */
export async function seal(lines: AsyncIterable<Buffer>, lock: BackupLock): Promise<Readable> {
  const packed = pack(lines);
  if (lock.kind === 'none') return packed;
  const encrypter = new Encrypter();
  if (lock.kind === 'passphrase') encrypter.setPassphrase(lock.passphrase);
  else for (const recipient of lock.recipients) addRecipient(encrypter, recipient);
  return Readable.from(await encrypter.encrypt(bytesOf(packed)), { objectMode: false });
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new BackupRefusal(`${recipient} is not a recipient of age: given that, expected age1…`, { cause });
  }
}

function pack(lines: AsyncIterable<Buffer>): Readable {
  let isFirst = true;
  const settled = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      // Always 10 bytes and more in the first piece: zlib gives out its header whole.
      if (isFirst) GZIP_MAGIC.copy(chunk);
      isFirst = false;
      done(null, chunk);
    },
  });
  // An error of any part ends the last one with it, which is where it is told.
  pipeline(Readable.from(lines, { highWaterMark: 1 }), createGzip({ level: 6 }), settled, () => undefined);
  return settled;
}

/**
 * Opens what `seal` wrote, piece by piece.
 * @throws BackupFault when it is no backup, does not open with this key, or was changed after it was written. Errors of
 * reading the source go through as they are.
 */
export async function* unseal(source: AsyncIterable<Buffer>, key: BackupKey): AsyncGenerator<Buffer> {
  const { start, all } = await peek(source, AGE_MAGIC.length);
  if (start.toString('latin1') === AGE_MAGIC) {
    yield* unpack(decrypted(all, key));
  } else if (start.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) {
    yield* unpack(all);
  } else {
    throw new BackupFault('this is not a backup, or its beginning was changed');
  }
}

async function* decrypted(source: AsyncIterable<Buffer>, key: BackupKey): AsyncGenerator<Buffer> {
  const failure = { ofSource: false };
  async function* watched() {
    try {
      yield* source;
    } catch (error) {
      failure.ofSource = true;
      throw error;
    }
  }
  try {
    const decrypter = new Decrypter();
    for (const identity of key.identities) decrypter.addIdentity(identity);
    for (const passphrase of key.passphrases) decrypter.addPassphrase(passphrase);
    for await (const piece of await decrypter.decrypt(bytesOf(watched()))) yield Buffer.from(piece);
  } catch (cause) {
    if (failure.ofSource || cause instanceof BackupFault) throw cause;
    const message = cause instanceof Error ? cause.message : '';
    if (/no identity matched|file is passphrase-encrypted/.test(message))
      throw new BackupFault('it does not open with this key', { cause });
    throw new BackupFault('its encryption is broken: it was changed, or ends too early', { cause });
  }
}

async function* unpack(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let [given, failure]: [number, unknown] = [0, null];
  async function* counted() {
    try {
      for await (const piece of source) {
        given += piece.length;
        yield piece;
      }
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  try {
    pipeline(counted(), gunzip, () => undefined);
    for await (const piece of gunzip) yield Buffer.from(piece);
  } catch (cause) {
    if (failure !== null) throw failure;
    throw new BackupFault('it does not unpack: it was changed, or ends too early', { cause });
  }
  // What stands behind the end of the packed data is passed over in silence by zlib.
  if (failure !== null) throw failure;
  if (gunzip.bytesWritten !== given) throw new BackupFault('something was written behind its end');
}

/** The first bytes, and everything including them. */
async function peek(
  source: AsyncIterable<Buffer>,
  length: number,
): Promise<{ start: Buffer; all: AsyncIterable<Buffer> }> {
  const iterator = source[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  while (start.length < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  const held = start;
  async function* all() {
    if (held.length > 0) yield held;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { start: start.subarray(0, length), all: all() };
}

/** A web stream that takes from its source only what was asked for. */
function bytesOf(source: AsyncIterable<Buffer>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel(reason) {
        await iterator.return?.(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
