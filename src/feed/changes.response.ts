import { ApiProperty } from '@nestjs/swagger';
import { OutInt, OutObject, OutText, OutTexts } from '../http/responses.js';

export class ToldRecordResponse {
  @OutText({ description: '`claim`, `source`, …' }) kind!: string;
  @OutText({ description: 'Its id.' }) id!: string;
  @OutText({ nullable: true, description: 'Readable code, such as C-12; null for kinds that have none.' })
  code!: string | null;
}

export class ToldOriginsResponse {
  @OutInt({ description: 'Independent origins that are certain.' }) min!: number;
  @OutInt({ description: 'Independent origins at most.' }) max!: number;
}

export class ToldDenialResponse {
  @OutInt({ description: 'Independent origins of denials that are certain.' }) min!: number;
}

export class ToldAssessmentResponse {
  @OutText() status!: string;
  @OutTexts() flags!: string[];
  @OutObject(() => ToldOriginsResponse) origins!: ToldOriginsResponse;
  @OutObject(() => ToldDenialResponse) denial!: ToldDenialResponse;
}

/** One line. Lines of kinds `heartbeat` and `end` have only what is said there. */
export class ChangeLineResponse {
  @OutText({ description: 'Where this line stands: go on after it with `after`.' }) cursor!: string;
  @ApiProperty({ type: 'string', format: 'date', required: false, description: 'The day, in UTC.' }) on?: string;
  @ApiProperty({ type: 'string', required: false, description: 'What happened, such as `claim.reworded`.' })
  action?: string;
  @ApiProperty({ type: () => ToldRecordResponse, required: false }) record?: ToldRecordResponse;
  @ApiProperty({ type: 'string', nullable: true, required: false, description: 'Code of the claim it is about.' })
  claim?: string | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    required: false,
    description: 'Version of the record when the line was read; null when it is gone or has none.',
  })
  version?: number | null;
  @ApiProperty({
    type: () => ToldAssessmentResponse,
    nullable: true,
    required: false,
    description: 'Of `assessment.moved`: what was told of the claim before; null the first time.',
  })
  before?: ToldAssessmentResponse | null;
  @ApiProperty({ type: () => ToldAssessmentResponse, required: false, description: 'Of `assessment.moved`.' })
  after?: ToldAssessmentResponse;
  @ApiProperty({ type: 'boolean', required: false, description: 'Nothing happened; the stream is alive.' })
  heartbeat?: boolean;
  @ApiProperty({
    type: 'string',
    required: false,
    enum: ['caught_up', 'time_up', 'stopping', 'not_allowed'],
    description: 'Only on the last line. A stream without one was cut: go on after the last line that came whole.',
  })
  end?: string;
  @ApiProperty({ type: 'integer', required: false, description: 'Of the last line: how many changes were told.' })
  rows?: number;
  @ApiProperty({ type: 'string', required: false, description: 'Of the last line: SHA-256 of every byte before it.' })
  sha256?: string;
}
