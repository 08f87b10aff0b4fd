import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ROUTE_RULE, type RouteRule } from '../http/route-rule.js';
import { Admission } from './admission.service.js';

export const COOKIE_MODE = Symbol('cookie mode');

/**
 * Asks of every request whether it is admitted, before anything else runs. Default is no: a handler without a rule is
 * refused (and does not boot, see {@link ./route-rules.js}).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly admission: Admission,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    if (rule === undefined) return false;
    await this.admission.admit(request, rule);
    return true;
  }
}
