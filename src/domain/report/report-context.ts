/** A dossier looked up by key, with how the report names what it finds: texts by language, regions, sources. */
import type { Assessment } from '../assessment.js';
import { compareCodePoints } from '../canonical-json.js';
import type {
  Dossier,
  DossierAttribution,
  DossierClaim,
  DossierClaimLink,
  DossierRegion,
  DossierRegionName,
  DossierSource,
  LocalText,
} from '../dossier.js';
import { Identities } from '../independence/identities.js';
import { mayBePrinted } from './printable.js';
import type { Part, Place, ReportInput, ReportLanguage, SourcePart, StatusWords } from './report-tree.js';
import { written } from './report-tree.js';
import type { ReportWords } from './words.js';
import { stockLadder, wordsOf } from './words.js';

export interface ReportContext {
  lang: ReportLanguage;
  generatedOn: string;
  words: ReportWords;
  ladder: readonly StatusWords[];
  autoCap: string;
  dossier: Dossier;
  claims: ReadonlyMap<string, DossierClaim>;
  sources: ReadonlyMap<string, DossierSource>;
  regions: ReadonlyMap<string, DossierRegion>;
  /** Who is held to be one person. */
  persons: Identities;
  attributions: ReadonlyMap<string, DossierAttribution>;
  accountsOfClaim: ReadonlyMap<string, readonly DossierAttribution[]>;
  accountsOfSource: ReadonlyMap<string, readonly DossierAttribution[]>;
  linksOfClaim: ReadonlyMap<string, readonly DossierClaimLink[]>;
  assessments: ReadonlyMap<string, Assessment>;
  printable: ReadonlyMap<string, Assessment>;
  withheld: NonNullable<ReportInput['withheld']>;
}

export function reportContext(input: ReportInput): ReportContext {
  const { dossier } = input;
  return {
    lang: input.lang,
    generatedOn: input.generatedOn,
    words: wordsOf(input.lang),
    ladder: ladderOf(input),
    autoCap: input.autoCap,
    dossier,
    claims: byKey(dossier.claims),
    sources: byKey(dossier.sources),
    regions: byKey(dossier.regions),
    persons: new Identities(dossier),
    attributions: byKey(dossier.attributions),
    accountsOfClaim: grouped(dossier.attributions, (one) => [one.claim]),
    accountsOfSource: grouped(dossier.attributions, (one) => [one.source]),
    linksOfClaim: grouped(dossier.claimLinks, (link) => [link.from, link.to]),
    assessments: new Map(input.assessments.map((assessment) => [assessment.claim, assessment])),
    printable: new Map(input.printable.map((assessment) => [assessment.claim, assessment])),
    withheld: input.withheld ?? { sources: new Set(), accounts: new Set() },
  };
}

/**
 * Statuses in the order of print: strongest first, adverse ones last. The stock policy is told in the report's own words,
 * which stay true where accounts are left out ("no account counted here", not "on file").
 */
function ladderOf(input: ReportInput): StatusWords[] {
  const isStock = input.policyIdentity.startsWith('newsroom-two-source@');
  const ladder = isStock ? undefined : input.ladder;
  return [...(ladder ?? stockLadder())].sort(
    (a, b) => Number(a.adverse ?? false) - Number(b.adverse ?? false) || b.strength - a.strength,
  );
}

/** The text in the wanted language, else the first by language and text, so that the order of input does not matter. */
export function pickText<T extends LocalText>(texts: readonly T[], lang: ReportLanguage): T | null {
  const inLanguage = texts.filter((text) => languageOf(text) === lang);
  const sorted = [...(inLanguage.length > 0 ? inLanguage : texts)].sort(
    (a, b) => compareCodePoints(a.lang ?? '', b.lang ?? '') || compareCodePoints(a.text, b.text),
  );
  return sorted[0] ?? null;
}

/** `en` of `en-GB`. */
export function languageOf(text: LocalText): string | undefined {
  return text.lang?.split('-')[0]?.toLowerCase();
}

/** A region and the ones it lies in, up to its province: "Yomju County, North Pyongan". */
export function regionParts(context: ReportContext, key: string, place: Place): Part[] {
  const parts: Part[] = [];
  const seen = new Set<string>();
  for (let at = context.regions.get(key); at !== undefined && !seen.has(at.key);) {
    if (parts.length > 0 && at.kind === 'country') break;
    seen.add(at.key);
    if (parts.length > 0) parts.push({ kind: 'fixed', text: ', ' });
    parts.push(regionName(context, at, place));
    at = at.parent === undefined ? undefined : context.regions.get(at.parent);
  }
  return parts.length > 0 ? parts : [{ kind: 'fixed', text: context.words.unnamedRegion }];
}

function regionName(context: ReportContext, region: DossierRegion, place: Place): Part {
  const names: DossierRegionName[] = region.names ?? [];
  const inLanguage = names.filter((name) => languageOf(name) === context.lang);
  const candidates = inLanguage.length > 0 ? inLanguage : names;
  const primary = candidates.filter((name) => name.primary === true);
  // Without a primary name the longest is the fullest one: 염주군 and not 염주.
  const longest = Math.max(0, ...candidates.map((one) => one.text.length));
  const fullest = candidates.filter((one) => one.text.length === longest);
  const name = pickText(primary.length > 0 ? primary : fullest, context.lang);
  if (name !== null) return written(name.text, place, name.lang ?? null);
  return region.code === undefined
    ? { kind: 'fixed', text: context.words.unnamedRegion }
    : written(region.code, place, null);
}

/** The source of an account, as the account's own terms let it be called. */
export function accountSource(context: ReportContext, attribution: DossierAttribution): SourcePart {
  return sourcePart(context, attribution.source, attribution.claim, outsideOf(context, attribution));
}

/**
 * A source somebody came through, named without an account: it may be described outside the desk only if every account
 * it gave may be printed and described, since no terms were agreed for this mention.
 */
export function bareSource(context: ReportContext, key: string, claim: string): SourcePart {
  const own = context.accountsOfSource.get(key) ?? [];
  const open = own.every((attribution) => outsideOf(context, attribution) === 'cover');
  const described = open && (context.sources.get(key)?.cover ?? []).length > 0;
  return sourcePart(context, key, claim, described ? 'cover' : 'undescribed');
}

function outsideOf(context: ReportContext, attribution: DossierAttribution): SourcePart['outside'] {
  if (!mayBePrinted(attribution, context.generatedOn)) return 'undescribed';
  return attribution.terms?.attribution === 'background' ? 'plain' : 'cover';
}

function sourcePart(context: ReportContext, key: string, claim: string, outside: SourcePart['outside']): SourcePart {
  const source = context.sources.get(key);
  return { kind: 'source', pseudonym: source?.pseudonym ?? key, cover: source?.cover ?? [], outside, claim };
}

/** What a reference to an account means once it was replaced: the account that stands for it now. */
export function resolveSuperseded(context: ReportContext, key: string): DossierAttribution | undefined {
  const seen = new Set<string>();
  let at = context.attributions.get(key);
  while (at?.state === 'superseded' && at.supersededBy !== undefined && !seen.has(at.key)) {
    seen.add(at.key);
    at = context.attributions.get(at.supersededBy);
  }
  return at;
}

/** Joins parts as a sentence does: "a, b and c". */
export function listParts(items: readonly (readonly Part[])[], words: ReportWords): Part[] {
  return items.flatMap((item, i) => {
    if (i === 0) return [...item];
    const joint = i === items.length - 1 ? words.list.and : words.list.comma;
    return [{ kind: 'fixed' as const, text: joint }, ...item];
  });
}

function byKey<T extends { key: string }>(list: readonly T[] | undefined): Map<string, T> {
  return new Map((list ?? []).map((item) => [item.key, item]));
}

function grouped<T>(list: readonly T[] | undefined, keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list ?? []) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
