import type { FieldError } from '../domain/refusal.js';
import {
  REPORT_LANGUAGES,
  REPORT_LEVELS,
  type ReportLanguage,
  type ReportLevel,
} from '../domain/report/report-tree.js';
import type { WorkspacePermission } from '../domain/roles.js';
import type { ReportFormat } from '../reports/report-file.js';
import { REPORT_FORMATS } from '../reports/report-file.js';
import type { Actor } from '../access/actor.js';
import { FILTER_NAMES, type ClaimsFilter } from './claims-page.js';
import { radios } from './fields.js';
import { html, type Html, type HtmlValue, pathTo } from './html.js';
import { page } from './page.js';
import { shownError } from './shown-error.js';
import type { View } from './view.js';

export interface ReportChoice {
  readonly level: ReportLevel;
  readonly format: ReportFormat;
  readonly language: ReportLanguage;
  readonly withoutHeld: boolean;
}

/** What keeps a report from being made. */
export interface ReportProblem {
  readonly kind: 'identifying' | 'held' | 'frozen' | 'invalid';
  readonly detail: string;
  readonly errors: readonly FieldError[];
}

const PERMISSIONS: Readonly<Record<ReportLevel, WorkspacePermission>> = {
  internal: 'reports.internal',
  partner: 'reports.partner',
  public: 'reports.public',
};

/** The levels this person may make reports at. */
export function levelsOf({ permissions }: Actor): ReportLevel[] {
  return REPORT_LEVELS.filter((level) => permissions.has(PERMISSIONS[level]));
}

/** Level, format and language of a report; below, what has to be mended before it can be made. */
export function reportPage(
  view: View,
  actor: Actor,
  filter: ClaimsFilter,
  choice: ReportChoice,
  problem: ReportProblem | null,
): Html {
  const { words } = view;
  const text = words.report;
  const levels = levelsOf(actor);
  const form =
    levels.length === 0
      ? html`<div class="notice"><p>${text.noLevels}</p></div>`
      : choiceForm(view, actor.slug, filter, choice, levels);
  const body = html`<h1>${text.title}</h1>
    <p>${text.intro}</p>
    ${problem !== null && refused(view, actor.slug, problem)}${form}`;
  return page(view, { title: text.title, body, here: 'report' });
}

function choiceForm(
  view: View,
  slug: string,
  filter: ClaimsFilter,
  choice: ReportChoice,
  levels: readonly ReportLevel[],
): Html {
  const { words, report } = view;
  const text = words.report;
  const level = levels.includes(choice.level) ? choice.level : (levels[0] ?? choice.level);
  const names = levels.map((value) => ({ value, label: report.levels[value].name, help: text.levelHelp[value] }));
  const formats = REPORT_FORMATS.map((value) => ({ value, label: text.formats[value] }));
  const languages = REPORT_LANGUAGES.map((value) => ({ value, label: text.languages[value] }));
  return html`<form class="stack" method="get" action="${pathTo('plain', slug, 'report', 'file')}">
    ${selection(view, filter)} ${radios(text.level, 'level', level, names)}
    ${radios(text.format, 'format', choice.format, formats)}
    ${radios(text.language, 'language', choice.language, languages)}
    <p>
      <label
        ><input type="checkbox" name="withoutHeld" value="true" ${choice.withoutHeld && html` checked`} />
        ${text.withoutHeld}</label
      >
    </p>
    <div class="actions"><button>${text.make}</button></div>
    <p class="help">${text.makeHelp}</p>
  </form>`;
}

/** Filters of the list of claims go along: the report is then one of that selection. */
function selection({ words }: View, filter: ClaimsFilter): HtmlValue {
  const given = FILTER_NAMES.filter((name) => filter.text(name) !== undefined);
  if (given.length === 0) return null;
  const hidden = given.map((name) => html`<input type="hidden" name="${name}" value="${filter.text(name)}" />`);
  const shown = given.map(
    (name, i) => html`${i > 0 && words.separator}${words.claims[name]}: <bdi>${filter.text(name)}</bdi>`,
  );
  return html`${hidden}
    <p>${words.report.selection} ${shown}</p>`;
}

function refused(view: View, slug: string, problem: ReportProblem): Html {
  const text = view.words.report;
  const items = problem.errors.map((error) => html`<li>${finding(view, slug, error)}</li>`);
  const { refusedIntro, heldIntro, frozenIntro } = text;
  const intros = { identifying: refusedIntro, held: heldIntro, frozen: frozenIntro, invalid: problem.detail };
  const intro = intros[problem.kind];
  return html`<div class="notice problem" role="alert">
    <h2>${text.refused}</h2>
    <p>${intro}</p>
    ${
      items.length > 0 &&
      html`<ul>
        ${items}
      </ul>`
    }
  </div>`;
}

/** A place is named by the claim's code and the field; what stands there is not repeated. */
function finding(view: View, slug: string, error: FieldError): HtmlValue {
  const [, claim, field] = /^(C-\d+)(?:\.(.+))?$/.exec(error.path) ?? [];
  const told = shownError(view, error);
  if (claim === undefined) return html`${error.path}: ${told}`;
  const link = html`<a href="${pathTo('plain', slug, 'claims', claim)}">${claim}</a>`;
  return field === undefined ? link : html`${link}, ${field}: ${told}`;
}
