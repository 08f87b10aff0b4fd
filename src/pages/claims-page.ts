import { STATUS_FILTERS } from '../content/claim-filter.request.js';
import { CLAIM_KINDS } from '../domain/vocabulary.js';
import type { ClaimSummaryResponse } from '../overview/claim-summary.response.js';
import type { ClaimSummaryPageResponse } from '../overview/claims-list.response.js';
import { type Choice, Fields } from './fields.js';
import type { FormProblem, Typed } from './form.js';
import { html, type Html, type HtmlValue, pathTo, queryOf } from './html.js';
import {
  flagLabel,
  inOrder,
  nameList,
  originFigure,
  placeName,
  sentence,
  statusBadge,
  statusLabel,
  textShown,
  timeShown,
} from './labels.js';
import { bullets, page } from './page.js';
import { standingNotes } from './standing-notes.js';
import { put, type View, wordFor } from './view.js';
import type { Choices } from './workspace-choices.js';

export const FILTER_NAMES = ['status', 'kind', 'region', 'source', 'topic', 'from', 'to', 'text'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type ClaimsFilter = Typed<FilterName>;

export interface ClaimsPageInput {
  readonly slug: string;
  readonly filter: ClaimsFilter;
  readonly problem: FormProblem | null;
  readonly choices: Choices;
  readonly result: ClaimSummaryPageResponse;
  /** A page that is not the first one. */
  readonly isLater: boolean;
  readonly canLog: boolean;
}

/** The claims of a workspace, with filters that live in the address. */
export function claimsPage(view: View, input: ClaimsPageInput): Html {
  const { words } = view;
  const { result, slug } = input;
  const body = html`<div class="head">
      <h1>${words.claims.title}</h1>
      ${input.canLog && html`<a class="button" href="${pathTo('plain', slug, 'claims', 'new')}">${words.nav.newClaim}</a>`}
    </div>
    ${filterForm(view, input)}
    ${result.items.length === 0 ? emptyState(view, input) : claimList(view, slug, result.items)}
    ${pageLinks(view, input)}`;
  return page(view, { title: words.claims.title, body, here: 'claims' });
}

function filterValues(filter: ClaimsFilter): Record<FilterName, string> {
  const value = (name: FilterName) => filter.text(name) ?? '';
  return {
    status: value('status'),
    kind: value('kind'),
    region: value('region'),
    source: value('source'),
    topic: value('topic'),
    from: value('from'),
    to: value('to'),
    text: value('text'),
  };
}

function filterForm(view: View, input: ClaimsPageInput): Html {
  const { words } = view;
  const { filter, problem, choices, slug } = input;
  const fields = new Fields(view, problem, 'filter');
  const path = pathTo('plain', slug, 'claims');
  const on = FILTER_NAMES.filter((name) => filter.text(name) !== undefined).length;
  const statuses = STATUS_FILTERS.map((value) => ({ value, label: statusLabel(view, value) }));
  const kinds = CLAIM_KINDS.map((value) => ({ value, label: words.kinds[value] }));
  const select = (name: FilterName, label: string, options: readonly Choice[], help?: string) =>
    fields.select({ name, label, help, isMarked: false }, filter.raw(name), words.any, options);
  const text = (name: FilterName, label: string, help?: string) =>
    fields.text({ name, label, help, isMarked: false }, filter.raw(name), { maxLength: 200 });
  const summary = on === 0 ? words.claims.filters : put(words.claims.filtersOn, { n: on });
  return html`<details${(on > 0 || problem !== null) && html` open`}><summary>${summary}</summary>
${fields.summary(filterLabels(view), 'filters')}
<form method="get" action="${path}"><div class="fields">
${text('text', words.claims.text, words.claims.textHelp)}
${select('status', words.claims.status, distinct(statuses))}
${select('kind', words.claims.kind, kinds)}
${select('region', `${words.claims.region} (${words.claims.regionHelp})`, choices.regions)}
${choices.sources !== null && select('source', words.claims.source, choices.sources)}
${text('topic', words.claims.topic)}
${text('from', words.claims.from, words.claims.dayHelp)}
${text('to', words.claims.to, words.claims.dayHelp)}
</div><div class="actions"><button>${words.claims.apply}</button><a href="${path}">${words.claims.clear}</a></div></form></details>`;
}

function filterLabels({ words }: View): Record<FilterName, string> {
  const { status, kind, region, source, topic, from, to, text } = words.claims;
  return { status, kind, region, source, topic, from, to, text };
}

/** Statuses of several policies can bear one name; the first stands for it. */
function distinct(choices: readonly Choice[]): Choice[] {
  return choices.filter(({ label }, i) => choices.findIndex((other) => other.label === label) === i);
}

function emptyState(view: View, { filter, problem, canLog, slug, isLater }: ClaimsPageInput): HtmlValue {
  const { words } = view;
  if (problem !== null) return null;
  const isFiltered = isLater || FILTER_NAMES.some((name) => filter.text(name) !== undefined);
  if (isFiltered) return html`<div class="notice"><p>${words.claims.noMatch}</p></div>`;
  const link = html`<p><a href="${pathTo('plain', slug, 'claims', 'new')}">${words.nav.newClaim}</a></p>`;
  return html`<div class="notice">
    <h2>${words.claims.emptyTitle}</h2>
    <p>${words.claims.empty}</p>
    ${canLog && link}
  </div>`;
}

function claimList(view: View, slug: string, claims: readonly ClaimSummaryResponse[]): Html {
  const items = claims.map((claim) => html`<li>${claimItem(view, slug, claim)}</li>`);
  return html`<p class="soft">${view.words.claims.shown(claims.length)}</p>
    <ul class="claims">
      ${items}
    </ul>`;
}

function claimItem(view: View, slug: string, claim: ClaimSummaryResponse): Html {
  const { words } = view;
  const statement = inOrder(view, claim.statement)[0];
  const figures = [
    claim.origins === null ? null : originFigure(view, claim.origins),
    claim.chains === null || claim.chains === 0 ? null : words.claims.accounts(claim.chains),
    claim.denials === null || claim.denials === 0 ? null : words.claims.denials(claim.denials),
  ].filter((figure) => figure !== null);
  return html`<div class="line">
      <span class="code">${claim.ref}</span
      >${statusBadge(view, claim.standing.status)}${figures.length > 0 && html`<span>${figures.join(' · ')}</span>`}
    </div>
    <p class="statement">
      <a href="${pathTo('plain', slug, 'claims', claim.ref)}"
        >${statement === undefined ? claim.ref : textShown(statement)}</a
      >
    </p>
    <div class="meta">
      <span>${wordFor(words.kinds, claim.kind)}</span
      ><span>${claim.time === null ? words.claims.noTime : timeShown(view, claim.time)}</span
      ><span>${whereShown(view, claim)}</span
      >${claim.topics.length > 0 && html`<span>${nameList(view, claim.topics)}</span>`}
    </div>
    ${bullets([...standingNotes(view, claim), ...claim.flags.map((flag) => flagLabel(view, flag))], 'flags')}`;
}

/** Where a claim happened, and which places it concerns. */
export function whereShown(view: View, claim: Pick<ClaimSummaryResponse, 'regions'>): HtmlValue {
  if (claim.regions.length === 0) return view.words.claims.noPlace;
  const roles: Readonly<Record<string, string>> = view.report.roles;
  const places = claim.regions.map(
    ({ names, role }) =>
      html`${sentence(roles[role] ?? '{region}', { region: html`<bdi>${placeName(view, names)}</bdi>` })}`,
  );
  return places.map((place, i) => html`${i > 0 && view.words.separator}${place}`);
}

function pageLinks(view: View, { filter, result, isLater, slug }: ClaimsPageInput): HtmlValue {
  const { words } = view;
  if (result.next === null && !isLater) return null;
  const path = pathTo('plain', slug, 'claims');
  const values = filterValues(filter);
  const first = isLater ? html`<a href="${path}${queryOf(values)}">${words.claims.first}</a>` : html`<span></span>`;
  const next =
    result.next === null
      ? null
      : html`<a rel="next" href="${path}${queryOf({ ...values, after: result.next })}">${words.claims.next}</a>`;
  return html`<nav class="pages" aria-label="${words.claims.title}">${first}${next}</nav>`;
}
