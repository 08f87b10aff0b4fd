import type { Dossier, DossierAttribution } from '../dossier.js';

/**
 * Keys of the sources that a report of these claims draws on, sorted: who gave an account of them or of a claim they are
 * linked to, whom they have it from, who passed it on, and who published what is quoted or shown. Rather one too many:
 * it decides whom a report could hurt.
 */
export function drawnSources(dossier: Dossier, claims: readonly string[]): string[] {
  const told = claimsTold(dossier, claims);
  const attributions = dossier.attributions ?? [];
  const byKey = new Map(attributions.map((one) => [one.key, one]));
  const sources = new Set<string>();
  const documents = new Set<string>();
  const open = attributions.filter(({ claim }) => told.has(claim));
  const seen = new Set(open.map(({ key }) => key));
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const source of sourcesNamed(one)) sources.add(source);
    for (const { document } of one.passages ?? []) documents.add(document);
    for (const { attribution } of one.upstream ?? []) {
      const above = attribution === undefined || seen.has(attribution) ? undefined : byKey.get(attribution);
      if (above === undefined) continue;
      seen.add(above.key);
      open.push(above);
    }
  }
  for (const { claim, document } of dossier.exhibits ?? []) {
    if (document !== undefined && told.has(claim)) documents.add(document);
  }
  for (const { key, publisher } of dossier.documents ?? []) {
    if (publisher !== undefined && documents.has(key)) sources.add(publisher);
  }
  return [...sources].sort();
}

/** The claims themselves and those named beside them. */
function claimsTold(dossier: Dossier, claims: readonly string[]): ReadonlySet<string> {
  const own = new Set(claims);
  const told = new Set(claims);
  for (const { from, to } of dossier.claimLinks ?? []) {
    if (own.has(from)) told.add(to);
    if (own.has(to)) told.add(from);
  }
  return told;
}

function sourcesNamed({ source, channel, upstream }: DossierAttribution): string[] {
  const above = (upstream ?? []).flatMap((one) => (one.source === undefined ? [] : [one.source]));
  return [source, ...(channel === undefined ? [] : [channel]), ...above];
}
