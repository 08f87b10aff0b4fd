import type { Tx } from '../database/unit-of-work.js';
import type { AdviceRule } from '../domain/advice/suggestion.js';
import type { StoredEvidence } from './stored-evidence.js';

/** One piece of evidence, as rows give it. */
export interface TieEvidenceRow {
  readonly rule: AdviceRule;
  readonly score: number | null;
  readonly evidence: StoredEvidence;
  /** `YYYY-MM-DD`. */
  readonly found_on: string;
}

/** Rows of the evidence of suggested ties. */
export class TieEvidenceRepository {
  /** The evidence of a tie, in the order it was found. */
  ofTie(tx: Tx, tieId: string): Promise<TieEvidenceRow[]> {
    return tx.query<TieEvidenceRow>(
      `select e.rule, e.score, e.evidence, to_char(e.found_on, 'YYYY-MM-DD') as found_on
       from tie_evidence e where e.workspace_id = $1 and e.tie_id = $2 order by e.sequence`,
      [tx.workspaceId, tieId],
    );
  }

  /** Adds the evidence of a tie that was just made. */
  async insert(
    tx: Tx,
    tieId: string,
    evidence: readonly { rule: AdviceRule; score: number | null; stored: StoredEvidence }[],
  ): Promise<void> {
    for (const [index, { rule, score, stored }] of evidence.entries()) {
      await tx.query(
        `insert into tie_evidence (workspace_id, tie_id, sequence, rule, score, evidence) values ($1, $2, $3, $4, $5, $6)`,
        [tx.workspaceId, tieId, index + 1, rule, score, JSON.stringify(stored)],
      );
    }
  }
}
