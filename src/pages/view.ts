import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { identityOf } from '../access/requires.decorator.js';
import { formProof } from '../access/tokens.js';
import type { ReportWords } from '../domain/report/words.js';
import { wordsOf } from '../domain/report/words.js';
import { type Language, languageOf } from './language.js';
import { pageWords, type PageWords } from './words.js';

/** What every page is made with: the language, who asks, and the proof its forms carry. */
export interface View {
  readonly lang: Language;
  readonly words: PageWords;
  /** The wording of reports, for everything the two say alike. */
  readonly report: ReportWords;
  /** What the person is called; null when nobody is signed in. */
  readonly name: string | null;
  readonly actor: Actor | null;
  readonly proof: string;
  /** The query of this address, for links to the same page in the other language. */
  readonly query: unknown;
}

export function viewOf(request: FastifyRequest): View {
  const { account, actor, sessionToken } = identityOf(request);
  return {
    ...plainView(request),
    name: account?.displayName ?? null,
    actor,
    proof: sessionToken === null ? '' : formProof(sessionToken),
    query: request.query,
  };
}

/**
 * A view that says nothing of who asks or where: pages of errors are made with it, so that what is absent and what is
 * somebody else's are the same bytes.
 */
export function plainView(request: FastifyRequest): View {
  const lang = languageOf(request);
  return { lang, words: pageWords(lang), report: wordsOf(lang), name: null, actor: null, proof: '', query: {} };
}

/** Fills `{holes}` of a sentence. */
export function put(template: string, holes: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(holes[name] ?? whole));
}

/** The word for a term of a closed list; the term itself when the list has grown and the wording has not. */
export function wordFor(words: Readonly<Record<string, string>>, term: string): string {
  return Object.hasOwn(words, term) ? (words[term] ?? term) : term;
}
