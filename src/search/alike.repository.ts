import type { Tx } from '../database/unit-of-work.js';
import type { SearchSection } from '../domain/search/sections.js';

/** A word to look for, as the database is asked it, and what it counts for. */
export interface SharedWord {
  readonly term: string;
  readonly weight: number;
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
  /** Records of a section with the most weight in common with these words, the newer of equals first. */
  async sharing(
    tx: Tx,
    { audience, kind }: SearchSection,
    words: readonly SharedWord[],
    most: number,
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `select s.record_id as id from (select distinct at, record_id
         from search_sharing($1, $2, $3, $4::tsquery[]) where field <> 'topic') s
       group by s.record_id order by sum(($5::real[])[s.at]) desc, s.record_id desc limit $6`,
      [tx.workspaceId, audience, kind, words.map(({ term }) => term), words.map(({ weight }) => weight), most],
    );
    return rows.map(({ id }) => id);
  }

  /** In how many indexed texts of a section each of these stands now, by its place among them; none where it has no entry. */
  async standing(
    tx: Tx,
    { audience, kind }: SearchSection,
    terms: readonly string[],
  ): Promise<ReadonlyMap<number, number>> {
    const rows = await tx.query<{ at: number; texts: number }>(
      `select at - 1 as at, count(*)::integer as texts from search_sharing($1, $2, $3, $4::tsquery[]) group by at`,
      [tx.workspaceId, audience, kind, terms],
    );
    return new Map(rows.map(({ at, texts }) => [at, texts]));
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
