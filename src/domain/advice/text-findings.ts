/**
 * Re-used text: wordings and documents on related claims that have more in common than two who speak for themselves
 * would. Half of the shorter text is worth a look, four fifths are strong; a long phrase in both within days is worth
 * one too. What stands in quotation marks, and what an authority published, is not held against those who repeat it.
 */
import { compareCodePoints, sha256Hex } from '../canonical-json.js';
import type { DossierClaimLink, DossierDocument, DossierReference } from '../dossier.js';
import type { AdviceWorld, Voice } from './advice-world.js';
import { daysBetween } from './days.js';
import type { ComparedText, Finding, SharedPassage } from './suggestion.js';
import type { SharedRun } from './shared-runs.js';
import { type CorpusText, type Steps, TextCorpus } from './text-corpus.js';

export const SUGGESTING_CONTAINMENT = 0.5;
export const STRONG_CONTAINMENT = 0.8;
/** A phrase both use within so many days of each other is worth a look. */
export const PHRASE_DAYS = 3;
/** So long must it be, after folding: words, or letters. */
export const PHRASE_UNITS = { words: 12, characters: 40 } as const;
/** Of two texts that many accounts were taken from, no more pairs than this are named. */
const MOST_PAIRS_OF_TEXTS = 10;

interface SpokenText extends CorpusText {
  readonly source: ComparedText;
  readonly voices: readonly Voice[];
  /** Every account that quotes the document; of a wording, its own. */
  readonly quotedBy: ReadonlySet<string>;
  readonly day: string | undefined;
}

/** Texts on other claims, and how those claims hang together: they tell what stands everywhere. */
export interface Background {
  readonly texts: readonly CorpusText[];
  /** Links that begin at those claims. */
  readonly links: readonly DossierClaimLink[];
}

/** What re-used text suggests. Read first, then asked; between the two it can be told whether more is needed. */
export class TextFindings {
  private readonly texts: ReadonlyMap<string, SpokenText>;
  private readonly corpus: TextCorpus;

  constructor(private readonly world: AdviceWorld) {
    const texts = new Map([...wordings(world), ...documents(world)].map((text) => [text.key, text] as const));
    this.texts = texts;
    this.corpus = new TextCorpus([...texts.values()], world.related, (a, b) => {
      const [left, right] = [texts.get(a.key), texts.get(b.key)];
      return left !== undefined && right !== undefined && ![...left.quotedBy].some((key) => right.quotedBy.has(key));
    });
  }

  /** Reads what was said, in steps. @returns whether texts on other claims have a say in what is found. */
  *read(): Steps<boolean> {
    yield* this.corpus.readTexts();
    return this.corpus.mayHold({ containment: SUGGESTING_CONTAINMENT, run: PHRASE_UNITS });
  }

  /** What is found, in the order of the texts. Texts of the background are held against nothing. */
  *find(background: Background): Steps<Finding[]> {
    const { corpus, texts, world } = this;
    world.related.take(background.links);
    yield* corpus.takeOut(background.texts.filter(({ key }) => !texts.has(key)));
    const findings: Finding[] = [];
    for (const pair of yield* corpus.findCandidates()) {
      const [left, right] = [texts.get(corpus.texts[pair[0]]?.key ?? ''), texts.get(corpus.texts[pair[1]]?.key ?? '')];
      if (left === undefined || right === undefined) continue;
      const { containment } = corpus.overlap(pair);
      const compared = { left, right, containment, runs: () => corpus.runs(pair), mode: corpus.modeOf(pair[0]) };
      for (const [a, b] of voicePairs(world, left, right)) findings.push(...findingOf(compared, a, b));
      yield;
    }
    return findings;
  }
}

interface Compared {
  readonly left: SpokenText;
  readonly right: SpokenText;
  readonly containment: number;
  readonly runs: () => SharedRun[];
  readonly mode: 'words' | 'characters';
}

function findingOf({ left, right, containment, runs, mode }: Compared, a: Voice, b: Voice): Finding[] {
  const apart = daysBetween(left.day, right.day);
  // Whoever came later may have it from the other: they stand first, as a reteller does.
  const isTurned = apart !== null && apart.order > 0;
  const shared = runs();
  const passages = shared.map(({ first, second }): SharedPassage => {
    const [x, y] = isTurned ? [second, first] : [first, second];
    return { first: { start: x[0], end: x[1] }, second: { start: y[0], end: y[1] } };
  });
  const [one, other] = isTurned ? [right, left] : [left, right];
  const ends: readonly Voice[] = isTurned ? [b, a] : [a, b];
  const between: readonly [DossierReference, DossierReference] = [
    { attribution: ends[0]?.account.key ?? '' },
    { attribution: ends[1]?.account.key ?? '' },
  ];
  const compared = {
    first: one.source,
    second: other.source,
    digests: [sha256Hex(one.text), sha256Hex(other.text)],
    earlier: apart === null || apart.order === 0 ? null : 'second',
    passages,
  } as const;
  if (containment >= SUGGESTING_CONTAINMENT) {
    const isStrong = containment >= STRONG_CONTAINMENT;
    return [
      { kind: 'text_reuse', between, evidence: { rule: 'text_reuse', score: containment, isStrong, ...compared } },
    ];
  }
  const isPhrase = (shared[0]?.units ?? 0) >= PHRASE_UNITS[mode];
  if (!isPhrase || apart === null || apart.most > PHRASE_DAYS) return [];
  const evidence = { rule: 'same_phrase', score: null, daysApart: apart.most, ...compared } as const;
  return [{ kind: 'in_contact', between, evidence }];
}

/** Accounts of different people on related claims, of which nothing is settled yet; those on one claim first. */
function voicePairs(world: AdviceWorld, left: SpokenText, right: SpokenText): [Voice, Voice][] {
  const pairs: [Voice, Voice][] = [];
  for (const a of left.voices) {
    for (const b of right.voices) {
      if (!world.related.areRelated(a.account.claim, b.account.claim)) continue;
      if (!world.isSettled(a.account, b.account)) pairs.push([a, b]);
    }
  }
  const isOnOne = ([a, b]: [Voice, Voice]) => Number(a.account.claim === b.account.claim);
  return pairs.sort((x, y) => isOnOne(y) - isOnOne(x)).slice(0, MOST_PAIRS_OF_TEXTS);
}

/** The sources' own words. A paraphrase, a summary or an inference is worded by the desk, and shows nothing. */
function wordings(world: AdviceWorld): SpokenText[] {
  return world.voices.flatMap((voice) => {
    const { wording, form = 'verbatim', key, claim, statedAt, access } = voice.written;
    if (wording === undefined || (form !== 'verbatim' && form !== 'translated')) return [];
    return [
      {
        key: `a:${key}`,
        text: wording.text,
        claims: [claim],
        isStatement: access === 'official_statement',
        source: { attribution: key },
        voices: [voice],
        quotedBy: new Set([key]),
        day: statedAt,
      },
    ];
  });
}

/**
 * Documents accounts were taken from. They speak for their publisher, and for whoever is no person (an outlet, the
 * document itself): people quoted in an article are not dependent because the article was copied.
 */
function documents(world: AdviceWorld): SpokenText[] {
  const quoting = new Map<string, Voice[]>();
  for (const voice of world.voices) {
    for (const key of new Set((voice.written.passages ?? []).map(({ document }) => document))) {
      const list = quoting.get(key);
      if (list === undefined) quoting.set(key, [voice]);
      else list.push(voice);
    }
  }
  return (world.dossier.documents ?? []).flatMap((document) => {
    const quotedBy = quoting.get(document.key) ?? [];
    const { text, key, published } = document;
    if (text === undefined || quotedBy.length === 0) return [];
    const voices = quotedBy.filter((voice) => speaksBy(world, document, voice));
    return [
      {
        key: `d:${key}`,
        text,
        claims: [...new Set(quotedBy.map(({ account }) => account.claim))].sort(compareCodePoints),
        isStatement: quotedBy.every(({ account }) => account.access === 'official_statement'),
        source: { document: key },
        voices,
        quotedBy: new Set(quotedBy.map(({ account }) => account.key)),
        day: published,
      },
    ];
  });
}

function speaksBy(world: AdviceWorld, { publisher }: DossierDocument, { account }: Voice): boolean {
  const { identities } = world.world;
  if (publisher !== undefined && account.identity === identities.of(publisher)) return true;
  const kind = world.sources.get(account.source)?.kind;
  return kind === 'outlet' || kind === 'document' || kind === 'institution';
}
