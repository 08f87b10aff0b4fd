/** `whence policy use | publish`: changing the policy of a workspace, or adding one to it. */
import { actorFor } from './actor-for.js';
import { loadPolicy } from './load-policy.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import type { PolicyChangeFlags } from './policy.command.js';
import { withApp } from './with-app.js';
import { WorkspacePolicyService } from '../corroboration/workspace-policy.service.js';
import { PoliciesService } from '../policies/policies.service.js';

const LONGEST = 5000;

/** Judges a workspace by another policy, on the version of the workspace as it is now. */
export async function usePolicy(id: string, flags: PolicyChangeFlags, terminal: Terminal): Promise<void> {
  const { workspace, as } = flags;
  const reason = textOf('--reason', flags.reason);
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, workspace, as, 'policies.change');
    const { version } = await app.get(PoliciesService, { strict: false }).list(actor);
    const choose = app.get(WorkspacePolicyService, { strict: false });
    const { current, beingRechecked } = await choose.choose(actor, { policy: id, reason }, version);
    terminal.data(flags.json === true ? `${JSON.stringify({ current, beingRechecked })}\n` : `${current}\n`);
    if (beingRechecked > 0) terminal.note(`${beingRechecked} claims are being re-checked; a running server does it.`);
  });
}

/** Publishes the policy of a file. The same content again is the same one. */
export async function publishPolicy(file: string, flags: PolicyChangeFlags, terminal: Terminal): Promise<void> {
  const policy = await loadPolicy(file, terminal, file);
  await withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, flags.workspace, flags.as, 'policies.change');
    const request = { policy, ...(flags.note === undefined ? {} : { note: textOf('--note', flags.note) }) };
    const { identity } = await app.get(PoliciesService, { strict: false }).publish(actor, request);
    terminal.data(flags.json === true ? `${JSON.stringify({ identity })}\n` : `${identity}\n`);
  });
}

/** A text from the command line, by the rules the API has for it. */
function textOf(option: string, given: string): string {
  const text = given.normalize('NFC').trim();
  if (text !== '' && text.length <= LONGEST) return text;
  throw new CommandFailure(EXIT_CODES.badInput, [`${option}: expected text of 1 to ${LONGEST} characters`]);
}
