import { Fields } from './fields.js';
import type { FormProblem, Typed } from './form.js';
import { html, type Html, pathTo } from './html.js';
import { page } from './page.js';
import { put, type View } from './view.js';
import type { Role } from '../domain/roles.js';
import { permissionsOf } from '../domain/roles.js';

export const SIGN_IN_FIELDS = ['login', 'password', 'next'] as const;
export const SETUP_FIELDS = ['login', 'displayName', 'password', 'repeat', 'link'] as const;
type SignInTyped = Typed<(typeof SIGN_IN_FIELDS)[number]>;
type SetupTyped = Typed<(typeof SETUP_FIELDS)[number]>;

export interface SignInInput {
  readonly typed: SignInTyped;
  readonly problem: FormProblem | null;
  /** Where to go afterwards, already known to be of this server. */
  readonly next: string;
  /** Somebody was on the way to a page that needs signing in. */
  readonly hasEnded: boolean;
  /** Nobody has an account yet. */
  readonly isUnclaimed: boolean;
}

/** The form to sign in. The password is never shown again. */
export function signInPage(view: View, input: SignInInput): Html {
  const { words } = view;
  const text = words.signIn;
  const fields = new Fields(view, input.problem, 'sign-in');
  const notice = input.hasEnded ? text.ended : input.isUnclaimed ? text.unclaimed : null;
  const general = input.problem?.general ?? [];
  const body = html`<h1>${text.title}</h1>
    <p class="soft">${words.tagline}</p>
    ${notice !== null && html`<div class="notice"><p>${notice}</p></div>`}
    ${general.length > 0 && html`<div class="notice problem" role="alert">${general.map((line) => html`<p>${line}</p>`)}</div>`}
    <form method="post" action="/sign-in">
      <input type="hidden" name="next" value="${input.next}" />
      ${fields.text({ name: 'login', label: text.login, isRequired: true }, input.typed.raw('login'), { autocomplete: 'username', maxLength: 100 })}
      ${fields.text({ name: 'password', label: text.password, isRequired: true }, '', { type: 'password', autocomplete: 'current-password', maxLength: 128 })}
      <div class="actions"><button>${text.submit}</button></div>
    </form>
    <p class="soft">${text.forgotten}</p>`;
  return page(view, { title: text.title, body, isNarrow: true });
}

/** The form a one-time link opens; looking at it spends nothing. */
export function setupPage(view: View, purpose: LinkPurpose, typed: SetupTyped, problem: FormProblem | null): Html {
  const { words } = view;
  const text = words.setup;
  const fields = new Fields(view, problem, 'setup');
  const isFirst = purpose === 'first_account';
  const title = isFirst ? text.firstTitle : text.passwordTitle;
  const password = { type: 'password', autocomplete: 'new-password', maxLength: 128 };
  const person = html`${fields.text({ name: 'login', label: text.login, help: text.loginHelp, isRequired: true }, typed.raw('login'), { autocomplete: 'username', maxLength: 100 })}
  ${fields.text({ name: 'displayName', label: text.name, isRequired: true }, typed.raw('displayName'), { autocomplete: 'name', maxLength: 200 })}`;
  const labels = { login: text.login, displayName: text.name, password: text.password, repeat: text.repeat };
  const body = html`<h1>${title}</h1>
    <p>${isFirst ? text.firstIntro : text.passwordIntro}</p>
    ${fields.summary(labels, 'password')}
    <form method="post" action="/setup">
      <input type="hidden" name="link" value="${typed.raw('link')}" />
      ${isFirst && person}
      ${fields.text({ name: 'password', label: text.password, help: text.passwordHelp, isRequired: true }, '', password)}
      ${fields.text({ name: 'repeat', label: text.repeat, isRequired: true }, '', password)}
      <div class="actions"><button>${text.submit}</button></div>
    </form>`;
  return page(view, { title, body, isNarrow: true });
}

export type LinkPurpose = 'first_account' | 'set_password';

export function spentLinkPage(view: View): Html {
  const { words } = view;
  const text = words.setup;
  const body = html`<h1>${text.spentTitle}</h1>
    <p>${text.spent}</p>
    <p><a href="/">${words.signIn.title}</a></p>`;
  return page(view, { title: text.spentTitle, body, isNarrow: true });
}

export interface MyWorkspace {
  readonly slug: string;
  readonly title: string;
  readonly kind: 'solo' | 'team';
  readonly roles: readonly Role[];
}

/** The workspaces of whoever is signed in. */
export function homePage(view: View, workspaces: readonly MyWorkspace[], isAdmin: boolean): Html {
  const { words } = view;
  const text = words.home;
  const items = workspaces.map((workspace) => html`<li>${workspaceItem(view, workspace)}</li>`);
  const empty = html`<div class="notice"><p>${isAdmin ? text.emptyAdmin : text.empty}</p></div>`;
  const body = html`<h1>${text.title}</h1>
    ${
      items.length === 0
        ? empty
        : html`<ul class="claims">
            ${items}
          </ul>`
    }`;
  return page(view, { title: text.title, body });
}

function workspaceItem({ words }: View, { slug, title, kind, roles }: MyWorkspace): Html {
  const permissions = permissionsOf(roles);
  const claims = permissions.has('claims.read');
  const names = roles.map((role) => words.roles[role]).join(words.separator);
  const report = html`<a href="${pathTo('plain', slug, 'report')}">${words.nav.report}</a>`;
  const create =
    permissions.has('claims.change') &&
    html`<a href="${pathTo('plain', slug, 'claims', 'new')}">${words.nav.newClaim}</a>`;
  const heading = claims
    ? html`<a href="${pathTo('w', slug, 'claims')}"><bdi>${title}</bdi></a>`
    : html`<bdi>${title}</bdi>`;
  return html`<p class="statement"><strong>${heading}</strong></p>
    <div class="meta"><span>${words.home[kind]}</span><span>${put(words.home.roles, { roles: names })}</span></div>
    ${claims ? html`<div class="meta"><a href="${pathTo('plain', slug, 'claims')}">${words.nav.claims}</a>${create}${report}</div>` : html`<p class="soft">${words.home.noContent}</p>`}`;
}
