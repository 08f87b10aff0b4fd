/** Who heard it from whom, as a graph: what stands where. Pure. */
import type { ClaimAccount } from '../../api/queries.js';

export interface ChainNode {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  /** The account; null for a source somebody names as whom they have it from, and of whom there is no account. */
  readonly account: ClaimAccount | null;
  /** Ids of whom this one has it from. */
  readonly from: readonly string[];
  /** Steps away from whoever it begins with. */
  readonly depth: number;
}

/** Every account of a claim and whom each has it from, those it begins with first. */
export function chainNodes(accounts: readonly ClaimAccount[]): ChainNode[] {
  const drafts = new Map<string, Omit<ChainNode, 'depth'>>();
  for (const account of accounts) {
    const { id, ref, source } = account;
    drafts.set(id, {
      id,
      ref,
      name: source.pseudonym,
      account,
      from: account.upstream.flatMap((step) => stepId(step)),
    });
  }
  for (const { upstream } of accounts) {
    for (const { attribution, source } of upstream) {
      const named = attribution ?? source;
      if (named === null || drafts.has(named.id)) continue;
      const name = attribution === null ? (source?.pseudonym ?? '') : attribution.source.pseudonym;
      drafts.set(named.id, { id: named.id, ref: named.ref, name, account: null, from: [] });
    }
  }
  const nodes = [...drafts.values()].map((draft) => ({ ...draft, depth: depthOf(draft.id, drafts, new Set()) }));
  return nodes.toSorted((a, b) => a.depth - b.depth);
}

function stepId({ attribution, source }: ClaimAccount['upstream'][number]): string[] {
  const named = attribution ?? source;
  return named === null ? [] : [named.id];
}

/** The longest way back to a beginning. People can name each other: a circle is walked once. */
function depthOf(id: string, nodes: ReadonlyMap<string, Omit<ChainNode, 'depth'>>, seen: ReadonlySet<string>): number {
  const from = (nodes.get(id)?.from ?? []).filter((one) => !seen.has(one) && one !== id);
  const further = new Set([...seen, id]);
  return from.length === 0 ? 0 : 1 + Math.max(...from.map((one) => depthOf(one, nodes, further)));
}

/** Who has it from this one. */
export function heardFrom(id: string, nodes: readonly ChainNode[]): ChainNode[] {
  return nodes.filter(({ from }) => from.includes(id));
}

/** Those it begins with. In a circle of people who name each other: the first of them. */
export function beginnings(nodes: readonly ChainNode[]): ChainNode[] {
  const reached = new Set<string>();
  const found: ChainNode[] = [];
  const walk = (node: ChainNode) => {
    if (reached.has(node.id)) return;
    reached.add(node.id);
    for (const next of heardFrom(node.id, nodes)) walk(next);
  };
  const roots = nodes.filter(({ from }) => from.length === 0);
  for (const node of [...roots, ...nodes]) {
    if (reached.has(node.id)) continue;
    found.push(node);
    walk(node);
  }
  return found;
}

export interface Placed {
  readonly node: ChainNode;
  readonly x: number;
  readonly y: number;
}

export const BOX = { width: 176, height: 58, gapX: 64, gapY: 16 } as const;

/** Columns by depth; within one, near whom each has it from, so that few lines cross. */
export function placeNodes(nodes: readonly ChainNode[]): { placed: Placed[]; width: number; height: number } {
  const placed = new Map<string, Placed>();
  const depths = [...new Set(nodes.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  let tallest = 0;
  for (const [column, depth] of depths.entries()) {
    const rank = (node: ChainNode) => {
      const ys = node.from.flatMap((id) => placed.get(id)?.y ?? []);
      return ys.length === 0 ? Number.POSITIVE_INFINITY : ys.reduce((sum, y) => sum + y, 0) / ys.length;
    };
    const inColumn = nodes.filter((node) => node.depth === depth).toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
    tallest = Math.max(tallest, inColumn.length);
    for (const [row, node] of inColumn.entries()) {
      placed.set(node.id, { node, x: column * (BOX.width + BOX.gapX), y: row * (BOX.height + BOX.gapY) });
    }
  }
  const width = Math.max(depths.length * (BOX.width + BOX.gapX) - BOX.gapX, BOX.width);
  return { placed: [...placed.values()], width, height: Math.max(tallest, 1) * (BOX.height + BOX.gapY) - BOX.gapY };
}
