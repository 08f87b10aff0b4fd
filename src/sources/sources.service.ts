import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { canonicalJson } from '../domain/canonical-json.js';
import { staleVersion } from '../domain/refusal.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { featuresOf } from './source-features.js';
import { reliabilityField, sourceFields } from './source-history.js';
import { SourceJudgements } from './source-judgements.service.js';
import type {
  ChangeSourceRequest,
  ListSourceGradesRequest,
  ListSourcesRequest,
  NewSourceGradeRequest,
  NewSourceRequest,
  SourceCoverRequest,
} from './source.requests.js';
import {
  presentGrade,
  presentSource,
  presentSourceDetail,
  type SourceDetailResponse,
  type SourceGradePageResponse,
  type SourceResponse,
} from './source.response.js';
import { SourcesReader } from './sources.reader.js';
import { type SourceContent, type SourceCover, type SourceRow, SourcesRepository } from './sources.repository.js';
import { WithheldLetters } from './withheld-letters.service.js';

/** Beyond every sequence there is. */
const NEWEST = 2_147_483_647;

/** The sources of a workspace. Its log gets names of fields and grades, never what a source could be known by. */
@Injectable()
export class SourcesService {
  private readonly sources = new SourcesRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: SourcesReader,
    private readonly letters: WithheldLetters,
    private readonly judgements: SourceJudgements,
  ) {}

  async list(actor: Actor, query: ListSourcesRequest): Promise<Page<SourceResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const filter = {
      kind: query.kind ?? null,
      grade: query.grade ?? null,
      text: query.text?.normalize('NFC') ?? null,
      after: Number(decodeCursor(query.after, ['number'])?.[0] ?? 0),
      limit: limit + 1,
    };
    return this.unitOfWork.read(actor, async (tx) => {
      const blind = await this.letters.of(tx, actor);
      const rows = await this.sources.list(tx, { ...filter, withheldIds: blind.sourceIds });
      const present = (row: SourceRow) => presentSource(row, blind);
      return pageOf(rows, limit, present, (row) => [row.number]);
    });
  }

  async read(actor: Actor, source: string): Promise<SourceDetailResponse> {
    return this.unitOfWork.read(actor, (tx) => this.detail(tx, actor, source));
  }

  /** Every grade a source was given, the newest first; none of them to whoever is judging an account it stands behind. */
  async grades(actor: Actor, source: string, query: ListSourceGradesRequest): Promise<SourceGradePageResponse> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const before = Number(decodeCursor(query.after, ['number'])?.[0] ?? NEWEST);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.reader.find(tx, source);
      if ((await this.letters.of(tx, actor)).coversSource(id)) return { items: [], next: null, gradeWithheld: true };
      const rows = await this.sources.gradesBefore(tx, id, before, limit + 1);
      return { ...pageOf(rows, limit, presentGrade, ({ sequence }) => [sequence]), gradeWithheld: false };
    });
  }

  async create(actor: Actor, request: NewSourceRequest): Promise<SourceDetailResponse> {
    const content: SourceContent = {
      pseudonym: request.pseudonym,
      kind: request.kind,
      featuresComplete: request.featuresComplete ?? false,
      cover: (request.cover ?? []).map(coverOf),
      features: featuresOf(request.features ?? {}),
    };
    return this.unitOfWork.run(actor, async (tx) => {
      const id = await this.sources.insert(tx, content);
      await this.audit.record(tx, actor, {
        action: 'source.created',
        record: { kind: 'source', id },
        touched: { sourceIds: [id] },
        changes: [{ kind: 'source', id, action: 'created', after: { ...sourceFields(content), state: 'active' } }],
      });
      return this.detail(tx, actor, id);
    });
  }

  async change(
    actor: Actor,
    source: string,
    version: number,
    request: ChangeSourceRequest,
  ): Promise<SourceDetailResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.reader.find(tx, source);
      const before = contentOf(row);
      const content: SourceContent = {
        pseudonym: request.pseudonym ?? before.pseudonym,
        kind: request.kind ?? before.kind,
        featuresComplete: request.featuresComplete ?? before.featuresComplete,
        cover: request.cover === undefined ? before.cover : request.cover.map(coverOf),
        features: request.features === undefined ? before.features : featuresOf(request.features),
      };
      if (!(await this.sources.update(tx, row.id, version, content))) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: 'source.changed',
        record: { kind: 'source', id: row.id },
        after: { changed: changedFields(before, content) },
        touched: { sourceIds: [row.id] },
        changes: [
          {
            kind: 'source',
            id: row.id,
            action: 'changed',
            reason: request.reason ?? null,
            before: sourceFields(before),
            after: sourceFields(content),
          },
        ],
      });
      return this.detail(tx, actor, row.id);
    });
  }

  /**
   * Adds a judgement of reliability; the ones before it stay. The source's own version does not move.
   * @throws Refusal `conflict` GRADING_OPEN for whoever is judging an account this source stands behind.
   */
  async grade(actor: Actor, source: string, request: NewSourceGradeRequest): Promise<SourceDetailResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id, grade: before } = await this.reader.find(tx, source);
      (await this.letters.of(tx, actor)).refuseToGrade(id);
      const { grade, basis, reason } = request;
      await this.sources.addGrade(tx, id, { grade, basis, reason, gradedBy: actor.accountId });
      // The reason stays out of the log: it may say how somebody is known.
      await this.audit.record(tx, actor, {
        action: 'source.graded',
        record: { kind: 'source', id },
        ...(before === null ? {} : { before: { grade: before.grade, basis: before.basis } }),
        after: { grade, basis },
        touched: { sourceIds: [id] },
        changes: [
          {
            kind: 'source',
            id,
            action: 'graded',
            reason,
            before: reliabilityField(before),
            after: reliabilityField({ grade, basis }),
          },
        ],
      });
      return this.detail(tx, actor, id);
    });
  }

  private async detail(tx: Tx, actor: Actor, source: string): Promise<SourceDetailResponse> {
    const row = await this.reader.find(tx, source);
    const [grades, blind] = [await this.sources.grades(tx, row.id), await this.letters.of(tx, actor)];
    return presentSourceDetail(row, grades, blind, await this.judgements.of(tx, row.id));
  }
}

function coverOf(rung: SourceCoverRequest): SourceCover {
  return { text: rung.text, lang: rung.lang ?? null };
}

function contentOf(row: SourceRow): SourceContent {
  const { pseudonym, kind, cover, features } = row;
  return { pseudonym, kind, featuresComplete: row.features_complete, cover, features };
}

/** Names of the fields whose value is another one now. */
function changedFields(before: SourceContent, after: SourceContent): string[] {
  const isSame: Readonly<Record<keyof SourceContent, boolean>> = {
    pseudonym: before.pseudonym === after.pseudonym,
    kind: before.kind === after.kind,
    cover: canonicalJson(rungs(before)) === canonicalJson(rungs(after)),
    features: canonicalJson({ ...before.features }) === canonicalJson({ ...after.features }),
    featuresComplete: before.featuresComplete === after.featuresComplete,
  };
  return Object.entries(isSame).flatMap(([field, same]) => (same ? [] : [field]));
}

function rungs(content: SourceContent) {
  return content.cover.map(({ text, lang }) => ({ text, lang }));
}
