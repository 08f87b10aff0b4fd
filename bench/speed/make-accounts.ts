/** The accounts of a corpus: few sources behind a great deal, one account in seven told on from another. */
import { readEdtf } from '../../src/domain/edtf-time.js';
import { type Access, ACCESSES, type OriginStatus, type Stance } from '../../src/domain/vocabulary.js';
import { timedId } from './corpus-ids.js';
import { type CorpusMemory, type MadeAccount, NONE } from './corpus-memory.js';
import { accountId, claimId, type CorpusShape, documentId, regionId, sourceId } from './corpus-shape.js';
import type { CorpusTables } from './corpus-tables.js';
import { dayOf, type Draws } from './draws.js';

const TOLD_ON = 0.15;
/** Of those told on: how many combine a second account, and how many come from another claim. */
const COMBINED = 0.12;
const FROM_ELSEWHERE = 0.3;
/** A telling from elsewhere comes from one of this many accounts before it. */
const REACH = 20_000;

const STANCES: readonly (readonly [number, Stance])[] = [
  [0.7, 'asserts'],
  [0.82, 'relays'],
  [0.9, 'denies'],
  [1, 'doubts'],
];
const WAYS_OF_KNOWING: readonly (readonly [number, Access])[] = [
  [0.18, 'eyewitness'],
  [0.26, 'participant'],
  [0.7, 'hearsay'],
];
const ORIGINS: readonly (readonly [number, OriginStatus])[] = [
  [0.35, 'identified'],
  [0.5, 'described'],
  [0.6, 'unknown'],
];

export class AccountMaker {
  constructor(
    private readonly shape: CorpusShape,
    private readonly draws: Draws,
    private readonly memory: CorpusMemory,
    private readonly tables: CorpusTables,
    /** Who wrote all of it down. */
    private readonly writer: string,
  ) {}

  /** One more account of the claim made last. */
  make(claim: number, claimAt: Date, lang: 'en' | 'ko'): void {
    const { draws, tables } = this;
    const number = this.memory.accounts;
    const account = this.draw(claim, claimAt);
    this.memory.addAccount(account);
    const id = accountId(this.shape, claim, number);
    const isKorean = lang === 'ko' || draws.isOne(0.1);
    this.addRow(id, number, { account, claim, claimAt, isKorean });
    const through = account.upstreams.map((one) => accountId(this.shape, this.memory.claimOf(one), one));
    through.forEach((upstream, n) => tables.add('attribution_upstreams', id, n, upstream, null));
    if (account.named !== NONE) tables.add('attribution_upstreams', id, through.length, null, sourceId(account.named));
    if (draws.isOne(0.1)) tables.add('attribution_grades', id, 1, 2 + draws.below(5), claimAt, 'imported');
    if (draws.isOne(0.2)) {
      const document = documentId(this.shape, draws.below(this.shape.documents));
      const exact = draws.text.sentence(isKorean ? 'ko' : 'en', 5, 15);
      tables.add('passages', timedId('other', claimAt, number), id, 0, document, exact);
    }
  }

  private addRow(
    id: string,
    number: number,
    of: { account: MadeAccount; claim: number; claimAt: Date; isKorean: boolean },
  ): void {
    const { account, claim, claimAt, isKorean } = of;
    const { text } = this.draws;
    const wording = this.draws.isOne(0.6) ? text.sentence(isKorean ? 'ko' : 'en', 10, 38) : null;
    const translation = wording !== null && isKorean && this.draws.isOne(0.7) ? text.sentence('en', 10, 38) : null;
    const day = account.statedAt === null ? null : readEdtf(account.statedAt);
    const idOf = (record: number, name: (record: number) => string) => (record === NONE ? null : name(record));
    const who = [claimId(this.shape, claim), sourceId(account.source), account.stance, account.access] as const;
    const how = [account.originStatus, idOf(account.channel, sourceId), wording === null ? 'summary' : 'verbatim'];
    const said = [
      wording,
      wording === null ? null : isKorean ? 'ko' : 'en',
      translation,
      translation === null ? null : 'en',
    ];
    const when = [account.statedAt, day?.earliest ?? null, day?.latest ?? null, idOf(account.heardIn, regionId)];
    const state = account.isWithdrawn ? (['withdrawn', 'from a seed'] as const) : (['active', null] as const);
    const made = [this.writer, claimAt] as const;
    this.tables.add(
      'attributions',
      id,
      number + 1,
      `a-${number + 1}`,
      ...who,
      ...how,
      ...said,
      ...when,
      ...state,
      ...made,
    );
  }

  private draw(claim: number, claimAt: Date): MadeAccount {
    const { draws } = this;
    const { sources } = this.shape;
    const upstreams = this.drawUpstreams(claim);
    const stated = dayOf(claimAt.getTime(), draws.below(20));
    return {
      source: draws.zipf(sources),
      stance: draws.upTo(STANCES) ?? 'asserts',
      access: draws.upTo(WAYS_OF_KNOWING) ?? draws.pick(ACCESSES),
      originStatus: draws.upTo(ORIGINS),
      isWithdrawn: draws.isOne(0.02),
      statedAt: draws.isOne(0.8) ? stated.slice(0, draws.isOne(0.6) ? 10 : 7) : null,
      heardIn: draws.isOne(0.3) ? draws.zipf(this.memory.regions.length) : NONE,
      channel: draws.isOne(0.02) ? draws.zipf(sources) : NONE,
      upstreams,
      named: upstreams.length === 0 && draws.isOne(0.03) ? draws.zipf(sources) : NONE,
    };
  }

  private drawUpstreams(claim: number): number[] {
    const { draws } = this;
    const number = this.memory.accounts;
    const { from: first } = this.memory.accountsOf(claim);
    if (number === 0 || !draws.isOne(TOLD_ON)) return [];
    const elsewhere = () => number - 1 - draws.below(Math.min(number, REACH));
    const isElsewhere = number === first || draws.isOne(FROM_ELSEWHERE);
    const one = isElsewhere ? elsewhere() : first + draws.below(number - first);
    return [...new Set([one, ...(draws.isOne(COMBINED) ? [elsewhere()] : [])])];
  }
}
