// The rules of SQL that must hold on plain PostgreSQL and on a distributed one alike (docs/decisions/0003): every
// statement of a repository names the workspace, migrations use only what was tried on both.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const problems = [];

const FORBIDDEN = [
  [/\bset_config\s*\(/i, 'set_config does not reach the workers of a distributed database; call whence_enter'],
  [/\bmerge\s+into\b/i, 'MERGE is refused under row-level security on a distributed database'],
  [/\bcreate\s+(or\s+replace\s+)?trigger\b/i, 'no triggers: append-only is withheld grants, the log is one function'],
  [/\bon\s+delete\s+set\s+null\b/i, 'ON DELETE SET NULL is refused where the key holds workspace_id'],
  [/\bon\s+(delete|update)\s+cascade\b/i, 'no cascades: what goes is taken away by name'],
  [/\bsynchronize:\s*true\b/, 'the schema is changed by migrations only'],
  [/\bupdate\b[^`;]*\b(clock_timestamp|gen_random_uuid|random)\s*\(/i, 'no volatile function in an UPDATE'],
];
/** Tables outside every workspace. */
const INSTALLATION =
  /^(accounts|api_tokens|backup_runs|sessions|sign_ins|one_time_links|rate_limits|workspace_slugs|schema_migrations)$/;

function filesIn(folder) {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(path.join(root, file)).isDirectory()) return filesIn(file);
    return name.endsWith('.ts') ? [file] : [];
  });
}

function lineOf(text, index) {
  return text.slice(0, index).split('\n').length;
}

for (const file of [...filesIn('src'), ...filesIn('migrations')]) {
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const [pattern, why] of FORBIDDEN) {
    const match = pattern.exec(text);
    if (match !== null) problems.push(`${file}:${lineOf(text, match.index)}: ${why}`);
  }
}

// A statement of a repository that reads or changes a table must name workspace_id.
for (const file of filesIn('src')) {
  if (/^src\/(domain|config|cli|database\/embedded)\//.test(file.split(path.sep).join('/'))) continue;
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const match of text.matchAll(/`([^`]*)`|'((?:select|insert|update|delete)\b[^']*)'/gi)) {
    const sql = (match[1] ?? match[2] ?? '').trim();
    const table =
      /^(?:with\b[\s\S]*?\()?\s*(?:select\b[\s\S]*?\bfrom|insert\s+into|update|delete\s+from)\s+([a-z_]+)\b/i.exec(
        sql,
      )?.[1];
    if (table === undefined || !/^(select|insert|update|delete|with)\b/i.test(sql)) continue;
    // What only takes lists apart reads no table.
    if (table === 'unnest' && !/\b(from|join)\s+(lateral\s+)?(?!unnest\b)[a-z_]/i.test(sql)) continue;
    if (
      INSTALLATION.test(table) ||
      /^(pg_|information_schema|graphile_worker|clock_timestamp|whence_(member|by_session|by_token)$|claim_lists_differences$|search_(find|alike|sharing|words_like|statements)$|audit_(append|reach|changes|handed_out|roles_of|entries|chain|head)$)/.test(
        table,
      )
    )
      continue;
    if (!/workspace_id/.test(sql))
      problems.push(`${file}:${lineOf(text, match.index)}: a statement on ${table} does not name workspace_id`);
  }
}

// Tables of a workspace: every unique constraint and foreign key begins with workspace_id.
for (const file of filesIn('migrations')) {
  const text = readFileSync(path.join(root, file), 'utf8');
  for (const match of text.matchAll(/constraint\s+([a-z_]+)\s+unique\s*\(([^)]*)\)/gi)) {
    if (!match[2].trim().startsWith('workspace_id'))
      problems.push(`${file}: ${match[1]} does not begin with workspace_id`);
  }
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
