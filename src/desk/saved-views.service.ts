import { Injectable } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { ClaimFilterReader } from '../content/claim-filter.reader.js';
import { ClaimFilterRequest } from '../content/claim-filter.request.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { type FieldError, invalidField, notFound, Refusal, staleVersion } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { createValidationPipe, invalidInput } from '../http/validation.pipe.js';
import {
  type ChangeSavedViewRequest,
  type ListSavedViewsRequest,
  type NewSavedViewRequest,
  type ViewColumn,
} from './saved-view.requests.js';
import { presentSavedView, type SavedViewResponse } from './saved-view.response.js';
import {
  type SavedViewRow,
  SavedViewsRepository,
  type ViewContent,
  type ViewReader,
} from './saved-views.repository.js';

/** Views one account may have in a workspace. */
export const MOST_VIEWS = 200;
const COLUMNS: readonly ViewColumn[] = ['ref', 'statement', 'standing', 'origins', 'regions', 'time'];

/**
 * Named filters. A filter is held to the rules of the list of claims, when it is saved and again whenever it is read:
 * one that no longer passes is given out as it was saved, with what is wrong with it. A view of somebody who sees evidence
 * may speak of a source by its name or its words, so others never see it, shared or not.
 */
@Injectable()
export class SavedViewsService {
  private readonly views = new SavedViewsRepository();
  private readonly pipe = createValidationPipe();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly filters: ClaimFilterReader,
  ) {}

  async list(actor: Actor, query: ListSavedViewsRequest): Promise<Page<SavedViewResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = decodeCursor(query.after, ['string'])?.[0] ?? null;
    if (after !== null && !isUuid(String(after))) {
      throw invalidField('after', 'the `next` of the page before', query.after);
    }
    return this.unitOfWork.read(actor, async (tx) => {
      const page = { after: after === null ? null : String(after), limit: limit + 1 };
      const rows = await this.views.list(tx, readerOf(actor), page);
      const shown: (readonly [SavedViewRow, SavedViewResponse])[] = [];
      for (const row of rows) shown.push([row, await this.present(tx, actor, row)]);
      return pageOf(
        shown,
        limit,
        ([, response]) => response,
        ([row]) => [row.id],
      );
    });
  }

  async read(actor: Actor, view: string): Promise<SavedViewResponse> {
    return this.unitOfWork.read(actor, async (tx) => this.present(tx, actor, await this.find(tx, actor, view)));
  }

  /** @throws Refusal VIEW_EXISTS for a second one of a name, TOO_MANY_VIEWS; naming `filter.…` for what no list takes. */
  async create(actor: Actor, request: NewSavedViewRequest): Promise<SavedViewResponse> {
    const reader = readerOf(actor);
    const filter = await this.readFilter(request.filter);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.refuseUnusable(tx, actor, filter);
      if ((await this.views.count(tx, reader.accountId)) >= MOST_VIEWS) throw tooMany();
      const { name, columns = COLUMNS, sort = 'newest', isShared = false } = request;
      const content = { name, filter, columns: distinct(columns), sort, isShared };
      const id = await this.views.insert(tx, reader, content);
      if (id === null) throw nameTaken();
      await this.log(tx, actor, 'saved_view.created', id, isShared);
      return this.present(tx, actor, await this.find(tx, actor, id));
    });
  }

  async change(
    actor: Actor,
    view: string,
    version: number,
    request: ChangeSavedViewRequest,
  ): Promise<SavedViewResponse> {
    const reader = readerOf(actor);
    const filter = request.filter === undefined ? null : await this.readFilter(request.filter);
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.findOwn(tx, actor, view, version);
      if (filter !== null) await this.refuseUnusable(tx, actor, filter);
      const content: ViewContent = {
        name: request.name ?? before.name,
        filter: filter ?? before.filter,
        columns: distinct(request.columns ?? before.columns),
        sort: request.sort ?? before.sort,
        isShared: request.isShared ?? before.is_shared,
      };
      if (await this.views.nameTaken(tx, reader.accountId, content.name, before.id)) throw nameTaken();
      if (!(await this.views.update(tx, reader, before.id, version, content))) throw staleVersion();
      await this.log(tx, actor, 'saved_view.changed', before.id, content.isShared);
      return this.present(tx, actor, await this.find(tx, actor, before.id));
    });
  }

  /**
   * One's own, or one that somebody shared who has left: nobody else could take that away any more.
   * @throws Refusal NOT_YOURS for a view of a colleague, and of somebody who left for who is no editor.
   */
  async remove(actor: Actor, view: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const found = await this.find(tx, actor, view);
      const isLeftBehind = found.owner_name === null && actor.permissions.has('workspace.change');
      const before = isLeftBehind ? atVersion(found, version) : await this.findOwn(tx, actor, view, version);
      if (!(await this.views.remove(tx, before.account_id, before.id, version))) throw staleVersion();
      await this.log(tx, actor, 'saved_view.removed', before.id, before.is_shared);
    });
  }

  /** A name and a filter may speak of a source: the log gets neither. */
  private async log(tx: Tx, actor: Actor, action: string, id: string, isShared: boolean): Promise<void> {
    await this.audit.record(tx, actor, { action, record: { kind: 'saved_view', id }, after: { isShared } });
  }

  /**
   * The filter by the class the list of claims is asked with.
   * @throws Refusal naming `filter.…`.
   */
  private async readFilter(filter: object): Promise<ClaimFilterRequest> {
    try {
      const read: unknown = await this.pipe.transform(filter, { type: 'query', metatype: ClaimFilterRequest });
      if (read instanceof ClaimFilterRequest) return read;
    } catch (error) {
      throw within(error);
    }
    throw invalidField('filter', 'a filter of claims');
  }

  /** @throws Refusal naming `filter.…` for a region, source or status that is not there. */
  private async refuseUnusable(tx: Tx, actor: Actor, filter: ClaimFilterRequest): Promise<void> {
    try {
      await this.filters.resolve(tx, actor, filter);
    } catch (error) {
      throw within(error);
    }
  }

  /** Every time it is shown: a region may be gone, a policy have other statuses, a version of this program other fields. */
  private async problemsOf(tx: Tx, actor: Actor, row: SavedViewRow): Promise<readonly FieldError[]> {
    try {
      await this.refuseUnusable(tx, actor, await this.readFilter(row.filter));
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.fields.length > 0 ? error.fields : [{ path: 'filter', expected: error.detail }];
    }
  }

  private async present(tx: Tx, actor: Actor, row: SavedViewRow): Promise<SavedViewResponse> {
    return presentSavedView(row, actor.accountId, await this.problemsOf(tx, actor, row));
  }

  private async find(tx: Tx, actor: Actor, view: string): Promise<SavedViewRow> {
    const id = view.toLowerCase();
    const row = isUuid(id) ? await this.views.find(tx, readerOf(actor), id) : null;
    if (row === null) throw notFound();
    return row;
  }

  private async findOwn(tx: Tx, actor: Actor, view: string, version: number): Promise<SavedViewRow> {
    const row = await this.find(tx, actor, view);
    if (row.account_id !== actor.accountId)
      throw new Refusal('forbidden', 'NOT_YOURS', 'Only who saved a view can change it.');
    return atVersion(row, version);
  }
}

function atVersion(row: SavedViewRow, version: number): SavedViewRow {
  if (row.version !== version) throw staleVersion();
  return row;
}

function readerOf({ accountId, permissions }: Actor): ViewReader {
  if (accountId === null) throw new Refusal('forbidden', 'NOT_A_PERSON', 'Views are saved by people.');
  return { accountId, seesEvidence: readsEvidence(permissions) };
}

/** The same refusal, about the filter inside a view. */
function within(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.kind !== 'invalid') return error;
  return invalidInput(error.fields.map((field) => ({ ...field, path: `filter.${field.path}` })));
}

function distinct(columns: readonly ViewColumn[]): ViewColumn[] {
  return [...new Set(columns)];
}

function nameTaken(): Refusal {
  return new Refusal('conflict', 'VIEW_EXISTS', 'You have a view of this name already.', [
    { path: 'name', expected: 'a name none of your views has' },
  ]);
}

function tooMany(): Refusal {
  return new Refusal('conflict', 'TOO_MANY_VIEWS', `You have ${MOST_VIEWS} views here. Remove one first.`);
}
