import type {
  AccountCredibilityResponse,
  ClaimAccountResponse,
  NamedSourceResponse,
  UpstreamStepResponse,
} from '../overview/claim-account.response.js';
import type { ClaimDetailResponse } from '../overview/claim-detail.response.js';
import { html, type Html, type HtmlValue } from './html.js';
import { placeName, sentence, textShown, timeShown } from './labels.js';
import { type View, wordFor } from './view.js';

/** The accounts of a claim as a table; on a narrow screen every cell carries the name of its column. */
export function accountsTable(view: View, claim: ClaimDetailResponse, accounts: readonly ClaimAccountResponse[]): Html {
  const { words } = view;
  const { columns } = words.claim;
  if (accounts.length === 0) return html`<p>${words.claim.evidenceNone}</p>`;
  const heads = [columns.account, columns.source, columns.says, columns.through, columns.when, columns.words];
  return html`<table class="wide">
    <caption class="skip">
      ${words.claim.evidence}: ${claim.ref}
    </caption>
    <thead>
      <tr>
        ${heads.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${accounts.map((account) => accountRow(view, account))}
    </tbody>
  </table>`;
}

function accountRow(view: View, account: ClaimAccountResponse): Html {
  const { words, report } = view;
  const { columns } = words.claim;
  const grades = [
    ...credibilityShown(view, account.credibility),
    account.terms === null ? null : sentence(words.claim.terms, { terms: wordFor(report.terms, account.terms) }),
    account.notBefore === null ? null : sentence(words.claim.notBefore, { time: timeShown(view, account.notBefore) }),
  ];
  return html`<tr${account.state !== 'active' && html` class="gone"`}><td data-name="${columns.account}"><span class="code">${account.ref}</span>${stateShown(view, account)}${soft(grades)}</td>
<td data-name="${columns.source}">${sourceShown(view, account.source)}</td>
<td data-name="${columns.says}">${wordFor(words.stances, account.stance)}<p class="soft">${wordFor(words.accesses, account.access)}</p></td>
<td data-name="${columns.through}">${throughShown(view, account)}</td>
<td data-name="${columns.when}">${whenShown(view, account)}</td>
<td data-name="${columns.words}">${wordsShown(view, account)}</td></tr>`;
}

function stateShown({ words }: View, account: ClaimAccountResponse): HtmlValue {
  if (account.state === 'active') return null;
  if (account.supersededBy !== null) {
    return html`<p>${sentence(words.claim.superseded, { account: account.supersededBy.ref })}</p>`;
  }
  if (account.withdrawnReason === null) return html`<p>${words.claim.withdrawn}</p>`;
  return html`<p>
    ${sentence(words.claim.withdrawnBecause, { reason: html`<bdi>${account.withdrawnReason}</bdi>` })}
  </p>`;
}

function sourceShown({ words }: View, source: NamedSourceResponse): Html {
  const cover = source.cover !== null && html`<p class="soft">${textShown(source.cover)}</p>`;
  const letter = source.gradeWithheld
    ? words.claim.gradeWithheld
    : source.grade !== null && sentence(words.claim.grade, { grade: source.grade });
  return html`${shortSource(source)}${cover}${soft([letter])}`;
}

/** The computed digit, then what each grader said last; nothing is averaged. */
function credibilityShown(view: View, credibility: AccountCredibilityResponse | null): HtmlValue[] {
  const { claim } = view.words;
  if (credibility === null) return [claim.credibilityWithheld];
  const judged = credibility.judged.map(({ credibility: n, gradedById, gradedBy, gradedOn, reason }) => {
    const grader = gradedBy ?? (gradedById === null ? claim.credibilityImported : claim.formerMember);
    const holes = { n, grader: html`<bdi>${grader}</bdi>`, day: timeShown(view, gradedOn) };
    if (reason === null) return sentence(claim.credibility, holes);
    return sentence(claim.credibilityReason, { ...holes, reason: html`<bdi>${reason}</bdi>` });
  });
  return [
    credibility.computed === null ? null : claim.credibilityComputed,
    ...judged,
    credibility.isDisputed ? claim.credibilityDisputed : null,
  ];
}

function shortSource({ ref, pseudonym }: NamedSourceResponse): Html {
  return html`<bdi>${pseudonym}</bdi> <span class="code">${ref}</span>`;
}

function throughShown(view: View, account: ClaimAccountResponse): HtmlValue {
  const { words } = view;
  const steps = account.upstream.map((step) => html`<p>${stepShown(step)}</p>`);
  const channel = account.channel !== null && sentence(words.claim.channel, { source: shortSource(account.channel) });
  const origin =
    account.originStatus !== null &&
    sentence(words.claim.originStatus, { status: wordFor(words.originStatuses, account.originStatus).toLowerCase() });
  return html`${steps.length === 0 ? html`<p class="soft">${words.claim.direct}</p>` : steps}${soft([channel, origin])}`;
}

function stepShown({ attribution, source }: UpstreamStepResponse): HtmlValue {
  if (attribution !== null)
    return html`<span class="code">${attribution.ref}</span> <bdi>${attribution.source.pseudonym}</bdi>`;
  return source === null ? null : shortSource(source);
}

function whenShown(view: View, account: ClaimAccountResponse): HtmlValue {
  const { words } = view;
  const { statedAt, learnedAt, heardIn } = account;
  return [
    statedAt !== null && html`<p>${sentence(words.claim.said, { time: timeShown(view, statedAt) })}</p>`,
    learnedAt !== null && html`<p>${sentence(words.claim.learnt, { time: timeShown(view, learnedAt) })}</p>`,
    heardIn !== null &&
      html`<p>${sentence(words.claim.heardIn, { region: html`<bdi>${placeName(view, heardIn.names)}</bdi>` })}</p>`,
  ];
}

function wordsShown(view: View, account: ClaimAccountResponse): HtmlValue {
  const { words, report } = view;
  const { wording, hedge, passages, form } = account;
  const translation = wording?.translation ?? null;
  const documents = [...new Map(passages.map(({ document }) => [document.id, document])).values()];
  return [
    wording !== null && html`<blockquote>${textShown(wording)}</blockquote>`,
    translation !== null &&
      html`<p class="soft">${words.claim.translation}</p>
        <blockquote>${textShown(translation)}</blockquote>`,
    soft([
      form !== null && wordFor(report.forms, form),
      hedge !== null && sentence(words.claim.hedge, { word: html`<bdi>${hedge.word}</bdi>` }),
      ...documents.map(({ title, ref }) =>
        sentence(words.claim.quoted, { document: html`<bdi>${title ?? ref}</bdi>` }),
      ),
    ]),
  ];
}

function soft(lines: readonly HtmlValue[]): HtmlValue {
  return lines.filter((line) => line !== null && line !== false).map((line) => html`<p class="soft">${line}</p>`);
}
