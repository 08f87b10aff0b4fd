import { BackupRunEntity } from './backup/backup-run.entity.js';
import {
  AccountEntity,
  ApiTokenEntity,
  KeptAnswerEntity,
  MembershipEntity,
  OneTimeLinkEntity,
  SessionEntity,
  SignInEntity,
  WorkspaceCounterEntity,
  WorkspaceEntity,
  WorkspaceSlugEntity,
} from './access/access.entities.js';
import {
  AttributionEntity,
  AttributionGradeEntity,
  AttributionUpstreamEntity,
  GradingEntity,
  PassageEntity,
} from './attributions/attribution.entity.js';
import { DistinctionEntity } from './attributions/distinction.entity.js';
import {
  OfficialPositionEntity,
  OfficialRequestEntity,
  OfficialSearchEntity,
} from './attributions/official-position.entity.js';
import { SourceDecisionAccountEntity, SourceDecisionEntity } from './attributions/source-decision.entity.js';
import { TieEvidenceEntity } from './advice/tie-evidence.entity.js';
import { TieDecisionEntity, TieEntity } from './attributions/tie.entity.js';
import { ClaimLinkEntity } from './claims/claim-link.entity.js';
import {
  ClaimEntity,
  ClaimQuantityEntity,
  ClaimRegionEntity,
  ClaimTopicEntity,
  ClaimWordingEntity,
} from './claims/claim.entity.js';
import { ExhibitEntity, ExhibitVerificationEntity } from './claims/exhibit.entity.js';
import { DocumentEntity } from './documents/document.entity.js';
import { AssessmentEntity } from './corroboration/assessment.entity.js';
import { AssessmentHistoryEntity, AssessmentInputsEntity } from './corroboration/assessment-history.entity.js';
import { AssessmentMoveEntity } from './feed/assessment-move.entity.js';
import { ChangeKeyEntity } from './feed/change-key.entity.js';
import { WebhookDeliveryEntity, WebhookEntity } from './feed/webhook.entity.js';
import { ReviewAssignmentEntity, ReviewLookEntity, ReviewReasonEntity } from './overview/review/review.entities.js';
import { CommentEntity, CommentMentionEntity, CommentTextEntity } from './desk/comment.entity.js';
import {
  ClaimFollowEntity,
  MutedNotificationEntity,
  NotificationEntity,
  ToldStandingEntity,
} from './desk/notification.entity.js';
import { DraftEntity, SavedViewEntity } from './desk/own.entity.js';
import { PolicyChoiceEntity, PolicyEntity } from './policies/policy.entity.js';
import { RulingApprovalEntity, RulingEntity, RulingRevocationEntity } from './corroboration/ruling.entity.js';
import { FreezeEntity, FreezeThawEntity } from './freezes/freeze.entity.js';
import { RecordChangeEntity } from './history/record-change.entity.js';
import { FileCustodyEntity, FileEntity } from './files/file.entity.js';
import { RegionEntity, RegionNameEntity } from './regions/region.entity.js';
import { SourceCoverEntity, SourceEntity, SourceFeatureEntity, SourceGradeEntity } from './sources/source.entity.js';
import {
  SearchNameEntity,
  SearchPendingEntity,
  SearchStateEntity,
  SearchTermEntity,
  SearchTextEntity,
} from './search/search.entities.js';

/** Every entity of the product, listed by hand: nothing is found by scanning folders. */
export const entities = [
  AccountEntity,
  SessionEntity,
  SignInEntity,
  OneTimeLinkEntity,
  ApiTokenEntity,
  KeptAnswerEntity,
  WorkspaceSlugEntity,
  WorkspaceEntity,
  WorkspaceCounterEntity,
  MembershipEntity,
  RegionEntity,
  RegionNameEntity,
  DocumentEntity,
  SourceEntity,
  SourceCoverEntity,
  SourceFeatureEntity,
  SourceGradeEntity,
  ClaimEntity,
  ClaimWordingEntity,
  ClaimRegionEntity,
  ClaimTopicEntity,
  ClaimQuantityEntity,
  ClaimLinkEntity,
  ExhibitEntity,
  ExhibitVerificationEntity,
  AttributionEntity,
  AttributionUpstreamEntity,
  GradingEntity,
  AttributionGradeEntity,
  PassageEntity,
  TieEntity,
  TieDecisionEntity,
  SourceDecisionEntity,
  SourceDecisionAccountEntity,
  DistinctionEntity,
  OfficialPositionEntity,
  OfficialSearchEntity,
  OfficialRequestEntity,
  PolicyEntity,
  PolicyChoiceEntity,
  AssessmentEntity,
  AssessmentInputsEntity,
  AssessmentHistoryEntity,
  RulingEntity,
  RulingRevocationEntity,
  ReviewReasonEntity,
  ReviewAssignmentEntity,
  ReviewLookEntity,
  RulingApprovalEntity,
  TieEvidenceEntity,
  FreezeEntity,
  FreezeThawEntity,
  RecordChangeEntity,
  CommentEntity,
  CommentTextEntity,
  CommentMentionEntity,
  ClaimFollowEntity,
  ToldStandingEntity,
  NotificationEntity,
  MutedNotificationEntity,
  SavedViewEntity,
  DraftEntity,
  FileEntity,
  FileCustodyEntity,
  ChangeKeyEntity,
  AssessmentMoveEntity,
  WebhookEntity,
  WebhookDeliveryEntity,
  BackupRunEntity,
  SearchTextEntity,
  SearchTermEntity,
  SearchNameEntity,
  SearchPendingEntity,
  SearchStateEntity,
];
