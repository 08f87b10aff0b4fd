import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { assessDossier } from '../../src/domain/assess.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { readDossier } from '../../src/exchange/read-dossier.js';
import { asOwner } from '../support/as-owner.js';
import { databaseUrlOf } from '../support/database-url.js';
import { type Made, make, makeAttribution, makeClaim, makeSource, rule } from '../support/desk-records.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Known {
  readonly standing: { status: string; basis: string } | null;
  readonly figures?: { status: string; support: { origins: { min: number; max: number } }; factsHash: string };
  readonly because?: { support: { counted: string[] }; nextQuestions: { ask: string }[] };
  readonly knownFrom: string;
  readonly wording: { revision: number; statement?: { text: string }[] };
  readonly replay: string | null;
}
interface Entry {
  readonly knownFrom: string;
  readonly figures?: { status: string };
  readonly moved: { kind: string; from: { min: number }; to: { min: number }; facts?: string[]; why?: string[] } | null;
  readonly cause?: { action: string; kind: string; id: string | null };
}

/**
 * The petition of Yomju, day by day: Heo tells of it (one voice), Jo tells of it too, as far as anybody knows perhaps
 * the same voice; then an editor finds that they served together in one unit and never met since.
 */
describe('a claim as it was known', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let claim: Made;
  let heo: Made;
  let jo: Made;
  let heoSays: Made;
  const moments: Record<string, string> = {};

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    moments['before'] = await pass();
    claim = await makeClaim(editor, 'A discharged sergeant of the 4th corps petitioned');
    moments['logged'] = await pass();
    heo = await makeSource(editor, 'Egret');
    jo = await makeSource(editor, 'Plover');
    heoSays = await makeAttribution(editor, claim, heo);
    moments['heo'] = await pass();
    await makeAttribution(editor, claim, jo);
    moments['jo'] = await pass();
    await make(editor, `/claims/${claim.ref}/wordings`, {
      statement: [{ text: 'Discharged soldiers petitioned' }],
      reason: 'The former one named his unit.',
    });
    await make(editor, '/distinctions', { between: ['A-1', 'A-2'], basis: 'editor', reason: 'Asked apart' });
    moments['told apart'] = await pass();
    await make(editor, `/sources/${jo.id}/grades`, { grade: 'B', basis: 'editor', reason: 'Right twice' });
    await editor.call('PATCH', `/sources/${jo.id}`, { pseudonym: 'Curlew' }, 1);
    const ruling = { status: 'rumour', mode: 'override', reason: 'Wait' };
    await rule(editor, claim.ref, ruling);
    moments['ruled'] = await pass();
  }, 60_000);
  afterAll(() => test.stop());

  /** A moment between two changes. */
  async function pass(): Promise<string> {
    await delay(2);
    const now = new Date().toISOString();
    await delay(2);
    return now;
  }

  async function known(at: string, person = editor): Promise<Known> {
    const answer = await person.call('GET', `/claims/${claim.ref}/as-known-on?at=${at}`);
    expect(answer.statusCode).toBe(200);
    return answer.json<Known>();
  }

  it('has no account at first, then one voice, then perhaps two, then two', async () => {
    const told = await Promise.all(
      ['logged', 'heo', 'jo', 'told apart'].map(async (when) => {
        const { figures, standing, replay } = await known(moments[when] ?? '');
        const { min, max } = figures?.support.origins ?? {};
        return [when, standing?.status, min, max, replay];
      }),
    );
    expect(told).toEqual([
      ['logged', 'unsupported', 0, 0, 'same'],
      ['heo', 'single_source', 1, 1, 'same'],
      ['jo', 'single_source', 1, 2, 'same'],
      ['told apart', 'single_source', 2, 2, 'same'],
    ]);
  });

  it('has the wording and the ruling of that moment', async () => {
    expect((await known(moments['jo'] ?? '')).wording).toMatchObject({
      revision: 1,
      statement: [{ text: 'A discharged sergeant of the 4th corps petitioned' }],
    });
    expect((await known(moments['told apart'] ?? '')).standing).toMatchObject({ basis: 'assessment' });
    expect(await known(moments['ruled'] ?? '')).toMatchObject({
      wording: { revision: 2 },
      standing: { status: 'rumour', basis: 'ruling', computed: 'corroborated' },
    });
  });

  it('asks of sources what it asked then, by the names of today', async () => {
    const { because } = await known(moments['jo'] ?? '');
    expect(because?.nextQuestions.map(({ ask }) => ask)).toEqual([expect.stringContaining('Curlew')]);
    expect(JSON.stringify(because)).not.toContain('Plover');
  });

  it('tells a publisher the figures of a day, and no reason, moment or wording given up', async () => {
    const today = (moments['ruled'] ?? '').slice(0, 10);
    const answer = await known(today, publisher);
    expect(answer).toMatchObject({ knownFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), wording: { revision: 2 } });
    expect(answer.figures?.support.origins.min).toBe(2);
    expect(answer.because).toBeUndefined();
    for (const [when, at] of Object.entries(moments)) {
      const refused = await publisher.call('GET', `/claims/${claim.ref}/as-known-on?at=${at}`);
      expect([when, refused.statusCode]).toEqual([when, 422]);
      expect(refused.json()).toMatchObject({
        errors: [{ path: 'at', expected: expect.stringContaining('a day such as') }],
      });
    }
    // A wording of yesterday that was given up today.
    await asOwner(test, (client) =>
      client.query(`update claims set created_at = created_at - interval '2 days' where id = $1`, [claim.id]),
    );
    await asOwner(test, (client) =>
      client.query(`update claim_wordings set created_at = created_at - interval '2 days' where revision = 1`),
    );
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const then = await known(yesterday, publisher);
    expect(then).toMatchObject({ isKept: false, standing: null, replay: null, wording: { revision: 1 } });
    expect(then.wording.statement).toBeUndefined();
    expect((await known(yesterday)).wording.statement).toHaveLength(1);
  });

  it.each([
    ['2024-02-30', 'a day that does not exist'],
    ['2024-11-30T14:05', 'a moment without its zone'],
    ['2024-11-30T25:05:00Z', 'an hour that does not exist'],
    ['2999-01-01', 'a day to come'],
    ['yesterday', 'a word'],
    ['2001-01-01', 'a time before the claim was logged'],
  ])('refuses %s, %s, and says what is expected', async (at, _what) => {
    const refused = await editor.call('GET', `/claims/${claim.ref}/as-known-on?at=${encodeURIComponent(at)}`);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ errors: [{ path: 'at', given: at }] });
  });

  it('is refused without a moment, and for a claim that is not there', async () => {
    expect((await editor.call('GET', `/claims/${claim.ref}/as-known-on`)).statusCode).toBe(422);
    expect((await editor.call('GET', '/claims/C-99/as-known-on?at=2024-01-01')).statusCode).toBe(404);
    expect((await editor.call('GET', '/claims/C-99/assessments')).statusCode).toBe(404);
  });

  it('lists what moved, why, and which event caused it, page by page', async () => {
    const entries: Entry[] = [];
    for (let after = ''; ;) {
      const page = await editor.call('GET', `/claims/${claim.ref}/assessments?limit=2${after}`);
      const { items, next } = page.json<{ items: Entry[]; next: string | null }>();
      entries.push(...items);
      if (next === null) break;
      after = `&after=${next}`;
    }
    const told = entries.map(({ cause, moved }) => [
      cause?.action,
      moved?.kind ?? null,
      moved?.from.min,
      moved?.to.min,
    ]);
    expect(told).toEqual([
      // The grade is evidence, but no fact this policy reads.
      ['source.graded', 'none', 2, 2],
      ['distinction.created', 'stronger', 1, 2],
      ['attribution.created', 'figures_only', 1, 1],
      ['attribution.created', 'stronger', 0, 1],
      ['claim.created', null, undefined, undefined],
    ]);
    expect(entries[1]?.moved?.why?.[0]).toContain('Corroborated');
    expect(entries[3]?.cause).toEqual({ action: 'attribution.created', kind: 'attribution', id: heoSays.id });
    expect(entries[0]?.cause).toEqual({ action: 'source.graded', kind: 'source', id: null });
  });

  it('lists for a publisher what stood at the end of each day, and nobody behind it', async () => {
    const page = await publisher.call('GET', `/claims/${claim.ref}/assessments`);
    const { items, next } = page.json<{ items: Entry[]; next: string | null }>();
    expect(next).toBeNull();
    expect(items).toMatchObject([{ knownFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), moved: null }]);
    for (const hidden of ['cause', 'facts"', 'why', 'A-1', heo.id, heoSays.id]) expect(page.body).not.toContain(hidden);
    const refused = await publisher.call('GET', `/claims/${claim.ref}/assessments?after=WzFd`);
    expect(refused.statusCode).toBe(422);
  });

  describe('from the command line', () => {
    const kept = { ...process.env };
    beforeAll(() => {
      process.env['DATABASE_URL'] = databaseUrlOf(test.database.owner);
      process.env['WHENCE_WEB_DATABASE_URL'] = databaseUrlOf(test.database.web);
    });
    afterAll(() => {
      process.env = kept;
    });

    async function run(...args: string[]) {
      const terminal = new RecordedTerminal();
      const code = await runCli([...args, '--workspace', 'yomju'], '0', terminal);
      return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
    }

    it('says what was known, and from what', async () => {
      const { code, stdout } = await run('known', 'C-1', '--at', moments['jo'] ?? '');
      expect(code).toBe(0);
      expect(stdout).toContain('single source (by the rules, under the cap)');
      expect(stdout).toContain('1 certain, at most 2 independent origins');
      expect(stdout).toContain('worked out again: the same answer');
      const json = await run('known', 'C-1', '--json', '--at', moments['jo'] ?? '');
      expect(JSON.parse(json.stdout)).toEqual(await known(moments['jo'] ?? ''));
    });

    it('gives the evidence of that moment as a dossier, which assesses to the same facts', async () => {
      const { code, stdout } = await run('known', 'C-1', '--inputs', '--at', moments['jo'] ?? '');
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/plover|curlew|egret|sergeant/i);
      const read = readDossier(stdout);
      if (!read.ok) throw new Error('the inputs are no dossier');
      const [again] = assessDossier(read.dossier, NEWSROOM_TWO_SOURCE);
      expect(again?.factsHash).toBe((await known(moments['jo'] ?? '')).figures?.factsHash);
    });

    it('refuses what the API refuses, with code 2', async () => {
      const { code, stderr } = await run('known', 'C-1', '--at', 'yesterday');
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('at: given yesterday') });
    });

    it('works everything out again, and names the first assessment whose inputs were changed behind its back', async () => {
      expect(await run('replay')).toMatchObject({ code: 0, stdout: '5 assessments of 1 claims come out the same.\n' });
      expect(JSON.parse((await run('replay', '--claim', 'C-1', '--json')).stdout)).toMatchObject({ fault: null });
      await asOwner(test, (client) =>
        client.query(`update assessment_inputs set body = replace(body, 'eyewitness', 'hearsay')`),
      );
      const changed = await run('replay');
      expect(changed.code).toBe(2);
      expect(changed.stderr).toMatch(
        /^Assessment 2 of C-1, known from .* rests on inputs that are not those it names\.$/,
      );
      const { replay, because } = await known(moments['heo'] ?? '');
      expect({ replay, because }).toEqual({ replay: 'inputs_changed', because: undefined });
      // Erased, as a person would be: the figures stay, the way to them is gone.
      await asOwner(test, (client) =>
        client.query(`update assessment_inputs set body = null, erased_on = current_date`),
      );
      expect(await known(moments['heo'] ?? '')).toMatchObject({
        replay: 'inputs_erased',
        figures: { status: 'single_source' },
      });
      const erased = await run('replay');
      expect(erased).toMatchObject({ code: 0, stderr: expect.stringContaining('5 erased') });
    });
  });
});
