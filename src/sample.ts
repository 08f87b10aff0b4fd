import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { INestApplicationContext } from '@nestjs/common';
import { WorkspacesService } from './access/workspaces.service.js';
import { ImportService } from './exchange/import.service.js';
import { readDossier } from './exchange/read-dossier.js';

/** The folder of the package: above `dist/src` when built, above `src` under tests. */
function packageFolder(): string {
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.basename(path.dirname(here)) === 'dist' ? path.resolve(here, '..', '..') : path.resolve(here, '..');
}

/** The sample investigation's dossier file. */
export function sampleFile(): string {
  return path.join(packageFolder(), 'examples', 'yomju', 'dossier.json');
}

/**
 * Loads the sample investigation on an installation that has no workspace yet. Its workspace is for trying things: the
 * first account becomes a researcher, editor and publisher of it.
 * @returns whether it was loaded now.
 */
export async function loadSample(app: INestApplicationContext, say: (line: string) => void): Promise<boolean> {
  const workspaces = app.get(WorkspacesService, { strict: false });
  if ((await workspaces.list()).length > 0) return false;
  say('Loading the sample investigation ...');
  const read = readDossier(await readFile(sampleFile(), 'utf8'));
  if (!read.ok) throw new Error('the sample investigation is damaged; install Whence again');
  const { slug, title, languages } = read.dossier.workspace;
  const actor = await workspaces.create(
    { slug, title: title ?? slug, ...(languages === undefined ? {} : { languages }), kind: 'team' },
    null,
  );
  await app.get(ImportService, { strict: false }).import(actor, read.dossier, { update: false });
  return true;
}
