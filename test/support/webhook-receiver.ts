/** A receiver on this machine that keeps what it was sent, and answers as a test wants. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly delivery: string;
  readonly signature: string;
  readonly body: string;
}

export class Receiver {
  readonly received: Received[] = [];
  /** The status to answer with; `never` for no answer at all. */
  answer: number | 'never' = 200;
  private waiting: (() => void)[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { headers, url = '' } = request;
        receiver.received.push({
          path: url,
          delivery: String(headers['whence-delivery']),
          signature: String(headers['whence-signature']),
          body: Buffer.concat(chunks).toString('utf8'),
        });
        for (const done of receiver.waiting.splice(0)) done();
        if (receiver.answer === 'never') return;
        const isMoved = receiver.answer >= 300 && receiver.answer < 400;
        response.writeHead(receiver.answer, isMoved ? { location: '/elsewhere' } : {});
        response.end('an answer nobody keeps');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/whence`;
  }

  /** Until something more arrives. */
  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** The lines of everything that was received, in order; repeated deliveries once. */
  lines(): { action: string; cursor: string; record: { code: string | null } }[] {
    const once = new Map(this.received.map((one) => [one.delivery, one.body]));
    return [...once.values()].flatMap((body) =>
      body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  }

  forget(): void {
    this.received.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** As docs/changes-and-webhooks.md tells receivers to: any `v1` may fit, and it must not be old. */
export function isSigned({ signature, body }: Received, secret: string, now = Date.now()): boolean {
  const parts = signature.split(',').map((part) => part.split('='));
  const seconds = Number(parts.find(([name]) => name === 't')?.[1]);
  if (Math.abs(now / 1000 - seconds) > 300) return false;
  const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
  return parts.some(([name, hex = '']) => {
    const given = Buffer.from(hex, 'hex');
    return name === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
