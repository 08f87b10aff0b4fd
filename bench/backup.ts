/**
 * A backup of many claims, made, verified and restored: `npm run bench:backup [-- --claims N] [--no-restore]`. Each part
 * runs in a process of its own, so that its memory is its own. First a tenth of the claims, then all of them: what the
 * process needs must not grow with the claims.
 */
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pg from 'pg';
import { migrations } from '../migrations/index.js';
import { takeBackup } from '../src/backup/take-backup.js';
import { readConfig } from '../src/config/config.js';
import { newId } from '../src/database/clock.js';
import type { ConnectionParts } from '../src/database/connection.js';
import { startEmbedded } from '../src/database/embedded/embedded-server.js';
import { migrate } from '../src/database/migrate.js';
import { NEWSROOM_TWO_SOURCE } from '../src/domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../src/domain/policy/policy.js';
import { restoreInstallation } from '../src/restore.js';
import { atMost, type Figure, printFigures, told } from './figures.js';

/** What a process may need at its peak, whatever the number of claims, in MB. */
const PEAK_MB = 400;
/** Entries of the log for each claim: an import writes one for all, work at the desk several for each. */
const LOG_SHARE = 0.1;

interface Task {
  readonly kind: 'backup' | 'restore';
  readonly owner: ConnectionParts;
  readonly file: string;
  readonly identity: string;
  readonly folder: string;
}

interface Done {
  readonly seconds: number;
  readonly megabytes: number;
}

async function work(task: Task): Promise<void> {
  const { kind, owner, file, identity, folder } = task;
  const start = performance.now();
  if (kind === 'backup') {
    const source = { owner, product: 'bench', filesFolder: path.join(folder, 'none'), at: new Date() };
    await takeBackup(source, { kind: 'recipients', recipients: [await identityToRecipient(identity)] }, file);
  } else {
    await restoreInstallation(readConfig({ WHENCE_DATA: path.join(folder, 'restored') }), {
      file,
      key: { identities: [identity], passphrases: [] },
      expectedSha256: null,
      say: (line) => console.error(line),
      systemFolder: path.join(folder, 'system'),
    });
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

function inItsOwnProcess(task: Task): Done {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--work', JSON.stringify(task)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`the process for ${task.kind} ended with ${String(child.status)}`);
  return JSON.parse(child.stdout);
}

/** Adds claims with a wording, an account and an assessment each, and entries of the log. */
async function addClaims(client: pg.Client, workspaceId: string, sourceId: string, from: number, to: number) {
  const run = (sql: string) => client.query(sql.replaceAll('$ws', `'${workspaceId}'::uuid`));
  await client.query('begin');
  await client.query('select whence_enter($1)', [workspaceId]);
  const claims = `select md5('claim ' || n)::uuid as id, n from generate_series(${from + 1}, ${to}) as n`;
  await run(
    `insert into claims (workspace_id, id, number, key, kind) select $ws, id, n, 'c-' || n, 'event' from (${claims}) c`,
  );
  await run(`insert into claim_wordings (workspace_id, claim_id, revision, position, text, lang)
    select $ws, id, 1, 0, 'On the ' || n || 'th day the market of the county was closed; ' || repeat('혜산 장마당 ', n % 9), 'en'
    from (${claims}) c`);
  await run(`insert into attributions (workspace_id, id, number, key, claim_id, source_id, access)
    select $ws, md5('account ' || n)::uuid, n, 'a-' || n, id, '${sourceId}', 'hearsay' from (${claims}) c`);
  await run(`insert into assessments (workspace_id, claim_id, policy, status, rank, strength, flags, support_chains,
      support_min, support_max, support_exact, denial_min, facts_hash, result)
    select $ws, id, policy, 'rumour', 10, 1, '{}', 1, 0, 1, true, 0, md5(n::text),
      jsonb_build_object('claim', 'c-' || n, 'reasons', array_fill(md5(n::text), array[6]))
    from (${claims}) c, workspaces where workspace_id = $ws`);
  await client.query('commit');
  // A thousand to a transaction, which is far more than any request writes: each rewrites the head of the chain.
  const step = Math.round(1 / LOG_SHARE);
  for (let at = from; at < to; at += 1000 * step) {
    await client.query('begin');
    await client.query('select whence_enter($1)', [workspaceId]);
    await run(`select count(audit_append($ws, 'claim.created', sha256('actor'), sha256('salt'),
      '{"record":{"kind":"claim","id":"' || md5('claim ' || n) || '"}}'))
    from generate_series(${at + 1}, ${Math.min(to, at + 1000 * step)}, ${step}) as n`);
    await client.query('commit');
  }
}

async function makeDesk(client: pg.Client): Promise<{ workspaceId: string; sourceId: string }> {
  const [workspaceId, sourceId] = [newId(), newId()];
  await client.query('begin');
  await client.query('select whence_enter($1)', [workspaceId]);
  await client.query(`insert into workspace_slugs (workspace_id, slug) values ($1, 'bench')`, [workspaceId]);
  await client.query(`insert into workspaces (workspace_id, slug, title, policy) values ($1, 'bench', 'Bench', $2)`, [
    workspaceId,
    policyIdentity(NEWSROOM_TWO_SOURCE),
  ]);
  await client.query(
    `insert into sources (workspace_id, id, number, key, pseudonym, kind) values ($1, $2, 1, 's', 'Voice', 'person')`,
    [workspaceId, sourceId],
  );
  await client.query('commit');
  return { workspaceId, sourceId };
}

async function measure(claims: number, restores: boolean): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'whence-bench-'));
  await chmod(folder, 0o711);
  const systemFolder = path.join(folder, 'system');
  const server = await startEmbedded({ dataDir: path.join(folder, 'data'), systemFolder, log: () => undefined });
  const identity = await generateX25519Identity();
  const figures: Figure[] = [];
  try {
    const { owner } = server;
    await migrate({ owner, migrations });
    const client = new pg.Client(owner);
    client.on('error', () => undefined);
    await client.connect();
    const { workspaceId, sourceId } = await makeDesk(client);
    let loaded = 0;
    let file = '';
    for (const size of [Math.ceil(claims / 10), claims]) {
      await addClaims(client, workspaceId, sourceId, loaded, size);
      loaded = size;
      file = path.join(folder, `${size}.age`);
      const done = inItsOwnProcess({ kind: 'backup', owner, file, identity, folder });
      const megabytes = (await stat(file)).size / 1_048_576;
      figures.push(
        told(`${size} claims: size of the file`, `${megabytes.toFixed(1)} MB`),
        told(`${size} claims: made and read back in`, `${done.seconds.toFixed(1)} s`),
        atMost(`${size} claims: peak memory of the process`, done.megabytes, PEAK_MB, 0, ' MB'),
      );
    }
    await client.end();
    if (restores) {
      const done = inItsOwnProcess({ kind: 'restore', owner, file, identity, folder });
      figures.push(
        told(`${claims} claims: restored and verified in`, `${done.seconds.toFixed(1)} s`),
        atMost(`${claims} claims: peak memory of the restore`, done.megabytes, PEAK_MB, 0, ' MB'),
      );
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  printFigures('Backup', figures);
}

const args = process.argv.slice(2);
if (args[0] === '--work') await work(JSON.parse(args[1] ?? 'null'));
else await measure(Number(args[args.indexOf('--claims') + 1] ?? 100_000) || 100_000, !args.includes('--no-restore'));
