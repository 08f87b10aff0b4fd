// The words of the desk: every key is there in each language with the same holes, and none is there that no screen uses.
// That a screen uses no key that is missing, the compiler sees.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const source = path.join(root, 'web', 'src');
const problems = [];

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesIn(file);
    return /\.tsx?$/.test(name) ? [file] : [];
  });
}

/** The texts of a dictionary by key: `nav.claims`. */
async function wordsOf(language) {
  const text = readFileSync(path.join(source, 'words', `${language}.ts`), 'utf8');
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext } });
  const [tree] = Object.values(await import(`data:text/javascript,${encodeURIComponent(outputText)}`));
  const flat = (branch, prefix) =>
    Object.entries(branch).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
    );
  return new Map(flat(tree, ''));
}

const holesIn = (text) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .toSorted((a, b) => a.localeCompare(b))
    .join(' ');

const [english, korean] = [await wordsOf('en'), await wordsOf('ko')];
for (const [key, text] of korean) {
  const original = english.get(key);
  if (original === undefined) problems.push(`${key}: in Korean only`);
  else if (holesIn(original) !== holesIn(text)) problems.push(`${key}: the holes differ: ${original} / ${text}`);
  if (text.trim() === '' || original?.trim() === '') problems.push(`${key}: empty`);
}
for (const key of english.keys()) {
  if (!korean.has(key) && !key.endsWith('_one')) problems.push(`${key}: not in Korean`);
}

const code = filesIn(source)
  .filter((file) => !file.startsWith(path.join(source, 'words')))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const whole = new Set([...code.matchAll(/'([A-Za-z]\w*(?:\.\w+)*)'/g)].map(([, key]) => key));
const begun = [...code.matchAll(/`([A-Za-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, prefix]) => prefix);
for (const key of english.keys()) {
  const asked = key.replace(/_(?:one|other)$/, '');
  if (!whole.has(asked) && !begun.some((prefix) => asked.startsWith(prefix)))
    problems.push(`${key}: no screen uses it`);
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
