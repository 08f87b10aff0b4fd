/**
 * What of the corpus is kept in memory once its rows are written: as much as assessing it takes, as numbers, because
 * three million accounts have to fit.
 */
import type {
  Access,
  ClaimKind,
  ClaimLinkType,
  EditorMark,
  FeatureName,
  OfficialPositionWord,
  OriginStatus,
  ReliabilityGrade,
  SourceKind,
  Stance,
  TieKind,
  TieState,
} from '../../src/domain/vocabulary.js';
import type { MadeRegion } from './corpus-regions.js';

/** None, in a column of numbers. */
export const NONE = -1;
/** As many accounts one account can have come through. */
export const MOST_UPSTREAMS = 2;
/** As many regions a claim can have happened in. */
export const MOST_PLACES = 3;

export interface MadeSource {
  readonly id: string;
  readonly kind: SourceKind;
  readonly pseudonym: string;
  readonly grade: ReliabilityGrade | null;
  readonly features: Partial<Record<FeatureName, string>>;
  readonly featuresComplete: boolean;
}

export interface MadeTie {
  readonly kind: TieKind;
  readonly state: TieState;
  readonly first: number;
  readonly second: number;
}

export interface MadeLink {
  readonly from: number;
  readonly to: number;
  readonly type: ClaimLinkType;
}

/** An account as the generator makes it; records are numbered from 0. */
export interface MadeAccount {
  readonly source: number;
  readonly stance: Stance;
  readonly access: Access;
  readonly originStatus: OriginStatus | null;
  readonly isWithdrawn: boolean;
  readonly statedAt: string | null;
  readonly heardIn: number;
  readonly channel: number;
  /** Accounts it came through. */
  readonly upstreams: readonly number[];
  /** A source it came through of which no account is recorded. */
  readonly named: number;
}

/** A claim as assessing reads it. */
export interface MadeClaim {
  readonly kind: ClaimKind;
  readonly editorMark: EditorMark;
  readonly position: OfficialPositionWord | null;
  readonly happened: readonly number[];
}

/** Values that come again and again, kept once and pointed at by number. */
class Words<Word extends string> {
  private readonly numbers = new Map<Word, number>();
  private readonly words: Word[] = [];

  numberOf(word: Word | null): number {
    if (word === null) return NONE;
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  at(number: number): Word | null {
    return this.words[number] ?? null;
  }

  require(number: number): Word {
    const word = this.words[number];
    if (word === undefined) throw new Error('a number that stands for no word');
    return word;
  }
}

/** A column that grows as it is written. */
class Column {
  private values = new Int32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(Math.ceil(this.length * 1.5));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  at(place: number): number {
    return this.values[place] ?? NONE;
  }
}

export class CorpusMemory {
  readonly sources: MadeSource[] = [];
  readonly ties: MadeTie[] = [];
  readonly tiesOf = new Map<number, MadeTie[]>();
  readonly links: MadeLink[] = [];
  readonly linksOf = new Map<number, MadeLink[]>();
  private readonly kinds = new Words<ClaimKind>();
  private readonly editorMarks = new Words<EditorMark>();
  private readonly positions = new Words<OfficialPositionWord>();
  private readonly stances = new Words<Stance>();
  private readonly accesses = new Words<Access>();
  private readonly origins = new Words<OriginStatus>();
  private readonly days = new Words<string>();
  /** Of each claim: its first account, its kind, mark and position in one number, and where it happened. */
  private readonly firsts = new Column();
  private readonly marks = new Column();
  private readonly places = new Column();
  private readonly accountClaim = new Column();
  private readonly accountSource = new Column();
  /** Stance, access, origin status and state in one number. */
  private readonly accountWords = new Column();
  private readonly accountDay = new Column();
  private readonly accountPlace = new Column();
  private readonly accountChannel = new Column();
  private readonly accountNamed = new Column();
  private readonly accountUpstreams = new Column();

  constructor(readonly regions: readonly MadeRegion[]) {}

  get claims(): number {
    return this.marks.length;
  }

  get accounts(): number {
    return this.accountClaim.length;
  }

  addTie(tie: MadeTie): void {
    this.ties.push(tie);
    for (const end of new Set([tie.first, tie.second])) append(this.tiesOf, end, tie);
  }

  addLink(link: MadeLink): void {
    this.links.push(link);
    append(this.linksOf, link.from, link);
    append(this.linksOf, link.to, link);
  }

  addClaim({ kind, editorMark, position, happened }: MadeClaim): void {
    this.firsts.push(this.accounts);
    const words = this.kinds.numberOf(kind) * 8 + this.editorMarks.numberOf(editorMark);
    this.marks.push(words * 16 + this.positions.numberOf(position) + 1);
    for (let i = 0; i < MOST_PLACES; i++) this.places.push(happened[i] ?? NONE);
  }

  /** Of the claim added last. */
  addAccount(account: MadeAccount): void {
    this.accountClaim.push(this.claims - 1);
    this.accountSource.push(account.source);
    const origin = this.origins.numberOf(account.originStatus) + 1;
    const words = this.stances.numberOf(account.stance) * 16 + this.accesses.numberOf(account.access);
    this.accountWords.push((words * 8 + origin) * 2 + Number(account.isWithdrawn));
    this.accountDay.push(this.days.numberOf(account.statedAt));
    this.accountPlace.push(account.heardIn);
    this.accountChannel.push(account.channel);
    this.accountNamed.push(account.named);
    for (let i = 0; i < MOST_UPSTREAMS; i++) this.accountUpstreams.push(account.upstreams[i] ?? NONE);
  }

  claim(claim: number): MadeClaim {
    const mark = this.marks.at(claim);
    const places = Array.from({ length: MOST_PLACES }, (_, i) => this.places.at(claim * MOST_PLACES + i));
    return {
      kind: this.kinds.require(mark >> 7),
      editorMark: this.editorMarks.require((mark >> 4) & 7),
      position: this.positions.at((mark & 15) - 1),
      happened: places.filter((place) => place !== NONE),
    };
  }

  /** The numbers of a claim's accounts: from the first up to, and without, the last. */
  accountsOf(claim: number): { readonly from: number; readonly to: number } {
    const to = claim + 1 < this.claims ? this.firsts.at(claim + 1) : this.accounts;
    return { from: this.firsts.at(claim), to };
  }

  claimOf(account: number): number {
    return this.accountClaim.at(account);
  }

  account(account: number): MadeAccount {
    const words = this.accountWords.at(account);
    const [origin, both] = [(words >> 1) & 7, words >> 4];
    const upstreams = Array.from({ length: MOST_UPSTREAMS }, (_, i) =>
      this.accountUpstreams.at(account * MOST_UPSTREAMS + i),
    );
    return {
      source: this.accountSource.at(account),
      stance: this.stances.require(both >> 4),
      access: this.accesses.require(both & 15),
      originStatus: this.origins.at(origin - 1),
      isWithdrawn: (words & 1) === 1,
      statedAt: this.days.at(this.accountDay.at(account)),
      heardIn: this.accountPlace.at(account),
      channel: this.accountChannel.at(account),
      named: this.accountNamed.at(account),
      upstreams: upstreams.filter((upstream) => upstream !== NONE),
    };
  }
}

function append<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
