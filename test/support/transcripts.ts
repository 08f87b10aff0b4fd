/**
 * Reads the transcripts of a page (blocks marked `console`) and plays them: `npx whence …` through the command line of
 * the product, `sed … FILE > OUT` by a small reader of plain substitutions. So a page cannot tell what no command prints.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../../src/cli.js';
import { RecordedTerminal } from './recorded-terminal.js';

export interface Transcript {
  /** Without the sign in front. */
  commands: string[];
  /** What the page says the commands print; a line `…` stands for lines left out. */
  output: string[];
}

export function transcriptsOf(page: string): Transcript[] {
  return [...page.matchAll(/^```console\n([\s\S]*?)\n```$/gm)].map(([, block = '']) => {
    const lines = block.split('\n');
    return {
      commands: lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2)),
      output: lines.filter((line) => !line.startsWith('$ ')),
    };
  });
}

/** Plays commands in a folder of its own; files of the project are found where they are, unless the page made them. */
export class Player {
  constructor(
    private readonly folder: string,
    private readonly project: string,
  ) {}

  /** What the commands print, as lines without the last empty one. Throws when one of them does not end well. */
  async play(commands: readonly string[]): Promise<string[]> {
    let printed = '';
    for (const command of commands) printed += await this.run(command);
    return printed === '' ? [] : printed.trimEnd().split('\n');
  }

  private async run(command: string): Promise<string> {
    const [, expression, from, to] = /^sed (.*) (\S+) > (\S+)$/.exec(command) ?? [];
    if (expression !== undefined && from !== undefined && to !== undefined) {
      this.substitute(expression, from, to);
      return '';
    }
    const [program, name, ...args] = command.split(' ');
    if (program !== 'npx' || name !== 'whence') throw new Error(`nobody plays this command: ${command}`);
    const terminal = new RecordedTerminal();
    const code = await runCli(
      args.map((word) => (word.endsWith('.json') ? this.fileOf(word) : word)),
      '0.0.0',
      terminal,
    );
    if (code !== 0) throw new Error(`${command}: ended with ${String(code)}: ${terminal.stderr.join('\n')}`);
    return terminal.stdout;
  }

  private substitute(expression: string, from: string, to: string): void {
    let lines = readFileSync(this.fileOf(from), 'utf8').split('\n');
    const steps = [...expression.matchAll(/'s\/((?:[^/\\]|\\.)*)\/([^/]*)\/'/g)];
    if (steps.length === 0) throw new Error(`no substitution in ${expression}`);
    for (const [, pattern = '', replacement = ''] of steps) {
      const before = lines;
      // `&` in a replacement is what was found.
      lines = lines.map((line) =>
        line.replace(new RegExp(pattern), (found) => replacement.replaceAll('&', () => found)),
      );
      if (lines.every((line, i) => line === before[i])) throw new Error(`nothing to substitute for ${pattern}`);
    }
    writeFileSync(join(this.folder, to), lines.join('\n'));
  }

  private fileOf(name: string): string {
    return join(name.includes('/') ? this.project : this.folder, name);
  }
}

/** Where the page's lines leave what was printed: the first line that is not found, or null when all is as told. */
export function firstDifference(told: readonly string[], printed: readonly string[]): string | null {
  let at = 0;
  let isFree = false;
  for (const line of told) {
    if (line === '…') {
      isFree = true;
      continue;
    }
    const found = isFree ? printed.indexOf(line, at) : printed[at] === line ? at : -1;
    if (found < 0) return `told: ${line}\nprinted: ${isFree ? 'nowhere below' : (printed[at] ?? 'the end')}`;
    at = found + 1;
    isFree = false;
  }
  return isFree || at === printed.length ? null : `printed, and not told: ${printed[at] ?? ''}`;
}
