/** `whence policy diff`: what another policy would make of the claims of a dossier or a workspace. */
import { disarm, formatErrors } from '../domain/dossier-error.js';
import type { Dossier } from '../domain/dossier.js';
import { DOSSIER_REVISION, dossierRulingFacts } from '../domain/dossier-rulings.js';
import { readWorld } from '../domain/independence/world.js';
import type { MovementEnd, MovementKind } from '../domain/movement.js';
import {
  addTotals,
  isMoved,
  type MovementTotals,
  noTotals,
  type PolicyMovement,
  policyMovement,
  totalsOf,
} from '../domain/policy-movement.js';
import { type Policy, policyIdentity } from '../domain/policy/policy.js';
import type { RulingFacts } from '../domain/standing.js';
import { readDossier } from '../exchange/read-dossier.js';
import { readTextInput } from './input.js';
import { loadPolicy } from './load-policy.js';
import { CommandFailure, EXIT_CODES, type Terminal } from './output.js';
import type { WorkspaceFlags } from './policy.command.js';

interface DiffArguments {
  readonly a: string;
  readonly b: string;
  readonly dossier: string | undefined;
}

/** One claim that would move, however it was read. */
interface MovedClaim {
  /** Key in a dossier, code in a workspace. */
  readonly claim: string;
  readonly kind: string;
  readonly from: MovementEnd;
  readonly to: MovementEnd;
  readonly standing: { readonly from: string; readonly to: string; readonly hasRuling: boolean };
  readonly isRulingForeign: boolean;
  readonly why: readonly string[];
}

interface Difference {
  readonly from: string;
  readonly to: string;
  readonly totals: MovementTotals;
  readonly items: readonly MovedClaim[];
}

/**
 * Compares two policies on the claims of a dossier file, without a database, or of a workspace.
 * @throws CommandFailure with code 1 when a file cannot be read, 2 when a policy, the dossier or the workspace is wrong.
 */
export async function runPolicyDiff(given: DiffArguments, flags: WorkspaceFlags, terminal: Terminal): Promise<void> {
  const { dossier } = given;
  if ((dossier === undefined) === (flags.workspace === undefined)) {
    throw badInput(['expected either a dossier or --workspace']);
  }
  if ([given.a, given.b, dossier].filter((name) => name === '-').length > 1) {
    throw badInput(['given "-" more than once, expected one thing on standard input']);
  }
  const difference =
    dossier === undefined
      ? await ofWorkspace(given, flags.workspace ?? '', flags, terminal)
      : await ofDossier(given, dossier, terminal);
  if (flags.json === true) terminal.data(`${JSON.stringify(difference, null, 2)}\n`);
  else terminal.data(`${differenceText(difference).map(disarm).join('\n')}\n`);
}

async function ofDossier({ a, b }: DiffArguments, file: string, terminal: Terminal): Promise<Difference> {
  const [from, to] = [await loadPolicy(a, terminal, a), await loadPolicy(b, terminal, b)];
  const read = readDossier(await readTextInput(file, terminal));
  if (!read.ok) throw new CommandFailure(EXIT_CODES.badInput, formatErrors(read.errors));
  const movements = movementsIn(read.dossier, from, to);
  const items = movements
    .filter(isMoved)
    .map(({ movement: { claim, kind, from: before, to: after, why }, standing, isRulingForeign }) => {
      return { claim, kind, from: before, to: after, standing, isRulingForeign, why };
    });
  return { from: policyIdentity(from), to: policyIdentity(to), totals: totalsOf(movements), items };
}

function movementsIn(dossier: Dossier, from: Policy, to: Policy): PolicyMovement[] {
  const world = readWorld(dossier);
  const today = new Date().toISOString().slice(0, 10);
  const rulings = new Map<string, RulingFacts[]>();
  for (const ruling of dossier.rulings ?? []) {
    rulings.set(ruling.claim, [...(rulings.get(ruling.claim) ?? []), dossierRulingFacts(ruling)]);
  }
  return (dossier.claims ?? []).map(({ key }) =>
    policyMovement(
      world,
      key,
      { from, to, today },
      {
        rulings: rulings.get(key) ?? [],
        revision: DOSSIER_REVISION,
      },
    ),
  );
}

async function ofWorkspace(
  { a, b }: DiffArguments,
  slug: string,
  { as }: WorkspaceFlags,
  terminal: Terminal,
): Promise<Difference> {
  const { withApp } = await import('./with-app.js');
  const { actorFor } = await import('./actor-for.js');
  const { policyNamed } = await import('./run-policy.js');
  const { PolicyComparisonService } = await import('../corroboration/policy-comparison.service.js');
  return withApp(terminal, async ({ app }) => {
    const actor = await actorFor(app, slug, as, 'policies.change');
    const from = await policyNamed(app, actor, a, terminal);
    const to = await policyNamed(app, actor, b, terminal);
    const comparison = app.get(PolicyComparisonService, { strict: false });
    let totals = noTotals();
    const items: MovedClaim[] = [];
    for await (const page of comparison.pages(actor, from, to)) {
      totals = addTotals(totals, page.totals);
      for (const { ref, kind, from: before, to: after, standing, because } of page.items) {
        const { from: old, to: next, hasRuling, isRulingForeign } = standing;
        const moved = { claim: ref, kind, from: before, to: after, standing: { from: old, to: next, hasRuling } };
        items.push({ ...moved, isRulingForeign, why: because?.why ?? [] });
      }
    }
    return { from: policyIdentity(from), to: policyIdentity(to), totals, items };
  });
}

const KIND_WORDS: Readonly<Record<MovementKind, string>> = {
  stronger: 'stronger',
  weaker: 'weaker',
  adverse: 'to a status that counts against the claim',
  cleared: 'from a status that counts against the claim',
  sideways: 'another status of the same strength',
  figures_only: 'the same status on other figures',
  none: 'the same status',
};
const KINDS = Object.keys(KIND_WORDS).filter((kind): kind is MovementKind => kind in KIND_WORDS);

function differenceText({ from, to, totals, items }: Difference): string[] {
  const counted = KINDS.filter((kind) => totals.kinds[kind] > 0).map(
    (kind) => `  ${totals.kinds[kind]} ${KIND_WORDS[kind]}`,
  );
  return [
    `from: ${from}`,
    `to:   ${to}`,
    '',
    ...items.flatMap(claimLines),
    `${totals.claims} ${totals.claims === 1 ? 'claim' : 'claims'} compared:`,
    ...counted,
    `  ${totals.standings} would count as something else`,
    ...(totals.foreignRulings === 0
      ? []
      : [`  ${totals.foreignRulings} held by a ruling the new policy does not know`]),
  ];
}

function claimLines({ claim, kind, from, to, standing, isRulingForeign, why }: MovedClaim): string[] {
  const word = KINDS.find((one) => one === kind);
  const counts =
    standing.from === standing.to
      ? `still counts as ${standing.to}`
      : `counts as ${standing.from}, then ${standing.to}`;
  const ruled = standing.hasRuling ? ` by a ruling${isRulingForeign ? ' the new policy does not know' : ''}` : '';
  return [
    `${claim}: ${from.status} to ${to.status}: ${word === undefined ? kind : KIND_WORDS[word]}`,
    `  origins ${rangeOf(from)}, then ${rangeOf(to)}; ${counts}${ruled}`,
    ...why.map((reason) => `  ${reason}`),
    '',
  ];
}

function rangeOf({ origins: { min, max } }: MovementEnd): string {
  return `${min} to ${max}`;
}

function badInput(lines: readonly string[]): CommandFailure {
  return new CommandFailure(
    EXIT_CODES.badInput,
    lines.map((line) => `whence policy diff: ${line}`),
  );
}
