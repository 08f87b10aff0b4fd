/**
 * Stands between a server and its database and does what networks do: cuts, stalls, delays, resets in the middle of a
 * message, refuses. Listens on a free port of this machine.
 */
import { once } from 'node:events';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import type { ConnectionParts } from '../../src/database/connection.js';

/** A client's connection and the one to the database it is handed on to. */
class Pair {
  /** Bytes that may still pass in either direction; then both sides are reset. */
  allowance = Infinity;

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
    private readonly proxy: FaultProxy,
  ) {
    this.pipe(near, far);
    this.pipe(far, near);
  }

  private pipe(from: Socket, to: Socket): void {
    from.on('error', () => this.cut());
    from.on('close', () => this.cut());
    from.on('data', (chunk: Buffer) => {
      if (this.proxy.delayMs === 0) return this.pass(to, chunk);
      // All chunks wait equally long, so they stay in order.
      setTimeout(() => this.pass(to, chunk), this.proxy.delayMs);
    });
  }

  private pass(to: Socket, chunk: Buffer): void {
    if (to.destroyed) return;
    to.write(chunk.subarray(0, Math.min(chunk.length, this.allowance)));
    this.allowance -= chunk.length;
    if (this.allowance <= 0) this.reset();
  }

  setStalled(isStalled: boolean): void {
    for (const socket of [this.near, this.far]) {
      if (isStalled) socket.pause();
      else socket.resume();
    }
  }

  /** A reset, not an orderly end: what was under way is lost. */
  reset(): void {
    this.near.resetAndDestroy();
    this.far.destroy();
  }

  cut(): void {
    this.near.destroy();
    this.far.destroy();
  }
}

export class FaultProxy {
  delayMs = 0;
  private isRefusing = false;
  private isStalled = false;
  private nextAllowance = Infinity;
  private readonly pairs = new Set<Pair>();
  private readonly stranded = new Set<Pair>();

  private constructor(
    private readonly server: Server,
    private readonly target: ConnectionParts,
  ) {
    server.on('connection', (near) => this.accept(near));
  }

  static async before(target: ConnectionParts): Promise<FaultProxy> {
    const server = createServer();
    const proxy = new FaultProxy(server, target);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  /** The same database with this login, by way of the proxy. */
  urlFor({ user, password, database }: ConnectionParts): string {
    const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
    return `postgresql://${login}@127.0.0.1:${this.port}/${database}`;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy does not listen');
    return address.port;
  }

  private accept(near: Socket): void {
    if (this.isRefusing) {
      near.on('error', () => near.destroy());
      near.resetAndDestroy();
      return;
    }
    const { host, port } = this.target;
    const far = host.startsWith('/')
      ? createConnection({ path: `${host}/.s.PGSQL.${port}` })
      : createConnection({ host, port });
    const pair = new Pair(near, far, this);
    pair.allowance = this.nextAllowance;
    this.pairs.add(pair);
    near.once('close', () => {
      this.pairs.delete(pair);
      this.stranded.delete(pair);
    });
    if (this.isStalled) pair.setStalled(true);
  }

  cut(): void {
    for (const pair of this.pairs) pair.cut();
  }

  /** Nothing passes, nothing ends; also on connections made from now on. */
  stall(): void {
    this.isStalled = true;
    for (const pair of this.pairs) pair.setStalled(true);
  }

  /** Connections made so far are never heard of again; new ones are whole: a server that moved, a firewall that forgot. */
  strand(): void {
    for (const pair of this.pairs) {
      pair.setStalled(true);
      this.stranded.add(pair);
    }
    this.pairs.clear();
  }

  delay(ms: number): void {
    this.delayMs = ms;
  }

  /** Every connection is reset after so many more bytes, in whatever message that is. */
  resetAfter(bytes: number): void {
    this.nextAllowance = bytes;
    for (const pair of this.pairs) pair.allowance = bytes;
  }

  /** As if nothing listened. */
  refuse(): void {
    this.isRefusing = true;
    this.cut();
  }

  /** From now on everything passes; what was cut stays cut. */
  heal(): void {
    this.isRefusing = false;
    this.isStalled = false;
    this.delayMs = 0;
    this.nextAllowance = Infinity;
    for (const pair of this.pairs) {
      pair.allowance = Infinity;
      pair.setStalled(false);
    }
  }

  async close(): Promise<void> {
    this.cut();
    for (const pair of this.stranded) pair.cut();
    this.server.close();
    await once(this.server, 'close');
  }
}
