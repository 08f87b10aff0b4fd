/** Backups as test material: made, taken apart into lines, changed by somebody, and sealed again. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BackupKey, type BackupLock, seal, unseal } from '../../src/backup/seal.js';

export const NO_KEY: BackupKey = { identities: [], passphrases: [] };
export const UNLOCKED: BackupLock = { kind: 'none' };

export interface Folder {
  readonly path: string;
  at(name: string): string;
  remove(): Promise<void>;
}

export async function passingFolder(): Promise<Folder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whence-backup-'));
  await chmod(folder, 0o711);
  return {
    path: folder,
    at: (name) => path.join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Puts evidence files into a folder: enough bytes without a pattern to fill several pieces of the encryption. */
export async function putFiles(folder: string, count = 3): Promise<void> {
  for (let i = 0; i < count; i++) {
    const bytes = randomBytes(150_000 + i);
    const name = createHash('sha256').update(bytes).digest('hex');
    await mkdir(path.join(folder, name.slice(0, 2)), { recursive: true });
    await writeFile(path.join(folder, name.slice(0, 2), name), bytes);
  }
}

/** The lines of a backup, without their ends. */
export async function linesOf(file: string, key: BackupKey): Promise<string[]> {
  const pieces: Buffer[] = [];
  async function* source() {
    for await (const piece of createReadStream(file)) yield Buffer.from(piece);
  }
  for await (const piece of unseal(source(), key)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8').trimEnd().split('\n');
}

export async function sealLines(lines: readonly string[], lock: BackupLock): Promise<Buffer> {
  async function* source() {
    yield Buffer.from(lines.map((line) => `${line}\n`).join(''));
  }
  const pieces: Buffer[] = [];
  for await (const piece of await seal(source(), lock)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** The lines with a last line whose hash is right again: what somebody would do who changed one. */
export function withHash(lines: readonly string[]): string[] {
  const body = lines.slice(0, -1);
  const { trailer } = JSON.parse(lines.at(-1) ?? '');
  const sha256 = createHash('sha256');
  for (const line of body) sha256.update(`${line}\n`);
  return [...body, JSON.stringify({ trailer: { ...trailer, sha256: sha256.digest('hex') } })];
}

/** … and whose counts and hashes of tables are right again, too. */
export function withCounts(lines: readonly string[]): string[] {
  const { trailer } = JSON.parse(lines.at(-1) ?? '');
  const tables = new Map<string, string[]>(Object.keys(trailer.tables).map((name) => [name, []]));
  let table: string | null = null;
  for (const line of lines) {
    if (line.startsWith('{')) table = JSON.parse(line).section?.table ?? null;
    else if (table !== null) tables.get(table)?.push(`${line}\n`);
  }
  const counted = [...tables].map(([name, rows]) => [
    name,
    { rows: rows.length, sha256: createHash('sha256').update(rows.join('')).digest('hex') },
  ]);
  return withHash([
    ...lines.slice(0, -1),
    JSON.stringify({ trailer: { ...trailer, tables: Object.fromEntries(counted) } }),
  ]);
}

/** One way to spoil a backup. `sealed` is the file, `lines` what is in it; the result is a file again. */
export interface Corruption {
  readonly name: string;
  spoil(sealed: Buffer, lines: readonly string[], random: () => number, lock: BackupLock): Promise<Buffer>;
}

const PIECE = 64 * 1024 + 16;
const at = (random: () => number, size: number) => Math.floor(random() * size);

/** Where the encrypted pieces begin: after the header and its nonce of 16 bytes. */
function payloadStart(sealed: Buffer): number {
  return sealed.indexOf('\n', sealed.indexOf('\n--- ') + 1) + 1 + 16;
}

function sectionAt(lines: readonly string[], table: string): [start: number, end: number] {
  const start = lines.findIndex((line) => line.startsWith('{"section"') && JSON.parse(line).section.table === table);
  return [start, lines.findIndex((line, place) => place > start && line.startsWith('{"end"'))];
}

/** Changes some lines and seals them again: whoever knows the recipient can. */
function forged(
  name: string,
  change: (lines: string[], random: () => number) => void,
  mend: (lines: readonly string[]) => string[] = withHash,
): Corruption {
  return {
    name,
    async spoil(_sealed, lines, random, lock) {
      const changed = [...lines];
      change(changed, random);
      return sealLines(mend(changed), lock);
    },
  };
}

export const CORRUPTIONS: readonly Corruption[] = [
  {
    name: 'one bit of the file is another',
    async spoil(sealed, _lines, random) {
      const copy = Buffer.from(sealed);
      const place = at(random, copy.length);
      copy.writeUInt8(copy.readUInt8(place) ^ (1 << at(random, 8)), place);
      return copy;
    },
  },
  {
    name: 'the end is cut off',
    spoil: async (sealed, _lines, random) => sealed.subarray(0, at(random, sealed.length)),
  },
  {
    name: 'two pieces of the encryption changed places',
    async spoil(sealed) {
      const start = payloadStart(sealed);
      const [first, second] = [
        sealed.subarray(start, start + PIECE),
        sealed.subarray(start + PIECE, start + 2 * PIECE),
      ];
      return Buffer.concat([sealed.subarray(0, start), second, first, sealed.subarray(start + 2 * PIECE)]);
    },
  },
  forged(
    'a table is there twice, with counts and hashes that fit',
    (lines) => {
      const [start, end] = sectionAt(lines, 'claims');
      lines.splice(end + 1, 0, ...lines.slice(start, end + 1));
    },
    withCounts,
  ),
  forged('the manifest counts one row less, with a hash that fits', (lines) => {
    const last = JSON.parse(lines.at(-1) ?? '');
    last.trailer.tables.claims.rows -= 1;
    lines[lines.length - 1] = JSON.stringify(last);
  }),
  forged(
    'an entry of the log is left out, with counts and hashes that fit',
    (lines) => {
      for (const table of ['audit_bodies', 'audit_leaves']) {
        const [, end] = sectionAt(lines, table);
        const rows = JSON.parse(lines[end] ?? '').end.rows;
        lines.splice(end - 1, 2, JSON.stringify({ end: { rows: rows - 1 } }));
      }
    },
    withCounts,
  ),
  {
    name: 'a piece of the encryption is left out',
    async spoil(sealed) {
      const start = payloadStart(sealed);
      return Buffer.concat([sealed.subarray(0, start), sealed.subarray(start + PIECE)]);
    },
  },
  {
    name: 'something is written behind the end',
    spoil: async (sealed, _lines, random) => Buffer.concat([sealed, randomBytes(1 + at(random, 100))]),
  },
  forged(
    'a row is left out, with a hash that fits',
    (lines) => void lines.splice(sectionAt(lines, 'claims')[0] + 1, 1),
  ),
  forged('a row says something else, with a hash that fits', (lines) => {
    const row = sectionAt(lines, 'claims')[0] + 1;
    lines[row] = (lines[row] ?? '').replace('"event"', '"pattern"');
  }),
  forged('a file of evidence is another', (lines, random) => {
    const piece = lines.findIndex((line) => line.startsWith('"'));
    const bytes = Buffer.from(JSON.parse(lines[piece] ?? ''), 'base64');
    bytes.writeUInt8(bytes.readUInt8(0) ^ (1 << at(random, 8)), 0);
    lines[piece] = JSON.stringify(bytes.toString('base64'));
  }),
  forged(
    'what an entry of the log says is another, with counts and hashes that fit',
    (lines) => {
      const row = sectionAt(lines, 'audit_bodies')[0] + 1;
      lines[row] = (lines[row] ?? '').replace('record', 'rekord');
    },
    withCounts,
  ),
  forged(
    'a row has a column too many, with counts and hashes that fit',
    (lines) => {
      const row = sectionAt(lines, 'sources')[0] + 1;
      lines[row] = JSON.stringify([...JSON.parse(lines[row] ?? ''), null]);
    },
    withCounts,
  ),
];
