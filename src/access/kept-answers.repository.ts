import type { Tx } from '../database/unit-of-work.js';
import type { KeptAnswerEntity } from './access.entities.js';
import type { KeyedRequest } from './idempotency.js';

export interface KeptAnswerRow {
  readonly request_hash: Buffer;
  readonly permissions: string[];
  readonly answer: string | null;
  readonly kept_at: Date;
}

/** Which request an answer was kept for. */
export interface KeptFor {
  readonly account_id: string;
  readonly key_hash: Buffer;
  readonly request_hash: Buffer;
  readonly kept_at: Date;
}

/** Answers kept for whoever asks again; only ever those of one account. */
export class KeptAnswersRepository {
  /**
   * Takes the right to do what this key stands for until the transaction ends; false when another transaction has it.
   * Does not wait: whoever asked twice is better told at once.
   */
  async take(tx: Tx, accountId: string, { keyHash }: KeyedRequest): Promise<boolean> {
    const name = `whence once ${tx.workspaceId} ${accountId} ${keyHash.toString('hex')}`;
    const rows = await tx.query<{ taken: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
      [name],
    );
    return rows[0]?.taken === true;
  }

  async find(tx: Tx, accountId: string, { keyHash }: KeyedRequest, since: Date): Promise<KeptAnswerRow | null> {
    const rows = await tx.query<KeptAnswerRow>(
      `select k.request_hash, k.permissions, k.answer, k.kept_at from kept_answers k
       where k.workspace_id = $1 and k.account_id = $2 and k.key_hash = $3 and k.kept_at > $4`,
      [tx.workspaceId, accountId, keyHash, since],
    );
    return rows[0] ?? null;
  }

  /** Of a member: whoever has just taken themselves out leaves nothing behind. */
  async insert(tx: Tx, kept: Omit<KeptAnswerEntity, 'workspaceId'>): Promise<void> {
    await tx.query(
      `insert into kept_answers (workspace_id, account_id, key_hash, request_hash, permissions, answer, kept_at)
       select m.workspace_id, m.account_id, $3, $4, $5::text[], $6, $7 from memberships m
       where m.workspace_id = $1 and m.account_id = $2`,
      [tx.workspaceId, kept.accountId, kept.keyHash, kept.requestHash, kept.permissions, kept.answer, kept.keptAt],
    );
  }

  /** Makes an old key free again; whoever calls has taken it. */
  async forget(tx: Tx, accountId: string, { keyHash }: KeyedRequest): Promise<void> {
    await tx.query('delete from kept_answers where workspace_id = $1 and account_id = $2 and key_hash = $3', [
      tx.workspaceId,
      accountId,
      keyHash,
    ]);
  }

  async forgetAllOf(tx: Tx, accountId: string): Promise<void> {
    await tx.query('delete from kept_answers where workspace_id = $1 and account_id = $2', [tx.workspaceId, accountId]);
  }

  /** Takes away every answer that is this record, whoever got it. @returns whose keys they were kept under. */
  async takeAllOf(tx: Tx, recordId: string): Promise<KeptFor[]> {
    return tx.query<KeptFor>(
      `with taken as (delete from kept_answers where workspace_id = $1 and answer like $2
         returning account_id, key_hash, request_hash, kept_at)
       select account_id, key_hash, request_hash, kept_at from taken`,
      [tx.workspaceId, `%"id":"${recordId}"%`],
    );
  }

  async forgetAllUntil(tx: Tx, moment: Date): Promise<void> {
    await tx.query('delete from kept_answers where workspace_id = $1 and kept_at <= $2', [tx.workspaceId, moment]);
  }
}
