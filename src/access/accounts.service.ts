import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.service.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { invalidField, notFound, Refusal } from '../domain/refusal.js';
import type { AccountEntity } from './access.entities.js';
import { AccountsRepository, loginAsStored } from './accounts.repository.js';
import { Endings } from './endings.service.js';
import { checkNewPassword, hashPassword, verifyPassword } from './passwords.js';
import { SignInThrottle } from './throttle.service.js';
import { newToken, tokenHash } from './tokens.js';

export interface NewAccount {
  readonly login: string;
  readonly displayName: string;
  /** Null when the person will set it through a one-time link. */
  readonly password: string | null;
  readonly isAdmin: boolean;
}

const LINK_MINUTES = 15;
const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{0,99}$/u;

/** Accounts of the installation and the one-time links by which a password is set. */
@Injectable()
export class AccountsService {
  private readonly accounts = new AccountsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly throttle: SignInThrottle,
    private readonly endings: Endings,
  ) {}

  /** True until the first account exists. */
  async isUnclaimed(): Promise<boolean> {
    return this.unitOfWork.access(null, async (tx) => (await this.accounts.count(tx)) === 0);
  }

  /** Makes an account. `by` is who made it: an admin's account, or null for whoever owns the machine. */
  async create(account: NewAccount, by: string | null): Promise<string> {
    const passwordHash = await this.passwordHashOf(account);
    return this.unitOfWork.access(null, (tx) => this.insert(tx, account, passwordHash, by));
  }

  /** A link by which the first account is made; every earlier one stops working. Null once an account exists. */
  async issueFirstAccountLink(): Promise<string | null> {
    return this.unitOfWork.access(null, async (tx) => {
      await this.accounts.lockForFirst(tx);
      if ((await this.accounts.count(tx)) > 0) return null;
      await this.accounts.voidLinks(tx, null, this.clock.now());
      return this.issueLink(tx, 'first_account', null);
    });
  }

  /** A link by which this account's password is set (again); every earlier one of this account stops working. */
  async issuePasswordLink(login: string, by: string | null): Promise<string> {
    return this.unitOfWork.access(null, async (tx) => {
      const account = await this.accounts.findByLogin(tx, loginAsStored(login));
      if (account === null) throw notFound();
      if (account.state === 'closed') throw accountClosed();
      await this.accounts.voidLinks(tx, account.accountId, this.clock.now());
      await this.audit.record(
        tx,
        { accountId: by },
        { action: 'account.link_issued', record: accountRecord(account.accountId) },
      );
      return this.issueLink(tx, 'set_password', account.accountId);
    });
  }

  /**
   * Takes an account out of whoever's hands it is in: its password, sessions, tokens and other links end at once, and
   * the link given back sets a new password.
   * @param by an admin's account, or null for whoever owns the machine.
   */
  async reset(login: string, by: string | null): Promise<string> {
    return this.unitOfWork.access(null, async (tx) => {
      const account = await this.accounts.findByLogin(tx, loginAsStored(login));
      if (account === null) throw notFound();
      const { accountId } = account;
      if ((await this.accounts.holdActive(tx, accountId)) === null) throw accountClosed();
      await this.accounts.setPassword(tx, accountId, null);
      await this.endings.endCredentials(tx, accountId);
      await this.accounts.voidLinks(tx, accountId, this.clock.now());
      await this.audit.record(tx, { accountId: by }, { action: 'account.reset', record: accountRecord(accountId) });
      return this.issueLink(tx, 'set_password', accountId);
    });
  }

  /**
   * Changes one's own password and ends every other session, token and unspent link; the session that asks goes on.
   * @throws Refusal `invalid` naming the field that is wrong, `throttled` after too many wrong guesses.
   */
  async changePassword(
    account: { accountId: string; login: string },
    passwords: { present: string; password: string },
    from: { token: string | null; address: string },
  ): Promise<void> {
    checkNewPassword(passwords.password);
    await this.throttle.countAttempt(account.login, from.address);
    const { accountId } = account;
    const before = await this.unitOfWork.access(null, (tx) => this.accounts.findById(tx, accountId));
    if (!(await verifyPassword(before?.passwordHash ?? null, passwords.present)))
      throw invalidField('present', 'your present password');
    await this.throttle.clear(account.login, from.address);
    const passwordHash = await hashPassword(passwords.password);
    await this.unitOfWork.access(null, async (tx) => {
      // A reset or a closing that came in between holds: nobody undoes it with the old password.
      if ((await this.accounts.holdActive(tx, accountId)) !== before?.version)
        throw invalidField('present', 'your present password');
      await this.accounts.setPassword(tx, accountId, passwordHash);
      await this.endings.endCredentials(tx, accountId, from.token === null ? null : tokenHash(from.token));
      await this.accounts.voidLinks(tx, accountId, this.clock.now());
      await this.audit.record(tx, { accountId }, { action: 'account.password_set', record: accountRecord(accountId) });
    });
  }

  /** Accounts of the installation in order of login, one more than asked for when there are more. */
  async listAfter(login: string, limit: number): Promise<AccountEntity[]> {
    return this.unitOfWork.access(null, (tx) => this.accounts.listAfter(tx, login, limit));
  }

  /** What a link that can still be spent is for; looking spends nothing. Null when it is used, too old, or never was. */
  async purposeOfLink(token: string): Promise<'first_account' | 'set_password' | null> {
    const now = this.clock.now();
    return this.unitOfWork.access(null, (tx) => this.accounts.purposeOfLink(tx, tokenHash(token), now));
  }

  /**
   * Spends a one-time link: makes the first account (an admin), or sets the password of the account it was made for.
   * `then` runs in the same transaction, so a link is spent only if all of it holds.
   */
  async redeem(
    token: string,
    given: { login: string; displayName: string; password: string },
    then: (tx: Tx, accountId: string) => Promise<void>,
  ): Promise<{ accountId: string; isFirst: boolean }> {
    checkNewPassword(given.password);
    // Looked at first, so that whoever has no link cannot make the server hash.
    if ((await this.purposeOfLink(token)) === null) throw spentLink();
    const passwordHash = await hashPassword(given.password);
    return this.unitOfWork.access(null, async (tx) => {
      await this.accounts.lockForFirst(tx);
      const link = await this.accounts.spendLink(tx, tokenHash(token), this.clock.now());
      if (link === null) throw spentLink();
      if (link.account_id !== null) {
        await this.resetPassword(tx, link.account_id, passwordHash);
        return { accountId: link.account_id, isFirst: false };
      }
      if ((await this.accounts.count(tx)) > 0) throw spentLink();
      const account = { login: given.login, displayName: given.displayName, password: given.password, isAdmin: true };
      const accountId = await this.insert(tx, account, passwordHash, null);
      await then(tx, accountId);
      return { accountId, isFirst: true };
    });
  }

  async findByLogin(login: string): Promise<AccountEntity | null> {
    return this.unitOfWork.access(null, (tx) => this.accounts.findByLogin(tx, loginAsStored(login)));
  }

  private async passwordHashOf(account: NewAccount): Promise<string | null> {
    if (account.password === null) return null;
    checkNewPassword(account.password);
    return hashPassword(account.password);
  }

  private async insert(tx: Tx, account: NewAccount, passwordHash: string | null, by: string | null): Promise<string> {
    const login = loginAsStored(account.login);
    const displayName = checkedName(account.displayName);
    if (!LOGIN.test(login))
      throw invalidField('login', 'letters, digits and . _ @ + -, beginning with a letter or digit', login);
    if ((await this.accounts.findByLogin(tx, login)) !== null) throw loginTaken();
    const accountId = await this.accounts.insert(tx, {
      login,
      displayName,
      passwordHash,
      isAdmin: account.isAdmin,
      state: 'active',
    });
    await this.audit.record(
      tx,
      { accountId: by ?? accountId },
      { action: 'account.created', record: accountRecord(accountId), after: { isAdmin: account.isAdmin } },
    );
    return accountId;
  }

  private async resetPassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
    if ((await this.accounts.holdActive(tx, accountId)) === null) throw spentLink();
    await this.accounts.setPassword(tx, accountId, passwordHash);
    await this.endings.endCredentials(tx, accountId);
    await this.accounts.voidLinks(tx, accountId, this.clock.now());
    await this.audit.record(tx, { accountId }, { action: 'account.password_set', record: accountRecord(accountId) });
  }

  private async issueLink(
    tx: Tx,
    purpose: 'first_account' | 'set_password',
    accountId: string | null,
  ): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + LINK_MINUTES * 60_000);
    await this.accounts.insertLink(tx, { linkHash: tokenHash(token), purpose, accountId, expiresAt });
    return token;
  }
}

function accountRecord(accountId: string): { kind: string; id: string } {
  return { kind: 'account', id: accountId };
}

/** @throws Refusal when it is empty, too long or cannot be stored. */
function checkedName(displayName: string): string {
  const name = displayName.normalize('NFC');
  const length = Array.from(name).length;
  if (length < 1 || length > 200 || name.includes('\u0000'))
    throw invalidField('displayName', 'a name of 1 to 200 characters');
  return name;
}

function loginTaken(): Refusal {
  return new Refusal('conflict', 'LOGIN_TAKEN', 'There is an account with this login already.', [
    { path: 'login', expected: 'a login nobody has' },
  ]);
}

function accountClosed(): Refusal {
  return new Refusal('conflict', 'ACCOUNT_CLOSED', 'This account is closed. Make a new one.');
}

/** One answer for a link that was used, has expired or never was. */
function spentLink(): Refusal {
  return new Refusal(
    'absent',
    'LINK_SPENT',
    'This link has been used or is too old. Start Whence again for a new one.',
  );
}
