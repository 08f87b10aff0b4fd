import { readFileSync } from 'node:fs';
import type { ConfigProblem } from './config-error.js';
import { SECRET_SETTINGS } from './known-settings.js';

/** Gives the text of a file. @throws Error when it cannot be read */
export type ReadFile = (file: string) => string;

export const readTextFile: ReadFile = (file) => readFileSync(file, 'utf8');

/** `DATABASE_URL_FILE` names a file with the value of `DATABASE_URL`: how containers and systemd hand out secrets. */
export function withSecretFiles(
  env: Readonly<Record<string, string | undefined>>,
  readFile: ReadFile,
  problems: ConfigProblem[],
): Readonly<Record<string, string | undefined>> {
  const read: Record<string, string> = {};
  for (const name of SECRET_SETTINGS) {
    const setting = `${name}_FILE`;
    const file = env[setting]?.trim() ?? '';
    if (file === '') continue;
    if (env[name] !== undefined)
      problems.push({ name: setting, given: undefined, expected: `not to be set beside ${name}` });
    try {
      read[name] = readFile(file);
      if (read[name].trim() === '')
        problems.push({ name: setting, given: undefined, expected: 'a file that is not empty' });
    } catch {
      problems.push({ name: setting, given: file, expected: 'a file this user can read' });
    }
  }
  return { ...env, ...read };
}
