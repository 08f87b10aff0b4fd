import { HANDED_OUT_KINDS } from '../audit/log.reader.js';
import { OutBoolean, OutEnum, OutList, OutText, OutTexts } from '../http/responses.js';

export class HandedOutResponse {
  @OutText({ format: 'date' }) on!: string;
  @OutEnum(HANDED_OUT_KINDS) kind!: string;
  @OutText({ nullable: true, description: 'Of a report: who it was for.' }) level!: string | null;
  @OutText({ nullable: true, description: 'Of a report.' }) format!: string | null;
  @OutText({ nullable: true, description: 'Who made it; null for who has left or owns the machine.' })
  by!: string | null;
  @OutEnum(['yes', 'unknown'], {
    description: 'Whether it draws on what is frozen. Of reports made before this was logged it cannot be known.',
  })
  contains!: string;
}

export class FreezeResponse {
  @OutText({ nullable: true, description: 'Code of the source; null for the whole workspace.' }) source!: string | null;
  @OutBoolean({ description: 'False when it was frozen already.' }) isNew!: boolean;
  @OutList(() => HandedOutResponse, { description: 'What left the desk before, the newest first.' })
  handedOut!: HandedOutResponse[];
  @OutBoolean({ description: 'False when there are more than are listed.' }) isComplete!: boolean;
}

export class ListedFreezeResponse {
  @OutText({ nullable: true, description: 'Code of the source; null for the whole workspace.' }) source!: string | null;
  @OutTexts({ description: 'Codes of sources that are the same person, and frozen with it.' }) alsoHeld!: string[];
  @OutText({ nullable: true, description: 'Why, for who reads evidence or may thaw.' }) reason!: string | null;
  @OutText({ nullable: true, description: 'Who froze it; null for who has left or owns the machine.' })
  by!: string | null;
  @OutText({ format: 'date' }) on!: string;
  @OutBoolean({ description: 'You froze it: in a team, somebody else has to thaw it.' }) isYours!: boolean;
}

export class FreezesResponse {
  @OutList(() => ListedFreezeResponse) items!: ListedFreezeResponse[];
}
