import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { make, type Made, makeAttribution, makeSource } from '../support/desk-records.js';
import { type Person, TestApp } from '../support/test-app.js';

interface Named {
  names: { text: string }[];
}
interface Similar {
  provinces: Named[];
  total: number;
  cases: { claim: { ref: string }; provinces: Named[]; counts: boolean }[];
}
interface Detail {
  computedStatus: string;
  origins: { min: number };
  surroundings: {
    contradictions: { claim: { ref: string; standing: { status: string } }; counts: boolean; links: number }[];
    cases: Similar | null;
    caseOf: (Similar & { pattern: { ref: string } })[];
  };
  asked: {
    region: Named | null;
    asked: number | null;
    heard: number | null;
    first?: string;
    last?: string;
    accounts?: { ref: string }[];
  }[];
}

describe('what stands around a claim', () => {
  let test: TestApp;
  let editor: Person;
  let publisher: Person;
  const region: Record<string, string> = {};

  beforeAll(async () => {
    test = await TestApp.start();
    editor = await test.person('yomju', ['editor']);
    publisher = await test.person('yomju', ['publisher']);
    const place = async (name: string, kind: string, parent?: string) => {
      const names = [{ text: name, lang: 'en', primary: true }];
      region[name] = (await make(editor, '/regions', { kind, names, ...(parent === undefined ? {} : { parent }) })).id;
    };
    await place('North Korea', 'country');
    for (const name of ['North Pyongan', 'North Hamgyong', 'Ryanggang'])
      await place(name, 'province', region['North Korea']);
    await place('Yomju', 'county', region['North Pyongan']);
    await place('Uiju', 'county', region['North Pyongan']);
    await place('Hyesan', 'city', region['Ryanggang']);
  }, 60_000);
  afterAll(() => test.stop());

  const logged = (text: string, kind = 'event', place?: string) =>
    make(editor, '/claims', {
      kind,
      statement: [{ text, lang: 'en' }],
      ...(place === undefined ? {} : { regions: [{ region: region[place], role: 'happened' }] }),
    });
  const link = (from: Made, to: Made, type: string) =>
    editor.call('POST', `/claims/${from.id}/links`, { to: to.id, type });
  const detail = async (claim: Made, person = editor) =>
    (await person.call('GET', `/claims/${claim.id}`)).json<Detail>();
  const namesOf = (regions: readonly Named[]) => regions.map(({ names }) => names[0]?.text);
  const supported = async (claim: Made, name: string) =>
    makeAttribution(editor, claim, await makeSource(editor, name), { access: 'hearsay' });

  it('petitions told of in three provinces: the pattern has them, a single case gains nothing by the others', async () => {
    const pattern = await logged('Discharged soldiers petition.', 'pattern');
    const yomju = await logged('They petitioned in Yomju.', 'event', 'Yomju');
    const others = [
      await logged('They petitioned in Uiju.', 'event', 'Uiju'),
      await logged('They petitioned in North Hamgyong.', 'event', 'North Hamgyong'),
      await logged('They petitioned in Hyesan.', 'event', 'Hyesan'),
    ];
    const untold = await logged('They petitioned somewhere.', 'event', 'Ryanggang');
    for (const one of [yomju, ...others, untold]) await link(one, pattern, 'instance_of');
    const alone = await supported(yomju, 'One').then(() => detail(yomju));
    for (const [i, one] of others.entries()) await supported(one, `Other ${i}`);

    const { surroundings, computedStatus } = await detail(pattern);
    expect(computedStatus).toBe('consistent_reports');
    expect(namesOf(surroundings.cases?.provinces ?? [])).toEqual(['North Pyongan', 'North Hamgyong', 'Ryanggang']);
    expect(surroundings.cases?.cases.map(({ claim, counts }) => [claim.ref, counts])).toEqual([
      [yomju.ref, true],
      ...others.map(({ ref }) => [ref, true]),
      [untold.ref, false],
    ]);

    const one = await detail(yomju);
    expect([one.computedStatus, one.origins]).toEqual([alone.computedStatus, alone.origins]);
    expect(one.surroundings.cases).toBeNull();
    expect(one.surroundings.caseOf).toMatchObject([{ pattern: { ref: pattern.ref }, total: 4 }]);
    expect(one.surroundings.caseOf[0]?.cases.map(({ claim }) => claim.ref)).not.toContain(yomju.ref);
    expect(namesOf(one.surroundings.caseOf[0]?.provinces ?? [])).toHaveLength(3);

    const page = await editor.request({
      method: 'GET',
      url: `/plain/yomju/claims/${yomju.ref}`,
      headers: { accept: 'text/html' },
    });
    expect(page.body).toContain('Similar cases; they do not corroborate this one');
    expect(page.body).toContain('Seen in 3 provinces: <bdi>North Pyongan</bdi>');
    const korean = await editor.request({
      method: 'GET',
      url: `/plain/yomju/claims/${pattern.ref}`,
      headers: { accept: 'text/html', 'accept-language': 'ko' },
    });
    expect(korean.body).toContain('도 3곳에서 나타남');
  });

  it('two claims that cannot both be true show each other, and only one somebody speaks for counts', async () => {
    const [sent, stayed] = [await logged('The unit was sent.'), await logged('The unit stayed.')];
    await supported(sent, 'Who saw it go');
    await link(sent, stayed, 'contradicts');
    expect((await detail(sent)).surroundings.contradictions).toMatchObject([
      { claim: { ref: stayed.ref, standing: { status: 'unsupported' } }, counts: false, links: 1 },
    ]);
    expect((await detail(stayed, publisher)).surroundings.contradictions).toMatchObject([
      { claim: { ref: sent.ref, standing: { status: 'rumour' } }, counts: true },
    ]);
    const found = async (query: string) => {
      const listed = await publisher.call('GET', `/claims?text=The unit&${query}`);
      return listed.json<{ items: { ref: string }[] }>().items.map(({ ref }) => ref);
    };
    expect(await found('contradicted=true')).toEqual([stayed.ref]);
    expect(await found('contradicted=false')).toEqual([sent.ref]);
    expect((await publisher.call('GET', '/claims?contradicted=maybe')).statusCode).toBe(422);
    await supported(stayed, 'Who saw it stay');
    expect((await detail(sent)).surroundings.contradictions).toMatchObject([{ counts: true }]);
    expect(await found('contradicted=true')).toEqual([stayed.ref, sent.ref]);
    const version = (await editor.call('GET', `/claims/${sent.id}`)).json<Made>().version;
    await editor.call('PUT', `/claims/${sent.id}/editor-mark`, { mark: 'retracted', reason: 'made up' }, version);
    expect((await detail(stayed)).surroundings.contradictions).toMatchObject([{ counts: false }]);
    expect(await found('contradicted=true')).toEqual([sent.ref]);
  });

  it('four in Hyesan who were asked: the desk sees who, a publisher only how many in the province', async () => {
    const claim = await logged('The river took the market.');
    const people: Made[] = [];
    for (const name of ['Asked 1', 'Asked 2', 'Asked 3', 'Asked 4', 'Asked 4 again']) {
      people.push(await makeSource(editor, name));
    }
    const accounts: Made[] = [];
    for (const one of people) {
      const more = { access: 'unknown', stance: 'no_knowledge', heardIn: region['Hyesan'], statedAt: '2024-06-02' };
      accounts.push(await makeAttribution(editor, claim, one, more));
    }
    const [, , , fourth, again] = people;
    await editor.call('POST', `/sources/${fourth?.id}/same-person`, { other: again?.id, reason: 'one voice' });
    const [desk] = (await detail(claim)).asked;
    expect(desk).toMatchObject({ asked: 4, heard: 0, first: '2024-06-02', last: '2024-06-02' });
    expect(namesOf(desk?.region ? [desk.region] : [])).toEqual(['Hyesan']);
    expect(desk?.accounts?.map(({ ref }) => ref).sort()).toEqual(accounts.map(({ ref }) => ref).sort());

    const shown = await publisher.call('GET', `/claims/${claim.id}`);
    const { asked } = shown.json<Detail>();
    expect(asked).toEqual([{ region: expect.objectContaining({ id: region['Ryanggang'] }), asked: 4, heard: 0 }]);
    for (const secret of ['Hyesan', '2024-06-02', accounts[0]?.ref, accounts[0]?.id])
      expect(shown.body).not.toContain(secret);
    for (const person of [editor, publisher]) {
      const page = await person.request({
        method: 'GET',
        url: `/plain/yomju/claims/${claim.ref}`,
        headers: { accept: 'text/html' },
      });
      expect(page.body).toContain('Four sources in <bdi>');
    }
  });

  it('of one who was asked a publisher learns neither place nor number', async () => {
    const claim = await logged('The bridge fell.');
    const more = { access: 'unknown', stance: 'no_knowledge', heardIn: region['Yomju'] };
    await makeAttribution(editor, claim, await makeSource(editor, 'Lone'), more);
    expect((await detail(claim, publisher)).asked).toEqual([{ region: null, asked: null, heard: 0 }]);
  });

  it('a province nobody was asked in is told from one where people were; and only to the desk', async () => {
    const path = `/claims/asked?region=${region['North Korea']}`;
    const answer = await editor.call('GET', path);
    const { items } = answer.json<{ items: { id: string; asked: number; hadNotHeard: number }[] }>();
    const of = (name: string) => items.find(({ id }) => id === region[name]);
    // Five sources, two of whom are held to be one person.
    expect(of('Ryanggang')).toMatchObject({ asked: 4, hadNotHeard: 4 });
    expect(of('North Pyongan')).toMatchObject({ asked: 1, hadNotHeard: 1 });
    expect(of('North Hamgyong')).toBeUndefined();
    const whole = (await editor.call('GET', '/claims/asked')).json<{ items: object[] }>();
    expect(whole.items).toEqual([{ id: region['North Korea'], ref: expect.any(String), asked: 5, hadNotHeard: 5 }]);

    expect((await publisher.call('GET', path)).statusCode).toBe(403);
    const stranger = await test.person('elsewhere', ['editor']);
    expect((await stranger.call('GET', '/claims/asked')).json()).toEqual({ items: [] });
    const absent = await stranger.call('GET', path);
    const invented = await stranger.call('GET', '/claims/asked?region=R-999');
    expect([absent.statusCode, invented.statusCode]).toEqual([422, 422]);
  });
});
