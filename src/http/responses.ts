/** Decorators for the fields of answers, one per kind, so that every operation has a complete response schema. */
import { applyDecorators, HttpCode } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiResponse,
} from '@nestjs/swagger';

export interface OutOptions {
  readonly description?: string;
  readonly nullable?: boolean;
}

function described(options: OutOptions): { description?: string; nullable?: boolean } {
  return {
    ...(options.description === undefined ? {} : { description: options.description }),
    ...(options.nullable === true ? { nullable: true } : {}),
  };
}

export function OutText(options: OutOptions & { format?: string } = {}) {
  const format = options.format === undefined ? {} : { format: options.format };
  return ApiProperty({ type: 'string', ...format, ...described(options) });
}

export function OutEnum(values: readonly string[], options: OutOptions = {}) {
  return ApiProperty({ type: 'string', enum: [...values], ...described(options) });
}

export function OutInt(options: OutOptions = {}) {
  return ApiProperty({ type: 'integer', ...described(options) });
}

export function OutNumber(options: OutOptions = {}) {
  return ApiProperty({ type: 'number', ...described(options) });
}

export function OutBoolean(options: OutOptions = {}) {
  return ApiProperty({ type: 'boolean', ...described(options) });
}

export function OutTexts(options: OutOptions & { values?: readonly string[] } = {}) {
  const items = options.values === undefined ? { type: 'string' } : { type: 'string', enum: [...options.values] };
  return ApiProperty({ type: 'array', items, ...described(options) });
}

// A function is a reference for OpenAPI only if it is called `type`: hence `type: () => type()`.
export function OutObject(type: () => new () => object, options: OutOptions = {}) {
  return ApiProperty({ type: () => type(), ...described(options) });
}

export function OutList(type: () => new () => object, options: OutOptions = {}) {
  return ApiProperty({ type: () => type(), isArray: true, ...described(options) });
}

/** A JSON object whose members are not listed one by one (facts of a policy, say). */
export function OutMap(options: OutOptions = {}) {
  return ApiProperty({ type: 'object', additionalProperties: true, ...described(options) });
}

/** Any JSON value: a field of some record, on one side of a change. */
export function OutJson(options: OutOptions = {}) {
  const values = [{ type: 'string' }, { type: 'number' }, { type: 'boolean' }];
  const anyOf = [...values, { type: 'array', items: {} }, { type: 'object', additionalProperties: true }];
  return ApiProperty({ anyOf, ...described(options) });
}

/** The error body of every operation, as OpenAPI documents it. */
export class FieldErrorResponse {
  @OutText({ description: 'Where: `regions[2].role`.' }) path!: string;
  @ApiProperty({ type: 'string', required: false, description: 'What was there; never for secrets.' }) given?: string;
  @OutText({ description: 'What is wanted instead.' }) expected!: string;
}

export class ProblemResponse {
  @OutText() type!: string;
  @OutText() title!: string;
  @OutInt() status!: number;
  @OutText({ description: 'Stable, for programs.' }) code!: string;
  @OutText({ description: 'One sentence for a person.' }) detail!: string;
  @ApiProperty({ type: () => FieldErrorResponse, isArray: true, required: false }) errors?: FieldErrorResponse[];
  @ApiProperty({ type: 'string', required: false, description: 'On unexpected failures: what to quote.' })
  reference?: string;
}

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The request could not be read.',
  401: 'Not signed in.',
  403: 'Not allowed.',
  404: 'Not there, or not for you.',
  409: 'It contradicts what is stored.',
  412: 'The record has moved on since the version in If-Match.',
  413: 'Too large.',
  415: 'Not JSON.',
  422: 'The input is not valid.',
  428: 'If-Match is missing.',
  429: 'Too many requests; Retry-After says when to go on.',
  503: 'The database cannot be reached, or the server is stopping.',
};

/** What each operation says of itself: a summary, its answer, and the refusals it can give besides 400 and 503. */
export interface OperationDoc {
  readonly summary: string;
  readonly description?: string;
  /** The class of the answer; none for 204. */
  readonly ok?: new () => object;
  readonly status?: 200 | 201 | 204;
  readonly refusals?: readonly number[];
}

/** Documents an operation; every one has a response schema. */
export function Operation(doc: OperationDoc): MethodDecorator {
  const status = doc.status ?? (doc.ok === undefined ? 204 : 200);
  const description = doc.description === undefined ? {} : { description: doc.description };
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary: doc.summary, ...description }),
    successResponse(status, doc.ok),
    ...[400, ...(doc.refusals ?? []), 503].map((code) => ApiResponse({ status: code, ...describeProblem(code) })),
  );
}

/** How a refusal with this status is described. */
export function describeProblem(status: number) {
  return {
    description: PROBLEMS[status] ?? 'Refused.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } },
  };
}

function successResponse(status: 200 | 201 | 204, type: (new () => object) | undefined): MethodDecorator {
  if (type === undefined) return ApiNoContentResponse({ description: 'Done.' });
  return status === 201
    ? ApiCreatedResponse({ type, description: 'Made.' })
    : ApiOkResponse({ type, description: 'Found.' });
}
