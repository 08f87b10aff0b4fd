/** How an API token is written: so that a mistyped one is told from a wrong one without asking anybody. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What every token begins with: people, and programs that look for secrets in files, know it by that. */
export const API_TOKEN_PREFIX = 'whence_';
/** Random bytes of a token. */
export const API_TOKEN_BYTES = 32;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62^43 is the first power of 62 beyond 2^256, 62^6 the first beyond 2^32. */
const SECRET_LENGTH = 43;
const CHECK_LENGTH = 6;
const WRITTEN = new RegExp(`^${API_TOKEN_PREFIX}[0-9A-Za-z]{${SECRET_LENGTH + CHECK_LENGTH}}$`);

/**
 * The text of a token: prefix, the random bytes in base 62, and a check of 32 bits in base 62.
 * @throws RangeError unless there are exactly 32 bytes.
 */
export function writeApiToken(random: Uint8Array): string {
  if (random.length !== API_TOKEN_BYTES) throw new RangeError(`a token is made of ${API_TOKEN_BYTES} bytes`);
  const secret = inBase62(random, SECRET_LENGTH);
  return `${API_TOKEN_PREFIX}${secret}${checkOf(secret)}`;
}

/** Whether a text can be a token at all. One wrong, missing or swapped character makes it none, but for 1 in 2^32. */
export function isApiToken(text: string): boolean {
  if (!WRITTEN.test(text)) return false;
  const secret = text.slice(API_TOKEN_PREFIX.length, API_TOKEN_PREFIX.length + SECRET_LENGTH);
  return text.endsWith(checkOf(secret));
}

function checkOf(secret: string): string {
  return inBase62(sha256(utf8ToBytes(`whence token check ${secret}`)).subarray(0, 4), CHECK_LENGTH);
}

function inBase62(bytes: Uint8Array, length: number): string {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let place = 0; place < length; place++) {
    text = (DIGITS[Number(rest % 62n)] ?? '') + text;
    rest /= 62n;
  }
  return text;
}
