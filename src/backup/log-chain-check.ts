import { type AuditLeaf, bodyFault, leafFault } from '../audit/verify-audit-log.js';
import { BackupFault } from './backup-fault.js';
import type { BackupRow, BackupTable, LogHead } from './backup-format.js';

const LOG_TABLES = ['audit_heads', 'audit_leaves', 'audit_bodies'];
const HASH_BYTES = 32;

/**
 * Walks the chains of the log as their rows go by, one workspace after the other: heads and leaves first, bodies after
 * them. Of the workspace at hand it keeps the body hash of each entry, 32 bytes; else its memory is constant.
 */
export class LogChainCheck {
  private chain: Chain | null = null;
  private readonly headOf: ReadonlyMap<string, LogHead>;
  private readonly seen = new Set<string>();
  /** Entries of all chains so far. */
  entries = 0;

  /** @param heads as the manifest tells them. */
  constructor(heads: readonly LogHead[]) {
    this.headOf = new Map(heads.map((head) => [head.workspaceId, head]));
  }

  /** Takes rows of any table; those of the log are looked at. @throws BackupFault at the first that does not fit. */
  take(table: BackupTable, workspaceId: string | null, rows: readonly BackupRow[]): void {
    if (!LOG_TABLES.includes(table.name) || workspaceId === null) return;
    if (this.chain?.workspaceId !== workspaceId) {
      this.endChain();
      this.chain = new Chain(workspaceId);
    }
    const value = namedValues(table);
    for (const row of rows) {
      if (table.name === 'audit_heads')
        this.chain.head({
          workspaceId,
          sequence: Number(value(row, 'sequence')),
          chainHash: hex(value(row, 'chain_hash')),
        });
      else if (table.name === 'audit_leaves') this.chain.leaf(leafOf(workspaceId, (name) => value(row, name) ?? ''));
      else this.chain.body(row, value);
    }
  }

  /** No more rows. @throws BackupFault when a chain is incomplete, or is not the one the manifest tells of. */
  end(): void {
    this.endChain();
    const missing = [...this.headOf.keys()].find((workspaceId) => !this.seen.has(workspaceId));
    if (missing !== undefined) throw new BackupFault(`the log of workspace ${missing} is missing`);
  }

  private endChain(): void {
    if (this.chain === null) return;
    this.chain.end(this.headOf.get(this.chain.workspaceId));
    this.seen.add(this.chain.workspaceId);
    this.entries += this.chain.entries;
    this.chain = null;
  }
}

class Chain {
  entries = 0;
  private bodies = 0;
  private chainHash: Buffer = Buffer.alloc(HASH_BYTES);
  private bodyHashes = Buffer.alloc(HASH_BYTES * 256);
  private stored: LogHead | null = null;

  constructor(readonly workspaceId: string) {}

  head(head: LogHead): void {
    this.stored = head;
  }

  leaf(leaf: AuditLeaf): void {
    const problem = leafFault(leaf, this.entries + 1, this.chainHash);
    if (problem !== null) throw this.fault(this.entries + 1, problem);
    if ((this.entries + 1) * HASH_BYTES > this.bodyHashes.length) {
      this.bodyHashes = Buffer.concat([this.bodyHashes, Buffer.alloc(this.bodyHashes.length)]);
    }
    leaf.body_hash.copy(this.bodyHashes, this.entries * HASH_BYTES);
    this.chainHash = leaf.chain_hash;
    this.entries += 1;
  }

  body(row: BackupRow, value: ReturnType<typeof namedValues>): void {
    if (Number(value(row, 'sequence')) !== this.bodies + 1 || this.bodies >= this.entries)
      throw this.fault(this.bodies + 1, 'its body is missing, or stands where it does not belong');
    const expected = this.bodyHashes.subarray(this.bodies * HASH_BYTES, (this.bodies + 1) * HASH_BYTES);
    const salt = value(row, 'salt');
    const body = {
      salt: salt === null ? null : bytesOf(salt),
      body: value(row, 'body'),
      erased: value(row, 'erased_on') !== null,
    };
    const problem = bodyFault(body, expected);
    if (problem !== null) throw this.fault(this.bodies + 1, problem);
    this.bodies += 1;
  }

  end(told: LogHead | undefined): void {
    if (this.bodies !== this.entries) throw this.fault(this.bodies + 1, 'its body is missing');
    for (const head of [this.stored, told]) {
      if (head?.sequence !== this.entries || head.chainHash !== this.chainHash.toString('hex'))
        throw this.fault(this.entries, 'the end of the chain is not the one its head names');
    }
  }

  private fault(sequence: number, problem: string): BackupFault {
    return new BackupFault(`the log of workspace ${this.workspaceId} is broken at entry ${sequence}: ${problem}`);
  }
}

/** Values of a row by the name of their column. */
function namedValues(table: BackupTable): (row: BackupRow, name: string) => string | null {
  const places = new Map(table.columns.map((column, place) => [column.name, place]));
  return (row, name) => row[places.get(name) ?? -1] ?? null;
}

function leafOf(workspaceId: string, value: (name: string) => string): AuditLeaf {
  return {
    workspace_id: workspaceId,
    sequence: value('sequence'),
    day: value('day'),
    action: value('action'),
    actor_commitment: bytesOf(value('actor_commitment')),
    body_hash: bytesOf(value('body_hash')),
    leaf_hash: bytesOf(value('leaf_hash')),
    chain_hash: bytesOf(value('chain_hash')),
  };
}

/** PostgreSQL's text of bytes: `\x` and hexadecimal digits. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex');
}

function hex(text: string | null): string {
  return (text ?? '').slice(2);
}
