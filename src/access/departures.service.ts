import { Injectable } from '@nestjs/common';
import { AuditLog, type AuditActor } from '../audit/audit-log.service.js';
import { Clock } from '../database/clock.js';
import { enterAccess, enterWorkspace, type Tx } from '../database/unit-of-work.js';
import { refuseLast } from '../domain/member-rules.js';
import { notFound, Refusal, staleVersion } from '../domain/refusal.js';
import { AccountsRepository } from './accounts.repository.js';
import type { MembershipEntity } from './access.entities.js';
import { Endings } from './endings.service.js';
import { MembersRepository } from './members.repository.js';

/** The parts of an off-boarding that concern accounts and members, inside an open transaction. */
@Injectable()
export class Departures {
  private readonly accounts = new AccountsRepository();
  private readonly members = new MembersRepository();

  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly endings: Endings,
  ) {}

  /**
   * Takes a member out of the workspace the transaction is in; all they hold there ends. What they did stays theirs.
   * @param version the membership's; null when the whole account goes.
   * @throws Refusal `absent`, `stale`, and `conflict` LAST_MEMBER or LAST_ADMIN.
   */
  async removeMember(
    tx: Tx,
    by: AuditActor,
    from: { accountId: string; version: number | null; slug: string },
  ): Promise<MembershipEntity> {
    const { accountId, version, slug } = from;
    const members = await this.members.hold(tx);
    const member = members.find((one) => one.accountId === accountId);
    if (member === undefined) throw notFound();
    if (version !== null && member.version !== version) throw staleVersion();
    refuseLast(members, accountId, null, slug);
    await this.members.remove(tx, accountId);
    await this.audit.record(tx, by, {
      action: 'member.removed',
      record: { kind: 'account', id: accountId },
      before: { roles: member.roles },
    });
    await this.endings.endAllOf(tx, by, accountId);
    return member;
  }

  /**
   * Holds an account for closing: from here on nobody adds it to a workspace, and no second admin goes at the same time.
   * @throws Refusal `absent` when it is closed already, `stale`, and `conflict` LAST_INSTALLATION_ADMIN.
   */
  async holdForClosing(tx: Tx, accountId: string, version: number | null): Promise<void> {
    const admins = await this.accounts.holdAdmins(tx);
    const found = await this.accounts.holdActive(tx, accountId);
    if (found === null) throw notFound();
    if (version !== null && found !== version) throw staleVersion();
    if (admins.length === 1 && admins[0] === accountId) {
      const detail = 'The last admin of the installation cannot be closed. Make another admin first.';
      throw new Refusal('conflict', 'LAST_INSTALLATION_ADMIN', detail);
    }
  }

  /** Where the account is a member, by id of the workspace: always in the same order. */
  async workspacesOf(tx: Tx, accountId: string): Promise<string[]> {
    const access = await enterAccess(tx, accountId);
    const rows = await access.query<{ workspace_id: string }>(
      'select workspace_id from memberships where account_id = $1 order by workspace_id',
      [accountId],
    );
    return rows.map(({ workspace_id }) => workspace_id);
  }

  /** Closes a held account, after it has left its workspaces. */
  async close(tx: Tx, by: AuditActor, accountId: string): Promise<void> {
    const access = await enterAccess(tx, null);
    await this.accounts.close(access, accountId);
    await this.endings.endCredentials(access, accountId);
    await this.accounts.voidLinks(access, accountId, this.clock.now());
    await this.audit.record(access, by, { action: 'account.closed', record: { kind: 'account', id: accountId } });
  }

  /** The transaction inside one of those workspaces. */
  enter(tx: Tx, workspaceId: string): Promise<Tx> {
    return enterWorkspace(tx, workspaceId);
  }
}
