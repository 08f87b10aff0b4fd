import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { RestoreUnfinished } from '../backup/restore-marker.js';
import { ConfigError } from '../config/config-error.js';
import { type Config, readConfig } from '../config/config.js';
import { DatabaseTooSlow, DatabaseUnavailable } from '../database/database-error.js';
import { Unfit } from '../database/database-unfit.js';
import { EmbeddedError } from '../database/embedded/embedded-error.js';
import { Refusal } from '../domain/refusal.js';
import { openDatabase, type OpenDatabase } from '../open-database.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

/** What a command works with: the same services the server uses, on the same database. */
export interface CommandContext {
  readonly app: INestApplicationContext;
  readonly database: OpenDatabase;
  readonly config: Config;
}

/**
 * Runs a command on the installation's database: beside a running server on the server's own, otherwise starting and
 * stopping it for the length of the command. Refusals become lines for the person who called, and exit code 2.
 */
export async function withApp<T>(terminal: Terminal, work: (context: CommandContext) => Promise<T>): Promise<T> {
  return explained(async () => {
    const config = readConfig(process.env);
    const database = await openDatabase(config, { log: () => undefined, mayAttach: true, poolSize: 4 });
    try {
      const module = AppModule.with({
        dataSource: database.dataSource,
        cookieMode: { isSecure: false },
        files: config.files,
      });
      const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
      try {
        return await work({ app, database, config });
      } finally {
        await app.close();
      }
    } finally {
      await database.close();
    }
  });
}

/** Turns what the product refuses, and what keeps it from starting, into lines and an exit code. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw new CommandFailure(EXIT_CODES.badInput, linesOf(error));
    if (error instanceof ConfigError) throw new CommandFailure(EXIT_CODES.badInput, error.message.split('\n'));
    if (error instanceof Unfit) throw new CommandFailure(EXIT_CODES.unreadable, error.message.split('\n'));
    if (error instanceof EmbeddedError) throw new CommandFailure(EXIT_CODES.unreadable, [error.message]);
    if (error instanceof RestoreUnfinished) throw new CommandFailure(EXIT_CODES.unreadable, [error.message]);
    if (error instanceof DatabaseUnavailable) {
      throw new CommandFailure(EXIT_CODES.unreadable, [
        'The database cannot be reached. Check DATABASE_URL, or start it.',
      ]);
    }
    if (error instanceof DatabaseTooSlow) {
      throw new CommandFailure(EXIT_CODES.unreadable, ['It took too long and was stopped. Nothing was saved.']);
    }
    throw error;
  }
}

function linesOf(refusal: Refusal): string[] {
  if (refusal.fields.length === 0) return [refusal.detail];
  return refusal.fields.map(({ path, given, expected }) =>
    given === undefined ? `${path}: expected ${expected}` : `${path}: given ${given}, expected ${expected}`,
  );
}
