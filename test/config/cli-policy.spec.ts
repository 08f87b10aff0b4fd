import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import type { Dossier } from '../../src/domain/dossier.js';
import { ADMIRALTY } from '../../src/domain/policy/admiralty.js';
import { AIRWARS_LIKE } from '../../src/domain/policy/airwars-like.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { POLICY_JSON_SCHEMA } from '../../src/domain/policy/policy-schema.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-policy-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function policy(args: string[], input = '') {
  const terminal = new RecordedTerminal(input);
  const code = await runCli(['policy', ...args], '9.9.9', terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
}

describe('whence policy, without a database', () => {
  it('lists and shows the stock policies, and prints the schema', async () => {
    const list = await policy(['list']);
    expect([list.code, list.stdout.split('\n').length, list.stderr]).toEqual([0, STOCK_POLICIES.length + 1, []]);
    for (const one of STOCK_POLICIES) expect(list.stdout).toContain(`${policyIdentity(one)}  ${one.title.en}\n`);
    expect(JSON.parse((await policy(['list', '--json'])).stdout)).toHaveLength(3);
    expect(JSON.parse((await policy(['show', 'admiralty', '--json'])).stdout)).toEqual(ADMIRALTY);
    const text = (await policy(['show', 'newsroom-two-source'])).stdout;
    expect(text.split('\n').slice(0, 6)).toEqual([
      `${policyIdentity(NEWSROOM_TWO_SOURCE)}  ${NEWSROOM_TWO_SOURCE.title.en}`,
      '  two accounts nobody has compared: dependent',
      '  strongest status without a ruling: single_source',
      '  pending suggestions: warn; on a change for the worse: hold',
      expect.stringMatching(/^ {2}retracted \(adverse\): /),
      expect.stringMatching(/^ {2}refuted \(adverse\): /),
    ]);
    expect(JSON.parse((await policy(['schema'])).stdout)).toEqual(POLICY_JSON_SCHEMA);
  });

  it('checks a file: its identity when it is sound, every mistake with its path when it is not', async () => {
    const own = { ...NEWSROOM_TWO_SOURCE, id: 'desk' };
    expect(await policy(['check', fileWith('desk.json', own)])).toEqual({
      code: 0,
      stdout: `${policyIdentity(own)}\n`,
      stderr: [],
    });
    const wrong = { ...own, autoCap: 'golden', version: '1' };
    const answer = await policy(['check', '-'], JSON.stringify(wrong));
    expect(answer).toEqual({ code: 2, stdout: '', stderr: ['version: must be a version such as 1.0.0'] });
    const json = await policy(['check', fileWith('cap.json', { ...own, autoCap: 'golden' }), '--json']);
    expect([json.code, JSON.parse(json.stdout)]).toEqual([
      2,
      { identity: null, errors: [{ path: 'autoCap', message: expect.any(String) }], warnings: [] },
    ]);
    expect((await policy(['check', fileWith('cut.json', '{"id":')])).code).toBe(2);
    expect((await policy(['check', join(folder, 'none.json')])).code).toBe(1);
  });

  it('says what is unwise on standard error, and accepts it', async () => {
    const ladder = NEWSROOM_TWO_SOURCE.ladder.map((rung) =>
      rung.id === 'rumour' ? { ...rung, when: { fact: 'origins', bound: 'max', op: 'lt', value: 1 } } : rung,
    );
    const { code, stderr } = await policy([
      'check',
      fileWith('unwise.json', { ...NEWSROOM_TWO_SOURCE, id: 'u', ladder }),
    ]);
    expect([code, stderr]).toEqual([
      0,
      [
        'ladder[7].when: more support can end the rung rumour, which reads support.origins.max: the status could fall to unsupported',
      ],
    ]);
  });
});

describe('whence policy diff on a dossier', () => {
  // Two who were there and are not compared: one origin for certain, two if they are independent.
  const dossier: Dossier = {
    format: 'whence-dossier/1',
    workspace: { slug: 'yomju' },
    claims: [
      { key: 'petition', kind: 'event', statement: [{ text: 'Soldiers petitioned.', lang: 'en' }] },
      { key: 'quiet', kind: 'event', statement: [{ text: 'The unit was disbanded.', lang: 'en' }] },
    ],
    sources: [
      { key: 'heo', pseudonym: 'Heo', kind: 'person' },
      { key: 'jo', pseudonym: 'Jo', kind: 'person' },
    ],
    attributions: [
      { key: 'a1', claim: 'petition', source: 'heo', access: 'eyewitness' },
      { key: 'a2', claim: 'petition', source: 'jo', access: 'eyewitness' },
    ],
  };

  it('says which claims would move, how and why, and counts them', async () => {
    const file = fileWith('yomju.json', dossier);
    const { code, stdout, stderr } = await policy(['diff', 'newsroom-two-source', 'airwars-like', file]);
    expect([code, stderr]).toEqual([0, []]);
    expect(stdout.split('\n')).toEqual([
      `from: ${policyIdentity(NEWSROOM_TWO_SOURCE)}`,
      `to:   ${policyIdentity(AIRWARS_LIKE)}`,
      '',
      'petition: single_source to weak: weaker',
      '  origins 1 to 2, then 2 to 2; counts as single_source, then weak',
      expect.stringMatching(/^ {2}Weak: Reported, but by too little to grade it fair\. Found: .*\(now 2\)/),
      '',
      'quiet: unsupported to none: another status of the same strength',
      '  origins 0 to 0, then 0 to 0; counts as unsupported, then none',
      expect.stringMatching(/^ {2}No report: /),
      '',
      '2 claims compared:',
      '  1 weaker',
      '  1 another status of the same strength',
      '  2 would count as something else',
      '',
    ]);
  });

  it('takes policies from files and rulings from the dossier, and prints JSON', async () => {
    const ruled: Dossier = {
      ...dossier,
      rulings: [
        {
          claim: 'petition',
          status: 'corroborated',
          reason: 'They never met.',
          mode: 'override',
          policy: policyIdentity(NEWSROOM_TWO_SOURCE),
          factsHash: '0'.repeat(64),
          by: 'Editor',
          at: '2024-12-02T08:30:00Z',
        },
      ],
    };
    const trusting = fileWith('trusting.json', { ...NEWSROOM_TWO_SOURCE, id: 'trusting', unassessed: 'independent' });
    const args = ['diff', 'newsroom-two-source@1.0.0', trusting, '-', '--json'];
    expect(JSON.parse((await policy(args, JSON.stringify(ruled))).stdout)).toMatchObject({
      to: expect.stringMatching(/^trusting@1\.0\.0#/),
      totals: { claims: 2, kinds: { stronger: 1, none: 1 }, standings: 0, foreignRulings: 0 },
      items: [
        {
          claim: 'petition',
          kind: 'stronger',
          standing: { from: 'corroborated', to: 'corroborated', hasRuling: true },
          isRulingForeign: false,
        },
      ],
    });
  });

  it('wants one thing to compare on, and says which', async () => {
    const file = fileWith('again.json', dossier);
    expect(await policy(['diff', 'admiralty', 'airwars-like'])).toMatchObject({
      code: 2,
      stderr: ['whence policy diff: expected either a dossier or --workspace'],
    });
    expect((await policy(['diff', 'admiralty', 'airwars-like', file, '--workspace', 'x'])).code).toBe(2);
    expect((await policy(['diff', '-', 'airwars-like', '-'])).code).toBe(2);
    expect((await policy(['diff', 'admiralty', join(folder, 'none.json'), file])).code).toBe(1);
    expect((await policy(['diff', 'admiralty', fileWith('bad.json', {}), file])).stderr[0]).toMatch(
      /bad\.json: schema: /,
    );
  });
});
