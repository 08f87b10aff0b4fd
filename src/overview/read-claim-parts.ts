import { keepPlan } from '../database/kept-plans.js';
import { oneRow, readTogether, type Together } from '../database/together.js';
import type { Tx } from '../database/unit-of-work.js';
import { ASKED_ACCOUNTS, type AskedRow } from './read-asked.js';
import { CLAIM_ACCOUNTS, type ClaimAccountRow } from './read-claim-accounts.js';
import { CLAIM_ASSESSMENT, type ClaimAssessmentRow } from './read-claim-assessment.js';
import { CLAIM_EXHIBITS, type ClaimExhibitRow } from './read-claim-exhibits.js';
import { CLAIM_LINKS, type ClaimLinkRow } from './read-claim-links.js';
import { OFFICIAL_POSITION, type OfficialPositionView } from './read-official-position.js';

/** What is said of one claim alone, and of nothing beside it. */
export interface ClaimParts {
  readonly links: readonly ClaimLinkRow[];
  readonly position: OfficialPositionView | null;
  readonly exhibits: readonly ClaimExhibitRow[];
  readonly asked: readonly AskedRow[];
  readonly assessment: ClaimAssessmentRow | null;
  /** Identifying; null for who may not see accounts, and then not read. */
  readonly accounts: readonly ClaimAccountRow[] | null;
}

const PARTS = {
  links: CLAIM_LINKS,
  position: OFFICIAL_POSITION,
  exhibits: CLAIM_EXHIBITS,
  asked: ASKED_ACCOUNTS,
  assessment: CLAIM_ASSESSMENT,
};
const SQL = keepPlan(readTogether(PARTS));
const SQL_WITH_ACCOUNTS = keepPlan(readTogether({ ...PARTS, accounts: CLAIM_ACCOUNTS }));

type Rows = Together<{
  links: ClaimLinkRow;
  position: OfficialPositionView;
  exhibits: ClaimExhibitRow;
  asked: AskedRow;
  assessment: Omit<ClaimAssessmentRow, 'assessed_at'> & { readonly assessed_at: string };
  accounts: ClaimAccountRow;
}>;

/** All of it by one statement; the accounts only where they may be seen. */
export async function readClaimParts(tx: Tx, claimId: string, withAccounts: boolean): Promise<ClaimParts> {
  const row = await oneRow<Omit<Rows, 'accounts'> & Partial<Pick<Rows, 'accounts'>>>(
    tx,
    withAccounts ? SQL_WITH_ACCOUNTS : SQL,
    [tx.workspaceId, claimId],
  );
  const [[assessment], [position]] = [row.assessment, row.position];
  return {
    links: row.links,
    position: position ?? null,
    exhibits: row.exhibits,
    asked: row.asked,
    assessment: assessment === undefined ? null : { ...assessment, assessed_at: new Date(assessment.assessed_at) },
    accounts: row.accounts ?? null,
  };
}
