import type { RecordChange } from '../audit/audit-log.service.js';
import { compareCodePoints, sha256Hex } from '../domain/canonical-json.js';
import type {
  Dossier,
  DossierAttribution,
  DossierClaim,
  DossierDocument,
  DossierExhibit,
  DossierReference,
  DossierRegion,
  DossierSource,
} from '../domain/dossier.js';
import type { HistoryKind, RecordFields } from '../domain/history/record-fields.js';
import type { ImportDiff, KeyedList } from './import-diff.js';
import type { ImportIds } from './import-ids.js';

const KINDS: Readonly<Record<KeyedList, HistoryKind>> = {
  regions: 'region',
  sources: 'source',
  documents: 'document',
  claims: 'claim',
  attributions: 'attribution',
  exhibits: 'exhibit',
};

/** What an import did to which records: of those it made that it made them, of those it changed every field it moved. */
export class ImportHistory {
  readonly changes: RecordChange[] = [];

  constructor(private readonly ids: ImportIds) {}

  /** The lines of everything that has a key, and of links to claims that were there before. */
  addAll(diff: ImportDiff, current: Dossier): void {
    const { added, changed } = diff;
    this.made('regions', added.regions);
    this.made('sources', added.sources);
    this.made('documents', added.documents);
    this.made('claims', added.claims);
    this.made('attributions', added.attributions);
    this.made('exhibits', added.exhibits);
    this.moved('regions', changed.regions, current.regions, (region) => this.regionFields(region));
    this.moved('sources', changed.sources, current.sources, sourceFields);
    this.moved('documents', changed.documents, current.documents, (document) => this.documentFields(document));
    this.moved('claims', changed.claims, current.claims, (claim) => this.claimFields(claim));
    this.moved('attributions', changed.attributions, current.attributions, (item) => this.attributionFields(item));
    this.moved('exhibits', changed.exhibits, current.exhibits, (exhibit) => this.exhibitFields(exhibit));
    this.linked(diff);
  }

  /** Ties and distinctions, which have no key, by the ids they were given. */
  addMade(kind: 'tie' | 'distinction', ids: readonly string[]): void {
    for (const id of ids) this.changes.push({ kind, id, action: 'imported' });
  }

  private made(list: KeyedList, items: readonly { readonly key: string }[]): void {
    for (const { key } of items) {
      this.changes.push({ kind: KINDS[list], id: this.ids.of(list, key), action: 'imported' });
    }
  }

  private moved<Item extends { key: string }>(
    list: KeyedList,
    items: readonly Item[],
    current: readonly Item[] | undefined,
    fieldsOf: (item: Item) => RecordFields,
  ): void {
    if (items.length === 0) return;
    const stored = new Map((current ?? []).map((item) => [item.key, item]));
    for (const item of items) {
      const before = stored.get(item.key);
      if (before === undefined) throw new Error('an import changed what was not there');
      const after = fieldsOf(item);
      this.changes.push({
        kind: KINDS[list],
        id: this.ids.of(list, item.key),
        action: 'updated_by_import',
        before: { ...fieldsOf(before), ...keptGrade(after) },
        after,
      });
    }
  }

  private linked({ added }: ImportDiff): void {
    const isNew = new Set(added.claims.map(({ key }) => key));
    for (const { from, to, type } of added.claimLinks) {
      const link = { fromId: this.ids.of('claims', from), toId: this.ids.of('claims', to), type };
      for (const key of [from, to]) {
        if (isNew.has(key)) continue;
        this.changes.push({ kind: 'claim', id: this.ids.of('claims', key), action: 'linked', after: { link } });
      }
    }
  }

  private regionFields(region: DossierRegion): RecordFields {
    return {
      kind: region.kind,
      parentId: this.ids.orNull('regions', region.parent),
      code: region.code ?? null,
      names: (region.names ?? []).map(({ text, lang, primary }) => ({
        text,
        lang: lang ?? null,
        primary: primary ?? false,
      })),
    };
  }

  private documentFields(document: DossierDocument): RecordFields {
    return {
      title: document.title ?? null,
      kind: document.kind,
      lang: document.lang ?? null,
      published: document.published ?? null,
      publisherId: this.ids.orNull('sources', document.publisher),
      textSha256: document.text === undefined ? null : sha256Hex(document.text),
    };
  }

  private claimFields(claim: DossierClaim): RecordFields {
    const regions = (claim.regions ?? []).map(({ region, role }) => ({
      regionId: this.ids.of('regions', region),
      role,
    }));
    const { position = 'unknown', searches = [], requests = [] } = claim.officialPosition ?? {};
    return {
      kind: claim.kind,
      statement: claim.statement.map(({ text, lang }) => ({ text, lang: lang ?? null })),
      time: claim.time ?? null,
      regions: regions.sort((a, b) => compareCodePoints(`${a.role} ${a.regionId}`, `${b.role} ${b.regionId}`)),
      topics: [...(claim.topics ?? [])].sort(compareCodePoints),
      quantities: (claim.quantities ?? []).map(({ what, unit, low, best, high }) => ({
        what,
        unit: unit ?? null,
        low: low ?? null,
        best: best ?? null,
        high: high ?? null,
      })),
      editorMark: claim.editorMark ?? 'none',
      officialPosition: position,
      officialSearches: searches.map(({ where, on, query }) => ({ where, on: on ?? null, query: query ?? null })),
      officialRequests: requests.map(({ to, on, answer, text }) => ({
        to,
        on: on ?? null,
        answer: answer ?? null,
        text: text ?? null,
      })),
    };
  }

  private attributionFields(account: DossierAttribution): RecordFields {
    const { wording, hedge, terms } = account;
    return {
      claimId: this.ids.of('claims', account.claim),
      sourceId: this.ids.of('sources', account.source),
      stance: account.stance ?? 'asserts',
      access: account.access,
      upstream: (account.upstream ?? []).map((step) => this.end(step)),
      originStatus: account.originStatus ?? null,
      channelId: this.ids.orNull('sources', account.channel),
      form: account.form ?? null,
      wording: wording === undefined ? null : wordingField(wording),
      hedge: hedge === undefined ? null : { word: hedge.word, low: hedge.low ?? null, high: hedge.high ?? null },
      statedAt: account.statedAt ?? null,
      learnedAt: account.learnedAt ?? null,
      heardInId: this.ids.orNull('regions', account.heardIn),
      terms:
        terms === undefined ? null : { attribution: terms.attribution ?? null, notBefore: terms.notBefore ?? null },
      passages: (account.passages ?? []).map(({ document, exact, prefix, suffix, start, end }) => ({
        documentId: this.ids.of('documents', document),
        exact,
        prefix: prefix ?? null,
        suffix: suffix ?? null,
        start: start ?? null,
        end: end ?? null,
      })),
      state: account.state ?? 'active',
      supersededById: this.ids.orNull('attributions', account.supersededBy),
      ...(account.credibility === undefined ? {} : { credibility: account.credibility }),
    };
  }

  private exhibitFields(exhibit: DossierExhibit): RecordFields {
    return {
      claimId: this.ids.of('claims', exhibit.claim),
      documentId: this.ids.orNull('documents', exhibit.document),
      kind: exhibit.kind,
      bearing: exhibit.bearing,
      verifications: (exhibit.verifications ?? []).map(({ step, result, note }) => ({
        step,
        result,
        note: note ?? null,
      })),
    };
  }

  private end(reference: DossierReference): { sourceId: string | null; attributionId: string | null } {
    return reference.source === undefined
      ? { sourceId: null, attributionId: this.ids.of('attributions', reference.attribution) }
      : { sourceId: this.ids.of('sources', reference.source), attributionId: null };
  }
}

function sourceFields(source: DossierSource): RecordFields {
  const { reliability } = source;
  return {
    pseudonym: source.pseudonym,
    kind: source.kind,
    cover: (source.cover ?? []).map(({ text, lang }) => ({ text, lang: lang ?? null })),
    features: { ...source.features },
    featuresComplete: source.featuresComplete ?? false,
    ...(reliability === undefined
      ? {}
      : { reliability: { grade: reliability.grade, basis: reliability.basis ?? null } }),
  };
}

function wordingField({ text, lang, translation }: NonNullable<DossierAttribution['wording']>) {
  return {
    text,
    lang: lang ?? null,
    translation:
      translation === undefined
        ? null
        : { text: translation.text, lang: translation.lang ?? null, by: translation.by ?? null },
  };
}

/** A dossier that gives no grade takes none away: the one that is stored stays, and no line says otherwise. */
function keptGrade(after: RecordFields): RecordFields {
  return {
    ...('reliability' in after ? {} : { reliability: null }),
    ...('credibility' in after ? {} : { credibility: null }),
  };
}
