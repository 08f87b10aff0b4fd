/**
 * The one way a dossier is written: fields in the order of the format, lists that have no order of their own sorted,
 * nothing written that says no more than its absence. Equal content gives equal bytes, so an export can be compared,
 * signed and imported again without a change.
 */
import { compareCodePoints, type JsonValue } from './canonical-json.js';
import { compact, sorted, unordered } from './compact-json.js';
import type {
  Dossier,
  DossierAttribution,
  DossierClaim,
  DossierClaimLink,
  DossierDistinction,
  DossierDocument,
  DossierExhibit,
  DossierOfficialPosition,
  DossierPassage,
  DossierReference,
  DossierRegion,
  DossierRuling,
  DossierSource,
  DossierTie,
  DossierWording,
  LocalText,
} from './dossier.js';
import { FEATURE_NAMES } from './vocabulary.js';

/** Every field of a record, so that a field added to the format cannot be forgotten here. */
type Written<T> = { [field in keyof Required<T>]: JsonValue | undefined };

/**
 * Canonical JSON text of a dossier, indented by two spaces, ending in a line break.
 *
 * Not written: empty lists and objects, the defaults (`upstream` empty, `state` active, `stance` asserts), and what
 * means the same as its absence (`featuresComplete` and `primary` false, `editorMark` none, an official position that
 * is unknown and was never searched for). An absent `originStatus` stays absent. Identical entries without a key are one
 * entry. `cover` and the ends of a `retells` tie keep their order; all other lists are sorted by key or, without
 * keys, by their canonical text.
 */
export function writeDossier(dossier: Dossier): string {
  const { workspace } = dossier;
  const written: Written<Dossier> = {
    format: dossier.format,
    workspace: {
      slug: workspace.slug,
      title: workspace.title,
      languages: unordered(workspace.languages),
    } satisfies Written<Dossier['workspace']>,
    regions: keyed(dossier.regions, writeRegion),
    sources: keyed(dossier.sources, writeSource),
    documents: keyed(dossier.documents, writeDocument),
    claims: keyed(dossier.claims, writeClaim),
    claimLinks: unordered(dossier.claimLinks?.map(writeClaimLink)),
    attributions: keyed(dossier.attributions, writeAttribution),
    ties: unordered(dossier.ties?.map(writeTie)),
    distinctions: unordered(dossier.distinctions?.map(writeDistinction)),
    exhibits: keyed(dossier.exhibits, writeExhibit),
    rulings: unordered(dossier.rulings?.map(writeRuling)),
  };
  return `${JSON.stringify(compact(written), null, 2)}\n`;
}

function writeRegion(region: DossierRegion): Written<DossierRegion> {
  return {
    key: region.key,
    parent: region.parent,
    kind: region.kind,
    code: region.code,
    names: unordered(
      region.names?.map((name) => ({ ...writeText(name), primary: name.primary === true ? true : undefined })),
    ),
  };
}

function writeSource(source: DossierSource): Written<DossierSource> {
  const { reliability, features } = source;
  return {
    key: source.key,
    pseudonym: source.pseudonym,
    kind: source.kind,
    cover: source.cover?.map(writeText),
    reliability: reliability && { grade: reliability.grade, basis: reliability.basis, reason: reliability.reason },
    features:
      features &&
      Object.fromEntries(
        FEATURE_NAMES.map((name) => [name, name === 'exitDate' ? writeTime(features[name]) : features[name]]),
      ),
    featuresComplete: source.featuresComplete === true ? true : undefined,
  };
}

function writeDocument(document: DossierDocument): Written<DossierDocument> {
  return {
    key: document.key,
    title: document.title,
    kind: document.kind,
    lang: document.lang,
    published: writeTime(document.published),
    publisher: document.publisher,
    text: document.text,
  };
}

function writeClaim(claim: DossierClaim): Written<DossierClaim> {
  return {
    key: claim.key,
    kind: claim.kind,
    statement: unordered(claim.statement.map(writeText)),
    time: writeTime(claim.time),
    regions: unordered(claim.regions?.map(({ region, role }) => ({ region, role }))),
    topics: unordered(claim.topics),
    quantities: unordered(
      claim.quantities?.map(({ what, unit, low, best, high }) => ({ what, unit, low, best, high })),
    ),
    officialPosition: claim.officialPosition && writeOfficialPosition(claim.officialPosition),
    editorMark: claim.editorMark === 'none' ? undefined : claim.editorMark,
  };
}

function writeOfficialPosition(official: DossierOfficialPosition): JsonValue | undefined {
  const { position, searches = [], requests = [] } = official;
  if (position === 'unknown' && searches.length === 0 && requests.length === 0) return undefined;
  const written: Written<DossierOfficialPosition> = {
    position,
    searches: unordered(searches.map(({ where, on, query }) => ({ where, on: writeTime(on), query }))),
    requests: unordered(requests.map(({ to, on, answer, text }) => ({ to, on: writeTime(on), answer, text }))),
  };
  return written;
}

function writeClaimLink({ from, to, type }: DossierClaimLink): Written<DossierClaimLink> {
  return { from, to, type };
}

function writeAttribution(attribution: DossierAttribution): Written<DossierAttribution> {
  const { wording, hedge, terms } = attribution;
  return {
    key: attribution.key,
    claim: attribution.claim,
    source: attribution.source,
    stance: attribution.stance === 'asserts' ? undefined : attribution.stance,
    access: attribution.access,
    upstream: unordered(attribution.upstream?.map(writeReference)),
    originStatus: attribution.originStatus,
    channel: attribution.channel,
    form: attribution.form,
    wording: wording && writeWording(wording),
    hedge: hedge && { word: hedge.word, low: hedge.low, high: hedge.high },
    statedAt: writeTime(attribution.statedAt),
    learnedAt: writeTime(attribution.learnedAt),
    heardIn: attribution.heardIn,
    credibility: attribution.credibility,
    terms: terms && { attribution: terms.attribution, notBefore: writeTime(terms.notBefore) },
    passages: unordered(attribution.passages?.map(writePassage)),
    state: attribution.state === 'active' ? undefined : attribution.state,
    supersededBy: attribution.supersededBy,
  };
}

function writeWording(wording: DossierWording): JsonValue {
  const { translation } = wording;
  return { ...writeText(wording), translation: translation && { ...writeText(translation), by: translation.by } };
}

function writePassage(passage: DossierPassage): Written<DossierPassage> {
  return {
    document: passage.document,
    exact: passage.exact,
    prefix: passage.prefix,
    suffix: passage.suffix,
    start: passage.start,
    end: passage.end,
  };
}

function writeTie(tie: DossierTie): Written<DossierTie> {
  const between = tie.between.map(writeReference);
  return {
    // The reteller comes first; every other tie reads the same from both ends.
    between: tie.kind === 'retells' ? between : sorted(between),
    kind: tie.kind,
    state: tie.state,
    reason: tie.reason,
    score: tie.score,
  };
}

function writeDistinction({ between, basis, reason }: DossierDistinction): Written<DossierDistinction> {
  return { between: sorted(between), basis, reason };
}

function writeExhibit(exhibit: DossierExhibit): Written<DossierExhibit> {
  return {
    key: exhibit.key,
    claim: exhibit.claim,
    document: exhibit.document,
    kind: exhibit.kind,
    bearing: exhibit.bearing,
    verifications: unordered(exhibit.verifications?.map(({ step, result, note }) => ({ step, result, note }))),
  };
}

function writeRuling(ruling: DossierRuling): Written<DossierRuling> {
  const { claim, status, reason, mode, policy, factsHash, by, at, expires, revoked } = ruling;
  return {
    claim,
    status,
    reason,
    mode,
    policy,
    factsHash,
    by,
    at,
    expires,
    revoked: revoked && { by: revoked.by, at: revoked.at, reason: revoked.reason },
  };
}

function writeReference(reference: DossierReference): JsonValue {
  return reference.source === undefined ? { attribution: reference.attribution } : { source: reference.source };
}

function writeText({ text, lang }: LocalText): Written<LocalText> {
  return { text, lang };
}

/** Spaces around a time say nothing. */
function writeTime(time: string | undefined): string | undefined {
  return time?.trim();
}

function keyed<T extends { key: string }>(
  records: readonly T[] | undefined,
  write: (record: T) => Written<T>,
): JsonValue | undefined {
  const inOrder = records?.toSorted((a, b) => compareCodePoints(a.key.normalize('NFC'), b.key.normalize('NFC')));
  return inOrder?.map((record) => compact(write(record)));
}
