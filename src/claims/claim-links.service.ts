import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { AuditLog, type RecordChange } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { invalidField, notFound, Refusal } from '../domain/refusal.js';
import type { ClaimLinkType } from '../domain/vocabulary.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import type { ListClaimLinksRequest, NewClaimLinkRequest } from './claim-link.requests.js';
import { type ClaimLinkResponse, presentClaimLink } from './claim-link.response.js';
import { type ClaimLinkRow, ClaimLinksRepository } from './claim-links.repository.js';
import { ClaimsReader } from './claims.reader.js';

/** What claims are to each other. Links are added and taken away, never changed. */
@Injectable()
export class ClaimLinksService {
  private readonly links = new ClaimLinksRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly claims: ClaimsReader,
  ) {}

  /** Links in both directions. */
  async list(actor: Actor, claim: string, query: ListClaimLinksRequest): Promise<Page<ClaimLinkResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.after, ['string'])?.[0] ?? null;
    if (after !== null && !isUuid(String(after))) {
      throw invalidField('after', 'the `next` of the page before', query.after);
    }
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.claims.find(tx, claim);
      const page = { after: after === null ? null : String(after), limit: limit + 1 };
      const rows = await this.links.list(tx, id, page);
      return pageOf(rows, limit, presentClaimLink, (row) => [row.id]);
    });
  }

  /**
   * @throws Refusal for a link to itself, and for one that exists. A contradiction is one whichever end recorded it:
   * policies count links, so that the same one twice would count double.
   */
  async create(actor: Actor, claim: string, request: NewClaimLinkRequest): Promise<ClaimLinkResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id: fromId } = await this.claims.find(tx, claim);
      const toId = await this.claims.idOf(tx, 'to', request.to);
      if (fromId === toId) throw invalidField('to', 'another claim than the one it is linked from', request.to);
      const isReversed = request.type === 'contradicts' && (await this.links.reverseContradiction(tx, fromId, toId));
      if (isReversed)
        throw linkExists(request, 'That the two contradict each other is recorded on the other claim already.');
      const id = await this.links.insert(tx, { fromId, toId, type: request.type, createdBy: actor.accountId });
      if (id === null)
        throw linkExists(request, `The two claims are already linked in this direction as ${request.type}.`);
      await this.audit.record(tx, actor, {
        action: 'claim_link.created',
        record: { kind: 'claim_link', id },
        after: { fromId, toId, type: request.type },
        touched: { claimIds: [fromId, toId] },
        changes: linkChanges('linked', { fromId, toId, type: request.type }),
      });
      return presentClaimLink(await this.findLink(tx, fromId, id));
    });
  }

  async remove(actor: Actor, claim: string, link: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const { id: claimId } = await this.claims.find(tx, claim);
      const before = await this.findLink(tx, claimId, link);
      if (!(await this.links.remove(tx, before.id))) throw notFound();
      await this.audit.record(tx, actor, {
        action: 'claim_link.deleted',
        record: { kind: 'claim_link', id: before.id },
        before: { fromId: before.from_id, toId: before.to_id, type: before.type },
        touched: { claimIds: [before.from_id, before.to_id] },
        changes: linkChanges('unlinked', { fromId: before.from_id, toId: before.to_id, type: before.type }),
      });
    });
  }

  private async findLink(tx: Tx, claimId: string, link: string): Promise<ClaimLinkRow> {
    const row = isUuid(link) ? await this.links.find(tx, claimId, link) : null;
    if (row === null) throw notFound();
    return row;
  }
}

/** A link is told in the history of either claim. */
function linkChanges(
  action: 'linked' | 'unlinked',
  link: { readonly fromId: string; readonly toId: string; readonly type: ClaimLinkType },
): RecordChange[] {
  const sides = action === 'linked' ? { after: { link } } : { before: { link } };
  return [link.fromId, link.toId].map((id) => ({ kind: 'claim', id, action, ...sides }));
}

function linkExists({ to }: NewClaimLinkRequest, detail: string): Refusal {
  return new Refusal('conflict', 'CLAIM_LINK_EXISTS', detail, [
    { path: 'to', given: to, expected: 'a claim it is not linked to in this way yet' },
  ]);
}
