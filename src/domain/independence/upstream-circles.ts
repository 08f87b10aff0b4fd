/**
 * Circles of "who told whom": the strongly connected components of the upstream links, found with Tarjan's algorithm
 * and a stack of its own, so that a chain of 100,000 retellings cannot overflow anything.
 */
import type { Account } from './account.js';

interface Visit {
  account: Account;
  next: number;
}

/**
 * Groups accounts so that those who stand upstream of each other are together. Every group comes after the groups it
 * draws on. A group of two or more is a circle.
 */
export function upstreamGroups(accounts: readonly Account[]): Account[][] {
  const order = new Map<Account, number>();
  const low = new Map<Account, number>();
  const open: Account[] = [];
  const isOpen = new Set<Account>();
  const groups: Account[][] = [];
  const enter = (account: Account): Visit => {
    order.set(account, order.size);
    low.set(account, order.size - 1);
    open.push(account);
    isOpen.add(account);
    return { account, next: 0 };
  };
  const lower = (account: Account, value: number): void => {
    low.set(account, Math.min(low.get(account) ?? value, value));
  };
  for (const start of accounts) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const above = visit.account.upstream[visit.next++];
      if (above !== undefined) {
        if (!order.has(above)) path.push(enter(above));
        else if (isOpen.has(above)) lower(visit.account, order.get(above) ?? 0);
        continue;
      }
      path.pop();
      const below = path.at(-1);
      const lowest = low.get(visit.account) ?? 0;
      if (below !== undefined) lower(below.account, lowest);
      if (lowest === order.get(visit.account)) groups.push(closeGroup(visit.account, open, isOpen));
    }
  }
  return groups;
}

function closeGroup(head: Account, open: Account[], isOpen: Set<Account>): Account[] {
  const group: Account[] = [];
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    isOpen.delete(member);
    group.push(member);
    if (member === head) break;
  }
  return group;
}
