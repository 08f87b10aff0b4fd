import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const DESK_FOLDER = Symbol('folder of the built desk');

/** What is sent of one built file. */
export interface DeskFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The desk as it was built for the browser, read once: its page, and its files by name. A name is looked up and never
 * becomes part of a path. Null when it was not built: the pages without scripts serve all the same.
 */
export class DeskFiles {
  private constructor(
    private readonly shell: string,
    private readonly files: ReadonlyMap<string, DeskFile>,
  ) {}

  static read(folder: string): DeskFiles | null {
    const index = path.join(folder, 'index.html');
    if (statSync(index, { throwIfNoEntry: false }) === undefined) return null;
    const built = path.join(folder, 'desk');
    const files = readdirSync(built).flatMap((name) => {
      const type = TYPES[path.extname(name)];
      if (type === undefined) return [];
      const plain = readFileSync(path.join(built, name));
      return [[name, { type, plain, gzipped: gzipSync(plain) }] as const];
    });
    return new DeskFiles(readFileSync(index, 'utf8'), new Map(files));
  }

  /** The page every address of the desk begins with, in a language. It says nothing of who asks, or for what. */
  page(lang: string): string {
    return this.shell.replace('<html lang="en">', `<html lang="${lang}">`);
  }

  find(name: string): DeskFile | null {
    return this.files.get(name) ?? null;
  }
}

/** Where `npm run build` puts the desk: beside the built server, or where it would be when the sources run as they are. */
export function builtDeskFolder(): string {
  const above = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
  return path.basename(above) === 'dist' ? path.join(above, 'web') : path.join(above, 'dist', 'web');
}
