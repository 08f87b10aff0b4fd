import { lookup as lookUp } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { DeliveryOutcome } from '../domain/webhooks.js';
import { hostOf, isAllowedAddress, type OutgoingRules, urlProblem } from './outgoing-rules.js';

export interface Outgoing {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What became of it. Nothing of the answer but its status is kept. */
export interface Sent {
  readonly outcome: DeliveryOutcome;
  readonly status: number | null;
  readonly durationMs: number;
}

export interface SendOptions {
  readonly rules: OutgoingRules;
  readonly timeoutMs?: number;
  /** Every address of a name. */
  readonly resolve?: (host: string) => Promise<readonly { address: string; family: number }[]>;
}

const TIMEOUT_MS = 10_000;
const MOST_HEADER_BYTES = 16_384;
const MOST_ANSWER_BYTES = 65_536;

class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

/**
 * Posts a body to a receiver: the one way this program sends anything to the outside. The rules are asked about the
 * address as written, about every address its name has at that moment, and about the one that was connected to; only
 * an address that was checked is connected to, so a name that changes its mind in between gains nothing. No redirect
 * is followed, no proxy asked, no connection kept.
 */
export async function sendOutgoing(outgoing: Outgoing, options: SendOptions): Promise<Sent> {
  const began = performance.now();
  const ended = (outcome: DeliveryOutcome, status: number | null = null): Sent => ({
    outcome,
    status,
    durationMs: Math.round(performance.now() - began),
  });
  if (urlProblem(options.rules, outgoing.url) !== null) return ended('address_refused');
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  try {
    const status = await post(new URL(outgoing.url), outgoing, options, signal);
    return ended(
      status >= 200 && status < 300 ? 'delivered' : status >= 300 && status < 400 ? 'redirected' : 'refused',
      status,
    );
  } catch (error) {
    if (error instanceof AddressRefused) return ended('address_refused');
    if (signal.aborted) return ended('timed_out');
    return ended(codeOf(error) === 'HPE_HEADER_OVERFLOW' ? 'too_large' : 'unreachable');
  }
}

function post(url: URL, outgoing: Outgoing, options: SendOptions, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? https.request : http.request;
    const request = send({
      method: 'POST',
      host: hostOf(url),
      port: url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port),
      path: `${url.pathname}${url.search}`,
      headers: {
        ...outgoing.headers,
        host: url.host,
        'content-length': String(outgoing.body.length),
        connection: 'close',
      },
      lookup: checkedLookup(options),
      agent: false,
      maxHeaderSize: MOST_HEADER_BYTES,
      signal,
      // An address has no name to be asked for.
      ...(isIP(hostOf(url)) === 0 ? { servername: hostOf(url) } : {}),
    });
    request.once('error', reject);
    request.once('socket', (socket) =>
      socket.once('connect', () => {
        const { remoteAddress = '' } = socket;
        if (!isAllowedAddress(options.rules, remoteAddress)) request.destroy(new AddressRefused());
      }),
    );
    request.once('response', (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_ANSWER_BYTES) response.destroy();
      });
      // The status has come: what breaks off afterwards changes nothing.
      response.on('error', () => undefined);
      response.once('close', () => resolve(response.statusCode ?? 0));
    });
    request.end(outgoing.body);
  });
}

/** Looks a name up, and refuses it if any of its addresses may not be connected to. */
function checkedLookup({ rules, resolve = resolveAll }: SendOptions): LookupFunction {
  return (host, { all }, done) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        const refused = addresses.some(({ address }) => !isAllowedAddress(rules, address));
        if (first === undefined || refused) done(new AddressRefused(), '', 0);
        else if (all === true) done(null, [...addresses]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error('the name was not found'), '', 0),
    );
  };
}

function resolveAll(host: string): Promise<{ address: string; family: number }[]> {
  return lookUp(host, { all: true, verbatim: true });
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
}
