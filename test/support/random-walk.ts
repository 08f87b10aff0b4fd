/** A desk changed at random, from a seed: the same seed walks the same way. */
import {
  ACCESSES,
  OFFICIAL_POSITIONS,
  ORIGIN_STATUSES,
  RELIABILITY_GRADES,
  STANCES,
  TIE_KINDS,
  TIE_STATES,
  type TieState,
} from '../../src/domain/vocabulary.js';
import type { Desk, End } from './desk-at-work.js';

/** Keys whose order by code point is not the order they were made in; two differ from the order of UTF-16. */
const PREFIXES = ['m', 'a', 'z', '\u{FF5E}', '\u{1F600}'];

export type Move = readonly [weight: number, name: string, make: () => Promise<unknown>];

/** Makes one change after another; `claims` are the ids of those there are. */
export class RandomWalk {
  protected readonly regions: string[] = [];
  readonly claims: string[] = [];
  protected readonly sources: string[] = [];
  private readonly accounts: string[] = [];
  private readonly replaced = new Set<string>();
  private readonly ties: { id: string; first: End; second: End }[] = [];
  private readonly distinctions: { id: string; ends: [string, string] }[] = [];

  constructor(
    readonly desk: Desk,
    private state: number,
  ) {}

  async begin(): Promise<void> {
    const country = await this.desk.region('KP', 'country');
    for (let i = 0; i < 3; i++) this.regions.push(await this.desk.region(`KP-0${i}`, 'province', country));
    for (let i = 0; i < 4; i++)
      this.regions.push(await this.desk.region(`KP-1${i}`, 'county', this.pick(this.regions)));
    for (let i = 0; i < 6; i++) await this.addClaim();
    for (let i = 0; i < 8; i++) await this.addSource();
    for (let i = 0; i < 14; i++) await this.addAccount();
  }

  /** Makes one change. @returns what it was. */
  async step(): Promise<string> {
    let at = this.below(weightOf(this.moves()));
    for (const [weight, name, make] of this.moves()) {
      at -= weight;
      if (at >= 0) continue;
      await make();
      return name;
    }
    throw new Error('no change was chosen');
  }

  protected moves(): Move[] {
    return [
      [4, 'an account', () => this.addAccount()],
      [3, 'another way up', () => this.desk.reroute(this.pick(this.accounts), this.upstream())],
      [3, 'an account changed', () => this.changeAccount()],
      [2, 'an account withdrawn', () => this.withdraw()],
      [2, 'an account superseded', () => this.supersede()],
      [3, 'a tie', () => this.addTie()],
      [3, 'a tie decided', () => this.decide()],
      [2, 'a same person', () => this.addAlias()],
      [2, 'a distinction', () => this.distinguish()],
      [1, 'a distinction withdrawn', () => this.undistinguish()],
      [2, 'a grade', () => this.desk.grade(this.pick(this.sources), this.pick(RELIABILITY_GRADES))],
      [2, 'a feature', () => this.desk.feature(this.pick(this.sources), 'unit', `U${this.below(6)}`)],
      [1, 'a profile', () => this.changeSource({ features_complete: this.below(3) > 0 })],
      [1, 'a pseudonym', () => this.changeSource({ pseudonym: `Name ${this.below(99)}` })],
      [1, 'a claim', () => this.addClaim()],
      [2, 'a link', () => this.link()],
      [1, 'a link taken away', () => this.desk.unlink(this.pick(this.claims), this.pick(this.claims))],
      [
        1,
        'a mark',
        () => this.desk.mark(this.pick(this.claims), this.pick(['none', 'none', 'disproved', 'retracted'])),
      ],
      [1, 'a position', () => this.desk.position(this.pick(this.claims), this.pick(OFFICIAL_POSITIONS))],
      [1, 'an exhibit', () => this.exhibit()],
      [1, 'a region moved', () => this.moveRegion()],
    ];
  }

  private async addClaim(): Promise<void> {
    const places = this.below(2) === 0 ? [] : [this.pick(this.regions)];
    this.claims.push(await this.desk.claim(this.key('c'), this.pick(['event', 'pattern', 'policy']), places));
  }

  private async addSource(): Promise<void> {
    const key = this.key('s');
    this.sources.push(await (this.below(4) === 0 ? this.desk.source(key) : this.desk.profiled(key)));
  }

  private async addAccount(): Promise<void> {
    if (this.below(4) === 0) await this.addSource();
    const more = {
      access: this.pick(ACCESSES),
      stance: this.pick([...STANCES, 'asserts', 'asserts', 'asserts']),
      origin_status: this.below(4) === 0 ? this.pick(ORIGIN_STATUSES) : null,
      channel_id: this.below(5) === 0 ? this.pick(this.sources) : null,
      heard_in_id: this.below(3) === 0 ? this.pick(this.regions) : null,
      stated_text: this.below(2) === 0 ? this.pick(['2024-11', '2024?-11-1X', '../2023']) : null,
    };
    const upstream = this.below(3) === 0 ? this.upstream() : [];
    this.accounts.push(
      await this.desk.account(this.key('a'), this.pick(this.claims), this.pick(this.sources), more, upstream),
    );
  }

  private changeAccount(): Promise<void> {
    const changes = [
      { access: this.pick(ACCESSES) },
      { stance: this.pick(STANCES) },
      { origin_status: this.pick(ORIGIN_STATUSES) },
      { channel_id: this.pick(this.sources) },
      { stated_text: '2022' },
    ];
    return this.desk.change(this.pick(this.accounts), this.pick(changes));
  }

  private async withdraw(): Promise<void> {
    const id = this.pick(this.accounts);
    if (!this.replaced.has(id)) await this.desk.withdraw(id);
  }

  /** By a newer one, so that supersessions make no circle. */
  private async supersede(): Promise<void> {
    await this.addAccount();
    const older = this.below(this.accounts.length - 1);
    const id = this.accounts[older] ?? '';
    const newer = this.accounts[older + 1 + this.below(this.accounts.length - older - 1)] ?? '';
    this.replaced.add(id);
    await this.desk.supersede(id, newer);
  }

  private async addTie(): Promise<void> {
    const kind = this.pick(TIE_KINDS.filter((each) => each !== 'same_person'));
    const [first, second] = [this.end(), this.end()];
    const id = await this.desk.tie(kind, this.pick(TIE_STATES), first, second);
    this.ties.push({ id, first, second });
  }

  private async addAlias(): Promise<void> {
    const [first, second] = [{ source: this.pick(this.sources) }, { source: this.pick(this.sources) }];
    const id = await this.desk.tie('same_person', this.pick<TieState>(['confirmed', 'suggested']), first, second);
    this.ties.push({ id, first, second });
  }

  private async decide(): Promise<void> {
    if (this.ties.length === 0) return;
    const { id, first, second } = this.pick(this.ties);
    await this.desk.decide(id, this.pick<TieState>(['rejected', 'rejected', 'confirmed']), first, second);
  }

  private async distinguish(): Promise<void> {
    const ends: [string, string] = [this.pick(this.accounts), this.pick(this.accounts)];
    this.distinctions.push({ id: await this.desk.distinguish(...ends), ends });
  }

  private async undistinguish(): Promise<void> {
    if (this.distinctions.length === 0) return;
    const { id, ends } = this.pick(this.distinctions);
    await this.desk.update('distinctions', id, { state: 'withdrawn' }, { attributionIds: ends });
  }

  private changeSource(columns: { features_complete: boolean } | { pseudonym: string }): Promise<void> {
    const id = this.pick(this.sources);
    return this.desk.update('sources', id, columns, { sourceIds: [id] });
  }

  private async link(): Promise<void> {
    const [from, to] = [this.pick(this.claims), this.pick(this.claims)];
    if (from !== to) await this.desk.link(from, to, this.pick(['instance_of', 'contradicts', 'narrows']));
  }

  private exhibit(): Promise<string> {
    const results = this.pick([['passed'], ['passed', 'failed'], ['inconclusive'], []]);
    return this.desk.exhibit(this.pick(this.claims), this.pick(['supports', 'contradicts']), results);
  }

  /** A county into another province: the first three regions are the provinces. */
  private moveRegion(): Promise<void> {
    const county = this.pick(this.regions.slice(3));
    const columns = { parent_id: this.pick(this.regions.slice(0, 3)) };
    return this.desk.update('regions', county, columns, null, 'region.changed');
  }

  private upstream(): End[] {
    return Array.from({ length: this.below(3) }, () => this.end());
  }

  private end(): End {
    const isSource = this.accounts.length === 0 || this.below(3) === 0;
    return isSource ? { source: this.pick(this.sources) } : { attribution: this.pick(this.accounts) };
  }

  private key(letter: string): string {
    return `${this.pick(PREFIXES)}-${letter}${this.desk.next()}`;
  }

  protected pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  }

  /** A number from 0 up to, but not, `bound`; mulberry32, which is enough to walk by and repeats. */
  protected below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  }
}

function weightOf(moves: readonly Move[]): number {
  return moves.reduce((sum, [weight]) => sum + weight, 0);
}
