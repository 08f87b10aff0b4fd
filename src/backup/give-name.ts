import { link, open, rename, rm } from 'node:fs/promises';
import { codeOf } from '../database/embedded/embedded-error.js';

/** What a disk answers that knows one name for a file and no second: FAT, exFAT, some shares. */
const NO_SECOND_NAMES: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Gives a whole file its name, unless something has that name: of several at once one wins, and nothing is ever replaced.
 * Where a second name cannot be made, the name is taken first, by an empty file. A crash just then leaves that: it is no
 * backup, and says so when it is verified.
 * @throws the system's error EEXIST when the name is taken.
 */
export async function giveName(draft: string, target: string, makeLink: typeof link = link): Promise<void> {
  try {
    await makeLink(draft, target);
    await rm(draft);
  } catch (error) {
    if (!NO_SECOND_NAMES.has(codeOf(error) ?? '')) throw error;
    await (await open(target, 'wx', 0o600)).close();
    try {
      await rename(draft, target);
    } catch (failure) {
      await rm(target);
      throw failure;
    }
  }
}
