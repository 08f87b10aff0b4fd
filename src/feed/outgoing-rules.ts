import { BlockList, isIP } from 'node:net';

/** Where this installation may send anything to. */
export interface OutgoingRules {
  /** Names and addresses of hosts; null: any host whose address is public. */
  readonly hosts: readonly string[] | null;
  /** Addresses and networks that are reached although they are not public: the operator's own. */
  readonly networks: readonly string[];
}

/** IPv4 addresses that belong to nobody on the internet, or to this machine and its neighbours. */
const NOT_PUBLIC_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;
/** Of IPv6 only 2000::/3 is public; of that, not what carries an IPv4 address inside or is for examples. */
const NOT_PUBLIC_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const notPublic = new BlockList();
for (const [address, bits] of NOT_PUBLIC_4) notPublic.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of NOT_PUBLIC_6) notPublic.addSubnet(address, bits, 'ipv6');
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const LONGEST_URL = 2000;

/** Whether an address may be connected to: a public one, or one in the operator's networks. */
export function isAllowedAddress(rules: OutgoingRules, address: string): boolean {
  const family = isIP(address);
  // With a zone (`fe80::1%eth0`) it is an address of this machine's own network.
  if (family === 0 || address.includes('%')) return false;
  return isPublicAddress(address, family) || listOf(rules.networks).check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * What is wrong with the address of a receiver, as words that follow "expected"; null when nothing is. Whether a name
 * leads to an allowed address is seen only when it is connected to, each time anew.
 */
export function urlProblem(rules: OutgoingRules, text: string): string | null {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return `an address of at most ${LONGEST_URL} characters`;
  const url = new URL(text);
  const host = hostOf(url);
  const isAddress = isIP(host) !== 0;
  const isOwnMachine = isAddress && loopback.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isOwnMachine)) return 'an address with https';
  if (url.username !== '' || url.password !== '' || text.includes('#')) return 'an address without a login or a #';
  if (rules.hosts !== null && !rules.hosts.includes(host)) return 'a host that whoever runs this installation allowed';
  if (isAddress && !isAllowedAddress(rules, host)) return 'a host on the internet';
  if (!['', '443'].includes(url.port) && rules.hosts === null && !isOwnMachine) return 'the port 443';
  return null;
}

/** The host as it is looked up: no brackets, no dot at the end. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

function isPublicAddress(address: string, family: number): boolean {
  if (family === 4) return !notPublic.check(address, 'ipv4');
  return global6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
