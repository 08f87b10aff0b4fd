import { Worker } from 'node:worker_threads';
import type { NoCleanCopyReason } from '../domain/files/byte-reader.js';
import type { CopyPlan } from '../domain/files/copy-plan.js';
import type { FileKind } from '../domain/files/file-kind.js';
import { Places } from './places.js';

export interface CleaningTask {
  readonly path: string;
  readonly kind: FileKind;
  /** Of the original, in lower-case hexadecimal. */
  readonly sha256: string;
}

export type CleaningResult =
  | { readonly ok: true; readonly plan: CopyPlan; readonly sha256: Uint8Array }
  | { readonly ok: false; readonly reason: NoCleanCopyReason };

const LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16, stackSizeMb: 2 } as const;
const DEFAULT_MS = 15_000;
const AT_ONCE = 2;
const WAITING = 16;

/**
 * Has clean copies planned, each in a thread of its own with 64 MiB of heap and 15 seconds; two at a time, and at most
 * 16 waiting. A thread that runs out of either is ended: then the file has no clean copy.
 */
export class Cleaner {
  private readonly places = new Places(AT_ONCE, WAITING);

  constructor(
    private readonly thread: URL = new URL('./cleaning.worker.js', import.meta.url),
    private readonly milliseconds: number = DEFAULT_MS,
  ) {}

  /** @throws Refusal `throttled` when too many are waiting. */
  plan(task: CleaningTask): Promise<CleaningResult> {
    return this.places.run(() => this.inThread(task));
  }

  private inThread(task: CleaningTask): Promise<CleaningResult> {
    return new Promise((resolve) => {
      const worker = new Worker(this.thread, { workerData: task, resourceLimits: LIMITS });
      const tooLong: CleaningResult = { ok: false, reason: 'too_long' };
      const timer = setTimeout(() => answer(tooLong), this.milliseconds);
      const answer = (result: CleaningResult) => {
        clearTimeout(timer);
        // Nothing waits for the thread to be gone, and it has nothing left to say.
        void worker.terminate();
        resolve(result);
      };
      worker.once('message', (result: CleaningResult) => answer(result));
      // Out of memory, or a mistake of ours: the error of a parser can quote what it read, so it goes no further.
      worker.once('error', () => answer({ ok: false, reason: 'malformed' }));
      worker.once('exit', () => answer(tooLong));
    });
  }
}
