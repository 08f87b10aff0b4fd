import type { Actor } from '../access/actor.js';
import type { RulingRow } from '../content/claim-standing.js';
import { codeOf } from '../domain/ids.js';
import { REPORT_LEVELS, type ReportLevel } from '../domain/report/report-tree.js';
import type { WorkspacePermission } from '../domain/roles.js';
import type {
  ClaimAbilitiesResponse,
  ClaimExhibitResponse,
  PositionResponse,
  RulingInForceResponse,
} from './claim-detail.response.js';
import type { ClaimExhibitRow } from './read-claim-exhibits.js';
import type { OfficialPositionView } from './read-official-position.js';

const REPORT_PERMISSIONS: Readonly<Record<ReportLevel, WorkspacePermission>> = {
  internal: 'reports.internal',
  partner: 'reports.partner',
  public: 'reports.public',
};

/** The official position; what exactly was searched for or answered is the desk's own. */
export function presentPosition(view: OfficialPositionView, isDesk: boolean): PositionResponse {
  return {
    position: view.position,
    searches: view.searches.map(({ where, on, query }) => ({ where, on, ...(isDesk ? { query } : {}) })),
    requests: view.requests.map(({ to, on, answer, text }) => ({ to, on, answer, ...(isDesk ? { text } : {}) })),
    version: view.version,
  };
}

/** An exhibit; notes are the desk's own, and the document's title is for people who may read documents. */
export function presentExhibit(row: ClaimExhibitRow, isDesk: boolean, seesDocuments: boolean): ClaimExhibitResponse {
  const { document_id: id, document_number: number, document_title: title } = row;
  const document = id === null || number === null ? null : { id, ref: codeOf('document', number), title };
  return {
    id: row.id,
    ref: codeOf('exhibit', row.number),
    key: row.key,
    kind: row.kind,
    bearing: row.bearing,
    verifications: row.verifications.map(({ step, result, note }) => ({ step, result, ...(isDesk ? { note } : {}) })),
    ...(seesDocuments ? { document } : {}),
    version: row.version,
  };
}

/** The ruling in force; its reason speaks of the evidence, so it is the desk's own. */
export function presentRuling(row: RulingRow, factsHash: string | null, isDesk: boolean): RulingInForceResponse {
  const { id, number, status, mode, ruledBy, ruledOn, expiresOn, reason, review, approvedBy } = row;
  return {
    id,
    ref: codeOf('ruling', number),
    status,
    mode,
    ruledBy,
    ruledOn,
    expiresOn,
    isOnCurrentFacts: row.factsHash === factsHash,
    review,
    approvedBy,
    ...(isDesk ? { reason } : {}),
  };
}

/** What this person's permissions allow on a claim. */
export function abilitiesOf({ permissions }: Actor): ClaimAbilitiesResponse {
  return {
    canChange: permissions.has('claims.change'),
    canAttribute: permissions.has('attributions.change'),
    canGrade: permissions.has('attributions.grade'),
    canSuggestTies: permissions.has('ties.suggest'),
    canDecideTies: permissions.has('ties.decide'),
    canRule: permissions.has('rulings.change'),
    canSeeAccounts: permissions.has('attributions.read') && permissions.has('sources.read'),
    reportLevels: REPORT_LEVELS.filter((level) => permissions.has(REPORT_PERMISSIONS[level])),
  };
}
