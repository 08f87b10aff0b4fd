import type { Tx } from '../database/unit-of-work.js';
import {
  type Dossier,
  DOSSIER_FORMAT,
  type DossierAttribution,
  type DossierClaim,
  type DossierReference,
  type DossierRegion,
  type DossierSource,
  type DossierTie,
} from '../domain/dossier.js';
import { type AccountRow, loadAccounts, loadSpokenFor, type SpokenForRow } from './load-accounts.js';
import { type AssessedClaimRow, loadClaims, loadLinks, loadRegions, type RegionPart } from './load-claims.js';
import {
  type AssessedSourceRow,
  type AssessedTieRow,
  loadDistinctions,
  loadSources,
  loadTies,
} from './load-sources.js';

/** What some claims are assessed from, in stored keys, and which key each of them has. */
export interface PartialContent {
  readonly dossier: Dossier;
  /** Key of each claim asked for that is there, by id. */
  readonly claimKeys: ReadonlyMap<string, string>;
}

/** Records a part is to hold besides, with everything behind them: those somebody supposes something of. */
export interface AlsoLoaded {
  readonly accountIds: readonly string[];
  readonly sourceIds: readonly string[];
  /** Read for themselves and their links, not judged. */
  readonly claimIds: readonly string[];
}

const NOTHING_ELSE: AlsoLoaded = { accountIds: [], sourceIds: [], claimIds: [] };

/**
 * Loads the part of a workspace that decides these claims: enough for each to get the assessment the whole workspace
 * would give it (`readWorld` says what that takes), and no wording, cover or date but what is compared. Eight
 * statements, however many claims are asked for. Stored keys are used throughout, because ties in order are broken by
 * key, here as in an exported dossier.
 */
export async function loadPartialDossier(
  tx: Tx,
  judgedIds: readonly string[],
  also: AlsoLoaded = NOTHING_ELSE,
): Promise<PartialContent> {
  const claimIds = [...new Set([...judgedIds, ...also.claimIds])];
  const links = await loadLinks(tx, claimIds);
  const linkedIds = links.flatMap(({ from_id, to_id }) => [from_id, to_id]);
  const claims = await loadClaims(tx, [...new Set([...claimIds, ...linkedIds])]);
  const regions = await loadRegions(tx, [...new Set(claims.flatMap(({ happened }) => happened))]);
  const accounts = await loadAccounts(tx, claimIds, also.accountIds);
  const spokenFor = await loadSpokenFor(tx, [...new Set(linkedIds)]);
  const sources = await loadSources(tx, [...new Set([...sourcesNamed(accounts), ...also.sourceIds])]);
  const accountIds = accounts.map(({ id }) => id);
  const sourceIds = sources.map(({ id }) => id);
  const ties = await loadTies(tx, sourceIds, accountIds);
  const distinctions = await loadDistinctions(tx, accountIds);

  const keys = new Map([...claims, ...regions, ...accounts, ...sources].map(({ id, key }) => [id, key] as const));
  const keyOf = (id: string): string => {
    const key = keys.get(id);
    if (key === undefined) throw new Error('a record refers to one that was not loaded with it');
    return key;
  };
  const dossier: Dossier = {
    format: DOSSIER_FORMAT,
    workspace: { slug: 'part' },
    regions: regions.map((region) => regionPart(region, keyOf)),
    sources: sources.map(sourcePart),
    claims: claims.map((claim) => claimPart(claim, keyOf)),
    claimLinks: links.map(({ from_id, to_id, type }) => ({ from: keyOf(from_id), to: keyOf(to_id), type })),
    attributions: [
      ...accounts.map((account) => accountPart(account, keyOf)),
      ...spokenForPart(spokenFor, new Set(accountIds), keyOf),
    ],
    ties: ties.map((tie) => tiePart(tie, keyOf)),
    distinctions: distinctions.map(({ first_id, second_id }) => ({
      between: [keyOf(first_id), keyOf(second_id)],
      basis: 'editor',
    })),
    exhibits: claims.flatMap(({ key, exhibits }) => exhibits.map((exhibit) => ({ ...exhibit, claim: key }))),
  };
  const wanted = new Set(judgedIds);
  return { dossier, claimKeys: new Map(claims.filter(({ id }) => wanted.has(id)).map(({ id, key }) => [id, key])) };
}

/** Everybody on the chains of these accounts, before aliases. */
function sourcesNamed(accounts: readonly AccountRow[]): string[] {
  const named = new Set<string>();
  for (const { source_id, channel_id, upstream } of accounts) {
    named.add(source_id);
    if (channel_id !== null) named.add(channel_id);
    for (const { source } of upstream) if (source !== null) named.add(source);
  }
  return [...named];
}

type KeyOf = (id: string) => string;

function regionPart({ key, kind, parent_id }: RegionPart, keyOf: KeyOf): DossierRegion {
  return { key, kind, ...(parent_id === null ? {} : { parent: keyOf(parent_id) }) };
}

function sourcePart({ key, pseudonym, kind, features, features_complete, grade }: AssessedSourceRow): DossierSource {
  return {
    key,
    pseudonym,
    kind,
    features,
    featuresComplete: features_complete,
    ...(grade === null ? {} : { reliability: { grade } }),
  };
}

function claimPart({ key, kind, editor_mark, position, happened }: AssessedClaimRow, keyOf: KeyOf): DossierClaim {
  return {
    key,
    kind,
    statement: [],
    editorMark: editor_mark,
    regions: happened.map((id) => ({ region: keyOf(id), role: 'happened' })),
    ...(position === null ? {} : { officialPosition: { position } }),
  };
}

function accountPart(row: AccountRow, keyOf: KeyOf): DossierAttribution {
  return {
    key: row.key,
    claim: row.claim_key,
    source: keyOf(row.source_id),
    stance: row.stance,
    access: row.access,
    state: row.state,
    upstream: row.upstream.map(({ attribution, source }) => reference(attribution, source, keyOf)),
    ...(row.origin_status === null ? {} : { originStatus: row.origin_status }),
    ...(row.channel_id === null ? {} : { channel: keyOf(row.channel_id) }),
    ...(row.stated_text === null ? {} : { statedAt: row.stated_text }),
    ...(row.heard_in === null ? {} : { heardIn: row.heard_in }),
    ...(row.superseded_by_id === null ? {} : { supersededBy: keyOf(row.superseded_by_id) }),
  };
}

/** The accounts that show a linked claim to be supported, where they are not loaded in full already. */
function spokenForPart(rows: readonly SpokenForRow[], loaded: ReadonlySet<string>, keyOf: KeyOf): DossierAttribution[] {
  return rows
    .filter(({ id }) => !loaded.has(id))
    .map(({ key, claim_id, source_key, access }) => ({ key, claim: keyOf(claim_id), source: source_key, access }));
}

function tiePart(tie: AssessedTieRow, keyOf: KeyOf): DossierTie {
  const between: [DossierReference, DossierReference] = [
    reference(tie.first_attribution_id, tie.first_source_id, keyOf),
    reference(tie.second_attribution_id, tie.second_source_id, keyOf),
  ];
  return { kind: tie.kind, state: tie.state, between };
}

function reference(attributionId: string | null, sourceId: string | null, keyOf: KeyOf): DossierReference {
  if (attributionId !== null) return { attribution: keyOf(attributionId) };
  if (sourceId !== null) return { source: keyOf(sourceId) };
  throw new Error('a reference names neither an attribution nor a source');
}
