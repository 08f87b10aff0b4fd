import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invalidField } from '../domain/refusal.js';

/** A text that travels in a header because it must not stand in an address, which proxies and browsers keep. */
export interface HeaderTextOptions {
  readonly name: string;
  readonly max: number;
  readonly required: boolean;
  readonly description: string;
}

/** The text of a header, in NFC; null when it is optional and not there. See {@link NeedsHeaderText}. */
export const HeaderText = createParamDecorator((options: HeaderTextOptions, context: ExecutionContext) =>
  readHeaderText(context.switchToHttp().getRequest<FastifyRequest>().headers[options.name], options),
);

/** Documents the header on an operation that takes {@link HeaderText}. */
export function NeedsHeaderText({ name, required, description, max }: HeaderTextOptions): MethodDecorator {
  const how = `${description} UTF-8, percent-encoded (as encodeURIComponent does); at most ${max} characters.`;
  return applyDecorators(ApiHeader({ name, required, description: how, schema: { type: 'string' } }));
}

/** @throws Refusal naming the header and not repeating its text. */
export function readHeaderText(
  given: string | string[] | undefined,
  { name, max, required }: HeaderTextOptions,
): string | null {
  if (given === undefined || given === '') {
    if (required) throw invalidField(name, `text of 1 to ${max} characters in this header`);
    return null;
  }
  const text = typeof given === 'string' ? decode(given)?.normalize('NFC').trim() : undefined;
  if (text === undefined) throw invalidField(name, 'text in UTF-8, percent-encoded');
  if (text === '' || text.length > max || text.includes('\u0000'))
    throw invalidField(name, `text of 1 to ${max} characters, without U+0000`);
  return text;
}

/** Headers carry ASCII; anything else is written with percent signs. */
function decode(given: string): string | undefined {
  if (!/^[\u0020-\u007e]*$/.test(given)) return undefined;
  try {
    return decodeURIComponent(given);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
