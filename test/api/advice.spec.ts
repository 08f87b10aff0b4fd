import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AdviceService } from '../../src/advice/advice.service.js';
import { JobHandlers } from '../../src/database/jobs/job-handlers.js';
import {
  type Made,
  make,
  makeAttribution,
  makeClaim,
  makeSource,
  type SeenEvent,
  watchLog,
  rule,
} from '../support/desk-records.js';
import { asOwner } from '../support/as-owner.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Run {
  suggested: { id: string; ref: string; kind: string; rules: string[] }[];
  isQueued: boolean;
}
interface Evidence {
  items: {
    rule: string;
    score: number | null;
    feature: string | null;
    texts: {
      earlier: string | null;
      passages: { first: { text: string | null }; second: { text: string | null } }[];
    } | null;
  }[];
}

const WIRE =
  'Soldiers discharged this spring walked to the county office in Yomju and asked for the housing they had been promised, ' +
  'three people who live nearby told the agency.';

describe('advice', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  let events: SeenEvent[];

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    events = watchLog(test);
  }, 60_000);
  afterAll(() => test.stop());

  const wording = (text: string) => ({ wording: { text, lang: 'en' }, form: 'verbatim' });
  const run = async (person: Person, body: object = {}) => (await person.call('POST', '/advice/run', body)).json<Run>();
  const evidenceOf = async (tie: string) => (await researcher.call('GET', `/ties/${tie}/evidence`)).json<Evidence>();
  const origins = async (claim: Made) => {
    const answer = await researcher.call('GET', `/claims/${claim.ref}/assessment`);
    const { figures } = answer.json<{
      figures: { support: { origins: { min: number; max: number; ifSuggested: number } }; flags: string[] };
    }>();
    return { ...figures.support.origins, flags: figures.flags };
  };

  /** A claim that two tell in the same words, the second two days later; by what is known of them they are two voices. */
  async function copied(text = WIRE): Promise<{ claim: Made; first: Made; second: Made }> {
    const claim = await makeClaim(researcher);
    const known = (pseudonym: string, unit: string) =>
      make(researcher, '/sources', { pseudonym, kind: 'person', features: { unit }, featuresComplete: true });
    const [a, b] = [await known('Heron', 'the quarry'), await known('Reed', 'the harbour')];
    const first = await makeAttribution(researcher, claim, a, { ...wording(text), statedAt: '2024-05-02' });
    const second = await makeAttribution(researcher, claim, b, {
      ...wording(`${text} So it was said.`),
      statedAt: '2024-05-04',
    });
    return { claim, first, second };
  }

  it('is a suggested tie with its evidence: the certain number does not move, the flag is raised', async () => {
    const { claim, first, second } = await copied();
    const before = await origins(claim);
    events.length = 0;
    const { suggested, isQueued } = await run(researcher);
    expect(isQueued).toBe(false);
    expect(suggested).toMatchObject([{ kind: 'text_reuse', rules: ['text_reuse'] }]);
    const ref = suggested[0]?.ref ?? '';
    const tie = (await researcher.call('GET', `/ties/${ref}`)).json<object>();
    expect(tie).toMatchObject({
      state: 'suggested',
      between: [
        { sourceId: null, attributionId: second.id },
        { sourceId: null, attributionId: first.id },
      ],
      reason: 'Nearly the whole of the shorter text stands word for word in the other.',
      score: 1,
      decisions: [{ state: 'suggested', decidedById: null }],
    });
    const evidence = await evidenceOf(ref);
    expect(evidence.items).toMatchObject([{ rule: 'text_reuse', score: 1, texts: { earlier: 'second' } }]);
    expect(evidence.items[0]?.texts?.passages[0]?.first.text).toBe(WIRE.slice(0, -1));
    const after = await origins(claim);
    expect(before).toMatchObject({ min: 2, max: 2, ifSuggested: 2 });
    expect(after).toMatchObject({ min: 2, max: 2, ifSuggested: 1 });
    expect(before.flags).not.toContain('suggestions_pending');
    expect(after.flags).toContain('suggestions_pending');
    // What is logged names the kind, and nothing that was said, found or counted.
    expect(events.at(-1)).toMatchObject({ action: 'advice.run', touched: {} });
    const logged = events.filter(({ action }) => action === 'tie.created');
    expect(logged).toHaveLength(1);
    for (const secret of ['county', 'score', first.id, second.id]) expect(logged[0]?.text).not.toContain(secret);
    expect(JSON.stringify(test.log.entries)).not.toContain('county office');
  });

  it('is given once, also when two ask at the same moment', async () => {
    const { claim } = await copied(
      'The guards at the bridge were changed on a Sunday, when the whole county was at the market to sell the salt.',
    );
    for (let round = 0; round < 2; round++) {
      const runs = await Promise.all([1, 2, 3].map(() => run(editor, { claim: claim.ref })));
      expect(runs.flatMap(({ suggested }) => suggested)).toHaveLength(round === 0 ? 1 : 0);
    }
    expect((await run(researcher)).suggested).toEqual([]);
  });

  it.each(['rejected', 'confirmed'])('does not come back to what was %s', async (state) => {
    const { claim } = await copied(
      `Rice was dear in May, ${state}, as the women at the lower market told everybody who would listen to them.`,
    );
    const [tie] = (await run(researcher, { claim: claim.ref })).suggested;
    const decided = await editor.call('POST', `/ties/${tie?.id}/decisions`, { state, reason: 'I looked.' }, 1);
    expect(decided.statusCode).toBe(201);
    expect((await run(researcher, { claim: claim.ref })).suggested).toEqual([]);
    expect((await run(editor)).suggested).toEqual([]);
  });

  it('tells the feature two have in common by its name and not by its value', async () => {
    const claim = await makeClaim(researcher);
    for (const pseudonym of ['Crane', 'Teal']) {
      const source = await make(researcher, '/sources', { pseudonym, kind: 'person', features: { broker: 'B-77' } });
      await makeAttribution(researcher, claim, source);
    }
    const [tie] = (await run(researcher, { claim: claim.ref })).suggested;
    expect(tie?.kind).toBe('in_contact');
    const answer = await researcher.call('GET', `/ties/${tie?.ref}/evidence`);
    expect(answer.json<Evidence>().items).toMatchObject([{ rule: 'shared_feature', feature: 'broker', score: null }]);
    expect(answer.body).not.toContain('B-77');
  });

  it('keeps no words: once the wording is another, only the places are left', async () => {
    const { claim, first } = await copied(
      'A train was late at the border for nine hours, and nobody was let out to fetch water or to look at the lamps.',
    );
    const [tie] = (await run(researcher, { claim: claim.ref })).suggested;
    const stored = await asOwner(test, (client) =>
      client.query<{ text: string }>('select evidence::text as text from tie_evidence where tie_id = $1', [tie?.id]),
    );
    expect(stored.rows).toHaveLength(1);
    expect(stored.rows[0]?.text).not.toContain('train');
    await researcher.call('PATCH', `/attributions/${first.ref}`, wording('It is not for print.'), 1);
    const passages = (await evidenceOf(tie?.ref ?? '')).items[0]?.texts?.passages[0];
    expect(passages?.second.text).toBeNull();
    expect(passages?.first.text).toContain('A train was late');
  });

  it('cannot be altered by the web process', async () => {
    await expect(test.dataSource.query('update tie_evidence set score = 0 where workspace_id is null')).rejects.toThrow(
      'permission denied',
    );
    await expect(test.dataSource.query('delete from tie_evidence where workspace_id is null')).rejects.toThrow(
      'permission denied',
    );
  });

  it('is looked for by a job on whatever was written, an account or a document', async () => {
    const claim = await makeClaim(researcher);
    const text =
      'In the valley the dam was opened at night without a word to those who sleep below it, an official of the county admitted.';
    const outlets = await Promise.all(
      ['Dawn', 'Star'].map((pseudonym) => make(researcher, '/sources', { pseudonym, kind: 'outlet' })),
    );
    let last: Made | null = null;
    for (const outlet of outlets) {
      const document = await make(researcher, '/documents', { kind: 'article', text, publisher: outlet.ref });
      const passages = [{ document: document.ref, exact: 'the dam was opened' }];
      await makeAttribution(researcher, claim, outlet, { access: 'hearsay', passages });
      last = document;
    }
    const workspace = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    const job = { workspaceId: workspace.workspaceId, recordId: last?.id ?? null };
    const before = (await researcher.call('GET', '/ties?limit=200')).json<{ items: { kind: string }[] }>().items.length;
    const handler = test.app.get(JobHandlers, { strict: false }).of('advise');
    await handler(job, new AbortController().signal);
    await handler(job, new AbortController().signal);
    const { items } = (await researcher.call('GET', '/ties?limit=200')).json<{ items: { kind: string }[] }>();
    expect(items.length - before).toBe(1);
    expect(items.at(-1)).toMatchObject({ kind: 'text_reuse', state: 'suggested' });
  });

  it('stops between two batches of claims when the process stops', async () => {
    const workspace = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    await copied(
      'A bridge fell at noon while the carts of the brigade were on it, and the river took all of the timber with it.',
    );
    const advice = test.app.get(AdviceService, { strict: false });
    expect(await advice.adviseAll(workspace, AbortSignal.abort())).toEqual([]);
    expect(await advice.adviseAll(workspace)).toHaveLength(1);
  });

  it('leaves no number in what is printed', async () => {
    const { claim } = await copied(
      'Salt was given out by the head on the square, two cups each, to those whose sons had come home from the brigade.',
    );
    const [tie] = (await run(researcher, { claim: claim.ref })).suggested;
    const row = (await researcher.call('GET', `/ties/${tie?.ref}`)).json<{ score: number; reason: string }>();
    expect(row.reason).not.toMatch(/\d/);
    for (const [person, level] of [
      [researcher, 'internal'],
      [publisher, 'public'],
    ] as const) {
      for (const format of ['md', 'json', 'csv', 'html']) {
        const report = await person.call('GET', `/reports/claims?format=${format}&level=${level}`);
        expect(report.statusCode).toBe(200);
        expect(report.body).not.toContain('"score"');
        expect(report.body).not.toContain('text_reuse');
        expect(report.body).not.toContain(row.reason);
      }
    }
  });

  it('is nothing for a publisher, a stranger, or another workspace, whose records it never compares', async () => {
    const { claim } = await copied(
      'Wood was cut on the hill behind the school although it is forbidden, and whoever asked was told to go away.',
    );
    const [tie] = (await run(researcher, { claim: claim.ref })).suggested;
    for (const path of [`/ties/${tie?.ref}/evidence`, '/sources/S-1/track-record']) {
      expect((await publisher.call('GET', path)).statusCode).toBe(403);
      expect((await test.stranger('yomju').call('GET', path)).statusCode).toBe(401);
    }
    expect((await publisher.call('POST', '/advice/run', {})).statusCode).toBe(403);
    const absent = await elsewhere.call('GET', '/ties/T-999/evidence');
    expect(absent.statusCode).toBe(404);
    expect((await elsewhere.call('GET', `/ties/${tie?.id}/evidence`)).body).toBe(absent.body);
    expect((await run(elsewhere)).suggested).toEqual([]);
    const foreign = await elsewhere.call('POST', '/advice/run', { claim: claim.id });
    expect(foreign.statusCode).toBe(422);
    expect(foreign.json()).toMatchObject({ errors: [{ path: 'claim' }] });
    expect((await elsewhere.call('POST', '/advice/run', { colour: 'red' })).statusCode).toBe(422);
  });

  it('has no evidence for a tie somebody recorded by hand', async () => {
    const [a, b] = [await makeSource(researcher, 'One'), await makeSource(researcher, 'Other')];
    const tie = await make(researcher, '/ties', {
      between: [{ source: a.ref }, { source: b.ref }],
      kind: 'in_contact',
      state: 'suggested',
      reason: 'They met.',
    });
    expect(await evidenceOf(tie.ref)).toEqual({ items: [] });
  });

  describe('the track record of a source', () => {
    it('counts what was settled without the source, and gives no letter below five', async () => {
      const heo = await makeSource(researcher, 'Heo');
      const record = async () => (await researcher.call('GET', `/sources/${heo.ref}/track-record`)).json<object>();
      expect(await record()).toEqual({ lines: [], hedges: { cases: 0, brier: null } });
      for (let i = 0; i < 5; i++) {
        const claim = await make(researcher, '/claims', {
          kind: 'event',
          statement: [{ text: `Case ${i}`, lang: 'en' }],
          topics: ['soldiers'],
        });
        await makeAttribution(researcher, claim, heo, { hedge: { word: 'surely', low: 0.8, high: 1 } });
        if (i === 4) {
          expect(await record()).toMatchObject({ lines: [{ settled: 4, interval: null, suggestedGrade: 'F' }] });
        }
        const admitted = await researcher.call('PUT', `/claims/${claim.ref}/official-position`, { position: 'admits' });
        expect(admitted.statusCode).toBe(200);
      }
      expect(await record()).toMatchObject({
        lines: [{ topic: 'soldiers', access: 'eyewitness', held: 5, settled: 5, suggestedGrade: 'B' }],
        hedges: { cases: 5, brier: null },
      });
    });

    it('reads a ruling against the source, until it is revoked', async () => {
      const jo = await makeSource(researcher, 'Jo');
      const claim = await makeClaim(researcher, 'Nobody came.');
      await makeAttribution(researcher, claim, jo);
      const ruling = await rule(editor, claim.ref, {
        status: 'refuted',
        mode: 'override',
        reason: 'The picture is another bridge.',
      });
      const record = async () =>
        (await researcher.call('GET', `/sources/${jo.ref}/track-record`)).json<{ lines: object[] }>().lines;
      expect(await record()).toMatchObject([{ topic: null, held: 0, settled: 1, suggestedGrade: 'F' }]);
      await editor.call('POST', `/rulings/${ruling.id}/revoke`, { reason: 'It is the bridge.' });
      expect(await record()).toEqual([]);
    });
  });
});
