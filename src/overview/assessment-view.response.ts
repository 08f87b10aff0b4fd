import { dayOf } from '../domain/known-moment.js';
import { ApiProperty } from '@nestjs/swagger';
import { type Assessment, EXCLUSION_REASONS, type FactValue, type SideAssessment } from '../domain/assessment.js';
import { codeOf } from '../domain/ids.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutMap, OutObject, OutText, OutTexts } from '../http/responses.js';
import type { ClaimAssessmentRow } from './read-claim-assessment.js';
import type { NamedKeyRow } from './read-named-keys.js';

/** An account or a source an assessment speaks of. */
export class EvidenceNameResponse {
  @OutEnum(['attribution', 'source']) kind!: string;
  @OutText() key!: string;
  @OutText({ nullable: true }) id!: string | null;
  @OutText({ nullable: true, description: 'Readable code, such as A-31 or S-7.' }) ref!: string | null;
  @OutText({ nullable: true, description: 'Of the source, or of the source that gave the account.' })
  pseudonym!: string | null;
}

export class ExcludedAccountResponse {
  @OutObject(() => EvidenceNameResponse) account!: EvidenceNameResponse;
  @OutEnum(EXCLUSION_REASONS) because!: string;
  @OutObject(() => EvidenceNameResponse, { description: 'The counted account it is held against.' })
  of!: EvidenceNameResponse;
  @OutList(() => EvidenceNameResponse, { description: 'What makes the link.' }) via!: EvidenceNameResponse[];
}

export class SideEvidenceResponse {
  @OutList(() => EvidenceNameResponse) counted!: EvidenceNameResponse[];
  @OutList(() => ExcludedAccountResponse) excluded!: ExcludedAccountResponse[];
  @OutList(() => EvidenceNameResponse, { description: 'Who, if wrong, takes the whole side away.' })
  singlePointsOfFailure!: EvidenceNameResponse[];
}

export class OpenQuestionResponse {
  @OutText() ask!: string;
  @OutList(() => EvidenceNameResponse) pair!: EvidenceNameResponse[];
  @OutInt() raisesMinTo!: number;
}

export class MissingForNextResponse {
  @OutText() status!: string;
  @OutTexts() needs!: string[];
}

/** Why the status is what it is and whom the figures are made of: for people who may see accounts and sources. */
export class EvidenceResponse {
  @OutObject(() => SideEvidenceResponse) support!: SideEvidenceResponse;
  @OutObject(() => SideEvidenceResponse) denial!: SideEvidenceResponse;
  @OutList(() => EvidenceNameResponse) doubts!: EvidenceNameResponse[];
  @OutList(() => EvidenceNameResponse) noKnowledge!: EvidenceNameResponse[];
  @OutList(() => OpenQuestionResponse) nextQuestions!: OpenQuestionResponse[];
  @OutTexts({ description: 'One text for each rule that decided.' }) reasons!: string[];
  @OutObject(() => MissingForNextResponse, { nullable: true }) missingForNext!: MissingForNextResponse | null;
  @OutMap({ description: 'The facts the policy was read against.' }) facts!: Record<string, FactValue>;
}

export class SideCountsResponse {
  @OutInt() chains!: number;
  @OutInt({ description: 'Certain independent origins.' }) min!: number;
  @OutInt({ description: 'Independent origins at most.' }) max!: number;
  @OutInt({ description: 'Independent origins if the suggested ties hold.' }) ifSuggested!: number;
  @OutBoolean({ description: 'False when the search stopped early; figures are bounds all the same.' }) exact!: boolean;
  @OutInt() firstHandMin!: number;
  @OutInt() firstHandMax!: number;
  @OutInt({ description: 'Places in which the counted accounts were heard.' }) regions!: number;
}

export class AssessmentViewResponse {
  @OutText({ description: 'The policy it was made under: id, version and hash.' }) policy!: string;
  @OutText() status!: string;
  @OutInt({ description: '0 to 5; adverse statuses have 0.' }) strength!: number;
  @OutTexts() flags!: string[];
  @OutObject(() => SideCountsResponse) support!: SideCountsResponse;
  @OutObject(() => SideCountsResponse) denial!: SideCountsResponse;
  @OutText() factsHash!: string;
  @OutText({ description: 'A moment; for who may not see accounts a day, because moments tell when accounts came.' })
  assessedAt!: string;
  @ApiProperty({ type: () => EvidenceResponse, required: false, description: 'For people who may see accounts.' })
  evidence?: EvidenceResponse;
}

/** The stored assessment without whom it speaks of; `isDesk` for people who may see accounts. */
export function presentAssessment({ policy, result, assessed_at }: ClaimAssessmentRow, isDesk: boolean) {
  const { status, strength, flags, factsHash } = result;
  return {
    policy,
    status,
    strength,
    flags: [...flags],
    support: figuresOf(result.support),
    denial: figuresOf(result.denial),
    factsHash,
    assessedAt: isDesk ? assessed_at.toISOString() : dayOf(assessed_at),
  };
}

/** Keys an assessment names: accounts for certain, and others that are of a source unless it has none of that name. */
export function keysNamedIn({ support, denial, listed, nextQuestions }: Assessment) {
  const sides = [support, denial];
  const via = sides.flatMap(({ excluded }) => excluded.flatMap((chain) => chain.via));
  return {
    attributions: [
      ...sides.flatMap(({ counted, excluded }) => [...counted, ...excluded.flatMap((x) => [x.attribution, x.of])]),
      ...listed.doubts,
      ...listed.noKnowledge,
      ...nextQuestions.flatMap(({ pair }) => pair),
      ...via,
    ],
    sources: [...sides.flatMap(({ singlePointsOfFailure }) => singlePointsOfFailure), ...via],
  };
}

/** The same assessment's reasons, and its counted and uncounted accounts by name. */
export function presentEvidence(result: Assessment, named: readonly NamedKeyRow[]): EvidenceResponse {
  const names = new Names(named);
  const { facts, reasons, missingForNext } = result;
  return {
    support: sideEvidence(result.support, names),
    denial: sideEvidence(result.denial, names),
    doubts: result.listed.doubts.map((key) => names.attribution(key)),
    noKnowledge: result.listed.noKnowledge.map((key) => names.attribution(key)),
    nextQuestions: result.nextQuestions.map(({ ask, pair, raisesMinTo }) => ({
      ask,
      pair: pair.map((key) => names.attribution(key)),
      raisesMinTo,
    })),
    reasons: [...reasons],
    missingForNext: missingForNext && { status: missingForNext.status, needs: [...missingForNext.needs] },
    facts: { ...facts },
  };
}

/** What an assessment names by key, as the desk calls it. */
export class Names {
  private readonly rows: ReadonlyMap<string, NamedKeyRow>;

  constructor(named: readonly NamedKeyRow[]) {
    this.rows = new Map(named.map((row) => [`${row.kind} ${row.key}`, row]));
  }

  attribution(key: string): EvidenceNameResponse {
    return this.of('attribution', key);
  }

  source(key: string): EvidenceNameResponse {
    return this.of('source', key);
  }

  exhibit(key: string): Pick<EvidenceNameResponse, 'id' | 'ref'> {
    const row = this.rows.get(`exhibit ${key}`);
    return row === undefined ? { id: null, ref: null } : { id: row.id, ref: codeOf('exhibit', row.number) };
  }

  /** What links two accounts is a source, or an account where no source has that key; if inherited, an account. */
  link(key: string, because: string): EvidenceNameResponse {
    const isAccount = because === 'inherited' || because === 'unknown_origin' || !this.rows.has(`source ${key}`);
    return this.of(isAccount ? 'attribution' : 'source', key);
  }

  private of(kind: 'attribution' | 'source', key: string): EvidenceNameResponse {
    const row = this.rows.get(`${kind} ${key}`);
    if (row === undefined) return { kind, key, id: null, ref: null, pseudonym: null };
    return { kind, key, id: row.id, ref: codeOf(kind, row.number), pseudonym: row.pseudonym };
  }
}

function sideEvidence(side: SideAssessment, names: Names): SideEvidenceResponse {
  return {
    counted: side.counted.map((key) => names.attribution(key)),
    excluded: side.excluded.map(({ attribution, because, of, via }) => ({
      account: names.attribution(attribution),
      because,
      of: names.attribution(of),
      via: via.map((key) => names.link(key, because)),
    })),
    singlePointsOfFailure: side.singlePointsOfFailure.map((key) => names.source(key)),
  };
}

function figuresOf({ chains, origins, firstHand, regions }: SideAssessment): SideCountsResponse {
  const { min, max, ifSuggested, exact } = origins;
  return { chains, min, max, ifSuggested, exact, firstHandMin: firstHand.min, firstHandMax: firstHand.max, regions };
}
