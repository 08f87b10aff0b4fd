import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AuditModule } from '../audit/audit.module.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AccessGuard, COOKIE_MODE } from './access.guard.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { readRouteRules } from './route-rules.js';
import type { CookieMode } from './session-cookie.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInThrottle } from './throttle.service.js';
import { WorkspacesController } from './workspaces.controller.js';
import { WorkspacesService } from './workspaces.service.js';

/** Accounts, sessions, workspaces and the guard of every route; a route without a rule stops the boot. */
@Module({})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  static with(cookieMode: CookieMode): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [AuditModule, DiscoveryModule],
      controllers: [SessionController, AccountsController, WorkspacesController],
      providers: [
        { provide: COOKIE_MODE, useValue: cookieMode },
        {
          provide: SignInThrottle,
          inject: [UnitOfWork],
          useFactory: (unitOfWork: UnitOfWork) => new SignInThrottle(unitOfWork),
        },
        AccountsService,
        SessionsService,
        WorkspacesService,
        {
          provide: APP_GUARD,
          inject: [Reflector, SessionsService, WorkspacesService],
          useFactory: (reflector: Reflector, sessions: SessionsService, workspaces: WorkspacesService) =>
            new AccessGuard(reflector, sessions, workspaces, cookieMode),
        },
      ],
      exports: [COOKIE_MODE, AccountsService, SessionsService, WorkspacesService],
    };
  }

  onModuleInit(): void {
    readRouteRules(this.discovery, this.scanner, this.reflector);
  }
}
