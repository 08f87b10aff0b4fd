/**
 * A restore that can be killed at a chosen step: told as its one argument, in JSON, what `restoreInstallation` is told.
 * Says each step to its parent before it is taken. Run through typescript-hooks.mjs.
 */
import { readConfig } from '../../src/config/config.js';
import { restoreInstallation } from '../../src/restore.js';

export interface HeldRestore {
  readonly env: Readonly<Record<string, string>>;
  readonly file: string;
  readonly identities: readonly string[];
}

const work: HeldRestore = JSON.parse(process.argv[2] ?? 'null');
const { env, file, identities } = work;
await restoreInstallation(readConfig(env), {
  file,
  key: { identities, passphrases: [] },
  expectedSha256: null,
  say: (line) => void process.send?.(line),
});
process.disconnect();
