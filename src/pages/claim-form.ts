import { NewClaimRequest } from '../claims/claim.requests.js';
import { CLAIM_KINDS } from '../domain/vocabulary.js';
import { type Choice, Fields } from './fields.js';
import { checkRequest, type FieldNames, type FormProblem, type Typed } from './form.js';
import { html, type Html, pathTo } from './html.js';
import { page, proofField } from './page.js';
import type { View } from './view.js';
import type { Choices } from './workspace-choices.js';

export const CLAIM_FIELDS = [
  'statement',
  'lang',
  'translation',
  'translationLang',
  'kind',
  'time',
  'happened',
  'concerns',
  'topics',
] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];
type TypedClaim = Typed<ClaimField>;

/** The request a form makes, and how the request's paths are named in the form. */
export interface ReadForm<Request> {
  readonly request: Promise<Request>;
  readonly names: FieldNames;
}

/** Reads the form to log a claim as the request of the API, by whose rules it is checked. */
export function readClaimForm(typed: TypedClaim): ReadForm<NewClaimRequest> {
  const translation = typed.text('translation');
  const places = (['happened', 'concerns'] as const).flatMap((role) => {
    const region = typed.text(role);
    return region === undefined ? [] : [{ field: role, place: { region, role } }];
  });
  const topics = (typed.text('topics') ?? '')
    .split(/[,，、]/)
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  const statement = [
    { text: typed.text('statement') ?? '', lang: typed.text('lang') },
    ...(translation === undefined ? [] : [{ text: translation, lang: typed.text('translationLang') }]),
  ];
  const request = checkRequest(NewClaimRequest, {
    statement,
    kind: typed.raw('kind'),
    time: typed.text('time'),
    regions: places.map(({ place }) => place),
    topics,
  });
  return {
    request,
    names: [
      ...CLAIM_FIELDS.map((field) => [new RegExp(`^${field}$`), field] as const),
      [/^statement\[0\]\.lang/, 'lang'],
      [/^statement\[0\]/, 'statement'],
      [/^statement\[1\]\.lang/, 'translationLang'],
      [/^statement\[1\]/, 'translation'],
      ...places.map(({ field }, i) => [new RegExp(`^regions\\[${i}\\]`), field] as const),
      [/^regions/, 'happened'],
      [/^topics/, 'topics'],
    ],
  };
}

/** The form to log a claim, with what was typed and what was wrong with it. */
export function claimFormPage(
  view: View,
  slug: string,
  choices: Choices,
  typed: TypedClaim,
  problem: FormProblem | null,
): Html {
  const { words } = view;
  const text = words.newClaim;
  const fields = new Fields(view, problem, 'claim');
  const body = html`<h1>${text.title}</h1>
    <p class="soft">${text.intro}</p>
    ${fields.summary(labels(view))}
    <form class="stack" method="post" action="${pathTo('plain', slug, 'claims', 'new')}">
      ${proofField(view)}
      ${fields.area({ name: 'statement', label: text.statement, help: text.statementHelp, isRequired: true }, typed.raw('statement'))}
      <div class="fields">
        ${fields.select({ name: 'lang', label: text.lang }, typed.raw('lang'), text.languages.other, languageChoices(view))}
        ${fields.select(
          { name: 'kind', label: text.kind, isRequired: true },
          typed.raw('kind'),
          words.choose,
          CLAIM_KINDS.map((value) => ({ value, label: words.kinds[value] })),
        )}
      </div>
      ${fields.area({ name: 'translation', label: text.translation }, typed.raw('translation'), 2)}
      ${fields.select({ name: 'translationLang', label: text.translationLang }, typed.raw('translationLang'), text.languages.other, languageChoices(view))}
      ${fields.text({ name: 'time', label: text.time, help: text.timeHelp }, typed.raw('time'))}
      ${choices.regions.length === 0 ? html`<p class="soft">${text.noRegions}</p>` : places(view, fields, choices, typed)}
      ${fields.text({ name: 'topics', label: text.topics, help: text.topicsHelp }, typed.raw('topics'))}
      <div class="actions"><button>${text.submit}</button></div>
    </form>`;
  return page(view, { title: text.title, body, here: 'newClaim' });
}

function places({ words }: View, fields: Fields, choices: Choices, typed: TypedClaim): Html {
  const { happened, concerns } = words.newClaim;
  return html`<div class="fields">
    ${fields.select({ name: 'happened', label: happened }, typed.raw('happened'), words.none, choices.regions)}
    ${fields.select({ name: 'concerns', label: concerns }, typed.raw('concerns'), words.none, choices.regions)}
  </div>`;
}

/** The languages of the pages; a record can be in any other, which is then left out here. */
export function languageChoices({ words }: View): Choice[] {
  const { en, ko } = words.newClaim.languages;
  return [
    { value: 'en', label: en },
    { value: 'ko', label: ko },
  ];
}

function labels({ words }: View): Record<ClaimField, string> {
  const { statement, lang, translation, translationLang, kind, time, happened, concerns, topics } = words.newClaim;
  return { statement, lang, translation, translationLang, kind, time, happened, concerns, topics };
}
