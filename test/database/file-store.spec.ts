import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, open, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import type { Actor } from '../../src/access/actor.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { Cleaner } from '../../src/files/cleaner.js';
import { FileChecks } from '../../src/files/file-checks.service.js';
import { FileCopies } from '../../src/files/file-copies.service.js';
import { FileStore } from '../../src/files/file-store.js';
import { FilesService } from '../../src/files/files.service.js';
import { VerifiedStream } from '../../src/files/verified-stream.js';
import { phoneJpeg } from '../factories/pictures.js';
import type { HeldIntake } from '../support/intake-holder.js';
import { TestApp } from '../support/test-app.js';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

describe('the folder of files', () => {
  let test: TestApp;
  let desk: Actor;
  let files: FilesService;
  let checks: FileChecks;

  beforeAll(async () => {
    test = await TestApp.start();
    await test.person('yomju', ['editor']).then((editor) => editor.call('POST', '/documents', { kind: 'image' }));
    desk = await test.app.get(WorkspacesService, { strict: false }).systemActorIn('yomju');
    files = test.app.get(FilesService, { strict: false });
    checks = test.app.get(FileChecks, { strict: false });
    await takeIn(phoneJpeg());
  }, 60_000);
  afterAll(() => test.stop());

  const takeIn = (bytes: Buffer) =>
    files.takeIn(desk, 'D-1', { body: Readable.from([bytes]), name: null, announcedBytes: null });
  const objects = async () => {
    const names = await readdir(path.join(test.filesFolder, desk.workspaceId), { recursive: true });
    return names.filter((name) => name.length > 64).map((name) => path.basename(name));
  };
  const count = async () => (await files.list(desk, 'D-1', {})).items.length;
  /** Makes everything in the folder look as old as it would be after a night. */
  const age = async () => {
    const yesterday = new Date(Date.now() - 2 * 86_400_000);
    for (const name of await readdir(test.filesFolder, { recursive: true }))
      await utimes(path.join(test.filesFolder, name), yesterday, yesterday);
  };

  it.each(['received', 'placed'] as const)(
    'after the process is killed when a file is %s and nothing is committed: no row, and a sweep takes the bytes away',
    async (holdAt) => {
      const before = await count();
      const kept = await objects();
      const bytes = Buffer.concat([phoneJpeg(), randomBytes(8)]);
      const told: HeldIntake = { web: test.database.web, folder: test.filesFolder, desk: desk.slug, holdAt };
      const child = fork(new URL('../support/intake-holder.ts', import.meta.url), {
        execArgv: ['--no-warnings', '--import', new URL('../support/typescript-hooks.mjs', import.meta.url).href],
      });
      child.send({ ...told, bytes: bytes.toString('base64') });
      const [said] = await once(child, 'message');
      expect(said).toBe('holding');
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;

      expect(await count()).toBe(before);
      const left = holdAt === 'placed' ? [...kept, sha256(bytes).toString('hex')] : kept;
      expect((await objects()).sort()).toEqual(left.sort());
      expect((await readdir(path.join(test.filesFolder, 'incoming'))).length).toBe(holdAt === 'placed' ? 0 : 1);
      // What is young may belong to somebody who is at work.
      expect(await checks.sweep()).toBe(0);
      const file = await takeIn(Buffer.concat([phoneJpeg(), randomBytes(8)]));
      await age();
      expect(await checks.sweep()).toBe(1);
      expect((await objects()).sort()).toEqual([...kept, file.sha256].sort());
      expect(await readdir(path.join(test.filesFolder, 'incoming'))).toEqual([]);
      // And what was lost can be sent again.
      expect((await takeIn(bytes)).sha256).toBe(sha256(bytes).toString('hex'));
      expect((await checks.verifyAll('yomju'))[0]?.damaged).toEqual([]);
    },
    60_000,
  );

  it('never leaves a row without its bytes when the same photo is removed and taken in at the same time', async () => {
    const bytes = Buffer.concat([phoneJpeg(), randomBytes(8)]);
    let file = await takeIn(bytes);
    for (let round = 0; round < 15; round++) {
      const [, taken] = await Promise.all([files.remove(desk, file.id, { reason: 'a race' }), takeIn(bytes)]);
      // Taken in before the removal it was the same file, which is gone now; after it, it is a new one.
      file = taken.id === file.id ? await takeIn(bytes) : taken;
      expect((await checks.verifyAll('yomju'))[0]?.damaged).toEqual([]);
    }
  }, 60_000);

  it('is behind a wall: the web process can change no line of custody and no file, and take none away', async () => {
    const unitOfWork = test.app.get(UnitOfWork, { strict: false });
    for (const statement of [
      `update file_custody set reason = 'x' where workspace_id = $1`,
      `update file_custody set at = now() where workspace_id = $1`,
      `delete from file_custody where workspace_id = $1`,
      `update files set sha256 = sha256 where workspace_id = $1`,
      `delete from files where workspace_id = $1`,
    ])
      await expect(unitOfWork.run(desk, (tx) => tx.query(statement, [tx.workspaceId]))).rejects.toMatchObject({
        kind: 'privilege',
      });
  });

  it('shows nothing to somebody who may read documents and not what claims stand on', async () => {
    const scoped: Actor = { ...desk, permissions: new Set(['documents.read', 'documents.change', 'files.remove']) };
    const [file] = (await files.list(desk, 'D-1', {})).items;
    const id = file?.id ?? '';
    const body = Readable.from([phoneJpeg()]);
    const copies = test.app.get(FileCopies, { strict: false });
    for (const answer of [
      files.list(scoped, 'D-1', {}),
      files.read(scoped, id),
      files.custody(scoped, id, {}),
      files.takeIn(scoped, 'D-1', { body, name: null, announcedBytes: null }),
      files.remove(scoped, id, { reason: 'x' }),
      copies.original(scoped, id, 'x'),
      copies.clean(scoped, id),
      copies.verify(scoped, id),
    ])
      await expect(answer).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('keeps nothing of a file whose sender goes away in the middle', async () => {
    const before = await objects();
    const body = new Readable({ read() {} });
    body.push(phoneJpeg());
    setTimeout(() => body.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })), 50);
    await expect(files.takeIn(desk, 'D-1', { body, name: null, announcedBytes: null })).rejects.toMatchObject({
      code: 'UPLOAD_CUT_OFF',
    });
    expect(await objects()).toEqual(before);
    expect(await readdir(path.join(test.filesFolder, 'incoming'))).toEqual([]);
  });

  it('takes in at most eight files at once, and says when to try again', async () => {
    const bodies = Array.from({ length: 9 }, () => new Readable({ read() {} }));
    const answers = bodies.map((body) => files.takeIn(desk, 'D-1', { body, name: null, announcedBytes: null }));
    const refused = await Promise.race(answers.map((answer) => answer.catch((error: unknown) => error)));
    expect(refused).toMatchObject({ kind: 'throttled', retryAfter: 5 });
    for (const body of bodies) body.push(null);
    expect((await Promise.allSettled(answers)).map(({ status }) => status)).toEqual(bodies.map(() => 'rejected'));
  });
});

describe('bytes on their way', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'whence-store-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('in: forty mebibytes are never in memory at once', async () => {
    const portion = Buffer.alloc(65_536, 'a');
    const body = Readable.from(
      (function* () {
        for (let i = 0; i < 640; i++) yield portion;
      })(),
    );
    const before = process.memoryUsage().arrayBuffers;
    let highest = 0;
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().arrayBuffers)), 5);
    const received = await new FileStore(folder).receive(body, 50 * 1_048_576);
    clearInterval(watch);
    expect([received.bytes, received.kind]).toEqual([41_943_040, 'text']);
    expect(highest - before).toBeLessThan(20 * 1_048_576);
  });

  it('out: of an altered file the end is missing, so that nobody takes it for whole', async () => {
    const bytes = randomBytes(300_000);
    const file = path.join(folder, 'altered');
    const altered = Buffer.from(bytes);
    altered[1000] = (altered[1000] ?? 0) ^ 1;
    await writeFile(file, altered);
    const plan = { pieces: [{ from: 0, length: bytes.length }], bytes: bytes.length };
    const stream = new VerifiedStream(await open(file), { bytes: bytes.length, sha256: sha256(bytes) }, plan);
    let sent = 0;
    stream.on('data', (chunk: Buffer) => (sent += chunk.length));
    await expect(once(stream, 'end')).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    expect(sent).toBe(Math.floor(bytes.length / 65_536) * 65_536);

    const whole = new VerifiedStream(await open(file), { bytes: bytes.length, sha256: sha256(altered) }, plan);
    expect(Buffer.concat(await whole.toArray())).toEqual(altered);
    const ends = new VerifiedStream(
      await open(file),
      { bytes: 300_001, sha256: sha256(altered) },
      {
        pieces: [{ from: 0, length: 300_001 }],
        bytes: 300_001,
      },
    );
    await expect(ends.toArray()).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('through the thread of clean copies: one that never answers, dies or runs out of memory is an answer all the same', async () => {
    const task = { path: '/dev/null', kind: 'jpeg', sha256: '' } as const;
    const thread = async (name: string, code: string) => {
      const file = path.join(folder, `${name}.mjs`);
      await writeFile(file, code);
      return new URL(`file://${file}`);
    };
    const stuck = await thread('stuck', 'for (;;);');
    const dies = await thread('dies', 'throw new Error("the name of a source");');
    const silent = await thread('silent', '');
    const greedy = await thread('greedy', 'const all = []; for (;;) all.push(new Array(100_000).fill({}));');
    expect(await new Cleaner(stuck, 300).plan(task)).toEqual({ ok: false, reason: 'too_long' });
    expect(await new Cleaner(dies).plan(task)).toEqual({ ok: false, reason: 'malformed' });
    expect(await new Cleaner(silent).plan(task)).toEqual({ ok: false, reason: 'too_long' });
    expect(await new Cleaner(greedy).plan(task)).toEqual({ ok: false, reason: 'malformed' });
  });
});
