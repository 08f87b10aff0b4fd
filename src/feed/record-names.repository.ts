import type { Tx } from '../database/unit-of-work.js';
import { type CodedRecord, codeOf } from '../domain/ids.js';

/** How a record is named for people, which claim it is about, and its version at the time of reading. */
export interface RecordName {
  readonly code: string | null;
  readonly claim: string | null;
  readonly version: number | null;
}

interface Shape {
  readonly coded: CodedRecord | null;
  /** Whatever the kind, a row of id, number, version and the claim it is about. */
  readonly sql: string;
}

const BY_ID = 'r.workspace_id = $1 and r.id = any($2::uuid[])';
const OF_CLAIM = 'left join claims c on c.workspace_id = $1 and c.id = r.claim_id';

const versioned = (coded: CodedRecord, table: string): Shape => ({
  coded,
  sql: `select r.id, r.number, r.version, null::integer as claim from ${table} r where ${BY_ID}`,
});
const versionedOfClaim = (coded: CodedRecord, table: string): Shape => ({
  coded,
  sql: `select r.id, r.number, r.version, c.number as claim from ${table} r ${OF_CLAIM} where ${BY_ID}`,
});

/** By the kind of record the log names. A kind that is not here has neither code nor version. */
const SHAPES: Readonly<Record<string, Shape>> = {
  region: versioned('region', 'regions'),
  document: versioned('document', 'documents'),
  source: versioned('source', 'sources'),
  tie: versioned('tie', 'ties'),
  distinction: versioned('distinction', 'distinctions'),
  attribution: versionedOfClaim('attribution', 'attributions'),
  exhibit: versionedOfClaim('exhibit', 'exhibits'),
  claim: {
    coded: 'claim',
    sql: `select r.id, r.number, r.version, r.number as claim from claims r
          where r.workspace_id = $1 and r.id = any($2::uuid[])`,
  },
  ruling: {
    coded: 'ruling',
    sql: `select r.id, r.number, null::integer as version, c.number as claim from rulings r ${OF_CLAIM}
          where r.workspace_id = $1 and r.id = any($2::uuid[])`,
  },
  official_position: {
    coded: null,
    sql: `select r.claim_id as id, null::integer as number, r.version, c.number as claim
          from official_positions r ${OF_CLAIM} where r.workspace_id = $1 and r.claim_id = any($2::uuid[])`,
  },
};

/** Codes of records of any kind, some queries for a whole page of lines. */
export class RecordNamesRepository {
  /** By kind and id, as {@link keyOf} joins them. */
  async load(tx: Tx, records: readonly { kind: string; id: string }[]): Promise<Map<string, RecordName>> {
    const names = new Map<string, RecordName>();
    for (const [kind, { coded, sql }] of Object.entries(SHAPES)) {
      const ids = [...new Set(records.flatMap((record) => (record.kind === kind ? [record.id] : [])))];
      if (ids.length === 0) continue;
      const rows = await tx.query<{ id: string; number: number | null; version: number | null; claim: number | null }>(
        sql,
        [tx.workspaceId, ids],
      );
      for (const { id, number, version, claim } of rows) {
        const code = coded === null || number === null ? null : codeOf(coded, number);
        names.set(keyOf({ kind, id }), { code, version, claim: claim === null ? null : codeOf('claim', claim) });
      }
    }
    return names;
  }
}

export function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id}`;
}
