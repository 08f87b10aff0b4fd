import { ADVICE_RULES, DETAIL_KINDS } from '../domain/advice/suggestion.js';
import { FEATURE_NAMES } from '../domain/vocabulary.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutNumber, OutObject, OutText } from '../http/responses.js';
import type { StoredEvidence, StoredText } from './stored-evidence.js';
import type { TieEvidenceRow } from './tie-evidence.repository.js';

/** A text that was compared: one of the two ids is null. */
export class ComparedTextResponse {
  @OutText({ format: 'uuid', nullable: true, description: 'The account whose wording it is.' })
  attributionId!: string | null;
  @OutText({ format: 'uuid', nullable: true }) documentId!: string | null;
}

export class PassagePlaceResponse {
  @OutInt({ description: 'First code point.' }) start!: number;
  @OutInt({ description: 'The code point after the last.' }) end!: number;
  @OutText({ nullable: true, description: 'The words there; null once the text is another than was compared.' })
  text!: string | null;
}

export class SharedPassageResponse {
  @OutObject(() => PassagePlaceResponse) first!: PassagePlaceResponse;
  @OutObject(() => PassagePlaceResponse) second!: PassagePlaceResponse;
}

/** What two texts have in common. */
export class TextEvidenceResponse {
  @OutObject(() => ComparedTextResponse) first!: ComparedTextResponse;
  @OutObject(() => ComparedTextResponse) second!: ComparedTextResponse;
  @OutEnum(['first', 'second'], {
    nullable: true,
    description: 'Which was there first; null where the days do not tell.',
  })
  earlier!: string | null;
  @OutBoolean({ nullable: true, description: 'Four fifths of the shorter text or more; null for a single phrase.' })
  isStrong!: boolean | null;
  @OutInt({ nullable: true, description: 'Days between the two at most; for a single phrase.' })
  daysApart!: number | null;
  @OutList(() => SharedPassageResponse, { description: 'The longest stretches both have, longest first.' })
  passages!: SharedPassageResponse[];
}

export class SharedDetailResponse {
  @OutText({ format: 'uuid' }) claimId!: string;
  @OutEnum(DETAIL_KINDS) kind!: string;
  @OutText() value!: string;
  @OutBoolean({ description: 'Told by these two alone, where others tell it otherwise.' }) isRare!: boolean;
}

export class TieEvidenceResponse {
  @OutEnum(ADVICE_RULES) rule!: string;
  @OutNumber({ nullable: true, description: '0 to 1: the part of the shorter text, or a probability.' })
  score!: number | null;
  @OutText({ format: 'date' }) foundOn!: string;
  @OutObject(() => TextEvidenceResponse, { nullable: true }) texts!: TextEvidenceResponse | null;
  @OutList(() => SharedDetailResponse, { description: 'The details both tell.' }) details!: SharedDetailResponse[];
  @OutInt({ nullable: true, description: 'On how many things of the same sort the two differ.' })
  differing!: number | null;
  @OutEnum(FEATURE_NAMES, { nullable: true, description: 'The feature both have; never its value.' })
  feature!: string | null;
  @OutText({ format: 'uuid', nullable: true, description: 'The source both were reached through.' })
  channelId!: string | null;
}

export class TieEvidenceListResponse {
  @OutList(() => TieEvidenceResponse, { description: 'None for a tie somebody recorded by hand.' })
  items!: TieEvidenceResponse[];
}

/** The words of a compared text as they stand now, by place; null when they are no longer those that were compared. */
export type WordsAt = (text: StoredText, digest: string) => ((start: number, end: number) => string) | null;

/** What a reader of evidence sees of it, field by field. */
export function presentEvidence(row: TieEvidenceRow, words: WordsAt): TieEvidenceResponse {
  const { evidence } = row;
  return {
    rule: row.rule,
    score: row.score,
    foundOn: row.found_on,
    texts: presentTexts(evidence, words),
    details: (evidence.details ?? []).map(({ claimId, kind, value, isRare }) => ({ claimId, kind, value, isRare })),
    differing: evidence.differing ?? null,
    feature: evidence.feature ?? null,
    channelId: evidence.channelId ?? null,
  };
}

function presentTexts(evidence: StoredEvidence, words: WordsAt): TextEvidenceResponse | null {
  const { first, second, digests, passages } = evidence;
  if (first === undefined || second === undefined || digests === undefined) return null;
  const [one, other] = [words(first, digests[0]), words(second, digests[1])];
  const place = ({ start, end }: { start: number; end: number }, text: typeof one) => ({
    start,
    end,
    text: text === null ? null : text(start, end),
  });
  return {
    first: presentText(first),
    second: presentText(second),
    earlier: evidence.earlier ?? null,
    isStrong: evidence.isStrong ?? null,
    daysApart: evidence.daysApart ?? null,
    passages: (passages ?? []).map((passage) => ({
      first: place(passage.first, one),
      second: place(passage.second, other),
    })),
  };
}

function presentText(text: StoredText): ComparedTextResponse {
  return 'attributionId' in text
    ? { attributionId: text.attributionId, documentId: null }
    : { attributionId: null, documentId: text.documentId };
}
