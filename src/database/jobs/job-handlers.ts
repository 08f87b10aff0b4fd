import type { JobHandler } from './job-runner.js';
import type { JobTask } from './job-queue.js';

/** Who does which task. Modules above say so at start; whoever takes jobs asks here and need not know them. */
export class JobHandlers {
  private readonly handlers = new Map<JobTask, JobHandler>();

  /** @throws Error when somebody does this task already. */
  register(task: JobTask, handler: JobHandler): void {
    if (this.handlers.has(task)) throw new Error(`two modules would do the task ${task}`);
    this.handlers.set(task, handler);
  }

  /** @throws Error for a task nobody does. */
  of(task: JobTask): JobHandler {
    const handler = this.handlers.get(task);
    if (handler === undefined) throw new Error(`no module does the task ${task}`);
    return handler;
  }
}
