/** A workspace with one of everything in it, imported from a dossier, and people who need no password to sign in. */
import { Readable } from 'node:stream';
import type pg from 'pg';
import { AccountsService } from '../../src/access/accounts.service.js';
import { SessionsService } from '../../src/access/sessions.service.js';
import { WorkspacesService } from '../../src/access/workspaces.service.js';
import { newOpaqueId } from '../../src/database/clock.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import type { Dossier } from '../../src/domain/dossier.js';
import type { Role } from '../../src/domain/roles.js';
import { FilesService } from '../../src/files/files.service.js';
import { ImportService } from '../../src/exchange/import.service.js';
import { annotatedGif, phoneJpeg } from '../factories/pictures.js';
import { newWebhookSecret, sealSecret } from '../../src/feed/webhook-secrets.js';
import { borderDossier } from '../factories/border-dossier.js';
import { asOwner } from './as-owner.js';
import { makeOwn, OWN_RECORDS } from './own-records.js';
import { Person, type TestApp } from './test-app.js';
import { TEST_WEBHOOKS } from './test-webhooks.js';

/** Where the record of each name is found: its table, and what tells it apart in there. */
const RECORDS = {
  region: ['regions', `key = 'KP-03'`],
  source: ['sources', `key = 'trader'`],
  otherSource: ['sources', `key = 'guard'`],
  withdrawable: ['sources', `key = 'passer-by'`],
  withdrawn: ['sources', `key = 'turncoat'`],
  document: ['documents', `key = 'note'`],
  claim: ['claims', `key = 'guards-changed'`],
  otherClaim: ['claims', `key = 'guards-changed-once'`],
  link: ['claim_links', `type = 'instance_of'`],
  attribution: ['attributions', `key = 'a1'`],
  otherAttribution: ['attributions', `key = 'a3'`],
  toWithdraw: ['attributions', `key = 'a4'`],
  toReplace: ['attributions', `key = 'a5'`],
  tie: ['ties', `kind = 'retells'`],
  distinction: ['distinctions', 'true'],
  exhibit: ['exhibits', `key <> 'spare-image'`],
  spareRegion: ['regions', `key = 'spare-region'`],
  twinRegion: ['regions', `key = 'twin-region'`],
  spareDocument: ['documents', `key = 'spare-note'`],
  spareExhibit: ['exhibits', `key = 'spare-image'`],
  spareTie: ['ties', `kind = 'same_unit'`],
  toWithdrawToo: ['attributions', `key = 'set-aside-soon'`],
  toReinstate: ['attributions', `key = 'set-aside'`],
  ruling: ['rulings', `reason = 'still in force'`],
  position: ['official_positions', 'true', 'claim_id'],
  waitingClaim: ['claims', `key = 'rains-late'`],
  waitingRuling: ['rulings', `reason = 'still waiting'`],
  comment: ['comments', 'true'],
  view: ['saved_views', 'true'],
  draft: ['drafts', 'true'],
  notification: ['notifications', 'true'],
  file: ['files', `kind = 'jpeg'`],
  fileToRemove: ['files', `kind = 'gif'`],
  webhook: ['webhooks', `label = 'kept'`],
  spareWebhook: ['webhooks', `label = 'spare'`],
} as const satisfies Record<string, readonly [table: string, condition: string, id?: string]>;

export type RecordName = keyof typeof RECORDS;
export type RecordIds = Readonly<Record<RecordName, string>>;

export interface SeededDesk {
  readonly slug: string;
  readonly workspaceId: string;
  readonly ids: RecordIds;
}

const NAMES = Object.keys(RECORDS).filter((name): name is RecordName => name in RECORDS);

/** Makes a workspace that holds every kind of record of the dossier format, each field filled in somewhere. */
export async function seedDesk(test: TestApp, slug: string): Promise<SeededDesk> {
  const workspaces = test.app.get(WorkspacesService, { strict: false });
  const actor = await workspaces.create({ slug, title: `Desk ${slug}` }, null);
  await test.app.get(ImportService, { strict: false }).import(actor, deskDossier(slug), { update: false });
  // A dossier holds no files.
  for (const picture of [phoneJpeg(), annotatedGif()]) {
    const incoming = { body: Readable.from([picture]), name: null, announcedBytes: picture.length };
    await test.app.get(FilesService, { strict: false }).takeIn(actor, 'D-1', incoming);
  }
  // A dossier knows no state of a source.
  await asOwner(test, (client) =>
    client.query(`update sources set state = 'withdrawn' where workspace_id = $1 and key = 'turncoat'`, [
      actor.workspaceId,
    ]),
  );
  const ids = await asOwner(test, async (client) => {
    // No dossier holds a ruling that waits for its second editor.
    await client.query(
      `insert into rulings (workspace_id, id, number, claim_id, status, reason, mode, policy, facts_hash, claim_revision,
         computed_status, review, needs, ruled_by, ruled_on)
       select c.workspace_id, gen_random_uuid(), 900, c.id, 'confirmed', 'still waiting', 'override', a.policy,
         a.facts_hash, c.revision, a.status, 'second', '{raise}', 'somebody', '2024-12-02'
       from claims c join assessments a on a.workspace_id = c.workspace_id and a.claim_id = c.id
       where c.workspace_id = $1 and c.key = 'rains-late'`,
      [actor.workspaceId],
    );
    // Nor does a dossier hold outlines.
    await client.query(
      `insert into region_shapes (workspace_id, region_id, geojson)
       select workspace_id, id, '{"type":"Point","coordinates":[125,40]}' from regions
       where workspace_id = $1 and key = 'KP-03'`,
      [actor.workspaceId],
    );
    const somebody = await accountOf(test, `author-${slug}`);
    for (const name of OWN_RECORDS) await makeOwn(client, name, actor.workspaceId, somebody);
    await seedWebhooks(client, actor.workspaceId);
    const found: [string, string][] = [];
    for (const name of NAMES) {
      const [table, condition, column = 'id'] = RECORDS[name];
      const rows = await client.query<{ id: string }>(
        `select ${column} as id from ${table} where workspace_id = $1 and ${condition} order by ${column} limit 1`,
        [actor.workspaceId],
      );
      const id = rows.rows[0]?.id;
      if (id === undefined) throw new Error(`the desk has no ${name}`);
      found.push([name, id]);
    }
    return Object.fromEntries(found);
  });
  if (!isComplete(ids)) throw new Error('the desk lacks a record');
  return { slug, workspaceId: actor.workspaceId, ids };
}

function accountOf(test: TestApp, login: string): Promise<string> {
  const accounts = test.app.get(AccountsService, { strict: false });
  return accounts.create({ login, displayName: login, password: null, isAdmin: false }, null);
}

/** The version a record has now; 1 for records that have none, or are not there. */
export async function versionOf(test: TestApp, desk: SeededDesk, name: RecordName): Promise<number> {
  const [table, , column = 'id'] = RECORDS[name];
  const rows = await test.app
    .get(UnitOfWork, { strict: false })
    .read(desk, (tx) =>
      tx.query<{ version: number | null }>(
        `select (to_jsonb(r) ->> 'version')::int as version from ${table} r where workspace_id = $1 and ${column} = $2`,
        [tx.workspaceId, desk.ids[name]],
      ),
    );
  return rows[0]?.version ?? 1;
}

/** The version the workspace itself has now. */
export async function workspaceVersion(test: TestApp, desk: SeededDesk): Promise<number> {
  const rows = await test.app
    .get(UnitOfWork, { strict: false })
    .read(desk, (tx) =>
      tx.query<{ version: number }>('select version from workspaces where workspace_id = $1', [tx.workspaceId]),
    );
  return rows[0]?.version ?? 1;
}

/** What somebody sees of a claim who decides on it. */
export async function seenIn(
  test: TestApp,
  desk: SeededDesk,
  { claim, wording }: { claim: RecordName; wording: boolean },
): Promise<{ factsHash: string; revision?: number }> {
  const rows = await test.app.get(UnitOfWork, { strict: false }).read(desk, (tx) =>
    tx.query<{ facts_hash: string; revision: number }>(
      `select a.facts_hash, c.revision from claims c
         join assessments a on a.workspace_id = $1 and a.claim_id = c.id where c.workspace_id = $1 and c.id = $2`,
      [tx.workspaceId, desk.ids[claim]],
    ),
  );
  const row = rows[0];
  if (row === undefined) throw new Error('the desk has no assessment of that claim');
  return { factsHash: row.facts_hash, ...(wording ? { revision: row.revision } : {}) };
}

/** A person with these roles in a workspace (none: a member nowhere), signed in without the cost of a password. */
export async function personAt(
  test: TestApp,
  slug: string,
  roles: readonly Role[],
  options: { isAdmin?: boolean; login?: string } = {},
): Promise<Person> {
  const login = options.login ?? `${slug}-${roles.join('-')}-${Math.random().toString(36).slice(2, 8)}`;
  const accounts = test.app.get(AccountsService, { strict: false });
  const isAdmin = options.isAdmin ?? false;
  const accountId = await accounts.create({ login, displayName: login, password: null, isAdmin }, null);
  if (roles.length > 0) {
    const workspaces = test.app.get(WorkspacesService, { strict: false });
    const actor = await workspaces.systemActorIn(slug);
    await workspaces.setMember(actor, { accountId, name: login, roles }, null);
  }
  const token = await test.app.get(SessionsService, { strict: false }).open(accountId);
  return new Person(test.apps, `whence=${token}`, slug, accountId);
}

function deskDossier(slug: string): Dossier {
  const border = borderDossier();
  const spare = { claim: 'guards-changed', source: 'paper', access: 'hearsay' } as const;
  const ruling = border.rulings?.[0];
  if (ruling === undefined) throw new Error('the dossier has no ruling');
  const { revoked: _revoked, expires: _expires, ...inForce } = ruling;
  return {
    ...border,
    workspace: { ...border.workspace, slug },
    claims: [
      ...(border.claims ?? []),
      { key: 'rains-late', kind: 'event', statement: [{ text: 'The rains came late' }] },
    ],
    sources: [
      ...(border.sources ?? []),
      { key: 'passer-by', pseudonym: 'Passer-by', kind: 'person' },
      { key: 'turncoat', pseudonym: 'Turncoat', kind: 'person' },
    ],
    ties: [
      ...(border.ties ?? []),
      { between: [{ source: 'passer-by' }, { source: 'turncoat' }], kind: 'same_person', state: 'suggested' },
      { between: [{ source: 'passer-by' }, { source: 'turncoat' }], kind: 'same_unit', state: 'suggested' },
    ],
    attributions: [
      ...(border.attributions ?? []),
      { key: 'a4', ...spare },
      { key: 'a5', ...spare },
      { key: 'set-aside-soon', ...spare },
      { key: 'set-aside', ...spare, state: 'withdrawn' },
    ],
    regions: [...(border.regions ?? []), { key: 'spare-region', kind: 'area' }, { key: 'twin-region', kind: 'area' }],
    documents: [...(border.documents ?? []), { key: 'spare-note', kind: 'other' }],
    exhibits: [
      ...(border.exhibits ?? []),
      { key: 'spare-image', claim: 'rains-late', kind: 'imagery', bearing: 'supports' },
    ],
    rulings: [...(border.rulings ?? []), { ...inForce, reason: 'still in force', at: '2024-12-02T08:30:00Z' }],
  };
}

function isComplete(ids: Partial<Record<RecordName, string>>): ids is RecordIds {
  return NAMES.every((name) => ids[name] !== undefined);
}

/** Two webhooks to a port where nobody listens, whose maker has left. */
async function seedWebhooks(client: pg.Client, workspaceId: string): Promise<void> {
  const maker = newOpaqueId();
  await client.query(`insert into accounts (account_id, login, display_name) values ($1, $2, 'Maker')`, [
    maker,
    `maker-${workspaceId}`,
  ]);
  for (const label of ['kept', 'spare']) {
    const id = newOpaqueId();
    const secret = sealSecret(TEST_WEBHOOKS.sealingKey, { workspaceId, id }, newWebhookSecret());
    await client.query(
      `insert into webhooks (workspace_id, id, label, url, role, secret, made_by, told_sequence, told_place)
       values ($1, $2, $3, 'http://127.0.0.1:9/', 'publisher', $4, $5, 0, 0)`,
      [workspaceId, id, label, secret, maker],
    );
  }
}
