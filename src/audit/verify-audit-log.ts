import { createHash } from 'node:crypto';
import type pg from 'pg';
import { INSTALLATION_ID } from '../database/unit-of-work.js';

/** The first thing wrong in one chain. */
export interface AuditFault {
  readonly workspaceId: string;
  /** Sequence of the broken row; one past the last when the end is missing. */
  readonly sequence: number;
  readonly problem: string;
}

export interface AuditVerification {
  readonly chains: number;
  readonly entries: number;
  readonly fault: AuditFault | null;
}

/** One leaf as it is stored. */
export interface AuditLeaf {
  workspace_id: string;
  sequence: string;
  /** YYYY-MM-DD. */
  day: string;
  action: string;
  actor_commitment: Buffer;
  body_hash: Buffer;
  leaf_hash: Buffer;
  chain_hash: Buffer;
}

/** What stands beside a leaf; a body that was erased took its salt along. */
export interface AuditBody {
  salt: Buffer | null;
  body: string | null;
  erased: boolean | null;
}

type LeafRow = AuditLeaf & AuditBody;

const BATCH = 2000;

/**
 * Walks every chain of the log from its first entry and names the first row that does not fit: a gap, a changed leaf,
 * a changed or missing body, a chain that was re-hashed, or a head that points elsewhere. Needs the owner's connection,
 * outside a transaction: each workspace is entered in turn, since row-level security binds an owner who is no superuser.
 *
 * Whoever owns the database can write a chain anew from some entry on, head included, and nothing here tells: only a
 * copy of an earlier head that is kept elsewhere does.
 */
export async function verifyAuditLog(client: pg.ClientBase): Promise<AuditVerification> {
  let chains = 0;
  let entries = 0;
  for (const workspaceId of await chainIds(client)) {
    await client.query('begin isolation level repeatable read read only');
    try {
      await client.query('select whence_enter($1)', [workspaceId]);
      const result = await verifyChain(client, workspaceId);
      chains += result.exists ? 1 : 0;
      entries += result.entries;
      if (result.fault !== null) return { chains, entries, fault: result.fault };
    } finally {
      await client.query('rollback');
    }
  }
  return { chains, entries, fault: null };
}

/** Every workspace there is, the installation's own chain, and whatever else the log itself names. */
async function chainIds(client: pg.ClientBase): Promise<string[]> {
  const rows = await client.query<{ workspace_id: string }>(
    `select workspace_id from workspace_slugs union select $1::uuid union select workspace_id from audit_heads
     union select workspace_id from audit_leaves order by 1`,
    [INSTALLATION_ID],
  );
  return rows.rows.map((row) => row.workspace_id);
}

async function verifyChain(
  client: pg.ClientBase,
  workspaceId: string,
): Promise<{ exists: boolean; entries: number; fault: AuditFault | null }> {
  const heads = await client.query<{ sequence: string; chain_hash: Buffer }>(
    'select sequence, chain_hash from audit_heads where workspace_id = $1',
    [workspaceId],
  );
  const head = heads.rows[0];
  const walked = await walkChain(client, workspaceId);
  const at = (sequence: number, problem: string) => ({
    exists: true,
    entries: walked.entries,
    fault: { workspaceId, sequence, problem },
  });
  if (walked.fault !== null) return { exists: true, entries: walked.entries, fault: walked.fault };
  if (head === undefined) {
    if (walked.entries > 0) return at(1, 'its chain has no head');
    // Making a workspace, or the first account, is logged: with either there is a log.
    return (await mustHaveLog(client, workspaceId))
      ? at(1, 'there is no log')
      : { exists: false, entries: 0, fault: null };
  }
  if (walked.entries === Number(head.sequence) && walked.chainHash.equals(head.chain_hash)) {
    return { exists: true, entries: walked.entries, fault: null };
  }
  return at(walked.entries + 1, 'the end of the chain is not the one its head names');
}

async function mustHaveLog(client: pg.ClientBase, workspaceId: string): Promise<boolean> {
  if (workspaceId !== INSTALLATION_ID) return true;
  await client.query('select whence_enter_access(null)');
  const rows = await client.query<{ exists: boolean }>('select exists (select 1 from accounts)');
  return rows.rows[0]?.exists === true;
}

async function walkChain(
  client: pg.ClientBase,
  workspaceId: string,
): Promise<{ entries: number; chainHash: Buffer; fault: AuditFault | null }> {
  let chainHash: Buffer = Buffer.alloc(32);
  let entries = 0;
  // From far below 1: an entry slipped in before the first is found as well.
  let after = '-1000000000';
  for (;;) {
    const batch = await client.query<LeafRow>(
      `select l.workspace_id, l.sequence, to_char(l.day, 'YYYY-MM-DD') as day, l.action, l.actor_commitment, l.body_hash,
              l.leaf_hash, l.chain_hash, b.salt, b.body, b.erased_on is not null as erased
       from audit_leaves l
       left join audit_bodies b on b.workspace_id = l.workspace_id and b.sequence = l.sequence
       where l.workspace_id = $1 and l.sequence > $2 order by l.sequence limit ${BATCH}`,
      [workspaceId, after],
    );
    for (const row of batch.rows) {
      const problem = faultOf(row, entries + 1, chainHash);
      if (problem !== null) return { entries, chainHash, fault: { workspaceId, sequence: entries + 1, problem } };
      chainHash = row.chain_hash;
      entries += 1;
      after = row.sequence;
    }
    if (batch.rows.length < BATCH) return { entries, chainHash, fault: null };
  }
}

function faultOf(row: LeafRow, expectedSequence: number, previous: Buffer): string | null {
  return leafFault(row, expectedSequence, previous) ?? bodyFault(row, row.body_hash);
}

/**
 * What is wrong with a leaf that should stand at this place of its chain, after the chain hash `previous` (32 zero bytes
 * before the first); null when it fits.
 */
export function leafFault(row: AuditLeaf, expectedSequence: number, previous: Buffer): string | null {
  if (Number(row.sequence) < expectedSequence) return 'an entry stands before it that does not belong there';
  if (Number(row.sequence) !== expectedSequence) return 'the entry is missing';
  const leaf = leafHash(row);
  if (!leaf.equals(row.leaf_hash)) return 'the entry was changed after it was written';
  if (!sha256(Buffer.concat([previous, leaf])).equals(row.chain_hash))
    return 'the entry does not follow the one before it';
  return null;
}

/** What is wrong with a body whose leaf names this hash; null when it fits, or was erased. */
export function bodyFault(row: AuditBody, expectedHash: Buffer): string | null {
  if (row.erased === true) return null;
  if (row.body === null || row.salt === null) return 'its body is missing, and no erasure is recorded';
  const hash = sha256(Buffer.concat([row.salt, Buffer.from(row.body, 'utf8')]));
  return hash.equals(expectedHash) ? null : 'its body was changed after it was written';
}

function leafHash(row: AuditLeaf): Buffer {
  const text = [
    'whence-leaf/1',
    row.sequence,
    row.day,
    row.workspace_id,
    row.action,
    row.actor_commitment.toString('hex'),
    row.body_hash.toString('hex'),
    '',
  ].join('\n');
  return sha256(Buffer.concat([Buffer.from([0]), Buffer.from(text, 'utf8')]));
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
