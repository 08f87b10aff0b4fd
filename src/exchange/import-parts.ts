import { nextNumbers } from '../database/counters.js';
import { newId } from '../database/clock.js';
import { insertRows } from '../database/insert-rows.js';
import type { Tx } from '../database/unit-of-work.js';
import type {
  DossierAttribution,
  DossierClaim,
  DossierClaimLink,
  DossierDistinction,
  DossierExhibit,
  DossierReference,
  DossierRegion,
  DossierRuling,
  DossierSource,
  DossierTie,
} from '../domain/dossier.js';
import type { ImportIds } from './import-ids.js';
import { time } from './import-writer.js';

/** Writes what hangs on records (names, covers, upstreams, passages …) and the items without keys. */
export class ImportParts {
  constructor(
    private readonly tx: Tx,
    private readonly ids: ImportIds,
    private readonly actor: { accountId: string | null; today: string },
  ) {}

  async regionNames(regions: readonly DossierRegion[]): Promise<void> {
    const rows = regions.flatMap((region) =>
      (region.names ?? []).map((name, i) => [
        this.ids.of('regions', region.key),
        i,
        name.text,
        name.lang ?? null,
        name.primary ?? false,
      ]),
    );
    await insertRows(this.tx, 'region_names', ['region_id', 'position', 'text', 'lang', 'is_primary'], rows);
  }

  async sourceParts(sources: readonly DossierSource[]): Promise<void> {
    const id = (source: DossierSource) => this.ids.of('sources', source.key);
    const covers = sources.flatMap((s) =>
      (s.cover ?? []).map((cover, i) => [id(s), i, cover.text, cover.lang ?? null]),
    );
    await insertRows(this.tx, 'source_covers', ['source_id', 'position', 'text', 'lang'], covers);
    const features = sources.flatMap((s) =>
      Object.entries(s.features ?? {}).map(([name, value]) => [id(s), name, value]),
    );
    await insertRows(this.tx, 'source_features', ['source_id', 'name', 'value'], features);
  }

  /** Appends a grade where the dossier's is not the latest one; whoever imports it did not give it. */
  async sourceGrades(sources: readonly DossierSource[]): Promise<void> {
    const graded = sources.filter((source) => source.reliability !== undefined);
    const latest = await this.latest('source_grades', 'source_id', ['grade', 'basis', 'reason']);
    const rows = graded.flatMap((source) => {
      const sourceId = this.ids.of('sources', source.key);
      const { grade, basis = null, reason = null } = source.reliability ?? { grade: 'F' as const };
      const before = latest.get(sourceId);
      if (before !== undefined && same(before.values, [grade, basis, reason])) return [];
      return [[sourceId, (before?.sequence ?? 0) + 1, grade, basis, reason]];
    });
    await insertRows(this.tx, 'source_grades', ['source_id', 'sequence', 'grade', 'basis', 'reason'], rows);
  }

  /** The statement as a new revision; for a changed claim the caller has raised the revision. */
  async wordings(claims: readonly DossierClaim[], revisionOf: (claim: DossierClaim) => number): Promise<void> {
    const rows = claims.flatMap((claim) =>
      claim.statement.map((part, i) => [
        this.ids.of('claims', claim.key),
        revisionOf(claim),
        i,
        part.text,
        part.lang ?? null,
        this.actor.accountId,
      ]),
    );
    await insertRows(
      this.tx,
      'claim_wordings',
      ['claim_id', 'revision', 'position', 'text', 'lang', 'created_by'],
      rows,
    );
  }

  async claimParts(claims: readonly DossierClaim[]): Promise<void> {
    const id = (claim: DossierClaim) => this.ids.of('claims', claim.key);
    const regions = claims.flatMap((c) =>
      (c.regions ?? []).map((place) => [id(c), this.ids.of('regions', place.region), place.role]),
    );
    await insertRows(this.tx, 'claim_regions', ['claim_id', 'region_id', 'role'], regions);
    const topics = claims.flatMap((c) => (c.topics ?? []).map((topic) => [id(c), topic]));
    await insertRows(this.tx, 'claim_topics', ['claim_id', 'topic'], topics);
    const quantities = claims.flatMap((c) =>
      (c.quantities ?? []).map((q, i) => [
        id(c),
        i,
        q.what,
        q.unit ?? null,
        q.low ?? null,
        q.best ?? null,
        q.high ?? null,
      ]),
    );
    await insertRows(
      this.tx,
      'claim_quantities',
      ['claim_id', 'position', 'what', 'unit', 'low', 'best', 'high'],
      quantities,
    );
  }

  async officialPositions(claims: readonly DossierClaim[]): Promise<void> {
    const held = claims.flatMap((claim) =>
      claim.officialPosition === undefined
        ? []
        : [{ id: this.ids.of('claims', claim.key), official: claim.officialPosition }],
    );
    for (const { id, official } of held) {
      await this.tx.query(
        `insert into official_positions as o (workspace_id, claim_id, position) values ($1, $2, $3)
         on conflict (workspace_id, claim_id) do update set position = excluded.position, version = o.version + 1`,
        [this.tx.workspaceId, id, official.position],
      );
    }
    const searches = held.flatMap(({ id, official }) =>
      (official.searches ?? []).map((search, i) => [id, i, search.where, ...time(search.on), search.query ?? null]),
    );
    await insertRows(
      this.tx,
      'official_searches',
      ['claim_id', 'ordinal', 'place', 'on_text', 'on_earliest', 'on_latest', 'query'],
      searches,
    );
    const requests = held.flatMap(({ id, official }) =>
      (official.requests ?? []).map((request, i) => [
        id,
        i,
        request.to,
        ...time(request.on),
        request.answer ?? null,
        request.text ?? null,
      ]),
    );
    await insertRows(
      this.tx,
      'official_requests',
      ['claim_id', 'ordinal', 'recipient', 'on_text', 'on_earliest', 'on_latest', 'answer', 'text'],
      requests,
    );
  }

  async attributionParts(attributions: readonly DossierAttribution[]): Promise<void> {
    const id = (attribution: DossierAttribution) => this.ids.of('attributions', attribution.key);
    const upstreams = attributions.flatMap((a) => (a.upstream ?? []).map((step, i) => [id(a), i, ...this.ends(step)]));
    await insertRows(
      this.tx,
      'attribution_upstreams',
      ['attribution_id', 'position', 'upstream_source_id', 'upstream_attribution_id'],
      upstreams,
    );
    const passages = attributions.flatMap((a) =>
      (a.passages ?? []).map((p, i) => [
        newId(),
        id(a),
        i,
        this.ids.of('documents', p.document),
        p.exact,
        p.prefix ?? null,
        p.suffix ?? null,
        p.start ?? null,
        p.end ?? null,
      ]),
    );
    const columns = [
      'id',
      'attribution_id',
      'position',
      'document_id',
      'exact',
      'prefix',
      'suffix',
      'start_offset',
      'end_offset',
    ];
    await insertRows(this.tx, 'passages', columns, passages);
  }

  /** Digits of a dossier: whoever imports them did not judge them, so they are nobody's and marked as imported. */
  async credibilities(attributions: readonly DossierAttribution[]): Promise<void> {
    const latest = await this.latest('attribution_grades', 'attribution_id', ['credibility']);
    const rows = attributions.flatMap((attribution) => {
      if (attribution.credibility === undefined) return [];
      const id = this.ids.of('attributions', attribution.key);
      const before = latest.get(id);
      if (before !== undefined && same(before.values, [attribution.credibility])) return [];
      return [[id, (before?.sequence ?? 0) + 1, attribution.credibility, 'imported']];
    });
    await insertRows(this.tx, 'attribution_grades', ['attribution_id', 'sequence', 'credibility', 'basis'], rows);
  }

  async verifications(exhibits: readonly DossierExhibit[]): Promise<void> {
    const rows = exhibits.flatMap((exhibit) =>
      (exhibit.verifications ?? []).map((v, i) => [
        this.ids.of('exhibits', exhibit.key),
        i,
        v.step,
        v.result,
        v.note ?? null,
      ]),
    );
    await insertRows(this.tx, 'exhibit_verifications', ['exhibit_id', 'position', 'step', 'result', 'note'], rows);
  }

  async claimLinks(links: readonly DossierClaimLink[]): Promise<void> {
    const rows = links.map((link) => [
      newId(),
      this.ids.of('claims', link.from),
      this.ids.of('claims', link.to),
      link.type,
      this.actor.accountId,
    ]);
    await insertRows(this.tx, 'claim_links', ['id', 'from_id', 'to_id', 'type', 'created_by'], rows);
  }

  /** @returns the ids the ties were given. */
  async ties(ties: readonly DossierTie[]): Promise<string[]> {
    if (ties.length === 0) return [];
    const first = await nextNumbers(this.tx, 'tie', ties.length);
    const made = ties.map((tie, i) => ({ tie, id: newId(), number: first + i }));
    const columns = [
      'id',
      'number',
      'kind',
      'state',
      'first_source_id',
      'first_attribution_id',
      'second_source_id',
      'second_attribution_id',
      'reason',
      'score',
    ];
    const rows = made.map(({ tie, id, number }) => [
      id,
      number,
      tie.kind,
      tie.state,
      ...this.ends(tie.between[0]),
      ...this.ends(tie.between[1]),
      tie.reason ?? null,
      tie.score ?? null,
    ]);
    await insertRows(this.tx, 'ties', columns, rows);
    const decisions = made.map(({ tie, id }) => [id, 1, tie.state, tie.reason ?? null, this.actor.accountId]);
    await insertRows(this.tx, 'tie_decisions', ['tie_id', 'sequence', 'state', 'reason', 'decided_by'], decisions);
    return made.map(({ id }) => id);
  }

  /** @returns the ids the distinctions were given. */
  async distinctions(distinctions: readonly DossierDistinction[]): Promise<string[]> {
    if (distinctions.length === 0) return [];
    const first = await nextNumbers(this.tx, 'distinction', distinctions.length);
    const made = distinctions.map((distinction) => ({ distinction, id: newId() }));
    const rows = made.map(({ distinction, id }, i) => [
      id,
      first + i,
      this.ids.of('attributions', distinction.between[0]),
      this.ids.of('attributions', distinction.between[1]),
      distinction.basis,
      distinction.reason ?? null,
      this.actor.accountId,
    ]);
    await insertRows(
      this.tx,
      'distinctions',
      ['id', 'number', 'first_id', 'second_id', 'basis', 'reason', 'created_by'],
      rows,
    );
    return made.map(({ id }) => id);
  }

  async rulings(rulings: readonly DossierRuling[]): Promise<void> {
    if (rulings.length === 0) return;
    const first = await nextNumbers(this.tx, 'ruling', rulings.length);
    const made = rulings.map((ruling, i) => ({ ruling, id: newId(), number: first + i }));
    const rows = made.map(({ ruling, id, number }) => ({
      id,
      number,
      claim_id: this.ids.of('claims', ruling.claim),
      status: ruling.status,
      reason: ruling.reason,
      mode: ruling.mode,
      policy: ruling.policy,
      facts_hash: ruling.factsHash,
      ruled_by: ruling.by,
      ruled_on: ruling.at,
      expires_on: ruling.expires ?? null,
    }));
    // The web process cannot write a ruling itself; this function writes none but imported ones.
    await this.tx.query('select rulings_import($1, $2)', [this.tx.workspaceId, JSON.stringify(rows)]);
    const revoked = made.flatMap(({ ruling, id }) =>
      ruling.revoked === undefined ? [] : [[id, ruling.revoked.by, ruling.revoked.at, ruling.revoked.reason]],
    );
    await insertRows(this.tx, 'ruling_revocations', ['ruling_id', 'revoked_by', 'revoked_on', 'reason'], revoked);
  }

  /** Source id, attribution id: one of the two. */
  private ends(reference: DossierReference): [string | null, string | null] {
    return reference.source === undefined
      ? [null, this.ids.of('attributions', reference.attribution)]
      : [this.ids.of('sources', reference.source), null];
  }

  private async latest(table: string, owner: string, columns: readonly string[]) {
    const rows = await this.tx.query<{ owner: string; sequence: number; values: unknown[] }>(
      `select distinct on (${owner}) ${owner} as owner, sequence, jsonb_build_array(${columns.join(', ')}) as values
       from ${table} where workspace_id = $1 order by ${owner}, sequence desc`,
      [this.tx.workspaceId],
    );
    return new Map(rows.map((row) => [row.owner, row]));
  }
}

function same(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.every((value, i) => value === after[i]);
}
