import { SOURCE_STATES } from '../domain/vocabulary.js';
import { OutEnum, OutInt, OutText, OutTexts } from '../http/responses.js';

/** What became of a source and which accounts went with it. */
export class SourceStateResponse {
  @OutText({ format: 'uuid' }) sourceId!: string;
  @OutText({ description: 'Readable code, such as S-7.' }) ref!: string;
  @OutEnum(SOURCE_STATES) state!: string;
  @OutTexts({ description: 'Ids of the accounts it set aside, or brought back.' }) attributionIds!: string[];
  @OutInt({ description: 'Of the source.' }) version!: number;
}
