/** Reads the lines of a change stream, and checks its last one. */
import { createHash } from 'node:crypto';

export interface ChangeLine {
  readonly cursor: string;
  readonly on: string;
  readonly action: string;
  readonly record: { readonly kind: string; readonly id: string; readonly code: string | null };
  readonly claim: string | null;
  readonly version: number | null;
  readonly before?: { readonly status: string } | null;
  readonly after?: { readonly status: string; readonly origins: { readonly min: number; readonly max: number } };
}

export interface StreamEndLine {
  readonly end: string;
  readonly rows: number;
  readonly sha256: string;
  readonly cursor: string;
}

export interface ReadStream {
  readonly lines: ChangeLine[];
  readonly heartbeats: number;
  readonly last: StreamEndLine;
}

/** @throws Error when the last line does not fit what came before it. */
export function readStream(body: string): ReadStream {
  const texts = body.split('\n');
  if (texts.pop() !== '') throw new Error('the stream does not end with a whole line');
  const last = JSON.parse(texts.at(-1) ?? 'null') as StreamEndLine;
  const before = texts
    .slice(0, -1)
    .map((text) => `${text}\n`)
    .join('');
  const parsed = texts.slice(0, -1).map((text) => JSON.parse(text) as ChangeLine & { heartbeat?: boolean });
  const lines = parsed.filter(({ heartbeat }) => heartbeat !== true);
  const sha256 = createHash('sha256').update(before).digest('hex');
  if (sha256 !== last.sha256) throw new Error('the hash of the last line is not that of the lines before it');
  if (lines.length !== last.rows) throw new Error(`the last line counts ${last.rows} of ${lines.length} lines`);
  return { lines, heartbeats: parsed.length - lines.length, last };
}
