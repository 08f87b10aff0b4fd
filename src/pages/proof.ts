import type { FastifyRequest } from 'fastify';
import { identityOf } from '../access/requires.decorator.js';
import { isFormProof } from '../access/tokens.js';
import { Refusal } from '../domain/refusal.js';
import { single } from './form.js';

/** Whether a form was made for the session that sends it; another site's page cannot know its proof. */
export function hasProof(request: FastifyRequest, body: unknown): boolean {
  const { sessionToken } = identityOf(request);
  return sessionToken !== null && isFormProof(sessionToken, single(body, 'proof'));
}

/** @throws Refusal `forbidden` for a form that was not made for this session. */
export function requireProof(request: FastifyRequest, body: unknown): void {
  if (hasProof(request, body)) return;
  throw new Refusal('forbidden', 'FORM_PROOF', 'This form was not made for your session. Load the page again.');
}
