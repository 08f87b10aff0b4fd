import type { Tx } from '../database/unit-of-work.js';
import type { TieState } from '../domain/vocabulary.js';

/** A tie that says two sources are one person. */
export interface PairTie {
  readonly id: string;
  readonly number: number;
  readonly state: TieState;
  readonly version: number;
  readonly firstSourceId: string;
  readonly secondSourceId: string;
  readonly reason: string | null;
}

/** Everybody a source is one person with, and the confirmed ties that say so. */
export interface Person {
  readonly sources: readonly { id: string; number: number; pseudonym: string }[];
  readonly ties: readonly PairTie[];
}

const TIE = `t.id, t.number, t.state, t.version, t.first_source_id as "firstSourceId",
    t.second_source_id as "secondSourceId", t.reason`;

/** This source and everybody a confirmed tie joins it with, at any distance; `$2` is the source. */
const PERSON = `with recursive person(id) as (
    select s.id from sources s where s.workspace_id = $1 and s.id = $2
    union
    select other.id from person p cross join lateral (
      select t.second_source_id as id from ties t where t.workspace_id = $1 and t.first_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
      union all
      select t.first_source_id from ties t where t.workspace_id = $1 and t.second_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
    ) other)`;

/** Who is held to be one person. */
export class SamePersonRepository {
  /** Every such tie directly between two sources, held until the transaction ends, by number. */
  tiesBetween(tx: Tx, sourceId: string, otherId: string): Promise<PairTie[]> {
    return tx.query<PairTie>(
      `select ${TIE} from ties t where t.workspace_id = $1 and t.kind = 'same_person'
         and ((t.first_source_id = $2 and t.second_source_id = $3) or (t.first_source_id = $3 and t.second_source_id = $2))
       order by t.number for no key update`,
      [tx.workspaceId, sourceId, otherId],
    );
  }

  /** The others, by number, and all ties among them. */
  async personOf(tx: Tx, sourceId: string): Promise<Person> {
    const sources = await tx.query<{ id: string; number: number; pseudonym: string }>(
      `${PERSON} select s.id, s.number, s.pseudonym from person p
       join sources s on s.workspace_id = $1 and s.id = p.id where s.id <> $2 order by s.number`,
      [tx.workspaceId, sourceId],
    );
    const ties = await tx.query<PairTie>(
      `${PERSON} select ${TIE} from person p
       join ties t on t.workspace_id = $1 and t.first_source_id = p.id
       where t.kind = 'same_person' and t.state = 'confirmed' order by t.number`,
      [tx.workspaceId, sourceId],
    );
    return { sources, ties };
  }
}
