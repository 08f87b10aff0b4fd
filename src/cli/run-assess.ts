import { assessDossier } from '../domain/assess.js';
import { describeGiven, formatErrors, type DossierError } from '../domain/dossier-error.js';
import { policyIdentity } from '../domain/policy/policy.js';
import { traceOf } from '../domain/trace.js';
import { nextSteps } from '../domain/whatif/next-steps.js';
import { readDossier } from '../exchange/read-dossier.js';
import type { AssessOptions } from './assess.command.js';
import { assessmentText } from './assessment-text.js';
import { readTextInput } from './input.js';
import { loadPolicy } from './load-policy.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import { readLanguage } from './read-language.js';
import { traceText } from './trace-text.js';

/**
 * Reads a policy and a dossier and prints one assessment per claim, in the order of the file: as text, or as
 * `{ policy, assessments }`.
 * @throws CommandFailure with code 1 when a file cannot be read, 2 when the dossier, the policy or a key is wrong.
 */
export async function runAssess(file: string, options: AssessOptions, terminal: Terminal): Promise<void> {
  if (file === '-' && options.policy === '-') {
    throw badInput([{ path: '--policy', given: '"-"', expected: 'a file: the dossier is on standard input already' }]);
  }
  const lang = readLanguage(options.lang);
  const policy = await loadPolicy(options.policy, terminal);
  const read = readDossier(await readTextInput(file, terminal));
  if (!read.ok) throw badInput(read.errors);
  const { dossier } = read;
  const claims = new Map(dossier.claims?.map((claim) => [claim.key, claim]));
  const wanted = options.claim?.normalize('NFC');
  if (wanted !== undefined && !claims.has(wanted)) {
    throw badInput([{ path: '--claim', given: describeGiven(wanted), expected: 'the key of a claim of this dossier' }]);
  }

  const assessments = assessDossier(dossier, policy, wanted === undefined ? {} : { claims: [wanted] });
  const identity = policyIdentity(policy);
  const explained = assessments.map((assessment) => {
    if (options.why !== true) return { assessment, why: null };
    const next = nextSteps(dossier, assessment.claim, policy, { lang });
    return { assessment, why: { trace: traceOf(policy, assessment, lang), next } };
  });
  if (options.json === true) {
    const whys = explained.map(({ assessment: { claim }, why }) => ({ claim, ...why }));
    const result = { policy: identity, assessments, ...(options.why === true ? { whys } : {}) };
    terminal.data(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  const texts = explained.map(({ assessment, why }) => {
    const text = assessmentText(assessment, claims.get(assessment.claim));
    return why === null ? text : `${text}\n${traceText(assessment, why.trace, why.next, lang)}`;
  });
  terminal.data([`policy: ${identity}`, ...texts].join('\n\n') + '\n');
  if (assessments.length === 0) terminal.note('this dossier has no claims');
}

function badInput(errors: readonly DossierError[]): CommandFailure {
  return new CommandFailure(EXIT_CODES.badInput, formatErrors(errors));
}
