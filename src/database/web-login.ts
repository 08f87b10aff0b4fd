import pg from 'pg';
import { APP_ROLE } from './migrate.js';

/** What the catalogue says of the login of the web process. */
export interface WebRole {
  readonly name: string;
  readonly is_super: boolean;
  readonly bypasses: boolean;
  readonly owns: number;
  readonly rules: boolean;
  readonly is_member: boolean;
}

/**
 * What is wrong with the login of the web process, as sentences that say what to type; none when all is right.
 * @param ask runs a statement as that login.
 */
export async function webFindings(ask: (sql: string, parameters: unknown[]) => Promise<WebRole[]>): Promise<string[]> {
  const rows = await ask(
    `select r.rolname as name, r.rolsuper as is_super, r.rolbypassrls as bypasses,
       (select count(*)::int from pg_tables where schemaname = 'public' and tableowner = current_user) as owns,
       (select pg_has_role(current_user, datdba, 'MEMBER') from pg_database where datname = current_database()) as rules,
       exists (select from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'USAGE')) as is_member
     from pg_roles r where r.rolname = current_user`,
    [APP_ROLE],
  );
  const [role] = rows;
  if (role === undefined) return ['The login of the web process cannot be found.'];
  const name = pg.escapeIdentifier(role.name);
  return [
    ...(role.is_super ? [`The web process's login is a superuser. As superuser: alter role ${name} nosuperuser;`] : []),
    ...(role.bypasses
      ? [`The web process's login bypasses row-level security. As superuser: alter role ${name} nobypassrls;`]
      : []),
    ...(role.owns > 0 || role.rules
      ? [
          `The web process's login owns the database or tables in it. Make another one: create role whence_web login password '…' in role ${APP_ROLE};`,
        ]
      : []),
    ...(role.is_member || role.is_super
      ? []
      : [`The web process's login lacks its rights. As superuser: grant ${APP_ROLE} to ${name};`]),
  ];
}
