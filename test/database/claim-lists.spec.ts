import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/access/actor.js';
import { SamePersonService } from '../../src/attributions/same-person.service.js';
import { SourceDecisions } from '../../src/attributions/source-decisions.service.js';
import { ClaimPlaces } from '../../src/claims/claim-places.js';
import { ClaimsReader } from '../../src/claims/claims.reader.js';
import { ClaimsService } from '../../src/claims/claims.service.js';
import { WorkspacePolicyService } from '../../src/corroboration/workspace-policy.service.js';
import { newId, SystemClock } from '../../src/database/clock.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';
import { CLAIM_KINDS, REGION_ROLES } from '../../src/domain/vocabulary.js';
import { ClaimListsKeeper } from '../../src/overview/lists/claim-lists-keeper.service.js';
import { ClaimListsRepository } from '../../src/overview/lists/claim-lists.repository.js';
import { differingLists, rebuildLists } from '../../src/kept-lists.js';
import { PoliciesReader } from '../../src/policies/policies.reader.js';
import { PoliciesService } from '../../src/policies/policies.service.js';
import { RegionsReader } from '../../src/regions/regions.reader.js';
import { RegionsService } from '../../src/regions/regions.service.js';
import { SourceJudgements } from '../../src/sources/source-judgements.service.js';
import { SourceStates } from '../../src/sources/source-states.service.js';
import { SourcesReader } from '../../src/sources/sources.reader.js';
import { asOwner } from '../support/as-owner.js';
import { type Desk, Newsroom } from '../support/desk-at-work.js';
import { listedFromRecords, listedNow } from '../support/listed-claims.js';
import { type Move, RandomWalk } from '../support/random-walk.js';

/** Changes made in all: LISTS_CHANGES says how many; a quick run makes one walk. */
const CHANGES = Number(process.env['LISTS_CHANGES'] ?? (process.env['PROPERTY_RUNS'] === undefined ? 2000 : 250));
/** Each walk is a workspace of its own: in one that grows for ever, a change would come to move all of it. */
const STEPS = 250;
/** Lists are compared after so many changes. */
const BETWEEN = 25;
const SEED = 51;

describe('after any change at all, the tables lists walk are what the records say', () => {
  let newsroom: Newsroom;
  let services: Services;

  beforeAll(async () => {
    newsroom = await Newsroom.open();
    services = new Services(newsroom);
  });
  afterAll(() => newsroom.close());

  const walks = Array.from({ length: Math.ceil(CHANGES / STEPS) }, (_, i) => SEED + i);

  it.each(walks)(
    'over a walk of random changes (seed %i)',
    async (seed) => {
      const desk = await newsroom.desk(`lists-${seed}`);
      const walk = new ListsWalk(desk, services, await newsroom.workspaces.systemActorOf(desk.workspaceId), seed);
      await walk.begin();
      const did: string[] = [];
      for (let step = 1; step <= STEPS; step++) {
        did.push(await walk.step());
        if (step % BETWEEN !== 0) continue;
        const { listed, wanted, differing } = await compare(desk);
        // What was done since is part of what is compared, so that a failure names it.
        expect({ seed, did, listed, differing }).toEqual({ seed, did, listed: wanted, differing: [] });
        did.length = 0;
      }
      const { listed } = await compare(desk);
      // A walk after which nothing lies anywhere would prove nothing.
      expect(new Set(listed.tallies.map((line) => line.split(' ')[1])).size).toBeGreaterThanOrEqual(3);
      await rebuild(newsroom, desk.workspaceId);
      expect((await compare(desk)).listed).toEqual(listed);
    },
    120_000,
  );

  it('are found out, and named, when somebody changed them by hand', async () => {
    const desk = await newsroom.desk('by-hand');
    const place = await desk.region('KP', 'country');
    const claim = await desk.claim('c1', 'event', [place]);
    await desk.account('a1', claim, await desk.source('s1'));
    const differing = () => asOwner(newsroom, differingLists);
    expect(await differing()).toEqual(new Map());
    await desk.run(async (tx) => {
      await tx.query(`update claim_tallies set claims = 7 where workspace_id = $1 and region_id = $2 and claims > 0`, [
        tx.workspaceId,
        place,
      ]);
      await tx.query('delete from claim_sources where workspace_id = $1', [tx.workspaceId]);
    });
    // Of a wrong number both are told: the one that is there, and the one that should be.
    expect(await differing()).toEqual(
      new Map([
        ['claim_sources', 1],
        ['claim_tallies', 2],
      ]),
    );
    expect(await rebuildLists(newsroom.database.owner)).toBeGreaterThan(0);
    expect(await differing()).toEqual(new Map());
  });
});

async function compare(desk: Desk) {
  const today = new SystemClock().today();
  return desk.run(async (tx) => ({
    listed: await listedNow(tx),
    wanted: await listedFromRecords(tx, today),
    differing: await new ClaimListsRepository().differences(tx, today),
  }));
}

async function rebuild(newsroom: Newsroom, workspaceId: string): Promise<void> {
  await asOwner(newsroom, async (client) => {
    await client.query('begin');
    await client.query('select whence_enter($1)', [workspaceId]);
    await client.query('select claim_lists_rebuild($1, whence_today()::text)', [workspaceId]);
    await client.query('commit');
  });
}

/** The services a change goes through, as the product puts them together. */
class Services {
  readonly decisions: SourceDecisions;
  readonly persons: SamePersonService;
  readonly regions: RegionsService;
  readonly claims: ClaimsService;
  readonly policies: WorkspacePolicyService;

  constructor(readonly newsroom: Newsroom) {
    const { unitOfWork, audit, corroboration } = newsroom;
    const [sources, regions, clock, policies] = [
      new SourcesReader(),
      new RegionsReader(),
      new SystemClock(),
      new PoliciesReader(),
    ];
    this.decisions = new SourceDecisions(unitOfWork, audit, sources, new SourceStates());
    this.persons = new SamePersonService(unitOfWork, audit, sources, new SourceJudgements());
    this.regions = new RegionsService(unitOfWork, audit, regions);
    this.claims = new ClaimsService(unitOfWork, audit, new ClaimsReader(), new ClaimPlaces(regions));
    const publishing = new PoliciesService(unitOfWork, audit, clock, policies);
    this.policies = new WorkspacePolicyService(unitOfWork, policies, publishing, corroboration);
    new ClaimListsKeeper(unitOfWork, audit, clock, corroboration).onModuleInit();
  }
}

const reason = 'a walk';

/** A random walk on which places, claims, sources, rulings and the policy change too, and some of it is taken back. */
class ListsWalk extends RandomWalk {
  private readonly rulings: { id: string; claim: string }[] = [];

  constructor(
    desk: Desk,
    private readonly services: Services,
    private readonly actor: Actor,
    seed: number,
  ) {
    super(desk, seed);
  }

  protected override moves(): Move[] {
    return [
      ...super.moves().filter(([, name]) => name !== 'a region moved'),
      [4, 'a region put elsewhere', () => this.putElsewhere()],
      [2, 'a region merged into another', () => this.mergeRegion()],
      [6, 'a claim changed', () => this.changeClaim()],
      [2, 'a claim changed, and none of it kept', () => this.rollBack()],
      [3, 'a source withdrawn or reinstated', () => this.turnSource()],
      [2, 'two sources one person', () => this.join()],
      [4, 'a ruling', () => this.rule()],
      [2, 'a ruling revoked', () => this.revoke()],
      [1, 'a claim reworded', () => this.reword()],
      [2, 'another policy', () => this.choosePolicy()],
      [2, 'everything marked to be re-checked, and some of it changed', () => this.markAll()],
    ];
  }

  private async versionOf(table: string, id: string): Promise<number> {
    const rows = await this.desk.run((tx) =>
      tx.query<{ version: number }>(`select version from ${table} where workspace_id = $1 and id = $2`, [
        tx.workspaceId,
        id,
      ]),
    );
    return rows[0]?.version ?? 0;
  }

  /** Any region into any other it does not hold; what would be a circle is refused. */
  private async putElsewhere(): Promise<void> {
    const [region, parent] = [this.pick(this.regions), this.pick([...this.regions, null])];
    const version = await this.versionOf('regions', region);
    await this.services.regions.change(this.actor, region, version, { parent, reason }).catch(ignoreRefusal);
  }

  /** As a gazetteer does it: what named the one names the other, and an event names the one that is gone. */
  private async mergeRegion(): Promise<void> {
    const [gone, into] = [this.pick(this.regions.slice(3)), this.pick(this.regions.slice(0, 3))];
    await this.desk.run(async (tx) => {
      await tx.query(
        `insert into claim_regions (workspace_id, claim_id, region_id, role)
         select workspace_id, claim_id, $3, role from claim_regions where workspace_id = $1 and region_id = $2
         on conflict do nothing`,
        [tx.workspaceId, gone, into],
      );
      await tx.query('delete from claim_regions where workspace_id = $1 and region_id = $2', [tx.workspaceId, gone]);
      await this.services.newsroom.audit.record(tx, this.actor, {
        action: 'region.merged',
        record: { kind: 'region', id: gone },
        after: { into },
      });
    });
  }

  private async changeClaim(): Promise<void> {
    const claim = this.pick(this.claims);
    const places = [...new Set(Array.from({ length: this.below(3) }, () => this.pick(this.regions)))];
    const changes = {
      kind: this.pick(CLAIM_KINDS),
      time: this.pick([null, '2024-11', '2024-11-03', '../2023', '2024-01/..']),
      regions: places.map((region) => ({ region, role: this.pick(REGION_ROLES) })),
      reason,
    };
    await this.services.claims.change(this.actor, claim, await this.versionOf('claims', claim), changes);
  }

  private async rollBack(): Promise<void> {
    const claim = this.pick(this.claims);
    const work = this.desk.run(async (tx) => {
      await tx.query(`update claims set kind = 'forecast' where workspace_id = $1 and id = $2`, [
        tx.workspaceId,
        claim,
      ]);
      await tx.query(
        `insert into claim_regions (workspace_id, claim_id, region_id, role) values ($1, $2, $3, 'concerns')
         on conflict do nothing`,
        [tx.workspaceId, claim, this.pick(this.regions)],
      );
      await this.desk.record(tx, { claimIds: [claim] });
      throw new Error('taken back');
    });
    await expect(work).rejects.toThrow('taken back');
  }

  private async turnSource(): Promise<void> {
    const source = this.pick(this.sources);
    const { state, version } = await this.desk.run((tx) => new SourcesReader().find(tx, source));
    if (state === 'active') await this.services.decisions.withdraw(this.actor, source, version, { reason });
    else await this.services.decisions.reinstate(this.actor, source, version, { reason });
  }

  private async join(): Promise<void> {
    const [source, other] = [this.pick(this.sources), this.pick(this.sources)];
    await this.services.persons.join(this.actor, source, { other, reason }).catch(ignoreRefusal);
  }

  /** As an import brings it: in force for ever, or for some time, or over. */
  private async rule(): Promise<void> {
    const claim = this.pick(this.claims);
    await this.desk.write({ claimIds: [claim] }, async (tx) => {
      const [assessment] = await tx.query<{ facts_hash: string; policy: string }>(
        'select facts_hash, policy from assessments where workspace_id = $1 and claim_id = $2',
        [tx.workspaceId, claim],
      );
      const ruling = {
        ...assessment,
        id: newId(),
        number: this.desk.next(),
        claim_id: claim,
        status: this.pick(['confirmed', 'corroborated', 'rumour', 'refuted']),
        reason,
        mode: this.pick(['accept', 'override']),
        ruled_by: 'an editor',
        ruled_on: '2024-11-20',
        expires_on: this.pick([null, null, '2020-01-01', '2999-01-01']),
      };
      await tx.query('select rulings_import($1, $2)', [tx.workspaceId, JSON.stringify([ruling])]);
      this.rulings.push({ id: ruling.id, claim });
    });
  }

  private async reword(): Promise<void> {
    const statement = [{ text: `As of wording ${this.desk.next()}` }];
    await this.services.claims.reword(this.actor, this.pick(this.claims), { statement, reason });
  }

  private async revoke(): Promise<void> {
    const ruling = this.rulings.pop();
    if (ruling === undefined) return;
    await this.desk.write({ claimIds: [ruling.claim] }, (tx) =>
      tx.query(
        `insert into ruling_revocations (workspace_id, ruling_id, revoked_by, revoked_on, reason)
         values ($1, $2, 'an editor', '2024-11-21', 'no longer')`,
        [tx.workspaceId, ruling.id],
      ),
    );
  }

  private async choosePolicy(): Promise<void> {
    const policy = this.pick(STOCK_POLICIES.map(({ id }) => id));
    const rows = await this.desk.run((tx) =>
      tx.query<{ version: number }>('select version from workspaces where workspace_id = $1', [tx.workspaceId]),
    );
    const version = rows[0]?.version ?? 0;
    await this.services.policies.choose(this.actor, { policy, reason }, version).catch(ignoreRefusal);
  }

  /** As the start of a program with other rules does it; the job that drains it may come after the next change. */
  private async markAll(): Promise<void> {
    await this.desk.run((tx) =>
      tx.query(`update assessments set policy = 'old@1.0.0#' || repeat('0', 64) where workspace_id = $1`, [
        tx.workspaceId,
      ]),
    );
    await this.desk.run((tx) => this.services.newsroom.corroboration.markOutdated(tx));
    if (this.below(2) === 0) await this.changeClaim();
    // Draining assesses everything anew, and would heal what marking forgot.
    const { listed, wanted } = await compare(this.desk);
    expect(listed).toEqual(wanted);
    await this.services.newsroom.drain.drain(this.desk.workspaceId);
  }
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'Refusal') throw error;
}
