import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { phoneJpeg } from '../factories/pictures.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Made {
  id: string;
  ref: string;
  version: number;
}

const ABSENT = '00000000-0000-4000-8000-000000000000';
const reason = 'entered on the wrong desk';

describe('taking back what was entered by mistake', () => {
  let test: TestApp;
  let editor: Person;
  let researcher: Person;
  let publisher: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    researcher = await test.person('yomju', ['researcher']);
    publisher = await test.person('yomju', ['publisher']);
    elsewhere = await test.person('caspian', ['researcher', 'editor']);
  }, 60_000);
  afterAll(() => test.stop());

  const made = async (path: string, body: object): Promise<Made> => {
    const answer = await researcher.call('POST', path, body);
    expect(answer.statusCode).toBe(201);
    return answer.json<Made>();
  };
  const newClaim = (more: object = {}) =>
    made('/claims', { kind: 'event', statement: [{ text: 'A queue outside the mill' }], ...more });
  const newSource = (pseudonym: string) => made('/sources', { pseudonym, kind: 'person' });
  const newRegion = (more: object = {}) => made('/regions', { kind: 'county', names: [{ text: '염주군' }], ...more });
  const origins = async (claim: Made) => {
    const answer = await editor.call('GET', `/claims/${claim.id}/assessment`);
    return answer.json<{ figures: { support: { origins: { min: number } } } }>().figures.support.origins.min;
  };

  describe('of a region', () => {
    it('takes it away with its names, and keeps what it was', async () => {
      const region = await newRegion({ code: 'KP-0301' });
      expect((await researcher.call('POST', `/regions/${region.ref}/remove`, { reason }, 1)).statusCode).toBe(204);
      expect((await researcher.call('GET', `/regions/${region.id}`)).statusCode).toBe(404);
      expect((await researcher.call('GET', `/regions/${region.ref}/history`)).statusCode).toBe(404);
      const history = (await researcher.call('GET', `/regions/${region.id}/history`)).json<{ items: object[] }>();
      expect(history.items).toMatchObject([
        {
          action: 'removed',
          reason,
          byId: researcher.accountId,
          fields: [
            { field: 'code', before: 'KP-0301', after: null },
            { field: 'kind', before: 'county', after: null },
            { field: 'names', before: [{ text: '염주군', lang: null, primary: false }], after: null },
          ],
        },
        { action: 'created' },
      ]);
    });

    it.each([
      ['another region lies in it', (region: string) => newRegion({ parent: region })],
      ['a claim names it', (region: string) => newClaim({ regions: [{ region, role: 'concerns' }] })],
      [
        'an account was heard there',
        async (region: string) =>
          made('/attributions', {
            claim: (await newClaim()).id,
            source: (await newSource('Reed')).id,
            access: 'hearsay',
            heardIn: region,
          }),
      ],
    ])('keeps it while %s', async (_what, use) => {
      const region = await newRegion();
      await use(region.id);
      const answer = await researcher.call('POST', `/regions/${region.id}/remove`, { reason }, 1);
      expect(answer.json()).toMatchObject({ status: 409, code: 'REGION_IN_USE' });
      expect((await researcher.call('GET', `/regions/${region.id}`)).statusCode).toBe(200);
    });
  });

  describe('of a document', () => {
    it('puts in the text of one that had none, once', async () => {
      const note = await made('/documents', { kind: 'article', title: 'A note' });
      const put = await researcher.call('PATCH', `/documents/${note.id}`, { text: 'A trader said so.' }, 1);
      expect(put.json()).toMatchObject({ title: 'A note', textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
      const again = await researcher.call('PATCH', `/documents/${note.id}`, { text: 'Another text' }, 2);
      expect(again.json()).toMatchObject({ status: 409, code: 'TEXT_CAPTURED', errors: [{ path: 'text' }] });
      const read = (await researcher.call('GET', `/documents/${note.id}`)).json<{ text: string }>();
      expect(read.text).toBe('A trader said so.');
      const history = (await researcher.call('GET', `/documents/${note.id}/history`)).body;
      expect(history).toContain('textSha256');
      expect(history).not.toContain('A trader said so.');
    });

    it('puts in no text under quotes that nobody could check', async () => {
      const note = await made('/documents', { kind: 'message' });
      const quote = { document: note.id, exact: 'they came back in May' };
      const [claim, source] = [await newClaim(), await newSource('Heo')];
      await made('/attributions', { claim: claim.id, source: source.id, access: 'hearsay', passages: [quote] });
      const put = await researcher.call('PATCH', `/documents/${note.id}`, { text: 'They left in June.' }, 1);
      expect(put.json()).toMatchObject({ status: 409, code: 'DOCUMENT_QUOTED' });
      const removed = await researcher.call('POST', `/documents/${note.id}/remove`, { reason }, 1);
      expect(removed.json()).toMatchObject({ status: 409, code: 'DOCUMENT_IN_USE' });
    });

    it('says why one stays that a colleague commented on, also when the comment was removed', async () => {
      const note = await made('/documents', { kind: 'image', title: 'Two trucks' });
      const comment = await made(`/documents/${note.id}/comments`, { text: 'Wrong desk?' });
      const remove = () => researcher.call('POST', `/documents/${note.id}/remove`, { reason }, 1);
      const stays = { status: 409, code: 'DOCUMENT_IN_USE', detail: expect.stringMatching(/files or comments/) };
      expect((await remove()).json()).toMatchObject(stays);
      await researcher.call('DELETE', `/comments/${comment.id}`, undefined, 1);
      expect((await remove()).json()).toMatchObject(stays);
      expect((await researcher.call('GET', `/documents/${note.id}`)).statusCode).toBe(200);
    });

    it('takes a wrong capture away, and none that an exhibit is', async () => {
      const wrong = await made('/documents', { kind: 'image', title: 'Taken elsewhere' });
      expect((await researcher.call('POST', `/documents/${wrong.id}/remove`, { reason }, 1)).statusCode).toBe(204);
      expect((await researcher.call('GET', `/documents/${wrong.id}`)).statusCode).toBe(404);
      const photo = await made('/documents', { kind: 'image' });
      await made(`/claims/${(await newClaim()).id}/exhibits`, {
        kind: 'imagery',
        bearing: 'supports',
        document: photo.id,
      });
      const kept = await researcher.call('POST', `/documents/${photo.id}/remove`, { reason }, 1);
      expect(kept.json()).toMatchObject({ status: 409, code: 'DOCUMENT_IN_USE' });
    });

    it('takes none away that has files, nor one whose files were removed: their custody stays', async () => {
      const scan = await made('/documents', { kind: 'image' });
      const file = await editor.request({
        method: 'POST',
        url: `/api/v1/workspaces/yomju/documents/${scan.id}/files`,
        payload: phoneJpeg(),
        headers: { 'content-type': 'application/octet-stream' },
      });
      const remove = () => researcher.call('POST', `/documents/${scan.id}/remove`, { reason }, 1);
      const answers = [await remove()];
      await editor.call('POST', `/files/${file.json<{ ref: string }>().ref}/remove`, { reason });
      answers.push(await remove());
      for (const answer of answers) {
        expect(answer.json()).toMatchObject({ status: 409, code: 'DOCUMENT_IN_USE' });
        expect(answer.body).toContain('files or comments');
      }
    });
  });

  it('takes an exhibit away, and the claim is assessed without it', async () => {
    const claim = await newClaim();
    const passed = [{ step: 'geolocation', result: 'passed' }];
    const image = { kind: 'imagery', bearing: 'supports', verifications: passed };
    const exhibit = await made(`/claims/${claim.id}/exhibits`, image);
    const verified = async () => {
      const answer = await editor.call('GET', `/claims/${claim.id}/assessment`);
      return answer.json<{ because: { facts: { exhibitsVerified: number } } }>().because.facts.exhibitsVerified;
    };
    expect(await verified()).toBe(1);
    expect((await researcher.call('POST', `/exhibits/${exhibit.ref}/remove`, { reason }, 1)).statusCode).toBe(204);
    expect(await verified()).toBe(0);
    expect((await researcher.call('GET', `/claims/${claim.id}/exhibits`)).json()).toMatchObject({ items: [] });
  });

  describe('of an account', () => {
    it('counts again when its withdrawal or its supersession is taken back', async () => {
      const [claim, heo, jo] = [await newClaim(), await newSource('Heo'), await newSource('Jo')];
      const of = (source: Made) => made('/attributions', { claim: claim.id, source: source.id, access: 'eyewitness' });
      const [first, second] = [await of(heo), await of(jo)];
      const distinct = { between: [first.id, second.id], basis: 'editor', reason: 'met apart' };
      await editor.call('POST', '/distinctions', distinct);
      expect(await origins(claim)).toBe(2);
      await researcher.call('POST', `/attributions/${first.id}/withdraw`, { reason }, 1);
      expect(await origins(claim)).toBe(1);
      const back = await researcher.call('POST', `/attributions/${first.id}/reinstate`, { reason: 'it was hers' }, 2);
      expect(back.json()).toMatchObject({ state: 'active', withdrawnReason: null, version: 3 });
      expect(await origins(claim)).toBe(2);
      await researcher.call('POST', `/attributions/${first.id}/supersede`, { by: second.id, reason }, 3);
      expect(await origins(claim)).toBe(1);
      await researcher.call('POST', `/attributions/${first.id}/reinstate`, { reason }, 4);
      expect(await origins(claim)).toBe(2);
      const history = await researcher.call('GET', `/attributions/${first.id}/history?limit=2`);
      expect(history.json()).toMatchObject({
        items: [
          { action: 'reinstated', fields: [{ field: 'state' }, { field: 'supersededById', before: second.id }] },
          { action: 'superseded', reason, fields: [{ field: 'state' }, { field: 'supersededById' }] },
        ],
      });
    });

    it('stays as it is while it is active, and while its source is withdrawn', async () => {
      const [claim, source] = [await newClaim(), await newSource('Turncoat')];
      const account = await made('/attributions', { claim: claim.id, source: source.id, access: 'eyewitness' });
      const path = `/attributions/${account.id}/reinstate`;
      expect((await researcher.call('POST', path, { reason }, 1)).json()).toMatchObject({
        status: 409,
        code: 'ATTRIBUTION_ACTIVE',
      });
      await editor.call('POST', `/sources/${source.id}/withdraw`, { reason }, 1);
      expect((await researcher.call('POST', path, { reason }, 2)).json()).toMatchObject({
        status: 409,
        code: 'SOURCE_WITHDRAWN',
      });
    });
  });

  it('asks for the version, the reason, the role and the right workspace, and changes nothing without them', async () => {
    const [region, note, claim] = [await newRegion(), await made('/documents', { kind: 'other' }), await newClaim()];
    const exhibit = await made(`/claims/${claim.id}/exhibits`, { kind: 'sensor', bearing: 'contradicts' });
    for (const [path, id] of [
      ['/regions', region.id],
      ['/documents', note.id],
      ['/exhibits', exhibit.id],
    ]) {
      const remove = `${path}/${id}/remove`;
      expect((await researcher.call('POST', remove, { reason })).statusCode).toBe(428);
      expect((await researcher.call('POST', remove, { reason }, 2)).statusCode).toBe(412);
      expect((await researcher.call('POST', remove, {}, 1)).statusCode).toBe(422);
      expect((await publisher.call('POST', remove, { reason }, 1)).statusCode).toBe(403);
      const foreign = await elsewhere.call('POST', remove, { reason }, 1);
      const absent = await elsewhere.call('POST', `${path}/${ABSENT}/remove`, { reason }, 1);
      expect(foreign.statusCode).toBe(404);
      expect(foreign.body).toBe(absent.body);
      expect((await researcher.call('POST', remove, { reason }, 1)).statusCode).toBe(204);
    }
  });
});
