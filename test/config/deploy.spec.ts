import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { KNOWN_SETTINGS } from '../../src/config/known-settings.js';

const FILES = [
  'whence.service',
  'Dockerfile',
  'compose.yaml',
  'Caddyfile',
  'whence.env.example',
  'make-web-login.sh',
  'whence',
];

function read(name: string): string {
  return readFileSync(path.join(process.cwd(), name), 'utf8');
}

/** Names written like settings of ours: `WHENCE_…`, and the addresses of the database. */
function settingsIn(text: string): string[] {
  return [...new Set(text.match(/\b(?:WHENCE_[A-Z][A-Z_]*|DATABASE_(?:DIRECT_)?URL(?:_FILE)?)\b/g) ?? [])].sort();
}

describe('the files an operator is given', () => {
  it.each(FILES)('%s names only settings there are', (name) => {
    const known: readonly string[] = KNOWN_SETTINGS;
    expect(settingsIn(read(`deploy/${name}`)).filter((setting) => !known.includes(setting))).toEqual([]);
  });

  it('the manual names every setting, and none that is not there', () => {
    const manual = `${read('README.md')}\n${read('docs/operations.md')}`;
    const settings = settingsIn(manual);
    const own = KNOWN_SETTINGS.filter((name) => name !== 'NODE_ENV' && name !== 'PORT');
    expect(settings).toEqual([...own].sort());
  });

  it('the image starts the command there is, as a user who is not root, and runs no script of a package', () => {
    const image = read('deploy/Dockerfile');
    expect(image).toContain('ENTRYPOINT ["node", "bin/whence.js"]');
    expect(image.lastIndexOf('USER node')).toBeGreaterThan(image.lastIndexOf('FROM '));
    for (const line of image.split('\n').filter((text) => /npm (ci|prune)/.test(text)))
      expect(line).toContain('--ignore-scripts');
  });

  it('both processes of the compose file know the secrets as files, and no password stands in it', () => {
    const compose = read('deploy/compose.yaml');
    expect(compose.match(/<<: \*whence/g)).toHaveLength(2);
    expect(compose.replaceAll(/^#.*$/gm, '')).not.toMatch(/postgresql:\/\//);
  });
});
