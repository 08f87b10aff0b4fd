import type { ConnectionParts } from '../../src/database/connection.js';

/** The address of a test database as an operator would set it: over its socket. */
export function databaseUrlOf({ host, port, user, password, database }: ConnectionParts): string {
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
