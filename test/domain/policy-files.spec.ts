import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { POLICY_JSON_SCHEMA } from '../../src/domain/policy/policy-schema.js';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { readPolicy } from '../../src/domain/policy/read-policy.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';
import { parseStrictJson } from '../../src/domain/strict-json.js';

const folder = path.join(process.cwd(), 'policies');
const SCHEMA = 'corroboration-policy.schema.json';

function fileOf(name: string): unknown {
  const { value, errors } = parseStrictJson(readFileSync(path.join(folder, name), 'utf8'), {
    maxTextBytes: 65_536,
    maxDepth: 50,
  });
  expect(errors).toEqual([]);
  return value;
}

describe('the policies as files', () => {
  it('are the stock policies and the schema, and nothing else', () => {
    const wanted = [...STOCK_POLICIES.map(({ id }) => `${id}.json`), SCHEMA];
    expect(readdirSync(folder).sort()).toEqual(wanted.sort());
  });

  it.each(STOCK_POLICIES.map((policy) => [policy.id, policy] as const))(
    '%s: the file is what the program runs on, and fits the schema',
    (id, policy) => {
      const value = fileOf(`${id}.json`);
      const { policy: read, errors, warnings } = readPolicy(value);
      expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
      expect(read && policyIdentity(read)).toBe(policyIdentity(policy));
      const fits = new Ajv2020({ allErrors: true, strict: true }).compile(POLICY_JSON_SCHEMA);
      expect([fits(value), fits.errors]).toEqual([true, null]);
    },
  );

  it('the schema as a file is the one that is served', () => {
    expect(fileOf(SCHEMA)).toEqual(POLICY_JSON_SCHEMA);
  });
});

describe('the schema of a policy', () => {
  it('closes every object', () => {
    const open: string[] = [];
    const look = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (Reflect.get(value, 'type') === 'object' && Reflect.get(value, 'additionalProperties') !== false)
        open.push(at);
      for (const [name, inner] of Object.entries(value)) look(inner, `${at}/${name}`);
    };
    look(POLICY_JSON_SCHEMA, '');
    expect(open).toEqual([]);
  });
});
