import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { staleVersion } from '../domain/refusal.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { SourceStates } from '../sources/source-states.service.js';
import { SourcesReader } from '../sources/sources.reader.js';
import { AttributionContents } from './attribution-contents.service.js';
import type {
  ChangeAttributionRequest,
  ListAttributionsRequest,
  NewAttributionRequest,
} from './attribution.requests.js';
import { attributionFields } from './attribution-history.js';
import type { AttributionResponse } from './attribution.response.js';
import type { AttributionRow } from './attribution-row.js';
import { AttributionViews } from './attribution-views.service.js';
import { AttributionsReader } from './attributions.reader.js';
import { AttributionsRepository } from './attributions.repository.js';

/** Accounts of claims: who says what, how they know, whom they have it from, in which words. */
@Injectable()
export class AttributionsService {
  private readonly attributions = new AttributionsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: AttributionsReader,
    private readonly views: AttributionViews,
    private readonly contents: AttributionContents,
    private readonly claims: ClaimsReader,
    private readonly sources: SourcesReader,
    private readonly sourceStates: SourceStates,
  ) {}

  async list(actor: Actor, query: ListAttributionsRequest): Promise<Page<AttributionResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    return this.unitOfWork.read(actor, async (tx) => {
      const claimId = query.claim === undefined ? null : await this.claims.idOf(tx, 'claim', query.claim);
      const sourceId = query.source === undefined ? null : await this.sources.idOf(tx, 'source', query.source);
      const filter = { claimId, sourceId, state: query.state ?? null, after, limit: limit + 1 };
      const rows = await this.attributions.list(tx, filter);
      const present = await this.views.presenter(tx, actor, rows);
      return pageOf(rows, limit, present, (row) => [row.number]);
    });
  }

  async read(actor: Actor, attribution: string): Promise<AttributionResponse> {
    return this.unitOfWork.read(actor, async (tx) =>
      this.views.one(tx, actor, await this.reader.find(tx, attribution)),
    );
  }

  /** @throws Refusal naming what does not fit, and `conflict` when the source is withdrawn. */
  async create(actor: Actor, request: NewAttributionRequest): Promise<AttributionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const claimId = await this.claims.idOf(tx, 'claim', request.claim);
      const sourceId = await this.sources.idOf(tx, 'source', request.source);
      await this.sourceStates.holdActive(tx, sourceId);
      const content = await this.contents.resolve(tx, request, null);
      const owner = { claimId, sourceId, createdBy: actor.accountId };
      const id = await this.attributions.insert(tx, owner, content);
      const made = await this.reader.find(tx, id);
      await this.audit.record(tx, actor, {
        action: 'attribution.created',
        record: { kind: 'attribution', id },
        after: { fields: fieldsOf(request), ...logged(made) },
        // Nothing can have come through it yet.
        touched: { claimIds: [claimId] },
        changes: [{ kind: 'attribution', id, action: 'created', after: attributionFields(made) }],
      });
      return this.views.one(tx, actor, made);
    });
  }

  async change(
    actor: Actor,
    attribution: string,
    version: number,
    request: ChangeAttributionRequest,
  ): Promise<AttributionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.reader.find(tx, attribution);
      if (before.version !== version) throw staleVersion();
      const content = await this.contents.resolve(tx, request, before.id);
      if (!(await this.attributions.update(tx, before.id, version, content))) throw staleVersion();
      const after = await this.reader.find(tx, before.id);
      await this.audit.record(tx, actor, {
        action: 'attribution.changed',
        record: { kind: 'attribution', id: before.id },
        before: logged(before),
        after: { fields: fieldsOf(request), ...logged(after) },
        touched: { attributionIds: [before.id], claimIds: [before.claim_id] },
        changes: [
          {
            kind: 'attribution',
            id: before.id,
            action: 'changed',
            reason: request.reason ?? null,
            before: attributionFields(before),
            after: attributionFields(after),
          },
        ],
      });
      return this.views.one(tx, actor, after);
    });
  }
}

/** Names of the fields a request gives: which were written, never what. */
function fieldsOf(request: object): string[] {
  return Object.entries(request)
    .filter(([name, value]) => value !== undefined && name !== 'reason')
    .map(([name]) => name)
    .sort();
}

/** What the log may hold of an attribution: words of closed lists, no source, place, time or wording. */
function logged(row: AttributionRow) {
  return {
    stance: row.stance,
    access: row.access,
    originStatus: row.origin_status,
    form: row.form,
    terms: row.terms_attribution,
  };
}
