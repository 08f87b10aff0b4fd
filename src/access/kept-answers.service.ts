import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { type Once, type Tx, UnitOfWork, type WorkspaceScope } from '../database/unit-of-work.js';
import { Refusal } from '../domain/refusal.js';
import type { Actor } from './actor.js';
import { Endings } from './endings.service.js';
import { IDEMPOTENCY_KEY, type KeyedRequest } from './idempotency.js';
import { KeptAnswersRepository } from './kept-answers.repository.js';

const KEPT_MS = 24 * 3_600_000;
const RETRY_SECONDS = 1;
/** No permission: an answer that asks for it is given to nobody. */
const NOBODYS = 'nobody';

/** Somebody with a key, at work in a workspace. */
export interface KeyHolder extends WorkspaceScope {
  readonly accountId: string;
  readonly permissions: Actor['permissions'];
}

/** Whether an answer of that moment may not be given to this account any more. */
export type WithholdAnswer = (tx: Tx, accountId: string, keptAt: Date) => Promise<boolean>;

/** Thrown in a unit of work whose key has been answered meanwhile: look for the answer again. */
export class AnsweredBefore extends Error {
  constructor() {
    super('this was done before, and its answer kept');
    this.name = 'AnsweredBefore';
  }
}

/**
 * What was answered to requests with an idempotency key: kept in the transaction of their effect, for 24 hours, and
 * given to the same account alone. Refusals are not kept: they changed nothing, so the request is judged again.
 */
@Injectable()
export class KeptAnswers implements OnModuleInit {
  private readonly kept = new KeptAnswersRepository();
  private readonly withholding: WithholdAnswer[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly endings: Endings,
  ) {}

  /** Who is taken out of a workspace leaves no answers behind. */
  onModuleInit(): void {
    this.endings.registerWork(async (tx, _by, accountId, left) => {
      if (left.size === 0) await this.kept.forgetAllOf(tx, accountId);
    });
  }

  /** For modules above that know of a reason why somebody may not be sent again what they could read before. */
  withholdWhen(rule: WithholdAnswer): void {
    this.withholding.push(rule);
  }

  /**
   * The answer to this very request, if there was one: its body as JSON, or null for one without a body.
   * @throws Refusal `invalid` KEY_USED when the key was sent with something else, `conflict` ANSWER_WITHHELD when the
   *   account could see more then than now.
   */
  async find(holder: KeyHolder, asked: KeyedRequest): Promise<{ readonly json: string | null } | null> {
    const { workspaceId, accountId } = holder;
    return this.unitOfWork.read({ workspaceId }, async (tx) => {
      const row = await this.kept.find(tx, accountId, asked, this.oldest());
      if (row === null) return null;
      if (!row.request_hash.equals(asked.requestHash)) throw keyUsed();
      const now: ReadonlySet<string> = holder.permissions;
      if (!row.permissions.every((permission) => now.has(permission))) throw withheld();
      for (const isWithheld of this.withholding) {
        if (await isWithheld(tx, accountId, row.kept_at)) throw withheld();
      }
      return { json: row.answer };
    });
  }

  /** What a unit of work does with a key: see {@link Once}. For one request; a second unit of work is a mistake. */
  once(holder: KeyHolder, asked: KeyedRequest): Once {
    const { accountId } = holder;
    let isDone = false;
    return {
      claim: async (tx) => {
        if (isDone) throw new Error('a request with a key wrote in two transactions; declare it NeverKept');
        if (!(await this.kept.take(tx, accountId, asked))) throw inFlight();
        if ((await this.kept.find(tx, accountId, asked, this.oldest())) !== null) throw new AnsweredBefore();
        await this.kept.forget(tx, accountId, asked);
      },
      keep: (tx, result) =>
        this.kept.insert(tx, {
          accountId,
          ...asked,
          permissions: [...holder.permissions].sort(),
          answer: result === undefined ? null : JSON.stringify(result),
          keptAt: this.clock.now(),
        }),
      done: () => {
        isDone = true;
      },
    };
  }

  /**
   * Takes a record out of every answer that was kept of it, in the transaction that takes its words away for good. That
   * it was made stays known: the same request makes no second one, and is told that its answer is withheld.
   */
  async forgetRecord(tx: Tx, recordId: string): Promise<void> {
    for (const { account_id, key_hash, request_hash, kept_at } of await this.kept.takeAllOf(tx, recordId)) {
      await this.kept.insert(tx, {
        accountId: account_id,
        keyHash: key_hash,
        requestHash: request_hash,
        permissions: [NOBODYS],
        answer: null,
        keptAt: kept_at,
      });
    }
  }

  /** Takes away every answer of a workspace that is too old to be given. */
  async sweep(workspaceId: string): Promise<void> {
    await this.unitOfWork.run({ workspaceId }, (tx) => this.kept.forgetAllUntil(tx, this.oldest()));
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS);
  }
}

function keyUsed(): Refusal {
  const detail = 'This key was sent with another request before. Make a new key for each thing you do.';
  return new Refusal('invalid', 'KEY_USED', detail, [{ path: IDEMPOTENCY_KEY, expected: 'a key of its own' }]);
}

/** Also what is answered where the first request was cut off and still runs. */
function inFlight(): Refusal {
  const detail = 'The same request is being worked on. Ask again in a second.';
  return new Refusal('conflict', 'IN_FLIGHT', detail, [], RETRY_SECONDS);
}

function withheld(): Refusal {
  return new Refusal(
    'conflict',
    'ANSWER_WITHHELD',
    'This was done before. What you may see has changed since, so the answer is not given again: read the record.',
  );
}
