import type { Terminal } from '../../src/cli/output.js';

/** A terminal that keeps what a command says, and gives it an input. */
export class RecordedTerminal implements Terminal {
  stdout = '';
  readonly binary: Buffer[] = [];
  readonly stderr: string[] = [];

  constructor(private readonly input: string | Uint8Array = '') {}

  readInput(): Promise<Uint8Array> {
    return Promise.resolve(Buffer.from(this.input));
  }

  data(text: string): void {
    this.stdout += text;
  }

  async bytes(bytes: Uint8Array): Promise<void> {
    this.binary.push(Buffer.from(bytes));
  }

  note(line: string): void {
    this.stderr.push(line);
  }
}
