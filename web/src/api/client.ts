import { type components, WhenceRefusal, whenceClient } from '../../../client/whence.js';

export { WhenceRefusal };

/** The shapes of answers and requests, as the server describes them. */
export type Schemas = components['schemas'];

/**
 * The one way the desk asks: the server it came from, signed in by the session's cookie. Nothing else is needed against
 * requests of other sites: the server looks at where a request comes from, and the cookie is sent from here only.
 */
export const whence = whenceClient({ baseUrl: window.location.origin });

/**
 * What an operation answers.
 * @throws WhenceRefusal what the client throws for a refusal; an Error for an answer without a body.
 */
export async function answerOf<Data>(asked: Promise<{ data?: Data }>): Promise<Data> {
  const { data } = await asked;
  if (data === undefined) throw new Error('the server answered with nothing');
  return data;
}

/** The header by which a change says which version it was made on. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** The header by which a request that is sent again has its effect once. */
export function onceOnly(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': crypto.randomUUID() };
}

export function isRefusal(error: unknown, ...statuses: readonly number[]): error is WhenceRefusal {
  return error instanceof WhenceRefusal && statuses.includes(error.status);
}
