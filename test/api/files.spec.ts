import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FileChecks } from '../../src/files/file-checks.service.js';
import { annotatedGif, CANARY, JPEG, phoneJpeg, PNG } from '../factories/pictures.js';
import { asOwner } from '../support/as-owner.js';
import { type Person, TestApp } from '../support/test-app.js';

interface EvidenceFile {
  id: string;
  ref: string;
  documentId: string;
  sha256: string;
  givenName: string | null;
}
interface Line {
  action: string;
  by: string;
  reason: string | null;
  givenName: string | null;
  outcome: string | null;
  copySha256: string | null;
}
type Header = Record<string, string>;

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const NAME = 'kim-yomju-0231.jpg';
const REASON = { 'whence-reason': encodeURIComponent('to compare it with 노동신문') };
const ABSENT = '00000000-0000-4000-8000-000000000000';
/** Told apart by their last bytes, so that each test has a photo of its own. */
const photo = (mark: string) => Buffer.concat([phoneJpeg(6), Buffer.from(mark)]);

describe('evidence files', () => {
  let test: TestApp;
  let researcher: Person;
  let editor: Person;
  let publisher: Person;
  let elsewhere: Person;
  let document: string;

  beforeAll(async () => {
    test = await TestApp.start();
    researcher = await test.person('yomju', ['researcher']);
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
    document = await newDocument(researcher);
    await newDocument(elsewhere);
  }, 60_000);
  afterAll(() => test.stop());

  async function newDocument(person: Person): Promise<string> {
    return (await person.call('POST', '/documents', { kind: 'image' })).json<{ ref: string }>().ref;
  }

  function send(person: Person, bytes: Buffer | string, headers: Header = {}, to = document) {
    return person.request({
      method: 'POST',
      url: `/api/v1/workspaces/${person.slug}/documents/${to}/files`,
      payload: bytes,
      headers: { 'content-type': 'application/octet-stream', ...headers },
    });
  }

  function get(person: Person, place: string, headers: Header = {}) {
    return person.request({ method: 'GET', url: `/api/v1/workspaces/${person.slug}${place}`, headers });
  }

  async function add(bytes: Buffer | string, headers: Header = {}, to = document): Promise<EvidenceFile> {
    const answer = await send(researcher, bytes, headers, to);
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json<EvidenceFile>();
  }

  async function custody(file: EvidenceFile): Promise<Line[]> {
    return (await get(editor, `/files/${file.ref}/custody`)).json<{ items: Line[] }>().items;
  }

  async function stored(slug = 'yomju'): Promise<{ folder: string; names: string[] }> {
    const { rows } = await asOwner(test, (client) =>
      client.query<{ id: string }>('select workspace_id as id from workspace_slugs where slug = $1', [slug]),
    );
    const folder = path.join(test.filesFolder, rows[0]?.id ?? '');
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.length > 64);
    return { folder, names };
  }

  async function objectOf(file: EvidenceFile): Promise<string> {
    const { folder } = await stored();
    return path.join(folder, file.sha256.slice(0, 2), file.sha256);
  }

  it('takes a photo in: what it is told from its bytes, hashed, unchanged on the disk for the owner only', async () => {
    const bytes = photo('taken in');
    const answer = await send(researcher, bytes, { 'whence-file-name': encodeURIComponent(`../염주/${NAME}`) });
    expect(answer.statusCode).toBe(201);
    const file = answer.json<EvidenceFile>();
    expect(file).toMatchObject({
      ref: expect.stringMatching(/^F-\d+$/),
      kind: 'jpeg',
      bytes: bytes.length,
      sha256: sha256(bytes),
      givenName: NAME,
      nameFits: true,
      cleanable: true,
      removedAt: null,
    });
    const place = await objectOf(file);
    expect(await readFile(place)).toEqual(bytes);
    expect(((await stat(place)).mode & 0o777).toString(8)).toBe('600');
    expect(((await stat(path.dirname(place))).mode & 0o777).toString(8)).toBe('700');
    expect(await readdir(path.join(test.filesFolder, 'incoming'))).toEqual([]);
    expect((await get(editor, `/files/${file.ref}`)).json()).toEqual(file);
    expect((await get(editor, `/documents/${document}/files`)).json<{ items: unknown[] }>().items).toContainEqual(file);
  });

  it('gives the original out as it is, as a download with a name that says nothing, and writes down who and why', async () => {
    const bytes = photo('given out');
    const file = await add(bytes, { 'whence-file-name': NAME });
    const answer = await get(editor, `/files/${file.ref}/original`, REASON);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload).toEqual(bytes);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${file.ref}-original.bin"`,
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
      'cache-control': 'no-store',
      'repr-digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    });
    const lines = await custody(file);
    expect(lines.map(({ action, reason }) => [action, reason])).toEqual([
      ['taken_in', null],
      ['downloaded', 'to compare it with 노동신문'],
    ]);
    expect(lines[1]?.by).toMatch(/^yomju-editor/);
  });

  it('gives no original to whoever does not say why', async () => {
    const file = await add(photo('no reason'));
    for (const headers of [{}, { 'whence-reason': '' }, { 'whence-reason': '%20' }, { 'whence-reason': '%zz' }]) {
      const answer = await get(editor, `/files/${file.ref}/original`, headers);
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ path: 'whence-reason' }] });
      expect(answer.rawPayload.includes('Exif')).toBe(false);
    }
    for (const place of ['original', 'clean']) {
      const url = `/api/v1/workspaces/yomju/files/${file.ref}/${place}`;
      expect((await editor.request({ method: 'HEAD', url, headers: REASON })).statusCode).toBe(404);
    }
    expect((await custody(file)).length).toBe(1);
  });

  it('makes a clean copy: no GPS, no maker, the same picture; and writes down its hash', async () => {
    const file = await add(photo('cleaned'));
    const answer = await get(researcher, `/files/${file.id}/clean`);
    expect(answer.statusCode).toBe(200);
    const copy = answer.rawPayload;
    expect(copy.includes(CANARY)).toBe(false);
    const tables = Buffer.from([0xff, 0xdb]);
    expect(copy.subarray(copy.indexOf(tables))).toEqual(JPEG.subarray(JPEG.indexOf(tables)));
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${file.ref}-clean.jpeg"`,
      'content-length': String(copy.length),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    expect((await custody(file)).map(({ action, copySha256 }) => [action, copySha256])).toEqual([
      ['taken_in', null],
      ['copied', sha256(copy)],
    ]);
  });

  it('says that there is no clean copy of a PDF or a damaged picture, and never gives the original in its place', async () => {
    const pdf = await add('%PDF-1.7\n1 0 obj << /Author (Kim) >>', { 'whence-file-name': 'scan.jpg' });
    expect(pdf).toMatchObject({ kind: 'pdf', nameFits: false, cleanable: false });
    const broken = await add(phoneJpeg().subarray(0, 700));
    for (const file of [pdf, broken]) {
      const answer = await get(researcher, `/files/${file.ref}/clean`);
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toMatchObject({ code: 'NO_CLEAN_COPY' });
      expect((await custody(file)).map(({ action }) => action)).toEqual(['taken_in']);
    }
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'photo.jpg'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'photo.png'],
    ['an office paper', 'PK\u0003\u0004', 'note.txt'],
    ['a program', 'MZ\u0090', 'photo.jpg'],
    ['nothing', '', 'photo.jpg'],
  ])('refuses %s whatever it is called, naming what is taken, and keeps nothing of it', async (_what, bytes, name) => {
    const before = await stored();
    const answer = await send(researcher, bytes, { 'whence-file-name': name });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ path: 'body' }] });
    expect(await stored()).toEqual(before);
    expect(await readdir(path.join(test.filesFolder, 'incoming'))).toEqual([]);
  });

  it('refuses what is not sent as a file, and files where none are taken', async () => {
    const asJson = await researcher.call('POST', `/documents/${document}/files`, {});
    expect([asJson.statusCode, asJson.json<{ errors: { path: string }[] }>().errors[0]?.path]).toEqual([
      422,
      'content-type',
    ]);
    expect((await send(researcher, PNG, { 'content-type': 'image/png' })).statusCode).toBe(415);
    const elsewhereSent = await researcher.request({
      method: 'POST',
      url: '/api/v1/workspaces/yomju/documents',
      payload: PNG,
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(elsewhereSent.statusCode).toBe(415);
    const name = await send(researcher, PNG, { 'whence-file-name': '%e0%a4%a' });
    expect([name.statusCode, name.body.includes('%e0')]).toEqual([422, false]);
  });

  it('refuses a file over the limit, announced or not', async () => {
    const large = Buffer.concat([JPEG, Buffer.alloc(1_048_577 - JPEG.length)]);
    const announced = await send(researcher, large);
    expect([announced.statusCode, announced.json<{ code: string }>().code]).toEqual([413, 'FILE_TOO_LARGE']);
    const unannounced = await send(researcher, large, { 'content-length': '1000' });
    expect(unannounced.statusCode).toBe(413);
    expect(await readdir(path.join(test.filesFolder, 'incoming'))).toEqual([]);
    expect((await send(researcher, large.subarray(1))).statusCode).toBe(422);
    expect((await send(researcher, large.subarray(0, -1))).statusCode).toBe(201);
  });

  it('keeps the same photo once: twice for a document is one file with two lines, for another document another file', async () => {
    const bytes = photo('twice');
    const before = (await stored()).names.length;
    const first = await add(bytes, { 'whence-file-name': 'first.jpg' });
    const again = await add(bytes, { 'whence-file-name': 'second.jpg' });
    const other = await add(bytes, {}, await newDocument(researcher));
    expect(again.ref).toBe(first.ref);
    expect(other.ref).not.toBe(first.ref);
    expect((await stored()).names.length).toBe(before + 1);
    expect((await custody(first)).map(({ action, givenName }) => [action, givenName])).toEqual([
      ['taken_in', 'first.jpg'],
      ['taken_in', 'second.jpg'],
    ]);
    expect(await custody(other)).toMatchObject([{ action: 'taken_in', givenName: null }]);
  });

  it('removes a file with a reason: a tombstone stays, the names go, the bytes go with the last file that has them', async () => {
    const bytes = photo('removed');
    const first = await add(bytes, { 'whence-file-name': NAME });
    const other = await add(bytes, {}, await newDocument(researcher));
    const remove = (file: EvidenceFile) => editor.call('POST', `/files/${file.ref}/remove`, { reason: 'his face' });
    expect((await remove(first)).json()).toMatchObject({ givenName: null, removedAt: expect.any(String) });
    expect(await readFile(await objectOf(first))).toEqual(bytes);
    expect(await custody(first)).toMatchObject([
      { action: 'taken_in', givenName: null },
      { action: 'removed', reason: 'his face' },
    ]);
    for (const answer of [
      await remove(first),
      await get(editor, `/files/${first.ref}/original`, REASON),
      await get(editor, `/files/${first.ref}/clean`),
      await editor.call('POST', `/files/${first.ref}/verify`),
    ])
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'FILE_REMOVED']);
    expect((await remove(other)).statusCode).toBe(200);
    await expect(readFile(await objectOf(other))).rejects.toMatchObject({ code: 'ENOENT' });
    // What was removed can be taken in again, as a new file.
    expect((await add(bytes)).ref).not.toBe(first.ref);
    expect(await readFile(await objectOf(first))).toEqual(bytes);
  });

  it('finds out when somebody changed a file on the disk: no whole original leaves, no copy is made, custody says so', async () => {
    const altered = await add(photo('altered'));
    const shortened = await add(photo('shortened'));
    const missing = await add(photo('missing'));
    const place = await objectOf(altered);
    const changed = await readFile(place);
    changed[changed.length - 1] = 0x21;
    await chmod(place, 0o600);
    await writeFile(place, changed);
    await truncate(await objectOf(shortened), 100);
    await rm(await objectOf(missing));

    // It is small enough that nothing was sent before the hash was known; a long one breaks off (see file-store.spec).
    expect((await get(editor, `/files/${altered.ref}/original`, REASON)).json()).toMatchObject({
      code: 'FILE_DAMAGED',
    });
    expect((await get(editor, `/files/${altered.ref}/clean`)).json()).toMatchObject({ code: 'FILE_DAMAGED' });
    for (const file of [shortened, missing])
      expect((await get(editor, `/files/${file.ref}/original`, REASON)).json()).toMatchObject({ code: 'FILE_DAMAGED' });
    const verify = async (file: EvidenceFile) => (await researcher.call('POST', `/files/${file.ref}/verify`)).json();
    expect(await verify(altered)).toEqual({ outcome: 'altered' });
    expect(await verify(shortened)).toEqual({ outcome: 'altered' });
    expect(await verify(missing)).toEqual({ outcome: 'missing' });
    expect((await custody(altered)).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['taken_in', null],
      ['downloaded', null],
      ['verified', 'altered'],
      ['verified', 'altered'],
      ['verified', 'altered'],
    ]);
    const [desk] = await test.app.get(FileChecks, { strict: false }).verifyAll('yomju');
    expect(desk?.damaged).toEqual(
      expect.arrayContaining([
        { file: altered.ref, outcome: 'altered' },
        { file: shortened.ref, outcome: 'altered' },
        { file: missing.ref, outcome: 'missing' },
      ]),
    );
    expect(desk?.damaged.length).toBe(3);
    // The same bytes taken in again mend it.
    await add(photo('altered'));
    expect(await verify(altered)).toEqual({ outcome: 'intact' });
  });

  it('gives the other workspace, the absent and the malformed the same answer', async () => {
    const file = await add(photo('twins'));
    const absent = await get(elsewhere, `/files/${ABSENT}`);
    expect(absent.statusCode).toBe(404);
    for (const answer of [
      await get(elsewhere, `/files/${file.id}`),
      await get(elsewhere, `/files/${file.id}/custody`),
      await get(elsewhere, `/files/${file.id}/original`, REASON),
      await get(elsewhere, `/files/${file.id}/clean`),
      await get(elsewhere, '/files/D-1'),
      await get(elsewhere, `/documents/${ABSENT}/files`),
      await elsewhere.call('POST', `/files/${file.id}/verify`),
      await elsewhere.call('POST', `/files/${file.id}/remove`, { reason: 'mine' }),
      await send(elsewhere, PNG, {}, ABSENT),
    ])
      expect([answer.statusCode, answer.body]).toEqual([404, absent.body]);
    // The same photo there is an object of its own.
    expect((await send(elsewhere, photo('twins'), {}, 'D-1')).statusCode).toBe(201);
    expect((await stored('caspian')).names.length).toBe(1);
    expect((await custody(file)).length).toBe(1);
  });

  it('refuses the wrong role and a stranger, before a byte of the file is read', async () => {
    const file = await add(photo('roles'));
    const places = [`/documents/${document}/files`, '', '/custody', '/original', '/clean'];
    for (const place of places) {
      const address = place.startsWith('/documents') ? place : `/files/${file.ref}${place}`;
      expect((await get(publisher, address, REASON)).statusCode).toBe(403);
      expect((await get(test.stranger('yomju'), address, REASON)).statusCode).toBe(401);
    }
    expect((await send(publisher, PNG)).statusCode).toBe(403);
    expect((await send(test.stranger('yomju'), PNG)).statusCode).toBe(401);
    expect((await researcher.call('POST', `/files/${file.ref}/remove`, { reason: 'x' })).statusCode).toBe(403);
  });

  it('leaves no name, hash, reason or content in the log, the audit trail or an address', async () => {
    const file = await add(photo('quiet'), { 'whence-file-name': NAME });
    await get(editor, `/files/${file.ref}/original`, REASON);
    await get(editor, `/files/${file.ref}/clean`);
    await editor.call('POST', `/files/${file.ref}/remove`, { reason: 'his face' });
    const { rows } = await asOwner(test, (client) =>
      client.query<{ action: string; body: string }>(
        `select l.action, b.body from audit_leaves l join audit_bodies b using (workspace_id, sequence)
         where l.action like 'file.%' order by l.workspace_id, l.sequence`,
      ),
    );
    const ours = rows.filter(({ body }) => body.includes(file.id)).map(({ action }) => action);
    expect(ours).toEqual(['file.taken_in', 'file.downloaded', 'file.copied', 'file.removed']);
    const told = JSON.stringify([rows, test.log.entries]);
    for (const secret of ['kim', CANARY, file.sha256, 'his face', 'compare', '노동신문'])
      expect(told).not.toContain(secret);
    const events = new Set(test.log.entries.map((entry) => entry.event));
    expect([...events].sort()).toEqual(['file_damaged', 'request']);
  });

  it('walks custody page by page', async () => {
    const file = await add(annotatedGif('pages'));
    for (let i = 0; i < 4; i++) await researcher.call('POST', `/files/${file.ref}/verify`);
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await get(editor, `/files/${file.ref}/custody?limit=2${after}`)).json<{
        items: Line[];
        next: string | null;
      }>();
      seen.push(...page.items.map(({ action }) => action));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect(seen).toEqual(['taken_in', 'verified', 'verified', 'verified', 'verified']);
    const forged = Buffer.from('["x"]').toString('base64url');
    expect((await get(editor, `/files/${file.ref}/custody?after=${forged}`)).statusCode).toBe(422);
  });
});

describe('the quota of a workspace', () => {
  let test: TestApp;
  let desk: Person;

  beforeAll(async () => {
    test = await TestApp.start({ files: { quotaBytes: 5 * phoneJpeg().length + 100 } });
    desk = await test.person('small', ['editor']);
    await desk.call('POST', '/documents', { kind: 'image' });
  }, 60_000);
  afterAll(() => test.stop());

  const send = (bytes: Buffer) =>
    desk.request({
      method: 'POST',
      url: '/api/v1/workspaces/small/documents/D-1/files',
      payload: bytes,
      headers: { 'content-type': 'application/octet-stream' },
    });
  const one = (mark: number) => Buffer.concat([phoneJpeg(), Buffer.from(`${mark}`)]);

  it('holds when eight photos come at once where five have room, and counts the same one once', async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((mark) => send(one(mark))));
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([
      201, 201, 201, 201, 201, 409, 409, 409,
    ]);
    const refused = answers.find(({ statusCode }) => statusCode === 409);
    expect(refused?.json()).toMatchObject({ code: 'FILES_FULL' });
    expect(await readdir(path.join(test.filesFolder, 'incoming'))).toEqual([]);
    const again = answers.findIndex(({ statusCode }) => statusCode === 201) + 1;
    expect((await send(one(again))).statusCode).toBe(201);
  });

  it('gives room again when a file is removed', async () => {
    expect((await send(one(9))).statusCode).toBe(409);
    expect((await desk.call('POST', '/files/F-1/remove', { reason: 'not ours' })).statusCode).toBe(200);
    expect((await send(one(9))).statusCode).toBe(201);
  });
});
