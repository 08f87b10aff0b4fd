import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { Refusal, staleVersion } from '../domain/refusal.js';
import { DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { claimFields, contentOf, loggedClaim, statementField } from './claim-history.js';
import { ClaimPlaces } from './claim-places.js';
import { readNumberCursor, readQuantities, readStatement, readTime, readTopics } from './claim-input.js';
import type {
  ChangeClaimRequest,
  EditorMarkRequest,
  ListWordingsRequest,
  NewClaimRequest,
  NewWordingRequest,
} from './claim.requests.js';
import { type ClaimResponse, presentClaim, presentWording, type WordingResponse } from './claim.response.js';
import { ClaimsReader } from './claims.reader.js';
import { type ClaimContent, type ClaimRow, ClaimsRepository, type ClaimText } from './claims.repository.js';

/** Claims as people enter them: content, the history of the wording, the editor's mark. */
@Injectable()
export class ClaimsService {
  private readonly claims = new ClaimsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: ClaimsReader,
    private readonly places: ClaimPlaces,
  ) {}

  async read(actor: Actor, claim: string): Promise<ClaimResponse> {
    return this.unitOfWork.read(actor, async (tx) => presentClaim(await this.reader.find(tx, claim)));
  }

  /** Every wording the claim ever had, the newest first. */
  async wordings(actor: Actor, claim: string, query: ListWordingsRequest): Promise<Page<WordingResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const before = readNumberCursor(query.after);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.reader.find(tx, claim);
      const rows = await this.claims.wordings(tx, id, { before, limit: limit + 1 });
      return pageOf(rows, limit, presentWording, (row) => [row.revision]);
    });
  }

  async create(actor: Actor, request: NewClaimRequest): Promise<ClaimResponse> {
    const statement = readStatement(request.statement);
    return this.unitOfWork.run(actor, async (tx) => {
      const content: ClaimContent = {
        kind: request.kind,
        time: readTime(request.time ?? null),
        regions: await this.places.resolve(tx, request.regions ?? []),
        topics: readTopics(request.topics ?? []),
        quantities: readQuantities(request.quantities ?? []),
      };
      const id = await this.claims.insert(tx, content, statement, actor.accountId);
      await this.audit.record(tx, actor, {
        action: 'claim.created',
        record: { kind: 'claim', id },
        after: { ...loggedClaim(content), revision: 1 },
        touched: { claimIds: [id] },
        changes: [
          {
            kind: 'claim',
            id,
            action: 'created',
            after: { ...claimFields(content), ...statementField(statement), editorMark: 'none' },
          },
        ],
      });
      return presentClaim(await this.reader.find(tx, id));
    });
  }

  async change(actor: Actor, claim: string, version: number, request: ChangeClaimRequest): Promise<ClaimResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.findVersion(tx, claim, version);
      const old = contentOf(before);
      const content: ClaimContent = {
        kind: request.kind ?? old.kind,
        time: request.time === undefined ? old.time : readTime(request.time),
        regions: request.regions === undefined ? old.regions : await this.places.resolve(tx, request.regions),
        topics: request.topics === undefined ? old.topics : readTopics(request.topics),
        quantities: request.quantities === undefined ? old.quantities : readQuantities(request.quantities),
      };
      if (!(await this.claims.update(tx, before.id, version, content))) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: 'claim.changed',
        record: { kind: 'claim', id: before.id },
        before: loggedClaim(old),
        after: loggedClaim(content),
        touched: { claimIds: [before.id] },
        changes: [
          {
            kind: 'claim',
            id: before.id,
            action: 'changed',
            reason: request.reason ?? null,
            before: claimFields(old),
            after: claimFields(content),
          },
        ],
      });
      return presentClaim(await this.reader.find(tx, before.id));
    });
  }

  /**
   * Adds a revision of the statement; the former ones stay. Two people who reword at the same moment both leave a
   * revision, the later one counts.
   */
  async reword(actor: Actor, claim: string, request: NewWordingRequest): Promise<ClaimResponse> {
    const statement = readStatement(request.statement);
    return this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.reader.find(tx, claim);
      await this.claims.lock(tx, id);
      const before = await this.reader.find(tx, id);
      if (isSameStatement(before.statement, statement)) {
        const detail = 'That is the wording the claim already has.';
        throw new Refusal('conflict', 'WORDING_UNCHANGED', detail, [
          { path: 'statement', expected: 'another wording than the present one' },
        ]);
      }
      const wording = { statement, reason: request.reason, createdBy: actor.accountId };
      const revision = await this.claims.addWording(tx, id, wording);
      // The wordings stand in a history of their own: the log names the revisions.
      await this.audit.record(tx, actor, {
        action: 'claim.reworded',
        record: { kind: 'claim', id },
        reason: request.reason,
        before: { revision: before.revision },
        after: { revision },
        touched: { claimIds: [id] },
        changes: [
          {
            kind: 'claim',
            id,
            action: 'reworded',
            reason: request.reason,
            before: statementField(before.statement),
            after: statementField(statement),
          },
        ],
      });
      return presentClaim(await this.reader.find(tx, id));
    });
  }

  /** Sets or takes away the editor's mark, which a policy reads as a fact. */
  async mark(actor: Actor, claim: string, version: number, request: EditorMarkRequest): Promise<ClaimResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.findVersion(tx, claim, version);
      if (!(await this.claims.setEditorMark(tx, before.id, version, request.mark))) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: 'claim.marked',
        record: { kind: 'claim', id: before.id },
        reason: request.reason,
        before: { editorMark: before.editor_mark },
        after: { editorMark: request.mark },
        touched: { claimIds: [before.id] },
        changes: [
          {
            kind: 'claim',
            id: before.id,
            action: 'marked',
            reason: request.reason,
            before: { editorMark: before.editor_mark },
            after: { editorMark: request.mark },
          },
        ],
      });
      return presentClaim(await this.reader.find(tx, before.id));
    });
  }

  /** The claim, if it still is at this version: what the change leaves alone is taken over from it. */
  private async findVersion(tx: Tx, claim: string, version: number): Promise<ClaimRow> {
    const row = await this.reader.find(tx, claim);
    if (row.version !== version) throw staleVersion();
    return row;
  }
}

function isSameStatement(a: readonly ClaimText[], b: readonly ClaimText[]): boolean {
  return a.length === b.length && a.every((text, i) => text.text === b[i]?.text && text.lang === b[i]?.lang);
}
