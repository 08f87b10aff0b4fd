import { OpenTheWall1764000000001 } from './1764000000001-open-the-wall.js';
import { CreateAccess1764000000002 } from './1764000000002-create-access.js';
import { CreateAuditLog1764000000003 } from './1764000000003-create-audit-log.js';
import { CreateRegionsAndDocuments1764000000004 } from './1764000000004-create-regions-and-documents.js';
import { CreateSources1764000000005 } from './1764000000005-create-sources.js';
import { CreateClaims1764000000006 } from './1764000000006-create-claims.js';
import { CreateAttributions1764000000007 } from './1764000000007-create-attributions.js';
import { CreateCorroboration1764000000008 } from './1764000000008-create-corroboration.js';
import { CreateJobQueue1764000000009 } from './1764000000009-create-job-queue.js';
import { PublishPolicies1764000000010 } from './1764000000010-publish-policies.js';
import { ApproveRulings1764000000011 } from './1764000000011-approve-rulings.js';
import { WithdrawSources1764000000012 } from './1764000000012-withdraw-sources.js';
import { KeepAssessments1764000000013 } from './1764000000013-keep-assessments.js';
import { GradeBlind1764000000014 } from './1764000000014-grade-blind.js';
import { KeepAdvice1764000000015 } from './1764000000015-keep-advice.js';
import { QueueReviews1764000000016 } from './1764000000016-queue-reviews.js';
import { KeepRecordChanges1764000000017 } from './1764000000017-keep-record-changes.js';
import { KeepFiles1764000000018 } from './1764000000018-keep-files.js';
import { OpenDesks1764000000019 } from './1764000000019-open-desks.js';
import { IssueTokens1764000000020 } from './1764000000020-issue-tokens.js';
import { FollowChanges1764000000021 } from './1764000000021-follow-changes.js';
import { EndAndFreeze1764000000022 } from './1764000000022-end-and-freeze.js';
import { KeepBackupRuns1764000000023 } from './1764000000023-keep-backup-runs.js';
import { KeepClaimLists1764000000024 } from './1764000000024-keep-claim-lists.js';
import { IndexTexts1764000000025 } from './1764000000025-index-texts.js';
import { MergeRegions1764000000026 } from './1764000000026-merge-regions.js';
import { LikenTexts1764000000027 } from './1764000000027-liken-texts.js';
import { ShortenTheWay1764000000028 } from './1764000000028-shorten-the-way.js';
import { GatherAdvice1764000000029 } from './1764000000029-gather-advice.js';
import { FindPartsOfStatements1764000000030 } from './1764000000030-find-parts-of-statements.js';
import { OpenLog1764000000033 } from './1764000000033-open-log.js';

/** Every migration, in order. What is listed here and released is never edited: a correction is a new migration. */
export const migrations = [
  OpenTheWall1764000000001,
  CreateAccess1764000000002,
  CreateAuditLog1764000000003,
  CreateRegionsAndDocuments1764000000004,
  CreateSources1764000000005,
  CreateClaims1764000000006,
  CreateAttributions1764000000007,
  CreateCorroboration1764000000008,
  CreateJobQueue1764000000009,
  PublishPolicies1764000000010,
  ApproveRulings1764000000011,
  WithdrawSources1764000000012,
  KeepAssessments1764000000013,
  GradeBlind1764000000014,
  KeepAdvice1764000000015,
  QueueReviews1764000000016,
  KeepRecordChanges1764000000017,
  KeepFiles1764000000018,
  OpenDesks1764000000019,
  IssueTokens1764000000020,
  FollowChanges1764000000021,
  EndAndFreeze1764000000022,
  KeepBackupRuns1764000000023,
  KeepClaimLists1764000000024,
  IndexTexts1764000000025,
  MergeRegions1764000000026,
  LikenTexts1764000000027,
  ShortenTheWay1764000000028,
  GatherAdvice1764000000029,
  FindPartsOfStatements1764000000030,
  OpenLog1764000000033,
];
