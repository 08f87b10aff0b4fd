import { codeOf } from '../domain/ids.js';
import { ADVICE_RULES } from '../domain/advice/suggestion.js';
import { TIE_KINDS } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutList, OutText, OutTexts } from '../http/responses.js';
import type { AdviceRun } from './advice.service.js';

export class SuggestedTieResponse {
  @OutText({ format: 'uuid' }) id!: string;
  @OutText({ description: 'Readable code, such as T-4.' }) ref!: string;
  @OutEnum(TIE_KINDS) kind!: string;
  @OutTexts({ values: ADVICE_RULES, description: 'The rules that found it.' }) rules!: string[];
}

export class AdviceRunResponse {
  @OutList(() => SuggestedTieResponse, { description: 'The ties suggested now that were not on record before.' })
  suggested!: SuggestedTieResponse[];
  @OutBoolean({ description: 'Whether the rest of the workspace is looked at in the background.' }) isQueued!: boolean;
}

export function presentAdviceRun({ made, isQueued }: AdviceRun): AdviceRunResponse {
  return {
    suggested: made.map(({ id, number, suggestion }) => ({
      id,
      ref: codeOf('tie', number),
      kind: suggestion.kind,
      rules: suggestion.evidence.map(({ rule }) => rule),
    })),
    isQueued,
  };
}
