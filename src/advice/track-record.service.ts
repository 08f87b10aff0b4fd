import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { CorroborationReader } from '../corroboration/corroboration.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { trackRecordOf } from '../domain/advice/track-record.js';
import type { Dossier, DossierHedge, DossierRuling } from '../domain/dossier.js';
import { notFound } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { SourcesReader } from '../sources/sources.reader.js';
import { presentTrackRecord, type TrackRecordResponse } from './track-record.response.js';

/** The newest claims a source spoke on; a record of more says the same. */
const MOST_CLAIMS = 2000;

/** What became of what a source said. Worked out when asked for, stored nowhere. */
@Injectable()
export class TrackRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: SourcesReader,
    private readonly corroboration: CorroborationReader,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, source: string): Promise<TrackRecordResponse> {
    if (!readsEvidence(actor.permissions)) throw notFound();
    return this.unitOfWork.read(actor, async (tx) => {
      const { id, key } = await this.sources.find(tx, source);
      const policy = await this.corroboration.policyOf(tx);
      return presentTrackRecord(trackRecordOf(await this.load(tx, id), key, policy, this.clock.today()));
    });
  }

  private async load(tx: Tx, sourceId: string): Promise<Dossier> {
    const claimIds = await claimsOf(tx, sourceId);
    const { dossier } = await this.corroboration.contentOf(tx, claimIds);
    const [topics, hedges, rulings] = [
      await loadTopics(tx, claimIds),
      await loadHedges(tx, claimIds),
      await loadRulings(tx, claimIds),
    ];
    return {
      ...dossier,
      claims: (dossier.claims ?? []).map((claim) => ({ ...claim, topics: topics.get(claim.key) ?? [] })),
      attributions: (dossier.attributions ?? []).map((account) => ({ ...account, ...hedges.get(account.key) })),
      rulings,
    };
  }
}

/** The claims this source, under any of its names, speaks on. */
async function claimsOf(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await tx.query<{ claim_id: string }>(
    `with recursive person(id) as (
       select s.id from sources s where s.workspace_id = $1 and s.id = $2
       union
       select other.id from person p cross join lateral (
         select t.second_source_id as id from ties t where t.workspace_id = $1 and t.first_source_id = p.id
           and t.kind = 'same_person' and t.state = 'confirmed'
         union all
         select t.first_source_id from ties t where t.workspace_id = $1 and t.second_source_id = p.id
           and t.kind = 'same_person' and t.state = 'confirmed'
       ) other)
     select c.id as claim_id from claims c
     where c.workspace_id = $1 and exists (select 1 from attributions a join person p on p.id = a.source_id
       where a.workspace_id = $1 and a.claim_id = c.id)
     order by c.number desc limit $3`,
    [tx.workspaceId, sourceId, MOST_CLAIMS],
  );
  return rows.map(({ claim_id }) => claim_id);
}

async function loadTopics(tx: Tx, claimIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ key: string; topics: string[] }>(
    `select c.key, array_agg(t.topic) as topics from claims c
       join claim_topics t on t.workspace_id = $1 and t.claim_id = c.id
     where c.workspace_id = $1 and c.id = any($2::uuid[]) group by c.key`,
    [tx.workspaceId, claimIds],
  );
  return new Map(rows.map(({ key, topics }) => [key, topics]));
}

async function loadHedges(tx: Tx, claimIds: readonly string[]): Promise<Map<string, { hedge: DossierHedge }>> {
  const rows = await tx.query<{ key: string; hedge: DossierHedge }>(
    `select a.key, jsonb_build_object('word', a.hedge_word, 'low', a.hedge_low, 'high', a.hedge_high) as hedge
     from attributions a where a.workspace_id = $1 and a.claim_id = any($2::uuid[])
       and a.hedge_word is not null and a.hedge_low is not null and a.hedge_high is not null`,
    [tx.workspaceId, claimIds],
  );
  return new Map(rows.map(({ key, hedge }) => [key, { hedge }]));
}

async function loadRulings(tx: Tx, claimIds: readonly string[]): Promise<DossierRuling[]> {
  const rows = await tx.query<{ item: DossierRuling }>(
    `select jsonb_strip_nulls(jsonb_build_object('claim', c.key, 'status', r.status, 'reason', '', 'mode', r.mode,
         'policy', r.policy, 'factsHash', r.facts_hash, 'by', '', 'at', r.ruled_on, 'expires', r.expires_on,
         'revoked', (select jsonb_build_object('by', '', 'at', v.revoked_on, 'reason', '')
           from ruling_revocations v where v.workspace_id = $1 and v.ruling_id = r.id))) as item
     from rulings r join claims c on c.workspace_id = $1 and c.id = r.claim_id
     where r.workspace_id = $1 and r.claim_id = any($2::uuid[]) order by r.number`,
    [tx.workspaceId, claimIds],
  );
  return rows.map(({ item }) => item);
}
