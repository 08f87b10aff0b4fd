/**
 * Starts the one PostgreSQL of a test run (jest calls this once for all projects that name it), in a process of its
 * own: this file cannot import the sources (jest loads it as CommonJS), and a helper that notices the end of jest
 * cleans up even when jest is killed. For the same reason nothing here is imported from other files.
 */
import { fork } from 'node:child_process';
import path from 'node:path';

export default async function globalSetup(globalConfig: { readonly rootDir: string }): Promise<void> {
  const support = path.join(globalConfig.rootDir, 'test', 'support');
  const server = fork(path.join(support, 'test-server.ts'), {
    execArgv: ['--no-warnings', '--import', path.join(support, 'typescript-hooks.mjs')],
    // A session of its own: Ctrl+C in the terminal ends jest, and the server then takes itself down in order.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const connection = new Promise<string>((resolve, reject) => {
    server.once('message', (message) =>
      typeof message === 'string' ? resolve(message) : reject(new Error('unexpected message')),
    );
    server.once('error', reject);
    server.once('exit', () => reject(new Error('the test database did not start; the reason stands above')));
  });
  // Read by test-database.ts in jest's workers, which inherit the environment.
  process.env['TEST_DATABASE_SERVER'] = await connection;
  // Found again by global-teardown.ts, which jest loads separately.
  Reflect.set(globalThis, Symbol.for('whence test server'), server);
}
