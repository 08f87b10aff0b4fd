/** Parsers of single settings. Each gives undefined for a value that makes no sense. */
import { BlockList, isIP } from 'node:net';

/** A port as digits only: `3000`, not `3e3`, `0x1F` or `3000.0`. */
export function parsePort(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65535 ? port : undefined;
}

/** How many in a minute; or `off`. */
export function parseRate(text: string): number | 'off' | undefined {
  if (text === 'off') return 'off';
  return /^[1-9]\d{0,6}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : undefined;
}

/** A whole number within bounds, as digits only. */
export function parseWhole(text: string, min: number, max: number): number | undefined {
  if (!/^\d{1,15}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

/** Whether only this machine can reach the address. A name other than `localhost` may point anywhere. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  if (bare === 'localhost') return true;
  const family = isIP(bare);
  return family !== 0 && loopback.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** True for `127.0.0.1:3000`, `[::1]:3000`, `http://…` and the like, which are no plain host. */
export function hasHostPort(text: string): boolean {
  if (isIP(text) !== 0) return false;
  return !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) || /^[\d.]+$/.test(text);
}

/** The origin of an address people type: http or https, no login, path, query or fragment. */
export function originOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain =
    ['', '/'].includes(url.pathname) &&
    url.search === '' &&
    url.hash === '' &&
    !text.includes('?') &&
    !text.includes('#');
  const anonymous = url.username === '' && url.password === '';
  return plain && anonymous && ['http:', 'https:'].includes(url.protocol) ? url.origin : undefined;
}

/**
 * A comma-separated list of addresses, networks (`10.0.0.0/8`) and the word `loopback`. "Everybody" (`true`, `*`, `/0`)
 * is refused: then any visitor could claim any address and slip through the limits on sign-in.
 */
export function parseTrustedProxies(text: string): readonly string[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every(isTrustedProxy) ? parts : undefined;
}

function isTrustedProxy(part: string): boolean {
  if (part === 'loopback') return true;
  const [address, bits, ...rest] = part.split('/');
  const family = isIP(address ?? '');
  if (family === 0 || rest.length > 0) return false;
  if (bits === undefined) return !['0.0.0.0', '::'].includes(address ?? '');
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 6 ? 128 : 32);
}

/**
 * Where webhooks may be sent: `on` for any public host (null), else a comma-separated list of hosts. `off` is read
 * before.
 */
export function parseWebhookHosts(text: string): readonly string[] | null | undefined {
  if (text === 'on') return null;
  const hosts = text.split(',').map((part) => part.trim().toLowerCase());
  return hosts.every((host) => isIP(host) !== 0 || (host.includes('.') && !hasHostPort(host))) ? hosts : undefined;
}

/** A comma-separated list of addresses and networks (`10.1.0.0/16`); no network is everybody's. */
export function parseNetworks(text: string): readonly string[] | undefined {
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => part !== 'loopback' && isTrustedProxy(part)) ? parts : undefined;
}

/** 32 bytes in hexadecimal or base64. */
export function parseKey(text: string): string | undefined {
  const bytes = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  return bytes.length === 32 && /^[A-Za-z0-9+/_-]+=?$/.test(text) ? bytes.toString('base64') : undefined;
}

/** A PostgreSQL address that names a database; the address itself is handed on unchanged. */
export function parseDatabaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const named = url.pathname.length > 1 && !url.pathname.slice(1).includes('/');
  return named && ['postgres:', 'postgresql:'].includes(url.protocol) ? text : undefined;
}
