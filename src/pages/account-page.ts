import type { OwnSession } from '../access/sessions.service.js';
import type { SignInDay } from '../access/sessions.repository.js';
import { Fields } from './fields.js';
import type { FormProblem } from './form.js';
import { html, type Html, type HtmlValue, pathTo } from './html.js';
import { bullets, page, proofField } from './page.js';
import { put, type View } from './view.js';

export const PASSWORD_FIELDS = ['present', 'password', 'repeat'] as const;

export interface AccountPageInput {
  readonly sessions: readonly OwnSession[];
  readonly signIns: readonly SignInDay[];
  /** What was wrong with a change of the password. */
  readonly problem: FormProblem | null;
}

/** One's own account: open sessions, sign-ins by day, and the form to change the password. */
export function accountPage(view: View, { sessions, signIns, problem }: AccountPageInput): Html {
  const text = view.words.account;
  const days = signIns.map(({ day, succeeded, failed }) => put(text.signInDay, { day, succeeded, failed }));
  const body = html`<h1>${text.title}</h1>
    <h2>${text.sessions}</h2>
    <p>${text.sessionsIntro}</p>
    ${bullets(sessions.map((session) => sessionLine(view, session)))} ${endOthers(view, sessions)}
    <h2>${text.signIns}</h2>
    <p>${text.signInsIntro}</p>
    ${bullets(days)}
    <h2>${text.password}</h2>
    ${passwordForm(view, problem)}`;
  return page(view, { title: text.title, body });
}

function sessionLine(view: View, { id, client, openedOn, lastUsedOn, isThis }: OwnSession): Html {
  const text = view.words.account;
  const told = put(text.session, { client: text.clients[client], openedOn, lastUsedOn });
  const end = html`<form method="post" action="${pathTo('account', 'sessions', id, 'end')}">
    ${proofField(view)}<button>${text.end}</button>
  </form>`;
  return html`${told} ${isThis ? html`<strong>${text.thisOne}</strong>` : end}`;
}

function endOthers(view: View, sessions: readonly OwnSession[]): HtmlValue {
  if (sessions.length < 2) return null;
  return html`<form method="post" action="/account/sessions/end-others">
    ${proofField(view)}<button>${view.words.account.endOthers}</button>
  </form>`;
}

function passwordForm(view: View, problem: FormProblem | null): Html {
  const text = view.words.account;
  const fields = new Fields(view, problem, 'password');
  const labels = { present: text.present, password: text.newPassword, repeat: text.repeat };
  const field = (name: (typeof PASSWORD_FIELDS)[number], autocomplete: string, help?: string) =>
    fields.text({ name, label: labels[name], help, isRequired: true }, '', {
      type: 'password',
      autocomplete,
      maxLength: 128,
    });
  return html`${fields.summary(labels, 'ownPassword')}
    <form class="stack" method="post" action="/account/password">
      ${proofField(view)} ${field('present', 'current-password')}
      ${field('password', 'new-password', view.words.setup.passwordHelp)} ${field('repeat', 'new-password')}
      <div class="actions"><button>${text.change}</button></div>
      <p class="help">${text.changeHelp}</p>
    </form>`;
}
