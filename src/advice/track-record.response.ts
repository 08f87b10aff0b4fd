import type { TrackRecord } from '../domain/advice/track-record.js';
import { ACCESSES, RELIABILITY_GRADES } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutNumber, OutObject, OutText } from '../http/responses.js';

export class RateIntervalResponse {
  @OutNumber({ description: '0 to 1.' }) low!: number;
  @OutNumber({ description: '0 to 1.' }) high!: number;
}

export class TrackRecordLineResponse {
  @OutText({ nullable: true, description: 'Null for claims without a topic.' }) topic!: string | null;
  @OutEnum(ACCESSES) access!: string;
  @OutInt({ description: 'How many of the settled ones held.' }) held!: number;
  @OutInt({ description: 'Claims settled without the source and everybody who may depend on it.' }) settled!: number;
  @OutObject(() => RateIntervalResponse, {
    nullable: true,
    description: 'The middle 90 %; null below five settled cases.',
  })
  interval!: RateIntervalResponse | null;
  @OutEnum(RELIABILITY_GRADES, { description: 'What the record alone would suggest; F below five settled cases.' })
  suggestedGrade!: string;
}

export class HedgeRecordResponse {
  @OutInt({ description: 'Settled cases in which the source hedged within a band of the workspace.' }) cases!: number;
  @OutNumber({ nullable: true, description: 'Brier score, 0 to 1, less is better; null below thirty cases.' })
  brier!: number | null;
}

export class TrackRecordResponse {
  @OutList(() => TrackRecordLineResponse, { description: 'By topic and access; none without a settled case.' })
  lines!: TrackRecordLineResponse[];
  @OutObject(() => HedgeRecordResponse) hedges!: HedgeRecordResponse;
}

export function presentTrackRecord({ lines, hedges }: TrackRecord): TrackRecordResponse {
  return {
    lines: lines.map(({ topic, access, held, settled, interval, suggestedGrade }) => ({
      topic,
      access,
      held,
      settled,
      interval: interval === null ? null : { low: interval[0], high: interval[1] },
      suggestedGrade,
    })),
    hedges: { cases: hedges.cases, brier: hedges.brier },
  };
}
