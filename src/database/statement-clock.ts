import { type EntitySubscriberInterface, EventSubscriber, type QueryRunner } from 'typeorm';

const waiting = new WeakMap<QueryRunner, number>();

/** Since when (`performance.now()`) the connection has waited for the answer to a statement; null when it waits for none. */
export function waitingSince(runner: QueryRunner): number | null {
  return waiting.get(runner) ?? null;
}

/** Waits for the answer to what is sent past TypeORM, and notes it like any other. */
export async function waitingFor<T>(runner: QueryRunner, send: () => Promise<T>): Promise<T> {
  waiting.set(runner, performance.now());
  try {
    return await send();
  } finally {
    waiting.delete(runner);
  }
}

/** Notes when a statement is sent and when it is answered. Looks neither at the statement nor at the answer. */
@EventSubscriber()
export class StatementClock implements EntitySubscriberInterface {
  beforeQuery({ queryRunner }: { queryRunner: QueryRunner }): void {
    waiting.set(queryRunner, performance.now());
  }

  afterQuery({ queryRunner }: { queryRunner: QueryRunner }): void {
    waiting.delete(queryRunner);
  }
}
