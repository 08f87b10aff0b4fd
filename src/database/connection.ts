/** How to reach a database: by parts (the embedded server's unix socket folder is the host) or by a URL. */
export type ConnectionSettings = ConnectionParts | { readonly url: string };

export interface ConnectionParts {
  /** A host name, or the folder of a unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** The settings as the `pg` package takes them. */
export function forPg(
  settings: ConnectionSettings,
): { connectionString: string } | { host: string; port: number; user: string; password: string; database: string } {
  return 'url' in settings ? { connectionString: settings.url } : { ...settings };
}

/** The settings as TypeORM takes them. */
export function forTypeOrm(
  settings: ConnectionSettings,
): { url: string } | { host: string; port: number; username: string; password: string; database: string } {
  if ('url' in settings) return { url: settings.url };
  const { host, port, user, password, database } = settings;
  return { host, port, username: user, password, database };
}
