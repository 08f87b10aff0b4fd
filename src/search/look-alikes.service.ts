import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { overlaps, readEdtf } from '../domain/edtf-time.js';
import { codeOf } from '../domain/ids.js';
import type { SharedStretch } from '../domain/matching/likeness.js';
import { AGREEMENT, bandOf, LIKENESS_WORDS } from '../domain/matching/likeness-bands.js';
import type { SearchSection } from '../domain/search/sections.js';
import { RegionsReader } from '../regions/regions.reader.js';
import { AlikeFinder, type AlikeText } from './alike-finder.js';
import { AlikeRepository } from './alike.repository.js';
import { claimFactsOf } from './claim-facts.js';
import type { LookAlikesRequest } from './look-alikes.requests.js';
import type { LookAlikeResponse, LookAlikesResponse, SharedSegmentResponse } from './look-alikes.response.js';

const MOST_SHOWN = 10;
const RECHECKED = 'being_rechecked';
/** Present wordings alone: former ones are evidence, and would tell a publisher what the desk gave up saying. */
const PRESENT_WORDINGS: SearchSection = { audience: 'claims', kind: 'claim' };

interface Agreement {
  readonly isSameTime: boolean;
  readonly isSamePlace: boolean;
}

/** Claims that look like one that is being typed. */
@Injectable()
export class LookAlikesService {
  private readonly finder = new AlikeFinder();
  private readonly alike = new AlikeRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly regions: RegionsReader,
  ) {}

  /** @throws Refusal naming the region that is none of this workspace. */
  async find(actor: Actor, { statement, time, regions = [] }: LookAlikesRequest): Promise<LookAlikesResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const regionIds = await this.regionIds(tx, regions);
      const found = (await this.finder.find(tx, PRESENT_WORDINGS, statement)).filter(
        ({ share }) => bandOf(share) !== null,
      );
      const agreements = await this.agreements(tx, found, time ?? null, regionIds);
      const ranked = found.sort((a, b) => b.score * lift(agreements, b) - a.score * lift(agreements, a));
      const shown = ranked.slice(0, MOST_SHOWN);
      const facts = await claimFactsOf(
        tx,
        this.clock.today(),
        shown.map(({ source }) => source.id),
      );
      return {
        items: shown.flatMap((one): LookAlikeResponse[] => {
          const fact = facts.get(one.source.id);
          const likeness = bandOf(one.share);
          if (fact === undefined || likeness === null) return [];
          const { en, ko } = LIKENESS_WORDS[likeness];
          const { isSameTime, isSamePlace } = agreements.get(one.source.id) ?? NO_AGREEMENT;
          return [
            {
              id: one.source.id,
              ref: codeOf('claim', fact.number),
              status: fact.status === RECHECKED ? null : fact.status,
              lang: one.source.lang,
              statement: segmentsOf(one.source.text, one.shared),
              likeness,
              words: { en, ko },
              isSameTime,
              isSamePlace,
            },
          ];
        }),
      };
    });
  }

  private async regionIds(tx: Tx, regions: readonly string[]): Promise<string[]> {
    const ids: string[] = [];
    for (const [i, region] of regions.entries()) {
      const id = await this.regions.idOf(tx, `regions[${i}]`, region);
      ids.push(...(await this.regions.subtree(tx, id)));
    }
    return ids;
  }

  private async agreements(
    tx: Tx,
    found: readonly AlikeText[],
    time: string | null,
    regionIds: readonly string[],
  ): Promise<ReadonlyMap<string, Agreement>> {
    const asked = time === null ? null : readEdtf(time);
    if (found.length === 0 || (asked === null && regionIds.length === 0)) return new Map();
    const rows = await this.alike.whenAndWhere(
      tx,
      found.map(({ source }) => source.id),
      regionIds,
    );
    return new Map(
      rows.map(({ id, earliest, latest, hasTime, isThere }) => {
        const isSameTime = asked !== null && hasTime && overlaps(asked, { earliest, latest });
        return [id, { isSameTime, isSamePlace: isThere }];
      }),
    );
  }
}

const NO_AGREEMENT: Agreement = { isSameTime: false, isSamePlace: false };

function lift(agreements: ReadonlyMap<string, Agreement>, { source }: AlikeText): number {
  const { isSameTime, isSamePlace } = agreements.get(source.id) ?? NO_AGREEMENT;
  return (isSameTime ? AGREEMENT : 1) * (isSamePlace ? AGREEMENT : 1);
}

/** The whole text, cut where what is shared begins and ends. */
function segmentsOf(text: string, shared: readonly SharedStretch[]): SharedSegmentResponse[] {
  const segments: SharedSegmentResponse[] = [];
  let at = 0;
  for (const { start, end } of shared) {
    if (start > at) segments.push({ text: text.slice(at, start), isShared: false });
    segments.push({ text: text.slice(start, end), isShared: true });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), isShared: false });
  return segments;
}
