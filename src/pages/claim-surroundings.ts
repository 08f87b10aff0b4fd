import type { AskedInPlaceResponse } from '../overview/asked.response.js';
import type { ClaimDetailResponse } from '../overview/claim-detail.response.js';
import type { SimilarCaseResponse, SimilarCasesResponse } from '../overview/claim-surroundings.response.js';
import type { NamedRegionResponse } from '../overview/claim-summary.response.js';
import type { LinkedClaimResponse } from '../overview/linked-claim.response.js';
import { html, type Html, type HtmlValue, pathTo } from './html.js';
import { inOrder, nameList, placeName, sentence, statusBadge, textShown, timeShown } from './labels.js';
import { bullets } from './page.js';
import type { View } from './view.js';

/** Another claim by its code, wording and standing. */
export function linkedClaim(view: View, slug: string, claim: LinkedClaimResponse): Html {
  const statement = inOrder(view, claim.statement)[0];
  return html`<a href="${pathTo('plain', slug, 'claims', claim.ref)}"
      ><span class="code">${claim.ref}</span> ${statement === undefined ? '' : textShown(statement)}</a
    >
    ${statusBadge(view, claim.standing.status)}`;
}

/** Who was asked and had not heard of it, place by place. */
export function askedShown(view: View, asked: readonly AskedInPlaceResponse[]): HtmlValue {
  const { words, report } = view;
  if (asked.length === 0) return null;
  const items = asked.map((one) => {
    const region = one.region === null ? '' : html`<bdi>${placeName(view, one.region.names)}</bdi>`;
    const told = sentence(report.asked(one.asked, one.heard, one.region !== null), { region });
    const refs = (one.accounts ?? []).map(({ ref }) => html` <span class="code">${ref}</span>`);
    return html`${told}${daysShown(view, one)}${refs}`;
  });
  return html`<h2>${words.claim.asked}</h2>
    <p class="soft">${words.claim.askedHelp}</p>
    ${bullets(items)}`;
}

function daysShown(view: View, { first, last }: AskedInPlaceResponse): HtmlValue {
  if (typeof first !== 'string' || typeof last !== 'string') return null;
  const date = timeShown(view, first === last ? first : `${first}/${last}`);
  return html` <span class="soft">${sentence(view.report.askedOn, { date })}</span>`;
}

/** The claims that cannot be true together with this one. */
export function contradictionsShown(view: View, slug: string, { surroundings }: ClaimDetailResponse): HtmlValue {
  const { words } = view;
  const { contradictions } = surroundings;
  if (contradictions.length === 0) return null;
  const items = contradictions.map(
    ({ claim, counts }) =>
      html`${linkedClaim(view, slug, claim)}
        <span class="soft">${counts ? words.claim.contradictionCounts : words.claim.contradictionNot}</span>`,
  );
  return html`<h2>${words.claim.contradictions}</h2>
    ${bullets(items)}`;
}

/** The cases of a pattern; and of a case the patterns it belongs to, with the other cases. */
export function casesShown(view: View, slug: string, { surroundings }: ClaimDetailResponse): HtmlValue {
  const { words } = view;
  const { cases, caseOf } = surroundings;
  const own =
    cases !== null &&
    html`<h2>${words.claim.cases}</h2>
      ${seenIn(view, cases)} ${caseList(view, slug, cases)}`;
  const others = caseOf.map(
    (one) =>
      html`<h2>${words.claim.caseOf}</h2>
        <p>${linkedClaim(view, slug, one.pattern)}</p>
        ${seenIn(view, one)}
        ${
          one.total > 0 &&
          html`<p><strong>${words.claim.sisters}</strong></p>
            ${caseList(view, slug, one)}`
        }`,
  );
  return [own, others];
}

function seenIn(view: View, { provinces }: SimilarCasesResponse): HtmlValue {
  if (provinces.length === 0) return null;
  return html`<p>${sentence(view.words.claim.seenIn(provinces.length), { provinces: names(view, provinces) })}</p>`;
}

function caseList(view: View, slug: string, { cases, total }: SimilarCasesResponse): HtmlValue {
  const { words } = view;
  const more = total > cases.length && html`<p class="soft">${words.claim.moreCases(total - cases.length)}</p>`;
  return html`${bullets(cases.map((one) => caseShown(view, slug, one)))}${more}`;
}

function caseShown(view: View, slug: string, { claim, provinces, counts }: SimilarCaseResponse): Html {
  const { words } = view;
  const where = provinces.length === 0 ? words.claims.noPlace : names(view, provinces);
  return html`${linkedClaim(view, slug, claim)} <span class="soft">${where}</span>${
      !counts && html` <span class="soft">${words.claim.caseNot}</span>`
    }`;
}

function names(view: View, regions: readonly NamedRegionResponse[]): HtmlValue {
  return nameList(
    view,
    regions.map((region) => placeName(view, region.names)),
  );
}
