import type { Command } from 'commander';
import type { RunningServer } from '../serve.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

/** `whence serve`: the server, until it is told to stop. */
export function registerServe(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('start the server, and the embedded database unless DATABASE_URL is set')
    .action(async () => {
      const { readConfig } = await import('../config/config.js');
      const { explained } = await import('./with-app.js');
      const { serve } = await import('../serve.js');
      await explained(async () => {
        const server = await serve(readConfig(process.env), {
          version: program.version() ?? '',
          isTerminal: process.stdout.isTTY,
          say: (line) => terminal.data(`${line}\n`),
        }).catch(explainPort);
        await untilStopped(server);
        // Whatever still holds the process (a connection that never closes) holds it no longer.
        setTimeout(() => process.exit(), 2000).unref();
      });
    });
}

/**
 * Resolves once the server has stopped in order; a second signal ends the process at once. SIGHUP reads the certificate
 * anew, or, where there is none, stops as well: the terminal is gone.
 */
function untilStopped(server: RunningServer): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    const onSignal = () => {
      if (isStopping) process.exit(130);
      isStopping = true;
      server.stop().then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
    process.on('SIGHUP', () => (server.reload === null ? onSignal() : void server.reload()));
  });
}

function explainPort(error: unknown): never {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 'EADDRINUSE') {
    throw new CommandFailure(EXIT_CODES.unreadable, [
      'Another program uses this port. Set WHENCE_PORT (or WHENCE_METRICS_PORT) to a free one.',
    ]);
  }
  if (code === 'EACCES') {
    throw new CommandFailure(EXIT_CODES.unreadable, ['This port may not be used. Set WHENCE_PORT to one above 1023.']);
  }
  throw error;
}
