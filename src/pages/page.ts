import { html, type Html, type HtmlValue, pathTo, queryOf } from './html.js';
import { several } from './form.js';
import type { Language } from './language.js';
import { STYLE_VERSION } from './style.js';
import { put, type View } from './view.js';

const LANGUAGE_NAMES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['ko', '한국어'],
];

export interface PageContent {
  readonly title: string;
  readonly body: HtmlValue;
  /** A page of one small form. */
  readonly isNarrow?: boolean;
  /** Which entry of the workspace's navigation this page is. */
  readonly here?: 'claims' | 'newClaim' | 'report' | 'freeze';
}

/** A whole document around a page's content. */
export function page(view: View, content: PageContent): Html {
  const { words } = view;
  return html`<!doctype html>
    <html lang="${view.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${content.title} · ${words.product}</title>
        <link rel="stylesheet" href="/assets/pages.css?v=${STYLE_VERSION}" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#content">${words.skip}</a>
        <header class="top">
          <a class="brand" href="/">${words.product}</a>${navigation(view, content)}${person(view)}
        </header>
        ${frozenBanner(view)}
        <main id="content" ${content.isNarrow === true && html` class="narrow"`}>${content.body}</main>
      </body>
    </html> `;
}

/** Above every page of a workspace that is frozen as a whole. Of a frozen source no page that others see says anything. */
function frozenBanner({ actor, words }: View): HtmlValue {
  if (actor?.isFrozen !== true) return null;
  const link = html`<a href="${pathTo('plain', actor.slug, 'freeze')}">${words.nav.freeze}</a>`;
  return html`<div class="notice problem" role="status"><p>${words.freeze.banner} ${link}</p></div>`;
}

function navigation(view: View, { here }: PageContent): HtmlValue {
  const { actor, words } = view;
  if (actor === null) return null;
  const base = ['plain', actor.slug] as const;
  const canReport = ['reports.internal', 'reports.partner', 'reports.public'] as const;
  const canFreeze = ['workspace.freeze', 'sources.freeze'] as const;
  const entries = [
    { name: 'claims', path: pathTo(...base, 'claims'), shown: actor.permissions.has('claims.read') },
    { name: 'newClaim', path: pathTo(...base, 'claims', 'new'), shown: actor.permissions.has('claims.change') },
    { name: 'report', path: pathTo(...base, 'report'), shown: canReport.some((one) => actor.permissions.has(one)) },
    { name: 'freeze', path: pathTo(...base, 'freeze'), shown: canFreeze.some((one) => actor.permissions.has(one)) },
  ] as const;
  const links = entries
    .filter(({ shown }) => shown)
    .map(
      ({ name, path }) => html`<a href="${path}" ${name === here && html` aria-current="page"`}>${words.nav[name]}</a>`,
    );
  return html`<nav aria-label="${words.nav.label}"><bdi class="soft">${actor.slug}</bdi>${links}</nav>`;
}

function person(view: View): Html {
  const { words } = view;
  const switches = LANGUAGE_NAMES.map(([lang, name]) =>
    lang === view.lang
      ? html`<span class="soft" lang="${lang}">${name}</span>`
      : html`<a href="${sameQuery(view.query, lang)}" lang="${lang}" hreflang="${lang}">${name}</a>`,
  );
  const signOut =
    view.name === null
      ? null
      : html`<form method="post" action="/sign-out">${proofField(view)}<button>${words.signOut}</button></form>`;
  const name =
    view.name === null
      ? null
      : html`<a class="soft" href="/account" title="${put(words.signedInAs, { name: view.name })}"
          ><bdi>${view.name}</bdi></a
        >`;
  return html`<div class="person">
    <span role="group" aria-label="${words.languages}">${switches[0]} · ${switches[1]}</span>${name}${signOut}
  </div>`;
}

/** The same address with another language: every other parameter stays. */
function sameQuery(query: unknown, lang: Language): string {
  const names = typeof query === 'object' && query !== null ? Object.keys(query) : [];
  const kept = names.filter((name) => name !== 'lang').map((name) => [name, several(query, name)] as const);
  return queryOf({ ...Object.fromEntries(kept), lang });
}

/** The field by which a form shows that it was made for this session. */
export function proofField(view: View): Html {
  return html`<input type="hidden" name="proof" value="${view.proof}" />`;
}

export interface Fact {
  readonly name: string;
  readonly values: readonly HtmlValue[];
}

/** Names and what there is to say of each; entries with nothing to say are left out. */
export function factList(facts: readonly Fact[]): HtmlValue {
  const rows = facts
    .map(({ name, values }) => ({ name, values: values.filter((value) => value !== null && value !== '') }))
    .filter(({ values }) => values.length > 0)
    .map(
      ({ name, values }) =>
        html`<div>
          <dt>${name}</dt>
          ${values.map((value) => html`<dd dir="auto">${value}</dd>`)}
        </div>`,
    );
  return rows.length === 0 ? null : html`<dl class="facts">${rows}</dl>`;
}

/** A list with a class, or nothing. */
export function bullets(items: readonly HtmlValue[], className = 'plain'): HtmlValue {
  if (items.length === 0) return null;
  return html`<ul class="${className}">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
