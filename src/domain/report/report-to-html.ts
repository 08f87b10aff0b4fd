/** The report as one printable page: no script, nothing fetched, light and dark. */
import { escapeHtml } from './escape.js';
import type { GatedReport } from './gate.js';
import { HTML_STYLE } from './html-style.js';
import type { PrintedAccount, PrintedClaim, PrintedLine, PrintedReport, PrintedTopic } from './printed-report.js';
import { plainText } from './printed-report.js';
import type { ReportWords } from './words.js';
import { wordsOf } from './words.js';

/** A complete HTML document; equal reports give equal text. */
export function reportToHtml(report: GatedReport): string {
  const { content } = report;
  const words = wordsOf(content.lang);
  const title = `${words.headings.report}${content.title === null ? '' : `: ${plainText(content.title)}`}`;
  return [
    '<!doctype html>',
    `<html lang="${content.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex, nofollow">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    header(content, words),
    '<main>',
    contents(content, words),
    ...content.topics.map((topic, i) => topicSection(topic, i + 1, words)),
    statementSection(content, words),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function header(content: PrintedReport, words: ReportWords): string {
  const title = content.title === null ? '' : `<p class="workspace" dir="auto">${inline(content.title)}</p>`;
  const notices = content.notices.map((notice) => `<li>${inline(notice)}</li>`).join('');
  return `<header>${title}<h1>${text(words.headings.report)}</h1><ul class="notices ${content.level}">${notices}</ul></header>`;
}

function contents(content: PrintedReport, words: ReportWords): string {
  if (content.topics.length < 2) return '';
  const items = content.topics.map((topic, i) => {
    const count = `<span class="count">${topic.claims.length}</span>`;
    return `<li><a href="#topic-${i + 1}">${topicTitle(topic, words)}</a> ${count}</li>`;
  });
  const last = `<li><a href="#statement">${text(words.headings.statement)}</a></li>`;
  return `<nav aria-labelledby="contents"><h2 id="contents">${text(words.headings.contents)}</h2><ul>${items.join('')}${last}</ul></nav>`;
}

function topicTitle(topic: PrintedTopic, words: ReportWords): string {
  return topic.title === null ? text(words.headings.noTopic) : `<bdi>${inline(topic.title)}</bdi>`;
}

function topicSection(topic: PrintedTopic, number: number, words: ReportWords): string {
  const id = `topic-${number}`;
  const claims = topic.claims.map((claim) => claimArticle(claim, words));
  return `<section aria-labelledby="${id}"><h2 id="${id}">${topicTitle(topic, words)}</h2>\n${claims.join('\n')}</section>`;
}

function claimArticle(claim: PrintedClaim, words: ReportWords): string {
  const { headings } = words;
  const id = `claim-${claim.number}`;
  const others = claim.topics.slice(1);
  const key = claim.key === null ? '' : `<span class="key">${text(claim.key)}</span>`;
  return [
    `<article aria-labelledby="${id}">`,
    `<h3 id="${id}"><span class="number">${claim.number}</span> <span dir="auto">${inline(claim.statement)}</span></h3>`,
    `<p class="status"><strong>${inline(claim.status.label)}</strong> ${key}</p>`,
    `<p class="explain">${explained(claim)}</p>`,
    '<dl>',
    row(headings.when, claim.when === null ? [] : [claim.when]),
    row(headings.where, claim.where),
    row(headings.quantities, claim.quantities),
    row(headings.origins, [claim.figure]),
    '</dl>',
    `<h4>${text(headings.sourceNote)}</h4>`,
    ...claim.note.map((note) => `<p>${inline(note)}</p>`),
    claim.accounts.length === 0 ? '' : `<ol class="accounts">${claim.accounts.map(accountItem).join('')}</ol>`,
    block(headings.flags, claim.flags, 'flags'),
    block(headings.official, claim.official),
    block(headings.exhibits, claim.exhibits),
    block(headings.links, claim.links),
    block(headings.unknown, claim.unknown),
    others.length === 0 ? '' : `<p class="also">${alsoUnder(others, words)}</p>`,
    '</article>',
  ]
    .filter((piece) => piece !== '')
    .join('\n');
}

function explained({ status: { explain, basis } }: PrintedClaim): string {
  return [...(explain === null ? [] : [explain]), ...basis].map(inline).join(' ');
}

function alsoUnder(topics: readonly PrintedLine[], words: ReportWords): string {
  const [before = '', after = ''] = words.otherTopics.split('{topics}');
  return text(before) + topics.map((topic) => `<bdi>${inline(topic)}</bdi>`).join(text(words.list.comma)) + text(after);
}

function accountItem(account: PrintedAccount): string {
  const knows = account.knows === null ? '' : ` ${inline(account.knows)}`;
  const wording = account.wording === null ? '' : `<p class="wording" dir="auto">${inline(account.wording)}</p>`;
  const details = account.details.length === 0 ? '' : `<p class="details">${account.details.map(inline).join(' ')}</p>`;
  return `<li><p><bdi class="who">${inline(account.who)}</bdi>.${knows} <span class="counted">${inline(account.counted)}</span></p>${wording}${details}</li>`;
}

function row(name: string, lines: readonly PrintedLine[]): string {
  if (lines.length === 0) return '';
  return `<div><dt>${text(name)}</dt>${lines.map((line) => `<dd dir="auto">${inline(line)}</dd>`).join('')}</div>`;
}

function block(name: string, lines: readonly PrintedLine[], className = ''): string {
  if (lines.length === 0) return '';
  const attribute = className === '' ? '' : ` class="${className}"`;
  return `<h4>${text(name)}</h4><ul${attribute}>${lines.map((line) => `<li>${inline(line)}</li>`).join('')}</ul>`;
}

function statementSection(content: PrintedReport, words: ReportWords): string {
  const { headings, statement } = words;
  const rows = content.statement.statuses.map(
    ({ label, explain, claims }) =>
      `<tr><th scope="row">${inline(label)}</th><td class="count">${claims}</td><td>${inline(explain)}</td></tr>`,
  );
  const total = content.topics.reduce((sum, topic) => sum + topic.claims.length, 0);
  const table = `<table><thead><tr><th scope="col">${text(headings.status)}</th><th scope="col">${text(headings.claims)}</th><th scope="col">${text(headings.meaning)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const meanings = statement.meanings.map(
    ([word, meaning]) => `<div><dt>${text(word)}</dt><dd>${text(meaning)}</dd></div>`,
  );
  const outside = content.level === 'internal' ? '' : `<p>${text(statement.outsideNote)}</p>`;
  return [
    `<section class="statement" aria-labelledby="statement"><h2 id="statement">${text(headings.statement)}</h2>`,
    `<h3>${text(headings.counted)}</h3>`,
    ...statement.counted.map((paragraph) => `<p>${text(paragraph)}</p>`),
    `<p class="policy">${inline(content.statement.policy)}</p><p>${text(statement.basisNote)}</p>`,
    `<h3>${text(headings.perStatus)}</h3><p>${text(statement.perStatus.replace('{n}', String(total)))}</p>`,
    rows.length === 0 ? '' : table,
    `<h3>${text(headings.meanings)}</h3><dl>${meanings.join('')}</dl>`,
    `<h3>${text(headings.described)}</h3><p>${text(words.levels[content.level].described)}</p>${outside}`,
    `<h3>${text(headings.notPromised)}</h3><ul>${statement.notPromised.map((one) => `<li>${text(one)}</li>`).join('')}</ul>`,
    '</section>',
  ]
    .filter((piece) => piece !== '')
    .join('\n');
}

function inline(line: PrintedLine): string {
  return line
    .map(({ text: value, lang }) =>
      lang === undefined ? text(value) : `<span lang="${text(lang)}">${text(value)}</span>`,
    )
    .join('');
}

function text(value: string): string {
  return escapeHtml(value);
}
