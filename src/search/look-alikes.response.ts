import { LIKENESS_BANDS } from '../domain/matching/likeness-bands.js';
import { OutBoolean, OutEnum, OutList, OutObject, OutText } from '../http/responses.js';

export class SharedSegmentResponse {
  @OutText() text!: string;
  @OutBoolean({ description: 'Whether it is also in what was typed.' }) isShared!: boolean;
}

/** The same in both languages of the desk. */
export class LikenessWordsResponse {
  @OutText() en!: string;
  @OutText() ko!: string;
}

export class LookAlikeResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutText({ nullable: true, description: 'What it counts as; null while it is being re-checked.' })
  status!: string | null;
  @OutText({ nullable: true, description: 'The language of the wording that is alike.' }) lang!: string | null;
  @OutList(() => SharedSegmentResponse, { description: 'The wording that is alike, in order.' })
  statement!: SharedSegmentResponse[];
  @OutEnum(LIKENESS_BANDS, { description: 'How much of what was typed it says.' }) likeness!: string;
  @OutObject(() => LikenessWordsResponse) words!: LikenessWordsResponse;
  @OutBoolean({ description: 'It can have happened at the time given.' }) isSameTime!: boolean;
  @OutBoolean({ description: 'It is of a place in one of the regions given.' }) isSamePlace!: boolean;
}

export class LookAlikesResponse {
  @OutList(() => LookAlikeResponse, { description: 'The most alike first; ten at most.' }) items!: LookAlikeResponse[];
}
