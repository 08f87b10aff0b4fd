import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { notFound, Refusal, staleVersion } from '../domain/refusal.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import type { RemovalRequest } from '../http/removal.request.js';
import type {
  ChangeRegionRequest,
  ListRegionsRequest,
  NewRegionRequest,
  RegionNameRequest,
} from './region.requests.js';
import { contentOf, logged, regionFields } from './region-history.js';
import { presentRegion, readKeptShape, type RegionResponse, type RegionShapeResponse } from './region.response.js';
import { RegionsReader } from './regions.reader.js';
import { type RegionContent, type RegionName, RegionsRepository } from './regions.repository.js';

/** The gazetteer of a workspace. */
@Injectable()
export class RegionsService {
  private readonly regions = new RegionsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: RegionsReader,
  ) {}

  async list(actor: Actor, query: ListRegionsRequest): Promise<Page<RegionResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const after = Number(decodeCursor(query.after, ['number'])?.[0] ?? 0);
    return this.unitOfWork.read(actor, async (tx) => {
      const parentId = query.parent === undefined ? null : await this.reader.idOf(tx, 'parent', query.parent);
      const rows = await this.regions.list(tx, { name: query.name ?? null, parentId, after, limit: limit + 1 });
      return pageOf(rows, limit, presentRegion, (row) => [row.number]);
    });
  }

  async read(actor: Actor, region: string): Promise<RegionResponse> {
    return this.unitOfWork.read(actor, async (tx) => presentRegion(await this.reader.find(tx, region)));
  }

  async create(actor: Actor, request: NewRegionRequest): Promise<RegionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const content: RegionContent = {
        kind: request.kind,
        parentId: await this.parentOf(tx, request.parent ?? null),
        code: request.code ?? null,
        names: request.names.map(nameOf),
      };
      return presentRegion(await this.reader.find(tx, await this.add(tx, actor, content)));
    });
  }

  /** Adds a region inside somebody else's unit of work, with its history and its line of the log. @returns its id. */
  async add(tx: Tx, actor: Actor, content: RegionContent): Promise<string> {
    const id = await this.regions.insert(tx, content);
    await this.audit.record(tx, actor, {
      action: 'region.created',
      record: { kind: 'region', id },
      after: logged(content),
      changes: [{ kind: 'region', id, action: 'created', after: regionFields(content) }],
    });
    return id;
  }

  /** Keeps the outline of a region just made: GeoJSON that domain/gazetteer/read-shape.ts let through. */
  keepShape(tx: Tx, id: string, geojson: string): Promise<void> {
    return this.regions.keepShape(tx, id, geojson);
  }

  /** The outline of a region. @throws Refusal `absent` where there is no region, or none is kept of it. */
  async shape(actor: Actor, region: string): Promise<RegionShapeResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.reader.find(tx, region);
      const geojson = await this.regions.shapeOf(tx, id);
      if (geojson === null) throw notFound();
      return { regionId: id, geometry: readKeptShape(geojson) };
    });
  }

  async change(actor: Actor, region: string, version: number, request: ChangeRegionRequest): Promise<RegionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.reader.findItself(tx, region);
      const content: RegionContent = {
        kind: request.kind ?? before.kind,
        parentId: request.parent === undefined ? before.parent_id : await this.parentOf(tx, request.parent),
        code: request.code === undefined ? before.code : request.code,
        names: request.names === undefined ? before.names : request.names.map(nameOf),
      };
      if (content.parentId !== before.parent_id) await this.refuseCircle(tx, before.id, content.parentId);
      if (!(await this.regions.update(tx, before.id, version, content))) throw staleVersion();
      await this.audit.record(tx, actor, {
        action: content.parentId === before.parent_id ? 'region.changed' : 'region.moved',
        record: { kind: 'region', id: before.id },
        before: logged(contentOf(before)),
        after: logged(content),
        changes: [
          {
            kind: 'region',
            id: before.id,
            action: 'changed',
            reason: request.reason ?? null,
            before: regionFields(contentOf(before)),
            after: regionFields(content),
          },
        ],
      });
      return presentRegion(await this.reader.find(tx, before.id));
    });
  }

  /**
   * Takes a region away that was put in by mistake. Its history and the log keep what it was.
   * @throws Refusal `conflict` while anything lies in it or names it.
   */
  async remove(actor: Actor, region: string, version: number, request: RemovalRequest): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const before = await this.reader.findItself(tx, region);
      if (before.version !== version) throw staleVersion();
      const uses = await this.regions.usesOf(tx, before.id);
      if (uses > 0) {
        const detail = `${uses} regions, claims or accounts name this region. Change those first.`;
        throw new Refusal('conflict', 'REGION_IN_USE', detail);
      }
      if (!(await this.regions.remove(tx, before.id, version))) throw staleVersion();
      const fields = regionFields(contentOf(before));
      await this.audit.record(tx, actor, {
        action: 'region.removed',
        record: { kind: 'region', id: before.id },
        before: logged(contentOf(before)),
        changes: [{ kind: 'region', id: before.id, action: 'removed', reason: request.reason, before: fields }],
      });
    });
  }

  private async parentOf(tx: Tx, parent: string | null): Promise<string | null> {
    return parent === null ? null : this.reader.idOf(tx, 'parent', parent);
  }

  private async refuseCircle(tx: Tx, id: string, parentId: string | null): Promise<void> {
    if (parentId === null) return;
    await this.regions.holdAll(tx);
    const inside = await this.regions.subtree(tx, id);
    if (inside.includes(parentId)) {
      const detail = 'A region cannot lie in itself, nor in a region that lies in it.';
      throw new Refusal('conflict', 'REGION_CIRCLE', detail, [
        { path: 'parent', expected: 'a region outside this one' },
      ]);
    }
  }
}

function nameOf(name: RegionNameRequest): RegionName {
  return { text: name.text, lang: name.lang ?? null, isPrimary: name.primary ?? false };
}
