import type { Command } from 'commander';
import type { AsKnownOnResponse } from '../corroboration/as-known-on.response.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface KnownOptions {
  readonly workspace: string;
  readonly at: string;
  readonly as?: string;
  readonly json?: boolean;
  readonly inputs?: boolean;
}

interface ReplayOptions {
  readonly workspace: string;
  readonly claim?: string;
  readonly as?: string;
  readonly json?: boolean;
}

const AS = 'the account that asks, with what its roles allow (default: the owner of the machine)';

/** `whence known` and `whence replay`: what was known of claims before, and whether it still comes out the same. */
export function registerKnown(program: Command, terminal: Terminal): void {
  program
    .command('known')
    .description('say what was known of a claim at a past moment')
    .argument('<CLAIM>', 'its id, or its code such as C-12')
    .requiredOption('--workspace <slug>', 'the workspace')
    .requiredOption('--at <moment>', 'a day such as 2024-11-30, or a moment such as 2024-11-30T14:05:00Z')
    .option('--as <login>', AS)
    .option('--json', 'print JSON')
    .option('--inputs', 'print what the assessment was computed from instead, as a dossier for whence assess')
    .action((claim: string, options: KnownOptions) => printKnown(terminal, claim, options));
  program
    .command('replay')
    .description('work out every kept assessment again; exit code 2 and the first that does not come out the same')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--claim <claim>', 'only the assessments of this claim')
    .option('--as <login>', AS)
    .option('--json', 'print JSON')
    .action((options: ReplayOptions) => replayKept(terminal, options));
}

async function printKnown(terminal: Terminal, claim: string, options: KnownOptions): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { AsKnownOnService } = await import('../corroboration/as-known-on.service.js');
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, 'claims.read');
    const service = app.get(AsKnownOnService, { strict: false });
    if (options.inputs === true) {
      const inputs = await service.inputs(actor, claim, options.at);
      if (inputs === null) {
        const why = 'Nothing is kept of what it was computed from then: whence known without --inputs says why.';
        throw new CommandFailure(EXIT_CODES.badInput, [why]);
      }
      terminal.data(`${JSON.stringify(inputs)}\n`);
      return;
    }
    const known = await service.read(actor, claim, options.at);
    terminal.data(options.json === true ? `${JSON.stringify(known)}\n` : `${await knownText(known)}\n`);
  });
}

/** Lines safe to print: nothing in them can steer a terminal. */
async function knownText(known: AsKnownOnResponse): Promise<string> {
  const { disarm } = await import('../domain/dossier-error.js');
  const { originsText } = await import('./assessment-text.js');
  const { figures, standing, because, wording } = known;
  const lines = [
    `${known.ref} as known on ${known.at}: ${standing?.status?.replaceAll('_', ' ') ?? 'not told'} (${basisOf(known)})`,
    ...(wording?.statement ?? []).map(({ text }) => `  “${text.replace(/\s+/g, ' ').trim()}”`),
    ...(known.knownFrom === null ? [] : [`  so since ${known.knownFrom}`]),
    ...(figures === undefined
      ? []
      : [
          `  the rules found: ${figures.status.replaceAll('_', ' ')}; ${originsText(figures.support.origins)}`,
          `  policy: ${figures.policy}`,
          `  facts: ${figures.factsHash}`,
        ]),
    ...(because?.reasons ?? []).map((reason) => `  - ${reason}`),
    ...(known.replay === null ? [] : [`  worked out again: ${REPLAY_WORDS[known.replay] ?? known.replay}`]),
  ];
  return lines.map(disarm).join('\n');
}

function basisOf({ isKept, standing }: AsKnownOnResponse): string {
  if (standing?.basis === 'ruling') return 'by a ruling';
  if (!isKept) return 'the history of its assessments begins later';
  return standing?.basis === 'being_rechecked' ? 'it was being re-checked' : 'by the rules, under the cap';
}

const REPLAY_WORDS: Readonly<Record<string, string>> = {
  same: 'the same answer',
  differs: 'ANOTHER ANSWER',
  policy_missing: 'not possible, the rules it was made under are not here',
  inputs_missing: 'not possible, what it was computed from was not kept yet',
  inputs_erased: 'not possible, what it was computed from was erased',
  inputs_changed: 'NOT POSSIBLE, what is kept is not what it was computed from',
};

async function replayKept(terminal: Terminal, options: ReplayOptions): Promise<void> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { AssessmentHistoryService } = await import('../corroboration/assessment-history.service.js');
  const count = await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, 'attributions.read');
    return app.get(AssessmentHistoryService, { strict: false }).replayAll(actor, options.claim ?? null);
  });
  if (options.json === true) terminal.data(`${JSON.stringify(count)}\n`);
  if (count.fault !== null) {
    const { claim, sequence, knownFrom, replay } = count.fault;
    const what = replay === 'differs' ? 'gives another answer now' : 'rests on inputs that are not those it names';
    const line = `Assessment ${sequence} of ${claim}, known from ${knownFrom}, ${what}.`;
    throw new CommandFailure(EXIT_CODES.badInput, [line]);
  }
  const { same, policy_missing, inputs_missing, inputs_erased } = count.results;
  if (options.json !== true) terminal.data(`${same} assessments of ${count.claims} claims come out the same.\n`);
  const untried = policy_missing + inputs_missing + inputs_erased;
  if (untried > 0) {
    terminal.note(
      `${untried} could not be tried: ${inputs_missing} from before inputs were kept, ${inputs_erased} erased, ${policy_missing} under rules that are not here.`,
    );
  }
}
