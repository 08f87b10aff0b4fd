import type { Command } from 'commander';
import type { SearchedKind } from '../domain/search/sections.js';
import type { SearchResponse } from '../search/search.response.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface SearchOptions {
  readonly workspace: string;
  readonly as?: string;
  readonly records?: string;
  readonly limit: string;
  readonly json?: boolean;
}

/** `whence search` and `whence index`: finding records by their words, and making anew what they are found by. */
export function registerSearch(program: Command, terminal: Terminal): void {
  program
    .command('search')
    .description('find records by their words; "in quotes" as they stand, a word behind a minus sign not at all')
    .argument('<WORDS...>', 'what to look for; write -- before words that begin with a minus sign')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--records <kinds>', 'only these, separated by commas: claim, attribution, document, region, source')
    .option('--limit <number>', 'how many to print, 1 to 100', '20')
    .option('--as <login>', 'the account that asks, with what its roles allow (default: the owner of the machine)')
    .option('--json', 'print JSON')
    .action((words: string[], options: SearchOptions) => printFound(terminal, words, options));
  program
    .command('index')
    .description('index the texts of a workspace that wait for it')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--rebuild', 'forget the index first and make it anew of the records')
    .action((options: { workspace: string; rebuild?: boolean }) => indexTexts(terminal, options));
}

async function printFound(terminal: Terminal, words: readonly string[], options: SearchOptions): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { SearchService } = await import('../search/search.service.js');
  const records = await readKinds(options.records);
  const limit = readLimit(options.limit);
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, 'claims.read');
    const request = { q: words.join(' '), limit, ...(records === undefined ? {} : { records }) };
    const found = await app.get(SearchService, { strict: false }).search(actor, request);
    terminal.data(options.json === true ? `${JSON.stringify(found)}\n` : await foundText(found));
  });
}

async function indexTexts(terminal: Terminal, options: { workspace: string; rebuild?: boolean }): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { SearchIndexService } = await import('../search/search-index.service.js');
  await withApp(terminal, async ({ app }) => {
    const { workspaceId } = await actorFor(app, options.workspace, undefined, 'claims.read');
    const index = app.get(SearchIndexService, { strict: false });
    if (options.rebuild === true) await index.rebuild(workspaceId);
    terminal.data(`${await index.catchUp(workspaceId)} records indexed\n`);
  });
}

/** Lines safe to print: nothing in them can steer a terminal. */
async function foundText({ hits, total, alike, mode, isCatchingUp }: SearchResponse): Promise<string> {
  const { disarm } = await import('../domain/dossier-error.js');
  const plain = (text: string) => disarm(text.replace(/\s+/g, ' ').trim());
  const lines = hits.map(({ ref, claim, record, segments, isFormer, isCutBefore, isCutAfter }) => {
    const marked = segments.map(({ text, isMatch }) => (isMatch ? `*${text}*` : text)).join('');
    const of = record === 'attribution' && claim !== null ? ` on ${claim.ref}` : '';
    const status = record === 'claim' && claim?.status != null ? ` (${claim.status.replaceAll('_', ' ')})` : '';
    const text = `${isCutBefore ? '… ' : ''}${marked}${isCutAfter ? ' …' : ''}`;
    return `${ref}${of}${status}${isFormer ? ' [former wording]' : ''}  ${plain(text)}`;
  });
  const other = alike.map(
    ({ given, taken }) => `Nothing has “${plain(given)}”; searched for ${taken.map(plain).join(', ')}.`,
  );
  const any = mode === 'any' ? ['Nothing has all of the words; these have some of them.'] : [];
  const late = isCatchingUp ? ['Texts are being indexed: some may not be found yet.'] : [];
  const count = `${total.count}${total.isCapped ? '+' : ''} found`;
  return `${[...other, ...any, ...lines, count, ...late].join('\n')}\n`;
}

/** @throws CommandFailure with code 2 for what is no kind of record. */
async function readKinds(given: string | undefined): Promise<SearchedKind[] | undefined> {
  if (given === undefined) return undefined;
  const { SEARCHED_KINDS } = await import('../domain/search/sections.js');
  return given.split(',').map((word) => {
    const kind = SEARCHED_KINDS.find((each) => each === word.trim());
    if (kind === undefined) throw wrong(`--records: expected one of ${SEARCHED_KINDS.join(', ')}`);
    return kind;
  });
}

function readLimit(given: string): number {
  const limit = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (limit < 1 || limit > 100) throw wrong('--limit: expected a whole number from 1 to 100');
  return limit;
}

function wrong(line: string): CommandFailure {
  return new CommandFailure(EXIT_CODES.badInput, [line]);
}
