/** Dossiers for advice: outlets that print articles, people who are asked, all on claim `c` unless it is said. */
import { adviseOn } from '../../src/domain/advice/advise.js';
import type { Suggestion } from '../../src/domain/advice/suggestion.js';
import type { Dossier, DossierAttribution, DossierDocument, DossierSource } from '../../src/domain/dossier.js';
import { account, dossier } from './small-dossier.js';

export function person(key: string, more: Partial<DossierSource> = {}): DossierSource {
  return { key, pseudonym: key, kind: 'person', ...more };
}

/** An account in its source's own words. */
export function told(key: string, text: string, more: Partial<DossierAttribution> = {}): DossierAttribution {
  return account(key, { wording: { text }, form: 'verbatim', ...more });
}

/** Outlets, each with an article on a claim and its account of it. */
export function printed(
  articles: readonly { outlet: string; text: string; published?: string; claim?: string }[],
): Pick<Dossier, 'sources' | 'documents' | 'attributions'> {
  return {
    sources: articles.map(({ outlet }) => ({ key: outlet, pseudonym: outlet, kind: 'outlet' })),
    documents: articles.map(({ outlet, text, published }): DossierDocument => ({
      key: `article-${outlet}`,
      kind: 'article',
      publisher: outlet,
      text,
      ...(published === undefined ? {} : { published }),
    })),
    attributions: articles.map(({ outlet, claim: about = 'c' }) =>
      account(outlet, {
        source: outlet,
        claim: about,
        access: 'hearsay',
        passages: [{ document: `article-${outlet}`, exact: 'x' }],
      }),
    ),
  };
}

/** What is suggested: `kind: one other (rules)`. */
export function advice(parts: Partial<Dossier>): string[] {
  return adviseOn(dossier(parts)).map(described);
}

export function described({ kind, between, evidence }: Suggestion): string {
  const ends = between.map((end) => end.source ?? `@${end.attribution}`);
  return `${kind}: ${ends.join(' ')} (${evidence.map(({ rule }) => rule).join(', ')})`;
}
