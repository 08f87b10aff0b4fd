/**
 * A valid request for every route that takes one, by `METHOD path` as the code declares it: the tests that go through
 * all routes need something that would succeed. A route missing here fails those tests.
 */
import { DOSSIER_TYPE } from '../../src/exchange/dossier.controller.js';
import type { Role } from '../../src/domain/roles.js';
import type { RecordIds, RecordName, SeededDesk } from './seeded-desk.js';

export interface RouteExample {
  /** Records for path parameters, where it is not the record of the parameter's own name. */
  readonly params?: Readonly<Record<string, RecordName>>;
  readonly body?: (ids: RecordIds, desk: SeededDesk) => object;
  /** The record whose version goes into If-Match. */
  readonly changes?: RecordName;
  readonly contentType?: string;
  readonly query?: (roles: readonly Role[]) => string;
  /** By path in the body: the kind of record meant there, and the part of the body that names one. */
  readonly refs?: Readonly<Record<string, readonly [RecordName, (id: string) => object]>>;
}

const reason = 'the editor asked';
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
  'POST /attributions/:attribution/grades': { body: () => ({ credibility: 3, reason }) },
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
  'POST /claims': { body: () => ({ kind: 'event', statement }), refs: claimRefs },
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
  'POST /claims/:claim/rulings': { body: () => ({ status: 'rumour', reason, mode: 'override' }) },
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
  'POST /dossier': {
    contentType: DOSSIER_TYPE,
    body: (_ids, { slug }) => ({
      format: 'whence-dossier/1',
      workspace: { slug },
      regions: [{ key: 'KP-04', kind: 'province', names: [{ text: 'Chagang' }] }],
    }),
  },
  'PATCH /exhibits/:exhibit': {
    changes: 'exhibit',
    body: () => ({ bearing: 'contradicts' }),
    refs: { document: ['document', (document) => ({ document })] },
  },
  'PUT /members/:login': { body: () => ({ name: 'Newcomer', roles: ['researcher'] }) },
  'POST /regions': {
    body: () => ({ kind: 'county', names: [{ text: '염주군', lang: 'ko' }] }),
    refs: { parent: ['region', (parent) => ({ parent })] },
  },
  'PATCH /regions/:region': {
    changes: 'region',
    body: () => ({ code: 'KP-3' }),
    refs: { parent: ['region', (parent) => ({ parent })] },
  },
  'GET /reports/claims': { query: reportQuery },
  'POST /rulings/:ruling/revoke': { body: () => ({ reason }) },
  'POST /sources': { body: () => ({ pseudonym: 'Heron', kind: 'person' }) },
  'PATCH /sources/:source': { changes: 'source', body: () => ({ pseudonym: 'Reed' }) },
  'POST /sources/:source/grades': { body: () => ({ grade: 'B', basis: 'editor', reason }) },
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
  'POST /ties/:tie/decisions': { changes: 'tie', body: () => ({ state: 'rejected', reason }) },
};

const PREFIX = '/api/v1/workspaces/:workspace';

export const ROUTE_EXAMPLES: Readonly<Record<string, RouteExample>> = {
  ...Object.fromEntries(
    Object.entries(IN_WORKSPACE).map(([route, example]) => [route.replace(' ', ` ${PREFIX}`), example]),
  ),
  'POST /api/v1/session': { body: () => ({ login: 'nobody', password: 'a red heron over the reeds' }) },
  'DELETE /api/v1/session': {},
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
