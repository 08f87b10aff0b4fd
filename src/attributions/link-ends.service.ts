import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { invalidField } from '../domain/refusal.js';
import { SourcesReader } from '../sources/sources.reader.js';
import { AttributionsReader } from './attributions.reader.js';
import type { LinkEnd, LinkEndRequest } from './link-end.js';

/** Finds the source or attribution one end of a link names. */
@Injectable()
export class LinkEnds {
  constructor(
    private readonly sources: SourcesReader,
    private readonly attributions: AttributionsReader,
  ) {}

  /** @throws Refusal naming the field when it names none, both, or nothing of this workspace. */
  async resolve(tx: Tx, path: string, end: LinkEndRequest): Promise<LinkEnd> {
    const { source, attribution } = end;
    if (source !== undefined && attribution === undefined) {
      return { sourceId: await this.sources.idOf(tx, `${path}.source`, source), attributionId: null };
    }
    if (attribution !== undefined && source === undefined) {
      const attributionId = await this.attributions.idOf(tx, `${path}.attribution`, attribution);
      return { sourceId: null, attributionId };
    }
    throw invalidField(path, 'either a source or an attribution');
  }

  /** All of a list, in its order. */
  async resolveAll(tx: Tx, path: string, ends: readonly LinkEndRequest[]): Promise<LinkEnd[]> {
    const resolved: LinkEnd[] = [];
    for (const [index, end] of ends.entries()) resolved.push(await this.resolve(tx, `${path}[${index}]`, end));
    return resolved;
  }
}
