import { hash, verify } from '@node-rs/argon2';
import { invalidField } from '../domain/refusal.js';

const OPTIONS = { memoryCost: 65536, timeCost: 3, parallelism: 1 } as const;
const MIN_LENGTH = 12;
const MAX_LENGTH = 128;

/**
 * The commonest long passwords and the product's own words, also strung together with separators, years and the like;
 * rows of the keyboard, of the alphabet and of digits; one or two characters over and over.
 */
const GUESSABLE =
  /^(?:(?:p[@a]ssw[o0]rd|passwort|qwerty|asdfgh|zxcvbn|letmein|welcome|iloveyou|dragon|monkey|football|baseball|sunshine|princess|admin|administrator|whence|newsroom|journalist|secret|changeme|abc|[0-9])[\s._-]*)+[!.?]*$/i;
const ROWS = ['qwertyuiopasdfghjklzxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '01234567890123456789'];
const REPEATED = /^(.{1,2})\1+.?$/u;

/** At most two hashes at a time: one takes 64 MiB and a core, and sign-in must not slow everybody else down. */
const MAX_RUNNING = 2;
let running = 0;
const waiting: (() => void)[] = [];

/**
 * Judged in the form it is stored in, so that a short password does not grow by the way a keyboard spells it.
 * @throws Refusal when the password is too short, too long or among the first anybody would try.
 */
export function checkNewPassword(password: string, path = 'password'): void {
  const normal = password.normalize('NFC');
  const length = Array.from(normal).length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) {
    throw invalidField(path, `${MIN_LENGTH} to ${MAX_LENGTH} characters; a sentence is best`);
  }
  if (isGuessable(normal)) throw invalidField(path, 'a password that is not among the first anybody would try');
}

function isGuessable(password: string): boolean {
  const lower = password.toLowerCase();
  return GUESSABLE.test(lower) || REPEATED.test(lower) || ROWS.some((row) => row.includes(lower));
}

/** argon2id of the NFC form, so that the same keys give the same password on every keyboard. */
export function hashPassword(password: string): Promise<string> {
  return queued(() => hash(password.normalize('NFC'), OPTIONS));
}

/**
 * True when the password fits. With no hash to compare (no such account) the same work is done against a fixed one, so
 * that the time taken says nothing about who has an account.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const compared = passwordHash ?? NOBODYS_HASH;
  const fits = await queued(() => verify(compared, password.normalize('NFC')));
  return passwordHash !== null && fits;
}

/** Of random bytes nobody kept; made with the options above, so that it takes as long as any other. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=65536,t=3,p=1$2dR4FIXt/KOkUBDhkhrkCw$2jYFakKUoR1leZf1NADC+m4tqIsJttv960L9560YEFg';

async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_RUNNING) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
