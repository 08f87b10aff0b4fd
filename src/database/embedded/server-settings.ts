/**
 * How our PostgreSQL is set up: given on its command line, where neither postgresql.conf nor ALTER SYSTEM overrules it.
 */
import type pg from 'pg';
import { EmbeddedError } from './embedded-error.js';
import type { Home } from './home.js';

/** `none` is for tests alone: a power cut may then destroy the database. */
export type Durability = 'full' | 'none';

/** An answered write survives the machine; the start is refused when one of these is off. */
const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } as const;

export function serverArguments(home: Home, durability: Durability): string[] {
  const safety = durability === 'full' ? DURABLE : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
  const settings: Record<string, string> = {
    // Reached through a socket in a closed folder, never through the network.
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: home.socket,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    timezone: 'UTC',
    // A session whose program was killed ends at once instead of finishing its statement.
    client_connection_check_interval: '2s',
    ...safety,
    ...quietLog(home),
  };
  return ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * A log of the server's life without a word of the data. Errors of statements are left out altogether (the text of an
 * error quotes values; the program that sent the statement gets it anyway), and so are statements, their parameters and
 * the details of a message, such as the statement a crashed session was running or the key that was there twice.
 */
function quietLog(home: Home): Record<string, string> {
  return {
    logging_collector: 'on',
    log_destination: 'stderr',
    log_directory: home.log,
    // One file for each day of the week, written over after a week.
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_file_mode: '0600',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    lc_messages: 'C',
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_min_duration_sample: '-1',
    log_transaction_sample_rate: '0',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_duration: 'off',
    log_statement_stats: 'off',
    debug_print_parse: 'off',
    debug_print_rewritten: 'off',
    debug_print_plan: 'off',
  };
}

/**
 * Looks at what the running server really does.
 * @throws EmbeddedError when it could lose an answered write or fail to notice a damaged page.
 */
export async function checkDurability(client: pg.Client): Promise<void> {
  const wanted = { ...DURABLE, data_checksums: 'on' };
  for (const [name, value] of Object.entries(wanted)) {
    const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name]);
    const found = rows[0]?.value;
    if (found !== value)
      throw new EmbeddedError(
        `The embedded database runs with ${name} = ${found}, which can lose or damage data; it must be ${value}.`,
      );
  }
}
