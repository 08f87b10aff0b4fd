import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { ConnectionParts } from '../../src/database/connection.js';
import { explainConnection, Unfit } from '../../src/database/database-unfit.js';
import { isTransactionPooler, requireFit } from '../../src/database/preflight.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Logins and databases of a server are seen by all of it, so every run has names of its own. */
const MARK = `fit_${randomBytes(4).toString('hex')}`;
const PASSWORD = 'reeds';

describe('before a server of the operator is used', () => {
  let database: TestDatabase;
  let root: pg.Client;
  const made: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    root = new pg.Client(database.owner);
    await root.connect();
    for (const [name, more] of [
      ['plain', ''],
      ['maker', 'createrole'],
      ['member', 'in role whence_app'],
      ['stranger', ''],
      ['bypass', 'bypassrls in role whence_app'],
      ['heir', `in role whence_app, ${MARK}_maker`],
    ])
      await root.query(`create role ${MARK}_${name} login password '${PASSWORD}' ${more}`);
    await makeDatabase('good', `owner ${MARK}_maker encoding 'UTF8'`);
    await makeDatabase('plain', `owner ${MARK}_plain encoding 'UTF8'`);
    await makeDatabase(
      'ascii',
      `owner ${MARK}_maker encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' locale_provider libc`,
    );
    await makeDatabase('c', `owner ${MARK}_maker encoding 'UTF8' lc_collate 'C' lc_ctype 'C' locale_provider libc`);
  });
  afterAll(async () => {
    for (const name of made) await root.query(`drop database if exists ${name} with (force)`);
    for (const name of ['heir', 'bypass', 'stranger', 'member', 'maker', 'plain'])
      await root.query(`drop role if exists ${MARK}_${name}`);
    await root.end();
    await database.drop();
  });

  async function makeDatabase(name: string, how: string): Promise<void> {
    await root.query(`create database ${MARK}_${name} template template0 ${how}`);
    made.push(`${MARK}_${name}`);
  }

  function as(user: string, name = 'good'): ConnectionParts {
    return { ...database.owner, user: `${MARK}_${user}`, password: PASSWORD, database: `${MARK}_${name}` };
  }

  /** The lines of the refusal, without what is this run's own; none when the database may be used. */
  async function lines(direct: ConnectionParts, web: ConnectionParts | null): Promise<string[]> {
    const server = {
      direct,
      directSetting: 'DATABASE_URL',
      web: web ?? as('member'),
      webIsMade: web === null,
      webRole: `${MARK}_web`,
    };
    try {
      await requireFit(server);
      return [];
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      return error.lines.map((line) => line.replaceAll(`${MARK}_`, ''));
    }
  }

  it('a login that owns its database and a member of whence_app are all that is needed', async () => {
    expect(await lines(as('maker'), as('member'))).toEqual([]);
    expect(await lines(as('plain', 'plain'), as('member', 'plain'))).toEqual([]);
  });

  it('says what may not be made, and both ways to mend it', async () => {
    expect(await lines(as('plain', 'plain'), null)).toEqual([
      `plain may not make the login web and set its password. As superuser: alter role "plain" createrole; or make it yourself and name it in WHENCE_WEB_DATABASE_URL: create role "web" login password '…' in role whence_app;`,
    ]);
  });

  it('says that roles somebody else made may not be changed: since PostgreSQL 16 making roles is not enough', async () => {
    expect(await lines(as('maker'), null)).toEqual([
      'Somebody else made whence_app, and maker may not change that. As superuser: grant "whence_app" to "maker" with admin option;',
    ]);
  });

  it('refuses a database that cannot hold every letter, or not tell small ones from large ones', async () => {
    const mend = `Make another: create database whence owner "maker" encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8' template template0;`;
    expect(await lines(as('maker', 'ascii'), as('member', 'ascii'))).toEqual([
      `The database ascii has the encoding SQL_ASCII; Whence needs UTF8. ${mend}`,
    ]);
    expect(await lines(as('maker', 'c'), as('member', 'c'))).toEqual([
      `The database c knows upper and lower case of ASCII only (its LC_CTYPE is C). ${mend}`,
    ]);
  });

  it('refuses an owner who is none', async () => {
    expect(await lines(as('maker', 'plain'), as('member', 'plain'))).toEqual([
      'maker does not own the database. As superuser: alter database "plain" owner to "maker";',
    ]);
  });

  it.each([
    ['stranger', `The web process's login lacks its rights. As superuser: grant whence_app to "stranger";`],
    ['bypass', `The web process's login bypasses row-level security. As superuser: alter role "bypass" nobypassrls;`],
    [
      'heir',
      `The web process's login owns the database or tables in it. Make another one: create role web login password '…' in role whence_app;`,
    ],
  ])('refuses the web login %s, who would stand outside the wall or before it', async (user, line) => {
    expect(await lines(as('maker'), as(user))).toEqual([line]);
  });

  it('refuses a web login to another database than the owner’s', async () => {
    expect(await lines(as('maker'), as('member', 'plain'))).toEqual([
      'WHENCE_WEB_DATABASE_URL names another server or database than DATABASE_URL.',
    ]);
  });

  it('says why a login cannot be opened, and never its password', async () => {
    const wrong = await lines({ ...as('maker'), password: 'not the one' }, null);
    expect(wrong).toEqual([
      expect.stringMatching(/^DATABASE_URL: PostgreSQL at .* does not accept the password of maker\.$/),
    ]);
    expect(await lines({ ...as('maker'), database: 'absent' }, null)).toEqual([
      expect.stringMatching(/^DATABASE_URL: there is no database absent at /),
    ]);
    const url = 'postgresql://own:secret@db.example.org/whence';
    const said = (code: string, message = '') =>
      explainConnection(Object.assign(new Error(message), { code }), 'DATABASE_URL', { url }).lines.join();
    expect(said('ENOTFOUND')).toBe('DATABASE_URL: the name db.example.org is not known.');
    expect(said('ECONNREFUSED')).toContain('no PostgreSQL answers at db.example.org:5432');
    expect(said('08P01', 'unsupported startup parameter: statement_timeout')).toContain(
      `alter role own set statement_timeout = '…';`,
    );
    expect(said('SELF_SIGNED_CERT_IN_CHAIN')).toContain('sslrootcert');
    for (const code of ['28000', '42501', '53300', '57P03', 'XX000']) expect(said(code)).not.toContain('secret');
  });

  it('a server asked directly is no pooler', async () => {
    expect(await isTransactionPooler(database.owner)).toBe(false);
  });
});
