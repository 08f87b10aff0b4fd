import { describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import type { Dossier } from '../../src/domain/dossier.js';
import { writeDossier } from '../../src/domain/write-dossier.js';
import { person, told } from '../support/advice-dossier.js';
import { dossier, tie } from '../support/small-dossier.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';

const TEXT =
  'Soldiers walked to the county office in Yomju and asked for the housing they had been promised in spring.';

async function whence(args: string[], parts: Partial<Dossier> = {}) {
  const terminal = new RecordedTerminal(writeDossier(dossier(parts)));
  const code = await runCli(args, '9.9.9', terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
}

const copied: Partial<Dossier> = {
  sources: [person('s-a', { features: { broker: 'B-7' } }), person('s-b', { features: { broker: 'B-7' } })],
  attributions: [
    told('a', TEXT, { statedAt: '2024-05-02' }),
    told('b', `${TEXT}\u001b[2J`, { statedAt: '2024-05-04' }),
  ],
};

describe('whence advise', () => {
  it('prints what there is to look at and what it was found by, and nothing that steers a terminal', async () => {
    const { code, stdout, stderr } = await whence(['advise', '-'], copied);
    expect([code, stderr]).toEqual([0, []]);
    expect(stdout).toBe(
      [
        'text reuse: account b and account a',
        '  Nearly the whole of the shorter text stands word for word in the other.',
        '  100 % of the shorter text',
        '  the second was there first',
        `  “${TEXT.slice(0, -1)}” (the wording of b and the wording of a, 0–104 and 0–104)`,
        '',
        'in contact: source s-a and source s-b',
        '  They have the same broker.',
        '  feature: broker',
        '',
      ].join('\n'),
    );
    expect(TEXT.slice(0, -1)).toHaveLength(104);
  });

  it('prints one JSON object, with the places of the passages and without the words or the label', async () => {
    const { code, stdout } = await whence(['advise', '-', '--json'], copied);
    expect(code).toBe(0);
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject({
      suggestions: [
        { kind: 'text_reuse', score: 1 },
        { kind: 'in_contact', score: null },
      ],
    });
    expect(stdout).not.toContain('B-7');
    expect(stdout).not.toContain('county office');
  });

  it('says so where there is nothing, and never names again what was rejected', async () => {
    const ties = [tie('text_reuse', '@a', '@b', 'rejected'), tie('in_contact', 's-a', 's-b', 'rejected')];
    const { code, stdout, stderr } = await whence(['advise', '-'], { ...copied, ties });
    expect([code, stdout, stderr]).toEqual([0, '', ['there is nothing to suggest']]);
  });

  it.each([
    [['advise'], 'given neither, expected either a dossier or --workspace'],
    [['advise', '-', '--workspace', 'yomju'], 'given both, expected either a dossier or --workspace'],
  ])('refuses %j', async (args, line) => {
    const { code, stderr } = await whence(args);
    expect([code, stderr]).toEqual([2, [line]]);
  });
});
