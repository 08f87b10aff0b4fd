import type { Tx } from '../database/unit-of-work.js';
import type { SearchSection } from '../domain/search/sections.js';

/** One of the words asked about, in one stretch of a text. */
export interface SharingRow {
  /** Which of the queries, from 1. */
  readonly at: number;
  readonly id: string;
}

/** What of a claim can agree with one that is being typed. */
export interface ClaimWhenWhereRow {
  readonly id: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly hasTime: boolean;
  readonly isThere: boolean;
}

/** Texts that share words with another. Nothing here decides who may find what: the section given does. */
export class AlikeRepository {
  /** Which records of a section have which of these words in a text. Each word brings all it stands in. */
  sharing(tx: Tx, { audience, kind }: SearchSection, queries: readonly string[]): Promise<SharingRow[]> {
    return tx.query<SharingRow>(
      `select s.at, s.record_id as id from search_sharing($1, $2, $3, $4::tsquery[]) s where s.field <> 'topic'`,
      [tx.workspaceId, audience, kind, queries],
    );
  }

  /** When these claims happened, and whether in one of these regions. */
  whenAndWhere(tx: Tx, claimIds: readonly string[], regionIds: readonly string[]): Promise<ClaimWhenWhereRow[]> {
    return tx.query<ClaimWhenWhereRow>(
      `select c.id, c.time_earliest::text as earliest, c.time_latest::text as latest,
         c.time_text is not null as "hasTime",
         exists (select 1 from claim_regions r where r.workspace_id = $1 and r.claim_id = c.id
           and r.region_id = any($3::uuid[])) as "isThere"
       from claims c where c.workspace_id = $1 and c.id = any($2::uuid[])`,
      [tx.workspaceId, claimIds, regionIds],
    );
  }
}
