import { Module } from '@nestjs/common';
import { AttributionsModule } from '../attributions/attributions.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ClaimsModule } from '../claims/claims.module.js';
import { ContentModule } from '../content/content.module.js';
import { CorroborationModule } from '../corroboration/corroboration.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { FreezesModule } from '../freezes/freezes.module.js';
import { SourcesModule } from '../sources/sources.module.js';
import { CommentPlaces } from './comment-places.service.js';
import { CommentsController } from './comments.controller.js';
import { CommentsService } from './comments.service.js';
import { DeskEndings } from './desk-endings.service.js';
import { DraftsController } from './drafts.controller.js';
import { DraftsService } from './drafts.service.js';
import { MembersReader } from './members.reader.js';
import { NotificationKeeper } from './notification-keeper.service.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViewsService } from './saved-views.service.js';

/** What a team does around the records: comments, saved views, drafts, and being told of what happens. */
@Module({
  imports: [
    AuditModule,
    DocumentsModule,
    SourcesModule,
    FreezesModule,
    ClaimsModule,
    AttributionsModule,
    ContentModule,
    CorroborationModule,
  ],
  controllers: [CommentsController, SavedViewsController, DraftsController, NotificationsController],
  providers: [
    MembersReader,
    DeskEndings,
    CommentPlaces,
    CommentsService,
    SavedViewsService,
    DraftsService,
    NotificationKeeper,
    NotificationsService,
  ],
  exports: [NotificationsService],
})
export class DeskModule {}
