import type { Tx } from '../database/unit-of-work.js';
import {
  askedText,
  type Likeness,
  likenessOf,
  type Rarity,
  weightOf,
  writtenAlike,
} from '../domain/matching/likeness.js';
import type { MatchUnit } from '../domain/matching/match-units.js';
import { matchUnits } from '../domain/matching/match-units.js';
import { CANDIDATES, POSTINGS_BUDGET, soughtTerms, type SoughtTerm } from '../domain/matching/sought-terms.js';
import type { SearchSection } from '../domain/search/sections.js';
import { termsOf } from '../domain/search/tokens.js';
import { type Counted, countedIn, spellingQuery, type StemmedWords } from '../domain/search/text-query.js';
import { AlikeRepository } from './alike.repository.js';
import { PendingRepository } from './pending.repository.js';
import { SearchRepository } from './search.repository.js';
import { loadTexts, type SourceText } from './source-texts.js';

/** A text that is like another. */
export interface AlikeText extends Likeness {
  readonly source: SourceText;
}

/** Records that wait to be indexed and are likened as they stand, the newest. */
const MOST_WAITING = 200;
/** Characters of a text that are likened. */
const LONGEST = 4000;
/** Words of what is typed that stand nowhere and may be slips: so many are looked up, and so many others for each. */
const MOST_SLIPS = 4;
const MOST_MEANT = 3;
/** Words written like a slip that are looked at: some of them may stand nowhere any more. */
const MOST_LIKE = 12;
/** Texts that are looked into for them. */
const MOST_LOOKED_INTO = 200;
/** A unit that is counted in no more texts than this is counted anew, in what is indexed now. */
const MOST_RECOUNTED = 200;
/** Of a word that stands in every text: more than there will ever be. */
const EVERYWHERE = 1_000_000_000;
/** Units of an average claim. The order hardly depends on it. */
const MEAN_LENGTH = 20;

/**
 * Finds the texts of one section that are most like a text, in two steps: the rarest words bring candidates, and those
 * with most in common are likened word by word. What is not indexed yet is likened as it stands.
 */
export class AlikeFinder {
  private readonly search = new SearchRepository();
  private readonly alike = new AlikeRepository();
  private readonly pending = new PendingRepository();

  /** The best text of each record, the most alike first; texts with nothing in common are left out. */
  async find(tx: Tx, section: SearchSection, text: string): Promise<AlikeText[]> {
    const units = distinct(matchUnits(text));
    const vocabulary = await this.vocabulary(tx, section, units);
    const terms = await this.terms(tx, section, units, vocabulary);
    const ids = terms.length === 0 ? [] : await this.alike.sharing(tx, section, terms, CANDIDATES);
    const waiting = await this.pending.waiting(tx, [section.kind], MOST_WAITING);
    const records = [...ids.map((id) => ({ kind: section.kind, id })), ...waiting];
    const texts = records.length === 0 ? [] : await loadTexts(tx, records, LONGEST);
    const asked = askedText(text, vocabulary);
    const best = new Map<string, AlikeText>();
    for (const source of texts) {
      if (source.audience !== section.audience || source.field === 'topic') continue;
      const one = { ...likenessOf(asked, source.text, vocabulary), source };
      if (one.score > (best.get(source.id)?.score ?? 0)) best.set(source.id, one);
    }
    return [...best.values()].sort((a, b) => b.score - a.score || b.source.number - a.source.number);
  }

  /** How often the words of a text stand in the texts of a section, and how the database asks for each. */
  private async vocabulary(tx: Tx, section: SearchSection, units: readonly MatchUnit[]): Promise<Vocabulary> {
    const words = units.filter(({ kind }) => kind === 'word').map(({ text }) => text);
    const stemmed = await this.search.stem(tx, words);
    const counted = units.flatMap((unit) => countedOf(unit, stemmed));
    const rows = await this.search.counts(tx, [section.audience], counted);
    const counts = new Map(rows.map(({ kind, text, texts }) => [`${kind} ${text}`, texts]));
    return new Vocabulary(counts, stemmed, await this.recounted(tx, section, units, new Vocabulary(counts, stemmed)));
  }

  /**
   * In how many texts the rarer units stand now. The counts kept only grow: by them a word that was given up would weigh
   * less than one that never was, and whoever likens a guess would be told so.
   */
  private async recounted(
    tx: Tx,
    section: SearchSection,
    units: readonly MatchUnit[],
    kept: Vocabulary,
  ): Promise<ReadonlyMap<string, number>> {
    const rare = units.flatMap((unit) => kept.termOf(unit, 1).map(({ term, count }) => ({ unit, term, count })));
    const asked = rare.filter(({ count }) => count <= MOST_RECOUNTED);
    if (asked.length === 0) return new Map();
    const texts = await this.alike.standing(
      tx,
      section,
      asked.map(({ term }) => term),
    );
    return new Map(asked.map(({ unit }, at) => [keyOf(unit), texts.get(at) ?? 0]));
  }

  /** What is asked of the index: the words typed, and in the place of one that stands nowhere those it may be a slip of. */
  private async terms(
    tx: Tx,
    section: SearchSection,
    units: readonly MatchUnit[],
    vocabulary: Vocabulary,
  ): Promise<SoughtTerm<string>[]> {
    const known = units.flatMap((unit) => vocabulary.termOf(unit, 1));
    const slips = units
      .filter((unit) => unit.kind === 'word' && unit.text.length >= 4 && vocabulary.isUnknown(unit))
      .sort((a, b) => b.text.length - a.text.length)
      .slice(0, MOST_SLIPS);
    const meant = await this.meant(tx, section, slips);
    if (meant.length > 0) {
      const others = await this.vocabulary(
        tx,
        section,
        meant.map(({ other }) => other),
      );
      const sought = meant.flatMap(({ slip, other }) =>
        others.termOf(other, writtenAlike(slip.text, other.text)).map((term) => ({ slip, other, term })),
      );
      const words = await this.wordsIn(
        tx,
        section,
        sought.map(({ term }) => term),
      );
      for (const slip of slips) {
        const standing = sought.filter((one) => one.slip === slip && words.has(one.other.text)).map(({ term }) => term);
        known.push(...standing.slice(0, MOST_MEANT));
      }
    }
    return soughtTerms(known, POSTINGS_BUDGET);
  }

  /**
   * The words of the texts these bring, as they are written there: a word that was given up is asked for by its stem, and
   * would bring texts that have another word of it.
   */
  private async wordsIn(
    tx: Tx,
    section: SearchSection,
    terms: readonly SoughtTerm<string>[],
  ): Promise<ReadonlySet<string>> {
    const ids = terms.length === 0 ? [] : await this.alike.sharing(tx, section, terms, MOST_LOOKED_INTO);
    const records = ids.map((id) => ({ kind: section.kind, id }));
    const texts = records.length === 0 ? [] : await loadTexts(tx, records, LONGEST);
    const readable = texts.filter(({ audience }) => audience === section.audience);
    return new Set(readable.flatMap(({ text }) => [...termsOf(text).words]));
  }

  /** Words each of these may be a slip of. */
  private async meant(
    tx: Tx,
    section: SearchSection,
    slips: readonly MatchUnit[],
  ): Promise<{ slip: MatchUnit; other: MatchUnit }[]> {
    const pairs: { slip: MatchUnit; other: MatchUnit }[] = [];
    for (const slip of slips) {
      const words = await this.search.alike(tx, [section.audience], slip.text, MOST_LIKE);
      const others = words.flatMap((word) => matchUnits(word).slice(0, 1));
      pairs.push(...others.filter(({ kind }) => kind === 'word').map((other) => ({ slip, other })));
    }
    return pairs;
  }
}

/** The words of one text, as the database knows them. */
class Vocabulary implements Rarity {
  readonly meanLength = MEAN_LENGTH;

  constructor(
    private readonly counts: ReadonlyMap<string, number>,
    private readonly stemmed: StemmedWords,
    /** Exact, for the units that were counted anew. */
    private readonly recounted: ReadonlyMap<string, number> = new Map(),
  ) {}

  get texts(): number {
    return this.counts.get('text ') ?? 0;
  }

  /** Words so common that the database keeps none of them stand everywhere, also where nothing is indexed yet. */
  countOf(unit: MatchUnit): number {
    const exact = this.recounted.get(keyOf(unit));
    if (exact !== undefined) return exact;
    const counted = countedOf(unit, this.stemmed);
    if (counted.length === 0) return EVERYWHERE;
    return Math.max(...counted.map(({ kind, text }) => this.counts.get(`${kind} ${text}`) ?? 0));
  }

  isUnknown(unit: MatchUnit): boolean {
    return this.countOf(unit) === 0 && countedOf(unit, this.stemmed).length > 0;
  }

  /** How to ask for a unit; nothing for one that stands everywhere or nowhere. */
  termOf(unit: MatchUnit, worth: number): SoughtTerm<string>[] {
    const term = spellingQuery(spellingOfUnit(unit), this.stemmed);
    const count = this.countOf(unit);
    return term === null || count === 0 ? [] : [{ term, count, weight: worth * weightOf(count, this.texts) }];
  }
}

function countedOf(unit: MatchUnit, stemmed: StemmedWords): Counted[] {
  return countedIn(spellingOfUnit(unit), stemmed);
}

function keyOf({ kind, term }: MatchUnit): string {
  return `${kind} ${term}`;
}

function spellingOfUnit({ kind, text }: MatchUnit): { words: string; runs: string[] } {
  return kind === 'word' ? { words: text, runs: [] } : { words: '', runs: [text] };
}

function distinct(units: readonly MatchUnit[]): MatchUnit[] {
  return [...new Map(units.map((unit) => [unit.term, unit])).values()];
}
