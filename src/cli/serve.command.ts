import type { Command } from 'commander';
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
        const console = { isTerminal: process.stdout.isTTY, say: (line: string) => terminal.data(`${line}\n`) };
        const server = await serve(readConfig(process.env), console, program.version() ?? 'unknown').catch(explainPort);
        await untilStopped(() => server.stop());
      });
    });
}

/** Resolves once the server has stopped in order; a second signal ends the process at once. */
function untilStopped(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    const onSignal = () => {
      if (isStopping) process.exit(130);
      isStopping = true;
      stop().then(resolve, reject);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}

function explainPort(error: unknown): never {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  if (code === 'EADDRINUSE') {
    throw new CommandFailure(EXIT_CODES.unreadable, ['Another program uses this port. Set WHENCE_PORT to a free one.']);
  }
  if (code === 'EACCES') {
    throw new CommandFailure(EXIT_CODES.unreadable, ['This port may not be used. Set WHENCE_PORT to one above 1023.']);
  }
  throw error;
}
