import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../../src/access/sessions.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { NotificationsService } from '../../src/desk/notifications.service.js';
import { WebhookDeliveries } from '../../src/feed/webhook-deliveries.service.js';
import { phoneJpeg } from '../factories/pictures.js';
import { asOwner } from '../support/as-owner.js';
import { readStream } from '../support/change-lines.js';
import { make, makeAttribution, makeClaim, makeDocument, makeSource, type Made } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';
import { Receiver } from '../support/webhook-receiver.js';

const REASON = { 'whence-reason': encodeURIComponent('to compare') };

/** The doors that stay open, or are opened by programs: streams, webhooks, files, mails, tokens, answers given again. */
describe('while a source is frozen', () => {
  let test: TestApp;
  let address: string;
  let slug: string;
  let round = 0;
  let researcher: Person;
  let editor: Person;
  let colleague: Person;
  let heron: Made;
  let wren: Made;
  let claim: Made;

  beforeAll(async () => {
    test = await TestApp.start();
    await test.app.listen(0, '127.0.0.1');
    address = await test.app.getUrl();
  }, 60_000);
  afterAll(() => test.stop());

  beforeEach(async () => {
    slug = `yomju-${round++}`;
    await test.person(slug, ['admin']);
    researcher = await test.person(slug, ['researcher']);
    editor = await test.person(slug, ['editor']);
    colleague = await test.person(slug, ['editor']);
    heron = await makeSource(researcher, 'Heron');
    wren = await makeSource(researcher, 'Wren');
    claim = await makeClaim(researcher, 'Soldiers petitioned in Yomju');
  });

  async function freeze(by: Person, path = `/sources/${heron.ref}`): Promise<object> {
    const answer = await by.call('POST', `${path}/freeze`, { reason: 'no sign of life' });
    expect(answer.statusCode).toBe(200);
    return answer.json<object>();
  }
  async function thaw(by: Person): Promise<void> {
    await by.signInAgain();
    expect((await by.call('POST', `/sources/${heron.ref}/thaw`, { reason: 'Heron called' })).statusCode).toBe(204);
  }
  const sessionOf = (person: Person) => test.app.get(SessionsService, { strict: false }).open(person.accountId);
  async function tokenOf(person: Person, scopes: string[]): Promise<string> {
    const made = await person.call('POST', '/tokens', { name: `t ${scopes.join(' ')}`, scopes });
    expect(made.statusCode).toBe(201);
    return made.json<{ token: string }>().token;
  }
  /** Open as soon as this is there: its head comes with the lines that were there before. */
  function follow(headers: Record<string, string>): Promise<Response> {
    return fetch(`${address}/api/v1/workspaces/${slug}/changes?follow=30`, { headers });
  }

  it('a stream that is held open sends no line more, not even that it was frozen; thawed, nothing is missing', async () => {
    const followed = (await follow({ cookie: `whence=${await sessionOf(editor)}` })).text();
    // By the same person: their session goes on, and it is the freeze that ends the stream.
    await freeze(editor);
    await makeClaim(editor, 'The market closed');
    const { lines, last } = readStream(await followed);
    expect(last.end).toBe('not_allowed');
    expect(lines.map(({ action }) => action)).not.toContain('source.frozen');
    const refused = await editor.call('GET', '/changes');
    expect([refused.statusCode, refused.json()]).toEqual([423, expect.objectContaining({ code: 'SOURCE_FROZEN' })]);
    await thaw(colleague);
    const rest = readStream((await editor.call('GET', `/changes?after=${last.cursor}`)).body).lines;
    expect(rest.map(({ action }) => action)).toEqual([
      'source.frozen',
      'claim.created',
      'assessment.moved',
      'source.thawed',
    ]);
  }, 60_000);

  it('the stream of a token ends with the token, and tokens end for all but who froze', async () => {
    const [own, others] = [await tokenOf(editor, ['read']), await tokenOf(researcher, ['read'])];
    const ended = await tokenOf(researcher, ['read', 'write']);
    const followed = (await follow({ authorization: `Bearer ${ended}` })).text();
    const list = await researcher.call('GET', '/tokens');
    const { items } = list.json<{ items: { tokenId: string; scopes: string[] }[] }>();
    const gone = items.find(({ scopes }) => scopes.includes('write'));
    expect((await researcher.call('DELETE', `/tokens/${gone?.tokenId}`)).statusCode).toBe(204);
    expect(readStream(await followed).last.end).toBe('not_allowed');
    await freeze(editor);
    expect((await researcher.byToken(others).call('GET', '/claims')).statusCode).toBe(401);
    expect((await editor.byToken(own).call('GET', '/claims')).statusCode).toBe(200);
    expect((await editor.byToken(own).call('GET', '/changes')).statusCode).toBe(423);
  }, 60_000);

  it('a token is not let into a frozen workspace past its owner, nor frozen with', async () => {
    await freeze(editor, '');
    await researcher.signInAgain();
    const made = await researcher.call('POST', '/tokens', { name: 'late', scopes: ['read'] });
    expect(made.statusCode).toBe(423);
    const panic = await editor.call('POST', '/tokens', { name: 'panic', scopes: ['write', 'review'] });
    expect(panic.statusCode).toBe(423);
    const elsewhere = await test.person(`${slug}-calm`, ['editor']);
    const program = elsewhere.byToken(await tokenOf(elsewhere, ['write', 'review']));
    expect((await program.call('POST', '/freeze', { reason: 'a program' })).statusCode).toBe(403);
  });

  it('a token that was not ended, of somebody who is kept out, is refused as they are', async () => {
    const token = await tokenOf(researcher, ['read']);
    await asOwner(test, async (client) => {
      await client.query(`create table kept_tokens as select * from api_tokens`);
      return undefined;
    });
    await freeze(editor, '');
    await asOwner(test, async (client) => {
      await client.query(`insert into api_tokens select * from kept_tokens on conflict do nothing`);
      await client.query(`drop table kept_tokens`);
    });
    const answer = await researcher.byToken(token).call('GET', '/claims');
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([423, 'WORKSPACE_FROZEN']);
  });

  it('a webhook is sent nothing and no ping, and after the thaw everything in order', async () => {
    const receiver = await Receiver.start();
    try {
      const hook = await make(editor, '/webhooks', { label: 'bot', url: receiver.url, role: 'editor' });
      const { workspaceId } = await test.app.get(WorkspacesService, { strict: false }).systemActorIn(slug);
      const deliver = () => test.app.get(WebhookDeliveries, { strict: false }).deliver(workspaceId, hook.id);
      await makeClaim(editor, 'The market closed');
      await freeze(editor);
      await deliver();
      expect((await editor.call('POST', `/webhooks/${hook.id}/ping`)).statusCode).toBe(423);
      expect(receiver.received).toEqual([]);
      await thaw(colleague);
      await deliver();
      expect(receiver.lines().map(({ action }) => action)).toEqual([
        'claim.created',
        'assessment.moved',
        'source.frozen',
        'source.thawed',
      ]);
    } finally {
      await receiver.stop();
    }
  });

  async function fileOf(document: Made): Promise<string> {
    const sent = await researcher.request({
      method: 'POST',
      url: `/api/v1/workspaces/${slug}/documents/${document.ref}/files`,
      payload: Buffer.concat([phoneJpeg(6), Buffer.from(document.id)]),
      headers: { 'content-type': 'application/octet-stream' },
    });
    expect(sent.statusCode).toBe(201);
    return sent.json<{ ref: string }>().ref;
  }
  const download = (person: Person, file: string, what: 'original' | 'clean') =>
    person.request({ method: 'GET', url: `/api/v1/workspaces/${slug}/files/${file}/${what}`, headers: REASON });
  const exhibitOf = (document: Made) => ({ kind: 'imagery', bearing: 'supports', document: document.ref });
  async function quoted(source: Made, text: string): Promise<Made> {
    const document = await makeDocument(researcher, text);
    const passage = { document: document.ref, exact: text };
    await makeAttribution(researcher, claim, source, { passages: [passage] });
    return document;
  }

  it('files of what it said stay in, as they are; others leave, and were listed before', async () => {
    const [hers, his] = [await quoted(heron, 'said by a river'), await quoted(wren, 'said on a roof')];
    const unread = await makeDocument(researcher, 'nobody has quoted this');
    const [fromHeron, fromWren, fromNobody] = [await fileOf(hers), await fileOf(his), await fileOf(unread)];
    expect((await download(researcher, fromHeron, 'original')).statusCode).toBe(200);
    expect((await download(researcher, fromWren, 'clean')).statusCode).toBe(200);
    expect((await download(researcher, fromNobody, 'clean')).statusCode).toBe(200);
    const frozen = await freeze(editor);
    expect(frozen).toMatchObject({
      handedOut: [
        { kind: 'file', contains: 'unknown' },
        { kind: 'file', contains: 'yes' },
      ],
    });
    for (const what of ['original', 'clean'] as const) {
      const kept = await download(editor, fromHeron, what);
      expect([kept.statusCode, kept.json()]).toEqual([423, expect.objectContaining({ code: 'SOURCE_FROZEN' })]);
      expect((await download(editor, fromNobody, what)).statusCode).toBe(423);
      expect((await download(editor, fromWren, what)).statusCode).toBe(200);
    }
    const remove = (file: string) => editor.call('POST', `/files/${file}/remove`, { reason: 'by mistake' });
    expect((await remove(fromHeron)).statusCode).toBe(423);
    expect((await remove(fromWren)).statusCode).toBe(200);
    await thaw(colleague);
    expect((await download(colleague, fromHeron, 'original')).statusCode).toBe(200);
  });

  it('a document that is shown for what it told stays with it: taking the exhibit away would let its files out', async () => {
    await makeAttribution(researcher, claim, heron);
    const other = await makeClaim(researcher, 'The market closed');
    await makeAttribution(researcher, other, wren);
    const shown = await makeDocument(researcher, 'a photograph');
    const exhibit = await make(researcher, `/claims/${claim.ref}/exhibits`, exhibitOf(shown));
    const innocent = await make(researcher, `/claims/${other.ref}/exhibits`, exhibitOf(shown));
    const file = await fileOf(shown);
    await freeze(editor);
    expect((await download(editor, file, 'clean')).statusCode).toBe(423);
    await researcher.signInAgain();
    const path = `/exhibits/${exhibit.ref}`;
    const removal = { reason: 'a mistake' };
    const refused = [
      await researcher.call('POST', `${path}/remove`, removal, 1),
      await researcher.call('PATCH', path, { document: null }, 1),
      await editor.call('PATCH', path, { document: (await makeDocument(editor, 'another')).ref }, 1),
    ];
    expect(refused.map((answer) => [answer.statusCode, answer.json<{ code: string }>().code])).toEqual(
      refused.map(() => [423, 'SOURCE_FROZEN']),
    );
    expect((await download(editor, file, 'clean')).statusCode).toBe(423);
    expect((await researcher.call('PATCH', path, { bearing: 'contradicts' }, 1)).statusCode).toBe(200);
    expect((await researcher.call('POST', `/exhibits/${innocent.ref}/remove`, removal, 1)).statusCode).toBe(204);
  });

  it('no mail is written, and no answer given again', async () => {
    const digest = () => {
      const actor = test.app.get(WorkspacesService, { strict: false }).actorIn(slug, editor.accountId);
      return actor.then((one) => {
        if (one === null) throw new Error('no member');
        return test.app.get(NotificationsService, { strict: false }).digest(one, 'en', null);
      });
    };
    const create = (key: string) =>
      editor.request({
        method: 'POST',
        url: `/api/v1/workspaces/${slug}/claims`,
        payload: JSON.stringify({ kind: 'event', statement: [{ text: 'The market closed' }] }),
        headers: { 'idempotency-key': key },
      });
    const before = await create(`before-the-freeze-${slug}`);
    expect(before.statusCode).toBe(201);
    await expect(digest()).resolves.toMatchObject({ items: [] });
    await freeze(editor);
    await expect(digest()).rejects.toMatchObject({ kind: 'frozen' });
    const withheld = await create(`before-the-freeze-${slug}`);
    expect([withheld.statusCode, withheld.json<{ code: string }>().code]).toEqual([409, 'ANSWER_WITHHELD']);
    expect((await create(`while-it-is-frozen-${slug}`)).statusCode).toBe(201);
    await thaw(colleague);
    expect((await create(`before-the-freeze-${slug}`)).body).toBe(before.body);
  });
});
