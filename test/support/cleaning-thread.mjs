// The thread of clean copies from its TypeScript source: tests have no compiled one. See typescript-hooks.mjs.
import { register } from 'node:module';

register(new URL('./typescript-hooks.mjs', import.meta.url));
await import('../../src/files/cleaning.worker.ts');
