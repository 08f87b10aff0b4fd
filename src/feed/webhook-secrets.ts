import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** 256 random bits, to be shown once. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}

/** Which webhook a sealed secret belongs to: it opens for no other. */
export interface SealedFor {
  readonly workspaceId: string;
  readonly id: string;
}

/** A secret as it is stored: the server must be able to sign with it, so it is sealed under the server's key, not hashed. */
export function sealSecret(key: Buffer, owner: SealedFor, secret: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(owner));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The secret; null when it was sealed under another key, for another webhook, or was altered. */
export function openSecret(key: Buffer, owner: SealedFor, stored: Buffer): string | null {
  if (stored.length <= NONCE + TAG) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(boundTo(owner))
    .setAuthTag(stored.subarray(NONCE, NONCE + TAG));
  const opened = decipher.update(stored.subarray(NONCE + TAG));
  try {
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    // The one thing `final` fails with here: the tag does not fit.
    return null;
  }
}

/**
 * The header `Whence-Signature`: `t=SECONDS,v1=HEX`, with one `v1` for each secret that is valid now. HMAC-SHA256 under
 * the whole secret, over the seconds, a dot and the bytes of the body.
 */
export function signatureOf(secrets: readonly string[], seconds: number, body: Buffer): string {
  const signed = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex')}`,
  );
  return [`t=${seconds}`, ...signed].join(',');
}

function boundTo({ workspaceId, id }: SealedFor): Buffer {
  return Buffer.from(`whence webhook\n${workspaceId}\n${id}`, 'utf8');
}
