import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sha256Hex } from '../../src/domain/canonical-json.js';
import { stockPolicy } from '../../src/domain/policy/stock-policies.js';
import { replay } from '../../src/domain/replay.js';

interface KeptClaim {
  readonly claim: string;
  readonly inputsSha256: string;
  readonly inputs: string;
  readonly answers: readonly {
    readonly policy: string;
    readonly status: string;
    readonly factsHash: string;
    readonly answerHash: string;
  }[];
}

/**
 * Assessments as releases kept them: the inputs of the sample investigation and of invented claims
 * full of circles, ties and names for one person, under every stock policy of the time. They
 * are added to and never changed: who has to change one to make this pass has broken every replay there is.
 */
const KEPT: KeptClaim[] = JSON.parse(readFileSync(path.resolve('test/contract/kept/assessments.json'), 'utf8'));

describe('assessments that were kept by a release', () => {
  it.each(KEPT.map((kept) => [kept.claim, kept] as const))('of %s come out the same', (_claim, kept) => {
    expect(sha256Hex(kept.inputs)).toBe(kept.inputsSha256);
    expect(kept.answers.length).toBeGreaterThanOrEqual(3);
    for (const { policy, status, factsHash, answerHash } of kept.answers) {
      const again = replay({ ...kept, answerHash }, stockPolicy(policy) ?? null);
      const { replay: result, assessment } = again;
      expect({ policy, result, status: assessment?.status, factsHash: assessment?.factsHash }).toEqual({
        policy,
        result: 'same',
        status,
        factsHash,
      });
    }
  });
});
