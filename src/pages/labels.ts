import type { Bilingual } from '../domain/policy/policy.js';
import { STOCK_POLICIES } from '../domain/policy/stock-policies.js';
import { timeInWords } from '../domain/report/time-words.js';
import { html, type Html, type HtmlValue, joined } from './html.js';
import type { View } from './view.js';

/** A text in one language, as records hold them. */
export interface LocalText {
  readonly text: string;
  readonly lang: string | null;
}

export const BEING_RECHECKED = 'being_rechecked';

const RUNGS = STOCK_POLICIES.flatMap(({ ladder }) => ladder);
const FLAGS = STOCK_POLICIES.flatMap(({ flags }) => flags);

/** Fuller circles stand for more support; what speaks against a claim has signs of its own. */
const STRENGTH_SIGNS = ['○', '◔', '◑', '◕', '●', '✔'];
const ADVERSE_SIGNS: Readonly<Record<string, string>> = { contested: '≠', refuted: '✕', retracted: '⊘' };

/** A status in words. */
export function statusLabel(view: View, status: string | null): string {
  if (status === null || status === BEING_RECHECKED) return view.words.rechecked;
  return labelOf(view, RUNGS.find(({ id }) => id === status)?.label, status);
}

/** What a status means, in one sentence; null for one this version does not know. */
export function statusMeaning(view: View, status: string): string | null {
  return RUNGS.find(({ id }) => id === status)?.explain[view.lang] ?? null;
}

/** Whether a status speaks against its claim, and so has no place in the order of strength. */
export function isAdverse(status: string): boolean {
  return RUNGS.some(({ id, adverse }) => id === status && adverse === true);
}

/** A flag in words: the sentence of the reports where they have one. */
export function flagLabel(view: View, flag: string): string {
  const sentences: Readonly<Record<string, string>> = view.report.flags;
  const sentence = Object.hasOwn(sentences, flag) ? sentences[flag] : undefined;
  return sentence ?? labelOf(view, FLAGS.find(({ id }) => id === flag)?.label, flag);
}

/** A status as a badge: sign, word and colour say the same, so that none is needed alone. */
export function statusBadge(view: View, status: string | null): Html {
  const rung = RUNGS.find(({ id }) => id === status);
  const isWaiting = status === null || status === BEING_RECHECKED;
  const tone = isWaiting ? ' waiting' : rung?.adverse === true ? ' adverse' : '';
  return html`<span class="badge${tone}"
    ><span aria-hidden="true">${signOf(status)}</span> ${statusLabel(view, status)}</span
  >`;
}

function signOf(status: string | null): string {
  if (status === null || status === BEING_RECHECKED) return '…';
  const rung = RUNGS.find(({ id }) => id === status);
  if (rung?.adverse === true) return ADVERSE_SIGNS[status] ?? '≠';
  return STRENGTH_SIGNS[rung?.strength ?? 0] ?? '○';
}

function labelOf(view: View, label: Bilingual | undefined, id: string): string {
  return label?.[view.lang] ?? id.replaceAll('_', ' ');
}

/** "1 certain, at most 3 independent origins", in the words of the reports. */
export function originFigure(view: View, origins: { min: number; max: number; exact: boolean }): string {
  const { figure } = view.report;
  const { min, max, exact } = origins;
  const range = max === 0 ? figure.none : min === max ? figure.exact(min) : figure.range(min, max);
  return exact ? range : `${range} (${figure.inexact})`;
}

/** A time in words, with what was written beside it where the two differ in what they tell. */
export function timeShown(view: View, time: string): Html {
  return html`<span title="${time}">${timeInWords(time, view.report.time)}</span>`;
}

/** A record's text with its language, kept apart from the text around it. */
export function textShown({ text, lang }: LocalText): Html {
  return html`<span dir="auto" ${lang !== null && isTag(lang) && html` lang="${lang}"`}>${text}</span>`;
}

function isTag(lang: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang);
}

/** The text in the reader's language, else the first there is; then the others. */
export function inOrder<Text extends LocalText>(view: View, texts: readonly Text[]): Text[] {
  const isOwn = ({ lang }: Text) => lang?.split('-')[0] === view.lang;
  return [...texts.filter(isOwn), ...texts.filter((text) => !isOwn(text))];
}

/** A place by its name in the reader's language. */
export function placeName(view: View, names: readonly LocalText[]): string {
  return inOrder(view, names)[0]?.text ?? view.report.unnamedRegion;
}

/** Names in a row, each kept apart from the next one's script. */
export function nameList(view: View, names: readonly HtmlValue[]): HtmlValue {
  return joined(
    names.map((name) => html`<bdi>${name}</bdi>`),
    view.words.separator,
  );
}

/** A sentence whose `{hole}` is filled with markup. */
export function sentence(template: string, holes: Readonly<Record<string, HtmlValue>>): HtmlValue {
  return template.split(/(\{[a-zA-Z]+\})/).map((part) => {
    const name = /^\{([a-zA-Z]+)\}$/.exec(part)?.[1];
    return name !== undefined && Object.hasOwn(holes, name) ? holes[name] : part;
  });
}
