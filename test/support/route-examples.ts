/**
 * A valid request for every route that takes one, by `METHOD path` as the code declares it: the tests that go through
 * all routes need something that would succeed. A route missing here fails those tests.
 */
import { DOSSIER_TYPE } from '../../src/exchange/dossier.controller.js';
import { FILE_TYPE } from '../../src/http/file-body.js';
import { annotatedGif } from '../factories/pictures.js';
import { NEWSROOM_TWO_SOURCE } from '../../src/domain/policy/newsroom-two-source.js';
import type { Role } from '../../src/domain/roles.js';
import type { OwnRecordName } from './own-records.js';
import type { RecordIds, RecordName, SeededDesk } from './seeded-desk.js';

export interface RouteExample {
  /** Records for path parameters, where it is not the record of the parameter's own name. */
  readonly params?: Readonly<Record<string, RecordName>>;
  readonly body?: (ids: RecordIds, desk: SeededDesk) => object;
  /** The record whose version goes into If-Match; or the workspace itself. */
  readonly changes?: RecordName | 'workspace';
  /** The parameter whose record only its owner may ask for: one is made for whoever asks. */
  readonly own?: OwnRecordName;
  /** The claim whose facts (and wording) as somebody sees them go into the body. */
  readonly sees?: { readonly claim: RecordName; readonly wording: boolean };
  /** A version that is known beforehand. */
  readonly ifMatch?: number;
  /** Whose login is in the path; `newcomer` when left out. */
  readonly login?: string;
  /** Others have to sign in again afterwards. */
  readonly endsSessions?: boolean;
  /** A file that is the whole body. */
  readonly file?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly contentType?: string;
  /** Whose API token stands for `:token`. */
  readonly token?: 'own' | 'any';
  /** Routes the same person has to ask before it can succeed, and after it so as to leave nothing open. */
  readonly before?: string;
  readonly after?: string;
  /** Who asks them, when it must be somebody else. */
  readonly besideBy?: Role;
  readonly query?: (roles: readonly Role[]) => string;
  /** By path in the body: the kind of record meant there, and the part of the body that names one. */
  readonly refs?: Readonly<Record<string, readonly [RecordName, (id: string) => object]>>;
}

const reason = 'the editor asked';
/** Stands for what `sees` puts in its place. */
const factsHash = '0'.repeat(64);
const statement = [{ text: 'They came back in May', lang: 'en' }];
const reportQuery = (roles: readonly Role[]) =>
  `?format=md&level=${roles.includes('publisher') ? 'public' : 'internal'}`;

const accountRefs: RouteExample['refs'] = {
  'upstream[0].source': ['otherSource', (id) => ({ upstream: [{ source: id }] })],
  'upstream[0].attribution': ['otherAttribution', (id) => ({ upstream: [{ attribution: id }] })],
  channel: ['source', (id) => ({ channel: id })],
  heardIn: ['region', (id) => ({ heardIn: id })],
  'passages[0].document': ['document', (id) => ({ passages: [{ document: id, exact: 'A trader said' }] })],
};

/** One supposition as a whole body: what names a record stands in the first of the list. */
const suppose = (kind: string, fields: object) => ({ hypotheses: [{ suppose: kind, ...fields }] });
const end = { source: 'S-1' };
const added = { claim: 'C-1', access: 'hearsay' };

const supposedRefs: RouteExample['refs'] = {
  'hypotheses[0].source': ['source', (source) => suppose('source_is_wrong', { source })],
  'hypotheses[0].attribution': ['attribution', (attribution) => suppose('account_withdrawn', { attribution })],
  'hypotheses[0].claim': ['claim', (claim) => suppose('official_position', { claim, position: 'denies' })],
  'hypotheses[0].upstream[0].source': [
    'source',
    (source) => suppose('account_added', { ...added, upstream: [{ source }] }),
  ],
  'hypotheses[0].upstream[0].attribution': [
    'attribution',
    (attribution) => suppose('account_added', { ...added, upstream: [{ attribution }] }),
  ],
  'hypotheses[0].distinctFrom[0]': ['attribution', (id) => suppose('account_added', { ...added, distinctFrom: [id] })],
  'hypotheses[0].sources[0]': ['source', (id) => suppose('same_person', { sources: [id, 'S-1'] })],
  'hypotheses[0].tie': ['tie', (tie) => suppose('tie_decided', { tie, state: 'rejected' })],
  'hypotheses[0].between[0].source': [
    'source',
    (source) => suppose('tie_added', { between: [{ source }, end], kind: 'in_contact', state: 'confirmed' }),
  ],
  'hypotheses[0].between[0].attribution': [
    'attribution',
    (attribution) => suppose('tie_added', { between: [{ attribution }, end], kind: 'retells', state: 'confirmed' }),
  ],
  'hypotheses[0].between[0]': ['attribution', (id) => suppose('distinction', { between: [id, 'A-1'], change: 'made' })],
  'hypotheses[0].exhibit': ['exhibit', (exhibit) => suppose('exhibit', { exhibit, result: 'passed' })],
  'hypotheses[0].from': ['claim', (from) => suppose('claim_link', { from, to: 'C-2', type: 'contradicts' })],
  'hypotheses[0].to': ['claim', (to) => suppose('claim_link', { from: 'C-1', to, type: 'contradicts' })],
};

const claimRefs: RouteExample['refs'] = {
  'regions[0].region': ['region', (id) => ({ regions: [{ region: id, role: 'happened' }] })],
};

/** By route below `/api/v1/workspaces/:workspace`. */
const IN_WORKSPACE: Readonly<Record<string, RouteExample>> = {
  'POST /advice/run': {
    body: () => ({}),
    refs: { claim: ['claim', (claim) => ({ claim })] },
  },
  'POST /attributions': {
    body: ({ claim, source }) => ({ claim, source, access: 'hearsay' }),
    refs: { claim: ['claim', (claim) => ({ claim })], source: ['source', (source) => ({ source })], ...accountRefs },
  },
  'PATCH /attributions/:attribution': {
    changes: 'attribution',
    body: () => ({ stance: 'relays' }),
    refs: accountRefs,
  },
  'POST /attributions/:attribution/grading': { after: 'POST /attributions/:attribution/grades' },
  'POST /attributions/:attribution/grades': {
    before: 'POST /attributions/:attribution/grading',
    body: () => ({ credibility: 3, reason }),
  },
  'POST /attributions/:attribution/supersede': {
    params: { attribution: 'toReplace' },
    changes: 'toReplace',
    body: ({ otherAttribution }) => ({ by: otherAttribution }),
    refs: { by: ['otherAttribution', (by) => ({ by })] },
  },
  'POST /attributions/:attribution/withdraw': {
    params: { attribution: 'toWithdraw' },
    changes: 'toWithdraw',
    body: () => ({ reason }),
  },
  'POST /attributions/withdrawals': {
    body: ({ toWithdrawToo }) => ({ attributions: [{ attribution: toWithdrawToo, version: 1 }], reason }),
    refs: {
      'attributions[0].attribution': [
        'attribution',
        (attribution) => ({ attributions: [{ attribution, version: 1 }] }),
      ],
    },
  },
  'POST /attributions/:attribution/reinstate': {
    params: { attribution: 'toReinstate' },
    changes: 'toReinstate',
    body: () => ({ reason }),
  },
  'GET /claims/:claim/as-known-on': { query: () => `?at=${new Date().toISOString().slice(0, 10)}` },
  'POST /claims': { body: () => ({ kind: 'event', statement }), refs: claimRefs },
  'POST /claims/look-alikes': {
    body: () => ({ statement: statement[0]?.text }),
    refs: { 'regions[0]': ['region', (region) => ({ regions: [region] })] },
  },
  'POST /claims/changes': {
    body: ({ waitingClaim }) => ({ claims: [{ claim: waitingClaim, version: 1 }], addTopics: ['rains'] }),
    refs: {
      'claims[0].claim': ['claim', (claim) => ({ claims: [{ claim, version: 1 }] })],
      'addRegions[0].region': ['region', (region) => ({ addRegions: [{ region, role: 'concerns' }] })],
      'removeRegions[0].region': ['region', (region) => ({ removeRegions: [{ region, role: 'concerns' }] })],
    },
  },
  'PATCH /claims/:claim': { changes: 'claim', body: () => ({ topics: ['soldiers'] }), refs: claimRefs },
  'PUT /claims/:claim/editor-mark': { changes: 'claim', body: () => ({ mark: 'discounted', reason }) },
  'POST /claims/:claim/exhibits': {
    body: () => ({ kind: 'imagery', bearing: 'supports' }),
    refs: { document: ['document', (document) => ({ document })] },
  },
  'POST /claims/:claim/links': {
    body: ({ otherClaim }) => ({ to: otherClaim, type: 'narrows' }),
    refs: { to: ['otherClaim', (to) => ({ to })] },
  },
  'DELETE /claims/:claim/links/:link': {},
  'PUT /claims/:claim/official-position': {
    params: { claim: 'otherClaim' },
    body: () => ({ position: 'none_found' }),
  },
  'POST /claims/:claim/official-position/searches': { body: () => ({ where: 'Rodong Sinmun' }), changes: 'position' },
  'POST /claims/:claim/official-position/requests': { body: () => ({ to: 'the ministry' }), changes: 'position' },
  'POST /claims/:claim/official-position/requests/:number/answer': {
    body: () => ({ answer: 'none' }),
    changes: 'position',
  },
  'POST /claims/:claim/assignment': { body: () => ({ to: 'me' }) },
  'POST /review/assignments': {
    body: ({ waitingClaim }) => ({ claims: [waitingClaim], to: 'me' }),
    refs: { 'claims[0]': ['claim', (claim) => ({ claims: [claim] })] },
  },
  'POST /claims/:claim/looks': {
    sees: { claim: 'claim', wording: false },
    body: () => ({ note: 'Nothing to rule on yet.' }),
  },
  'POST /claims/:claim/rulings': {
    sees: { claim: 'claim', wording: true },
    body: () => ({ status: 'rumour', reason, mode: 'override', revision: 1, factsHash }),
  },
  'POST /claims/:claim/wordings': { body: () => ({ statement, reason }) },
  'POST /distinctions': {
    body: ({ toReplace, otherAttribution }) => ({ between: [toReplace, otherAttribution], basis: 'editor', reason }),
    refs: { 'between[0]': ['attribution', (id) => ({ between: [id, 'A-1'] })] },
  },
  'POST /distinctions/:distinction/withdraw': { changes: 'distinction', body: () => ({ reason }) },
  'POST /documents': {
    body: () => ({ kind: 'article', text: 'A note.' }),
    refs: { publisher: ['source', (publisher) => ({ publisher })] },
  },
  'PATCH /documents/:document': {
    changes: 'document',
    body: () => ({ title: 'A note' }),
    refs: { publisher: ['source', (publisher) => ({ publisher })] },
  },
  'POST /documents/:document/files': { file: annotatedGif('another'), contentType: FILE_TYPE },
  'GET /files/:file/original': { headers: { 'whence-reason': 'to%20compare%20it' } },
  'POST /files/:file/verify': {},
  'POST /files/:file/remove': { params: { file: 'fileToRemove' }, body: () => ({ reason }) },
  'POST /dossier': {
    contentType: DOSSIER_TYPE,
    body: (_ids, { slug }) => ({
      format: 'whence-dossier/1',
      workspace: { slug },
      regions: [{ key: 'KP-04', kind: 'province', names: [{ text: 'Chagang' }] }],
    }),
  },
  'POST /documents/:document/remove': {
    params: { document: 'spareDocument' },
    changes: 'spareDocument',
    body: () => ({ reason }),
  },
  'POST /exhibits/:exhibit/remove': {
    params: { exhibit: 'spareExhibit' },
    changes: 'spareExhibit',
    body: () => ({ reason }),
  },
  'POST /regions/:region/remove': {
    params: { region: 'spareRegion' },
    changes: 'spareRegion',
    body: () => ({ reason }),
  },
  'POST /regions/:region/merge': {
    params: { region: 'twinRegion' },
    changes: 'twinRegion',
    body: ({ region }) => ({ into: region, reason }),
    refs: { into: ['region', (into) => ({ into })] },
  },
  'GET /gazetteer/suggestions': { query: () => '?q=Yomju' },
  'POST /gazetteer/add': { body: () => ({ codes: ['KP-03-YOMJU'] }) },
  'POST /gazetteer/import': {
    body: () => ({ format: 'csv', content: 'name\nHyesan\n', kind: 'city', names: [{ field: 'name' }] }),
    refs: { within: ['region', (within) => ({ within })] },
  },
  'PATCH /exhibits/:exhibit': {
    changes: 'exhibit',
    body: () => ({ bearing: 'contradicts' }),
    refs: { document: ['document', (document) => ({ document })] },
  },
  'PUT /members/:login': { body: () => ({ name: 'Newcomer', roles: ['researcher'] }) },
  'POST /members/:login/remove': { ifMatch: 1 },
  'GET /members/:login/exposure': { login: 'formerly' },
  // Thawing takes somebody else than who froze.
  'POST /freeze': { endsSessions: true, body: () => ({ reason }), after: 'POST /thaw', besideBy: 'admin' },
  'POST /thaw': { endsSessions: true, body: () => ({ reason }), before: 'POST /freeze', besideBy: 'admin' },
  'POST /sources/:source/freeze': { endsSessions: true, body: () => ({ reason }) },
  'POST /sources/:source/thaw': {
    endsSessions: true,
    body: () => ({ reason }),
    before: 'POST /sources/:source/freeze',
    besideBy: 'researcher',
  },
  'POST /policies': { body: () => ({ policy: { ...NEWSROOM_TWO_SOURCE, id: 'desk' }, note: 'a trial' }) },
  'GET /policies/:policy': {},
  'POST /dates/readings': { body: () => ({ text: 'last November', saidOn: '2024-12-13' }) },
  'POST /policies/check': { body: () => ({ policy: NEWSROOM_TWO_SOURCE }) },
  'POST /policies/compare': { body: () => ({ to: 'airwars-like' }) },
  'PUT /policy': { changes: 'workspace', body: () => ({ policy: 'airwars-like', reason }) },
  'POST /regions': {
    body: () => ({ kind: 'county', names: [{ text: '염주군', lang: 'ko' }] }),
    refs: { parent: ['region', (parent) => ({ parent })] },
  },
  'PATCH /regions/:region': {
    changes: 'region',
    body: () => ({ code: 'KP-3' }),
    refs: { parent: ['region', (parent) => ({ parent })] },
  },
  'GET /grading/agreement': { query: () => '?scale=credibility' },
  'GET /reports/claims': { query: reportQuery },
  'GET /reports/claims/check': { query: (roles) => reportQuery(roles).replace('format=md&', '') },
  'GET /search': { query: () => '?q=guard' },
  'GET /search/suggestions': { query: () => '?q=guard' },
  'GET /rulings': { query: () => '?state=awaiting_second' },
  'POST /rulings/:ruling/approve': {
    params: { ruling: 'waitingRuling' },
    sees: { claim: 'waitingClaim', wording: false },
    body: () => ({ factsHash }),
  },
  'POST /rulings/:ruling/revoke': { body: () => ({ reason }) },
  'POST /sources': { body: () => ({ pseudonym: 'Heron', kind: 'person' }) },
  'PATCH /sources/:source': { changes: 'source', body: () => ({ pseudonym: 'Reed' }) },
  'POST /sources/:source/grades': { body: () => ({ grade: 'B', basis: 'editor', reason }) },
  'POST /sources/:source/withdraw': {
    params: { source: 'withdrawable' },
    changes: 'withdrawable',
    body: () => ({ reason }),
  },
  'POST /sources/:source/reinstate': {
    params: { source: 'withdrawn' },
    changes: 'withdrawn',
    body: () => ({ reason }),
  },
  'POST /sources/:source/same-person': {
    body: ({ otherSource }) => ({ other: otherSource, reason }),
    refs: { other: ['otherSource', (other) => ({ other })] },
  },
  'POST /sources/:source/separate': {
    params: { source: 'withdrawable' },
    body: ({ withdrawn }) => ({ other: withdrawn, reason }),
    refs: { other: ['withdrawn', (other) => ({ other })] },
  },
  'POST /ties': {
    body: ({ source, otherSource }) => ({
      between: [{ source }, { source: otherSource }],
      kind: 'same_owner',
      state: 'suggested',
      reason,
    }),
    refs: {
      'between[0].source': ['source', (source) => ({ between: [{ source }, { source: 'S-1' }] })],
      'between[0].attribution': ['attribution', (attribution) => ({ between: [{ attribution }, { source: 'S-1' }] })],
    },
  },
  'POST /webhooks': {
    body: () => ({ label: 'Newsroom bot', url: 'https://hooks.example.org/whence', role: 'publisher' }),
  },
  'PATCH /webhooks/:webhook': { changes: 'webhook', body: () => ({ label: 'Desk bot' }) },
  'DELETE /webhooks/:webhook': { params: { webhook: 'spareWebhook' }, changes: 'spareWebhook' },
  'POST /webhooks/:webhook/secret': { changes: 'webhook' },
  'POST /webhooks/:webhook/ping': {},
  'POST /webhooks/:webhook/replay': { body: () => ({}) },
  'POST /whatif': {
    body: ({ source }) => suppose('source_is_wrong', { source }),
    refs: supposedRefs,
  },
  'POST /ties/decisions': {
    body: ({ spareTie }) => ({ ties: [{ tie: spareTie, version: 1 }], state: 'confirmed', reason }),
    refs: { 'ties[0].tie': ['tie', (tie) => ({ ties: [{ tie, version: 1 }] })] },
  },
  'POST /tokens': { body: () => ({ name: 'nightly', scopes: ['read'] }) },
  'DELETE /tokens/:token': { token: 'own', before: 'POST /tokens' },
  'DELETE /members/tokens/:token': { token: 'any', before: 'POST /tokens' },
  'POST /ties/:tie/decisions': { changes: 'tie', body: () => ({ state: 'rejected', reason }) },
};

const text = 'Who told the trader?';
const said = { body: () => ({ text }) };
const ownComment = { own: 'comment', changes: 'comment' } as const;
const ownView = { own: 'view', changes: 'view' } as const;
const ownDraft = { own: 'draft', changes: 'draft' } as const;

/** The same, of what people do around the records. */
const AT_THE_DESK: Readonly<Record<string, RouteExample>> = {
  'POST /claims/:claim/comments': said,
  'POST /attributions/:attribution/comments': said,
  'POST /sources/:source/comments': said,
  'POST /documents/:document/comments': { body: () => ({ text, passage: { exact: 'A trader said' } }) },
  'GET /comments/counts': { query: () => '?claims=C-1,C-2' },
  'POST /comments/:comment/replies': said,
  'PATCH /comments/:comment': { ...ownComment, ...said },
  'DELETE /comments/:comment': ownComment,
  'POST /comments/:comment/resolve': ownComment,
  'POST /comments/:comment/reopen': { ...ownComment, own: 'settledComment' },
  'PUT /claims/:claim/follow': {},
  'DELETE /claims/:claim/follow': {},
  'POST /notifications/read': { body: () => ({}) },
  'PUT /notifications/:notification/read': { own: 'notification' },
  'DELETE /notifications/:notification/read': { own: 'notification' },
  'PUT /notification-preferences': { body: () => ({ muted: ['claim_moved'] }) },
  'POST /saved-views': { body: () => ({ name: 'The border', filter: { topic: 'border' } }) },
  'GET /saved-views/:view': { own: 'view' },
  'PATCH /saved-views/:view': { ...ownView, body: () => ({ isShared: true }) },
  'DELETE /saved-views/:view': ownView,
  'POST /drafts': { body: () => ({ kind: 'report', content: { level: 'public' } }) },
  'GET /drafts/:draft': { own: 'draft' },
  'PUT /drafts/:draft': { ...ownDraft, body: () => ({ content: { level: 'public', format: 'md' } }) },
  'DELETE /drafts/:draft': ownDraft,
};

const PREFIX = '/api/v1/workspaces/:workspace';

export const ROUTE_EXAMPLES: Readonly<Record<string, RouteExample>> = {
  ...Object.fromEntries(
    Object.entries({ ...IN_WORKSPACE, ...AT_THE_DESK }).map(([route, example]) => [
      route.replace(' ', ` ${PREFIX}`),
      example,
    ]),
  ),
  'PATCH /api/v1/workspaces/:workspace': { changes: 'workspace', body: () => ({ title: 'Border desk' }) },
  'POST /api/v1/session': { body: () => ({ login: 'nobody', password: 'a red heron over the reeds' }) },
  'DELETE /api/v1/session': {},
  'DELETE /api/v1/sessions': {},
  'DELETE /api/v1/sessions/:session': {},
  'PUT /api/v1/password': { body: () => ({ present: 'not it, I fear', password: 'a red heron over the reeds' }) },
  'POST /api/v1/accounts/:login/reset': {},
  'DELETE /api/v1/accounts/:login/sessions': {},
  'POST /api/v1/accounts/:login/close': { login: 'leaver', ifMatch: 1 },
  'POST /api/v1/accounts': { body: () => ({ login: 'heron', displayName: 'Heron' }) },
  'POST /api/v1/workspaces': { body: () => ({ slug: 'new-desk', title: 'New desk' }) },
};

/** What is sent of an example: reads need none. */
export function exampleOf(method: string, path: string): RouteExample {
  const example = ROUTE_EXAMPLES[`${method} ${path}`];
  if (example !== undefined) return example;
  if (method === 'GET') return {};
  throw new Error(`test/support/route-examples.ts has no example of ${method} ${path}`);
}

/** The record a path parameter of a route stands for; null for parameters that name no record of the workspace. */
export function recordOf(example: RouteExample, param: string, ids: RecordIds): RecordName | null {
  const named = example.params?.[param];
  if (named !== undefined) return named;
  return Object.keys(ids).find((name): name is RecordName => name === param) ?? null;
}
