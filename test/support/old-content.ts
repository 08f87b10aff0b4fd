/** Content as an installation of an earlier release held it: what the schema it is put into has tables for. */
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { newId, newOpaqueId } from '../../src/database/clock.js';
import { INSTALLATION_ID } from '../../src/database/unit-of-work.js';
import { STOCK_POLICIES_1_0_0 } from '../../migrations/support/stock-policies-1.0.0.js';

/** Three claims: told by two unrelated eyewitnesses, by one of them, by nobody. Needs a schema with workspaces and a log. */
export async function putOldContent(client: pg.Client): Promise<void> {
  const found = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const has = new Set(found.rows.map((row) => row.name));
  const [workspaceId, accountId] = [newId(), newId()];
  await client.query('begin');
  await client.query('select whence_enter_access(null)');
  await client.query(`insert into accounts (account_id, login, display_name) values ($1, 'mina', 'Mina')`, [accountId]);
  // A session of the time: it must not be there after a restore, and may be after an upgrade in place.
  const session = [randomBytes(32), accountId];
  await (has.has('sign_ins')
    ? client.query(
        `insert into sessions (session_hash, account_id, expires_at, id, client) values ($1, $2, now(), $3, 'computer')`,
        [...session, newOpaqueId()],
      )
    : client.query(`insert into sessions (session_hash, account_id, expires_at) values ($1, $2, now())`, session));
  await append(client, INSTALLATION_ID, 'account.created');
  await client.query('select whence_enter($1)', [workspaceId]);
  const run = (sql: string, ...values: unknown[]) => client.query(sql, [workspaceId, ...values]);
  await run(`insert into workspace_slugs (workspace_id, slug) values ($1, 'old')`);
  const policy = has.has('policies') ? stockPolicy() : null;
  await run(
    `insert into workspaces (workspace_id, slug, title, policy) values ($1, 'old', 'Old desk – 낡은 책상', $2)`,
    policy?.identity ?? 'newsroom-two-source',
  );
  if (policy !== null) await choosePolicy(run, policy);
  await run(
    `insert into memberships (workspace_id, account_id, name, roles) values ($1, $2, 'Mina', '{editor}')`,
    accountId,
  );
  for (const entry of ['workspace.created', 'claim.created', 'attribution.created'])
    await append(client, workspaceId, entry);
  if (has.has('regions')) await putRegions(run);
  const sources = [newOpaqueId(), newOpaqueId()];
  if (has.has('sources')) await putSources(run, sources);
  const claims = [newId(), newId(), newId()];
  if (has.has('claims')) await putClaims(run, claims);
  if (has.has('attributions')) await putAccounts(run, claims, sources);
  if (has.has('assessments') && !has.has('assessment_history')) await putAssessment(run, claims[1]);
  await client.query('commit');
}

type Run = (sql: string, ...values: unknown[]) => Promise<pg.QueryResult>;

async function append(client: pg.Client, workspaceId: string, action: string): Promise<void> {
  const commitment = createHash('sha256').update('nonce:system').digest();
  await client.query('select audit_append($1, $2, $3, $4, $5)', [
    workspaceId,
    action,
    commitment,
    randomBytes(16),
    '{"actor":null,"nonce":"nonce"}',
  ]);
}

function stockPolicy() {
  const [policy] = STOCK_POLICIES_1_0_0;
  if (policy === undefined) throw new Error('there is no stock policy');
  return { ...policy, identity: `${policy.id}@${policy.version}#${policy.sha256}` };
}

async function choosePolicy(run: Run, policy: ReturnType<typeof stockPolicy>): Promise<void> {
  await run(
    `insert into policies (workspace_id, identity, policy_id, version, body, published_by, published_at)
     values ($1, $2, $3, $4, $5, 'Whence', '2025-03-01')`,
    policy.identity,
    policy.id,
    policy.version,
    policy.body,
  );
  await run(
    `insert into policy_choices (workspace_id, sequence, identity, chosen_by, chosen_at)
     values ($1, 1, $2, 'Whence', '2025-03-01')`,
    policy.identity,
  );
}

/** The part has the smaller id: whoever loads rows in the order of their keys meets it before the whole. */
async function putRegions(run: Run): Promise<void> {
  const [part, whole] = [newId(), newId()];
  await run(`insert into regions (workspace_id, id, number, key, kind) values ($1, $2, 1, 'KP', 'country')`, whole);
  await run(
    `insert into regions (workspace_id, id, number, key, kind, parent_id) values ($1, $2, 2, 'KP-03', 'province', $3)`,
    part,
    whole,
  );
  const text = 'A line\nwith "quotes", a \\ and 혜산시.';
  await run(
    `insert into documents (workspace_id, id, number, key, kind, text, text_sha256)
     values ($1, $2, 1, 'd-1', 'article', $3, sha256(convert_to($3::text, 'UTF8')))`,
    newId(),
    text,
  );
}

async function putSources(run: Run, sources: readonly string[]): Promise<void> {
  for (const [place, id] of sources.entries()) {
    await run(
      `insert into sources (workspace_id, id, number, key, pseudonym, kind) values ($1, $2, $3, $4, $4, 'person')`,
      id,
      place + 1,
      `s-${place + 1}`,
    );
    await run(`insert into source_grades (workspace_id, source_id, sequence, grade) values ($1, $2, 1, 'B')`, id);
  }
}

async function putClaims(run: Run, claims: readonly string[]): Promise<void> {
  for (const [place, id] of claims.entries()) {
    await run(
      `insert into claims (workspace_id, id, number, key, kind) values ($1, $2, $3, $4, 'event')`,
      id,
      place + 1,
      `c-${place + 1}`,
    );
    await run(
      `insert into claim_wordings (workspace_id, claim_id, revision, position, text, lang)
       values ($1, $2, 1, 0, 'The market was closed.', 'en')`,
      id,
    );
  }
}

async function putAccounts(
  run: Run,
  [both, one]: readonly string[],
  [first, second]: readonly string[],
): Promise<void> {
  const told = [
    [both, first],
    [both, second],
    [one, first],
  ];
  const ids = told.map(() => newId());
  for (const [place, [claim, source]] of told.entries()) {
    await run(
      `insert into attributions (workspace_id, id, number, key, claim_id, source_id, access, origin_status)
       values ($1, $2, $3, $4, $5, $6, 'eyewitness', 'identified')`,
      ids[place],
      place + 1,
      `a-${place + 1}`,
      claim,
      source,
    );
  }
  // Two accounts count as two only when somebody has said that they are.
  await run(
    `insert into distinctions (workspace_id, id, number, first_id, second_id, basis, reason)
     values ($1, $2, 1, $3, $4, 'editor', 'they live in different provinces')`,
    newId(),
    ids[0],
    ids[1],
  );
}

/** Of one claim, and out of date: it says that nobody supports it. */
async function putAssessment(run: Run, claim: string | undefined): Promise<void> {
  const none = { chains: 0, origins: { min: 0, max: 0, ifSuggested: 0, exact: true }, firstHand: { min: 0, max: 0 } };
  const side = { ...none, regions: 0, counted: [] };
  await run(
    `insert into assessments (workspace_id, claim_id, policy, status, rank, strength, flags, support_chains, support_min,
       support_max, support_exact, denial_min, facts_hash, result, is_stale)
     select $1, $2, policy, 'unsupported', 0, 0, '{}', 0, 0, 0, true, 0, 'f', $3, true from workspaces where workspace_id = $1`,
    claim,
    { claim: 'c-2', support: side, denial: side },
  );
}
