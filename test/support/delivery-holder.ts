/**
 * A process that delivers to one webhook, to be killed on the way. Told as its one argument, in JSON, where the database
 * is and what to deliver. Run through typescript-hooks.mjs.
 */
import { createApp } from '../../src/app.js';
import type { ConnectionParts } from '../../src/database/connection.js';
import { createDataSource } from '../../src/database/data-source.factory.js';
import { entities } from '../../src/entities.js';
import { WebhookDeliveries } from '../../src/feed/webhook-deliveries.service.js';
import { TEST_WEBHOOKS } from './test-webhooks.js';

export interface HeldDelivery {
  readonly web: ConnectionParts;
  readonly workspaceId: string;
  readonly webhookId: string;
}

const held: HeldDelivery = JSON.parse(process.argv[2] ?? 'null');
const dataSource = createDataSource({ connection: held.web, entities, poolSize: 2 });
await dataSource.initialize();
const nothing = () => undefined;
const log = { info: nothing, warn: nothing, error: nothing };
const app = await createApp({ dataSource, cookieMode: { isSecure: false }, log, webhooks: TEST_WEBHOOKS });
await app.get(WebhookDeliveries, { strict: false }).deliver(held.workspaceId, held.webhookId);
