/**
 * A restore that can be killed at a chosen step: told as its one argument, in JSON, what `restoreInstallation` is told.
 * Ends itself, as `kill -9` would, a moment into the step it is told to: a parent that is kept waiting for its processor
 * could come too late. Run through typescript-hooks.mjs.
 */
import { readConfig } from '../../src/config/config.js';
import { restoreInstallation } from '../../src/restore.js';

export interface HeldRestore {
  readonly env: Readonly<Record<string, string>>;
  readonly file: string;
  readonly identities: readonly string[];
  /** What the line of that step begins with. */
  readonly killAt: string;
}

const work: HeldRestore = JSON.parse(process.argv[2] ?? 'null');
const { env, file, identities, killAt } = work;
await restoreInstallation(readConfig(env), {
  file,
  key: { identities, passphrases: [] },
  expectedSha256: null,
  say: (line) => {
    if (line.startsWith(killAt)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 30);
  },
});
