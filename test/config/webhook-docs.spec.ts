import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newWebhookSecret, openSecret, sealSecret, signatureOf } from '../../src/feed/webhook-secrets.js';

const PAGE = readFileSync('docs/changes-and-webhooks.md', 'utf8');
const BODY = Buffer.from('{"cursor":"N0lQ","action":"claim.reworded"}\n{"cursor":"oB7w","action":"소문"}\n');

/** The example that contains this. */
function example(language: string, part: string): string {
  const blocks = PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'));
  const found = [...blocks].map((match) => match[1] ?? '').find((text) => text.includes(part));
  if (found === undefined) throw new Error(`the page has no example with ${part}`);
  return found;
}

describe('the examples receivers are given', () => {
  let folder: string;
  const secret = newWebhookSecret();
  const former = newWebhookSecret();
  const now = Math.floor(Date.now() / 1000);

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'whence-docs-'));
    writeFileSync(path.join(folder, 'verify.mjs'), example('js', 'createHmac'));
    writeFileSync(path.join(folder, 'body'), BODY);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function inNode(signature: string, body = BODY): string {
    const env = { ...process.env, WHENCE_SECRET: secret };
    return execFileSync(process.execPath, [path.join(folder, 'verify.mjs'), signature], {
      input: body,
      env,
    }).toString();
  }

  it('take what was signed with the newest secret, alone or beside the former', () => {
    expect(inNode(signatureOf([secret], now, BODY))).toBe('ok\n');
    expect(inNode(signatureOf([former, secret], now, BODY))).toBe('ok\n');
  });

  it('refuse another secret, another body, and what is old', () => {
    expect(inNode(signatureOf([former], now, BODY))).toBe('refused\n');
    expect(inNode(signatureOf([secret], now, BODY), Buffer.concat([BODY, BODY]))).toBe('refused\n');
    expect(inNode(signatureOf([secret], now - 600, BODY))).toBe('refused\n');
  });

  it('do so in a shell as well, where there is openssl', () => {
    if (spawnSync('openssl', ['version']).status !== 0) return;
    const inShell = (signature: string) =>
      execFileSync('sh', ['-c', example('sh', 'openssl dgst')], {
        cwd: folder,
        env: { ...process.env, WHENCE_SECRET: secret, SIGNATURE: signature },
      }).toString();
    expect(inShell(signatureOf([secret, former], now, BODY))).toBe('ok\n');
    expect(inShell(signatureOf([former], now, BODY))).toBe('refused\n');
  });
});

describe('a stored secret', () => {
  const key = Buffer.alloc(32, 1);
  const owner = { workspaceId: 'a', id: 'b' };

  it('opens for its own webhook under its own key, and for nobody else', () => {
    const stored = sealSecret(key, owner, 'whsec_one');
    expect(openSecret(key, owner, stored)).toBe('whsec_one');
    expect(openSecret(Buffer.alloc(32, 2), owner, stored)).toBeNull();
    expect(openSecret(key, { ...owner, id: 'c' }, stored)).toBeNull();
    expect(openSecret(key, { ...owner, workspaceId: 'c' }, stored)).toBeNull();
    stored[stored.length - 1] = (stored[stored.length - 1] ?? 0) ^ 1;
    expect(openSecret(key, owner, stored)).toBeNull();
    expect(openSecret(key, owner, Buffer.alloc(5))).toBeNull();
  });
});
