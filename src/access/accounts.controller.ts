import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BooleanField, TextField } from '../http/fields.js';
import { Operation, OutText } from '../http/responses.js';
import { AccountsService } from './accounts.service.js';
import type { AccountActor } from './actor.js';
import { CurrentAccount, RequiresInstallation } from './requires.decorator.js';

export class NewAccountRequest {
  @TextField({ description: 'Login: letters, digits and . _ @ + -', max: 100 }) login!: string;
  @TextField({ description: 'Name shown to others.', max: 200 }) displayName!: string;
  @BooleanField({ description: 'Manages accounts and workspaces of this installation.', optional: true })
  isAdmin?: boolean;
}

export class AccountResponse {
  @OutText({ format: 'uuid' }) accountId!: string;
}

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Post()
  @RequiresInstallation('accounts.manage')
  @Operation({
    summary: 'Make an account without a password',
    description: 'Its password is set through a one-time link made on the host: `whence user link LOGIN`.',
    ok: AccountResponse,
    status: 201,
    refusals: [401, 403, 409, 413, 415, 422],
  })
  async create(@CurrentAccount() account: AccountActor, @Body() body: NewAccountRequest): Promise<AccountResponse> {
    const { login, displayName } = body;
    const made = { login, displayName, password: null, isAdmin: body.isAdmin ?? false };
    return { accountId: await this.accounts.create(made, account.accountId) };
  }
}
