import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IntColumn, KeyColumn, TextColumn, UuidColumn } from '../database/columns.js';
import type { SearchAudience, SearchField, SearchedKind } from '../domain/search/sections.js';

const AUDIENCES = `audience in ('claims', 'evidence', 'documents', 'regions')`;
const KINDS = `record_kind in ('claim', 'attribution', 'document', 'region', 'source')`;

/** Text that is compared byte by byte, the same in every installation. */
function PlainTextColumn(name: string) {
  return Column({ name, type: 'text', collation: 'C' });
}

function PlainTextKeyColumn(name: string, constraint: string) {
  return PrimaryColumn({ name, type: 'text', collation: 'C', primaryKeyConstraintName: constraint });
}

/** What one stretch of one text of a record is found by. Made of the records; the text itself stands there. */
@Entity('search_texts')
@Index('search_texts_claims_ix', { synchronize: false })
@Index('search_texts_evidence_ix', { synchronize: false })
@Index('search_texts_documents_ix', { synchronize: false })
@Index('search_texts_regions_ix', { synchronize: false })
@Index('search_texts_newest_ix', { synchronize: false })
@Check('search_texts_kind_ck', KINDS)
@Check(
  'search_texts_field_ck',
  `field in ('statement', 'topic', 'wording', 'translation', 'title', 'text', 'name', 'pseudonym')`,
)
@Check('search_texts_audience_ck', AUDIENCES)
export class SearchTextEntity {
  @KeyColumn('workspace_id', 'search_texts_pk') workspaceId!: string;
  @KeyColumn('record_kind', 'search_texts_pk', 'text') recordKind!: SearchedKind;
  @KeyColumn('record_id', 'search_texts_pk') recordId!: string;
  @KeyColumn('field', 'search_texts_pk', 'text') field!: SearchField;
  /** Of a claim's statement; 0 elsewhere. */
  @KeyColumn('revision', 'search_texts_pk', 'integer') revision!: number;
  /** Which of several texts of the field. */
  @KeyColumn('position', 'search_texts_pk', 'integer') position!: number;
  /** Where in the text the stretch begins, in UTF-16 units. */
  @KeyColumn('start_offset', 'search_texts_pk', 'integer') startOffset!: number;
  @TextColumn('audience') audience!: SearchAudience;
  /** The record's number: the higher, the newer. */
  @IntColumn('number') number!: number;
  /** The claim whose statement it is, or that it is an account of. */
  @UuidColumn('claim_id', { nullable: true }) claimId!: string | null;
  @TextColumn('lang', { nullable: true }) lang!: string | null;
  /** Stemmed words, pairs of syllables, and the kind and workspace as a word (`claim=…`). */
  @Column({ name: 'tsv', type: 'tsvector' }) tsv!: string;
}

/** In how many texts of an audience a word or a pair of syllables stands; never fewer than there are. */
@Entity('search_terms')
@Index('search_terms_lexeme_ix', ['workspaceId', 'kind', 'lexeme'])
@Index('search_terms_alike_ix', { synchronize: false })
@Check('search_terms_kind_ck', `kind in ('word', 'gram', 'text')`)
@Check('search_terms_audience_ck', AUDIENCES)
export class SearchTermEntity {
  @KeyColumn('workspace_id', 'search_terms_pk') workspaceId!: string;
  @KeyColumn('audience', 'search_terms_pk', 'text') audience!: SearchAudience;
  @KeyColumn('kind', 'search_terms_pk', 'text') kind!: 'word' | 'gram' | 'text';
  @PlainTextKeyColumn('term', 'search_terms_pk') term!: string;
  @PlainTextColumn('lexeme') lexeme!: string;
  /** The word with its syllables taken apart, for comparing spellings. */
  @PlainTextColumn('alike') alike!: string;
  @IntColumn('texts') texts!: number;
}

/** What a region's names come to when their spellings are compared. */
@Entity('search_names')
@Index('search_names_key_ix', ['workspaceId', 'nameKey'])
export class SearchNameEntity {
  @KeyColumn('workspace_id', 'search_names_pk') workspaceId!: string;
  @KeyColumn('region_id', 'search_names_pk') regionId!: string;
  @PlainTextKeyColumn('name_key', 'search_names_pk') nameKey!: string;
}

/** A record whose texts are to be indexed anew; until then they are searched as they stand. */
@Entity('search_pending')
@Check('search_pending_kind_ck', KINDS)
export class SearchPendingEntity {
  @KeyColumn('workspace_id', 'search_pending_pk') workspaceId!: string;
  @KeyColumn('record_kind', 'search_pending_pk', 'text') recordKind!: SearchedKind;
  @KeyColumn('record_id', 'search_pending_pk') recordId!: string;
}

/** By which version of the tokens the texts of a workspace are indexed; without a row they never were. */
@Entity('search_states')
export class SearchStateEntity {
  @KeyColumn('workspace_id', 'search_states_pk') workspaceId!: string;
  @IntColumn('tokens_version') tokensVersion!: number;
}
