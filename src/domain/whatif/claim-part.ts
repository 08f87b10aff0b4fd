/**
 * The part of a dossier that decides one claim: enough for it to get the assessment the whole dossier gives it. What
 * that takes is said at `readWorld`. Trying many changes on one claim reads this part and not the whole.
 */
import type { Dossier, DossierAttribution, DossierReference } from '../dossier.js';

export function claimPart(dossier: Dossier, claim: string): Dossier {
  const claimLinks = (dossier.claimLinks ?? []).filter(({ from, to }) => from === claim || to === claim);
  const claims = new Set([claim, ...claimLinks.flatMap(({ from, to }) => [from, to])]);
  const attributions = accountsBehind(dossier.attributions ?? [], claims);
  const accounts = new Set(attributions.map(({ key }) => key));
  const sources = withAliases(dossier, attributions);
  const isIn = (end: DossierReference) =>
    end.source === undefined ? accounts.has(end.attribution) : sources.has(end.source);
  return {
    format: dossier.format,
    workspace: dossier.workspace,
    regions: dossier.regions ?? [],
    sources: (dossier.sources ?? []).filter(({ key }) => sources.has(key)),
    claims: (dossier.claims ?? []).filter(({ key }) => claims.has(key)),
    claimLinks,
    attributions,
    ties: (dossier.ties ?? []).filter(({ between }) => between.every(isIn)),
    distinctions: (dossier.distinctions ?? []).filter(({ between }) => between.every((key) => accounts.has(key))),
    exhibits: (dossier.exhibits ?? []).filter((exhibit) => exhibit.claim === claim),
  };
}

/** The accounts of these claims, everything upstream of one, and what stands for these under another name. */
function accountsBehind(all: readonly DossierAttribution[], claims: ReadonlySet<string>): DossierAttribution[] {
  const byKey = new Map(all.map((each) => [each.key, each]));
  const former = new Map<string, string[]>();
  for (const { key, supersededBy } of all) {
    if (supersededBy !== undefined) former.set(supersededBy, [...(former.get(supersededBy) ?? []), key]);
  }
  const waiting = all.filter((each) => claims.has(each.claim)).map(({ key }) => key);
  const reached = new Set<string>();
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    const account = byKey.get(key);
    for (const { attribution } of account?.upstream ?? []) if (attribution !== undefined) waiting.push(attribution);
    if (account?.supersededBy !== undefined) waiting.push(account.supersededBy);
    waiting.push(...(former.get(key) ?? []));
  }
  return all.filter(({ key }) => reached.has(key));
}

/** Everybody named on these accounts, under all names a confirmed `same_person` tie gives them. */
function withAliases(dossier: Dossier, accounts: readonly DossierAttribution[]): Set<string> {
  const aliases = new Map<string, string[]>();
  for (const { kind, state, between } of dossier.ties ?? []) {
    const [a, b] = between;
    if (kind !== 'same_person' || state !== 'confirmed' || a.source === undefined || b.source === undefined) continue;
    aliases.set(a.source, [...(aliases.get(a.source) ?? []), b.source]);
    aliases.set(b.source, [...(aliases.get(b.source) ?? []), a.source]);
  }
  const waiting = accounts.flatMap(({ source, channel, upstream = [] }) => [
    source,
    ...(channel === undefined ? [] : [channel]),
    ...upstream.flatMap((step) => (step.source === undefined ? [] : [step.source])),
  ]);
  const named = new Set<string>();
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (named.has(key)) continue;
    named.add(key);
    waiting.push(...(aliases.get(key) ?? []));
  }
  return named;
}
