import type { MigrationInterface, QueryRunner } from 'typeorm';
import { beginMigration, distribute, dropTables, wallIn } from './support/workspace-table.js';

/** Functions below: what they take, for grants and for going down. */
const FUNCTIONS = [
  'ruling_make(uuid, jsonb, text)',
  'ruling_approve(uuid, uuid, jsonb)',
  'rulings_import(uuid, jsonb)',
] as const;

/** Accounts that logged the claim or one that is counted for it: `v_author` and `v_counted` are known. */
const isInvolved = (account: string) => `(v_author is not distinct from ${account} or exists (
            select 1 from attributions t where t.workspace_id = ws and t.claim_id = v_claim
              and t.created_by = ${account} and v_counted ? t.key))`;

/** Takes the claim, then its assessment, and refuses what is not what the editor saw. */
const holdWhatWasSeen = (revision: string, factsHash: string, policy: string) => `
        select c.revision, c.created_by into v_revision, v_author
          from claims c where c.workspace_id = ws and c.id = v_claim for update;
        if not found then raise exception 'ruling_claim_absent' using errcode = 'WH001'; end if;
        if v_revision is distinct from ${revision} then
          raise exception 'ruling_wording_moved' using errcode = 'WH001';
        end if;
        select a.is_stale, a.policy, a.status, a.facts_hash, coalesce(a.result #> '{support,counted}', '[]'::jsonb)
          into v_stale, v_policy, v_computed, v_facts, v_counted
          from assessments a where a.workspace_id = ws and a.claim_id = v_claim for update;
        if not found or v_stale then raise exception 'ruling_being_rechecked' using errcode = 'WH001'; end if;
        if v_facts is distinct from ${factsHash} or v_policy is distinct from ${policy} then
          raise exception 'ruling_facts_moved' using errcode = 'WH001';
        end if;`;

const DECLARED = `
        v_revision integer;
        v_author uuid;
        v_stale boolean;
        v_policy text;
        v_computed text;
        v_facts text;
        v_counted jsonb;`;

/**
 * What a ruling was made on, who else stands behind it, and the approvals of second editors. Rulings and approvals are
 * written only by functions that take the claim's row first, so that nothing moves between looking and deciding: whoever
 * changes the wording changes that row, whoever adds an account refers to it.
 */
export class ApproveRulings1764000000011 implements MigrationInterface {
  readonly name = 'ApproveRulings1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    await beginMigration(runner);
    await this.widenRulings(runner);
    await runner.query(`create table ruling_approvals (
      workspace_id uuid not null,
      ruling_id uuid not null,
      approved_by text not null,
      approved_on text not null,
      reason text,
      facts_hash text not null,
      account_id uuid not null,
      created_at timestamptz not null default now(),
      constraint ruling_approvals_pk primary key (workspace_id, ruling_id),
      constraint ruling_approvals_reason_ck check (octet_length(reason) <= 1048576)
    )`);
    await distribute(runner, 'ruling_approvals');
    await runner.query(`alter table ruling_approvals add constraint ruling_approvals_ruling_fk
      foreign key (workspace_id, ruling_id) references rulings (workspace_id, id)`);
    await runner.query(`alter table ruling_approvals add constraint ruling_approvals_account_fk
      foreign key (account_id) references accounts (account_id)`);
    await runner.query(`create index ruling_approvals_account_ix on ruling_approvals (account_id)`);
    await wallIn(runner, 'ruling_approvals', 'select');
    await runner.query(`create index rulings_review_ix on rulings (workspace_id, number) where review = 'second'`);
    await this.createMake(runner);
    await this.createApprove(runner);
    await this.createImport(runner);
    await runner.query(`revoke insert on rulings from whence_app`);
    for (const signature of FUNCTIONS) {
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to whence_app`);
    }
  }

  /** What is there already was made on the wording of its day, or came in a dossier. */
  private async widenRulings(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table rulings
      add column claim_revision integer not null default 1,
      add column computed_status text,
      add column review text not null default 'none',
      add column needs text[] not null default '{}',
      add constraint rulings_review_ck check (review in ('none', 'second', 'self', 'imported')),
      add constraint rulings_needs_ck check (needs <@ array['raise', 'adverse', 'involved']
        and (cardinality(needs) > 0) = (review in ('second', 'self')))`);
    // The owner need not be a superuser, and is then held by the wall as well.
    for (const table of ['rulings', 'claim_wordings']) {
      await runner.query(`alter table ${table} no force row level security`);
    }
    await runner.query(`update rulings set
      review = case when account_id is null then 'imported' else 'none' end,
      computed_status = case when mode = 'accept' then status end`);
    await runner.query(`update rulings r set claim_revision = w.revision
      from (select o.workspace_id, o.id, max(v.revision) as revision
        from rulings o join claim_wordings v on v.workspace_id = o.workspace_id and v.claim_id = o.claim_id
        where v.created_at <= o.created_at group by o.workspace_id, o.id) w
      where w.workspace_id = r.workspace_id and w.id = r.id`);
    for (const table of ['rulings', 'claim_wordings']) {
      await runner.query(`alter table ${table} force row level security`);
    }
    await runner.query(`alter table rulings alter column claim_revision drop default,
      alter column review drop default, alter column needs drop default`);
  }

  /**
   * Makes a ruling. The policy's canonical text is checked against the hash in the assessment, so that its ladder can be
   * read here without being believed; what needs a second editor is worked out again and must be what the caller found.
   */
  private async createMake(runner: QueryRunner): Promise<void> {
    await runner.query(`create function ruling_make(ws uuid, made jsonb, policy_text text)
      returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        v_claim uuid := (made ->> 'claimId')::uuid;
        v_account uuid := (made ->> 'accountId')::uuid;
        v_status text := made ->> 'status';${DECLARED}
        v_ladder jsonb;
        v_ruled integer;
        v_found integer;
        v_cap integer;
        v_steps integer;
        v_needs text[];
        v_review text;
      begin
        if ws is distinct from whence_ws() then
          raise exception 'a ruling of another workspace cannot be made' using errcode = '42501';
        end if;
        if v_account is null then raise exception 'ruling_unsigned' using errcode = 'WH001'; end if;
        ${holdWhatWasSeen(`(made ->> 'revision')::integer`, `made ->> 'factsHash'`, `made ->> 'policy'`)}
        if encode(sha256(convert_to(policy_text, 'UTF8')), 'hex') is distinct from split_part(v_policy, '#', 2) then
          raise exception 'ruling_policy_unknown' using errcode = 'WH001';
        end if;
        v_ladder := policy_text::jsonb -> 'ladder';
        select max(o.place) filter (where o.id = v_status), max(o.place) filter (where o.id = v_computed),
            max(o.place) filter (where o.id = policy_text::jsonb ->> 'autoCap')
          into v_ruled, v_found, v_cap
          from (select r ->> 'id' as id, case when coalesce((r ->> 'adverse')::boolean, false) then -1
            else (r ->> 'strength')::integer end as place from jsonb_array_elements(v_ladder) r) o;
        if v_ruled is null or v_found is null
            or (made ->> 'mode') is distinct from (case when v_status = v_computed then 'accept' else 'override' end) then
          raise exception 'ruling_status_wrong' using errcode = 'WH001';
        end if;
        select count(distinct o.place) into v_steps
          from (select case when coalesce((r ->> 'adverse')::boolean, false) then -1
            else (r ->> 'strength')::integer end as place from jsonb_array_elements(v_ladder) r) o
          where o.place > v_found and o.place <= v_ruled and o.place >= 0;
        v_needs := array_remove(array[
          case when v_found >= 0 and v_steps > 1 then 'raise' end,
          case when v_found < 0 and v_ruled >= 0 then 'adverse' end,
          case when v_ruled > least(v_found, v_cap) and ${isInvolved('v_account')} then 'involved' end], null);
        if v_needs is distinct from array(select jsonb_array_elements_text(made -> 'needs')) then
          raise exception 'ruling_needs_wrong' using errcode = 'WH001';
        end if;
        select case when cardinality(v_needs) = 0 then 'none' when w.kind = 'solo' then 'self' else 'second' end
          into v_review from workspaces w where w.workspace_id = ws;
        insert into rulings (workspace_id, id, number, claim_id, status, reason, mode, policy, facts_hash, claim_revision,
            computed_status, review, needs, ruled_by, ruled_on, expires_on, account_id)
          values (ws, (made ->> 'id')::uuid, (made ->> 'number')::integer, v_claim, v_status, made ->> 'reason',
            made ->> 'mode', v_policy, v_facts, v_revision, v_computed, v_review, v_needs, made ->> 'ruledBy',
            made ->> 'ruledOn', made ->> 'expiresOn', v_account);
      end $$`);
  }

  /** Records a second editor's approval, on the wording and the facts the ruling was made on and no others. */
  private async createApprove(runner: QueryRunner): Promise<void> {
    await runner.query(`create function ruling_approve(ws uuid, ruling uuid, approval jsonb)
      returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare
        v_claim uuid;
        v_account uuid := (approval ->> 'accountId')::uuid;
        v_ruler uuid;
        v_review text;
        v_needs text[];
        v_made_revision integer;
        v_made_facts text;
        v_made_policy text;${DECLARED}
      begin
        if ws is distinct from whence_ws() then
          raise exception 'a ruling of another workspace cannot be approved' using errcode = '42501';
        end if;
        if v_account is null then raise exception 'ruling_unsigned' using errcode = 'WH001'; end if;
        select r.claim_id, r.account_id, r.review, r.needs, r.claim_revision, r.facts_hash, r.policy
          into v_claim, v_ruler, v_review, v_needs, v_made_revision, v_made_facts, v_made_policy
          from rulings r where r.workspace_id = ws and r.id = ruling;
        if not found or v_review <> 'second' then
          raise exception 'ruling_not_awaiting' using errcode = 'WH001';
        end if;
        ${holdWhatWasSeen('v_made_revision', 'v_made_facts', 'v_made_policy')}
        if v_facts is distinct from approval ->> 'factsHash' then
          raise exception 'ruling_facts_moved' using errcode = 'WH001';
        end if;
        if exists (select 1 from ruling_revocations v where v.workspace_id = ws and v.ruling_id = ruling)
            or exists (select 1 from ruling_approvals p where p.workspace_id = ws and p.ruling_id = ruling) then
          raise exception 'ruling_not_awaiting' using errcode = 'WH001';
        end if;
        if v_account is not distinct from v_ruler then raise exception 'ruling_own' using errcode = 'WH001'; end if;
        if ('involved' = any(v_needs) or ${isInvolved('v_ruler')}) and ${isInvolved('v_account')} then
          raise exception 'ruling_involved' using errcode = 'WH001';
        end if;
        insert into ruling_approvals (workspace_id, ruling_id, approved_by, approved_on, reason, facts_hash, account_id)
          values (ws, ruling, approval ->> 'approvedBy', approval ->> 'approvedOn', approval ->> 'reason', v_facts, v_account);
      end $$`);
  }

  /** Writes rulings of a dossier, as such and on the wording that is there: never approved, never signed. */
  private async createImport(runner: QueryRunner): Promise<void> {
    await runner.query(`create function rulings_import(ws uuid, imported jsonb)
      returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if ws is distinct from whence_ws() then
          raise exception 'rulings of another workspace cannot be imported' using errcode = '42501';
        end if;
        insert into rulings (workspace_id, id, number, claim_id, status, reason, mode, policy, facts_hash, claim_revision,
            computed_status, review, needs, ruled_by, ruled_on, expires_on)
          select c.workspace_id, i.id, i.number, c.id, i.status, i.reason, i.mode, i.policy, i.facts_hash, c.revision,
            case when i.mode = 'accept' then i.status end, 'imported', '{}', i.ruled_by, i.ruled_on, i.expires_on
          from claims c
          join jsonb_to_recordset(imported) as i(id uuid, number integer, claim_id uuid, status text, reason text,
            mode text, policy text, facts_hash text, ruled_by text, ruled_on text, expires_on text) on i.claim_id = c.id
          where c.workspace_id = ws;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of FUNCTIONS) await runner.query(`drop function ${signature}`);
    await runner.query(`drop index rulings_review_ix`);
    await dropTables(runner, 'ruling_approvals');
    await runner.query(`alter table rulings drop constraint rulings_review_ck, drop constraint rulings_needs_ck,
      drop column claim_revision, drop column computed_status, drop column review, drop column needs`);
    await runner.query(`grant insert on rulings to whence_app`);
  }
}
