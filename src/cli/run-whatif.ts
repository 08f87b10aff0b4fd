import { describeGiven, formatErrors, type DossierError } from '../domain/dossier-error.js';
import { policyIdentity, type Policy } from '../domain/policy/policy.js';
import { checkTogether } from '../domain/whatif/check-hypotheses.js';
import { HYPOTHESES_AT_MOST, type Hypothesis } from '../domain/whatif/hypothesis.js';
import { mostSeriousFirst, whatIf } from '../domain/whatif/what-if.js';
import { readDossier } from '../exchange/read-dossier.js';
import { hypothesisFrom } from '../overview/hypothesis-from.js';
import { DossierNames } from './dossier-names.js';
import { readTextInput } from './input.js';
import { loadPolicy } from './load-policy.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import { readLanguage } from './read-language.js';
import { type GivenSupposition, type KnownNames, readSuppositions } from './suppositions.js';
import type { WhatIfOptions } from './whatif.command.js';
import { movedText, totalsText } from './whatif-text.js';

/**
 * Prints the claims that would move, the worst news first: as text, or as JSON.
 * @throws CommandFailure with code 1 when a file or the database cannot be read, 2 when an option, the dossier or a
 * policy is wrong.
 */
export async function runWhatIf(
  file: string | undefined,
  given: readonly GivenSupposition[],
  options: WhatIfOptions,
  terminal: Terminal,
): Promise<void> {
  checkUse(file, given, options);
  await (file === undefined ? askWorkspace(given, options, terminal) : askDossier(file, given, options, terminal));
}

function checkUse(file: string | undefined, given: readonly GivenSupposition[], options: WhatIfOptions): void {
  const { workspace, claim, under, as } = options;
  const wrong = (path: string, found: string, expected: string) => badInput([{ path, given: found, expected }]);
  if ((file === undefined) === (workspace === undefined)) {
    const found = file === undefined ? 'neither' : 'both';
    throw wrong('whatif', found, 'either a dossier or --workspace');
  }
  if (given.length === 0) throw wrong('whatif', 'nothing supposed', 'an option such as --wrong SOURCE');
  if (given.length > HYPOTHESES_AT_MOST) {
    throw wrong('whatif', `${given.length} suppositions`, `at most ${HYPOTHESES_AT_MOST}`);
  }
  const elsewhere = workspace === undefined ? { '--as': as } : { '--claim': claim, '--under': under };
  for (const [path, value] of Object.entries(elsewhere)) {
    if (value === undefined) continue;
    throw wrong(path, describeGiven(value), workspace === undefined ? '--workspace with it' : 'a dossier with it');
  }
}

async function askDossier(
  file: string,
  given: readonly GivenSupposition[],
  options: WhatIfOptions,
  terminal: Terminal,
): Promise<void> {
  const lang = readLanguage(options.lang);
  const policy = await loadPolicy(options.under, terminal);
  const policies = new Map<string, Policy>();
  for (const { option, value } of given) {
    if (option === 'policy') policies.set(value.normalize('NFC'), await loadPolicy(value, terminal));
  }
  const read = readDossier(await readTextInput(file, terminal));
  if (!read.ok) throw badInput(read.errors);
  const { dossier } = read;
  const names = new DossierNames(dossier, policies);
  const wanted = options.claim?.normalize('NFC');
  if (wanted !== undefined && !names.isClaim(wanted)) {
    throw badInput([{ path: '--claim', given: describeGiven(wanted), expected: 'the key of a claim of this dossier' }]);
  }
  const hypotheses = readHypotheses(given, names);
  const answer = whatIf(dossier, policy, hypotheses, { lang, ...(wanted === undefined ? {} : { claims: [wanted] }) });
  const moved = mostSeriousFirst(answer.moved).map(({ movement }) => movement);
  const [before, after] = [policyIdentity(policy), policyIdentity(answer.policy)];
  if (options.json === true) {
    const { compared, totals } = answer;
    terminal.data(
      `${JSON.stringify({ policyBefore: before, policyAfter: after, compared, totals, moved }, null, 2)}\n`,
    );
    return;
  }
  const statements = new Map(dossier.claims?.map(({ key, statement }) => [key, statement[0]?.text]));
  const head = before === after ? `policy: ${before}` : `policy: ${before}\nthen:   ${after}`;
  const texts = moved.map((movement) =>
    movedText({ ...movement, name: movement.claim, statement: statements.get(movement.claim) }),
  );
  terminal.data([head, totalsText(answer.totals, answer.compared), ...texts].join('\n\n') + '\n');
}

/** Everything wrong with the options at once: how they read, what they name, whether they can hold together. */
function readHypotheses(given: readonly GivenSupposition[], names: DossierNames): Hypothesis[] {
  const { requests, errors } = readSuppositions(given, names);
  if (errors.length > 0) throw badInput(errors);
  const placeOf = (index: number) => `--${given[index]?.option ?? 'whatif'}`;
  const hypotheses = requests.map((request, i) => hypothesisFrom(request, names.of(placeOf(i))));
  if (names.errors.length > 0) throw badInput(names.errors);
  const together = checkTogether(hypotheses).map(({ index, expected }): DossierError => {
    return { path: placeOf(index), given: describeGiven(given[index]?.value), expected };
  });
  if (together.length > 0) throw badInput(together);
  return hypotheses;
}

/** Codes say what they stand for; an id does not, and as an end of a tie wants `source:` or `account:` before it. */
const CODES: KnownNames = {
  isSource: (name) => /^s-[0-9]+$/i.test(name),
  isAccount: (name) => /^a-[0-9]+$/i.test(name),
  isClaim: (name) => /^c-[0-9]+$/i.test(name),
};

async function askWorkspace(
  given: readonly GivenSupposition[],
  options: WhatIfOptions,
  terminal: Terminal,
): Promise<void> {
  const lang = readLanguage(options.lang);
  const { requests, errors } = readSuppositions(given, CODES);
  if (errors.length > 0) throw badInput(errors);
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { WhatIfService } = await import('../overview/what-if.service.js');
  const placeOf = (index: number) => `--${given[index]?.option ?? 'whatif'}`;
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace ?? '', options.as, 'sources.read');
    const answer = await app.get(WhatIfService, { strict: false }).ask(actor, requests, lang, placeOf);
    if (options.json === true) {
      terminal.data(`${JSON.stringify(answer, null, 2)}\n`);
      return;
    }
    const { policyBefore: before, policyAfter: after, totals, compared, affected, moved, more } = answer;
    const head = before === after ? `policy: ${before}` : `policy: ${before}\nthen:   ${after}`;
    const texts = moved.map(({ claim, movement, from, to, facts, why, standing }) =>
      movedText({
        name: claim.ref,
        statement: claim.statement[0]?.text,
        kind: movement,
        from: { status: from.status, origins: from },
        to: { status: to.status, origins: to },
        facts,
        why,
        standing: { before: standing.before.status ?? '', after: standing.after.status ?? '' },
      }),
    );
    const rest = [
      ...(more > 0 ? [`… and ${more} more would move`] : []),
      ...(compared < affected ? [`only ${compared} of the ${affected} claims this could reach were compared`] : []),
    ];
    terminal.data([head, totalsText(totals, compared), ...texts, ...rest].join('\n\n') + '\n');
  });
}

function badInput(errors: readonly DossierError[]): CommandFailure {
  return new CommandFailure(EXIT_CODES.badInput, formatErrors(errors));
}
