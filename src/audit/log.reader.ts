import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { type AuditLeaf, leafFault } from './verify-audit-log.js';

const HAND_OUTS = {
  'report.made': 'report',
  'dossier.exported': 'dossier',
  'file.downloaded': 'file',
  'file.copied': 'file',
} as const;

/** `file`: an evidence file, as it is or as a clean copy. */
export const HANDED_OUT_KINDS = ['report', 'dossier', 'file'] as const;
export type HandedOutKind = (typeof HANDED_OUT_KINDS)[number];

/** Something that left the workspace as a file: what its log entry says of it, as far as its body was not erased. */
export interface HandedOut {
  readonly sequence: number;
  readonly day: string;
  readonly kind: HandedOutKind;
  readonly accountId: string | null;
  readonly level: string | null;
  readonly format: string | null;
  /** Ids of the sources it drew on; null where that was not logged, or is no longer. */
  readonly sourceIds: readonly string[] | null;
}

/** One change of what somebody could do in a workspace. Roles are null where the entry's body was erased. */
export interface RoleChange {
  readonly day: string;
  readonly change: 'added' | 'changed' | 'removed';
  readonly roles: readonly string[] | null;
}

/** One entry of the log as whoever watches over it sees it: nothing of what the record holds, nor which one it is. */
export interface LogEntry {
  readonly sequence: number;
  readonly day: string;
  readonly action: string;
  readonly accountId: string | null;
  /** Null where the body was erased. */
  readonly kind: string | null;
  readonly isErased: boolean;
}

/** The first entry that does not fit, by its place; and what is wrong with it. */
export interface LogFault {
  readonly sequence: number;
  readonly problem: string;
}

/** How far the chain was walked: the place and chain hash (hexadecimal) of the last entry that fits. */
export interface ChainPlace {
  readonly sequence: number;
  readonly chainHash: string;
}

export const CHAIN_START: ChainPlace = { sequence: 0, chainHash: '00'.repeat(32) };

/** A stretch of the chain that was walked; `isEnd` when there is no entry after it. */
export interface WalkedChain {
  readonly through: ChainPlace;
  readonly fault: LogFault | null;
  readonly isEnd: boolean;
}

/** Beyond this many the answer says that it is not complete. */
export const MOST_HANDED_OUT = 1000;

/**
 * The questions that may be asked of the log: what left the workspace, which roles somebody had in it, what was done by
 * whom on which day, and whether its chain holds.
 */
@Injectable()
export class LogReader {
  /** The newest first, at most one more than {@link MOST_HANDED_OUT}. */
  async handedOut(tx: Tx): Promise<HandedOut[]> {
    const rows = await tx.query<{
      sequence: string;
      day: string;
      action: keyof typeof HAND_OUTS;
      account_id: string | null;
      details: unknown;
    }>(
      `select sequence, to_char(day, 'YYYY-MM-DD') as day, action, account_id, details from audit_handed_out($1, $2)`,
      [tx.workspaceId, MOST_HANDED_OUT + 1],
    );
    return rows.map(({ sequence, day, action, account_id, details }) => ({
      sequence: Number(sequence),
      day,
      kind: HAND_OUTS[action],
      accountId: account_id,
      level: textIn(details, 'level'),
      format: textIn(details, 'format'),
      sourceIds: textsIn(details, 'sources'),
    }));
  }

  /** The oldest first; empty for who never was a member. */
  async rolesOf(tx: Tx, accountId: string): Promise<RoleChange[]> {
    const rows = await tx.query<{ day: string; action: string; roles: unknown }>(
      `select to_char(day, 'YYYY-MM-DD') as day, action, roles from audit_roles_of($1, $2) order by sequence`,
      [tx.workspaceId, accountId],
    );
    return rows.map(({ day, action, roles }) => {
      if (action === 'member.removed') return { day, change: 'removed', roles: [] };
      return { day, change: action === 'member.added' ? 'added' : 'changed', roles: textsOf(roles) };
    });
  }

  /**
   * Entries before one of them, the newest first. `about` is the noun of an action: of `claim` those of
   * `claim.created`, `claim.changed` …
   */
  async entries(
    tx: Tx,
    asked: { readonly before: number | null; readonly about: string | null; readonly limit: number },
  ): Promise<LogEntry[]> {
    const rows = await tx.query<{
      sequence: string;
      day: string;
      action: string;
      account_id: string | null;
      kind: string | null;
      erased: boolean;
    }>(
      `select sequence, to_char(day, 'YYYY-MM-DD') as day, action, account_id, kind, erased
       from audit_entries($1, $2, $3, $4)`,
      [tx.workspaceId, asked.before, asked.limit, asked.about],
    );
    return rows.map(({ sequence, day, action, account_id, kind, erased }) => ({
      sequence: Number(sequence),
      day,
      action,
      accountId: account_id,
      kind,
      isErased: erased,
    }));
  }

  /**
   * Walks at most `limit` entries of the chain on from a place, and compares the end with what the head names. A chain
   * that somebody who owns the database wrote anew as a whole holds here as well.
   */
  async walk(tx: Tx, from: ChainPlace, limit: number): Promise<WalkedChain> {
    const rows = await tx.query<AuditLeaf & { body_state: BodyState }>(
      `select $1::uuid as workspace_id, sequence, to_char(day, 'YYYY-MM-DD') as day, action, actor_commitment, body_hash,
              leaf_hash, chain_hash, body_state
       from audit_chain($1, $2, $3)`,
      // From far below 1: an entry slipped in before the first is found as well.
      [tx.workspaceId, from.sequence === 0 ? -1_000_000_000 : from.sequence, limit],
    );
    let through = from;
    for (const row of rows) {
      const sequence = through.sequence + 1;
      const problem = leafFault(row, sequence, Buffer.from(through.chainHash, 'hex')) ?? BODY_PROBLEMS[row.body_state];
      if (problem !== null) return { through, fault: { sequence, problem }, isEnd: true };
      through = { sequence, chainHash: row.chain_hash.toString('hex') };
    }
    if (rows.length === limit) return { through, fault: null, isEnd: false };
    return { through, fault: await this.endFault(tx, through), isEnd: true };
  }

  private async endFault(tx: Tx, { sequence, chainHash }: ChainPlace): Promise<LogFault | null> {
    const rows = await tx.query<{ sequence: string; chain_hash: Buffer }>(
      'select sequence, chain_hash from audit_head($1)',
      [tx.workspaceId],
    );
    const [head] = rows;
    if (head === undefined) return { sequence: 1, problem: 'its chain has no head' };
    if (Number(head.sequence) === sequence && head.chain_hash.toString('hex') === chainHash) return null;
    return { sequence: sequence + 1, problem: 'the end of the chain is not the one its head names' };
  }
}

type BodyState = 'fits' | 'erased' | 'missing' | 'changed';

const BODY_PROBLEMS: Readonly<Record<BodyState, string | null>> = {
  fits: null,
  erased: null,
  missing: 'its body is missing, and no erasure is recorded',
  changed: 'its body was changed after it was written',
};

function textIn(details: unknown, name: string): string | null {
  const value: unknown = typeof details === 'object' && details !== null ? Reflect.get(details, name) : null;
  return typeof value === 'string' ? value : null;
}

function textsIn(details: unknown, name: string): string[] | null {
  return typeof details === 'object' && details !== null ? textsOf(Reflect.get(details, name)) : null;
}

function textsOf(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
}
