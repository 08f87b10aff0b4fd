/** `whence policy list | show | check`: looking at policies, with a workspace or without any database. */
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { disarm } from '../domain/dossier-error.js';
import { type PolicyProblem, problemLine } from '../domain/policy/policy-fields.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import { STOCK_POLICIES } from '../domain/policy/stock-policies.js';
import { loadPolicy, readPolicyFile } from './load-policy.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import type { WorkspaceFlags } from './policy.command.js';

interface Listed {
  readonly identity: string;
  readonly title: { readonly en: string; readonly ko: string };
  readonly isCurrent?: boolean;
}

/** Stock policies, one line each; those of a workspace with a mark before the one it judges by. */
export async function listPolicies(flags: WorkspaceFlags, terminal: Terminal): Promise<void> {
  const items = flags.workspace === undefined ? stockItems() : await workspaceItems(flags.workspace, flags, terminal);
  if (flags.json === true) terminal.data(`${JSON.stringify(items, null, 2)}\n`);
  else for (const item of items) terminal.data(`${disarm(lineOf(item))}\n`);
}

function lineOf({ identity, title, isCurrent }: Listed): string {
  const mark = isCurrent === undefined ? '' : isCurrent ? '* ' : '  ';
  return `${mark}${identity}  ${title.en}`;
}

function stockItems(): Listed[] {
  return STOCK_POLICIES.map((policy) => ({ identity: policyIdentity(policy), title: policy.title }));
}

async function workspaceItems(slug: string, flags: WorkspaceFlags, terminal: Terminal): Promise<Listed[]> {
  const { PoliciesService } = await import('../policies/policies.service.js');
  return inWorkspace(slug, flags, terminal, async (app, actor) => {
    const { items } = await app.get(PoliciesService, { strict: false }).list(actor);
    return items.map(({ identity, title, isCurrent }) => ({ identity, title, isCurrent }));
  });
}

/** A policy as an editor checks it: rung by rung, the first asked first. */
export async function showPolicy(id: string, flags: WorkspaceFlags, terminal: Terminal): Promise<void> {
  const policy =
    flags.workspace === undefined
      ? await loadPolicy(id, terminal, id)
      : await inWorkspace(flags.workspace, flags, terminal, (app, actor) => policyNamed(app, actor, id, terminal));
  terminal.data(flags.json === true ? `${JSON.stringify(policy, null, 2)}\n` : `${policyText(policy)}\n`);
}

function policyText(policy: Policy): string {
  const lines = [
    `${policyIdentity(policy)}  ${policy.title.en}`,
    `  two accounts nobody has compared: ${policy.unassessed}`,
    `  strongest status without a ruling: ${policy.autoCap}`,
    `  pending suggestions: ${policy.pendingSuggestions}; on a change for the worse: ${policy.onAdverseChange}`,
    ...policy.ladder.map(({ id, strength, adverse, explain }) => {
      return `  ${id} (${adverse === true ? 'adverse' : `strength ${strength}`}): ${explain.en}`;
    }),
    ...policy.flags.map(({ id, label }) => `  flag ${id}: ${label.en}`),
  ];
  return lines.map(disarm).join('\n');
}

/**
 * Checks a file and prints the identity it would have; what is unwise goes to standard error.
 * @throws CommandFailure with code 2 and every mistake when it is no policy.
 */
export async function checkPolicy(file: string, flags: { readonly json?: boolean }, terminal: Terminal): Promise<void> {
  const { policy, errors, warnings } = await readPolicyFile(file, terminal, file);
  const identity = policy === null ? null : policyIdentity(policy);
  if (flags.json === true) terminal.data(`${JSON.stringify({ identity, errors, warnings }, null, 2)}\n`);
  else if (identity !== null) terminal.data(`${identity}\n`);
  for (const line of linesOf(warnings)) terminal.note(line);
  if (identity === null) throw new CommandFailure(EXIT_CODES.badInput, linesOf(errors));
}

function linesOf(problems: readonly PolicyProblem[]): string[] {
  return problems.map((problem) => disarm(problemLine(problem)));
}

/** Runs on the installation's database as whoever `--as` names, who must be allowed to read policies. */
async function inWorkspace<T>(
  slug: string,
  { as }: WorkspaceFlags,
  terminal: Terminal,
  work: (app: INestApplicationContext, actor: Actor) => Promise<T>,
): Promise<T> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  return withApp(terminal, async ({ app }) => work(app, await actorFor(app, slug, as, 'policies.read')));
}

/** A policy of a workspace, a stock policy, or a file, in this order. */
export async function policyNamed(
  app: INestApplicationContext,
  actor: Actor,
  name: string,
  terminal: Terminal,
): Promise<Policy> {
  const { PoliciesReader } = await import('../policies/policies.reader.js');
  const { UnitOfWork } = await import('../database/unit-of-work.js');
  const reader = app.get(PoliciesReader, { strict: false });
  const found = await app.get(UnitOfWork, { strict: false }).read(actor, (tx) => reader.named(tx, name));
  return found ?? loadPolicy(name, terminal, name);
}
