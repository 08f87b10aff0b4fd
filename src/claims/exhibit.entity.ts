import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { IntColumn, KeyColumn, TextColumn, UuidColumn } from '../database/columns.js';
import type { Bearing, ExhibitKind, VerificationResult, VerificationStep } from '../domain/vocabulary.js';
import { DocumentEntity } from '../documents/document.entity.js';
import { ClaimEntity } from './claim.entity.js';

/** A thing that bears on a claim by itself: an image, a paper, a recording, a reading. */
@Entity('exhibits')
@Unique('exhibits_number_uq', ['workspaceId', 'number'])
@Unique('exhibits_key_uq', ['workspaceId', 'key'])
@Index('exhibits_claim_ix', ['workspaceId', 'claimId'])
@Index('exhibits_document_ix', ['workspaceId', 'documentId'])
@Check('exhibits_key_ck', `char_length(key) between 1 and 200`)
@Check('exhibits_kind_ck', `kind in ('imagery', 'document', 'recording', 'sensor')`)
@Check('exhibits_bearing_ck', `bearing in ('supports', 'contradicts')`)
@ForeignKey(() => ClaimEntity, ['workspaceId', 'claimId'], ['workspaceId', 'id'], { name: 'exhibits_claim_fk' })
@ForeignKey(() => DocumentEntity, ['workspaceId', 'documentId'], ['workspaceId', 'id'], {
  name: 'exhibits_document_fk',
})
export class ExhibitEntity {
  @KeyColumn('workspace_id', 'exhibits_pk') workspaceId!: string;
  @KeyColumn('id', 'exhibits_pk') id!: string;
  @IntColumn('number') number!: number;
  @TextColumn('key') key!: string;
  @UuidColumn('claim_id') claimId!: string;
  @UuidColumn('document_id', { nullable: true }) documentId!: string | null;
  @TextColumn('kind') kind!: ExhibitKind;
  @TextColumn('bearing') bearing!: Bearing;
  @IntColumn('version', { default: '1' }) version!: number;
}

/** One check made on an exhibit; the order is the order they were given in. */
@Entity('exhibit_verifications')
@Check(
  'exhibit_verifications_step_ck',
  `step in ('geolocation', 'chronolocation', 'source_check', 'metadata', 'reverse_search', 'other')`,
)
@Check('exhibit_verifications_result_ck', `result in ('passed', 'failed', 'inconclusive')`)
@Check('exhibit_verifications_note_ck', `octet_length(note) <= 1048576`)
@ForeignKey(() => ExhibitEntity, ['workspaceId', 'exhibitId'], ['workspaceId', 'id'], {
  name: 'exhibit_verifications_exhibit_fk',
})
export class ExhibitVerificationEntity {
  @KeyColumn('workspace_id', 'exhibit_verifications_pk') workspaceId!: string;
  @KeyColumn('exhibit_id', 'exhibit_verifications_pk') exhibitId!: string;
  @KeyColumn('position', 'exhibit_verifications_pk', 'integer') position!: number;
  @TextColumn('step') step!: VerificationStep;
  @TextColumn('result') result!: VerificationResult;
  @TextColumn('note', { nullable: true }) note!: string | null;
}
