/**
 * Where a command reads and writes: data goes to standard output and nothing else does; everything said to a person
 * goes to standard error, one line each. Exit codes: 0 done, 1 a file cannot be read or written, 2 bad input.
 */

export const EXIT_CODES = { done: 0, unreadable: 1, badInput: 2, internal: 70 } as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** The streams of a command; tests give their own. */
export interface Terminal {
  /** All bytes of standard input. */
  readInput(): Promise<Uint8Array>;
  /** Writes data to standard output as it is. */
  data(text: string): void;
  /** Writes bytes to standard output; done when the reader has room for more. */
  bytes(bytes: Uint8Array): Promise<void>;
  /** Writes one line for a person to standard error. */
  note(line: string): void;
}

/** Ends a command with lines for the person who called it. The lines must be safe to print: see `disarm`. */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    readonly lines: readonly string[],
  ) {
    super(lines[0] ?? 'the command failed');
    this.name = 'CommandFailure';
  }
}

/** The streams of this process. */
export const processTerminal: Terminal = {
  async readInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  },
  data(text) {
    process.stdout.write(text);
  },
  bytes(bytes) {
    return new Promise((resolve, reject) => {
      process.stdout.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  },
  note(line) {
    process.stderr.write(`${line}\n`);
  },
};

/**
 * Lets a reader close the pipe early (`whence assess FILE | head`): what is left to say has no listener, so the process
 * ends quietly. Any other failure to write ends it with a line and code 1.
 */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT_CODES.done);
    process.stderr.write(`standard output: cannot be written (${error.code ?? 'unknown reason'})\n`);
    process.exit(EXIT_CODES.unreadable);
  });
  process.stderr.on('error', () => process.exit(EXIT_CODES.unreadable));
}
