/**
 * How long a search takes among many claims, and how long it takes until their texts are indexed:
 * `npm run bench:search [-- CLAIMS]`. Claims are made straight in the tables, a seventh of them in Korean, words as
 * unevenly spread as in a language; each has two accounts. Every query is asked of the service the API asks, as an editor.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Actor } from '../src/access/actor.js';
import { WorkspacesService } from '../src/access/workspaces.service.js';
import { AppModule } from '../src/app.module.js';
import { readConfig } from '../src/config/config.js';
import { newId } from '../src/database/clock.js';
import { forPg } from '../src/database/connection.js';
import { openDatabase, type OpenDatabase } from '../src/open-database.js';
import { ClaimsListService } from '../src/overview/claims-list.service.js';
import { LookAlikesService } from '../src/search/look-alikes.service.js';
import { SearchIndexService } from '../src/search/search-index.service.js';
import { SearchService } from '../src/search/search.service.js';
import { atMost, numbersFrom, percentile, printFigures, told } from './figures.js';

const CLAIMS = Number(process.argv[2] ?? '10000');
const ROUNDS = 30;
const BAR_MS = CLAIMS > 100_000 ? 150 : 30;
const LOOK_ALIKES_BAR_MS = 50;
const BATCH = 5000;
const WORDS_OF_A_CLAIM = 14;

const next = numbersFrom(20241111);
const below = (end: number) => Math.floor(next() * end);
/** The first of a list far more often than the last. */
const someOf = (list: readonly string[]) => list[Math.floor(list.length ** next()) - 1] ?? '';

const SYLLABLES =
  'ba be bo da de di fa fo ga ge ka ki ko la le lo ma me mi na ne no pa pe ra re ri sa se so ta te ti to va'.split(' ');
const ENGLISH = Array.from({ length: 20_000 }, () =>
  Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join(''),
);
const KOREAN = Array.from({ length: 4000 }, () =>
  String.fromCharCode(...Array.from({ length: 2 + below(2) }, () => 0xac00 + below(900) * 12)),
);
const PARTICLES = ['은', '에서', '를', '이', '의'];

function textOf(i: number): string {
  if (i % 7 !== 0) return Array.from({ length: WORDS_OF_A_CLAIM }, () => someOf(ENGLISH)).join(' ');
  const words = Array.from({ length: WORDS_OF_A_CLAIM - 4 }, () => someOf(KOREAN) + (PARTICLES[below(8)] ?? ''));
  return words.join(' ');
}

async function fill(owner: pg.Client, workspaceId: string): Promise<void> {
  const source = newId();
  await owner.query(
    `insert into sources (workspace_id, id, number, key, pseudonym, kind) values ($1, $2, 1, 's', 'S', 'person')`,
    [workspaceId, source],
  );
  for (let from = 1; from <= CLAIMS; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, CLAIMS - from + 1) }, (_, i) => from + i);
    const ids = numbers.map(() => newId());
    const texts = numbers.map(textOf);
    await owner.query(
      `insert into claims (workspace_id, id, number, key, kind)
       select $1, x.id, x.number, 'c' || x.number, 'event' from unnest($2::uuid[], $3::integer[]) x (id, number)`,
      [workspaceId, ids, numbers],
    );
    await owner.query(
      `insert into claim_wordings (workspace_id, claim_id, revision, position, text)
       select $1, x.id, 1, 0, x.text from unnest($2::uuid[], $3::text[]) x (id, text)`,
      [workspaceId, ids, texts],
    );
    for (const account of [0, 1]) {
      await owner.query(
        `insert into attributions (workspace_id, id, number, key, claim_id, source_id, stance, access, wording_text)
         select $1, x.id, x.number, 'a' || x.number, x.claim, $6, 'asserts', 'hearsay', x.text
         from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::text[]) x (id, claim, number, text)`,
        [
          workspaceId,
          numbers.map(() => newId()),
          ids,
          numbers.map((n) => 2 * n + account),
          numbers.map(textOf),
          source,
        ],
      );
    }
  }
  await owner.query('analyze');
}

/** Queries by what is hard about them. */
const QUERIES: Readonly<Record<string, () => string>> = {
  'a common word': () => ENGLISH[below(3)] ?? '',
  'a word of the middle': () => ENGLISH[100 + below(400)] ?? '',
  'a rare word': () => ENGLISH[8000 + below(8000)] ?? '',
  'two words': () => `${ENGLISH[below(50)] ?? ''} ${ENGLISH[below(200)] ?? ''}`,
  'two words that rarely meet': () => `${ENGLISH[below(50)] ?? ''} ${ENGLISH[3000 + below(3000)] ?? ''}`,
  'a phrase': () => `"${ENGLISH[below(20)] ?? ''} ${ENGLISH[below(20)] ?? ''}"`,
  'two common syllables': () => (KOREAN[below(5)] ?? '').slice(0, 2),
  'two rare syllables': () => (KOREAN[500 + below(3000)] ?? '').slice(0, 2),
  'one syllable': () => (KOREAN[below(50)] ?? '').slice(0, 1),
  'two Korean words': () => `${KOREAN[below(50)] ?? ''} ${KOREAN[below(50)] ?? ''}`,
  'a slip of the pen': () => `${ENGLISH[below(500)] ?? ''}x`,
};

/** Statements being typed: a claim there is with words left out and added, and now and then a slip. */
async function typed(owner: pg.Client, workspaceId: string): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(
    `select w.text from claims c join claim_wordings w on w.workspace_id = $1 and w.claim_id = c.id
     where c.workspace_id = $1 and c.number = $2`,
    [workspaceId, 1 + below(CLAIMS)],
  );
  const kept = (rows[0]?.text ?? '').split(' ').filter(() => next() < 0.7);
  const slipped = kept.map((word) => (next() < 0.15 ? `${word.slice(0, -2)}${word.slice(-1)}` : word));
  return [...slipped, someOf(ENGLISH), someOf(ENGLISH), someOf(KOREAN)].join(' ');
}

async function measureLookAlikes(app: INestApplicationContext, owner: pg.Client, actor: Actor): Promise<void> {
  const lookAlikes = app.get(LookAlikesService, { strict: false });
  const times: number[] = [];
  for (let round = -5; round < 4 * ROUNDS; round++) {
    const statement = await typed(owner, actor.workspaceId);
    const start = performance.now();
    await lookAlikes.find(actor, { statement });
    if (round >= 0) times.push(performance.now() - start);
  }
  printFigures('Claims that look like one being typed, milliseconds', [
    told('p50', percentile(times, 0.5).toFixed(1)),
    atMost('p95', percentile(times, 0.95), LOOK_ALIKES_BAR_MS),
    told('the slowest', percentile(times, 1).toFixed(1)),
  ]);
}

/** Parts of statements lists are filtered by. */
const TEXTS: Readonly<Record<string, () => string>> = {
  'a common word': () => ENGLISH[below(3)] ?? '',
  'a word of the middle': () => ENGLISH[100 + below(400)] ?? '',
  'a rare word': () => ENGLISH[8000 + below(8000)] ?? '',
  'the middle of a rare word': () => (ENGLISH[8000 + below(8000)] ?? '').slice(1, 5),
  'two words in a row': () => `${ENGLISH[below(50)] ?? ''} ${ENGLISH[3000 + below(3000)] ?? ''}`,
  'two common syllables': () => (KOREAN[below(5)] ?? '').slice(0, 2),
  'two rare syllables': () => (KOREAN[500 + below(3000)] ?? '').slice(0, 2),
  'what no statement has': () => 'zzyzx',
};

async function measureTextFilter(app: INestApplicationContext, actor: Actor): Promise<void> {
  const lists = app.get(ClaimsListService, { strict: false });
  const asked = { 'list of 50': lists.list.bind(lists), counted: lists.count.bind(lists) };
  const figures = [];
  for (const [name, draw] of Object.entries(TEXTS)) {
    for (const [what, ask] of Object.entries(asked)) {
      const times: number[] = [];
      for (let round = -2; round < ROUNDS; round++) {
        const text = draw();
        const start = performance.now();
        await ask(actor, { text });
        if (round >= 0) times.push(performance.now() - start);
      }
      const shown = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1)).join(', ');
      figures.push(told(`${name}, ${what}, p50, p95, most`, shown));
    }
  }
  printFigures('Claims filtered by part of their statement, milliseconds', figures);
}

async function measure(app: INestApplicationContext, owner: pg.Client): Promise<void> {
  const workspaces = app.get(WorkspacesService, { strict: false });
  const actor: Actor = await workspaces.create({ slug: 'bench', title: 'Bench' }, null);
  await fill(owner, actor.workspaceId);
  const started = performance.now();
  const indexed = await app.get(SearchIndexService, { strict: false }).catchUp(actor.workspaceId);
  const seconds = (performance.now() - started) / 1000;
  await owner.query('select whence_enter($1)', [actor.workspaceId]);
  await owner.query('select claim_lists_rebuild($1, whence_today()::text)', [actor.workspaceId]);
  await owner.query('vacuum analyze');
  await measureTextFilter(app, actor);
  const size = await owner.query<{ table: string; mb: string }>(
    `select relname as "table", round(pg_total_relation_size(oid) / 1e6)::text as mb from pg_class
     where relname in ('search_texts', 'search_terms')`,
  );
  const search = app.get(SearchService, { strict: false });
  const all: number[] = [];
  const figures = [];
  for (const [name, draw] of Object.entries(QUERIES)) {
    const times: number[] = [];
    for (let round = -3; round < ROUNDS; round++) {
      const q = draw();
      const start = performance.now();
      await search.search(actor, { q, limit: 50 });
      if (round >= 0) times.push(performance.now() - start);
    }
    all.push(...times);
    figures.push(
      told(`${name}, p50, p95, most`, [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1)).join(', ')),
    );
  }
  printFigures(`Search among ${String(CLAIMS)} claims with two accounts each, milliseconds`, [
    told('records indexed a second', (indexed / seconds).toFixed(0)),
    ...size.rows.map(({ table, mb }) => told(table, `${mb} MB`)),
    ...figures,
    atMost('p95 of all', percentile(all, 0.95), BAR_MS),
    atMost('the slowest', percentile(all, 1), 500),
  ]);
  await measureLookAlikes(app, owner, actor);
}

async function onDatabase(database: OpenDatabase): Promise<void> {
  const module = AppModule.with({ dataSource: database.dataSource, cookieMode: { isSecure: false } });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const owner = new pg.Client(forPg(database.owner));
  await owner.connect();
  try {
    await measure(app, owner);
  } finally {
    await owner.end();
    await app.close();
  }
}

async function main(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'whence-bench-'));
  const database = await openDatabase(readConfig({ WHENCE_DATA: dataDir }), {
    log: () => undefined,
    mayAttach: false,
    poolSize: 4,
  });
  // Under root the database lies elsewhere, and this file says where.
  const home = process.getuid?.() === 0 ? (await readFile(path.join(dataDir, 'where'), 'utf8')).trim() : null;
  try {
    await onDatabase(database);
  } finally {
    await database.close();
    if (home !== null) await rm(home, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main();
