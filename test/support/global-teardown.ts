/** Stops the PostgreSQL of the test run; jest calls this after the last test, also when tests failed. */
import { ChildProcess } from 'node:child_process';

export default async function globalTeardown(): Promise<void> {
  const server: unknown = Reflect.get(globalThis, Symbol.for('whence test server'));
  if (!(server instanceof ChildProcess) || server.exitCode !== null) return;
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  server.disconnect();
  const code = await ended;
  if (code !== 0) throw new Error('the test database did not stop in order; the reason stands above');
}
