/** Rows into a table by COPY, over a connection of pg: faster than anything else, and no further package is needed. */
import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import pg from 'pg';

/** What a column can be given as; a list is an array of texts. */
export type Cell = string | number | boolean | Date | readonly string[] | null;

const CHUNK = 1 << 16;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Rows of one table, written out as COPY reads them. */
export class CopyRows {
  private readonly chunks: Buffer[] = [];
  private lines: string[] = [];
  private length = 0;
  count = 0;

  constructor(
    readonly table: string,
    readonly columns: readonly string[],
  ) {}

  add(cells: readonly Cell[]): void {
    const line = `${cells.map(cellText).join('\t')}\n`;
    this.lines.push(line);
    this.length += line.length;
    this.count++;
    if (this.length > CHUNK) this.flush();
  }

  /** Sends what was added, and forgets it. */
  async copyInto(client: pg.Client): Promise<void> {
    this.flush();
    if (this.chunks.length === 0) return;
    const copy = new CopyIn(`copy ${this.table} (${this.columns.join(', ')}) from stdin`, this.chunks.splice(0));
    client.query(copy);
    await copy.done;
    this.count = 0;
  }

  private flush(): void {
    if (this.lines.length === 0) return;
    this.chunks.push(Buffer.from(this.lines.join(''), 'utf8'));
    this.lines = [];
    this.length = 0;
  }
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (cell instanceof Date) return cell.toISOString();
  return escaped(`{${cell.map((each) => `"${each.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\\t\n\r]/g, (char) => ESCAPES[char] ?? char);
}

/** One COPY as pg lets others take part in its protocol: it calls these by name. */
class CopyIn implements pg.Submittable {
  readonly done: Promise<void>;
  private resolve: () => void = () => undefined;
  private reject: (error: unknown) => void = () => undefined;

  constructor(
    private readonly sql: string,
    private readonly chunks: readonly Buffer[],
  ) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: pg.Connection): void {
    connection.stream.write(message('Q', Buffer.from(`${this.sql}\0`, 'utf8')));
  }

  handleCopyInResponse(connection: pg.Connection): void {
    this.send(connection.stream).catch((error: unknown) => this.reject(error));
  }

  handleCommandComplete(): void {
    // What counts is that the connection is ready again.
  }

  handleReadyForQuery(): void {
    this.resolve();
  }

  handleError(error: unknown): void {
    this.reject(error);
  }

  private async send(stream: Duplex): Promise<void> {
    for (const chunk of this.chunks) {
      if (!stream.write(message('d', chunk))) await once(stream, 'drain');
    }
    stream.write(message('c', Buffer.alloc(0)));
  }
}

function message(kind: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(kind, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
