/** The policy somebody names on the command line: a stock policy by id, or a file. */
import { disarm, formatErrors } from '../domain/dossier-error.js';
import { NEWSROOM_TWO_SOURCE } from '../domain/policy/newsroom-two-source.js';
import { problemLine } from '../domain/policy/policy-fields.js';
import type { Policy } from '../domain/policy/policy.js';
import { type PolicyReading, readPolicy } from '../domain/policy/read-policy.js';
import { stockPolicy } from '../domain/policy/stock-policies.js';
import { parseStrictJson } from '../domain/strict-json.js';
import { readTextInput } from './input.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

/** Rules nest a condition in a condition; nobody checks one fifty deep with a pencil. */
const POLICY_LIMITS = { maxTextBytes: 64 * 1024, maxDepth: 50 };

/**
 * A stock policy by `id`, `id@version` or full identity, else the file of that name; the newsroom's when nothing is named. What is
 * allowed in a policy but unwise is said on standard error. `place` is what lines about the policy begin with.
 * @throws CommandFailure with code 1 when the file cannot be read, 2 when it holds no policy.
 */
export async function loadPolicy(named: string | undefined, terminal: Terminal, place = '--policy'): Promise<Policy> {
  if (named === undefined) return NEWSROOM_TWO_SOURCE;
  const stock = stockPolicy(named);
  if (stock !== undefined) return stock;
  const { policy, errors, warnings } = await readPolicyFile(named, terminal, place);
  if (policy === null) throw badPolicy(errors.map(problemLine), place);
  for (const warning of warnings) terminal.note(disarm(`${place}: ${problemLine(warning)}`));
  return policy;
}

/**
 * What a policy file holds, with everything that is wrong in it.
 * @throws CommandFailure with code 1 when the file cannot be read, 2 when it is no JSON.
 */
export async function readPolicyFile(file: string, terminal: Terminal, place: string): Promise<PolicyReading> {
  const { value, errors } = parseStrictJson(await readTextInput(file, terminal), POLICY_LIMITS);
  if (errors.length > 0) throw badPolicy(formatErrors(errors, 'policy'), place);
  return readPolicy(value);
}

function badPolicy(lines: readonly string[], place: string): CommandFailure {
  return new CommandFailure(
    EXIT_CODES.badInput,
    lines.map((line) => disarm(`${place}: ${line}`)),
  );
}
