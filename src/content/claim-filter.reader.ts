import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import { readEdtf } from '../domain/edtf-time.js';
import { invalidField, Refusal } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { PoliciesReader } from '../policies/policies.reader.js';
import { RegionsReader } from '../regions/regions.reader.js';
import { SourcesReader } from '../sources/sources.reader.js';
import type { ClaimFilter, ResolvedClaimFilter } from './claim-filter.js';
import { STATUS_FILTERS } from './claim-filter.request.js';
import { statementPartsOf } from './statement-parts.js';

/** Turns what somebody asks for into what the rows are compared with. */
@Injectable()
export class ClaimFilterReader {
  constructor(
    private readonly regions: RegionsReader,
    private readonly sources: SourcesReader,
    private readonly policies: PoliciesReader,
  ) {}

  /**
   * Looks the records up and checks days and texts.
   * @throws Refusal `forbidden` when claims are asked for by source by somebody who may not see sources; `invalid`
   *   naming the field for anything that is no status, day, region, source or text.
   */
  async resolve(tx: Tx, actor: Actor, filter: ClaimFilter): Promise<ResolvedClaimFilter> {
    const from = dayOf('from', filter.from);
    const to = dayOf('to', filter.to);
    if (from !== null && to !== null && from > to) throw invalidField('to', 'a day that is not before `from`', to);
    const text = textOf('text', filter.text);
    // Who may not read former wordings must not find out word by word what stood in them.
    const inFormerWordings = readsEvidence(actor.permissions);
    return {
      statuses: await this.statuses(tx, filter.status),
      kinds: listOf(filter.kind),
      regionId: await this.regionId(tx, filter.region),
      sourceId: await this.sourceId(tx, actor, filter.source),
      topic: textOf('topic', filter.topic),
      from,
      to,
      overlap: filter.overlap ?? 'possible',
      undated: filter.undated ?? false,
      text,
      textParts: text === null ? null : await statementPartsOf(tx, text, inFormerWordings),
      inFormerWordings,
      mark: filter.mark ?? null,
      contradicted: filter.contradicted ?? null,
      attention: listOf(filter.attention),
      held: filter.held ?? null,
    };
  }

  /** A word no policy here ever gave would select nothing, and look as if there were nothing. */
  private async statuses(tx: Tx, wanted: readonly string[] | undefined): Promise<readonly string[] | null> {
    const statuses = listOf(wanted);
    if (statuses === null || statuses.every((one) => STATUS_FILTERS.includes(one))) return statuses;
    const known = [...new Set([...STATUS_FILTERS, ...(await this.policies.statuses(tx))])];
    const strange = statuses.find((one) => !known.includes(one));
    if (strange !== undefined) throw invalidField('status', `one of ${known.join(', ')}`, strange);
    return statuses;
  }

  private async regionId(tx: Tx, region: string | undefined): Promise<string | null> {
    return region === undefined ? null : this.regions.idOf(tx, 'region', region);
  }

  private async sourceId(tx: Tx, actor: Actor, source: string | undefined): Promise<string | null> {
    if (source === undefined) return null;
    if (!actor.permissions.has('sources.read')) {
      throw new Refusal('forbidden', 'NOT_ALLOWED', 'Your roles do not include sources.read, which this filter needs.');
    }
    return this.sources.idOf(tx, 'source', source);
  }
}

function listOf(values: readonly string[] | undefined): readonly string[] | null {
  return values === undefined || values.length === 0 ? null : values;
}

/** A query string reaches us past the JSON parser, so its text is put into NFC, and kept free of NUL, here. */
function textOf(path: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.includes('\u0000')) throw invalidField(path, 'text without NUL');
  return text.normalize('NFC');
}

function dayOf(path: string, day: string | undefined): string | null {
  if (day === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || readEdtf(day)?.earliest !== day) {
    throw invalidField(path, 'a day such as 2024-11-30', day);
  }
  return day;
}
