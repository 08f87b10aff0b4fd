import type { Tx } from '../database/unit-of-work.js';
import { ApiTokenEntity } from './access.entities.js';

/** A token as it is listed: never with anything it could be used by. */
export interface ApiTokenRow {
  readonly token_id: string;
  readonly account_id: string;
  /** The name of its account in the workspace; null once that is no member any more. */
  readonly member: string | null;
  readonly name: string;
  readonly scopes: string[];
  readonly made_on: string;
  readonly expires_at: Date;
  readonly last_used_on: string | null;
}

/** API tokens: inside the workspace they are for or, to find out whose one is, inside `unitOfWork.access`. */
export class ApiTokensRepository {
  async insert(tx: Tx, token: Omit<ApiTokenEntity, 'workspaceId' | 'lastUsedOn'>): Promise<void> {
    await tx.manager.insert(ApiTokenEntity, { ...token, workspaceId: tx.workspaceId });
  }

  /** The tokens of a workspace, of one account or (null) of all, by the names of people and tokens. */
  list(tx: Tx, accountId: string | null): Promise<ApiTokenRow[]> {
    return tx.query<ApiTokenRow>(
      `select t.token_id, t.account_id, m.name as member, t.name, t.scopes, t.made_on::text, t.expires_at,
         t.last_used_on::text
       from api_tokens t
       left join memberships m on m.workspace_id = $1 and m.account_id = t.account_id
       where t.workspace_id = $1 and ($2::uuid is null or t.account_id = $2)
       order by m.name nulls last, t.account_id, t.name`,
      [tx.workspaceId, accountId],
    );
  }

  /** Ends one token, whoever's it is or (with an account) only if it is theirs. @returns whose it was; null: none. */
  async end(tx: Tx, tokenId: string, accountId: string | null): Promise<string | null> {
    const rows = await tx.query<{ account_id: string }>(
      `with gone as (delete from api_tokens where workspace_id = $1 and token_id = $2
         and ($3::uuid is null or account_id = $3) returning account_id)
       select account_id from gone`,
      [tx.workspaceId, tokenId, accountId],
    );
    return rows[0]?.account_id ?? null;
  }

  /** Takes away what is over, so that its name is free again. */
  async endExpired(tx: Tx, accountId: string, now: Date): Promise<void> {
    await tx.query('delete from api_tokens where workspace_id = $1 and account_id = $2 and expires_at <= $3', [
      tx.workspaceId,
      accountId,
      now,
    ]);
  }

  /** Ends every token of an account, in one workspace or in all. @returns how many there were. */
  async endAllOf(tx: Tx, accountId: string, workspaceId: string | null): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      `with gone as (delete from api_tokens where account_id = $1 and ($2::uuid is null or workspace_id = $2) returning 1)
       select count(*)::int as count from gone`,
      [accountId, workspaceId],
    );
    return rows[0]?.count ?? 0;
  }

  /** Whether a token is neither over nor of an account that is closed; only inside `unitOfWork.access`. */
  async isLive(tx: Tx, tokenHash: Buffer, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from api_tokens t join accounts a on a.account_id = t.account_id
       where t.token_hash = $1 and t.expires_at > $2 and a.state = 'active'`,
      [tokenHash, now],
    );
    return rows.length > 0;
  }

  async noteUse(tx: Tx, tokenHash: Buffer, today: string): Promise<void> {
    await tx.query('update api_tokens set last_used_on = $2 where token_hash = $1', [tokenHash, today]);
  }
}
