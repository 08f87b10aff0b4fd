import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/access/actor.js';
import { SamePersonService } from '../../src/attributions/same-person.service.js';
import { SourceDecisions } from '../../src/attributions/source-decisions.service.js';
import { reachOf } from '../../src/corroboration/reach.repository.js';
import { SourceJudgements } from '../../src/sources/source-judgements.service.js';
import { SourceStates } from '../../src/sources/source-states.service.js';
import { SourcesReader } from '../../src/sources/sources.reader.js';
import { type Desk, Newsroom } from '../support/desk-at-work.js';
import { type Move, RandomWalk } from '../support/random-walk.js';

/** Steps each walk takes; after every one, all claims are compared. */
const STEPS = 150;

describe('after any change at all, every stored assessment is the one the whole workspace gives', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await Newsroom.open();
  });
  afterAll(() => newsroom.close());

  it.each([11, 2024])(
    'over a walk of random changes (seed %i)',
    async (seed) => {
      const desk = await newsroom.desk(`walk-${seed}`);
      const editor = new Editor(newsroom, await newsroom.workspaces.systemActorOf(desk.workspaceId));
      const walk = new DecidingWalk(desk, editor, seed);
      await walk.begin();
      const seen = new Set<string>();
      for (let step = 0; step < STEPS; step++) {
        const did = await walk.step();
        const stored = await walk.desk.stored();
        // The step is part of what is compared, so that a failure names it.
        expect({ step, did, stored }).toEqual({ step, did, stored: await walk.desk.computed() });
        for (const result of stored.values()) if (result !== 'stale') seen.add(result.status);
      }
      // A walk on which nothing ever happens would prove nothing.
      expect(seen.size).toBeGreaterThanOrEqual(5);
    },
    120_000,
  );
});

/** What an editor decides of sources, as the product does it. */
class Editor {
  private readonly decisions: SourceDecisions;
  private readonly persons: SamePersonService;

  constructor(
    { unitOfWork, audit }: Newsroom,
    readonly actor: Actor,
  ) {
    const reader = new SourcesReader();
    this.decisions = new SourceDecisions(unitOfWork, audit, reader, new SourceStates());
    this.persons = new SamePersonService(unitOfWork, audit, reader, new SourceJudgements());
  }

  /** Withdraws a source, or reinstates it. */
  async turn(desk: Desk, source: string): Promise<void> {
    const { state, version } = await desk.run((tx) => new SourcesReader().find(tx, source));
    const reason = { reason: 'an editor said so' };
    if (state === 'active') await this.decisions.withdraw(this.actor, source, version, reason);
    else await this.decisions.reinstate(this.actor, source, version, reason);
  }

  async join(source: string, other: string): Promise<void> {
    await this.persons.join(this.actor, source, { other, reason: 'one voice' });
  }

  async separate(source: string, other: string): Promise<void> {
    await this.persons.separate(this.actor, source, { other, reason: 'two voices' });
  }
}

/** A random walk on which an editor also withdraws sources, brings them back, and judges two to be one person. */
class DecidingWalk extends RandomWalk {
  constructor(
    desk: Desk,
    private readonly editor: Editor,
    seed: number,
  ) {
    super(desk, seed);
  }

  protected override moves(): Move[] {
    const moves = super.moves();
    // Where they stand among the moves decides which walk a seed gives.
    return [
      ...moves.slice(0, 5),
      [3, 'a source withdrawn or reinstated', () => this.turnSource()],
      [2, 'a source withdrawn and reinstated', () => this.turnTwice()],
      [3, 'one person, and two again', () => this.joinAndSeparate()],
      ...moves.slice(5),
    ];
  }

  /** What was asked beforehand must name every claim that then moves. */
  private async turnSource(): Promise<void> {
    const source = this.pick(this.sources);
    await this.staysWithinReach([source], () => this.editor.turn(this.desk, source));
  }

  private async turnTwice(): Promise<void> {
    const source = this.pick(this.sources);
    const { state } = await this.desk.run((tx) => new SourcesReader().find(tx, source));
    if (state !== 'active') return;
    await this.undone(
      () => this.editor.turn(this.desk, source),
      () => this.editor.turn(this.desk, source),
    );
  }

  /** Only two between whom nothing is recorded: a suggestion that was there would be a rejection afterwards. */
  private async joinAndSeparate(): Promise<void> {
    const [source, other] = [this.pick(this.sources), this.pick(this.sources)];
    const ties = await this.desk.run((tx) =>
      tx.query(
        `select 1 from ties where workspace_id = $1 and first_source_id = any($2::uuid[]) and second_source_id = any($2::uuid[])`,
        [tx.workspaceId, [source, other]],
      ),
    );
    if (source === other || ties.length > 0) return;
    await this.undone(
      () => this.staysWithinReach([source, other], () => this.editor.join(source, other)),
      () => this.editor.separate(other, source),
    );
  }

  /** Doing and undoing leaves every stored assessment as it was, byte for byte. */
  private async undone(make: () => Promise<void>, undo: () => Promise<void>): Promise<void> {
    const before = bytes(await this.desk.stored());
    await make();
    // In between the figures are those of the changed workspace.
    expect(await this.desk.stored()).toEqual(await this.desk.computed());
    await undo();
    expect(bytes(await this.desk.stored())).toEqual(before);
  }

  private async staysWithinReach(sourceIds: readonly string[], make: () => Promise<void>): Promise<void> {
    const [before, reach] = [
      bytes(await this.desk.stored()),
      await this.desk.run((tx) => reachOf(tx, { sourceIds }, null, 1000)),
    ];
    await make();
    const after = bytes(await this.desk.stored());
    const keys = await this.desk.run((tx) =>
      tx.query<{ key: string }>('select key from claims where workspace_id = $1 and id = any($2::uuid[])', [
        tx.workspaceId,
        reach.page.map(({ id }) => id),
      ]),
    );
    const reached = new Set(keys.map(({ key }) => key));
    expect([...after].filter(([key, text]) => before.get(key) !== text && !reached.has(key))).toEqual([]);
    expect(reach.claims).toBe(reached.size);
  }
}

function bytes(stored: ReadonlyMap<string, unknown>): Map<string, string> {
  return new Map([...stored].map(([key, result]) => [key, JSON.stringify(result)]));
}
