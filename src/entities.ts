import {
  AccountEntity,
  MembershipEntity,
  OneTimeLinkEntity,
  SessionEntity,
  WorkspaceCounterEntity,
  WorkspaceEntity,
  WorkspaceSlugEntity,
} from './access/access.entities.js';
import { RegionEntity, RegionNameEntity } from './regions/region.entity.js';

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
];
