import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { DocumentsReader } from '../documents/documents.reader.js';
import { readEdtf } from '../domain/edtf-time.js';
import { type FieldError, invalidField } from '../domain/refusal.js';
import { invalidInput } from '../http/validation.pipe.js';
import { RegionsReader } from '../regions/regions.reader.js';
import { SourcesReader } from '../sources/sources.reader.js';
import type {
  ChangeAttributionRequest,
  HedgeRequest,
  PassageRequest,
  TermsRequest,
  WordingRequest,
} from './attribution.requests.js';
import type { AttributionColumns, AttributionContent, Passage } from './attribution-row.js';
import type { LinkEnd, LinkEndRequest } from './link-end.js';
import { LinkEnds } from './link-ends.service.js';
import { anchorQuote, CodePointText } from '../domain/passage-anchor.js';

/** Turns what a request says of an attribution into what is stored, or refuses it naming the field. */
@Injectable()
export class AttributionContents {
  constructor(
    private readonly sources: SourcesReader,
    private readonly regions: RegionsReader,
    private readonly documents: DocumentsReader,
    private readonly linkEnds: LinkEnds,
  ) {}

  /** `selfId` is the attribution being changed, which cannot come through itself; null for a new one. */
  async resolve(tx: Tx, request: ChangeAttributionRequest, selfId: string | null): Promise<AttributionContent> {
    const { channel, heardIn, upstream, passages } = request;
    const columns = ownColumns(request);
    if (channel !== undefined) {
      columns.channel_id = channel === null ? null : await this.sources.idOf(tx, 'channel', channel);
    }
    if (heardIn !== undefined) {
      columns.heard_in_id = heardIn === null ? null : await this.regions.idOf(tx, 'heardIn', heardIn);
    }
    return {
      columns,
      upstream: upstream === undefined ? null : await this.upstreamOf(tx, upstream, selfId),
      passages: passages === undefined ? null : await this.passagesOf(tx, passages),
    };
  }

  /** A circle of several attributions is a finding and is stored; an attribution that comes through itself is a slip. */
  private async upstreamOf(tx: Tx, given: readonly LinkEndRequest[], selfId: string | null): Promise<LinkEnd[]> {
    const upstream = await this.linkEnds.resolveAll(tx, 'upstream', given);
    const own = upstream.findIndex((step) => selfId !== null && step.attributionId === selfId);
    if (own >= 0) throw invalidField(`upstream[${own}].attribution`, 'another attribution, not the account itself');
    return upstream;
  }

  /** Every quote must stand in its document. All that do not are named at once, without repeating their words. */
  private async passagesOf(tx: Tx, given: readonly PassageRequest[]): Promise<Passage[]> {
    const texts = new Map<string, CodePointText | null>();
    const passages: Passage[] = [];
    const errors: FieldError[] = [];
    for (const [index, request] of given.entries()) {
      const path = `passages[${index}]`;
      const documentId = await this.documents.idOf(tx, `${path}.document`, request.document);
      const known = texts.get(documentId);
      const text = known === undefined ? await this.textOf(tx, documentId) : known;
      texts.set(documentId, text);
      const quote = quoteOf(request);
      const { anchor, problem } = anchorQuote(text, quote);
      if (problem !== null) errors.push({ path: `${path}.${problem.field}`, expected: problem.expected });
      else passages.push({ documentId, ...quote, ...anchor });
    }
    if (errors.length > 0) throw invalidInput(errors);
    return passages;
  }

  private async textOf(tx: Tx, documentId: string): Promise<CodePointText | null> {
    const text = await this.documents.textToQuote(tx, documentId);
    return text === null ? null : new CodePointText(text);
  }
}

function quoteOf({ exact, prefix, suffix, start, end }: PassageRequest) {
  return { exact, prefix: prefix ?? null, suffix: suffix ?? null, start: start ?? null, end: end ?? null };
}

/** The columns of everything in a request that refers to no other record; fields left out give none. */
function ownColumns(request: ChangeAttributionRequest): Partial<AttributionColumns> {
  const { stance, access, originStatus, form, wording, hedge, statedAt, learnedAt, terms } = request;
  return {
    ...(stance === undefined ? {} : { stance }),
    ...(access === undefined ? {} : { access }),
    ...(originStatus === undefined ? {} : { origin_status: originStatus }),
    ...(form === undefined ? {} : { form }),
    ...(wording === undefined ? {} : wordingColumns(wording)),
    ...(hedge === undefined ? {} : hedgeColumns(hedge)),
    ...(statedAt === undefined ? {} : statedColumns(statedAt)),
    ...(learnedAt === undefined ? {} : learnedColumns(learnedAt)),
    ...(terms === undefined ? {} : termsColumns(terms)),
  };
}

function wordingColumns(wording: WordingRequest | null) {
  const translation = wording?.translation ?? null;
  return {
    wording_text: wording?.text ?? null,
    wording_lang: wording?.lang ?? null,
    translation_text: translation?.text ?? null,
    translation_lang: translation?.lang ?? null,
    translation_by: translation?.by ?? null,
  };
}

function hedgeColumns(hedge: HedgeRequest | null) {
  const low = hedge?.low ?? null;
  const high = hedge?.high ?? null;
  if (low !== null && high !== null && low > high) throw invalidField('hedge', 'low no greater than high');
  return { hedge_word: hedge?.word ?? null, hedge_low: low, hedge_high: high };
}

function statedColumns(statedAt: string | null) {
  const time = statedAt === null ? null : readEdtf(statedAt);
  return {
    stated_text: time?.text ?? null,
    stated_earliest: time?.earliest ?? null,
    stated_latest: time?.latest ?? null,
  };
}

function learnedColumns(learnedAt: string | null) {
  const time = learnedAt === null ? null : readEdtf(learnedAt);
  return {
    learned_text: time?.text ?? null,
    learned_earliest: time?.earliest ?? null,
    learned_latest: time?.latest ?? null,
  };
}

function termsColumns(terms: TermsRequest | null) {
  const notBefore = terms?.notBefore ?? null;
  const time = notBefore === null ? null : readEdtf(notBefore);
  return {
    terms_attribution: terms?.attribution ?? null,
    not_before_text: time?.text ?? null,
    not_before_earliest: time?.earliest ?? null,
    not_before_latest: time?.latest ?? null,
  };
}
