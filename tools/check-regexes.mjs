// No regular expression of src/ may take long on any text somebody could send. Each one is looked at (a repetition
// inside a repetition is refused unless it is listed here with the reason why it is harmless), and each is run on
// hostile texts, against the clock.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import ts from 'typescript';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** Texts tried are this long; a text that is longer before a pattern sees it is read by a parser, not by a pattern. */
const LENGTH = 10_000;
/** What walks a text once takes less than a millisecond; what walks it again for each of its letters is over this. */
const MOST_MS = 80;
/** For all hostile texts of one pattern. */
const HANGS_MS = 60_000;

/** By source of the pattern: why it is harmless all the same, and how long its texts can be. */
const LOOKED_AT = new Map(
  JSON.parse(readFileSync(path.join(root, 'tools', 'regexes-looked-at.json'), 'utf8')).map((entry) => [
    entry.pattern,
    entry,
  ]),
);

function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return filesIn(file);
    return name.endsWith('.ts') ? [file] : [];
  });
}

/** Every pattern written as such; one put together at run time cannot be looked at and is named. */
function patternsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  const found = [];
  const where = (node) =>
    `${path.relative(root, file)}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const walk = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ where: where(node), pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const made = node.arguments?.[0]?.getText() ?? '';
      if (/[*+]|\{\d+,\}/.test(made.replace(/\$\{[^}]*\}/g, '1')) && !LOOKED_AT.has(made))
        found.push({ where: where(node), made });
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

/** Whether something repeated without end stands inside something repeated without end. */
export function hasNestedRepetition(pattern) {
  const open = [];
  let last = false;
  for (let at = 0; at < pattern.length; at++) {
    const here = pattern[at];
    const isLoop = repeatsAt(pattern, at);
    if (isLoop !== null) {
      if (isLoop.endless) {
        if (last) return true;
        if (open.length > 0) open[open.length - 1] = true;
      }
      at += isLoop.length - 1;
      last = false;
    } else if (here === '(') {
      open.push(false);
      last = false;
    } else if (here === ')') {
      last = open.pop() === true;
      if (last && open.length > 0) open[open.length - 1] = true;
    } else if (here === '[') {
      for (at++; pattern[at] !== ']'; at++) if (pattern[at] === '\\') at++;
      last = false;
    } else {
      if (here === '\\') at++;
      last = false;
    }
  }
  return false;
}

/** The quantifier at a place: its length and whether it has no end. `(?` of a group is none. */
function repeatsAt(pattern, at) {
  if (pattern[at] === '?' && pattern[at - 1] === '(' && pattern[at - 2] !== '\\') return null;
  const match = /^(?:[*+?]|\{\d+(,\d*)?\})\??/.exec(pattern.slice(at));
  if (match === null) return null;
  return { length: match[0].length, endless: /^[*+]/.test(match[0]) || match[1] === ',' };
}

/** Long texts of one kind, of two kinds in turn, and each with an end that fits nothing. */
function hostileTexts(length) {
  const bits = [
    'a',
    'A',
    '0',
    ' ',
    '\n',
    '-',
    '_',
    '.',
    ',',
    ':',
    '/',
    '<',
    '"',
    '\\',
    '(',
    'é',
    '한',
    'C-1',
    'a ',
    '0.',
  ];
  bits.push('ab', '1-', ' \n', '<a', '["', 'password', '\\"', 'whence', '2024-', '..', 'x=', "\\'", '0,', '{a', '%20');
  return bits.flatMap((bit) => {
    const long = bit.repeat(Math.ceil(length / bit.length)).slice(0, length);
    return [long, `${long}\u0001!`, `\u0001${long}\u0001`, `(${long}`, `<${long}\u0001`];
  });
}

function runHostile() {
  const say = parentPort.postMessage.bind(parentPort);
  for (const [index, { pattern, flags, length }] of workerData.patterns.entries()) {
    if (index < workerData.from) continue;
    say({ index, begins: true });
    const matcher = new RegExp(pattern, flags.replace(/[gy]/g, ''));
    let most = 0;
    for (const text of hostileTexts(length)) {
      const started = performance.now();
      matcher.test(text);
      let took = performance.now() - started;
      // Once more before it is believed: others use this machine, too.
      if (took > MOST_MS) {
        const again = performance.now();
        matcher.test(text);
        took = Math.min(took, performance.now() - again);
      }
      most = Math.max(most, took);
    }
    say({ index, most });
  }
}

async function timeAll(patterns, problems) {
  let from = 0;
  while (from < patterns.length) {
    from = await new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { patterns, from } });
      let current = from;
      let timer = null;
      worker.on('error', reject);
      worker.on('message', ({ index, begins, most }) => {
        current = index;
        clearTimeout(timer);
        if (begins === true) {
          timer = setTimeout(() => {
            problems.push(`${patterns[index].where}: /${patterns[index].pattern}/ does not end on a hostile text`);
            void worker.terminate();
          }, HANGS_MS);
        } else if (most > MOST_MS) {
          problems.push(`${patterns[index].where}: /${patterns[index].pattern}/ takes ${Math.round(most)} ms`);
        }
      });
      worker.on('exit', () => {
        clearTimeout(timer);
        resolve(current + 1);
      });
    });
  }
}

async function main() {
  const problems = [];
  const found = filesIn(path.join(root, 'src')).flatMap(patternsOf);
  const patterns = [];
  const used = new Set();
  for (const { where, pattern, flags, made } of found) {
    if (made !== undefined) {
      problems.push(`${where}: a pattern with a repetition is put together at run time: ${made}`);
      continue;
    }
    const known = LOOKED_AT.get(pattern);
    if (known !== undefined) used.add(pattern);
    if (known === undefined && hasNestedRepetition(pattern))
      problems.push(`${where}: a repetition inside a repetition: /${pattern}/`);
    patterns.push({ where, pattern, flags, length: Math.min(LENGTH, known?.length ?? LENGTH) });
  }
  for (const pattern of LOOKED_AT.keys())
    if (!used.has(pattern) && !pattern.startsWith('`')) problems.push(`regexes-looked-at.json: no pattern ${pattern}`);
  await timeAll(patterns, problems);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exit(1);
}

if (!isMainThread) runHostile();
else if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
