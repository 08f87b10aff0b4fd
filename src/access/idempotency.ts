import { createHash } from 'node:crypto';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '../domain/refusal.js';

/** The header by which a program says that a request sent again is the same request. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key';
/** Tells that an answer is an earlier one. */
export const IDEMPOTENCY_REPLAYED = 'idempotency-replayed';

export const NEVER_KEPT = 'whence:never-kept';

/**
 * The answer of this operation is never kept to be given again: it holds a secret, its body is a stream, or the
 * operation is many transactions and does nothing the second time. Its key is taken no notice of.
 */
export function NeverKept(): MethodDecorator {
  return applyDecorators(SetMetadata(NEVER_KEPT, true), ApiExtension('x-answers-kept', false));
}

/** A request that bears a key: hashes, since a key, an address and a body can all hold content. */
export interface KeyedRequest {
  readonly keyHash: Buffer;
  /** Of method, address with query, and body. */
  readonly requestHash: Buffer;
}

/** The header's form: 8 to 200 visible characters; in quotes, as the header field's own draft has it, or without. */
const KEY = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{8,200})"|([\x21\x23-\x5b\x5d-\x7e]{8,200}))$/;

/**
 * The key of a request, null without one.
 * @throws Refusal when there is one that is no key.
 */
export function readKeyedRequest(request: FastifyRequest): KeyedRequest | null {
  const header = request.headers[IDEMPOTENCY_KEY.toLowerCase()];
  if (header === undefined) return null;
  const match = typeof header === 'string' ? KEY.exec(header.trim()) : null;
  const key = match?.[1] ?? match?.[2];
  if (key === undefined) throw invalidField(IDEMPOTENCY_KEY, 'one key of 8 to 200 visible characters, such as a UUID');
  const asked = `${request.method} ${request.url}\n${textOf(request.body)}`;
  return { keyHash: sha256(key), requestHash: sha256(asked) };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The same for bodies that say the same: the order of members is no difference. */
function textOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  return typeof body === 'string' ? body : JSON.stringify(body, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
