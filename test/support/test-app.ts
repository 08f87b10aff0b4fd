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
  constructor(
    private readonly app: NestFastifyApplication,
    private cookie: string | null,
    readonly slug: string,
    readonly accountId: string,
    private readonly token: string | null = null,
  ) {}

  /** Signs in anew, after something ended the session. */
  async signInAgain(): Promise<void> {
    this.cookie = `whence=${await this.app.get(SessionsService, { strict: false }).open(this.accountId)}`;
  }

  /** The same person asking as a program does: with a token, and without the session. */
  byToken(token: string, slug = this.slug): Person {
    return new Person(this.app, null, slug, this.accountId, token);
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
    return this.app.inject({ ...options, headers: { ...headers, ...options.headers } });
  }
}

export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly dataSource: DataSource,
    readonly database: TestDatabase,
    readonly log: RecordingLog,
    /** The folder of evidence files. */
    readonly filesFolder: string,
  ) {}

  /** @param options.requestsPerMinute what an account may ask; without it as much as it likes. */
  static async start(
    options: { requestsPerMinute?: number; files?: Partial<FileSettings>; webhooks?: boolean } = {},
  ): Promise<TestApp> {
    const database = await createTestDatabase();
    const dataSource = createDataSource({ connection: database.web, entities, poolSize: 6, keepsPlans: true });
    await dataSource.initialize();
    const log = new RecordingLog();
    const { requestsPerMinute, files, webhooks = true } = options;
    const rate = requestsPerMinute === undefined ? {} : { requestsPerMinute };
    const sending = webhooks ? { webhooks: TEST_WEBHOOKS } : {};
    const folder = await mkdtemp(path.join(tmpdir(), 'whence-files-'));
    const settings = { folder, maxBytes: 1_048_576, quotaBytes: 8_388_608, cleaner: CLEANING_THREAD, ...files };
    const app = await createApp({
      dataSource,
      cookieMode: { isSecure: false },
      log,
      files: settings,
      ...rate,
      ...sending,
    });
    return new TestApp(app, dataSource, database, log, folder);
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
    return new Person(this.app, `whence=${token}`, slug, accountId);
  }

  /** Somebody who is not signed in, asking at a workspace. */
  stranger(slug: string): Person {
    return new Person(this.app, null, slug, '');
  }

  async stop(): Promise<void> {
    await this.app.close();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    await this.database.drop();
    await rm(this.filesFolder, { recursive: true, force: true });
  }
}
