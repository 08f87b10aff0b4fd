import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import type { Log } from '../http/log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AccessGuard, COOKIE_MODE } from './access.guard.js';
import { AccountRate } from './account-rate.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { Admission } from './admission.service.js';
import { AnswersSweeper } from './answers-sweeper.service.js';
import { ApiTokensController } from './api-tokens.controller.js';
import { ApiTokensService } from './api-tokens.service.js';
import { Departures } from './departures.service.js';
import { Endings } from './endings.service.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { KeptAnswers } from './kept-answers.service.js';
import { LastingAccess } from './lasting-access.service.js';
import { OwnAccountController } from './own-account.controller.js';
import { readRouteRules } from './route-rules.js';
import type { CookieMode } from './session-cookie.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { GuessThrottle, SignInThrottle } from './throttle.service.js';
import { WorkspaceDetailsController } from './workspace-details.controller.js';
import { WorkspaceDetailsService } from './workspace-details.service.js';
import { WorkspacesController } from './workspaces.controller.js';
import { WorkspacesService } from './workspaces.service.js';

/** What the module is told of the process it is in. */
export interface AccessOptions {
  readonly cookieMode: CookieMode;
  /** Requests an account may make in a minute; without it as many as it likes. */
  readonly requestsPerMinute?: number;
  /** Only a server has one. */
  readonly log?: Log;
}

/** Accounts, sessions, tokens, workspaces and the guard of every route; a route without a rule stops the boot. */
@Module({})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  static with(options: AccessOptions): DynamicModule {
    const { cookieMode } = options;
    return {
      module: AccessModule,
      global: true,
      imports: [AuditModule, DiscoveryModule],
      controllers: [
        SessionController,
        OwnAccountController,
        AccountsController,
        WorkspacesController,
        WorkspaceDetailsController,
        ApiTokensController,
      ],
      providers: [
        { provide: COOKIE_MODE, useValue: cookieMode },
        { provide: AccountRate, useValue: new AccountRate(options.requestsPerMinute ?? null) },
        ...onDataSource,
        Endings,
        Departures,
        AccountsService,
        ApiTokensService,
        SessionsService,
        WorkspacesService,
        KeptAnswers,
        IdempotencyInterceptor,
        LastingAccess,
        WorkspaceDetailsService,
        {
          provide: AnswersSweeper,
          inject: [KeptAnswers, WorkspacesService],
          useFactory: (answers: KeptAnswers, workspaces: WorkspacesService) =>
            new AnswersSweeper(answers, workspaces, options.log ?? null),
        },
        {
          provide: Admission,
          inject: [SessionsService, ApiTokensService, AccountRate],
          useFactory: (sessions: SessionsService, tokens: ApiTokensService, rate: AccountRate) =>
            new Admission(sessions, tokens, rate, cookieMode),
        },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [
        COOKIE_MODE,
        Endings,
        Departures,
        AccountsService,
        ApiTokensService,
        SessionsService,
        WorkspacesService,
        KeptAnswers,
        AnswersSweeper,
        LastingAccess,
      ],
    };
  }

  onModuleInit(): void {
    readRouteRules(this.discovery, this.scanner, this.reflector);
  }
}

const onDataSource = [
  {
    provide: SignInThrottle,
    inject: [UnitOfWork],
    useFactory: (unitOfWork: UnitOfWork) => new SignInThrottle(unitOfWork),
  },
  {
    provide: GuessThrottle,
    inject: [UnitOfWork],
    useFactory: (unitOfWork: UnitOfWork) => new GuessThrottle(unitOfWork),
  },
];
