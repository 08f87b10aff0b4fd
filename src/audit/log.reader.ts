import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';

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

/** Beyond this many the answer says that it is not complete. */
export const MOST_HANDED_OUT = 1000;

/** The two questions that may be asked of the log: what left the workspace, and which roles somebody had in it. */
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
}

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
