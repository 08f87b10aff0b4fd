import type { ClaimDetailResponse, LinkToClaimResponse } from '../overview/claim-detail.response.js';
import { askedShown, casesShown, contradictionsShown, linkedClaim } from './claim-surroundings.js';
import { accountsTable } from './claim-accounts.js';
import { denialFigure, whyThisStatus } from './claim-why.js';
import { whereShown } from './claims-page.js';
import { html, type Html, type HtmlValue } from './html.js';
import { flagLabel, inOrder, nameList, originFigure, sentence, statusBadge, textShown, timeShown } from './labels.js';
import { bullets, factList, page } from './page.js';
import { put, type View, wordFor } from './view.js';

/** One claim with everything it stands on; `form` is the one to attach an account, for people who may. */
export function claimPage(view: View, slug: string, claim: ClaimDetailResponse, form: HtmlValue): Html {
  const { words } = view;
  const body = html`${headOf(view, claim)} ${aboutClaim(view, claim)} ${whyThisStatus(view, claim)}
    <h2>${words.claim.evidence}</h2>
    ${claim.attributions === undefined ? html`<p class="soft">${words.claim.evidenceHidden}</p>` : accountsTable(view, claim, claim.attributions)}
    ${officialPosition(view, claim)} ${rulingShown(view, claim)} ${exhibitsShown(view, claim)}
    ${askedShown(view, claim.asked)} ${contradictionsShown(view, slug, claim)} ${casesShown(view, slug, claim)}
    ${linksShown(view, slug, claim.links)} ${form}`;
  return page(view, { title: `${claim.ref} · ${words.claims.title}`, body });
}

function headOf(view: View, claim: ClaimDetailResponse): Html {
  const { words } = view;
  const [first, ...others] = inOrder(view, claim.statement);
  const figure =
    claim.origins === null
      ? claim.isStale && html`<p class="notice problem">${words.claim.stale}</p>`
      : html`<p>${originFigure(view, claim.origins)} ${denialFigure(view, claim)}</p>`;
  return html`<p class="code">${claim.ref}</p>
    <h1>${first === undefined ? claim.ref : textShown(first)}</h1>
    ${others.map((text) => html`<p>${textShown(text)}</p>`)}
    <p>
      ${statusBadge(view, claim.standing.status)}
      <span class="soft">${wordFor(view.report.bases, claim.standing.basis)}</span>
    </p>
    ${figure}
    ${bullets(
      claim.flags.map((flag) => flagLabel(view, flag)),
      'flags',
    )}`;
}

function aboutClaim(view: View, claim: ClaimDetailResponse): Html {
  const { words } = view;
  const facts = factList([
    { name: words.claims.kind, values: [wordFor(words.kinds, claim.kind)] },
    { name: words.claims.when, values: [claim.time === null ? words.claims.noTime : timeShown(view, claim.time)] },
    { name: words.claims.where, values: [html`${whereShown(view, claim)}`] },
    { name: words.claim.quantities, values: claim.quantities.map((quantity) => quantityShown(view, quantity)) },
    { name: words.claim.topics, values: claim.topics.length === 0 ? [] : [html`${nameList(view, claim.topics)}`] },
    { name: words.claim.mark, values: claim.editorMark === 'none' ? [] : [wordFor(words.marks, claim.editorMark)] },
  ]);
  return html`<h2>${words.claim.facts}</h2>
    ${facts}
    <p class="soft">${words.claim.wordings(claim.wordings)}</p>`;
}

function quantityShown({ report }: View, given: ClaimDetailResponse['quantities'][number]): string {
  const { what, low, best, high } = given;
  const holes = { what, unit: given.unit ?? '', low: low ?? '', best: best ?? '', high: high ?? '' };
  const { quantity } = report;
  const range =
    low === null && high === null ? '' : low === null ? quantity.upTo : high === null ? quantity.from : quantity.range;
  if (range === '') return put(quantity.exact, holes).trim();
  return (put(range, holes) + (best === null ? '' : put(quantity.best, holes))).trim();
}

function officialPosition(view: View, claim: ClaimDetailResponse): Html {
  const { words, report } = view;
  const head = html`<h2>${words.claim.position}</h2>`;
  const position = claim.officialPosition;
  if (position === null)
    return html`${head}
      <p>${words.claim.positionNone}</p>`;
  const day = (on: string | null) => (on === null ? '' : timeShown(view, on));
  const searches = position.searches.map(
    ({ where, on, query }) =>
      html`${sentence(on === null ? report.search : report.searchOn, { where: html`<bdi>${where}</bdi>`, date: day(on) })}${typeof query === 'string' && html` ${sentence(report.query, { query: html`<bdi>${query}</bdi>` })}`}`,
  );
  const requests = position.requests.map(({ to, on, answer, text }) => {
    const holes = { to: html`<bdi>${to}</bdi>`, date: day(on), answer: wordFor(report.answers, answer ?? 'none') };
    const said = typeof text === 'string' && html` ${sentence(report.answerText, { text: html`<bdi>${text}</bdi>` })}`;
    return html`${sentence(on === null ? report.request : report.requestOn, holes)}${said}`;
  });
  return html`${head}
    <p>${wordFor(report.positions, position.position)}</p>
    ${bullets([...searches, ...requests])}`;
}

function rulingShown(view: View, claim: ClaimDetailResponse): HtmlValue {
  const { words } = view;
  const { ruling } = claim;
  if (ruling === undefined || ruling === null) return null;
  const holes = {
    status: statusBadge(view, ruling.status),
    name: html`<bdi>${ruling.ruledBy}</bdi>`,
    date: timeShown(view, ruling.ruledOn),
  };
  const until =
    ruling.expiresOn === null
      ? words.claim.ruledWithout
      : sentence(words.claim.ruledUntil, { date: timeShown(view, ruling.expiresOn) });
  return html`<h2>${words.claim.ruling}</h2>
    <p><span class="code">${ruling.ref}</span> ${sentence(words.claim.ruledBy, holes)}; ${until}.</p>
    ${ruling.reason !== undefined && html`<blockquote dir="auto">${ruling.reason}</blockquote>`}
    ${!ruling.isOnCurrentFacts && html`<p class="notice problem">${words.claim.ruledOld}</p>`}`;
}

function exhibitsShown(view: View, claim: ClaimDetailResponse): HtmlValue {
  const { report, words } = view;
  if (claim.exhibits.length === 0) return null;
  const items = claim.exhibits.map((exhibit) => {
    const checks = exhibit.verifications.map(({ step, result }) =>
      put(report.step, { step: wordFor(report.steps, step), result: wordFor(report.results, result) }),
    );
    const notes = exhibit.verifications.flatMap(({ note }) => (typeof note === 'string' ? [note] : []));
    const told = put(report.exhibit, {
      kind: wordFor(report.exhibitKinds, exhibit.kind),
      bearing: wordFor(report.bearings, exhibit.bearing),
      checks: checks.length === 0 ? report.unverified : checks.join(words.separator),
    });
    const { document } = exhibit;
    const named = document !== undefined && document !== null && html` <bdi>${document.title ?? document.ref}</bdi>`;
    return html`<span class="code">${exhibit.ref}</span>
      ${told}${named}${notes.map((note) => html` <span class="soft" dir="auto">${note}</span>`)}`;
  });
  return html`<h2>${words.claim.exhibits}</h2>
    ${bullets(items)}`;
}

/** Links of the other kinds: contradictions and cases have sections of their own. */
function linksShown(view: View, slug: string, all: readonly LinkToClaimResponse[]): HtmlValue {
  const { words } = view;
  const links = all.filter(({ type }) => type !== 'contradicts' && type !== 'instance_of');
  if (links.length === 0) return null;
  const items = links.map(({ type, direction, claim }) => {
    const relation = wordFor(direction === 'from' ? words.linksFrom : words.linksTo, type);
    return html`${relation} ${linkedClaim(view, slug, claim)}`;
  });
  return html`<h2>${words.claim.links}</h2>
    ${bullets(items)}`;
}
