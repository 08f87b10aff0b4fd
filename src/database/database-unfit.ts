import type { ConnectionSettings } from './connection.js';

/** The database cannot be used as it is; one line for each reason, with what to do. Carries no password. */
export class Unfit extends Error {
  override readonly name = 'Unfit';

  constructor(readonly lines: readonly string[]) {
    super(['Whence cannot use this database:', ...lines.map((line) => `  ${line}`)].join('\n'));
  }
}

const UNREACHABLE = new Set(['ECONNREFUSED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET', 'ENOENT']);
const UNTRUSTED = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
]);

/**
 * Why a login could not be opened, in a sentence for whoever set the address. Host, login and database are named; the
 * rest of the address is not.
 */
export function explainConnection(error: unknown, setting: string, settings: ConnectionSettings): Unfit {
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : '';
  const { host, port, user, database } = partsOf(settings);
  const parameter = /unsupported startup parameter(?: in options)?: "?([\w.]+)/.exec(said)?.[1];
  if (parameter !== undefined)
    return unfit(
      `${setting}: the pooler at ${host}:${port} refuses the parameter ${parameter}. Take it out of the address and set it on the role: alter role ${user} set ${parameter} = '…';`,
    );
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return unfit(`${setting}: the name ${host} is not known.`);
  if (code === '28P01')
    return unfit(`${setting}: PostgreSQL at ${host}:${port} does not accept the password of ${user}.`);
  if (code === '28000')
    return unfit(
      `${setting}: PostgreSQL at ${host}:${port} does not let ${user} in from here. Look at pg_hba.conf, and whether the role exists and may log in.`,
    );
  if (code === '3D000')
    return unfit(
      `${setting}: there is no database ${database} at ${host}:${port}. As superuser: create database ${database} owner ${user} encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0;`,
    );
  if (code === '42501') return unfit(`${setting}: ${user} may not connect to the database ${database}.`);
  if (code === '53300') return unfit(`${setting}: the server has no free connection. Raise max_connections.`);
  if (UNTRUSTED.has(code))
    return unfit(
      `${setting}: the certificate of ${host} is not trusted (${code}). Add sslmode=verify-full&sslrootcert=FILE to the address.`,
    );
  if (/does not support SSL/.test(said))
    return unfit(`${setting}: the server at ${host}:${port} speaks no TLS. Switch it on there, or take sslmode out.`);
  if (code === '57P03') return unfit(`${setting}: PostgreSQL at ${host}:${port} is starting up. Try again shortly.`);
  if (UNREACHABLE.has(code) || /timeout|terminated/i.test(said))
    return unfit(`${setting}: no PostgreSQL answers at ${host}:${port}. Start it, or correct the address.`);
  return unfit(`${setting}: the login ${user} at ${host}:${port} could not be opened (${code || 'no code given'}).`);
}

function unfit(line: string): Unfit {
  return new Unfit([line]);
}

function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}

function partsOf(settings: ConnectionSettings): { host: string; port: string; user: string; database: string } {
  if (!('url' in settings)) return { ...settings, port: String(settings.port) };
  const url = new URL(settings.url);
  return {
    host: url.searchParams.get('host') ?? url.hostname,
    port: url.port === '' ? '5432' : url.port,
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
}
