import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isAllowedAddress, type OutgoingRules, urlProblem } from '../../src/feed/outgoing-rules.js';
import { sendOutgoing } from '../../src/feed/send-outgoing.js';

const ANY_PUBLIC: OutgoingRules = { hosts: null, networks: [] };
const OWN_MACHINE: OutgoingRules = { hosts: null, networks: ['127.0.0.0/8'] };

describe('what somebody may make this server call', () => {
  /** Whatever reaches it was let through. */
  let trap: Server;
  let port: number;
  let reached: string[] = [];

  beforeAll(async () => {
    trap = createServer((request, response) => {
      reached.push(`${request.method} ${request.url}`);
      if (request.url === '/moved') response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` });
      if (request.url === '/large') response.write('x'.repeat(1_000_000));
      if (request.url === '/headers') response.setHeader('x-large', 'x'.repeat(20_000));
      if (request.url === '/slow') return;
      response.end();
    });
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    port = (trap.address() as AddressInfo).port;
  });
  afterAll(() => {
    trap.closeAllConnections();
    trap.close();
  });
  afterEach(() => {
    reached = [];
  });

  function send(url: string, rules: OutgoingRules, addresses?: readonly string[]) {
    const resolve =
      addresses === undefined
        ? {}
        : {
            resolve: () =>
              Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))),
          };
    return sendOutgoing({ url, headers: {}, body: Buffer.from('{}\n') }, { rules, timeoutMs: 2000, ...resolve });
  }

  const WRITTEN = [
    'http://hooks.example.org/',
    'ftp://hooks.example.org/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    'javascript:alert(1)',
    'https://',
    'https://user:password@hooks.example.org/',
    'https://hooks.example.org/#part',
    'https://hooks.example.org:22/',
    'https://hooks.example.org:5432/',
    'http://127.0.0.1/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://127。0。0。1/',
    'https://①②⑦.⓪.⓪.①/',
    'https://0.0.0.0/',
    'https://0/',
    'https://10.0.0.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://192.0.2.7/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[2001:0:7f00:1::]/',
    'https://[fe80::1]/',
    'https://[fc00::1]/',
    'https://[fd00:ec2::254]/',
    'https://[ff02::1]/',
    'https://hooks.example.org@127.0.0.1/',
  ];

  it.each(WRITTEN)('is not %s, as it is written', async (url) => {
    expect(urlProblem(ANY_PUBLIC, url)).not.toBeNull();
    expect(await send(url, ANY_PUBLIC)).toMatchObject({ outcome: 'address_refused', status: null });
  });

  it.each([
    ['this machine', ['127.0.0.1']],
    ['this machine, in the other family', ['::1']],
    ['this machine, as an IPv4 address in IPv6', ['::ffff:127.0.0.1']],
    ['the metadata service', ['169.254.169.254']],
    ['a neighbour', ['10.0.0.5']],
    ['a carrier’s network', ['100.64.1.1']],
    ['a public address and this machine', ['93.184.216.34', '127.0.0.1']],
    ['nothing', []],
    ['an address of this link', ['fe80::1%lo']],
    ['something that is no address', ['localhost']],
  ])('is not a name that leads to %s', async (_what, addresses) => {
    const url = `https://hooks.example.org/`;
    expect(urlProblem(ANY_PUBLIC, url)).toBeNull();
    expect(await send(url, ANY_PUBLIC, addresses)).toMatchObject({ outcome: 'address_refused' });
    expect(reached).toEqual([]);
  });

  it('is not a name that changes its mind after it was looked at', async () => {
    const answers = [['127.0.0.1'], ['93.184.216.34']];
    let asked = 0;
    // Public whenever it is asked first; the one connection there is uses what was checked in the same breath.
    const resolve = () => {
      asked += 1;
      const [address = ''] = answers[asked % 2] ?? [];
      return Promise.resolve([{ address, family: 4 }]);
    };
    const sending = (timeoutMs: number) =>
      sendOutgoing(
        { url: 'https://hooks.example.org/', headers: {}, body: Buffer.alloc(0) },
        { rules: ANY_PUBLIC, resolve, timeoutMs },
      );
    const first = await sending(300);
    expect(asked).toBe(1);
    expect(['timed_out', 'unreachable']).toContain(first.outcome);
    expect(await sending(300)).toMatchObject({ outcome: 'address_refused' });
    expect(reached).toEqual([]);
  });

  it('is another host than those an operator named, never', () => {
    const rules = { hosts: ['hooks.example.org'], networks: [] };
    expect(urlProblem(rules, 'https://hooks.example.org:8443/whence')).toBeNull();
    for (const host of ['example.org', 'a.hooks.example.org', 'hooks.example.org.attacker.org', 'hooks-example.org']) {
      expect(urlProblem(rules, `https://${host}/`)).toContain('allowed');
    }
  });

  it('is this machine where an operator allows that, and then over http as well', async () => {
    expect(await send(`http://127.0.0.1:${port}/whence`, OWN_MACHINE)).toMatchObject({
      outcome: 'delivered',
      status: 200,
    });
    expect(reached).toEqual(['POST /whence']);
    // A neighbour never without https.
    expect(urlProblem({ hosts: null, networks: ['10.0.0.0/8'] }, 'http://10.0.0.1/')).toContain('https');
  });

  it('is not where a receiver sends it on to', async () => {
    expect(await send(`http://127.0.0.1:${port}/moved`, OWN_MACHINE)).toMatchObject({
      outcome: 'redirected',
      status: 302,
    });
    expect(reached).toEqual(['POST /moved']);
  });

  it('costs no more than a little time and memory', async () => {
    expect(await send(`http://127.0.0.1:${port}/large`, OWN_MACHINE)).toMatchObject({ outcome: 'delivered' });
    expect(await send(`http://127.0.0.1:${port}/headers`, OWN_MACHINE)).toMatchObject({ outcome: 'too_large' });
    expect(await send(`http://127.0.0.1:${port}/slow`, OWN_MACHINE)).toMatchObject({ outcome: 'timed_out' });
    expect(await send('http://127.0.0.1:9/', OWN_MACHINE)).toMatchObject({ outcome: 'unreachable' });
  });

  it('knows public addresses when it sees them', () => {
    for (const address of ['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1']) {
      expect(isAllowedAddress(ANY_PUBLIC, address)).toBe(true);
    }
  });
});
