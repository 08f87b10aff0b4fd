import { newId } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import type { CoveredRecords } from '../domain/grading/letter-blind.js';
import type { CredibilityBasis, SourceKind } from '../domain/vocabulary.js';

/** A grading that is open: until a digit closes it or its hour is over. */
export interface OpenGrading {
  readonly id: string;
  readonly opened_at: Date;
  readonly expires_at: Date;
}

/** A source as whoever judges may see it: never with a letter. */
export interface UngradedSourceRow {
  readonly id: string;
  readonly number: number;
  readonly pseudonym: string;
  readonly kind: SourceKind;
}

/** One entry of the history of an account's digits. */
export interface DigitRow {
  readonly sequence: number;
  readonly credibility: number;
  readonly basis: CredibilityBasis | null;
  readonly reason: string | null;
  readonly gradedById: string | null;
  readonly gradedAt: string;
}

const IS_OPEN = `g.expires_at > $3 and not exists (select 1 from attribution_grades d
  where d.workspace_id = $1 and d.grading_id = g.id)`;

/**
 * Everybody on the chains of what somebody has open: whose account it is, channels, everything upstream at any distance
 * (a superseded account is read as its successor), and everybody they are one person with.
 */
const COVERED = `
  with recursive opened(id) as (
    select distinct g.attribution_id from gradings g where g.workspace_id = $1 and g.opened_by = $2 and ${IS_OPEN}),
  chain(id) as (
    select o.id from opened o
    union
    select step.id from chain c cross join lateral (
      select u.upstream_attribution_id as id from attribution_upstreams u
      where u.workspace_id = $1 and u.attribution_id = c.id and u.upstream_attribution_id is not null
      union all
      select a.superseded_by_id from attributions a
      where a.workspace_id = $1 and a.id = c.id and a.superseded_by_id is not null
    ) step),
  person(id) as (
    (select a.source_id from chain c join attributions a on a.workspace_id = $1 and a.id = c.id
     union
     select a.channel_id from chain c join attributions a on a.workspace_id = $1 and a.id = c.id
     where a.channel_id is not null
     union
     select u.upstream_source_id from chain c join attribution_upstreams u
       on u.workspace_id = $1 and u.attribution_id = c.id where u.upstream_source_id is not null)
    union
    select other.id from person p cross join lateral (
      select t.second_source_id as id from ties t where t.workspace_id = $1 and t.first_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
      union all
      select t.first_source_id from ties t where t.workspace_id = $1 and t.second_source_id = p.id
        and t.kind = 'same_person' and t.state = 'confirmed'
    ) other)
  select 'source' as kind, s.id, s.key from person p join sources s on s.workspace_id = $1 and s.id = p.id
  union all
  select 'attribution', a.id, a.key from opened o join attributions a on a.workspace_id = $1 and a.id = o.id`;

/** Rows of gradings, and what they cover. */
export class GradingsRepository {
  /** What this account has open at a moment. */
  async covered(tx: Tx, accountId: string, now: Date): Promise<CoveredRecords> {
    const rows = await tx.query<{ kind: string; id: string; key: string }>(COVERED, [tx.workspaceId, accountId, now]);
    const of = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map(({ id, key }) => [id, key]));
    return { sources: of('source'), accounts: of('attribution') };
  }

  /** Holds an account until the transaction ends, so that gradings and grades of it take turns. */
  async hold(tx: Tx, attributionId: string): Promise<void> {
    await tx.query('select id from attributions where workspace_id = $1 and id = $2 for no key update', [
      tx.workspaceId,
      attributionId,
    ]);
  }

  /** The grading this account has open of an attribution. */
  async open(tx: Tx, attributionId: string, accountId: string, now: Date): Promise<OpenGrading | null> {
    const rows = await tx.query<OpenGrading>(
      `select g.id, g.opened_at, g.expires_at from gradings g
       where g.workspace_id = $1 and g.opened_by = $2 and g.attribution_id = $4 and ${IS_OPEN}
       order by g.expires_at desc limit 1`,
      [tx.workspaceId, accountId, now, attributionId],
    );
    return rows[0] ?? null;
  }

  /** Whether this account has anything open for judging that it opened after a moment. */
  async isAnyOpenSince(tx: Tx, accountId: string, moment: Date, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from gradings g
       where g.workspace_id = $1 and g.opened_by = $2 and g.opened_at > $4 and ${IS_OPEN} limit 1`,
      [tx.workspaceId, accountId, now, moment],
    );
    return rows.length > 0;
  }

  async insert(
    tx: Tx,
    grading: { attributionId: string; openedBy: string; openedAt: Date; expiresAt: Date },
  ): Promise<OpenGrading> {
    const id = newId();
    const { attributionId, openedBy, openedAt, expiresAt } = grading;
    await tx.query(
      `insert into gradings (workspace_id, id, attribution_id, opened_by, opened_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.workspaceId, id, attributionId, openedBy, openedAt, expiresAt],
    );
    return { id, opened_at: openedAt, expires_at: expiresAt };
  }

  /** Adds a digit after the others; whoever calls holds the account. */
  async addDigit(
    tx: Tx,
    attributionId: string,
    digit: { credibility: number; reason: string; gradedBy: string; gradingId: string },
  ): Promise<void> {
    await tx.query(
      `insert into attribution_grades
         (workspace_id, attribution_id, sequence, credibility, reason, graded_by, basis, grading_id)
       values ($1, $2, (select coalesce(max(g.sequence), 0) + 1 from attribution_grades g
         where g.workspace_id = $1 and g.attribution_id = $2), $3, $4, $5, 'blind', $6)`,
      [tx.workspaceId, attributionId, digit.credibility, digit.reason, digit.gradedBy, digit.gradingId],
    );
  }

  /** Digits of an account before this one, the newest first. */
  digits(tx: Tx, attributionId: string, before: number, limit: number): Promise<DigitRow[]> {
    return tx.query<DigitRow>(
      `select g.sequence, g.credibility, g.basis, g.reason, g.graded_by as "gradedById",
         to_char(g.graded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "gradedAt"
       from attribution_grades g where g.workspace_id = $1 and g.attribution_id = $2 and g.sequence < $3
       order by g.sequence desc limit $4`,
      [tx.workspaceId, attributionId, before, limit],
    );
  }

  /** Sources by id, without their letters. */
  async sources(tx: Tx, ids: readonly string[]): Promise<Map<string, UngradedSourceRow>> {
    const rows = await tx.query<UngradedSourceRow>(
      'select id, number, pseudonym, kind from sources where workspace_id = $1 and id = any($2::uuid[])',
      [tx.workspaceId, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The newest letter of a source, for showing it beside a digit that has been given. */
  async letterOf(tx: Tx, sourceId: string): Promise<string | null> {
    const rows = await tx.query<{ grade: string }>(
      `select grade from source_grades where workspace_id = $1 and source_id = $2 order by sequence desc limit 1`,
      [tx.workspaceId, sourceId],
    );
    return rows[0]?.grade ?? null;
  }
}
