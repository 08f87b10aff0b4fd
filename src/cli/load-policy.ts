/** The policy somebody names on the command line: a stock policy by id, or a file. */
import { disarm, formatErrors } from '../domain/dossier-error.js';
import { NEWSROOM_TWO_SOURCE } from '../domain/policy/newsroom-two-source.js';
import { problemLine } from '../domain/policy/policy-fields.js';
import type { Policy } from '../domain/policy/policy.js';
import { readPolicy } from '../domain/policy/read-policy.js';
import { stockPolicy } from '../domain/policy/stock-policies.js';
import { parseStrictJson } from '../domain/strict-json.js';
import { readTextInput } from './input.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

/** Rules nest a condition in a condition; nobody checks one fifty deep with a pencil. */
const POLICY_LIMITS = { maxTextBytes: 64 * 1024, maxDepth: 50 };

/**
 * A stock policy by `id`, `id@version` or full identity, else the file of that name; the newsroom's when nothing is named. What is
 * allowed in a policy but unwise is said on standard error.
 * @throws CommandFailure with code 1 when the file cannot be read, 2 when it holds no policy.
 */
export async function loadPolicy(named: string | undefined, terminal: Terminal): Promise<Policy> {
  if (named === undefined) return NEWSROOM_TWO_SOURCE;
  const stock = stockPolicy(named);
  if (stock !== undefined) return stock;
  const { value, errors } = parseStrictJson(await readTextInput(named, terminal), POLICY_LIMITS);
  if (errors.length > 0) throw badPolicy(formatErrors(errors, 'policy'));
  const { policy, errors: problems, warnings } = readPolicy(value);
  if (policy === null) throw badPolicy(problems.map(problemLine));
  for (const warning of warnings) terminal.note(disarm(`--policy: ${problemLine(warning)}`));
  return policy;
}

function badPolicy(lines: readonly string[]): CommandFailure {
  return new CommandFailure(
    EXIT_CODES.badInput,
    lines.map((line) => disarm(`--policy: ${line}`)),
  );
}
