import { describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';

async function whence(...args: string[]) {
  const terminal = new RecordedTerminal();
  const code = await runCli(['date', ...args], '9.9.9', terminal);
  return { code, stdout: terminal.stdout, stderr: terminal.stderr };
}

describe('whence date', () => {
  it('prints one line for each reading, and nothing else', async () => {
    expect(await whence('last November', '--said-on', '2024-12-13')).toEqual({
      code: 0,
      stdout:
        '2024-11\tNovember 2024 (the last one over before it was said)\n' +
        '2023-11\tNovember 2023 (the one of the year before)\n',
      stderr: [],
    });
    const korean = await whence('지난해 11월', '--said-on', '2024-12-13', '--lang', 'ko');
    expect(korean.stdout).toBe('2023-11\t2023년 11월 (말한 날부터 헤아림)\n');
  });

  it('prints JSON with the first and last day', async () => {
    const { stdout } = await whence('2023년 봄', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      readings: [{ edtf: '2023-21', earliest: '2023-03-01', latest: '2023-05-31', words: 'spring 2023' }],
    });
  });

  it('refuses what it does not understand with code 2 and says what it does', async () => {
    const { code, stdout, stderr } = await whence('before the rainy season');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.join('\n')).toContain('write the month or the days it fell on');
    expect((await whence('last November')).stderr.join('\n')).toContain('the day it was said');
    const wrongDay = await whence('last November', '--said-on', 'Friday');
    expect([wrongDay.code, wrongDay.stderr.join('\n')]).toEqual([2, expect.stringContaining('--said-on')]);
  });
});
