import type { Command } from 'commander';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';

interface AgreementOptions {
  readonly workspace: string;
  readonly scale: string;
  readonly as?: string;
  readonly json?: boolean;
}

/** `whence grading agreement`: how far the graders of a workspace agree. */
export function registerGrading(program: Command, terminal: Terminal): void {
  program
    .command('grading')
    .description('grades of sources and accounts')
    .command('agreement')
    .description('how far graders agree, per pair, and how each uses the scale')
    .requiredOption('--workspace <slug>', 'the workspace')
    .option('--scale <scale>', 'reliability (letters) or credibility (digits)', 'credibility')
    .option('--as <login>', 'the account that asks, with what its roles allow (default: the owner of the machine)')
    .option('--json', 'print JSON')
    .action((options: AgreementOptions) => showAgreement(terminal, options));
}

async function showAgreement(terminal: Terminal, options: AgreementOptions): Promise<void> {
  const { GRADING_SCALES } = await import('../domain/grading/agreement.js');
  const { AgreementService } = await import('../overview/agreement.service.js');
  const { agreementText } = await import('./agreement-text.js');
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const scale = GRADING_SCALES.find((one) => one === options.scale);
  if (scale === undefined) {
    const wanted = `--scale: given ${options.scale}, expected one of ${GRADING_SCALES.join(', ')}`;
    throw new CommandFailure(EXIT_CODES.badInput, [wanted]);
  }
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, options.workspace, options.as, 'grading.read');
    const agreement = await app.get(AgreementService, { strict: false }).read(actor, scale);
    terminal.data(options.json === true ? `${JSON.stringify(agreement)}\n` : agreementText(agreement));
  });
}
