/**
 * Asks a server over HTTP as fast as it answers, on a fixed number of connections that are kept, and says how long each
 * answer took. Plain sockets and no client library: what the client costs is taken from the same two processors.
 */
import { connect, type Socket } from 'node:net';
import { percentile } from '../figures.js';

export interface Request {
  readonly method: 'GET' | 'POST';
  /** Path and query. */
  readonly path: string;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Where requests go, and what each of them carries. */
export interface Target {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came of a run: answers a second, milliseconds of an answer, bytes of a body. */
export interface Measured {
  readonly answers: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly bytes: number;
}

/** One kept connection; one request at a time. */
export class HttpConnection {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly target: Target,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  static open(target: Target): Promise<HttpConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(target.port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new HttpConnection(socket, target));
      });
    });
  }

  ask({ method, path, body }: Request): Promise<Answer> {
    const headers = Object.entries({
      ...this.target.headers,
      host: `127.0.0.1:${this.target.port}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    });
    const head = headers.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('');
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(`${method} ${path} HTTP/1.1\r\n${head}\r\n${body ?? ''}`);
    });
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const answer = readAnswer(this.received);
    if (answer === null) return;
    const { waiting } = this;
    this.received = Buffer.alloc(0);
    this.waiting = null;
    waiting?.resolve(answer);
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = null;
  }
}

/** The answer these bytes hold, or null while it is not whole. */
function readAnswer(bytes: Buffer): Answer | null {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const status = Number(head.slice(9, 12));
  const start = headEnd + 4;
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length !== undefined) {
    const end = start + Number(length);
    return bytes.length < end ? null : { status, body: bytes.subarray(start, end) };
  }
  if (!/^transfer-encoding: *chunked/im.test(head)) return { status, body: Buffer.alloc(0) };
  const body = unchunked(bytes, start);
  return body === null ? null : { status, body };
}

function unchunked(bytes: Buffer, start: number): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = start; ;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const [from, to] = [lineEnd + 2, lineEnd + 2 + size];
    if (bytes.length < to + 2) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(from, to));
    at = to + 2;
  }
}

/** One request, one connection. @throws Error with the answer when it is not a good one. */
export async function askOnce(target: Target, request: Request): Promise<Answer> {
  const connection = await HttpConnection.open(target);
  try {
    return await connection.ask(request);
  } finally {
    connection.close();
  }
}

/**
 * Asks for so many seconds on so many connections, going round the requests.
 * @throws Error when an answer is not a good one: a server that refuses is quick.
 */
export async function pound(
  target: Target,
  requests: readonly Request[],
  { seconds, connections }: { seconds: number; connections: number },
): Promise<Measured> {
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(target)));
  const times: number[] = [];
  let [bytes, next] = [0, 0];
  const start = performance.now();
  const end = start + seconds * 1000;
  const work = async (connection: HttpConnection) => {
    for (let now = performance.now(); now < end;) {
      const request = requests[next++ % requests.length];
      if (request === undefined) throw new Error('nothing to ask for');
      const answer = await connection.ask(request);
      if (answer.status >= 300)
        throw new Error(`${request.method} ${request.path}: ${answer.status} ${answer.body.toString('utf8')}`);
      const answered = performance.now();
      times.push(answered - now);
      bytes += answer.body.length;
      now = answered;
    }
  };
  try {
    await Promise.all(open.map(work));
  } finally {
    for (const connection of open) connection.close();
  }
  return {
    answers: times.length,
    perSecond: times.length / ((performance.now() - start) / 1000),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    longest: Math.max(...times),
    bytes: Math.round(bytes / times.length),
  };
}
