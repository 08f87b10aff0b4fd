/**
 * graphile-worker, without its habit of looking for a configuration of its own. As it is loaded, it searches the folder
 * the program was started in and every folder above, and runs what it finds there (`.graphile-workerrc.cjs`, say). A
 * command given by root in /tmp would run anybody's program; and a folder nobody may read would end ours.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as GraphileWorker from 'graphile-worker';

/**
 * The search begins in the current folder and ends at home: for that moment, both are the folder of this file. The folder
 * is only said to be another one: from one that may not be entered (root's, after the user was changed) there is no way back.
 */
function loadWithoutSearch(): typeof GraphileWorker {
  const cwd = process.cwd.bind(process);
  const home = process.env['HOME'];
  const here = path.dirname(fileURLToPath(import.meta.url));
  try {
    process.cwd = () => here;
    process.env['HOME'] = here;
    // Not `import`: nothing else may run while these two are changed.
    return createRequire(import.meta.url)('graphile-worker');
  } finally {
    process.cwd = cwd;
    if (home === undefined) delete process.env['HOME'];
    else process.env['HOME'] = home;
  }
}

export const { Logger, run, runMigrations } = loadWithoutSearch();
