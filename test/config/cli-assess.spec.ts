import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';
import { writeDossier } from '../../src/domain/write-dossier.js';
import { borderDossier } from '../factories/border-dossier.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whence-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function whence(args: string[], input: string | Uint8Array = '') {
  const terminal = new RecordedTerminal(input);
  const code = await runCli(args, '9.9.9', terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
}

const border = () => writeDossier(borderDossier());

describe('whence assess on a sound dossier', () => {
  it('prints one JSON object with the policy and one assessment per claim, in the order of the file', async () => {
    const { code, stdout, stderr } = await whence(['assess', fileWith('border.json', border()), '--json']);
    expect([code, stderr]).toEqual([0, []]);
    const result: unknown = JSON.parse(stdout);
    expect(Object.keys(Object(result))).toEqual(['policy', 'assessments']);
    expect(result).toEqual({
      policy: expect.stringMatching(/^newsroom-two-source@1\.0\.0#[0-9a-f]{64}$/),
      assessments: [
        expect.objectContaining({ claim: 'guards-changed' }),
        expect.objectContaining({ claim: 'guards-changed-once' }),
      ],
    });
  });

  it('reads standard input, a byte order mark and CRLF', async () => {
    const fromFile = await whence(['assess', fileWith('border.json', border()), '--json']);
    const fromInput = await whence(['assess', '-', '--json'], `\uFEFF${border().replaceAll('\n', '\r\n')}`);
    expect(fromInput).toEqual(fromFile);
  });

  it('says in words what is counted, what is not, and why', async () => {
    const { code, stdout } = await whence(['assess', '-', '--claim', 'guards-changed'], border());
    expect(code).toBe(0);
    // One account supports, heard from two others and described only; the guard, who was there, denies.
    expect(stdout).toContain('guards-changed: ');
    expect(stdout).toContain('“The border guards were changed”');
    expect(stdout).toContain('1 certain, at most 1 independent origin\n');
    expect(stdout).toContain('  counted: a1\n');
    expect(stdout).toContain('  denied: 1 certain, at most 1 independent origin\n');
    expect(stdout).not.toContain('guards-changed-once');
  });

  it('judges one claim as it stands among the others', async () => {
    const all = await whence(['assess', '-', '--json'], border());
    const one = await whence(['assess', '-', '--json', '--claim', 'guards-changed-once'], border());
    const assessmentsOf = (text: string): unknown[] => JSON.parse(text).assessments;
    expect(assessmentsOf(one.stdout)).toEqual([assessmentsOf(all.stdout)[1]]);
  });

  it('finds a claim by its key in whatever form it was typed', async () => {
    const korean = border().replaceAll('"guards-changed"', '"경비대"');
    const { code, stdout } = await whence(['assess', '-', '--claim', '경비대'.normalize('NFD'), '--json'], korean);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).assessments).toHaveLength(1);
  });

  it('has nothing to say of a dossier without claims', async () => {
    const empty = '{"format":"whence-dossier/1","workspace":{"slug":"w"}}';
    expect(JSON.parse((await whence(['assess', '-', '--json'], empty)).stdout).assessments).toEqual([]);
    expect((await whence(['assess', '-'], empty)).stderr).toEqual(['this dossier has no claims']);
  });

  it('prints nothing that could steer a terminal', async () => {
    const hostile = border().replace('The border guards were changed', String.raw`x\u001b[2J\u009b2J\u202ey`);
    const { stdout } = await whence(['assess', '-'], hostile);
    expect(stdout).toContain(String.raw`x\u001b[2J\u009b2J\u202ey`);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });
});

describe('whence assess on bad input', () => {
  it.each([
    [
      'an empty file',
      '',
      'dossier: given the end of the file at line 1, column 1, expected a JSON object; the file is empty',
    ],
    ['no JSON', 'claims:\n  - a', 'dossier: given "c" at line 1, column 1, expected a JSON value'],
    [
      'a dangling reference',
      border().replace('"channel": "paper"', '"channel": "nobody"'),
      'attributions[0].channel: given "nobody", expected the key of a source of this dossier',
    ],
    [
      'an unknown field',
      border().replace('"access": "hearsay"', '"access": "hearsay", "__proto__": {}'),
      'attributions[0]["__proto__"]: given a field the format does not know, expected one of key,',
    ],
  ])('%s ends with code 2 and one line per error', async (_situation, text, line) => {
    const { code, stdout, stderr } = await whence(['assess', '-'], text);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toHaveLength(1);
    expect(stderr[0]?.startsWith(line)).toBe(true);
  });

  it('names every error at once', async () => {
    const text = border().replace('"access": "hearsay"', '"access": "rumour"').replace('"../2024"', '"lately"');
    const { code, stderr } = await whence(['assess', '-', '--json'], text);
    expect(code).toBe(2);
    expect(stderr.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'attributions[0].access',
      'attributions[0].learnedAt',
    ]);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const bytes = Buffer.from(border(), 'utf16le');
    const { code, stderr } = await whence(['assess', '-'], Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]));
    expect([code, stderr]).toEqual([2, ['standard input: given bytes that are not UTF-8, expected UTF-8 text']]);
  });

  it('refuses a claim that is not there', async () => {
    const { code, stdout, stderr } = await whence(['assess', '-', '--claim', 'no\u001bne'], border());
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toEqual([String.raw`--claim: given "no\u001bne", expected the key of a claim of this dossier`]);
  });

  it('judges circles of hearsay without a hang', async () => {
    const circle = border().replace('"stance": "denies",', '"upstream": [{ "attribution": "a1" }],');
    const { code, stdout } = await whence(['assess', '-', '--json'], circle);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).assessments).toHaveLength(2);
  });
});

describe('whence assess --policy', () => {
  const identityUnder = async (policy: string) => {
    const { stdout } = await whence(['assess', '-', '--json', '--policy', policy], border());
    return String(JSON.parse(stdout).policy);
  };

  it('knows the stock policy by id and by version, and its own text gives the same identity', async () => {
    const identity = await identityUnder('newsroom-two-source');
    expect(await identityUnder('newsroom-two-source@1.0.0')).toBe(identity);
    expect(await identityUnder(fileWith('stock.json', JSON.stringify(NEWSROOM_TWO_SOURCE, null, 4)))).toBe(identity);
  });

  it.each(STOCK_POLICIES.map((policy) => [policyIdentity(policy), policy] as const))(
    'judges by the stock policy %s, named by id, by version and in full',
    async (identity, { id, version }) => {
      for (const named of [id, `${id}@${version}`, identity]) expect(await identityUnder(named)).toBe(identity);
      const unknown = await whence(['assess', '-', '--policy', `${id}@0.0.1`], border());
      expect(unknown).toMatchObject({ code: 1, stdout: '' });
    },
  );

  it('judges by a policy from a file, under its own identity', async () => {
    const lenient = { ...NEWSROOM_TWO_SOURCE, id: 'lenient', version: '2.1.0', unassessed: 'independent' };
    const identity = await identityUnder(fileWith('lenient.json', JSON.stringify(lenient)));
    expect(identity).toMatch(/^lenient@2\.1\.0#[0-9a-f]{64}$/);
  });

  it.each([
    [
      'a policy with a rung of no kind',
      JSON.stringify({ ...NEWSROOM_TWO_SOURCE, autoCap: 'golden' }),
      2,
      '--policy: autoCap',
    ],
    ['a policy with a field twice', '{"id":"a","id":"b"}', 2, '--policy: id: given the field more than once'],
    ['a policy that is no JSON', 'ladder', 2, '--policy: policy: given "l" at line 1, column 1'],
  ])('refuses %s', async (_situation, text, expected, start) => {
    const { code, stdout, stderr } = await whence(['assess', '-', '--policy', fileWith('bad.json', text)], border());
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr[0]?.startsWith(start)).toBe(true);
  });

  it('cannot read a policy nobody wrote, and not two things from one standard input', async () => {
    const missing = await whence(['assess', '-', '--policy', join(folder, 'gone.json')], border());
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(await whence(['assess', '-', '--policy', '-'], border())).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['there is none', () => join(folder, 'none.json'), 'there is no such file'],
    ['it is a folder', () => folder, 'it is a folder'],
    ['a file is taken for a folder', () => join(fileWith('plain', 'x'), 'y.json'), 'there is no such file'],
  ])('%s: code 1', async (_situation, file, reason) => {
    const { code, stdout, stderr } = await whence(['assess', file()]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toEqual([`${file()}: cannot be read: ${reason}`]);
  });
});

describe('whence itself', () => {
  it('helps on standard output, with code 0', async () => {
    const { code, stdout, stderr } = await whence(['--help']);
    expect([code, stderr]).toEqual([0, []]);
    expect(stdout).toContain('assess');
    expect(await whence(['assess', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--policy') });
    expect(await whence(['--version'])).toMatchObject({ code: 0, stdout: '9.9.9\n' });
  });

  it.each([[['asess']], [['assess']], [['assess', 'a', 'b']], [['assess', 'a', '--polcy', 'x']], [[]], [['dossier']]])(
    'takes %j for bad input',
    async (args) => {
      const { code, stdout, stderr } = await whence(args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr.length).toBeGreaterThan(0);
    },
  );

  it('prints the schema of the dossier', async () => {
    const { code, stdout } = await whence(['dossier', 'schema']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['format', 'workspace'],
      additionalProperties: false,
    });
  });
});
