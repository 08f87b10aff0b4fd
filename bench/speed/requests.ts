/**
 * What is asked for: drawn from a seed, the same things of both servers. Regions and sources are drawn as they are
 * spread over the corpus, so that a filter by one of them selects few claims or very many.
 */
import { numbersFrom } from '../figures.js';
import { CorpusText, zipf } from './corpus-text.js';
import { REGIONS } from './corpus-regions.js';
import { claimId, type CorpusShape, regionId, SEED, sourceId } from './corpus-shape.js';
import type { Request } from './load-generator.js';
import { inWorkspace } from './servers.js';

/** The same question to both servers. */
export interface Pair {
  readonly product: Request;
  readonly raw: Request;
}

/** Different filters of one mix. */
const VARIANTS = 64;
const FIRST_YEAR = 2019;

type Filter = Readonly<Record<string, string>>;

export class Questions {
  private readonly chance = numbersFrom(SEED + 2);

  constructor(
    private readonly shape: CorpusShape,
    /** Statuses claims of the corpus have, the commonest first. */
    private readonly statuses: readonly string[],
  ) {}

  /** The four mixes of filters a list of claims is measured by. */
  listMixes(): readonly { readonly what: string; readonly pairs: readonly Pair[] }[] {
    const mix = (what: string, filter: () => Filter, count = VARIANTS) => ({
      what,
      pairs: Array.from({ length: count }, () => this.list(filter())),
    });
    return [
      mix('newest', () => ({}), 1),
      mix('status + region', () => ({ status: this.status(), region: this.region() })),
      mix('status + region + dates', () => ({ status: this.status(), region: this.region(), ...this.dates() })),
      mix('2 statuses + region + source + dates', () => ({
        status: [...new Set([this.status(), this.status()])].join(','),
        region: this.region(),
        source: sourceId(zipf(this.chance, this.shape.sources)),
        ...this.dates(),
      })),
    ];
  }

  nestedList(): Pair[] {
    return [this.list({ include: 'attributions' })];
  }

  claims(count: number): Pair[] {
    return Array.from({ length: count }, () => {
      const ref = `/C-${1 + this.below(this.shape.claims)}`;
      return get(`/claims${ref}`, `/claims${ref}`);
    });
  }

  /** Accounts to write: of any claim, by any source. */
  writes(count: number): Pair[] {
    return Array.from({ length: count }, () => {
      const body = JSON.stringify({
        claim: claimId(this.shape, this.below(this.shape.claims)),
        source: sourceId(zipf(this.chance, this.shape.sources)),
        access: 'hearsay',
        statedAt: '2024-11-11',
      });
      return {
        product: { method: 'POST', path: inWorkspace('/attributions'), body },
        raw: { method: 'POST', path: '/attributions', body },
      };
    });
  }

  /** Words to search for, by how often they stand in the texts. */
  searches(): readonly { readonly what: string; readonly words: readonly string[] }[] {
    const { english, korean } = new CorpusText(numbersFrom(SEED));
    const syllables = (count: number) => korean.slice(0, 40).filter((word) => word.length === count);
    const some = <T>(list: readonly T[], count: number) =>
      Array.from({ length: count }, () => list[this.below(list.length)] ?? list[0]).flatMap((each) => each ?? []);
    return [
      { what: 'rare word', words: some(english.slice(-3000), 16) },
      { what: 'common word', words: some(english.slice(21, 45), 16) },
      { what: 'phrase', words: some(english.slice(21, 45), 8).map((word) => `"${word} market"`) },
      { what: 'Korean, two syllables', words: some(syllables(2), 16) },
      { what: 'Korean phrase', words: some(syllables(3), 8).map((word) => `"국경 ${word}"`) },
      { what: 'a place, romanised', words: ['Ryanggang', 'Yanggang', 'Chagang', 'Jagang', 'Hamgyong', 'Gangwon'] },
    ];
  }

  /** Statements as somebody types them. */
  statements(count: number): string[] {
    const text = new CorpusText(numbersFrom(SEED));
    return Array.from({ length: count }, (_, i) => text.sentence(i % 7 === 0 ? 'ko' : 'en', 8, 16));
  }

  private list(filter: Filter): Pair {
    const query = new URLSearchParams(filter).toString();
    const path = query === '' ? '/claims' : `/claims?${query}`;
    return get(path, path);
  }

  private status(): string {
    return this.statuses[zipf(this.chance, this.statuses.length)] ?? '';
  }

  /** Half the time a county, of which few are behind many claims; else anything, a whole country too. */
  private region(): string {
    const isCounty = this.chance() < 0.5;
    return regionId(isCounty ? REGIONS - 1 - zipf(this.chance, REGIONS - 25) : this.below(REGIONS));
  }

  /** Two years, beginning with any month. */
  private dates(): Filter {
    const [year, month] = [FIRST_YEAR + this.below(4), String(1 + this.below(12)).padStart(2, '0')];
    return { from: `${year}-${month}-01`, to: `${year + 2}-${month}-01` };
  }

  private below(end: number): number {
    return Math.floor(this.chance() * end);
  }
}

export function get(product: string, raw: string): Pair {
  return { product: { method: 'GET', path: inWorkspace(product) }, raw: { method: 'GET', path: raw } };
}
