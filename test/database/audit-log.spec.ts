import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AccountsService } from '../../src/access/accounts.service.js';
import type { DeclaredRoute } from '../../src/access/route-rules.js';
import { AuditLog } from '../../src/audit/audit-log.service.js';
import { type AuditFault, verifyAuditLog } from '../../src/audit/verify-audit-log.js';
import { INSTALLATION_ID, UnitOfWork } from '../../src/database/unit-of-work.js';
import { ROLES } from '../../src/domain/roles.js';
import { apiRoutes, ask, nameOf } from '../support/every-route.js';
import { makeOwn, paramOf } from '../support/own-records.js';
import { exampleOf } from '../support/route-examples.js';
import { personAt, seedDesk, type SeededDesk } from '../support/seeded-desk.js';
import { type Person, TEST_PASSWORD, TestApp } from '../support/test-app.js';

/** Routes that take a body and change no record; what a ping came to is noted beside its webhook. */
const ONLY_ASKING = [
  'POST /whatif',
  'POST /policies/check',
  'POST /policies/compare',
  'POST /webhooks/:webhook/ping',
  'POST /claims/look-alikes',
  'POST /dates/readings',
];
/** One's own affairs, which change no record and are nobody's business: what one drafts, follows, has read, wants to hear. */
const OWN_AFFAIRS = /^[A-Z]+ \/((drafts|notifications|notification-preferences)(\/|$)|claims\/:claim\/follow$)/;

describe('the log', () => {
  let test: TestApp;
  let owner: pg.Client;
  let unitOfWork: UnitOfWork;
  let audit: AuditLog;
  let yomju: SeededDesk;
  let caspian: SeededDesk;

  beforeAll(async () => {
    test = await TestApp.start();
    owner = new pg.Client(test.database.owner);
    await owner.connect();
    unitOfWork = test.app.get(UnitOfWork, { strict: false });
    audit = test.app.get(AuditLog, { strict: false });
    yomju = await seedDesk(test, 'yomju');
    caspian = await seedDesk(test, 'caspian');
    for (let i = 0; i < 8; i++) await enter(yomju, `entry ${i}`);
  });
  afterAll(async () => {
    await owner.end();
    await test.stop();
  });

  function enter(desk: SeededDesk, reason: string): Promise<void> {
    return unitOfWork.run(desk, (tx) =>
      audit.record(tx, { accountId: null }, { action: 'desk.noted', record: { kind: 'desk', id: desk.slug }, reason }),
    );
  }

  async function verify(): Promise<AuditFault | null> {
    return (await verifyAuditLog(owner)).fault;
  }

  async function countEntries(workspaceId: string): Promise<number> {
    const rows = await owner.query<{ count: number }>(
      'select count(*)::int as count from audit_leaves where workspace_id = $1',
      [workspaceId],
    );
    return rows.rows[0]?.count ?? -1;
  }

  it('holds as it was written: the chains of the installation and of both workspaces', async () => {
    await personAt(test, 'yomju', ['auditor']);
    const result = await verifyAuditLog(owner);
    expect(result.fault).toBeNull();
    expect(result.chains).toBe(3);
    const entries = await owner.query('select 1 from audit_leaves');
    expect(result.entries).toBe(entries.rowCount);
  });

  it('names nobody in what cannot be erased', async () => {
    const { accountId } = await personAt(test, 'yomju', ['editor']);
    const leaves = await owner.query<{ leaf: string }>('select l::text as leaf from audit_leaves l');
    expect(leaves.rows.filter(({ leaf }) => leaf.includes(accountId))).toEqual([]);
    const bodies = await owner.query('select 1 from audit_bodies where body like $1', [`%${accountId}%`]);
    expect(bodies.rowCount).toBeGreaterThan(0);
  });

  describe('tampered with by the owner of the database', () => {
    // The log is put back from a copy after each.
    const TABLES = ['audit_heads', 'audit_leaves', 'audit_bodies'];
    const here = 'workspace_id = $1 and sequence';

    beforeEach(async () => {
      for (const table of TABLES) await owner.query(`create table kept_${table} as table ${table}`);
    });
    afterEach(async () => {
      await owner.query('truncate audit_bodies, audit_leaves, audit_heads');
      for (const table of TABLES) {
        await owner.query(`insert into ${table} table kept_${table}`);
        await owner.query(`drop table kept_${table}`);
      }
      expect(await verify()).toBeNull();
    });

    function tamper(sql: string, ...more: unknown[]): Promise<unknown> {
      return owner.query(sql, [yomju.workspaceId, ...more]);
    }

    /** Writes hashes that fit again, from an entry to the last one given, as a forger who knows the format would. */
    async function rehash(from: number, to: number): Promise<void> {
      const leaves = await owner.query<{ sequence: string; text: string; chain_hash: Buffer }>(
        `select sequence, format(E'whence-leaf/1\\n%s\\n%s\\n%s\\n%s\\n%s\\n%s\\n', sequence, to_char(day, 'YYYY-MM-DD'),
                workspace_id, action, encode(actor_commitment, 'hex'), encode(body_hash, 'hex')) as text, chain_hash
         from audit_leaves where ${here} >= $2 - 1 order by sequence`,
        [yomju.workspaceId, from],
      );
      let chain = leaves.rows[0]?.chain_hash ?? Buffer.alloc(32);
      for (const { sequence, text } of leaves.rows.slice(1)) {
        if (Number(sequence) > to) break;
        const leaf = sha256(Buffer.concat([Buffer.from([0]), Buffer.from(text)]));
        chain = sha256(Buffer.concat([chain, leaf]));
        await tamper(
          `update audit_leaves set leaf_hash = $3, chain_hash = $4 where ${here} = $2`,
          sequence,
          leaf,
          chain,
        );
      }
    }

    async function changeBody(sequence: number): Promise<void> {
      await tamper(`update audit_bodies set body = '{"reason":"another"}' where ${here} = $2`, sequence);
      await tamper(
        `update audit_leaves l set body_hash = sha256(b.salt || convert_to(b.body, 'UTF8')) from audit_bodies b
         where l.workspace_id = $1 and l.sequence = $2 and b.workspace_id = $1 and b.sequence = $2`,
        sequence,
      );
    }

    it('a changed body is found at its entry', async () => {
      await tamper(`update audit_bodies set body = replace(body, 'entry', 'other') where ${here} = 8`);
      expect(await verify()).toEqual(fault(8, 'its body was changed after it was written'));
    });

    it('a changed salt is found at its entry', async () => {
      await tamper(`update audit_bodies set salt = sha256('x') where ${here} = 5`);
      expect(await verify()).toEqual(fault(5, 'its body was changed after it was written'));
    });

    it.each([
      ['action', `action = 'claim.deleted'`],
      ['day', `day = day - 1`],
      ['actor', `actor_commitment = sha256('somebody else')`],
      ['hash of the body', `body_hash = sha256('another body')`],
    ])('a changed %s is found at its entry', async (_what, change) => {
      await tamper(`update audit_leaves set ${change} where ${here} = 4`);
      expect(await verify()).toEqual(fault(4, 'the entry was changed after it was written'));
    });

    it('a removed entry is found where it was', async () => {
      await tamper(`delete from audit_bodies where ${here} = 6`);
      await tamper(`delete from audit_leaves where ${here} = 6`);
      expect(await verify()).toEqual(fault(6, 'the entry is missing'));
    });

    it('a removed body without a recorded erasure is found', async () => {
      await tamper(`delete from audit_bodies where ${here} = 6`);
      expect(await verify()).toEqual(fault(6, 'its body is missing, and no erasure is recorded'));
    });

    it('a removed end is found right after what is left', async () => {
      const last = await countEntries(yomju.workspaceId);
      await tamper(`delete from audit_bodies where ${here} > $2`, last - 2);
      await tamper(`delete from audit_leaves where ${here} > $2`, last - 2);
      expect(await verify()).toEqual(fault(last - 1, 'the end of the chain is not the one its head names'));
    });

    it('two entries that changed places are found at the first', async () => {
      await tamper(
        `with swapped as (select action, actor_commitment, body_hash, leaf_hash, sequence from audit_leaves
           where ${here} in (3, 4))
         update audit_leaves l set action = s.action, actor_commitment = s.actor_commitment, body_hash = s.body_hash,
           leaf_hash = s.leaf_hash from swapped s where l.workspace_id = $1 and l.sequence = 7 - s.sequence`,
      );
      expect(await verify()).toEqual(fault(3, 'the entry was changed after it was written'));
    });

    it('a change with its own hashes made to fit is found at the entry after it', async () => {
      await changeBody(5);
      await rehash(5, 5);
      expect(await verify()).toEqual(fault(6, 'the entry does not follow the one before it'));
    });

    it('a change with every later hash made to fit, but for the head, is found at the end', async () => {
      const last = await countEntries(yomju.workspaceId);
      await changeBody(5);
      await rehash(5, last);
      expect(await verify()).toEqual(fault(last + 1, 'the end of the chain is not the one its head names'));
    });

    it('NOT found without a copy of the head kept elsewhere: everything hashed anew from an entry on, head included', async () => {
      const last = await countEntries(yomju.workspaceId);
      const before = await headOf(yomju);
      await changeBody(5);
      await rehash(5, last);
      await tamper(
        `update audit_heads h set chain_hash = l.chain_hash from audit_leaves l
         where h.workspace_id = $1 and l.workspace_id = $1 and l.sequence = h.sequence`,
      );
      expect(await verify()).toBeNull();
      expect(await headOf(yomju)).not.toEqual(before);
    });

    it('an entry slipped in before the first is found', async () => {
      await tamper(
        `insert into audit_leaves select workspace_id, 0, day, action, actor_commitment, body_hash, leaf_hash, chain_hash
         from audit_leaves where ${here} = 1`,
      );
      expect(await verify()).toEqual(fault(1, 'an entry stands before it that does not belong there'));
    });

    it('a removed head is found', async () => {
      await tamper('delete from audit_heads where workspace_id = $1');
      expect(await verify()).toEqual(fault(1, 'its chain has no head'));
    });

    it.each([
      ['a workspace', () => yomju.workspaceId],
      ['the installation', () => INSTALLATION_ID],
    ])('the whole log of %s removed is found', async (_what, id) => {
      for (const table of ['audit_bodies', 'audit_leaves', 'audit_heads'])
        await owner.query(`delete from ${table} where workspace_id = $1`, [id()]);
      expect(await verify()).toEqual({ workspaceId: id(), sequence: 1, problem: 'there is no log' });
    });

    it('a body erased with the day on record still holds', async () => {
      await tamper(`update audit_bodies set body = null, salt = null, erased_on = whence_today() where ${here} = 5`);
      expect(await verify()).toBeNull();
    });

    function fault(sequence: number, problem: string): AuditFault {
      return { workspaceId: yomju.workspaceId, sequence, problem };
    }
  });

  async function headOf(desk: SeededDesk): Promise<unknown> {
    const rows = await owner.query('select chain_hash from audit_heads where workspace_id = $1', [desk.workspaceId]);
    return rows.rows[0];
  }

  describe('for the web process', () => {
    it.each(['audit_heads', 'audit_leaves', 'audit_bodies'])(
      '%s cannot be read, written, changed or emptied',
      async (table) => {
        for (const statement of [
          `select 1 from ${table}`,
          `insert into ${table} (workspace_id) values ('${yomju.workspaceId}')`,
          `update ${table} set sequence = 1`,
          `delete from ${table}`,
          `truncate ${table}`,
          `alter table ${table} disable row level security`,
          `drop table ${table}`,
        ]) {
          const attempt = unitOfWork.run(yomju, (tx) => tx.query(statement));
          await expect(attempt).rejects.toMatchObject({ kind: 'privilege' });
        }
      },
    );

    const APPEND = `select audit_append($1, 'claim.created', sha256('actor'), sha256('salt'), '{}')`;

    it('can be appended to in the workspace it is in, and in no other', async () => {
      const append = (desk: SeededDesk) => unitOfWork.run(yomju, (tx) => tx.query(APPEND, [desk.workspaceId]));
      await expect(append(caspian)).rejects.toMatchObject({ kind: 'privilege' });
      expect(await append(yomju)).toHaveLength(1);
    });

    it('cannot be appended to outside a unit of work', async () => {
      await expect(test.dataSource.query(APPEND, [yomju.workspaceId])).rejects.toMatchObject({ code: '42501' });
    });

    it('takes no entry without a salt', async () => {
      const bare = unitOfWork.run(yomju, (tx) =>
        tx.query(`select audit_append($1, 'claim.created', sha256('actor'), '', '{}')`, [yomju.workspaceId]),
      );
      await expect(bare).rejects.toMatchObject({ code: '22023' });
    });
  });

  it('stays one chain without a gap under 20 writers at once', async () => {
    const before = await countEntries(caspian.workspaceId);
    const writer = async (name: number) => {
      for (let i = 0; i < 10; i++) await enter(caspian, `${name}-${i}`);
    };
    await Promise.all(Array.from({ length: 20 }, (_value, name) => writer(name)));
    expect(await countEntries(caspian.workspaceId)).toBe(before + 200);
    expect(await verify()).toBeNull();
  });

  it('can be verified while it is written', async () => {
    const writer = { isDone: false };
    const writing = (async () => {
      for (let i = 0; i < 60; i++) await enter(caspian, `beside ${i}`);
      writer.isDone = true;
    })();
    while (!writer.isDone) expect(await verify()).toBeNull();
    await writing;
  });

  it('has no entry of a unit of work that failed', async () => {
    const before = await countEntries(yomju.workspaceId);
    const work = unitOfWork.run(yomju, async (tx) => {
      await audit.record(tx, { accountId: null }, { action: 'desk.noted', record: { kind: 'desk', id: 'x' } });
      throw new Error('the power went');
    });
    await expect(work).rejects.toThrow('the power went');
    expect(await countEntries(yomju.workspaceId)).toBe(before);
    expect(await verify()).toBeNull();
  });

  describe('and what it is about', () => {
    let everybody: Person;
    /** Has an account open for judging, and a second session to end. */
    let judge: Person;
    /** Thaws what somebody else froze. */
    let colleague: Person;
    /** Has a password to change. */
    let careful: Person;
    let judgesSession: string;
    /** Records only their owner may ask for, made beforehand, by route. */
    const owned = new Map<string, Readonly<Record<string, string>>>();

    beforeAll(async () => {
      everybody = await personAt(test, 'yomju', ROLES, { isAdmin: true });
      // One to be ended as their own, one as anybody's.
      for (const name of ['one', 'two']) await everybody.call('POST', '/tokens', { name, scopes: ['read'] });
      judge = await personAt(test, 'yomju', ['researcher']);
      await judge.call('POST', `/attributions/${yomju.ids.attribution}/grading`);
      // The key of its cursors is made for whoever asks first, and is no record.
      await everybody.call('GET', '/changes');
      await personAt(test, 'yomju', [], { login: 'newcomer' });
      await personAt(test, 'yomju', [], { login: 'leaver' });
      await personAt(test, 'yomju', ['auditor'], { login: 'leaving' });
      colleague = await personAt(test, 'yomju', ['editor']);
      careful = await personAt(test, 'yomju', [], { login: 'careful' });
      await judge.signInAgain();
      const sessions = await owner.query<{ id: string }>(
        'select id from sessions where account_id = $1 order by created_at limit 1',
        [judge.accountId],
      );
      judgesSession = sessions.rows[0]?.id ?? '';
      const accounts = test.app.get(AccountsService, { strict: false });
      await accounts.create({ login: 'jo', displayName: 'Jo', password: TEST_PASSWORD, isAdmin: false }, null);
      await owner.query(
        `update accounts set password_hash = (select password_hash from accounts where login = 'jo') where login = 'careful'`,
      );
      for (const route of logged()) {
        const { own } = exampleOf(route.method, route.path);
        if (own === undefined) continue;
        const id = await makeOwn(owner, own, yomju.workspaceId, everybody.accountId);
        owned.set(nameOf(route), { [paramOf(own)]: id });
      }
    });

    /** Every row of every table but the log itself and what counts failed sign-ins. */
    async function everything(): Promise<Map<string, string>> {
      const tables = await owner.query<{ name: string }>(
        `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and c.relname not like 'audit_%' and c.relname not in ('rate_limits', 'schema_migrations') order by 1`,
      );
      const found = new Map<string, string>();
      for (const { name } of tables.rows) {
        const rows = await owner.query<{ digest: string | null }>(
          `select md5(string_agg(t::text, '|' order by t::text)) as digest from ${name} t`,
        );
        found.set(name, rows.rows[0]?.digest ?? '');
      }
      return found;
    }

    /** Every route that writes, and the two reads that must be on record. */
    function logged() {
      const EXPORTS = ['GET /dossier', 'GET /reports/claims'];
      const routes = apiRoutes(test).filter((route) => {
        const name = nameOf(route);
        // A question that is too long for an address: it writes nothing.
        return (
          !ONLY_ASKING.includes(name) && !OWN_AFFAIRS.test(name) && (route.method !== 'GET' || EXPORTS.includes(name))
        );
      });
      // Signing out comes last: nobody could ask after it.
      const isLast = (route: DeclaredRoute) => Number(nameOf(route) === 'DELETE /api/v1/session');
      return routes.sort((a, b) => isLast(a) - isLast(b));
    }

    const signIn = { body: { login: 'jo', password: TEST_PASSWORD } };
    const newPassword = { present: TEST_PASSWORD, password: 'seven grey geese over the river' };
    const isThaw = (route: DeclaredRoute) => route.path.endsWith('/thaw');

    /**
     * Sends a route's example; who judges an account is somebody else, since letters are withheld from them, and so is
     * who thaws.
     */
    async function askLogged(route: DeclaredRoute) {
      const name = nameOf(route);
      if (name === 'POST /attributions/:attribution/grades') return ask(test, judge, route, yomju);
      if (name === 'POST /attributions/:attribution/grading') {
        return ask(test, judge, route, yomju, { params: { attribution: yomju.ids.otherAttribution } });
      }
      if (name === 'POST /members/:login/remove')
        return ask(test, everybody, route, yomju, { params: { login: 'leaving' } });
      if (name === 'PUT /api/v1/password') return ask(test, careful, route, yomju, { body: newPassword });
      if (name === 'DELETE /api/v1/sessions/:session')
        return ask(test, judge, route, yomju, { params: { session: judgesSession } });
      if (isThaw(route)) {
        await colleague.signInAgain();
        return ask(test, colleague, route, yomju);
      }
      const params = owned.get(name);
      if (params !== undefined) return ask(test, everybody, route, yomju, { params });
      return ask(test, everybody, route, yomju, name === 'POST /api/v1/session' ? signIn : {});
    }

    it('are one: while the log cannot be written, no route changes anything', async () => {
      const kept = await owner.query<{ definition: string }>(
        `select pg_get_functiondef('audit_append(uuid, text, bytea, bytea, text)'::regprocedure) as definition`,
      );
      await owner.query(`create or replace function audit_append(ws uuid, action text, actor_commitment bytea, salt bytea,
        body text) returns bigint language plpgsql as $$ begin raise exception 'the log is full'; end $$`);
      try {
        const before = await everything();
        const wrong: string[] = [];
        // What cannot be frozen cannot be thawed; signing in, which thawing needs here, is not possible either.
        for (const route of logged().filter((one) => !isThaw(one))) {
          const answer = await askLogged(route);
          if (answer.statusCode !== 500) wrong.push(`${nameOf(route)}: ${answer.statusCode} ${answer.body}`);
          if (answer.body.includes('the log is full')) wrong.push(`${nameOf(route)} tells what the database said`);
        }
        expect(wrong).toEqual([]);
        expect(await everything()).toEqual(before);
      } finally {
        await owner.query(kept.rows[0]?.definition ?? '');
      }
    });

    it('are one: each of the same requests, once the log works, succeeds and is on record', async () => {
      const wrong: string[] = [];
      for (const route of logged()) {
        const before = await countAll();
        const answer = await askLogged(route);
        if (answer.statusCode >= 300) wrong.push(`${nameOf(route)}: ${answer.statusCode} ${answer.body}`);
        if ((await countAll()) === before) wrong.push(`${nameOf(route)} is not on record`);
      }
      expect(wrong).toEqual([]);
      expect(await verify()).toBeNull();
    });

    async function countAll(): Promise<number> {
      return (await owner.query('select 1 from audit_leaves')).rowCount ?? 0;
    }
  });
});

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
