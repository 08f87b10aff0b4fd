// Lets plain Node run the TypeScript sources as they are: `node --import ./test/support/typescript-hooks.mjs file.ts`.
// For the test server and the scripts in bench/, which are no jest tests; the product itself runs compiled by tsc.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Node runs hooks on a thread of their own, which imports this same file.
if (isMainThread) register(import.meta.url);

const options = JSON.parse(await readFile(new URL('../../.swcrc', import.meta.url), 'utf8'));

/** Relative imports name the compiled file (`./a.js`); beside the sources stands `./a.ts`. */
export async function resolve(specifier, context, next) {
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const { transform } = await import('@swc/core');
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    ...options,
    filename,
    sourceMaps: 'inline',
    configFile: false,
  });
  return { format: 'module', source: code, shortCircuit: true };
}
