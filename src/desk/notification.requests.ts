import { Transform } from 'class-transformer';
import { NOTIFICATION_KINDS, type NotificationKind } from '../domain/desk/notification-kinds.js';
import { NOTIFICATION_LANGUAGES, type NotificationLanguage } from '../domain/desk/notification-words.js';
import { BooleanField, EnumField, TextField, TextListField } from '../http/fields.js';
import { PageRequest } from '../http/paging.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class ListNotificationsRequest extends PageRequest {
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @BooleanField({ description: 'Only those you have not read.', optional: true })
  unread?: boolean;

  @EnumField(NOTIFICATION_LANGUAGES, { description: 'Language of the texts; English when left out.', optional: true })
  lang?: NotificationLanguage;
}

export class ReadNotificationsRequest {
  @TextField({
    description: 'The newest notification you have seen; what came after it stays unread. Left out: all there are.',
    max: 36,
    pattern: UUID,
    optional: true,
  })
  upTo?: string;
}

export class NotificationPreferencesRequest {
  @TextListField({
    description: 'Kinds you do not want to be told of from now on; all others you are.',
    maxItems: NOTIFICATION_KINDS.length,
    max: 30,
    values: NOTIFICATION_KINDS,
  })
  muted!: NotificationKind[];
}
