import {
  AccountEntity,
  MembershipEntity,
  OneTimeLinkEntity,
  SessionEntity,
  WorkspaceCounterEntity,
  WorkspaceEntity,
  WorkspaceSlugEntity,
} from './access/access.entities.js';
import {
  AttributionEntity,
  AttributionGradeEntity,
  AttributionUpstreamEntity,
  PassageEntity,
} from './attributions/attribution.entity.js';
import { DistinctionEntity } from './attributions/distinction.entity.js';
import {
  OfficialPositionEntity,
  OfficialRequestEntity,
  OfficialSearchEntity,
} from './attributions/official-position.entity.js';
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
import { RulingEntity, RulingRevocationEntity } from './corroboration/ruling.entity.js';
import { RegionEntity, RegionNameEntity } from './regions/region.entity.js';
import { SourceCoverEntity, SourceEntity, SourceFeatureEntity, SourceGradeEntity } from './sources/source.entity.js';

/** Every entity of the product, listed by hand: nothing is found by scanning folders. */
export const entities = [
  AccountEntity,
  SessionEntity,
  OneTimeLinkEntity,
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
  AttributionGradeEntity,
  PassageEntity,
  TieEntity,
  TieDecisionEntity,
  DistinctionEntity,
  OfficialPositionEntity,
  OfficialSearchEntity,
  OfficialRequestEntity,
  AssessmentEntity,
  RulingEntity,
  RulingRevocationEntity,
  TieEvidenceEntity,
];
