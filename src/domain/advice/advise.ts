/**
 * Advice on a dossier: the ties an editor should look at, found by plain rules and never by chance. Pure, and the same
 * whatever the order of the input. A pair on which a tie of the kind is on record, in any state, is never named again.
 */
import { canonicalJson, compareCodePoints } from '../canonical-json.js';
import type { Dossier } from '../dossier.js';
import { AdviceWorld } from './advice-world.js';
import { contactFindings } from './contact-findings.js';
import { detailFindings } from './detail-findings.js';
import type { AdviceEvidence, Finding, Suggestion } from './suggestion.js';
import { type CorpusText, finish, type Steps } from './text-corpus.js';
import { type Background, TextFindings } from './text-findings.js';

export interface AdviceOptions {
  /** Only on these claims, by key. Needed where the dossier is a part that holds others in part only. */
  readonly claims?: ReadonlySet<string>;
  /** Texts on other claims that are not in the dossier: they tell what stands everywhere. */
  readonly background?: readonly CorpusText[];
}

const NO_BACKGROUND: Background = { texts: [], links: [] };

/** Every suggestion for a dossier, or a part of one: the strongest first, those without a score last. */
export function adviseOn(dossier: Dossier, { claims, background = [] }: AdviceOptions = {}): Suggestion[] {
  const advice = new Advice(dossier, claims);
  finish(advice.read());
  return finish(advice.suggest({ texts: background, links: [] }));
}

/**
 * The same in steps, for whoever must not be kept from other work: {@link read} first, which tells whether the
 * background matters, then {@link suggest}. `claims` are as in {@link AdviceOptions}.
 */
export class Advice {
  private readonly world: AdviceWorld;
  private readonly texts: TextFindings;

  constructor(dossier: Dossier, claims?: ReadonlySet<string>) {
    this.world = new AdviceWorld(dossier, claims);
    this.texts = new TextFindings(this.world);
  }

  /** @returns whether what is suggested could depend on the background; otherwise none need be given. */
  read(): Steps<boolean> {
    return this.texts.read();
  }

  /** Every suggestion, the strongest first, those without a score last. */
  *suggest(background: Background = NO_BACKGROUND): Steps<Suggestion[]> {
    const { world } = this;
    const findings = [...(yield* this.texts.find(background)), ...detailFindings(world), ...contactFindings(world)];
    return collected(findings.filter(({ kind, between }) => !world.isOnRecord(kind, between))).sort(byStrength);
  }
}

/** Findings on one pair and of one kind are one suggestion, with the evidence of all. */
function collected(findings: readonly Finding[]): Suggestion[] {
  const pairs = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ends = finding.between.map((end) => canonicalJson({ ...end })).sort(compareCodePoints);
    const key = [finding.kind, ...ends].join('\u0000');
    const list = pairs.get(key);
    if (list === undefined) pairs.set(key, [finding]);
    else list.push(finding);
  }
  return [...pairs.values()].flatMap((found) => {
    const sorted = [...found].sort(byScore);
    const [strongest] = sorted;
    if (strongest === undefined) return [];
    const { kind, between, evidence } = strongest;
    return [{ kind, between, score: evidence.score, evidence: distinct(sorted) }];
  });
}

/** One piece of evidence of each rule and feature: the same pair may meet on many claims. */
function distinct(findings: readonly Finding[]): AdviceEvidence[] {
  const kept = new Map<string, AdviceEvidence>();
  for (const { evidence } of findings) {
    const about = 'feature' in evidence ? evidence.feature : 'channel' in evidence ? evidence.channel : '';
    const key = `${evidence.rule} ${about}`;
    if (!kept.has(key)) kept.set(key, evidence);
  }
  return [...kept.values()];
}

function byScore(a: Finding, b: Finding): number {
  return (b.evidence.score ?? -1) - (a.evidence.score ?? -1) || compareCodePoints(textOf(a), textOf(b));
}

function textOf({ evidence, between }: Finding): string {
  return canonicalJson({ evidence: JSON.stringify(evidence), between: JSON.stringify(between) });
}

function byStrength(a: Suggestion, b: Suggestion): number {
  const name = ({ kind, between }: Suggestion) => `${kind} ${JSON.stringify(between)}`;
  return (b.score ?? -1) - (a.score ?? -1) || compareCodePoints(name(a), name(b));
}
