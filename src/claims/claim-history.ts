import { compareCodePoints } from '../domain/canonical-json.js';
import type { RecordFields } from '../domain/history/record-fields.js';
import type { ClaimContent, ClaimRow, ClaimText } from './claims.repository.js';
import type { ExhibitContent } from './exhibits.repository.js';

/** The fields of a claim as its history tells them; places and topics, which have no order, in one that never moves. */
export function claimFields(content: ClaimContent): RecordFields {
  const regions = content.regions.map(({ regionId, role }) => ({ regionId, role }));
  return {
    kind: content.kind,
    time: content.time?.text ?? null,
    regions: regions.sort((a, b) => compareCodePoints(`${a.role} ${a.regionId}`, `${b.role} ${b.regionId}`)),
    topics: [...content.topics].sort(compareCodePoints),
    quantities: content.quantities.map(({ what, unit, low, best, high }) => ({ what, unit, low, best, high })),
  };
}

/** What the log holds of a claim: all but its wording, which has a history of its own. */
export function loggedClaim(content: ClaimContent) {
  return {
    kind: content.kind,
    time: content.time?.text ?? null,
    regions: content.regions.map(({ regionId, role }) => ({ regionId, role })),
    topics: [...content.topics],
    quantities: content.quantities.map(({ what, unit, low, best, high }) => ({ what, unit, low, best, high })),
  };
}

export function statementField(statement: readonly ClaimText[]): RecordFields {
  return { statement: statement.map(({ text, lang }) => ({ text, lang })) };
}

/** The content of a claim as its row has it. */
export function contentOf(row: ClaimRow): ClaimContent {
  const { kind, regions, topics, quantities } = row;
  const time =
    row.time_text === null ? null : { text: row.time_text, earliest: row.time_earliest, latest: row.time_latest };
  return { kind, time, regions, topics, quantities };
}

/** The fields of an exhibit as its history tells them. */
export function exhibitFields(claimId: string, content: ExhibitContent): RecordFields {
  return {
    claimId,
    documentId: content.documentId,
    kind: content.kind,
    bearing: content.bearing,
    verifications: content.verifications.map(({ step, result, note }) => ({ step, result, note })),
  };
}
