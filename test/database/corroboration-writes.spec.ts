import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { type Desk, Newsroom } from '../support/desk-at-work.js';

describe('the stored assessment follows every kind of write', () => {
  let newsroom: Newsroom;
  let desk: Desk;
  let desks = 0;

  beforeAll(async () => {
    newsroom = await Newsroom.open();
  });
  afterAll(() => newsroom.close());
  beforeEach(async () => {
    desks += 1;
    desk = await newsroom.desk(`desk-${desks}`);
  });

  /** Runs a change; the claim's stored figures must move, and every stored assessment must equal the computed one. */
  async function moves(claimKey: string, change: () => Promise<unknown>): Promise<void> {
    expect(await desk.stored()).toEqual(await desk.computed());
    const before = (await desk.stored()).get(claimKey);
    await change();
    const after = await desk.stored();
    expect(after).toEqual(await desk.computed());
    expect(after.get(claimKey)).not.toEqual(before);
  }

  /** A claim that Heo and Jo, told apart by their profiles, support at first hand. */
  async function petition() {
    const claim = await desk.claim('petition');
    const heo = await desk.profiled('heo');
    const jo = await desk.profiled('jo');
    const a1 = await desk.account('a1', claim, heo);
    const a2 = await desk.account('a2', claim, jo);
    return { claim, heo, jo, a1, a2 };
  }

  it('gives a new claim an assessment at once', async () => {
    await desk.claim('nobody-says-so');
    expect((await desk.stored()).get('nobody-says-so')).toMatchObject({ status: 'unsupported', rank: 0 });
  });

  it('counts two profiled witnesses as two origins', async () => {
    await petition();
    expect((await desk.stored()).get('petition')).toMatchObject({
      status: 'corroborated',
      support: { origins: { min: 2, max: 2 }, counted: ['a1', 'a2'] },
    });
  });

  it('an account added, changed and withdrawn', async () => {
    const { claim, a1 } = await petition();
    const third = await desk.profiled('third');
    await moves('petition', () => desk.account('a3', claim, third, { stance: 'denies' }));
    await moves('petition', () => desk.change(a1, { access: 'hearsay' }));
    await moves('petition', () => desk.change(a1, { origin_status: 'identified' }));
    await moves('petition', () => desk.withdraw(a1));
  });

  it('an account two retellings up, and in another claim', async () => {
    const { jo, a1 } = await petition();
    const order = await desk.claim('order');
    const top = await desk.account('top', order, jo);
    const cousin = await desk.profiled('cousin');
    const middle = await desk.account('middle', order, cousin, { access: 'hearsay' }, [{ attribution: top }]);
    await moves('petition', () => desk.reroute(a1, [{ attribution: middle }]));
    expect((await desk.stored()).get('petition')).toMatchObject({
      support: { origins: { min: 1, max: 1 }, excluded: [{ attribution: 'a2', because: 'retells', via: ['jo'] }] },
    });
    const clerk = await desk.profiled('clerk');
    await moves('petition', () => desk.change(top, { source_id: clerk }));
    await moves('petition', () => desk.change(top, { access: 'unknown' }));
    await moves('petition', () => desk.feature(clerk, 'unit', 'unit of jo').then(() => desk.withdraw(a1)));
  });

  it('an account replaced by another, whose retellers follow it', async () => {
    const { claim, jo } = await petition();
    const order = await desk.claim('order');
    const old = await desk.account('old', order, await desk.profiled('clerk'));
    const retold = await desk.account('retold', claim, await desk.profiled('cousin'), { access: 'hearsay' }, [
      { attribution: old },
    ]);
    expect((await desk.stored()).get('petition')).toMatchObject({ support: { origins: { max: 3 } } });
    // The new version of the account comes from Jo, so the retelling is one with Jo's.
    const renewed = await desk.account('renewed', order, jo);
    await moves('petition', () => desk.supersede(old, renewed));
    expect((await desk.stored()).get('petition')).toMatchObject({ support: { origins: { max: 2 } } });
    await moves('petition', () => desk.change(renewed, { access: 'unknown' }));
    await moves('petition', () => desk.withdraw(retold));
  });

  it('a distinction recorded on an account that was replaced', async () => {
    const claim = await desk.claim('petition');
    const [heo, jo] = [await desk.source('heo'), await desk.source('jo')];
    const elsewhere = await desk.claim('elsewhere');
    const old = await desk.account('old', elsewhere, heo);
    const a1 = await desk.account('a1', claim, heo);
    const a2 = await desk.account('a2', claim, jo);
    await desk.supersede(old, a1);
    await moves('petition', () => desk.distinguish(old, a2));
    expect((await desk.stored()).get('petition')).toMatchObject({ support: { origins: { min: 2 } } });
    // When the claim is looked at alone, the replaced account of the other claim is still known to mean this one.
    await moves('petition', () => desk.position(claim, 'silent_after_search'));
    // Recorded between two accounts of another claim, both of them replaced by accounts of this one.
    const a3 = await desk.account('a3', claim, await desk.source('min'));
    const [former1, former3] = [await desk.account('f1', elsewhere, jo), await desk.account('f3', elsewhere, jo)];
    await desk.supersede(former1, a2);
    await desk.supersede(former3, a3);
    await moves('petition', () => desk.distinguish(former1, former3));
  });

  it('a circle of retellings closed and opened', async () => {
    const { claim } = await petition();
    const rumour = await desk.claim('rumour');
    const [p, q] = [await desk.profiled('p'), await desk.profiled('q')];
    const first = await desk.account('first', rumour, p, { access: 'hearsay' });
    const second = await desk.account('second', claim, q, { access: 'hearsay' }, [{ attribution: first }]);
    await moves('petition', () => desk.reroute(first, [{ attribution: second }]));
    expect((await desk.stored()).get('petition')).toMatchObject({ flags: ['circular'] });
    await moves('petition', () => desk.reroute(first, []));
  });

  it('ties between sources and accounts: suggested, confirmed, rejected', async () => {
    const { heo, jo, a1, a2 } = await petition();
    const ends = [{ source: heo }, { attribution: a2 }] as const;
    let tie = '';
    await moves('petition', async () => {
      tie = await desk.tie('in_contact', 'suggested', ...ends);
    });
    expect((await desk.stored()).get('petition')).toMatchObject({ flags: ['suggestions_pending'] });
    await moves('petition', () => desk.decide(tie, 'confirmed', ...ends));
    await moves('petition', () => desk.decide(tie, 'rejected', ...ends));
    await moves('petition', () => desk.tie('retells', 'confirmed', { attribution: a1 }, { source: jo }));
  });

  it('one person under three names, found out and taken back', async () => {
    const { claim, heo, jo } = await petition();
    const alias = await desk.profiled('alias');
    await desk.tie('same_person', 'confirmed', { source: heo }, { source: alias });
    const ends = [{ source: alias }, { source: jo }] as const;
    let tie = '';
    await moves('petition', async () => {
      tie = await desk.tie('same_person', 'confirmed', ...ends);
    });
    expect((await desk.stored()).get('petition')).toMatchObject({
      support: { origins: { min: 1, max: 1 }, excluded: [{ because: 'same_person', via: ['alias'] }] },
    });
    await moves('petition', () => desk.decide(tie, 'rejected', ...ends));
    const second = await desk.profiled('second-name');
    await desk.tie('same_person', 'confirmed', { source: second }, { source: jo });
    await desk.feature(alias, 'employer', 'the mill');
    await moves('petition', () => desk.feature(second, 'employer', 'the mill'));
    await moves('petition', () => desk.feature(alias, 'employer', 'the mine'));
    // What is known of the alias is known of Heo: its household is the one of a third witness.
    await desk.feature(alias, 'household', 'HH-1');
    const third = await desk.profiled('third');
    await desk.account('a3', claim, third);
    await moves('petition', () => desk.feature(third, 'household', 'HH-1'));
  });

  it('a source graded, described, renamed and declared complete', async () => {
    const claim = await desk.claim('petition');
    const heo = await desk.source('heo');
    const jo = await desk.profiled('jo');
    await desk.account('a1', claim, heo);
    await desk.account('a2', claim, jo);
    await moves('petition', () => desk.update('sources', heo, { pseudonym: 'Min' }, { sourceIds: [heo] }));
    await desk.feature(heo, 'unit', 'border guards');
    await moves('petition', () => desk.update('sources', heo, { features_complete: true }, { sourceIds: [heo] }));
    await moves('petition', () => desk.feature(heo, 'unit', 'unit of jo'));
  });

  it('a channel, and a source named upstream', async () => {
    const { heo, jo, a1, a2 } = await petition();
    const broker = await desk.profiled('broker');
    await desk.change(a1, { channel_id: broker });
    await moves('petition', () => desk.reroute(a2, [{ source: broker }]));
    await desk.reroute(a2, [{ source: jo }]);
    await moves('petition', () => desk.tie('same_person', 'confirmed', { source: broker }, { source: jo }));
    expect(heo).not.toBe(jo);
  });

  it('the official position, the editor’s mark, exhibits', async () => {
    const { claim } = await petition();
    await moves('petition', () => desk.position(claim, 'silent_after_search'));
    await moves('petition', () => desk.position(claim, 'affirms'));
    await moves('petition', () => desk.exhibit(claim, 'supports', ['passed']));
    await moves('petition', () =>
      desk.exhibit(claim, 'supports', ['passed', 'failed']).then(() => desk.mark(claim, 'retracted')),
    );
  });

  it('a pattern, as its cases are linked, spoken for, withdrawn and moved', async () => {
    const country = await desk.region('KP', 'country');
    const north = await desk.region('KP-03', 'province', country);
    const east = await desk.region('KP-09', 'province', country);
    const [yomju, hoeryong] = [
      await desk.region('yomju', 'county', north),
      await desk.region('hoeryong', 'city', east),
    ];
    const pattern = await desk.claim('pattern', 'pattern');
    const [one, two] = [await desk.claim('one', 'event', [yomju]), await desk.claim('two', 'event', [hoeryong])];
    const heo = await desk.source('heo');
    const told = await desk.account('a1', one, heo);
    await desk.account('a2', two, heo);
    await moves('pattern', () => desk.link(one, pattern, 'instance_of'));
    await moves('pattern', () => desk.link(two, pattern, 'instance_of'));
    expect((await desk.stored()).get('pattern')).toMatchObject({ status: 'consistent_reports' });
    await moves('pattern', () => desk.update('regions', hoeryong, { parent_id: north }, null, 'region.changed'));
    await moves('pattern', () =>
      desk
        .update('regions', north, { kind: 'area' }, null, 'region.changed')
        .then(() => desk.update('regions', hoeryong, { parent_id: east }, null, 'region.changed')),
    );
    await moves('pattern', () => desk.withdraw(told));
    await moves('pattern', () => desk.unlink(two, pattern));
  });

  it('a claim that contradicts another, in either direction', async () => {
    const { claim } = await petition();
    const against = await desk.claim('no-petition');
    const clerk = await desk.source('clerk');
    await desk.link(against, claim, 'contradicts');
    let account = '';
    await moves('petition', async () => {
      account = await desk.account('b1', against, clerk);
    });
    expect((await desk.stored()).get('petition')).toMatchObject({ status: 'contested' });
    expect((await desk.stored()).get('no-petition')).toMatchObject({ status: 'contested' });
    await moves('no-petition', () => desk.mark(claim, 'retracted'));
    await desk.mark(claim, 'none');
    await moves('petition', () => desk.mark(against, 'disproved'));
    await desk.mark(against, 'none');
    await moves('petition', () => desk.change(account, { stance: 'doubts' }));
  });

  it('the newest grade of a source, under a policy that reads it', async () => {
    await desk.run((tx) =>
      tx.query('update workspaces set policy = $2 where workspace_id = $1', [
        tx.workspaceId,
        policyIdentity(AIRWARS_LIKE),
      ]),
    );
    const { claim, heo, jo } = await petition();
    await desk.mark(claim, 'likely_or_confirmed');
    await desk.grade(heo, 'C');
    await desk.grade(jo, 'E');
    expect((await desk.stored()).get('petition')).toMatchObject({ status: 'weak' });
    await desk.grade(jo, 'B');
    expect((await desk.stored()).get('petition')).toMatchObject({ status: 'fair' });
    expect(await desk.stored()).toEqual(await desk.computed(AIRWARS_LIKE));
  });

  it('leaves the other workspaces alone, and a rolled-back write without a trace', async () => {
    const { claim, heo } = await petition();
    const other = await newsroom.desk(`other-${desks}`);
    await other.claim('petition');
    const before = await desk.stored();
    await expect(
      desk.run(async (tx) => {
        await tx.query('update attributions set state = $2 where workspace_id = $1', [tx.workspaceId, 'withdrawn']);
        await desk.record(tx, { claimIds: [claim], sourceIds: [heo] });
        throw new Error('the power went out');
      }),
    ).rejects.toThrow('the power went out');
    expect(await desk.stored()).toEqual(before);
    expect((await other.stored()).get('petition')).toMatchObject({ status: 'unsupported' });
  });
});
