import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, as text for a cookie or a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token: whoever reads the table cannot use it. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The proof a form carries that it was made for this session. */
export function formProof(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('whence form').digest('base64url');
}

/** Compares a form's proof without telling by its time how much of it was right. */
export function isFormProof(sessionToken: string, proof: string): boolean {
  const expected = Buffer.from(formProof(sessionToken));
  const given = Buffer.from(proof);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
