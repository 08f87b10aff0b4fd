import { findBrowser } from './tools/find-browser.mjs';

// Nest 12 is ESM only, so jest runs under --experimental-vm-modules (see the scripts in package.json).
const project = (name, extra = {}) => ({
  displayName: name,
  rootDir: '.',
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.spec.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  ...extra,
});

// The layers that need PostgreSQL share one embedded server and one migrated template database (test/support/global-setup.ts).
const onPostgres = {
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

export default {
  projects: [
    project('domain'),
    project('config'),
    project('database', onPostgres),
    project('api', onPostgres),
    project('contract', onPostgres),
    // Without a browser the desk is not tested; tools/test.mjs says so.
    ...(findBrowser() === null ? [] : [project('ui', onPostgres)]),
  ],
  // More than the two processors this is meant for: several specs wait for long, for servers that stop and connections that break.
  maxWorkers: 3,
  // A shared machine can be slow; nothing here measures time.
  testTimeout: 30_000,
};
