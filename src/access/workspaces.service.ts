import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.service.js';
import { newOpaqueId } from '../database/clock.js';
import { amongAccounts, enterWorkspace, type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { NEWSROOM_TWO_SOURCE } from '../domain/policy/newsroom-two-source.js';
import { policyIdentity } from '../domain/policy/policy.js';
import { invalidField, notFound, Refusal, staleVersion, versionMissing } from '../domain/refusal.js';
import { refuseLast } from '../domain/member-rules.js';
import { isRole, permissionsOf, type Role } from '../domain/roles.js';
import { MembershipEntity, WorkspaceEntity, WorkspaceSlugEntity } from './access.entities.js';
import { AccountsRepository } from './accounts.repository.js';
import { type Actor, systemActor } from './actor.js';
import { AskersRepository, SLUG } from './askers.repository.js';
import { Endings } from './endings.service.js';
import { MembersRepository } from './members.repository.js';

export interface NewWorkspace {
  readonly slug: string;
  readonly title: string;
  readonly languages?: readonly string[];
  readonly kind?: 'solo' | 'team';
}

export interface Member {
  readonly accountId: string;
  /** By which others add, change and take out; null where that is not the reader's to do. */
  readonly login: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly version: number;
}

/** Somebody with their roles, as a member is added or changed. */
type NewMember = { readonly accountId: string; readonly name: string; readonly roles: readonly Role[] };

/** Whether the whole workspace `$1` is frozen. */
const IS_FROZEN = `exists (select 1 from freezes f where f.workspace_id = $1 and f.source_id is null
  and not exists (select 1 from freeze_thaws t where t.workspace_id = $1 and t.freeze_id = f.id))`;

/** Workspaces and their members; and, for the guard, who somebody is in a workspace. */
@Injectable()
export class WorkspacesService {
  private readonly memberships = new MembersRepository();
  private readonly accounts = new AccountsRepository();
  private readonly askers: AskersRepository;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly endings: Endings,
  ) {
    this.askers = new AskersRepository(unitOfWork);
  }

  /**
   * Who this account is in the workspace of this slug. Null when there is no such workspace and when it is not theirs:
   * nobody learns which.
   */
  actorIn(slug: string, accountId: string): Promise<Actor | null> {
    return this.askers.member(accountId, slug);
  }

  /** The product itself in a workspace: for commands and jobs. @throws Refusal when there is no such workspace. */
  async systemActorIn(slug: string): Promise<Actor> {
    const workspaceId = await this.unitOfWork.access(null, (tx) => this.idOfSlug(tx, slug));
    if (workspaceId === null) throw noWorkspace(slug);
    return this.systemActorOf(workspaceId);
  }

  async systemActorOf(workspaceId: string): Promise<Actor> {
    const rows = await this.unitOfWork.read({ workspaceId }, (tx) =>
      tx.query<{ slug: string; kind: 'solo' | 'team'; frozen: boolean }>(
        `select slug, kind, ${IS_FROZEN} as frozen from workspaces where workspace_id = $1`,
        [workspaceId],
      ),
    );
    const workspace = rows[0];
    if (workspace === undefined) throw notFound();
    const { slug, kind, frozen } = workspace;
    return systemActor({ workspaceId, slug, workspaceKind: kind, isFrozen: frozen });
  }

  async exists(slug: string): Promise<boolean> {
    return this.unitOfWork.access(null, async (tx) => (await this.idOfSlug(tx, slug)) !== null);
  }

  /** Every workspace's id and slug: for commands of whoever owns the machine. */
  async list(): Promise<{ workspaceId: string; slug: string }[]> {
    return this.unitOfWork.access(null, (tx) =>
      tx.manager.find(WorkspaceSlugEntity, { select: { workspaceId: true, slug: true }, order: { slug: 'ASC' } }),
    );
  }

  /** The workspaces an account is a member of, with its roles in each. */
  async listOf(accountId: string): Promise<{ slug: string; title: string; kind: 'solo' | 'team'; roles: Role[] }[]> {
    return this.unitOfWork.access(accountId, async (tx) => {
      const memberships = await tx.manager.find(MembershipEntity, { where: { accountId } });
      const mine = [];
      for (const membership of memberships) {
        const inside = await enterWorkspace(tx, membership.workspaceId);
        const workspace = await inside.manager.findOneBy(WorkspaceEntity, { workspaceId: membership.workspaceId });
        if (workspace === null) continue;
        const { slug, title, kind } = workspace;
        mine.push({ slug, title, kind, roles: membership.roles.filter(isRole) });
      }
      return mine.sort((a, b) => (a.slug < b.slug ? -1 : 1));
    });
  }

  /** Makes a workspace; `creator`, if given, becomes its first member with these roles. */
  async create(workspace: NewWorkspace, creator: NewMember | null): Promise<Actor> {
    if (!SLUG.test(workspace.slug))
      throw invalidField(
        'slug',
        'lower-case letters, digits, - and _, at most 63, beginning with a letter or digit',
        workspace.slug,
      );
    const workspaceId = newOpaqueId();
    const kind = workspace.kind ?? 'team';
    await this.unitOfWork.run({ workspaceId }, async (tx) => {
      if ((await this.idOfSlug(tx, workspace.slug)) !== null) throw slugTaken();
      await tx.manager.insert(WorkspaceSlugEntity, { slug: workspace.slug, workspaceId });
      await tx.manager.insert(WorkspaceEntity, {
        workspaceId,
        slug: workspace.slug,
        title: workspace.title.normalize('NFC'),
        kind,
        policy: policyIdentity(NEWSROOM_TWO_SOURCE),
        ...(workspace.languages === undefined ? {} : { languages: [...workspace.languages] }),
      });
      const actor = { accountId: creator?.accountId ?? null };
      await this.audit.record(tx, actor, {
        action: 'workspace.created',
        record: { kind: 'workspace', id: workspaceId },
      });
      if (creator !== null) await this.insertMember(tx, actor, creator);
    });
    return this.systemActorOf(workspaceId);
  }

  /** Who works here; with their logins for who changes members or may ask what they could open. */
  async members(actor: Actor): Promise<Member[]> {
    const seesLogins = actor.permissions.has('members.change') || actor.permissions.has('members.exposure');
    return this.unitOfWork.read(actor, async (tx) => {
      const rows = await tx.manager.find(MembershipEntity, { where: { workspaceId: tx.workspaceId } });
      const ids = rows.map(({ accountId }) => accountId);
      const logins = seesLogins
        ? await amongAccounts(tx, (access) => this.accounts.loginsOf(access, ids))
        : new Map<string, string>();
      const members = rows.map((row) => presentMember(row, logins.get(row.accountId) ?? null));
      return members.sort((a, b) => (a.name < b.name ? -1 : 1));
    });
  }

  /**
   * Adds a member (`version` null), or changes one of this version; what the new roles no longer cover is handed back.
   * The second member makes a workspace a team for good.
   * @throws Refusal `absent` for an account that is closed; `stale`, also for who was taken out since; `conflict` LAST_ADMIN.
   */
  async setMember(actor: Actor, member: NewMember, version: number | null): Promise<Member> {
    return this.unitOfWork.run(actor, async (tx) => {
      const key = { workspaceId: tx.workspaceId, accountId: member.accountId };
      const before = await tx.manager.findOneBy(MembershipEntity, key);
      // Who was seen as a member and is none any more was taken out: nobody lets them in again by mistake.
      if (before === null && version !== null) throw staleVersion();
      if (before === null) await this.addMember(tx, actor, member);
      else if (version === null) throw versionMissing();
      else await this.updateMember(tx, actor, before, member, version);
      const after = await tx.manager.findOneByOrFail(MembershipEntity, key);
      const logins = await amongAccounts(tx, (access) => this.accounts.loginsOf(access, [member.accountId]));
      return presentMember(after, logins.get(member.accountId) ?? null);
    });
  }

  /**
   * Makes somebody a member of the workspace of this slug, inside an open access transaction, which is in that workspace
   * from then on. False when there is no such workspace.
   */
  async joinWithin(tx: Tx, slug: string, member: NewMember): Promise<boolean> {
    const workspaceId = await this.idOfSlug(tx, slug);
    if (workspaceId === null) return false;
    await this.insertMember(await enterWorkspace(tx, workspaceId), { accountId: member.accountId }, member);
    return true;
  }

  /** @throws Refusal `absent` when the account is closed, also at this very moment. */
  private async addMember(tx: Tx, actor: Actor, member: NewMember): Promise<void> {
    const version = await amongAccounts(tx, (access) => this.accounts.holdActive(access, member.accountId));
    if (version === null) throw notFound();
    await this.insertMember(tx, actor, member);
  }

  private async insertMember(tx: Tx, actor: { accountId: string | null }, member: NewMember): Promise<void> {
    await this.memberships.insert(tx, member);
    await this.audit.record(tx, actor, {
      action: 'member.added',
      record: { kind: 'account', id: member.accountId },
      after: { roles: [...member.roles] },
    });
  }

  private async updateMember(
    tx: Tx,
    actor: Actor,
    before: MembershipEntity,
    member: NewMember,
    version: number,
  ): Promise<void> {
    refuseLast(await this.memberships.hold(tx), member.accountId, member.roles, actor.slug);
    if (!(await this.memberships.update(tx, member, version))) throw staleVersion();
    await this.audit.record(tx, actor, {
      action: 'member.changed',
      record: { kind: 'account', id: member.accountId },
      before: { roles: before.roles },
      after: { roles: [...member.roles] },
    });
    await this.endings.endWork(tx, actor, member.accountId, permissionsOf(member.roles));
  }

  private async idOfSlug(tx: Tx, slug: string): Promise<string | null> {
    const row = await tx.manager.findOneBy(WorkspaceSlugEntity, { slug });
    return row?.workspaceId ?? null;
  }
}

function presentMember(row: MembershipEntity, login: string | null): Member {
  const { accountId, name, version } = row;
  return { accountId, login, name, roles: row.roles.filter(isRole), version };
}

function slugTaken(): Refusal {
  return new Refusal('conflict', 'SLUG_TAKEN', 'There is a workspace with this slug already.', [
    { path: 'slug', expected: 'a slug no workspace has' },
  ]);
}

/** For whoever owns the machine, from whom no workspace is kept secret. */
function noWorkspace(slug: string): Refusal {
  const detail = `There is no workspace ${slug}. \`whence workspace list\` names those there are, \`whence workspace add\` makes one.`;
  return new Refusal('absent', 'NOT_FOUND', detail);
}
