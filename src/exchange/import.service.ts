import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog, type RecordChange } from '../audit/audit-log.service.js';
import { readWorkspaceContent } from '../content/workspace-content.js';
import { CorroborationService } from '../corroboration/corroboration.service.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import type { Dossier, DossierClaim } from '../domain/dossier.js';
import { type FieldError, invalidField, Refusal } from '../domain/refusal.js';
import { writeDossier } from '../domain/write-dossier.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { differs, diffDossiers, type ImportDiff, type KeyedList } from './import-diff.js';
import { countItems, ImportIds } from './import-ids.js';
import { ImportHistory } from './import-history.js';
import { ImportParts } from './import-parts.js';
import { ImportWriter, inOrder } from './import-writer.js';
import { readDossier } from './read-dossier.js';
import { refuseForWithdrawn } from './withdrawn-sources.js';

export interface ImportOptions {
  /** Change what is stored under a key of the dossier; without it a difference is refused. */
  readonly update: boolean;
}

/** How many items of each list were added and changed, and how many were there already. */
export interface ImportResult {
  readonly added: Readonly<Record<string, number>>;
  readonly changed: Readonly<Record<string, number>>;
  readonly unchanged: number;
}

/** Longest key and topic that can be stored: they are indexed. */
const MAX_KEY = 200;

/** Brings a dossier into its workspace: all of it or nothing, and nothing the second time. */
@Injectable()
export class ImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly corroboration: CorroborationService,
    private readonly clock: Clock,
    private readonly letters: WithheldLetters,
  ) {}

  /**
   * @param dossier one that `readDossier` has accepted.
   * @throws Refusal `invalid` when it belongs to another workspace or holds what cannot be stored, `conflict` naming
   *   every differing field when it would change stored records and may not, or accounts of withdrawn sources, or
   *   GRADING_OPEN while whoever imports is judging an account: what differs from a dossier tells the letters withheld.
   */
  async import(actor: Actor, dossier: Dossier, options: ImportOptions): Promise<ImportResult> {
    if (dossier.workspace.slug !== actor.slug) {
      throw invalidField('workspace.slug', `the workspace imported into, ${actor.slug}`, dossier.workspace.slug);
    }
    refuseUnstorable(dossier);
    const incoming = canonical(dossier);
    return this.unitOfWork.run(actor, async (tx) => {
      // One import at a time: what is compared must not move before it is written.
      await tx.query('select 1 from workspaces where workspace_id = $1 for update', [tx.workspaceId]);
      (await this.letters.of(tx, actor)).refuseWhileOpen('No dossier can be imported now');
      const current = canonical(await readWorkspaceContent(tx));
      const diff = diffDossiers(incoming, current, (list, key) => positionOf(dossier, list, key));
      if (!options.update && diff.conflicts.length > 0) throw differs(diff.conflicts);
      const accounts = [...diff.added.attributions, ...diff.changed.attributions];
      await refuseForWithdrawn(tx, accounts, (key) => positionOf(dossier, 'attributions', key));
      await this.updateWorkspace(tx, incoming, isEmpty(current));
      const changes = await this.write(tx, actor, diff, current);
      const result = { added: countItems(diff.added), changed: countItems(diff.changed), unchanged: diff.unchanged };
      if (Object.keys(result.added).length + Object.keys(result.changed).length > 0) {
        const event = { action: 'dossier.imported', record: { kind: 'workspace', id: tx.workspaceId } };
        const after = { added: result.added, changed: result.changed };
        await this.audit.record(tx, actor, { ...event, after, changes });
        await this.corroboration.reassessAll(tx, event);
      }
      return result;
    });
  }

  /** An empty workspace takes title and languages from the dossier that fills it. */
  private async updateWorkspace(tx: Tx, dossier: Dossier, isEmptyWorkspace: boolean): Promise<void> {
    if (!isEmptyWorkspace) return;
    const { title, languages } = dossier.workspace;
    await tx.query(
      `update workspaces set title = coalesce($2, title), languages = coalesce($3, languages), version = version + 1
       where workspace_id = $1`,
      [tx.workspaceId, title ?? null, languages ?? null],
    );
  }

  /** @returns what it did to which records, for their histories. */
  private async write(tx: Tx, actor: Actor, diff: ImportDiff, current: Dossier): Promise<readonly RecordChange[]> {
    const ids = await ImportIds.prepare(tx, diff.added);
    const writer = new ImportWriter(tx, ids, actor.accountId);
    const parts = new ImportParts(tx, ids, { accountId: actor.accountId, today: this.clock.today() });
    const { added, changed } = diff;
    await writer.insert('regions', inOrder.regions(added.regions), writer.regionRow);
    await writer.insert('sources', added.sources, writer.sourceRow);
    await writer.insert('documents', added.documents, writer.documentRow);
    await writer.insert('claims', added.claims, writer.claimRow);
    await writer.insert('attributions', inOrder.attributions(added.attributions), writer.attributionRow);
    await writer.insert('exhibits', added.exhibits, writer.exhibitRow);
    await writer.update('regions', changed.regions, writer.regionRow);
    await writer.update('sources', changed.sources, writer.sourceRow);
    await writer.update('documents', changed.documents, writer.documentRow);
    await writer.update('claims', changed.claims, writer.claimRow);
    await writer.update('attributions', changed.attributions, writer.attributionRow);
    await writer.update('exhibits', changed.exhibits, writer.exhibitRow);
    await this.clearParts(tx, ids, changed);
    const history = new ImportHistory(ids);
    history.addAll(diff, current);
    await this.writeParts(tx, ids, parts, diff, history);
    return history.changes;
  }

  private async writeParts(
    tx: Tx,
    ids: ImportIds,
    parts: ImportParts,
    diff: ImportDiff,
    history: ImportHistory,
  ): Promise<void> {
    const { added, changed } = diff;
    const claims = [...added.claims, ...changed.claims];
    const attributions = [...added.attributions, ...changed.attributions];
    await parts.regionNames([...added.regions, ...changed.regions]);
    await parts.sourceParts([...added.sources, ...changed.sources]);
    await parts.sourceGrades([...added.sources, ...changed.sources]);
    await parts.wordings(added.claims, () => 1);
    await this.reviseWordings(tx, ids, parts, changed.claims);
    await parts.claimParts(claims);
    await parts.officialPositions(claims);
    await parts.attributionParts(attributions);
    await parts.credibilities(attributions);
    await parts.verifications([...added.exhibits, ...changed.exhibits]);
    await parts.claimLinks(added.claimLinks);
    history.addMade('tie', await parts.ties(added.ties));
    history.addMade('distinction', await parts.distinctions(added.distinctions));
    await parts.rulings(added.rulings);
  }

  /** A changed claim whose statement differs gets a new revision; the old one stays. */
  private async reviseWordings(
    tx: Tx,
    ids: ImportIds,
    parts: ImportParts,
    claims: readonly DossierClaim[],
  ): Promise<void> {
    for (const claim of claims) {
      const id = ids.of('claims', claim.key);
      const stored = await tx.query<{ text: string; lang: string | null }>(
        `select w.text, w.lang from claim_wordings w
         join claims c on c.workspace_id = $1 and c.id = w.claim_id and c.revision = w.revision
         where w.workspace_id = $1 and w.claim_id = $2`,
        [tx.workspaceId, id],
      );
      if (sameStatement(stored, claim)) continue;
      const raised = await tx.query<{ revision: number }>(
        `with raised as (update claims set revision = revision + 1 where workspace_id = $1 and id = $2 returning revision)
         select revision from raised`,
        [tx.workspaceId, id],
      );
      await parts.wordings([claim], () => raised[0]?.revision ?? 1);
    }
  }

  /** Takes away what hangs on changed records and is written anew; histories stay. */
  private async clearParts(tx: Tx, ids: ImportIds, changed: ImportDiff['changed']): Promise<void> {
    const tables: readonly [string, string, KeyedList][] = [
      ['region_names', 'region_id', 'regions'],
      ['source_covers', 'source_id', 'sources'],
      ['source_features', 'source_id', 'sources'],
      ['claim_regions', 'claim_id', 'claims'],
      ['claim_topics', 'claim_id', 'claims'],
      ['claim_quantities', 'claim_id', 'claims'],
      ['official_searches', 'claim_id', 'claims'],
      ['official_requests', 'claim_id', 'claims'],
      ['attribution_upstreams', 'attribution_id', 'attributions'],
      ['passages', 'attribution_id', 'attributions'],
      ['exhibit_verifications', 'exhibit_id', 'exhibits'],
    ];
    for (const [table, column, list] of tables) {
      const records = changed[list].map(({ key }) => ids.of(list, key));
      if (records.length === 0) continue;
      await tx.query(`delete from ${table} where workspace_id = $1 and ${column} = any($2)`, [tx.workspaceId, records]);
    }
    const silent = changed.claims
      .filter((claim) => claim.officialPosition === undefined)
      .map(({ key }) => ids.of('claims', key));
    if (silent.length > 0) {
      await tx.query(
        `update official_positions set position = 'unknown', version = version + 1
         where workspace_id = $1 and claim_id = any($2)`,
        [tx.workspaceId, silent],
      );
    }
  }
}

function sameStatement(stored: readonly { text: string; lang: string | null }[], claim: DossierClaim): boolean {
  const texts = (parts: readonly { text: string; lang?: string | null }[]) =>
    parts.map(({ text, lang }) => `${lang ?? ''} ${text}`).sort();
  const before = texts(stored);
  const after = texts(claim.statement);
  return before.length === after.length && before.every((text, i) => text === after[i]);
}

/** The one form in which contents are compared. */
function canonical(dossier: Dossier): Dossier {
  const read = readDossier(writeDossier(dossier));
  if (!read.ok)
    throw new Error(`a stored or accepted dossier does not follow the format: ${read.errors[0]?.path ?? ''}`);
  return read.dossier;
}

function isEmpty(dossier: Dossier): boolean {
  const { format: _format, workspace: _workspace, ...lists } = dossier;
  return Object.values(lists).every((items) => items === undefined || items.length === 0);
}

function positionOf(dossier: Dossier, list: KeyedList, key: string): number {
  const items: readonly { key: string }[] = dossier[list] ?? [];
  return items.findIndex((item) => item.key === key);
}

/** What the format allows and an index cannot hold; and links of a claim to itself, which say nothing. */
function refuseUnstorable(dossier: Dossier): void {
  const fields: FieldError[] = [];
  for (const list of ['regions', 'sources', 'documents', 'claims', 'attributions', 'exhibits'] as const) {
    const items: readonly { key: string }[] = dossier[list] ?? [];
    items.forEach(({ key }, i) => {
      if (Array.from(key).length > MAX_KEY)
        fields.push({ path: `${list}[${i}].key`, expected: `at most ${MAX_KEY} characters` });
    });
  }
  dossier.claims?.forEach((claim, i) => {
    claim.topics?.forEach((topic, j) => {
      const length = Array.from(topic).length;
      if (length < 1 || length > MAX_KEY)
        fields.push({ path: `claims[${i}].topics[${j}]`, expected: `1 to ${MAX_KEY} characters` });
    });
  });
  dossier.claimLinks?.forEach((link, i) => {
    if (link.from === link.to) fields.push({ path: `claimLinks[${i}].to`, given: link.to, expected: 'another claim' });
  });
  if (fields.length > 0)
    throw new Refusal('invalid', 'INVALID_INPUT', 'The dossier holds what cannot be stored.', fields);
}
