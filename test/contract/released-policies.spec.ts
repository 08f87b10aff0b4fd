import { describe, expect, it } from '@jest/globals';
import { policyIdentity } from '../../src/domain/policy/policy.js';
import { STOCK_POLICIES } from '../../src/domain/policy/stock-policies.js';

describe('released policies', () => {
  // A published version never changes, for assessments and rulings name it. A line here is only ever added: a change of a
  // stock policy is a new version, and the old one stays readable from the workspaces that judged by it.
  it('are what they were when they were released', () => {
    expect(`\n${STOCK_POLICIES.map(policyIdentity).sort().join('\n')}\n`).toMatchSnapshot();
  });
});
