/**
 * The thread in which a picture is taken apart, so that nothing in a hostile file can stop or slow the server: it has a
 * limit on memory and is ended after a limit of time (`cleaner.ts`). Reads one file, answers once, and ends.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { ByteSource } from '../domain/files/byte-reader.js';
import { bytesOf, planCleanCopy } from '../domain/files/clean-copy.js';
import type { CopyPlan } from '../domain/files/copy-plan.js';
import type { CleaningResult, CleaningTask } from './cleaner.js';

const { path, kind, sha256 }: CleaningTask = workerData;
const file = openSync(path, 'r');
try {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of threads has no origin
  parentPort?.postMessage(clean(sourceOf(file)));
} finally {
  closeSync(file);
}

/** Plans a copy of what is certainly the original, and works out the copy's hash. */
function clean(source: ByteSource): CleaningResult {
  const original = { pieces: [{ from: 0, length: source.size }], bytes: source.size };
  if (hashOf(original, source).toString('hex') !== sha256) return { ok: false, reason: 'altered' };
  const copy = planCleanCopy(kind, source);
  return copy.ok ? { ...copy, sha256: hashOf(copy.plan, source) } : copy;
}

function hashOf(plan: CopyPlan, source: ByteSource): Buffer {
  const hash = createHash('sha256');
  for (const piece of plan.pieces) for (const bytes of bytesOf(piece, source)) hash.update(bytes);
  return hash.digest();
}

function sourceOf(opened: number): ByteSource {
  return {
    size: fstatSync(opened).size,
    read(from, length) {
      const bytes = Buffer.alloc(length);
      let filled = 0;
      for (;;) {
        const read = readSync(opened, bytes, filled, length - filled, from + filled);
        filled += read;
        if (read === 0 || filled === length) return bytes.subarray(0, filled);
      }
    },
  };
}
