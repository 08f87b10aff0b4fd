import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import type { Assessment } from '../domain/assessment.js';
import type { Dossier } from '../domain/dossier.js';
import type { Policy } from '../domain/policy/policy.js';
import { type Replayed, replay } from '../domain/replay.js';
import { PoliciesReader } from '../policies/policies.reader.js';
import type { AssessedRow } from './assessment-history-row.js';
import { AssessmentHistoryRepository } from './assessment-history.repository.js';

/** A kept assessment with its claim's key, which its inputs know it by. */
export type KeptRow = AssessedRow & { readonly key: string };

/** A kept assessment worked out again, and the policy it was done under; null when that version is not here. */
export type ReplayedRow = Replayed & { readonly policy: Policy | null };

/** Works kept assessments out again, each under the policy version it was made under. */
@Injectable()
export class ReplayReader {
  private readonly history = new AssessmentHistoryRepository();

  constructor(private readonly policies: PoliciesReader) {}

  /** One answer for each row, in their order; what two rows share is read and worked out once. */
  async replay(tx: Tx, rows: readonly KeptRow[]): Promise<ReplayedRow[]> {
    const hashes = [...new Set(rows.flatMap(({ inputs_sha256 }) => inputs_sha256 ?? []))];
    const texts = await this.history.inputs(tx, hashes);
    const policies = new Map<string, Policy | null>();
    for (const { policy } of rows)
      if (!policies.has(policy)) policies.set(policy, await this.policies.byIdentity(tx, policy));
    const known = new Map<string, ReplayedRow>();
    return rows.map((row) => {
      const once = [row.key, row.policy, row.inputs_sha256, row.answer_hash].join('\n');
      const found = known.get(once) ?? replayRow(row, texts, policies.get(row.policy) ?? null);
      known.set(once, found);
      return found;
    });
  }

  /**
   * The answer of a replay that was the same, with questions that call sources what the desk calls them today. Only for
   * people who may read sources.
   */
  async named(tx: Tx, row: KeptRow, inputs: Dossier, policy: Policy): Promise<Assessment | null> {
    const keys = (inputs.sources ?? []).map(({ key }) => key);
    const rows = await tx.query<{ key: string; pseudonym: string }>(
      `select s.key, s.pseudonym from sources s where s.workspace_id = $1 and s.key = any($2::text[])`,
      [tx.workspaceId, keys],
    );
    const pseudonyms = new Map(rows.map(({ key, pseudonym }) => [key, pseudonym]));
    const texts = await this.history.inputs(tx, row.inputs_sha256 === null ? [] : [row.inputs_sha256]);
    return replay(keptOf(row, texts), policy, (key) => pseudonyms.get(key)).assessment;
  }
}

function replayRow(row: KeptRow, texts: ReadonlyMap<string, string | null>, policy: Policy | null): ReplayedRow {
  return { ...replay(keptOf(row, texts), policy), policy };
}

function keptOf({ key, answer_hash, inputs_sha256 }: KeptRow, texts: ReadonlyMap<string, string | null>) {
  const inputs = inputs_sha256 === null ? null : (texts.get(inputs_sha256) ?? null);
  return { claim: key, answerHash: answer_hash, inputsSha256: inputs_sha256, inputs };
}
