import { ROLES } from '../domain/roles.js';
import { EnumField, TextField } from '../http/fields.js';

export class NewWebhookRequest {
  @TextField({ description: 'What it is for. Seen by whoever manages webhooks here.', max: 100 }) label!: string;
  @TextField({
    description: 'Where to send to: an address with https.',
    max: 2000,
    example: 'https://hooks.example.org/whence',
  })
  url!: string;
  @EnumField(ROLES, {
    description: 'It carries what somebody with this role is told of changes, and never more than you are told.',
  })
  role!: string;
}

export class WebhookChangeRequest {
  @TextField({ description: 'What it is for.', max: 100, optional: true }) label?: string;
  @EnumField(['active', 'suspended'], { description: 'Stop it, or let it go on where it stopped.', optional: true })
  state?: 'active' | 'suspended';
}

export class ReplayRequest {
  @TextField({
    description: 'Send again what came after this: the `cursor` of any line. From the first entry when left out.',
    max: 100,
    optional: true,
  })
  after?: string;
}
