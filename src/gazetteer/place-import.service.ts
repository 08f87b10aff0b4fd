import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { KnownRegions, type KnownRegion } from '../domain/gazetteer/existing-region.js';
import { inOrder, type ListedPlace, readPlaces } from '../domain/gazetteer/read-places.js';
import { codeOf } from '../domain/ids.js';
import { type FieldError, Refusal } from '../domain/refusal.js';
import { RegionsReader } from '../regions/regions.reader.js';
import { RegionsService } from '../regions/regions.service.js';
import type { ImportPlacesRequest } from './place-import.requests.js';
import type { ImportedPlacesResponse } from './place-import.response.js';

/** Of a long list of errors or places, as many are shown. */
const MOST_SHOWN = 100;

/** A region that is there, or one that would be made of a row. */
interface PlannedRegion extends KnownRegion {
  readonly ref: string | null;
}

interface Plan {
  /** To be made, each behind what it lies in; `parentId` may be the id of a planned one. */
  readonly made: readonly { readonly place: ListedPlace; readonly planned: PlannedRegion }[];
  readonly there: readonly { readonly row: number; readonly ref: string }[];
  readonly errors: readonly FieldError[];
}

/** Places of somebody else's list, brought into a workspace: all of them or none. */
@Injectable()
export class PlaceImportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly reader: RegionsReader,
    private readonly regions: RegionsService,
  ) {}

  /**
   * Adds what is not there yet. A place is there by its code, or by a name in the same region, and stays as it is.
   * @throws Refusal `invalid` naming the rows and fields that are wrong, unless it is a dry run, which tells them.
   */
  async import(actor: Actor, request: ImportPlacesRequest): Promise<ImportedPlacesResponse> {
    const { places, errors } = readPlaces(request.content, request.format, request);
    const withinOf = async (tx: Tx) => {
      const within = request.within ?? null;
      return within === null ? null : this.reader.idOf(tx, 'within', within);
    };
    if (request.dryRun === true) {
      return this.unitOfWork.read(actor, async (tx) => {
        const plan = await this.plan(tx, places, await withinOf(tx));
        return present(true, { ...plan, errors: [...errors, ...plan.errors] });
      });
    }
    if (errors.length > 0) throw refused(errors);
    return this.unitOfWork.run(actor, async (tx) => {
      // Two imports at once would otherwise both find the same places missing.
      await this.audit.takeTurn(tx);
      const plan = await this.plan(tx, places, await withinOf(tx));
      if (plan.errors.length > 0) throw refused(plan.errors);
      await this.write(tx, actor, plan);
      return present(false, plan);
    });
  }

  private async plan(tx: Tx, listed: readonly ListedPlace[], withinId: string | null): Promise<Plan> {
    const rows = await this.reader.all(tx);
    const known = new KnownRegions<PlannedRegion>(rows.map((row) => ({ ...row, ref: codeOf('region', row.number) })));
    const { places, errors } = inOrder(listed, known.codes);
    const made: { place: ListedPlace; planned: PlannedRegion }[] = [];
    const there: { row: number; ref: string }[] = [];
    for (const place of places) {
      const { row, code, parent, kind, names } = place;
      const parentId = parent === null ? withinId : (known.byCodeOf(parent)?.id ?? null);
      const found = known.find({ code, parentId, kind, names });
      if (found !== undefined) {
        // Two rows of one name in one place are one place; the second is there by the first.
        there.push({ row, ref: found.ref ?? found.id });
        continue;
      }
      const planned: PlannedRegion = { id: `row ${row}`, ref: null, code, parent_id: parentId, kind, names };
      known.add(planned);
      made.push({ place, planned });
    }
    return { made, there, errors };
  }

  private async write(tx: Tx, actor: Actor, { made }: Plan): Promise<void> {
    const ids = new Map<string, string>();
    for (const { place, planned } of made) {
      const { parent_id: parentId } = planned;
      const id = await this.regions.add(tx, actor, {
        kind: place.kind,
        parentId: parentId === null ? null : (ids.get(parentId) ?? parentId),
        code: place.code,
        names: place.names,
      });
      ids.set(planned.id, id);
      if (place.shape !== null) await this.regions.keepShape(tx, id, place.shape);
    }
  }
}

function present(dryRun: boolean, { made, there, errors }: Plan): ImportedPlacesResponse {
  return {
    dryRun,
    added: made.length,
    present: there.length,
    there: there.slice(0, MOST_SHOWN).map(({ row, ref }) => ({ row, ref })),
    wrong: errors.length,
    errors: errors.slice(0, MOST_SHOWN).map((error) => ({ ...error })),
  };
}

function refused(errors: readonly FieldError[]): Refusal {
  const detail = `${errors.length} things in this list are wrong; nothing was added.`;
  return new Refusal('invalid', 'PLACES_INVALID', detail, errors.slice(0, MOST_SHOWN));
}
