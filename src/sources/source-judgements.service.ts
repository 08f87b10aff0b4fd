import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { SOURCE_STATES } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutList, OutText } from '../http/responses.js';

/** One withdrawal of a source, or one reinstatement. */
export class SourceDecisionResponse {
  @OutEnum(SOURCE_STATES) state!: string;
  @OutText() reason!: string;
  @OutInt({ description: 'How many accounts it set aside, or brought back.' }) accounts!: number;
  @OutText({ format: 'uuid', nullable: true, description: 'The account that decided.' }) decidedById!: string | null;
  @OutText({ format: 'date' }) decidedOn!: string;
}

export class SamePersonSourceResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as S-7.' }) ref!: string;
  @OutText() pseudonym!: string;
}

/** A confirmed tie by which two of these sources are held to be one person. */
export class SamePersonTieResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as T-4.' }) ref!: string;
  @OutText({ format: 'uuid' }) firstSourceId!: string;
  @OutText({ format: 'uuid' }) secondSourceId!: string;
  @OutText({ nullable: true }) reason!: string | null;
}

/** What editors hold of who a source is and whether it counts. The records themselves stay apart. */
export class SourceJudgementResponse {
  @OutList(() => SamePersonSourceResponse, { description: 'Who it is held to be one person with, at any distance.' })
  samePerson!: SamePersonSourceResponse[];
  @OutList(() => SamePersonTieResponse, { description: 'The ties that say so.' }) ties!: SamePersonTieResponse[];
  @OutList(() => SourceDecisionResponse, { description: 'Withdrawals and reinstatements, the newest first.' })
  decisions!: SourceDecisionResponse[];
}

export type JudgementReader = (tx: Tx, sourceId: string) => Promise<SourceJudgementResponse>;

/**
 * What is held of a source by modules above this one. They give their reader here, as they subscribe to the log, so
 * that a source can be shown whole without this module knowing of ties.
 */
@Injectable()
export class SourceJudgements {
  private reader: JudgementReader | null = null;

  readWith(reader: JudgementReader): void {
    this.reader = reader;
  }

  async of(tx: Tx, sourceId: string): Promise<SourceJudgementResponse> {
    if (this.reader === null) throw new Error('nobody told what is held of sources');
    return this.reader(tx, sourceId);
  }
}
