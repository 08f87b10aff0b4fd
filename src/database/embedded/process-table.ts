/** What the system knows about a process: from /proc where there is one (Linux), else from `ps` (macOS). */
import { execFile } from 'node:child_process';
import { readFile, readlink, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './embedded-error.js';

const run = promisify(execFile);

export interface ProcessFacts {
  readonly uid: number;
  /** The command line, arguments separated by spaces. */
  readonly command: string;
  /** The folder it works in; undefined where the system does not tell. */
  readonly cwd: string | undefined;
}

/** Facts about a living process; undefined when there is none. A zombie, which only waits to be buried, counts as none. */
export async function findProcess(pid: number): Promise<ProcessFacts | undefined> {
  if (process.platform !== 'linux') return findByPs(pid);
  try {
    const state = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold parentheses: the state is the first word after the last one.
    if (/^[ZX]/.test(state.slice(state.lastIndexOf(')') + 2))) return undefined;
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    return { uid: (await stat(`/proc/${pid}`)).uid, command, cwd: await cwdOf(pid) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return undefined;
    throw error;
  }
}

async function cwdOf(pid: number): Promise<string | undefined> {
  try {
    return await readlink(`/proc/${pid}/cwd`);
  } catch (error) {
    if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') return undefined;
    throw error;
  }
}

async function findByPs(pid: number): Promise<ProcessFacts | undefined> {
  let line: string;
  try {
    ({ stdout: line } = await run('ps', ['-ww', '-o', 'uid=,stat=,command=', '-p', String(pid)]));
  } catch (error) {
    // ps ends with 1 when there is no such process.
    if (codeOf(error) === '1') return undefined;
    throw error;
  }
  const [, uid, state, command] = /^\s*(\d+)\s+(\S+)\s+(.*?)\s*$/.exec(line) ?? [];
  if (uid === undefined || command === undefined || state?.startsWith('Z')) return undefined;
  return { uid: Number(uid), command, cwd: undefined };
}

/** Waits until a process is gone. @returns false when it still lives after the given milliseconds. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while ((await findProcess(pid)) !== undefined) {
    if (performance.now() > end) return false;
    await pause(25);
  }
  return true;
}
