import { createCipheriv, createDecipheriv, randomInt } from 'node:crypto';
import type { ChangePosition } from '../domain/changes.js';

/**
 * A cursor is one enciphered block: six bytes of sequence, two of place, two of chance, six of zero. Under a key of the
 * workspace, so that it tells nothing of how many entries lie between two lines, opens nowhere else, and cannot be made
 * up (the zeros would not come out).
 */
const BLOCK = 16;
const CHANCE_AT = 8;
const ZERO_AT = 10;

/** The cursor of a line: always the same for the same place. */
export function cursorOf(key: Buffer, position: ChangePosition): string {
  return encipher(key, position, 0);
}

/** The cursor of an end or a heartbeat: another each time, so that it does not tell whether something unseen happened. */
export function endCursorOf(key: Buffer, position: ChangePosition): string {
  return encipher(key, position, randomInt(1, 65_536));
}

/** The place a cursor names; null when it was not made with this key. */
export function positionOf(key: Buffer, cursor: string): ChangePosition | null {
  if (!/^[A-Za-z0-9_-]{22}$/.test(cursor)) return null;
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== BLOCK || bytes.toString('base64url') !== cursor) return null;
  const decipher = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(bytes), decipher.final()]);
  if (!block.subarray(ZERO_AT).equals(Buffer.alloc(BLOCK - ZERO_AT))) return null;
  return { sequence: block.readUIntBE(0, 6), place: block.readUInt16BE(6) };
}

function encipher(key: Buffer, { sequence, place }: ChangePosition, chance: number): string {
  const block = Buffer.alloc(BLOCK);
  block.writeUIntBE(sequence, 0, 6);
  block.writeUInt16BE(place, 6);
  block.writeUInt16BE(chance, CHANCE_AT);
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  return Buffer.concat([cipher.update(block), cipher.final()]).toString('base64url');
}
