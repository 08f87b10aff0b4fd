import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { runCli } from '../../src/cli.js';
import type { ConnectionParts } from '../../src/database/connection.js';
import { phoneJpeg } from '../factories/pictures.js';
import { RecordedTerminal } from '../support/recorded-terminal.js';
import { TestApp } from '../support/test-app.js';

function urlOf({ host, port, user, password, database }: ConnectionParts): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

describe('whence files', () => {
  let test: TestApp;
  const kept = { ...process.env };

  beforeAll(async () => {
    test = await TestApp.start();
    const editor = await test.person('yomju', ['editor']);
    await test.person('caspian', ['editor']);
    await editor.call('POST', '/documents', { kind: 'image' });
    await editor.request({
      method: 'POST',
      url: '/api/v1/workspaces/yomju/documents/D-1/files',
      payload: phoneJpeg(),
      headers: { 'content-type': 'application/octet-stream' },
    });
    process.env['DATABASE_URL'] = urlOf(test.database.owner);
    process.env['WHENCE_WEB_DATABASE_URL'] = urlOf(test.database.web);
    process.env['WHENCE_FILES'] = test.filesFolder;
  }, 60_000);
  afterAll(async () => {
    process.env = kept;
    await test.stop();
  });

  async function run(...args: string[]) {
    const terminal = new RecordedTerminal();
    const code = await runCli(['files', ...args], '0', terminal);
    return { code, stdout: terminal.stdout, stderr: terminal.stderr.join('\n') };
  }

  it('says that all is well, of one workspace or of all', async () => {
    expect(await run('verify')).toEqual({ code: 0, stdout: 'Stored files looked at: 1; damaged: 0.\n', stderr: '' });
    const empty = await run('verify', '--workspace', 'caspian', '--json');
    expect(JSON.parse(empty.stdout)).toEqual([{ workspace: 'caspian', objects: 0, damaged: [] }]);
    expect((await run('verify', '--workspace', 'nowhere')).code).toBe(2);
  });

  it('has nothing to sweep where nothing was left', async () => {
    expect(await run('sweep')).toEqual({ code: 0, stdout: '', stderr: '0 taken away.' });
  });

  it('names a file that was altered, and ends with code 2', async () => {
    const names = await readdir(test.filesFolder, { recursive: true });
    const stored = names.find((name) => /[0-9a-f]{64}$/.test(name));
    await appendFile(path.join(test.filesFolder, stored ?? ''), 'x');
    const expected = 'yomju F-1 is altered: bring it back from a backup.';
    expect(await run('verify')).toEqual({
      code: 2,
      stdout: 'Stored files looked at: 1; damaged: 1.\n',
      stderr: expected,
    });
    expect((await run('verify', '--json')).code).toBe(2);
  });
});
