// A folder of src/ imports only from folders of strictly lower rank, so there can be no circle. The whole rule is this
// table; ARCHITECTURE.md says why. Also: domain/ is pure, and a module shows its neighbours only .module, .reader and
// .service (an entity only where a foreign key points at it). Of web/: it knows the server by client/ and domain/ alone, and
// a screen knows no other screen.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const RANKS = {
  domain: 0,
  config: 1,
  database: 2,
  http: 3,
  audit: 3,
  access: 4,
  backup: 4,
  dates: 5,
  regions: 5,
  documents: 5,
  history: 5,
  sources: 6,
  claims: 6,
  attributions: 7,
  freezes: 7,
  offboarding: 7,
  oversight: 7,
  policies: 7,
  corroboration: 8,
  content: 8,
  files: 8,
  gazetteer: 8,
  advice: 9,
  desk: 9,
  reports: 9,
  exchange: 9,
  feed: 9,
  overview: 9,
  search: 9,
  pages: 10,
  cli: 11,
};
const ENTRY_RANK = 11;
const DOMAIN_PACKAGES = /^(edtf|@noble\/hashes(\/.*)?)$/;
const RECORD_MODULES = new Set(Object.keys(RANKS).filter((folder) => RANKS[folder] >= 5 && RANKS[folder] <= 9));
const SHOWN = /\.(module|reader|service)\.js$/;

const root = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'src');
const problems = [];

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesIn(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });
}

/** What a file imports or hands on, as it is written there. */
function importsOf(file) {
  const found = readFileSync(file, 'utf8').matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3]);
}

/** The folder of src/ a file belongs to; null for the entry points beside them. */
function moduleOf(file) {
  const [first, ...rest] = path.relative(root, file).split(path.sep);
  return rest.length === 0 ? null : first;
}

function checkImport(file, from, specifier) {
  const where = path.relative(path.dirname(root), file);
  if (!specifier.startsWith('.')) {
    if (from === 'domain' && !DOMAIN_PACKAGES.test(specifier))
      problems.push(`${where}: domain/ may not import ${specifier}`);
    return;
  }
  const target = path.resolve(path.dirname(file), specifier);
  if (!target.startsWith(root + path.sep)) {
    if (from !== null) problems.push(`${where}: may not import ${specifier}, outside src/`);
    return;
  }
  const to = moduleOf(target);
  if (to === from) return;
  if (to === null) {
    if (from !== 'cli') problems.push(`${where}: may not import the entry point ${specifier}`);
    return;
  }
  const [fromRank, toRank] = [from === null ? ENTRY_RANK : RANKS[from], RANKS[to]];
  if (toRank === undefined) {
    problems.push(`${where}: ${to}/ has no rank; add it to tools/check-ranks.mjs`);
    return;
  }
  const isHigher = from === null ? false : toRank >= fromRank;
  if (isHigher) problems.push(`${where}: ${from}/ (rank ${fromRank}) may not import ${to}/ (rank ${toRank})`);
  const isForeignKey = /\.(entity|entities)\.js$/.test(specifier) && /\.(entity|entities)\.ts$/.test(file);
  const isWiring = from === null || from === 'cli' || from === 'pages';
  if (RECORD_MODULES.has(to) && !SHOWN.test(specifier) && !isForeignKey && !isWiring && to !== 'content') {
    if (RECORD_MODULES.has(from))
      problems.push(`${where}: of ${to}/ only .module, .reader and .service may be imported, not ${specifier}`);
  }
}

for (const file of filesIn(root)) {
  const from = moduleOf(file);
  if (from !== null && RANKS[from] === undefined) {
    problems.push(`${path.relative(path.dirname(root), file)}: ${from}/ has no rank; add it to tools/check-ranks.mjs`);
    continue;
  }
  for (const specifier of importsOf(file)) checkImport(file, from, specifier);
}

/** The folders of web/src, from what knows nothing to what knows all; shell and shared may use each other. */
const WEB_RANKS = { words: 0, style: 0, api: 1, shared: 2, shell: 2, screens: 3 };
const WEB_ENTRY_RANK = 4;
const above = path.dirname(root);
const web = path.join(above, 'web', 'src');

function checkWebImport(file, specifier) {
  if (!specifier.startsWith('.')) return;
  const where = path.relative(above, file);
  const target = path.resolve(path.dirname(file), specifier);
  const isKnown = ['src/domain', 'client', 'web/src'].some((folder) =>
    target.startsWith(path.join(above, folder) + path.sep),
  );
  if (!isKnown) problems.push(`${where}: may not import ${specifier}; web/ knows client/ and src/domain/ alone`);
  if (!target.startsWith(web + path.sep)) return;
  const partsOf = (name) => path.relative(web, name).split(path.sep);
  const [from, to] = [partsOf(file), partsOf(target)];
  const rankOf = (parts) => (parts.length === 1 ? WEB_ENTRY_RANK : WEB_RANKS[parts[0]]);
  if (rankOf(from) === undefined) problems.push(`${where}: ${from[0]}/ has no rank; add it to tools/check-ranks.mjs`);
  else if (rankOf(to) > rankOf(from)) problems.push(`${where}: ${from[0]}/ may not import ${specifier}`);
  else if (from[0] === 'screens' && to[0] === 'screens' && from[1] !== to[1])
    problems.push(`${where}: a screen may not import another (${specifier}); put what they share into shared/`);
}

for (const file of filesIn(web)) {
  for (const specifier of importsOf(file)) checkWebImport(file, specifier);
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
