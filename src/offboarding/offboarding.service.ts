import { Injectable } from '@nestjs/common';
import { AccountsService } from '../access/accounts.service.js';
import type { Actor } from '../access/actor.js';
import { Departures } from '../access/departures.service.js';
import { LogReader, MOST_HANDED_OUT } from '../audit/log.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { couldOpenSourcesUntil } from '../domain/exposure.js';
import { codeOf } from '../domain/ids.js';
import { notFound } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import type { ClosedAccountResponse, ExposureResponse } from './exposure.response.js';
import { ExposureRepository } from './exposure.repository.js';

/**
 * People who leave: a workspace, or altogether. What they hold ends in the same transaction, what they did stays, and
 * whoever takes them out is told what they could open.
 */
@Injectable()
export class Offboarding {
  private readonly repository = new ExposureRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountsService,
    private readonly departures: Departures,
    private readonly log: LogReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a member out of a workspace.
   * @param version of the membership as it was seen; null to take them out as it is.
   * @throws Refusal `absent` when they are none, `stale`, `conflict` LAST_MEMBER or LAST_ADMIN.
   */
  async removeMember(actor: Actor, login: string, version: number | null): Promise<ExposureResponse> {
    const accountId = await this.idOf(login);
    const seesSources = readsEvidence(actor.permissions);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.departures.removeMember(tx, actor, { accountId, version, slug: actor.slug });
      return this.exposureOf(tx, accountId, seesSources);
    });
  }

  /** What somebody who is or was a member could open. @throws Refusal `absent` for who never was one. */
  async exposure(actor: Actor, login: string): Promise<ExposureResponse> {
    const accountId = await this.idOf(login);
    return this.unitOfWork.read(actor, async (tx) => {
      const exposure = await this.exposureOf(tx, accountId, readsEvidence(actor.permissions));
      if (exposure.roles.length === 0) throw notFound();
      return exposure;
    });
  }

  /**
   * Closes an account for good and takes it out of every workspace, all or nothing.
   * @param by the admin who does it; accountId null for whoever owns the machine, who alone reads codes of sources here.
   * @param version of the account as it was seen; null to close it as it is.
   * @throws Refusal `absent`, `stale`; `conflict` LAST_INSTALLATION_ADMIN, LAST_MEMBER or LAST_ADMIN of a workspace.
   */
  async closeAccount(
    by: { readonly accountId: string | null },
    login: string,
    version: number | null,
  ): Promise<ClosedAccountResponse> {
    const accountId = await this.idOf(login);
    return this.unitOfWork.access(accountId, async (tx) => {
      await this.departures.holdForClosing(tx, accountId, version);
      const workspaces: ExposureResponse[] = [];
      for (const workspaceId of await this.departures.workspacesOf(tx, accountId)) {
        const inside = await this.departures.enter(tx, workspaceId);
        const slug = await this.repository.slug(inside);
        await this.departures.removeMember(inside, by, { accountId, version: null, slug });
        workspaces.push(await this.exposureOf(inside, accountId, by.accountId === null));
      }
      await this.departures.close(tx, by, accountId);
      return { login, workspaces: workspaces.sort((a, b) => (a.workspace < b.workspace ? -1 : 1)) };
    });
  }

  private async exposureOf(tx: Tx, accountId: string, seesSources: boolean): Promise<ExposureResponse> {
    const changes = await this.log.rolesOf(tx, accountId);
    const until = couldOpenSourcesUntil(changes, this.clock.today());
    const numbers = until === null ? [] : await this.repository.sourcesUntil(tx, until);
    const all = await this.log.handedOut(tx);
    const handedOut = all.slice(0, MOST_HANDED_OUT).filter((one) => one.accountId === accountId);
    return {
      workspace: await this.repository.slug(tx),
      roles: changes.map(({ day, change, roles }) => ({ on: day, change, roles: roles === null ? null : [...roles] })),
      sourceCount: numbers.length,
      sources: seesSources ? numbers.map((number) => codeOf('source', number)) : null,
      handedOut: handedOut.map(({ day, kind, level, format }) => ({ on: day, kind, level, format })),
      isComplete: all.length <= MOST_HANDED_OUT,
    };
  }

  private async idOf(login: string): Promise<string> {
    const account = await this.accounts.findByLogin(login);
    if (account === null) throw notFound();
    return account.accountId;
  }
}
