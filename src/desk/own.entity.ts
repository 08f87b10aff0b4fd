import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { AccountEntity } from '../access/access.entities.js';
import {
  BooleanColumn,
  DayColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  MomentColumn,
  TextArrayColumn,
  TextColumn,
  UuidColumn,
} from '../database/columns.js';
import type { DraftKind } from '../domain/desk/draft-rules.js';

/** A named choice of claims and of what a list shows of them. */
@Entity('saved_views')
@Unique('saved_views_name_uq', ['workspaceId', 'accountId', 'name'])
@Index('saved_views_account_id_ix', ['accountId'])
@Check('saved_views_name_ck', `char_length(name) between 1 and 200 and name is nfc normalized`)
@Check('saved_views_filter_ck', `octet_length(filter::text) <= 65536`)
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'saved_views_account_id_fk' })
export class SavedViewEntity {
  @KeyColumn('workspace_id', 'saved_views_pk') workspaceId!: string;
  @KeyColumn('id', 'saved_views_pk') id!: string;
  @UuidColumn('account_id') accountId!: string;
  @TextColumn('name') name!: string;
  @JsonColumn('filter') filter!: object;
  @TextArrayColumn('columns') columns!: string[];
  @TextColumn('sort') sort!: string;
  @BooleanColumn('is_shared', { default: 'false' }) isShared!: boolean;
  /** Whether who saved it could see evidence: its name or its words may then speak of a source. */
  @BooleanColumn('needs_evidence') needsEvidence!: boolean;
  @IntColumn('version', { default: '1' }) version!: number;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** What somebody has begun to write and not sent. It holds sources' words: nobody else ever reads it. */
@Entity('drafts')
@Index('drafts_account_id_ix', ['accountId'])
@Index('drafts_list_ix', ['workspaceId', 'accountId', 'id'])
@Check('drafts_kind_ck', `kind in ('claim', 'attribution', 'ruling', 'comment', 'report')`)
@Check('drafts_about_ck', `char_length(about) <= 200`)
@Check('drafts_content_ck', `octet_length(content) <= 65536`)
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'drafts_account_id_fk' })
export class DraftEntity {
  @KeyColumn('workspace_id', 'drafts_pk') workspaceId!: string;
  @KeyColumn('id', 'drafts_pk') id!: string;
  @UuidColumn('account_id') accountId!: string;
  @TextColumn('kind') kind!: DraftKind;
  /** What it is a draft of, where that exists already: `C-12`. */
  @TextColumn('about', { nullable: true }) about!: string | null;
  /** JSON as it was given. */
  @TextColumn('content') content!: string;
  @IntColumn('version', { default: '1' }) version!: number;
  @MomentColumn('saved_at') savedAt!: Date;
  /** The day it was last saved or opened. */
  @DayColumn('used_on') usedOn!: string;
}
