import { BlockList, isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../domain/refusal.js';

/**
 * A port for a proxy alone: whoever else reaches it would send a password in the clear. This machine may, and everybody
 * may ask how the process fares.
 * @param proxies addresses, networks and the word `loopback`, as the settings have them.
 */
export function serveOnlyProxies(server: FastifyInstance, proxies: readonly string[]): void {
  const allowed = listOf(['loopback', ...proxies]);
  server.addHook('onRequest', async (request) => {
    const address = request.socket.remoteAddress ?? '';
    const family = isIP(address);
    const isAllowed = family !== 0 && allowed.check(address, family === 6 ? 'ipv6' : 'ipv4');
    if (isAllowed || request.url.startsWith('/health/')) return;
    throw new Refusal('forbidden', 'NOT_BY_THE_PROXY', 'Ask at the https address of this installation.');
  });
}

function listOf(parts: readonly string[]): BlockList {
  const list = new BlockList();
  for (const part of parts) {
    if (part === 'loopback') {
      list.addSubnet('127.0.0.0', 8, 'ipv4');
      list.addAddress('::1', 'ipv6');
      continue;
    }
    const [address = '', bits] = part.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
