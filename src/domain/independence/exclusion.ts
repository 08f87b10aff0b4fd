/** Why a chain is not counted beside a counted one: the first reason that holds, and who makes the link. */
import type { ExclusionReason } from '../assessment.js';
import { compareCodePoints } from '../canonical-json.js';
import { TIE_KINDS, type TieKind } from '../vocabulary.js';
import { hasBit, membersOf } from './bits.js';
import type { Chain } from './chain.js';
import type { Identity } from './identities.js';
import type { SideGraphs } from './side-graphs.js';
import { nameOfEnd, type Tie, type TieEnd, type World } from './world.js';

export interface Link {
  because: ExclusionReason;
  /** Names of sources and attributions, sorted, each once. */
  via: string[];
}

/** The ties named after every link of the chains themselves, in the order of the list of kinds. */
const PLAIN_TIES = TIE_KINDS.filter(
  (kind): kind is Exclude<TieKind, 'same_person' | 'retells' | 'same_channel'> =>
    kind !== 'same_person' && kind !== 'retells' && kind !== 'same_channel',
);

/** The reason for the L-edge between two vertices of a side. Call it only where there is one. */
export function linkBetween(world: World, graphs: SideGraphs, a: number, b: number): Link {
  const [left, right] = [vertex(graphs, a), vertex(graphs, b)];
  const known = graphs.h.joins(a, b) ? knownLink(world, left, right) : null;
  if (known !== null) return known;
  if (!graphs.direct.joins(a, b)) return link('inherited', inheritedFrom(graphs, a, b));
  const unknown = [left, right].filter(({ account }) => account.origin !== 'identified');
  if (unknown.length === 0) return link('unassessed', []);
  return link(
    'unknown_origin',
    unknown.map(({ account }) => account.key),
  );
}

function knownLink(world: World, left: Chain, right: Chain): Link | null {
  const [a, b] = [left.account, right.account];
  if (a.source === b.source) return link('same_source', [a.identity.label]);
  if (a.identity === b.identity) return link('same_person', [a.identity.label]);
  const ties = confirmedTies(world, left, right);
  const retelling = ties.filter(({ kind }) => kind === 'retells');
  const tellers = [
    ...(right.atoms.has(a.identity) ? [a.identity] : []),
    ...(left.atoms.has(b.identity) ? [b.identity] : []),
  ];
  if (tellers.length + retelling.length > 0) return link('retells', namesOf(tellers, retelling));
  const channels = common(left.channels, right.channels);
  const channelTies = ties.filter(({ kind }) => kind === 'same_channel');
  if (channels.length + channelTies.length > 0) return link('same_channel', namesOf(channels, channelTies));
  const shared = common(left.atoms, right.atoms);
  if (shared.length > 0) return link('shared_upstream', namesOf(shared, []));
  for (const kind of PLAIN_TIES) {
    const ofKind = ties.filter((tie) => tie.kind === kind);
    if (ofKind.length > 0) return link(kind, namesOf([], ofKind));
  }
  return null;
}

/** Confirmed ties with one end on each chain. */
function confirmedTies(world: World, left: Chain, right: Chain): Tie[] {
  const found = new Set<Tie>();
  for (const end of everythingOn(left)) {
    for (const tie of world.tiesOf(end)) {
      if (tie.state !== 'confirmed') continue;
      const other = tie.ends[0] === end ? tie.ends[1] : tie.ends[0];
      if (isOn(right, other)) found.add(tie);
    }
  }
  return [...found];
}

function everythingOn(chain: Chain): TieEnd[] {
  return [chain.account, ...chain.ancestors, ...chain.atoms];
}

function isOn(chain: Chain, end: TieEnd): boolean {
  if ('label' in end) return chain.atoms.has(end);
  return end === chain.account || chain.ancestors.has(end);
}

/** Every account upstream of either chain that takes part in a direct edge from one to the other. */
function inheritedFrom({ side, direct, upstream }: SideGraphs, a: number, b: number): string[] {
  const [left, right] = [upstream[a], upstream[b]];
  if (left === undefined || right === undefined) return [];
  const via: string[] = [];
  for (const p of membersOf(left)) {
    for (const q of membersOf(right)) {
      if (!hasBit(direct.row(p), q)) continue;
      for (const v of [p, q]) if (v !== a && v !== b) via.push(side.vertices[v]?.account.key ?? '');
    }
  }
  return via;
}

function common(left: ReadonlySet<Identity>, right: ReadonlySet<Identity>): Identity[] {
  return [...left].filter((identity) => right.has(identity));
}

function namesOf(ends: readonly TieEnd[], ties: readonly Tie[]): string[] {
  return [...ends, ...ties.flatMap((tie) => tie.ends)].map(nameOfEnd);
}

function link(because: ExclusionReason, via: readonly string[]): Link {
  return { because, via: [...new Set(via)].sort(compareCodePoints) };
}

function vertex({ side }: SideGraphs, v: number): Chain {
  const chain = side.vertices[v];
  if (chain === undefined) throw new RangeError(`vertex ${v} is not on this side`);
  return chain;
}
