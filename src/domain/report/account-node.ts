/** One account as a report can tell it: who says it, how they know, whom it came through, and whether it counts. */
import type { DossierAttribution } from '../dossier.js';
import { FEATURE_NAMES, FIRST_HAND_ACCESSES } from '../vocabulary.js';
import type { ReportContext } from './report-context.js';
import { accountSource, bareSource, listParts, regionParts, resolveSuperseded } from './report-context.js';
import { mayBePrinted } from './printable.js';
import type { AccountNode, Line, Part, Place, SourcePart, WordingNode } from './report-tree.js';
import { deskLine, fill, line, written } from './report-tree.js';
import { timeInWords } from './time-words.js';

/** Whether a view is the desk's own or the one for reports that leave it. */
export type Audience = 'desk' | 'outside';

export function accountNode(
  context: ReportContext,
  attribution: DossierAttribution,
  counted: Line,
  audience: Audience,
): AccountNode {
  return {
    key: attribution.key,
    terms: attribution.terms?.attribution ?? 'unrecorded',
    printable: mayBePrinted(attribution, context.generatedOn),
    who: line(accountSource(context, attribution)),
    knows: knowsLine(context, attribution, audience),
    counted,
    wording: wordingNode(attribution),
    details: detailLines(context, attribution),
  };
}

/**
 * Whether nobody has said where an account comes from in the end: its own word for it, or, without one, what it came
 * through. Circles lead nowhere, so they are unknown.
 */
export function originIsUnknown(
  context: ReportContext,
  attribution: DossierAttribution,
  seen = new Set<string>(),
): boolean {
  if (seen.has(attribution.key) || attribution.state === 'withdrawn') return true;
  if (attribution.originStatus !== undefined) return attribution.originStatus !== 'identified';
  const upstream = attribution.upstream ?? [];
  if (upstream.length === 0) return !knowsItself(attribution);
  const path = new Set([...seen, attribution.key]);
  return upstream.some((reference) => {
    if (reference.attribution === undefined) return true;
    const above = resolveSuperseded(context, reference.attribution);
    return above === undefined || originIsUnknown(context, above, path);
  });
}

function knowsItself(attribution: DossierAttribution): boolean {
  return FIRST_HAND_ACCESSES.includes(attribution.access) || attribution.access === 'official_statement';
}

function knowsLine(context: ReportContext, attribution: DossierAttribution, audience: Audience): Line {
  const { words } = context;
  const stance = words.stances[attribution.stance ?? 'asserts'];
  const parts = fill(stance, { access: words.access[attribution.access] });
  const above = upstreamSources(context, attribution, audience);
  if (above.length > 0) parts.push(semicolon, ...fill(words.through, { sources: listParts(above, words) }));
  if (attribution.channel !== undefined) {
    const channel = sourceOrUndescribed(context, bareSource(context, attribution.channel, attribution.claim), audience);
    parts.push(semicolon, ...fill(words.channel, { sources: [channel] }));
  }
  if (above.length === 0 && !knowsItself(attribution) && attribution.stance !== 'no_knowledge') {
    parts.push(semicolon, { kind: 'fixed', text: words.origins[attribution.originStatus ?? 'unknown'] });
  }
  return line(...parts, '.');
}

const semicolon: Part = { kind: 'fixed', text: '; ' };

/** Everybody an account came through; outside the desk all who may not be described are one phrase, without a number. */
function upstreamSources(context: ReportContext, attribution: DossierAttribution, audience: Audience): Part[][] {
  const sources: SourcePart[] = [];
  for (const reference of attribution.upstream ?? []) {
    if (reference.attribution === undefined) {
      sources.push(bareSource(context, reference.source, attribution.claim));
      continue;
    }
    const above = resolveSuperseded(context, reference.attribution);
    if (above !== undefined && above.key !== attribution.key) sources.push(accountSource(context, above));
  }
  const distinct = [...new Map(sources.map((source) => [source.pseudonym, source])).values()].sort((a, b) =>
    a.pseudonym < b.pseudonym ? -1 : a.pseudonym > b.pseudonym ? 1 : 0,
  );
  if (audience === 'desk') return distinct.map((source) => [source]);
  const described = distinct.filter((source) => source.outside === 'cover' && source.cover.length > 0);
  const rest: Part[][] =
    described.length < distinct.length ? [[{ kind: 'fixed', text: context.words.undescribed }]] : [];
  return [...described.map((source) => [source]), ...rest];
}

function sourceOrUndescribed(context: ReportContext, source: SourcePart, audience: Audience): Part {
  if (audience === 'desk' || source.outside === 'cover') return source;
  return { kind: 'fixed', text: context.words.undescribed };
}

function wordingNode(attribution: DossierAttribution): WordingNode | null {
  const { wording, form } = attribution;
  if (wording === undefined) return null;
  const { translation } = wording;
  return {
    text: wording.text,
    lang: wording.lang ?? null,
    translation: translation === undefined ? null : { text: translation.text, lang: translation.lang ?? null },
    literal: form === 'verbatim' || form === 'translated',
  };
}

/** What only the desk reads beside an account: keys, days, places, terms, grades, features. */
function detailLines(context: ReportContext, attribution: DossierAttribution): Line[] {
  const { details, time, terms, forms, hedge } = context.words;
  const note: Place = { claim: attribution.claim, field: 'note' };
  const source = context.sources.get(attribution.source);
  const desk = (template: string, holes: Record<string, Part | readonly Part[]>) => deskLine(...fill(template, holes));
  const text = (value: string) => written(value, note);
  const lines = [desk(details.key, { key: text(attribution.key), source: text(attribution.source) })];
  if (attribution.form !== undefined) lines.push(deskLine(forms[attribution.form]));
  if (attribution.hedge !== undefined) lines.push(desk(hedge, { word: text(attribution.hedge.word) }));
  if (attribution.statedAt !== undefined)
    lines.push(desk(details.statedAt, { date: text(timeInWords(attribution.statedAt, time)) }));
  if (attribution.learnedAt !== undefined)
    lines.push(desk(details.learnedAt, { date: text(timeInWords(attribution.learnedAt, time)) }));
  if (attribution.heardIn !== undefined)
    lines.push(desk(details.heardIn, { region: regionParts(context, attribution.heardIn, note) }));
  lines.push(desk(details.terms, { terms: text(terms[attribution.terms?.attribution ?? 'unrecorded']) }));
  if (attribution.terms?.notBefore !== undefined)
    lines.push(desk(details.notBefore, { date: text(timeInWords(attribution.terms.notBefore, time)) }));
  lines.push(...gradeLines(context, attribution));
  for (const name of FEATURE_NAMES) {
    const value = source?.features?.[name];
    if (value !== undefined) lines.push(desk(details.feature, { name: text(name), value: text(value) }));
  }
  return lines;
}

/** Letter and digit; to whoever is judging the account neither, which the report says. */
function gradeLines({ words, sources, withheld }: ReportContext, attribution: DossierAttribution): Line[] {
  const { details } = words;
  const note: Place = { claim: attribution.claim, field: 'note' };
  const letter = sources.get(attribution.source)?.reliability?.grade;
  const { credibility } = attribution;
  const shown = (template: string, grade: string) => deskLine(...fill(template, { grade: written(grade, note) }));
  return [
    ...(withheld.sources.has(attribution.source)
      ? [deskLine(details.reliabilityWithheld)]
      : letter === undefined
        ? []
        : [shown(details.reliability, letter)]),
    ...(withheld.accounts.has(attribution.key)
      ? [deskLine(details.credibilityWithheld)]
      : credibility === undefined
        ? []
        : [shown(details.credibility, String(credibility))]),
  ];
}
