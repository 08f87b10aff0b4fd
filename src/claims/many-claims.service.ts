import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { codeOf } from '../domain/ids.js';
import type { FieldError } from '../domain/refusal.js';
import { findEach, movedOn, staleVersions } from '../http/many.js';
import type { ChangedRecordResponse, ChangedRecordsResponse } from '../http/many.response.js';
import { invalidInput } from '../http/validation.pipe.js';
import { claimFields, contentOf, loggedClaim } from './claim-history.js';
import { ClaimPlaces } from './claim-places.js';
import { readTopics } from './claim-input.js';
import { ClaimsReader } from './claims.reader.js';
import { type ClaimContent, type ClaimRegion, type ClaimRow, ClaimsRepository } from './claims.repository.js';
import type { ChangeClaimsRequest } from './many-claims.requests.js';

/** What is done to each of the claims. */
interface SameChange {
  readonly kind: ClaimContent['kind'] | null;
  readonly addTopics: readonly string[];
  readonly removeTopics: readonly string[];
  readonly addRegions: readonly ClaimRegion[];
  readonly removeRegions: readonly ClaimRegion[];
}

/** One claim, before and after. */
interface Planned {
  readonly row: ClaimRow;
  readonly old: ClaimContent;
  readonly content: ClaimContent;
}

/** As many as one claim may have: as where they are entered one by one. */
const MOST_TOPICS = 100;
const MOST_REGIONS = 200;

/** The same change of many claims: all of them in one unit of work, or none. */
@Injectable()
export class ManyClaimsService {
  private readonly claims = new ClaimsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: ClaimsReader,
    private readonly places: ClaimPlaces,
  ) {}

  /**
   * @throws Refusal `invalid` naming the item and field for what is not there, named twice or would be too much;
   *   `stale` naming every claim that has moved on. Nothing is changed then.
   */
  async change(actor: Actor, request: ChangeClaimsRequest): Promise<ChangedRecordsResponse> {
    const named = request.claims.map(({ claim, version }) => ({ ref: claim, version }));
    return this.unitOfWork.run(actor, async (tx) => {
      const change = await this.changeOf(tx, request);
      const rows = await findEach({ list: 'claims', member: 'claim' }, named, async (path, ref) =>
        this.reader.find(tx, await this.reader.idOf(tx, path, ref)),
      );
      const planned = rows.map((row) => ({ row, old: contentOf(row), content: changed(contentOf(row), change) }));
      refuseTooMuch(planned.map(({ content }) => content));
      const moving = planned.filter(({ old, content }) => !isSame(old, content));
      for (const plan of moving) await this.put(tx, actor, plan, rows.indexOf(plan.row), request.reason ?? null);
      const touched = moving.map(({ row }) => row.id);
      // One entry closes them, so that what they moved is assessed once and not once for each.
      if (touched.length > 0)
        await this.audit.record(tx, actor, {
          action: 'claim.many_changed',
          record: { kind: 'workspace', id: tx.workspaceId },
          after: { claims: touched.length },
          touched: { claimIds: touched },
        });
      return { items: rows.map((row) => present(row, touched.includes(row.id))) };
    });
  }

  private async put(
    tx: Tx,
    actor: Actor,
    { row, old, content }: Planned,
    index: number,
    reason: string | null,
  ): Promise<void> {
    if (!(await this.claims.update(tx, row.id, row.version, content)))
      throw staleVersions([movedOn('claims', index, row.version)]);
    const fields = { before: claimFields(old), after: claimFields(content) };
    await this.audit.record(tx, actor, {
      action: 'claim.changed',
      record: { kind: 'claim', id: row.id },
      before: loggedClaim(old),
      after: loggedClaim(content),
      changes: [{ kind: 'claim', id: row.id, action: 'changed', reason, ...fields }],
    });
  }

  private async changeOf(tx: Tx, request: ChangeClaimsRequest): Promise<SameChange> {
    return {
      kind: request.kind ?? null,
      addTopics: readTopics(request.addTopics ?? [], 'addTopics'),
      removeTopics: readTopics(request.removeTopics ?? [], 'removeTopics'),
      addRegions: await this.places.resolve(tx, request.addRegions ?? [], 'addRegions'),
      removeRegions: await this.places.resolve(tx, request.removeRegions ?? [], 'removeRegions'),
    };
  }
}

function changed(old: ClaimContent, change: SameChange): ClaimContent {
  const topics = new Set([...old.topics, ...change.addTopics]);
  for (const topic of change.removeTopics) topics.delete(topic);
  const regions = new Map([...old.regions, ...change.addRegions].map((place) => [nameOf(place), place]));
  for (const place of change.removeRegions) regions.delete(nameOf(place));
  return { ...old, kind: change.kind ?? old.kind, topics: [...topics], regions: [...regions.values()] };
}

function refuseTooMuch(contents: readonly ClaimContent[]): void {
  const errors = contents.flatMap(({ topics, regions }, index): FieldError[] => [
    ...(topics.length > MOST_TOPICS
      ? [{ path: `claims[${index}].claim`, expected: `a claim with at most ${MOST_TOPICS} topics in the end` }]
      : []),
    ...(regions.length > MOST_REGIONS
      ? [{ path: `claims[${index}].claim`, expected: `a claim with at most ${MOST_REGIONS} places in the end` }]
      : []),
  ]);
  if (errors.length > 0) throw invalidInput(errors);
}

function isSame(a: ClaimContent, b: ClaimContent): boolean {
  return canonicalJson({ ...claimFields(a) }) === canonicalJson({ ...claimFields(b) });
}

function nameOf({ regionId, role }: ClaimRegion): string {
  return `${regionId} ${role}`;
}

function present({ id, number, version }: ClaimRow, hasChanged: boolean): ChangedRecordResponse {
  return { id, ref: codeOf('claim', number), version: hasChanged ? version + 1 : version, changed: hasChanged };
}
