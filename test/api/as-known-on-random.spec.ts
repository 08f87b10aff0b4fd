import { PoliciesService } from '../../src/policies/policies.service.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { AssessmentHistoryService } from '../../src/corroboration/assessment-history.service.js';
import { CorroborationService } from '../../src/corroboration/corroboration.service.js';
import { DrainService } from '../../src/corroboration/drain.service.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { canonicalJson, type JsonValue } from '../../src/domain/canonical-json.js';
import { STOCK_POLICIES, stockPolicy } from '../../src/domain/policy/stock-policies.js';
import { Desk } from '../support/desk-at-work.js';
import { RandomWalk } from '../support/random-walk.js';
import { type Person, TestApp } from '../support/test-app.js';

const STEPS = 300;
/** Every so many steps something else than evidence changes. */
const ELSE = 6;

interface Remembered {
  readonly claim: string;
  readonly at: string;
  readonly told: string;
}

type AssessmentAnswer = {
  claimId: string;
  isStale: boolean;
  standing: JsonValue;
  figures?: Record<string, JsonValue>;
  because?: { nextQuestions: { pair: string[]; raisesMinTo: number }[]; [name: string]: JsonValue };
};

describe('what the desk was told at any moment', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  let walk: RandomWalk;
  let workspaceId: string;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    ({ workspaceId } = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju'));
    const unitOfWork = test.app.get(UnitOfWork, { strict: false });
    const audit = test.app.get(AuditLog, { strict: false });
    walk = new RandomWalk(new Desk({ unitOfWork, audit }, workspaceId), 4711);
    await walk.begin();
  }, 60_000);
  afterAll(() => test.stop());

  it('is told again, byte for byte, when it is asked about later', async () => {
    const remembered: Remembered[] = [];
    for (let step = 0; step < STEPS; step++) {
      await (step % ELSE === 0 ? somethingElse(step / ELSE) : walk.step());
      const now = new Date();
      for (const shift of [0, 3, 7]) {
        const claim = walk.claims[(step * 5 + shift) % walk.claims.length] ?? '';
        remembered.push({ claim, at: now.toISOString(), told: await toldNow(claim) });
      }
      // The next change is a later one by the clock, too.
      while (Date.now() <= now.getTime()) await delay(1);
    }
    const different = new Set(remembered.map(({ told }) => told));
    expect(different.size).toBeGreaterThan(STEPS / 3);
    expect(remembered.filter(({ told }) => told.includes('"isStale":true')).length).toBeGreaterThan(0);
    for (const { claim, at, told } of remembered) {
      expect({ claim, at, told: await toldThen(claim, at) }).toEqual({ claim, at, told });
    }
    const today = new Date().toISOString().slice(0, 10);
    for (const claim of walk.claims) {
      const [now, then] = [
        await ask(publisher, claim, 'assessment'),
        await ask(publisher, claim, `as-known-on?at=${today}`),
      ];
      expect(bare(then)).toBe(bare(now));
    }
  }, 300_000);

  it('comes out the same for every assessment that was ever kept', async () => {
    const actor = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    const count = await test.app.get(AssessmentHistoryService, { strict: false }).replayAll(actor, null);
    expect(count.fault).toBeNull();
    expect(count.assessments).toBeGreaterThan(STEPS);
    expect(count.results).toEqual({ ...count.results, same: count.assessments, differs: 0 });
  }, 60_000);

  /** Rulings, wordings, and the policy: the first half of a change of policy, then the second. */
  async function somethingElse(turn: number): Promise<void> {
    const claim = walk.claims[(turn * 7) % walk.claims.length] ?? '';
    const kinds = [rule, reword, revoke, () => judgeBy(turn), () => drain(), rule];
    await kinds[turn % kinds.length]?.(claim, turn);
  }

  async function rule(claim: string, turn: number): Promise<void> {
    const body = { status: 'unsupported', mode: 'override', reason: `for now ${turn}` };
    const { statusCode } = await editor.call('POST', `/claims/${claim}/rulings`, body);
    // Not while it is being re-checked, and only by a status of the policy.
    expect([201, 409, 422]).toContain(statusCode);
  }

  async function revoke(claim: string): Promise<void> {
    const page = await editor.call('GET', `/claims/${claim}/rulings`);
    const open = page.json<{ items: { id: string; revoked: object | null }[] }>().items.find((each) => !each.revoked);
    if (open !== undefined) await editor.call('POST', `/rulings/${open.id}/revoke`, { reason: 'it was wrong' });
  }

  async function reword(claim: string, turn: number): Promise<void> {
    const body = { statement: [{ text: `They came back ${turn}` }], reason: 'clearer' };
    expect((await editor.call('POST', `/claims/${claim}/wordings`, body)).statusCode).toBe(201);
  }

  async function judgeBy(turn: number): Promise<void> {
    const policy = STOCK_POLICIES[((turn + 3) / 6) % STOCK_POLICIES.length]?.id ?? '';
    const chosen = stockPolicy(policy);
    if (chosen === undefined) throw new Error(`there is no stock policy ${policy}`);
    const actor = await test.app.get(WorkspacesService, { strict: false }).systemActorOf(workspaceId);
    // As in a workspace with more claims than one transaction re-assesses: chosen at once, judged anew later.
    await test.app.get(UnitOfWork, { strict: false }).run(actor, async (tx) => {
      const rows = await tx.query<{ policy: string; version: number }>(
        'select policy, version from workspaces where workspace_id = $1',
        [tx.workspaceId],
      );
      const now = rows[0];
      if (now === undefined || now.policy === policyIdentity(chosen)) return;
      await test.app.get(PoliciesService, { strict: false }).choose(tx, actor, chosen, 'to see', now.version);
      await test.app.get(CorroborationService, { strict: false }).markOutdated(tx);
    });
  }

  async function drain(): Promise<void> {
    await test.app.get(DrainService, { strict: false }).drain(workspaceId);
  }

  async function ask(person: Person, claim: string, path: string): Promise<AssessmentAnswer> {
    const answer = await person.call('GET', `/claims/${claim}/${path}`);
    if (answer.statusCode !== 200) throw new Error(`${path} was refused: ${answer.body}`);
    return answer.json<AssessmentAnswer>();
  }

  async function toldNow(claim: string): Promise<string> {
    const assessment = bare(await ask(editor, claim, 'assessment'));
    return `${assessment} ${await wordingOf(claim)}`;
  }

  async function wordingOf(claim: string): Promise<string> {
    const detail = await editor.call('GET', `/claims/${claim}/wordings?limit=1`);
    const newest = detail.json<{ items: { revision: number; statement: object[] }[] }>().items[0];
    return JSON.stringify(newest === undefined ? null : { revision: newest.revision, statement: newest.statement });
  }

  async function toldThen(claim: string, at: string): Promise<string> {
    const answer = await editor.call('GET', `/claims/${claim}/as-known-on?at=${at}`);
    const known = answer.json<AssessmentAnswer & { wording: object | null }>();
    return `${bare(known)} ${JSON.stringify(known.wording)}`;
  }
});

/** The same in both answers, in one order of fields: without when it was computed, and without the names in questions, which are today's. */
function bare({ claimId, isStale, standing, figures, because }: AssessmentAnswer): string {
  const { assessedAt: _at, factsHash: _hash, ...counted } = figures ?? {};
  const questions = because?.nextQuestions.map(({ pair, raisesMinTo }) => ({ pair, raisesMinTo }));
  return canonicalJson({ claimId, isStale, standing, counted, because: { ...because, nextQuestions: questions } });
}
