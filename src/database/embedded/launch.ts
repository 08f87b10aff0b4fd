/** Bringing the server up until it answers, through recovery and the remains of a crash. */
import { setTimeout as pause } from 'node:timers/promises';
import { type ConnectionParts, newClient } from '../connection.js';
import { codeOf, EmbeddedError } from './embedded-error.js';
import type { Home } from './home.js';
import { clearPredecessor, spawnPostmaster, stopPostmaster, type Installation, type Postmaster } from './postmaster.js';

/** Sessions that outlived their server end by themselves, mostly within seconds; until then a start is refused. */
const LEFTOVERS = /pre-existing shared memory block|lock file .* already exists|could not create lock file/;
const LEFTOVERS_PATIENCE_MS = 60_000;

/** How long a server may live without answering at all. Recovery after a crash answers "starting up" and may take longer. */
const SILENCE_MS = 60_000;

/**
 * Starts the server and waits until it answers.
 * @throws EmbeddedError with the reason when it does not come up; the reason of `signal` when that ends the wait.
 */
export async function launch(
  installation: Installation,
  owner: ConnectionParts,
  signal: AbortSignal,
): Promise<Postmaster> {
  const giveUp = performance.now() + LEFTOVERS_PATIENCE_MS;
  for (let delay = 100; ; delay = Math.min(delay * 2, 2000)) {
    signal.throwIfAborted();
    await clearPredecessor(installation);
    const postmaster = await spawnPostmaster(installation);
    const failure = await untilAnswering(postmaster, installation, owner, signal);
    if (failure === undefined) return postmaster;
    signal.throwIfAborted();
    if (!LEFTOVERS.test(failure) || performance.now() > giveUp) throw explain(failure, installation.home);
    installation.log('waiting for the sessions of an earlier PostgreSQL to end');
    await pauseUnlessAborted(delay, signal);
  }
}

/** @returns undefined when it answers, else why it ended. */
async function untilAnswering(
  postmaster: Postmaster,
  installation: Installation,
  owner: ConnectionParts,
  signal: AbortSignal,
): Promise<string | undefined> {
  let lastSign = performance.now();
  let told = lastSign;
  for (let delay = 20; ; delay = Math.min(delay * 1.5, 500)) {
    if (postmaster.end() !== undefined) return (await postmaster.complaint()) ?? `it ended with ${postmaster.end()}`;
    const error = signal.aborted ? undefined : await tryToConnect({ ...owner, database: 'postgres' });
    // Given up while it was being asked: whatever it answered meanwhile is not why this start ends.
    if (signal.aborted) {
      await stopPostmaster(postmaster.pid);
      throw signal.reason;
    }
    if (error === undefined) return undefined;
    const now = performance.now();
    if (codeOf(error) === STARTING_UP) lastSign = now;
    if (isHopeless(error) || now - lastSign > SILENCE_MS) {
      await stopPostmaster(postmaster.pid);
      throw isHopeless(error) ? wrongPassword(installation.home) : error;
    }
    if (now - told > 10_000) {
      installation.log('PostgreSQL is still recovering from an unclean stop');
      told = now;
    }
    await pauseUnlessAborted(delay, signal);
  }
}

/** Ends early, without an error, when the signal comes: what then happens is for the caller to say. */
export async function pauseUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  const outcome = await Promise.allSettled([pause(milliseconds, undefined, { signal })]);
  if (outcome[0].status === 'rejected' && !signal.aborted) throw outcome[0].reason;
}

const STARTING_UP = '57P03';

/** Wrong password: no waiting mends that. */
function isHopeless(error: unknown): boolean {
  return ['28P01', '28000'].includes(codeOf(error) ?? '');
}

function wrongPassword(home: Home): EmbeddedError {
  return new EmbeddedError(
    `The password in ${home.passwordFile} does not open the database in ${home.cluster}; bring the file back from a backup.`,
  );
}

/** One connection, opened and closed. @returns undefined when that worked, else the error. */
async function tryToConnect(settings: ConnectionParts): Promise<unknown> {
  const client = newClient(settings, { connectLimitMs: 2000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await client.end();
  }
}

function explain(failure: string, home: Home): EmbeddedError {
  if (/No space left on device/i.test(failure))
    return new EmbeddedError(`The disk that holds ${home.folder} is full; free some space and start again.`);
  return new EmbeddedError(
    `The embedded PostgreSQL did not start: ${failure.replace(/\.$/, '')} (its log is in ${home.log}).`,
  );
}
