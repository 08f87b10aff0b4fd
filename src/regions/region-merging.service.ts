import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog, type Touched } from '../audit/audit-log.service.js';
import type { Tx } from '../database/unit-of-work.js';
import { Refusal, staleVersion } from '../domain/refusal.js';
import { contentOf, logged, regionFields } from './region-history.js';
import { type RegionContent, type RegionRow, RegionsRepository } from './regions.repository.js';

/** Two regions that are one place: the one that goes, the one that stays, and why. */
export interface RegionMerge {
  readonly from: RegionRow;
  readonly into: RegionRow;
  readonly reason: string;
}

/** As many names as a region may have where they are entered by hand. */
const MOST_NAMES = 100;

/** The gazetteer's own part in making two regions one. What claims and accounts name is moved by those who own them. */
@Injectable()
export class RegionMergingService {
  private readonly regions = new RegionsRepository();

  constructor(private readonly audit: AuditLog) {}

  /**
   * @throws Refusal `conflict` when both are one region, or one lies in the other: what lies in North Pyongan is not North
   *   Pyongan.
   */
  async refuseImpossible(tx: Tx, { from, into }: RegionMerge): Promise<void> {
    const [inFrom, inInto] = [await this.regions.subtree(tx, from.id), await this.regions.subtree(tx, into.id)];
    if (!inFrom.includes(into.id) && !inInto.includes(from.id)) return;
    const detail = 'A region cannot be made one with itself, nor with one that lies in it or that it lies in.';
    throw new Refusal('conflict', 'REGION_MERGE_INSIDE', detail, [
      { path: 'into', expected: 'another region, neither inside this one nor around it' },
    ]);
  }

  /** Puts what lies in the one that goes into the one that stays. */
  async moveParts(tx: Tx, actor: Actor, { from, into, reason }: RegionMerge): Promise<void> {
    for (const id of await this.regions.childrenOf(tx, from.id)) {
      const before = await this.regions.find(tx, { id, number: null });
      if (before === null) continue;
      const content: RegionContent = { ...contentOf(before), parentId: into.id };
      if (!(await this.regions.update(tx, id, before.version, content))) throw staleVersion();
      const [fieldsBefore, fieldsAfter] = [regionFields(contentOf(before)), regionFields(content)];
      await this.audit.record(tx, actor, {
        action: 'region.moved',
        record: { kind: 'region', id },
        before: logged(contentOf(before)),
        after: logged(content),
        changes: [{ kind: 'region', id, action: 'changed', reason, before: fieldsBefore, after: fieldsAfter }],
      });
    }
  }

  /**
   * Gives the names of the one that goes to the one that stays, its code and outline where that has none, and takes it
   * away; its id and number lead to the other from then on. Comes last: nothing may name it any more.
   * @throws Refusal `stale` when either has moved on.
   */
  async finish(tx: Tx, actor: Actor, { from, into, reason }: RegionMerge, touched: Touched): Promise<void> {
    const content: RegionContent = { ...contentOf(into), code: into.code ?? from.code, names: joinedNames(from, into) };
    if (!(await this.regions.update(tx, into.id, into.version, content))) throw staleVersion();
    const shape = await this.regions.shapeOf(tx, from.id);
    if (shape !== null && (await this.regions.shapeOf(tx, into.id)) === null) {
      await this.regions.keepShape(tx, into.id, shape);
    }
    await this.regions.keepMerge(tx, from, into.id);
    const gone = regionFields(contentOf(from));
    const [fieldsBefore, fieldsAfter] = [regionFields(contentOf(into)), regionFields(content)];
    await this.audit.record(tx, actor, {
      action: 'region.merged',
      record: { kind: 'region', id: into.id },
      before: { ...logged(contentOf(into)), merged: { id: from.id, ...logged(contentOf(from)) } },
      after: logged(content),
      touched,
      changes: [
        { kind: 'region', id: into.id, action: 'changed', reason, before: fieldsBefore, after: fieldsAfter },
        { kind: 'region', id: from.id, action: 'removed', reason, before: gone },
      ],
    });
    if (!(await this.regions.remove(tx, from.id, from.version))) throw staleVersion();
  }
}

/** The names of both, those of the one that stays first; it keeps the ones that lists show. */
function joinedNames(from: RegionRow, into: RegionRow): RegionContent['names'] {
  const known = new Set(into.names.map(({ text, lang }) => `${lang ?? ''} ${text}`));
  const others = from.names.filter(({ text, lang }) => !known.has(`${lang ?? ''} ${text}`));
  return [...into.names, ...others.map((name) => ({ ...name, isPrimary: false }))].slice(0, MOST_NAMES);
}
