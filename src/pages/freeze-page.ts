import type { Actor } from '../access/actor.js';
import { readsEvidence } from '../domain/roles.js';
import type { FreezeResponse, FreezesResponse, HandedOutResponse } from '../freezes/freeze.response.js';
import { Fields } from './fields.js';
import type { FormProblem, Typed } from './form.js';
import { html, type Html, type HtmlValue, pathTo } from './html.js';
import { bullets, page, proofField } from './page.js';
import { put, type View } from './view.js';

export const FREEZE_FIELDS = ['source', 'reason'] as const;
export type FreezeTyped = Typed<(typeof FREEZE_FIELDS)[number]>;

type Freeze = FreezesResponse['items'][number];

export interface FreezePageInput {
  readonly actor: Actor;
  readonly freezes: FreezesResponse;
  /** What a freeze that was just made answers with. */
  readonly made: FreezeResponse | null;
  readonly typed: FreezeTyped;
  readonly problem: FormProblem | null;
}

/** Whether there is anything on this page for somebody. */
export function mayFreeze({ permissions }: Pick<Actor, 'permissions'>): boolean {
  return permissions.has('workspace.freeze') || permissions.has('sources.freeze');
}

/** What is frozen, with what it takes to thaw it; the form to freeze; what was handed out before. */
export function freezePage(view: View, input: FreezePageInput): Html {
  const text = view.words.freeze;
  const body = html`<h1>${text.title}</h1>
    <p>${input.actor.workspaceKind === 'solo' ? text.introAlone : text.intro}</p>
    ${general(view, input.problem)}${input.made !== null && handedOut(view, input.made)}
    ${input.freezes.items.map((freeze) => frozen(view, input, freeze))}
    ${mayFreeze(input.actor) ? freezeForm(view, input) : html`<div class="notice"><p>${text.noRight}</p></div>`}`;
  return page(view, { title: text.title, body, here: 'freeze' });
}

function general({ words }: View, problem: FormProblem | null): HtmlValue {
  if (problem === null) return null;
  return html`<div class="notice problem" role="alert">
    <h2>${words.freeze.notDone}</h2>
    ${problem.general.map((line) => html`<p>${line}</p>`)}
  </div>`;
}

function frozen(view: View, { actor, problem }: FreezePageInput, freeze: Freeze): Html {
  const text = view.words.freeze;
  const name = freeze.source ?? text.workspace;
  const who = put(freeze.by === null ? text.frozenByMachine : text.frozenBy, { by: freeze.by ?? '', on: freeze.on });
  const mayThaw = actor.permissions.has(freeze.source === null ? 'workspace.freeze' : 'sources.thaw');
  const isAnothers = actor.workspaceKind === 'team' && freeze.isYours;
  const fields = new Fields(view, problem, `thaw-${freeze.source ?? 'workspace'}`);
  const form = html`<form
    class="stack"
    method="post"
    action="${pathTo('plain', actor.slug, 'freeze', freeze.source === null ? 'thaw' : 'thaw-source')}"
  >
    ${proofField(view)}<input type="hidden" name="source" value="${freeze.source ?? ''}" />
    ${fields.text({ name: 'reason', label: text.whyThaw, isRequired: true }, '', { maxLength: 2000 })}
    <div class="actions"><button>${text.thaw}</button></div>
  </form>`;
  return html`<div class="notice problem">
    <h2><bdi>${name}</bdi></h2>
    <p>${who}</p>
    ${freeze.alsoHeld.length > 0 && html`<p>${put(text.alsoHeld, { sources: freeze.alsoHeld.join(', ') })}</p>`}
    ${freeze.reason !== null && html`<p dir="auto">${freeze.reason}</p>`}
    ${mayThaw && (isAnothers ? html`<p>${text.needsAnother}</p>` : form)}
  </div>`;
}

function freezeForm(view: View, { actor, typed, problem }: FreezePageInput): Html {
  const text = view.words.freeze;
  const { permissions } = actor;
  const fields = new Fields(view, problem, 'freeze');
  const seesSources = readsEvidence(permissions);
  const isWorkspaceToo = permissions.has('workspace.freeze');
  const label = isWorkspaceToo ? text.sourceOrAll : text.source;
  const action = pathTo('plain', actor.slug, 'freeze');
  return html`<form class="stack" method="post" action="${action}">
    ${proofField(view)}
    ${seesSources && fields.text({ name: 'source', label, isRequired: !isWorkspaceToo, isMarked: false }, typed.raw('source'), { maxLength: 40 })}
    ${fields.area({ name: 'reason', label: text.why, help: text.whyHelp, isRequired: true }, typed.raw('reason'))}
    <div class="actions"><button>${text.freeze}</button></div>
    <p class="help">${text.freezeHelp}</p>
  </form>`;
}

function handedOut(view: View, made: FreezeResponse): Html {
  const text = view.words.freeze;
  const items = made.handedOut.map((one) => handedOutLine(view, one));
  return html`<h2>${text.handedOut}</h2>
    ${items.length === 0 ? html`<p>${text.nothingHandedOut}</p>` : bullets(items)}${!made.isComplete && html`<p>${text.notComplete}</p>`}`;
}

function handedOutLine(view: View, one: HandedOutResponse): Html {
  const text = view.words.freeze;
  const report = put(text.report, { level: one.level ?? '?', format: one.format ?? '?' });
  const what = one.kind === 'dossier' ? text.dossier : one.kind === 'file' ? text.file : report;
  const by = one.by === null ? null : html` · <bdi>${one.by}</bdi>`;
  return html`${one.on} · ${what}${by}${one.contains === 'unknown' && html` · ${text.mayContain}`}`;
}
