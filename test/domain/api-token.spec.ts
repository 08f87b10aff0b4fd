import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isApiToken, writeApiToken } from '../../src/domain/api-token.js';
import { permissionsOf, ROLES, WORKSPACE_PERMISSIONS } from '../../src/domain/roles.js';
import { mayWrite, permissionsWithin, SCOPE_OF_PERMISSION, TOKEN_SCOPES } from '../../src/domain/token-scopes.js';

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('the text of an API token', () => {
  it('is always of one length, and is known by its beginning', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const token = writeApiToken(random);
        expect(token).toMatch(/^whence_[0-9A-Za-z]{49}$/);
        expect(isApiToken(token)).toBe(true);
      }),
    );
    expect(writeApiToken(new Uint8Array(32))).toMatch(/^whence_0{43}/);
    expect(() => writeApiToken(new Uint8Array(31))).toThrow(RangeError);
  });

  it('differs for different bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        fc.pre(!a.every((byte, place) => byte === b[place]));
        expect(writeApiToken(a)).not.toBe(writeApiToken(b));
      }),
    );
  });

  it('is none any more with one character mistyped, left out, doubled, or two swapped', () => {
    fc.assert(
      fc.property(bytes, fc.nat(48), fc.constantFrom('0', 'O', 'o', 'l', 'I', '1', 'x', 'Z'), (random, at, typed) => {
        const token = writeApiToken(random);
        const place = 'whence_'.length + at;
        const [here, next] = [token[place] ?? '', token[place + 1] ?? ''];
        const before = token.slice(0, place);
        const slips = [
          `${before}${typed}${token.slice(place + 1)}`,
          `${before}${token.slice(place + 1)}`,
          `${before}${here}${token.slice(place)}`,
          `${before}${next}${here}${token.slice(place + 2)}`,
        ];
        for (const slip of slips) if (slip !== token) expect(isApiToken(slip)).toBe(false);
      }),
    );
    for (const text of ['', 'whence_', 'a red heron', `${writeApiToken(new Uint8Array(32))} `])
      expect(isApiToken(text)).toBe(false);
  });
});

describe('what a token may be used for', () => {
  it('is never more than its account may do, whatever the scopes', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES]), fc.subarray([...TOKEN_SCOPES]), (roles, scopes) => {
        const permissions = permissionsOf(roles);
        for (const name of permissionsWithin(scopes, permissions)) expect(permissions).toContain(name);
      }),
    );
  });

  it('is never people, tokens or the settings of a workspace', () => {
    const all = permissionsWithin(TOKEN_SCOPES, new Set(WORKSPACE_PERMISSIONS));
    const never = WORKSPACE_PERMISSIONS.filter((name) => !all.has(name));
    expect(never).toEqual([
      'workspace.change',
      'workspace.freeze',
      'members.read',
      'members.change',
      'members.exposure',
      'tokens.make',
      'tokens.end',
      'files.remove',
      'sources.freeze',
      'sources.thaw',
      'webhooks.read',
      'webhooks.change',
    ]);
  });

  it('is reading alone with `read`, and neither reports, exports nor the log', () => {
    const read = [...permissionsWithin(['read'], new Set(WORKSPACE_PERMISSIONS))];
    expect(read.every((name) => name.endsWith('.read'))).toBe(true);
    expect(read).not.toContain('audit.read');
    expect(mayWrite(['read', 'reports', 'export', 'audit'])).toBe(false);
  });

  it('includes reading with `write` and `review`, and nothing beside itself with `import`', () => {
    const of = (...scopes: (typeof TOKEN_SCOPES)[number][]) => [
      ...permissionsWithin(scopes, new Set(WORKSPACE_PERMISSIONS)),
    ];
    expect(of('write')).toEqual(expect.arrayContaining(['claims.read', 'claims.change']));
    expect(of('review')).toEqual(expect.arrayContaining(['claims.read', 'review.change', 'rulings.change']));
    expect(of('import')).toEqual(['dossier.import']);
    expect(of('write')).not.toContain('rulings.change');
    expect(Object.keys(SCOPE_OF_PERMISSION)).toHaveLength(WORKSPACE_PERMISSIONS.length);
  });
});
