import { hash, verify } from '@node-rs/argon2';
import { invalidField } from '../domain/refusal.js';

const OPTIONS = { memoryCost: 65536, timeCost: 3, parallelism: 1 } as const;
const MIN_LENGTH = 12;
const MAX_LENGTH = 128;

/** The commonest long passwords and the product's own words; anything built only from these is refused. */
const GUESSABLE =
  /^(?:(?:password|passwort|qwerty|qwertyuiop|asdfgh|zxcvbn|letmein|welcome|iloveyou|admin|whence|newsroom|journalist|secret|changeme|abc|[0-9])+[!.]*|(.)\1+)$/i;

/** At most two hashes at a time: one takes 64 MiB and a core, and sign-in must not slow everybody else down. */
const MAX_RUNNING = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** @throws Refusal when the password is too short, too long or among the first anybody would try. */
export function checkNewPassword(password: string, path = 'password'): void {
  const length = Array.from(password).length;
  if (length < MIN_LENGTH || length > MAX_LENGTH) {
    throw invalidField(path, `${MIN_LENGTH} to ${MAX_LENGTH} characters; a sentence is best`);
  }
  if (GUESSABLE.test(password)) throw invalidField(path, 'a password that is not among the first anybody would try');
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
  const compared = passwordHash ?? (await placeholderHash());
  const fits = await queued(() => verify(compared, password.normalize('NFC'), OPTIONS));
  return passwordHash !== null && fits;
}

let placeholder: Promise<string> | null = null;

function placeholderHash(): Promise<string> {
  placeholder ??= hash('nobody has this password', OPTIONS);
  return placeholder;
}

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
