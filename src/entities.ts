import {
  AccountEntity,
  MembershipEntity,
  OneTimeLinkEntity,
  SessionEntity,
  WorkspaceCounterEntity,
  WorkspaceEntity,
  WorkspaceSlugEntity,
} from './access/access.entities.js';
import { DocumentEntity } from './documents/document.entity.js';
import { RegionEntity, RegionNameEntity } from './regions/region.entity.js';
import {
  SourceCoverEntity,
  SourceEntity,
  SourceFeatureEntity,
  SourceGradeEntity,
} from './sources/source.entity.js';

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
];
