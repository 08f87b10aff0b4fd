import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { account, apart, dossier, tie } from '../support/small-dossier.js';

const SAMPLE = fileURLToPath(new URL('../../examples/yomju/dossier.json', import.meta.url));

async function whence(args: string[], input = '') {
  const terminal = new RecordedTerminal(input);
  const code = await runCli(args, '9.9.9', terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
}

const person = (key: string) => ({ key, pseudonym: key, kind: 'person' as const });
/** Two witnesses told apart, with a tie between them that was suggested; a key with a comma, and one both lists have. */
const SMALL = JSON.stringify(
  dossier({
    sources: [person('s-heo'), person('s-jo'), person('lee, the elder'), person('s-lee'), person('both')],
    attributions: [
      account('heo'),
      account('jo'),
      account('lee'),
      account('both', { source: 'both', stance: 'doubts' }),
    ],
    distinctions: [apart('heo', 'jo')],
    ties: [tie('in_contact', 's-heo', 's-jo', 'suggested'), tie('same_unit', 's-heo', 's-lee')],
  }),
);

describe('whence whatif on a dossier', () => {
  it('prints the claims that would move, the worst first, and why', async () => {
    const { code, stdout, stderr } = await whence(['whatif', '-', '--wrong', 's-heo'], SMALL);
    expect([code, stderr]).toEqual([0, []]);
    const [policy, totals, moved = ''] = stdout.trimEnd().split('\n\n');
    expect(policy).toMatch(/^policy: newsroom-two-source@1\.0\.0#/);
    expect(totals).toBe('1 of 1 claim would move: 1 weaker');
    expect(moved.split('\n')).toEqual([
      'c: corroborated → single source (weaker)',
      '  “c”',
      '  origins: 2 → 1 certain, at most 2',
      '  - No longer Corroborated: it would need at least 2 independent origins supporting it (now 1).',
      expect.stringMatching(/^ {2}- Single source: /),
    ]);
  });

  it('gives one JSON object, for one claim, under another policy and in Korean', async () => {
    const args = ['--policy', 'admiralty', '--claim', 'c', '--lang', 'ko', '--json'];
    const { code, stdout } = await whence(['whatif', '-', '--one', 's-heo,s-jo', ...args], SMALL);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      policyBefore: expect.stringMatching(/^newsroom/),
      policyAfter: expect.stringMatching(/^admiralty/),
      compared: 1,
      moved: [{ claim: 'c', from: { status: 'corroborated' }, why: [expect.stringMatching(/[가-힣]/)] }],
    });
  });

  it.each<[string, string[], string]>([
    ['a tie decided', ['--confirm-tie', 's-jo,s-heo'], 'corroborated → single source'],
    ['a tie added between an account and a source', ['--add-tie', 'retells:jo,s-heo'], 'corroborated → single source'],
    [
      'a tie told by its kind',
      ['--reject-tie', 'same_unit:s-lee,s-heo', '--apart', 'lee,heo', '--apart', 'lee,jo'],
      '2 → 3',
    ],
    ['an account withdrawn', ['--withdraw', 'jo'], 'corroborated → single source'],
    ['a distinction taken back', ['--not-apart', 'jo,heo'], 'corroborated → single source'],
    ['an account added', ['--add', 'c,access=eyewitness,stance=denies'], 'corroborated → contested'],
    [
      'an account added with what it stands on',
      ['--add', 'c,access=participant,source=lee, the elder,apart=heo,apart=jo'],
      '2 → 3',
    ],
    ['the authorities speaking', ['--position', 'c=admits'], 'corroborated → confirmed'],
  ])('understands %s', async (_what, args, expected) => {
    const { code, stdout, stderr } = await whence(['whatif', '-', ...args], SMALL);
    expect([code, stderr]).toEqual([0, []]);
    expect(stdout).toContain(expected);
  });

  it.each<[string, string[], string[]]>([
    [
      'nothing supposed',
      ['whatif', '-'],
      ['whatif: given nothing supposed, expected an option such as --wrong SOURCE'],
    ],
    ['no dossier', ['whatif', '--wrong', 's-heo'], ['whatif: given neither, expected either a dossier or --workspace']],
    [
      'names that are not there, all of them at once',
      ['whatif', '-', '--wrong', 'kim', '--one', 's-heo,park'],
      [
        '--wrong: given "kim", expected the key of a source of this dossier',
        '--one: given "park", expected the key of a source of this dossier',
      ],
    ],
    [
      'one name where two belong',
      ['whatif', '-', '--one', 's-heo'],
      ['--one: given "s-heo", expected two names with a comma between them'],
    ],
    [
      'a word of no list',
      ['whatif', '-', '--grade', 's-heo=G'],
      ['--grade: given "G", expected one of A, B, C, D, E, F'],
    ],
    [
      'a tie nobody recorded',
      ['whatif', '-', '--reject-tie', 's-jo,s-lee'],
      ['--reject-tie: given "s-jo,s-lee", expected the ends of a tie of this dossier, with a comma between them'],
    ],
    [
      'an end that could be two things',
      ['whatif', '-', '--add-tie', 'retells:both,s-heo'],
      ['--add-tie: given "both", expected source: or account: before it, since both have this key'],
    ],
    [
      'an account whose access is not said',
      ['whatif', '-', '--add', 'c,source=s-heo'],
      ['--add: given "c,source=s-heo", expected CLAIM,access=… with how the source knows'],
    ],
    [
      'two grades of one source',
      ['whatif', '-', '--grade', 's-heo=A', '--grade', 's-heo=B'],
      ['--grade: given "s-heo=B", expected one supposition about this, and number 1 is one'],
    ],
    [
      'a language there is none of',
      ['whatif', '-', '--wrong', 's-heo', '--lang', 'fr'],
      ['--lang: given "fr", expected en or ko'],
    ],
    [
      'a workspace beside a claim',
      ['whatif', '--workspace', 'w', '--claim', 'c', '--wrong', 'S-1'],
      ['--claim: given "c", expected a dossier with it'],
    ],
  ])('refuses %s, naming the place', async (_what, args, expected) => {
    const { code, stdout, stderr } = await whence(args, SMALL);
    expect([code, stdout, stderr]).toEqual([2, '', expected]);
  });

  it('says code 1 of a file that is not there', async () => {
    expect((await whence(['whatif', '/no/such/file', '--wrong', 'heo'])).code).toBe(1);
  });

  it('on the sample: without Heo the motives have one voice left', async () => {
    const { code, stdout } = await whence(['whatif', SAMPLE, '--wrong', 'heo', '--json']);
    expect(code).toBe(0);
    const { moved } = JSON.parse(stdout) as { moved: { claim: string; from: object; to: object }[] };
    expect(moved.find(({ claim }) => claim === 'motives')).toMatchObject({
      from: { status: 'consistent_reports', origins: { min: 2, max: 2 } },
      to: { status: 'rumour', origins: { min: 1, max: 1 } },
    });
  });
});

describe('whence assess --why', () => {
  it('prints the ladder with every test, and what to find out next', async () => {
    const { code, stdout } = await whence(['assess', '-', '--why'], SMALL);
    expect(code).toBe(0);
    for (const line of [
      '    ▶ Corroborated (corroborated)',
      '        ✓ at least 2 independent origins supporting it — now 2',
      '    ✗ Confirmed (confirmed)',
      '  to find out next:',
      '      the tie is confirmed → single source, 1–2',
    ]) {
      expect(stdout.split('\n')).toContain(line);
    }
  });

  it('gives the same as JSON, and in Korean', async () => {
    const { stdout } = await whence(['assess', '-', '--why', '--lang', 'ko', '--json'], SMALL);
    const { whys } = JSON.parse(stdout) as {
      whys: { claim: string; trace: { reasons: string[] }; next: { steps: object[] } }[];
    };
    expect(whys.map(({ claim }) => claim)).toEqual(['c']);
    expect(whys[0]?.trace.reasons[0]).toMatch(/^교차 확인됨: /);
    expect(whys[0]?.next.steps.length).toBeGreaterThan(0);
  });
});
