import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor.js';
import { CurrentActor, Requires } from '../access/requires.decorator.js';
import { Operation } from '../http/responses.js';
import {
  ListNotificationsRequest,
  NotificationPreferencesRequest,
  ReadNotificationsRequest,
} from './notification.requests.js';
import {
  FollowResponse,
  NotificationPageResponse,
  NotificationPreferencesResponse,
  UnreadCountResponse,
} from './notification.response.js';
import { NotificationsService } from './notifications.service.js';

/** What you are told; nobody sees what another is told. */
@ApiTags('notifications')
@Controller('api/v1/workspaces/:workspace')
export class NotificationsController {
  constructor(private readonly notifications: NotificationsService) {}

  @Get('notifications')
  @Requires('claims.read')
  @Operation({
    summary: 'List your notifications',
    description: 'Only what you may still read, as it is now.',
    ok: NotificationPageResponse,
    refusals: [401, 403, 404, 422],
  })
  list(@CurrentActor() actor: Actor, @Query() query: ListNotificationsRequest): Promise<NotificationPageResponse> {
    return this.notifications.list(actor, query);
  }

  @Get('notifications/unread')
  @Requires('claims.read')
  @Operation({ summary: 'Count your unread notifications', ok: UnreadCountResponse, refusals: [401, 403, 404] })
  unread(@CurrentActor() actor: Actor): Promise<UnreadCountResponse> {
    return this.notifications.countUnread(actor);
  }

  @Post('notifications/read')
  @Requires('claims.read')
  @Operation({ summary: 'Mark your notifications as read', refusals: [401, 403, 404, 413, 415, 422] })
  async readAll(@CurrentActor() actor: Actor, @Body() body: ReadNotificationsRequest): Promise<void> {
    await this.notifications.markAll(actor, body);
  }

  @Put('notifications/:notification/read')
  @Requires('claims.read')
  @Operation({ summary: 'Mark one notification as read', refusals: [401, 403, 404] })
  async read(@CurrentActor() actor: Actor, @Param('notification') notification: string): Promise<void> {
    await this.notifications.mark(actor, notification, true);
  }

  @Delete('notifications/:notification/read')
  @Requires('claims.read')
  @Operation({ summary: 'Mark one notification as unread again', refusals: [401, 403, 404] })
  async unreadAgain(@CurrentActor() actor: Actor, @Param('notification') notification: string): Promise<void> {
    await this.notifications.mark(actor, notification, false);
  }

  @Get('notification-preferences')
  @Requires('claims.read')
  @Operation({
    summary: 'Which kinds of notifications you do not want',
    ok: NotificationPreferencesResponse,
    refusals: [401, 403, 404],
  })
  preferences(@CurrentActor() actor: Actor): Promise<NotificationPreferencesResponse> {
    return this.notifications.preferences(actor);
  }

  @Put('notification-preferences')
  @Requires('claims.read')
  @Operation({
    summary: 'Say which kinds of notifications you do not want',
    description: 'From now on; what you were told before stays.',
    ok: NotificationPreferencesResponse,
    refusals: [401, 403, 404, 413, 415, 422],
  })
  setPreferences(
    @CurrentActor() actor: Actor,
    @Body() body: NotificationPreferencesRequest,
  ): Promise<NotificationPreferencesResponse> {
    return this.notifications.setPreferences(actor, body);
  }

  @Get('claims/:claim/follow')
  @Requires('claims.read')
  @Operation({ summary: 'Whether you follow a claim', ok: FollowResponse, refusals: [401, 403, 404] })
  following(@CurrentActor() actor: Actor, @Param('claim') claim: string): Promise<FollowResponse> {
    return this.notifications.following(actor, claim);
  }

  @Put('claims/:claim/follow')
  @Requires('claims.read')
  @Operation({ summary: 'Be told what happens to a claim', refusals: [401, 403, 404] })
  async follow(@CurrentActor() actor: Actor, @Param('claim') claim: string): Promise<void> {
    await this.notifications.follow(actor, claim, true);
  }

  @Delete('claims/:claim/follow')
  @Requires('claims.read')
  @Operation({ summary: 'No longer follow a claim', refusals: [401, 403, 404] })
  async unfollow(@CurrentActor() actor: Actor, @Param('claim') claim: string): Promise<void> {
    await this.notifications.follow(actor, claim, false);
  }
}
