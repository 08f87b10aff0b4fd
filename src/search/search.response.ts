import { SEARCH_FIELDS, SEARCHED_KINDS } from '../domain/search/sections.js';
import { SEARCH_MODES } from '../domain/search/mode.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutObject, OutText, OutTexts } from '../http/responses.js';

export class SegmentResponse {
  @OutText() text!: string;
  @OutBoolean({ description: 'Whether it is what was searched for.' }) isMatch!: boolean;
}

export class FoundClaimResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutText({ description: 'Its present statement, in the first of its languages.' }) label!: string;
  @OutText({ nullable: true, description: 'What it counts as; null while it is being re-checked.' })
  status!: string | null;
}

export class SearchHitResponse {
  @OutEnum(SEARCHED_KINDS) record!: string;
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutText({ nullable: true, description: 'What the record is called: a statement, title, name or pseudonym.' })
  label!: string | null;
  @OutEnum(SEARCH_FIELDS, { description: 'Which text of the record was found; the best of several.' }) field!: string;
  @OutBoolean({ description: 'A statement the claim no longer has.' }) isFormer!: boolean;
  @OutInt({ nullable: true, description: 'Which wording of a claim.' }) revision!: number | null;
  @OutText({ nullable: true }) lang!: string | null;
  @OutList(() => SegmentResponse, { description: 'In order, the part of the text where it was found.' })
  segments!: SegmentResponse[];
  @OutBoolean({ description: 'Text was left out before.' }) isCutBefore!: boolean;
  @OutBoolean({ description: 'Text was left out after.' }) isCutAfter!: boolean;
  @OutObject(() => FoundClaimResponse, { nullable: true, description: 'The claim, or the one it is an account of.' })
  claim!: FoundClaimResponse | null;
}

export class CappedCountResponse {
  @OutInt() count!: number;
  @OutBoolean({ description: 'There are more: only so many were counted.' }) isCapped!: boolean;
}

export class RecordFacetResponse extends CappedCountResponse {
  @OutEnum(SEARCHED_KINDS) record!: string;
}

export class StatusFacetResponse extends CappedCountResponse {
  @OutText() status!: string;
}

export class RegionFacetResponse extends CappedCountResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as R-3.' }) ref!: string;
  @OutText() label!: string;
}

export class SearchFacetsResponse {
  @OutList(() => StatusFacetResponse) statuses!: StatusFacetResponse[];
  @OutList(() => RegionFacetResponse, { description: 'The twenty most frequent.' }) regions!: RegionFacetResponse[];
}

export class OtherWordsResponse {
  @OutText({ description: 'As it was typed.' }) given!: string;
  @OutTexts({ description: 'What was searched for besides.' }) taken!: string[];
}

export class SearchResponse {
  @OutList(() => SearchHitResponse, { description: 'The best first.' }) hits!: SearchHitResponse[];
  @OutText({ nullable: true, description: 'The `after` of the next page.' }) next!: string | null;
  @OutEnum(SEARCH_MODES, {
    description:
      'How it was found: all terms; or, where nothing has them, terms written much like them; or any of them.',
  })
  mode!: string;
  @OutObject(() => CappedCountResponse) total!: CappedCountResponse;
  @OutList(() => RecordFacetResponse) records!: RecordFacetResponse[];
  @OutObject(() => SearchFacetsResponse, { nullable: true, description: 'Only when asked for.' })
  facets!: SearchFacetsResponse | null;
  @OutList(() => OtherWordsResponse, { description: 'In the mode `alike`: words like those that were typed.' })
  alike!: OtherWordsResponse[];
  @OutBoolean({ description: 'Texts are being indexed: some may not be found yet.' }) isCatchingUp!: boolean;
}

export class SearchSuggestionResponse {
  @OutEnum(SEARCHED_KINDS) record!: string;
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as C-12.' }) ref!: string;
  @OutText({ nullable: true, description: 'What the record is called; for an account, what its claim says.' })
  label!: string | null;
}

export class SearchSuggestionsResponse {
  @OutList(() => SearchSuggestionResponse, { description: 'A record whose code was typed first, then the best found.' })
  items!: SearchSuggestionResponse[];
}
