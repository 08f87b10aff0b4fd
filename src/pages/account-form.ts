import { NewAttributionRequest } from '../attributions/attribution.requests.js';
import { ACCESSES, ORIGIN_STATUSES, STANCES } from '../domain/vocabulary.js';
import type { ClaimAccountResponse } from '../overview/claim-account.response.js';
import { type ReadForm, languageChoices } from './claim-form.js';
import { type Choice, Fields } from './fields.js';
import { checkRequest, type FormProblem, type Typed } from './form.js';
import { html, type Html, type HtmlValue, pathTo } from './html.js';
import { proofField } from './page.js';
import type { View } from './view.js';
import type { Choices } from './workspace-choices.js';

export const ACCOUNT_FIELDS = [
  'source',
  'stance',
  'access',
  'upstream',
  'originStatus',
  'wording',
  'wordingLang',
  'translation',
  'translationLang',
  'statedAt',
  'learnedAt',
  'heardIn',
] as const;
export type AccountField = (typeof ACCOUNT_FIELDS)[number];
type TypedAccount = Typed<AccountField>;

/** Reads the form to attach an account as the request of the API, by whose rules it is checked. */
export function readAccountForm(claim: string, typed: TypedAccount): ReadForm<NewAttributionRequest> {
  const upstream = typed.text('upstream');
  const translation = typed.text('translation');
  // A translation of words that were not given is not dropped: the empty wording is refused, beside its field.
  const hasWording = typed.text('wording') !== undefined || translation !== undefined;
  const request = checkRequest(NewAttributionRequest, {
    claim,
    source: typed.raw('source'),
    stance: typed.text('stance'),
    access: typed.raw('access'),
    upstream: upstream === undefined ? [] : [/^a-/i.test(upstream) ? { attribution: upstream } : { source: upstream }],
    originStatus: typed.text('originStatus'),
    wording: hasWording
      ? {
          text: typed.text('wording') ?? '',
          lang: typed.text('wordingLang'),
          translation:
            translation === undefined ? undefined : { text: translation, lang: typed.text('translationLang') },
        }
      : undefined,
    statedAt: typed.text('statedAt'),
    learnedAt: typed.text('learnedAt'),
    heardIn: typed.text('heardIn'),
  });
  return {
    request,
    names: [
      [/^upstream/, 'upstream'],
      [/^wording\.translation\.lang/, 'translationLang'],
      [/^wording\.translation/, 'translation'],
      [/^wording\.lang/, 'wordingLang'],
      [/^wording(?:$|\.)/, 'wording'],
      ...ACCOUNT_FIELDS.map((field) => [new RegExp(`^${field}$`), field] as const),
    ],
  };
}

export interface AccountFormInput {
  readonly slug: string;
  readonly claimRef: string;
  readonly accounts: readonly ClaimAccountResponse[];
  readonly choices: Choices;
  readonly typed: TypedAccount;
  readonly problem: FormProblem | null;
}

/** The form to attach an account to a claim. */
export function accountForm(view: View, input: AccountFormInput): Html {
  const { words } = view;
  const text = words.attach;
  const sources = input.choices.sources ?? [];
  const head = html`<h2 id="attach">${text.title}</h2>`;
  if (sources.length === 0)
    return html`${head}
      <div class="notice"><p>${text.noSources}</p></div>`;
  const fields = new Fields(view, input.problem, 'account');
  return html`${head}
    <p class="soft">${text.intro}</p>
    ${fields.summary(labels(view))}
    <form class="stack" method="post" action="${pathTo('plain', input.slug, 'claims', input.claimRef)}#attach">
      ${proofField(view)} ${who(view, fields, input, sources)} ${whatWasSaid(view, fields, input)}
      <div class="actions"><button>${text.submit}</button></div>
    </form>`;
}

function who(view: View, fields: Fields, { typed, accounts }: AccountFormInput, sources: readonly Choice[]): HtmlValue {
  const { words } = view;
  const text = words.attach;
  const upstream = [
    ...accounts.map(({ ref, source }) => ({
      value: ref,
      label: `${ref} · ${source.pseudonym}`,
      group: text.upstreamAccounts,
    })),
    ...sources.map((choice) => ({ ...choice, group: text.upstreamSources })),
  ];
  const stances = STANCES.map((value) => ({ value, label: words.stances[value] }));
  const accesses = ACCESSES.map((value) => ({ value, label: words.accesses[value] }));
  const origins = ORIGIN_STATUSES.map((value) => ({ value, label: words.originStatuses[value] }));
  const stance = typed.raw('stance') === '' ? 'asserts' : typed.raw('stance');
  return html`<div class="fields">
      ${fields.select({ name: 'source', label: text.source, isRequired: true }, typed.raw('source'), words.choose, sources)}
      ${fields.select({ name: 'stance', label: text.stance, isRequired: true }, stance, null, stances)}
      ${fields.select({ name: 'access', label: text.access, isRequired: true }, typed.raw('access'), words.choose, accesses)}
    </div>
    <div class="fields">
      ${fields.select({ name: 'upstream', label: text.upstream, help: text.upstreamHelp }, typed.raw('upstream'), words.none, upstream)}
      ${fields.select({ name: 'originStatus', label: text.origin, help: text.originHelp }, typed.raw('originStatus'), words.choose, origins)}
    </div>`;
}

function whatWasSaid(view: View, fields: Fields, { typed, choices }: AccountFormInput): HtmlValue {
  const { words } = view;
  const text = words.attach;
  const languages = languageChoices(view);
  const { other } = words.newClaim.languages;
  const time = (name: 'statedAt' | 'learnedAt', label: string) =>
    fields.text({ name, label, help: text.timeHelp }, typed.raw(name));
  return html`${fields.area({ name: 'wording', label: text.wording, help: text.wordingHelp }, typed.raw('wording'))}
    ${fields.select({ name: 'wordingLang', label: text.wordingLang }, typed.raw('wordingLang'), other, languages)}
    ${fields.area({ name: 'translation', label: text.translation }, typed.raw('translation'), 2)}
    ${fields.select({ name: 'translationLang', label: text.translationLang }, typed.raw('translationLang'), other, languages)}
    <div class="fields">
      ${time('statedAt', text.statedAt)}${time('learnedAt', text.learnedAt)}
      ${choices.regions.length > 0 && fields.select({ name: 'heardIn', label: text.heardIn }, typed.raw('heardIn'), words.none, choices.regions)}
    </div>`;
}

function labels({ words }: View): Record<AccountField, string> {
  const text = words.attach;
  return {
    source: text.source,
    stance: text.stance,
    access: text.access,
    upstream: text.upstream,
    originStatus: text.origin,
    wording: text.wording,
    wordingLang: text.wordingLang,
    translation: text.translation,
    translationLang: text.translationLang,
    statedAt: text.statedAt,
    learnedAt: text.learnedAt,
    heardIn: text.heardIn,
  };
}
