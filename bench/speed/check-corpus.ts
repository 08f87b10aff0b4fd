/** Some claims of a loaded corpus, assessed again the way the product does it over the database, and compared. */
import { isDeepStrictEqual } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../../src/access/actor.js';
import { loadPartialDossier } from '../../src/corroboration/assessment-loader.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { assessClaim } from '../../src/domain/assess.js';
import { InputCutter, writeInputs } from '../../src/domain/assessment-inputs.js';
import { sha256Hex } from '../../src/domain/canonical-json.js';
import { readWorld } from '../../src/domain/independence/world.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { numbersFrom } from '../figures.js';
import { claimId, SEED } from './corpus-shape.js';
import type { CorpusMaker } from './make-corpus.js';

const SAMPLE = 200;

/** @throws Error naming the claims of which the product would say something else than what was written. */
export async function checkCorpus(app: INestApplicationContext, actor: Actor, maker: CorpusMaker): Promise<void> {
  const next = numbersFrom(SEED + 1);
  const ids = Array.from({ length: SAMPLE }, () => claimId(maker.shape, Math.floor(next() * maker.shape.claims)));
  const different = await app.get(UnitOfWork, { strict: false }).read(actor, async (tx) => {
    const stored = await tx.query<{ claim_id: string; result: unknown; inputs_sha256: string }>(
      `select a.claim_id, a.result, h.inputs_sha256 from assessments a
       join assessment_history h on h.workspace_id = $1 and h.claim_id = a.claim_id
       where a.workspace_id = $1 and a.claim_id = any($2::uuid[])`,
      [tx.workspaceId, ids],
    );
    const { dossier, claimKeys } = await loadPartialDossier(tx, ids);
    const [world, cutter] = [readWorld(dossier), new InputCutter(dossier)];
    if (stored.length !== claimKeys.size) return ['a claim without an assessment'];
    return stored.flatMap(({ claim_id, result, inputs_sha256 }) => {
      const key = claimKeys.get(claim_id) ?? '';
      const isSame =
        isDeepStrictEqual(JSON.parse(JSON.stringify(assessClaim(world, key, NEWSROOM_TWO_SOURCE))), result) &&
        sha256Hex(writeInputs(cutter.cut(key))) === inputs_sha256;
      return isSame ? [] : [key];
    });
  });
  if (different.length > 0) throw new Error(`assessed otherwise by the product: ${different.slice(0, 20).join(', ')}`);
}
