import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseUrlOf } from '../support/database-url.js';
import { ServerProcess } from '../support/server-process.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A certificate of 90 days is changed under people at work. */
(hasOpenssl ? describe : describe.skip)('TLS of our own', () => {
  let folder: string;
  let database: TestDatabase;
  let server: ServerProcess;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'whence-tls-'));
    database = await createTestDatabase();
    certify('first');
    certify('second');
    await use('first');
    server = await ServerProcess.start({
      DATABASE_URL: databaseUrlOf(database.owner),
      WHENCE_WEB_DATABASE_URL: databaseUrlOf(database.web),
      WHENCE_TLS_CERT: path.join(folder, 'cert.pem'),
      WHENCE_TLS_KEY: path.join(folder, 'key.pem'),
    });
  }, 120_000);
  afterAll(async () => {
    expect(await server?.stop()).toBe(0);
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  function certify(name: string): void {
    const files = ['-keyout', path.join(folder, `${name}.key`), '-out', path.join(folder, `${name}.crt`)];
    const how = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    const made = spawnSync('openssl', [...how, '-subj', `/CN=${name}`, ...files]);
    if (made.status !== 0) throw new Error(String(made.stderr));
  }

  async function use(name: string): Promise<void> {
    await copyFile(path.join(folder, `${name}.key`), path.join(folder, 'key.pem'));
    await copyFile(path.join(folder, `${name}.crt`), path.join(folder, 'cert.pem'));
  }

  /** Whom the server says it is, and what it answers. */
  async function look(): Promise<{ name: string; answer: string }> {
    const { hostname, port } = new URL(server.url);
    const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
    await once(socket, 'secureConnect');
    const name = String(socket.getPeerCertificate().subject.CN);
    socket.write('GET /sign-in HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    return { name, answer };
  }

  async function logged(event: string): Promise<void> {
    for (let i = 0; i < 400 && !server.log.some((line) => line.includes(`"${event}"`)); i++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.log.some((line) => line.includes(`"${event}"`))).toBe(true);
  }

  it('tells browsers to stay with it', async () => {
    const { name, answer } = await look();
    expect(name).toBe('first');
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).toMatch(/strict-transport-security: max-age=31536000/i);
  });

  it('takes a new certificate on SIGHUP, without stopping', async () => {
    await use('second');
    server.child.kill('SIGHUP');
    await logged('certificate_loaded');
    expect((await look()).name).toBe('second');
  });

  it('keeps the one it has when the new one is none', async () => {
    await writeFile(path.join(folder, 'cert.pem'), 'not a certificate');
    server.child.kill('SIGHUP');
    await logged('certificate_not_loaded');
    expect((await look()).name).toBe('second');
  });
});
