import { standingFrom, type StandingTerms } from '../content/claim-standing.js';
import { codeOf } from '../domain/ids.js';
import { ATTENTIONS, expiredOn, type Standing, STANDING_BASES } from '../domain/standing.js';
import { CLAIM_KINDS, EDITOR_MARKS, REGION_ROLES } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText, OutTexts } from '../http/responses.js';
import type { ClaimCardRow, ClaimSummaryRow, LocalTextRow, NamedRegionRow } from './claim-summary-row.js';

export class StatementTextResponse {
  @OutText() text!: string;
  @OutText({ nullable: true }) lang!: string | null;
}

/** A region by the names lists show: its primary names, or its first when none is marked. */
export class NamedRegionResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as R-3.' }) ref!: string;
  @OutList(() => StatementTextResponse) names!: StatementTextResponse[];
}

export class ClaimPlaceResponse extends NamedRegionResponse {
  @OutEnum(REGION_ROLES) role!: string;
}

export class ClaimStandingResponse {
  @OutText({ nullable: true, description: 'What the claim counts as; null while it is being re-checked.' })
  status!: string | null;
  @OutEnum(STANDING_BASES, { description: 'Whether an editor ruled so, or the rules alone say so.' }) basis!: string;
  @OutTexts({
    values: ATTENTIONS,
    description:
      'Why an editor should look at it: it is being re-checked, the facts since its ruling are worse, better or to be ' +
      'confirmed again, suggested ties wait, a ruling waits for a second editor, or the newest ruling ended by its day or ' +
      'by another wording.',
  })
  attention!: string[];
  @OutBoolean({ description: 'Not to be given to anybody outside the desk until an editor has looked.' })
  held!: boolean;
  @OutText({ nullable: true, description: 'The last day of the newest ruling, where that is past.' })
  expiredOn!: string | null;
}

export class OriginRangeResponse {
  @OutInt({ description: 'Independent origins that are certain.' }) min!: number;
  @OutInt({ description: 'Independent origins at most.' }) max!: number;
  @OutBoolean({ description: 'False when the search stopped early; the two are bounds all the same.' }) exact!: boolean;
}

export class ClaimSummaryResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutText({ description: 'Its key in a dossier.' }) key!: string;
  @OutEnum(CLAIM_KINDS) kind!: string;
  @OutList(() => StatementTextResponse, { description: 'In every language of the current wording.' })
  statement!: StatementTextResponse[];
  @OutInt({ description: 'Which wording that is.' }) revision!: number;
  @OutText({ nullable: true, description: 'EDTF.' }) time!: string | null;
  @OutList(() => ClaimPlaceResponse) regions!: ClaimPlaceResponse[];
  @OutTexts() topics!: string[];
  @OutEnum(EDITOR_MARKS) editorMark!: string;
  @OutObject(() => ClaimStandingResponse) standing!: ClaimStandingResponse;
  @OutText({ nullable: true, description: 'What the rules say, uncapped; null while it is being re-checked.' })
  computedStatus!: string | null;
  @OutTexts({ description: 'Flags of the policy; none while it is being re-checked.' }) flags!: string[];
  @OutObject(() => OriginRangeResponse, { nullable: true, description: 'Of the supporting side.' })
  origins!: OriginRangeResponse | null;
  @OutInt({ nullable: true, description: 'Supporting accounts with everything upstream of them.' })
  chains!: number | null;
  @OutInt({ nullable: true, description: 'Independent origins that certainly deny it.' }) denials!: number | null;
  @OutBoolean({ description: 'It waits to be re-checked; its figures are left empty until then.' }) isStale!: boolean;
  @OutInt() version!: number;
}

/** What is shown of a claim wherever it is named. */
export function presentSummary(terms: StandingTerms, row: ClaimSummaryRow): ClaimSummaryResponse {
  const standing = standingFrom(terms, row);
  return presentCard(row, presentStanding(standing), { isStale: !row.is_current, computed: standing.computed });
}

/**
 * The same with a standing that is known. Figures that wait to be re-checked are left empty: a stale one is never current.
 * @param computed what the rules say; null while it is being re-checked.
 */
export function presentCard(
  row: ClaimCardRow,
  standing: ClaimStandingResponse,
  { isStale, computed }: { readonly isStale: boolean; readonly computed: string | null },
): ClaimSummaryResponse {
  return {
    id: row.id,
    ref: codeOf('claim', row.number),
    key: row.key,
    kind: row.kind,
    statement: row.statement.map(presentText),
    revision: row.revision,
    time: row.time_text,
    regions: row.regions.map((region) => Object.assign(presentRegionName(region), { role: region.role })),
    topics: [...row.topics],
    editorMark: row.editor_mark,
    standing,
    computedStatus: computed,
    flags: isStale ? [] : [...(row.flags ?? [])],
    origins: isStale ? null : originsOf(row),
    chains: isStale ? null : row.support_chains,
    denials: isStale ? null : row.denial_min,
    isStale,
    version: row.version,
  };
}

/** What a list shows of a standing. */
export function presentStanding(standing: Standing): ClaimStandingResponse {
  const { status, basis, attention, held } = standing;
  return { status, basis, attention: [...attention], held, expiredOn: expiredOn(standing) };
}

export function presentText({ text, lang }: LocalTextRow): StatementTextResponse {
  return { text, lang };
}

export function presentRegionName({ id, number, names }: NamedRegionRow): NamedRegionResponse {
  const primary = names.filter(({ isPrimary }) => isPrimary);
  const shown = primary.length > 0 ? primary : names.slice(0, 1);
  return { id, ref: codeOf('region', number), names: shown.map(presentText) };
}

function originsOf(row: ClaimCardRow): OriginRangeResponse | null {
  const { support_min: min, support_max: max, support_exact: exact } = row;
  return min === null || max === null || exact === null ? null : { min, max, exact };
}
