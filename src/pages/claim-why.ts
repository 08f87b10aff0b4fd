import type {
  EvidenceNameResponse,
  EvidenceResponse,
  ExcludedAccountResponse,
  SideEvidenceResponse,
} from '../overview/assessment-view.response.js';
import type { ClaimDetailResponse } from '../overview/claim-detail.response.js';
import type { ClaimWhyResponse, TraceResponse } from '../overview/claim-why.response.js';
import { nextStepsShown, traceShown } from './claim-trace.js';
import { html, type Html, type HtmlValue } from './html.js';
import { isAdverse, nameList, originFigure, sentence, statusLabel, statusMeaning } from './labels.js';
import { bullets } from './page.js';
import { put, type View } from './view.js';

/** Why a claim has its status: what holds, who is counted, who is not and why, and what would raise it. */
export function whyThisStatus(view: View, claim: ClaimDetailResponse, why: ClaimWhyResponse | null): HtmlValue {
  const { words } = view;
  const { assessment } = claim;
  if (claim.assessmentWithheld) {
    return html`<h2>${words.claim.why}</h2>
      <p>${words.claim.assessmentWithheld}</p>`;
  }
  if (assessment === null) return null;
  const { evidence, support } = assessment;
  const meaning = statusMeaning(view, assessment.status);
  const suggested =
    support.ifSuggested === support.min ? null : put(words.claim.ifSuggested, { n: support.ifSuggested });
  const differs = claim.standing.status !== assessment.status;
  return html`<h2>${words.claim.why}</h2>
    ${differs && html`<p>${put(words.claim.rulesSay, { status: statusLabel(view, assessment.status) })}</p>`}
    ${meaning !== null && html`<p>${meaning}</p>`} ${suggested !== null && html`<p class="soft">${suggested}</p>`}
    ${reasons(view, why?.trace)} ${evidence !== undefined && sides(view, evidence, assessment.denial.chains)}
    ${why?.trace !== undefined && whatWouldRaise(view, why.trace, isAdverse(assessment.status))}
    ${why?.next !== undefined && nextStepsShown(view, why.next)}
    ${why?.trace !== undefined && traceShown(view, why.trace)}
    <p class="soft">${put(words.claim.policy, { policy: assessment.policy.split('#')[0] ?? '' })}</p>`;
}

function reasons(view: View, trace: TraceResponse | undefined): HtmlValue {
  return (
    trace !== undefined &&
    html`<h3>${view.words.claim.reasons}</h3>
      ${bullets(trace.reasons)}`
  );
}

function sides(view: View, evidence: EvidenceResponse, denials: number): HtmlValue {
  const { words } = view;
  const denial = html`<h3>${words.claim.denialCounted}</h3>
    ${countedAccounts(view, evidence.denial)}${notCounted(view, evidence.denial)}`;
  return html`<h3>${words.claim.counted}</h3>
    ${countedAccounts(view, evidence.support)} ${notCounted(view, evidence.support)} ${denials > 0 && denial}
    ${listed(words.claim.doubts, evidence.doubts)} ${listed(words.claim.noKnowledge, evidence.noKnowledge)}`;
}

function countedAccounts(view: View, side: SideEvidenceResponse): HtmlValue {
  const { words } = view;
  if (side.counted.length === 0) return html`<p>${words.claim.countedNone}</p>`;
  const alone = side.singlePointsOfFailure.map((name) => shownName(name));
  const warning = alone.length > 0 && html`<p>${sentence(words.claim.single, { names: nameList(view, alone) })}</p>`;
  return html`${bullets(side.counted.map(shownName))}${warning}`;
}

function notCounted(view: View, side: SideEvidenceResponse): HtmlValue {
  if (side.excluded.length === 0) return null;
  const items = side.excluded.map((chain) => {
    // The two accounts themselves are named already.
    const between = chain.via.filter(({ key }) => key !== chain.account.key && key !== chain.of.key);
    const via =
      between.length > 0 &&
      html` (${sentence(view.words.claim.via, { names: nameList(view, between.map(shownName)) })})`;
    const because = sentence(view.words.claim.besides, {
      account: shownName(chain.of),
      reason: exclusionReason(view, chain),
    });
    return html`${shownName(chain.account)}: ${because}${via}`;
  });
  return html`<h3>${view.words.claim.notCounted}</h3>
    ${bullets(items)}`;
}

/** The reason as reports tell it to the desk. */
function exclusionReason({ report }: View, { because, via }: ExcludedAccountResponse): string {
  if (because === 'unknown_origin' && via.length === 1) return report.oneUnknownOrigin;
  const reasons: Readonly<Record<string, { readonly desk: string }>> = report.reasons;
  return reasons[because]?.desk ?? because;
}

function listed(title: string, names: readonly EvidenceNameResponse[]): HtmlValue {
  return (
    names.length > 0 &&
    html`<h3>${title}</h3>
      ${bullets(names.map(shownName))}`
  );
}

/** An account or a source by its code and the source's pseudonym. */
function shownName({ ref, key, pseudonym }: EvidenceNameResponse): Html {
  return html`<span class="code">${ref ?? key}</span>${pseudonym !== null && html` <bdi>${pseudonym}</bdi>`}`;
}

/** All ways to the next status; more than one are told apart, because each is enough. */
function whatWouldRaise(view: View, { missingForNext, waysToNext }: TraceResponse, adverse: boolean): HtmlValue {
  const { words } = view;
  const ways = (waysToNext ?? []).map((way) => way.join(words.claim.wayAnd));
  const raise =
    missingForNext === null
      ? html`<p>${adverse ? words.claim.raiseAdverse : words.claim.raiseNothing}</p>`
      : html`<p>
            ${put(words.claim.raiseTo, { status: statusLabel(view, missingForNext.status) })}
            ${ways.length > 1 && words.claim.raiseAnyOf}
          </p>
          ${bullets(ways)}`;
  return html`<h3>${words.claim.raise}</h3>
    ${raise}`;
}

/** How many origins deny it; for the head of the page. */
export function denialFigure(view: View, claim: ClaimDetailResponse): string | null {
  const denial = claim.assessment?.denial;
  if (denial === undefined || denial.chains === 0) return null;
  return put(view.report.against, { figure: originFigure(view, denial) });
}
