/** The whole application in process, on a database of its own, as the web process's login. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { DataSource } from 'typeorm';
import { AccountsService } from '../../src/access/accounts.service.js';
import { SessionsService } from '../../src/access/sessions.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/entities.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import type { Role } from '../../src/domain/roles.js';
import type { FileSettings } from '../../src/files/file-settings.js';
import type { Log, LogEntry } from '../../src/http/log.js';
import type { FaultProxy } from './fault-proxy.js';
import { TEST_WEBHOOKS } from './test-webhooks.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const CLEANING_THREAD = new URL('./cleaning-thread.mjs', import.meta.url);

export const TEST_PASSWORD = 'a red heron over the reeds';

/** Every line the application logged: a test may search it for what must not be there. */
export class RecordingLog implements Log {
  readonly entries: LogEntry[] = [];
  info(entry: LogEntry): void {
    this.entries.push(entry);
  }
  warn(entry: LogEntry): void {
    this.entries.push(entry);
  }
  error(entry: LogEntry): void {
    this.entries.push(entry);
  }
}

/** One signed-in person in one workspace. */
export class Person {
  private asked = 0;

  constructor(
    private readonly apps: readonly NestFastifyApplication[],
    private cookie: string | null,
    readonly slug: string,
    readonly accountId: string,
    private readonly token: string | null = null,
  ) {}

  /** Signs in anew, after something ended the session. */
  async signInAgain(): Promise<void> {
    const [app] = this.apps;
    if (app === undefined) throw new Error('there is no application to sign in to');
    this.cookie = `whence=${await app.get(SessionsService, { strict: false }).open(this.accountId)}`;
  }

  /** The same person asking as a program does: with a token, and without the session. */
  byToken(token: string, slug = this.slug): Person {
    return new Person(this.apps, null, slug, this.accountId, token);
  }

  /** The headers by which this person is known. */
  credentials(): Record<string, string> {
    if (this.token !== null) return { authorization: `Bearer ${this.token}` };
    return this.cookie === null ? {} : { cookie: this.cookie };
  }

  /** Calls a path of this person's workspace: `/claims`. Other paths begin with `//`: `//session`. */
  call(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown, ifMatch?: number | string) {
    const url = path.startsWith('//') ? `/api/v1/${path.slice(2)}` : `/api/v1/workspaces/${this.slug}${path}`;
    return this.request({ method, url, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) }, ifMatch);
  }

  request(options: InjectOptions, ifMatch?: number | string): Promise<LightMyRequestResponse> {
    const headers: Record<string, string> = {};
    if (options.payload !== undefined) headers['content-type'] = 'application/json';
    Object.assign(headers, this.credentials());
    if (ifMatch !== undefined) headers['if-match'] = typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch;
    const app = this.apps[this.asked++ % this.apps.length];
    if (app === undefined) throw new Error('there is no application to ask');
    return app.inject({ ...options, headers: { ...headers, ...options.headers } });
  }
}

export interface TestAppOptions {
  /** What an account may ask in a minute; without it as much as it likes. */
  readonly requestsPerMinute?: number;
  /** How long a request other than a file may take to arrive, in milliseconds. */
  readonly arrivalMs?: number;
  readonly files?: Partial<FileSettings>;
  /** Where the desk for the browser was built, if not where the build puts it. */
  readonly deskFolder?: string;
  /** Whether webhooks can be made and sent; they can unless told otherwise. */
  readonly webhooks?: boolean;
  /** Puts something that breaks between the application and its database. */
  readonly through?: (database: TestDatabase) => Promise<FaultProxy>;
}

/**
 * `TEST_PROCESSES=2`: every test asks two applications in turn, each with connections and a memory of its own, as
 * behind one address. What a test is about must hold all the same.
 */
const APPS = process.env['TEST_PROCESSES'] === '2' ? 2 : 1;

interface OneApp {
  readonly app: NestFastifyApplication;
  readonly dataSource: DataSource;
}

export class TestApp {
  private constructor(
    /** All of them; they share the database and nothing else. */
    private readonly all: readonly [OneApp, ...OneApp[]],
    readonly database: TestDatabase,
    readonly log: RecordingLog,
    /** The folder of evidence files; they share it, as they must. */
    readonly filesFolder: string,
    readonly proxy: FaultProxy | null,
  ) {}

  static async start(options: TestAppOptions = {}): Promise<TestApp> {
    const { requestsPerMinute, files, webhooks = true, through, arrivalMs, deskFolder } = options;
    const database = await createTestDatabase();
    const proxy = (await through?.(database)) ?? null;
    const connection = proxy === null ? database.web : { url: proxy.urlFor(database.web) };
    const log = new RecordingLog();
    const folder = await mkdtemp(path.join(tmpdir(), 'whence-files-'));
    const settings = { folder, maxBytes: 1_048_576, quotaBytes: 8_388_608, cleaner: CLEANING_THREAD, ...files };
    const more = {
      files: settings,
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
      ...(arrivalMs === undefined ? {} : { arrivalMs }),
      ...(webhooks ? { webhooks: TEST_WEBHOOKS } : {}),
      ...(deskFolder === undefined ? {} : { deskFolder }),
    };
    const open = async (): Promise<OneApp> => {
      const dataSource = createDataSource({ connection, entities, poolSize: 6, keepsPlans: true });
      await dataSource.initialize();
      return { dataSource, app: await createApp({ dataSource, cookieMode: { isSecure: false }, log, ...more }) };
    };
    const first = await open();
    const others: OneApp[] = [];
    while (others.length + 1 < APPS) others.push(await open());
    return new TestApp([first, ...others], database, log, folder, proxy);
  }

  /** The one whose services a test calls by themselves. */
  get app(): NestFastifyApplication {
    return this.all[0].app;
  }

  get dataSource(): DataSource {
    return this.all[0].dataSource;
  }

  /** Each of them: for a test that listens. */
  get apps(): readonly NestFastifyApplication[] {
    return this.all.map(({ app }) => app);
  }

  /** Makes a workspace (unless it exists) and a person in it with these roles, signed in. */
  async person(slug: string, roles: readonly Role[], options: { isAdmin?: boolean } = {}): Promise<Person> {
    const accounts = this.app.get(AccountsService, { strict: false });
    const workspaces = this.app.get(WorkspacesService, { strict: false });
    const login = `${slug}-${roles.join('-')}-${Math.random().toString(36).slice(2, 8)}`;
    const isAdmin = options.isAdmin ?? false;
    const accountId = await accounts.create({ login, displayName: login, password: null, isAdmin }, null);
    if (roles.length > 0) {
      const member = { accountId, name: login, roles };
      if (await workspaces.exists(slug)) await workspaces.setMember(await workspaces.systemActorIn(slug), member, null);
      else await workspaces.create({ slug, title: `Desk ${slug}` }, member);
    }
    // A session as sign-in opens it, without the cost of two password hashes for every person of every test.
    const token = await this.app.get(SessionsService, { strict: false }).open(accountId);
    return new Person(this.apps, `whence=${token}`, slug, accountId);
  }

  /** Somebody who is not signed in, asking at a workspace. */
  stranger(slug: string): Person {
    return new Person(this.apps, null, slug, '');
  }

  async stop(): Promise<void> {
    for (const { app, dataSource } of this.all) {
      await app.close();
      if (dataSource.isInitialized) await dataSource.destroy();
    }
    await this.proxy?.close();
    await this.database.drop();
    await rm(this.filesFolder, { recursive: true, force: true });
  }
}
