import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { DocumentsReader } from '../documents/documents.reader.js';
import { parseRecordRef } from '../domain/ids.js';
import { notFound, staleVersion } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import type { RemovalRequest } from '../http/removal.request.js';
import { DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { exhibitFields } from './claim-history.js';
import { readNumberCursor } from './claim-input.js';
import { ClaimsReader } from './claims.reader.js';
import type {
  ChangeExhibitRequest,
  ListExhibitsRequest,
  NewExhibitRequest,
  VerificationRequest,
} from './exhibit.requests.js';
import { type ExhibitResponse, presentExhibit } from './exhibit.response.js';
import { type ExhibitContent, type ExhibitRow, ExhibitsRepository, type Verification } from './exhibits.repository.js';

/** What bears on a claim by itself, and how it was checked. */
@Injectable()
export class ExhibitsService {
  private readonly exhibits = new ExhibitsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly claims: ClaimsReader,
    private readonly documents: DocumentsReader,
  ) {}

  async list(actor: Actor, claim: string, query: ListExhibitsRequest): Promise<Page<ExhibitResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = readNumberCursor(query.after) ?? 0;
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.claims.find(tx, claim);
      const rows = await this.exhibits.list(tx, id, { after, limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        (row) => present(actor, row),
        (row) => [row.number],
      );
    });
  }

  async create(actor: Actor, claim: string, request: NewExhibitRequest): Promise<ExhibitResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id: claimId } = await this.claims.find(tx, claim);
      const content: ExhibitContent = {
        documentId: await this.documentOf(tx, request.document ?? null),
        kind: request.kind,
        bearing: request.bearing,
        verifications: (request.verifications ?? []).map(verificationOf),
      };
      const id = await this.exhibits.insert(tx, claimId, content);
      await this.audit.record(tx, actor, {
        action: 'exhibit.created',
        record: { kind: 'exhibit', id },
        after: { claimId, ...logged(content) },
        touched: { claimIds: [claimId] },
        changes: [{ kind: 'exhibit', id, action: 'created', after: exhibitFields(claimId, content) }],
      });
      return present(actor, await this.find(tx, id));
    });
  }

  async change(
    actor: Actor,
    exhibit: string,
    version: number,
    request: ChangeExhibitRequest,
  ): Promise<ExhibitResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.find(tx, exhibit);
      if (before.version !== version) throw staleVersion();
      const { document, verifications } = request;
      const content: ExhibitContent = {
        documentId: document === undefined ? before.document_id : await this.documentOf(tx, document),
        kind: request.kind ?? before.kind,
        bearing: request.bearing ?? before.bearing,
        verifications: verifications === undefined ? before.verifications : verifications.map(verificationOf),
      };
      if (!(await this.exhibits.update(tx, before.id, version, content))) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: 'exhibit.changed',
        record: { kind: 'exhibit', id: before.id },
        before: logged(contentOf(before)),
        after: logged(content),
        touched: { claimIds: [before.claim_id] },
        changes: [
          {
            kind: 'exhibit',
            id: before.id,
            action: 'changed',
            reason: request.reason ?? null,
            before: exhibitFields(before.claim_id, contentOf(before)),
            after: exhibitFields(before.claim_id, content),
          },
        ],
      });
      return present(actor, await this.find(tx, before.id));
    });
  }

  /** Takes an exhibit away that was put in by mistake. Its history and the log keep what it was. */
  async remove(actor: Actor, exhibit: string, version: number, request: RemovalRequest): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const before = await this.find(tx, exhibit);
      if (before.version !== version) throw staleVersion();
      if (!(await this.exhibits.remove(tx, before.id, version))) throw staleVersion();
      const fields = exhibitFields(before.claim_id, contentOf(before));
      await this.audit.record(tx, actor, {
        action: 'exhibit.removed',
        record: { kind: 'exhibit', id: before.id },
        before: { claimId: before.claim_id, ...logged(contentOf(before)) },
        touched: { claimIds: [before.claim_id] },
        changes: [{ kind: 'exhibit', id: before.id, action: 'removed', reason: request.reason, before: fields }],
      });
    });
  }

  /** The exhibit an address names. @throws Refusal `absent`. */
  private async find(tx: Tx, exhibit: string): Promise<ExhibitRow> {
    const ref = parseRecordRef('exhibit', exhibit);
    const row = ref === null ? null : await this.exhibits.find(tx, ref);
    if (row === null) throw notFound();
    return row;
  }

  private async documentOf(tx: Tx, document: string | null): Promise<string | null> {
    return document === null ? null : this.documents.idOf(tx, 'document', document);
  }
}

function present({ permissions }: Actor, row: ExhibitRow): ExhibitResponse {
  return presentExhibit(row, { notes: readsEvidence(permissions), document: permissions.has('documents.read') });
}

function verificationOf({ step, result, note }: VerificationRequest): Verification {
  return { step, result, note: note ?? null };
}

function contentOf({ document_id: documentId, kind, bearing, verifications }: ExhibitRow): ExhibitContent {
  return { documentId, kind, bearing, verifications };
}

/** Notes are left out: how something was checked can tell who handed it over. */
function logged(content: ExhibitContent) {
  return {
    documentId: content.documentId,
    kind: content.kind,
    bearing: content.bearing,
    verifications: content.verifications.map(({ step, result }) => ({ step, result })),
  };
}
