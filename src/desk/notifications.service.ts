import { Injectable, type OnModuleInit } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../access/actor.js';
import { AnswersSweeper } from '../access/answers-sweeper.service.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { CorroborationReader } from '../corroboration/corroboration.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { type NotificationKind, notificationsReadBy } from '../domain/desk/notification-kinds.js';
import type { NotificationLanguage } from '../domain/desk/notification-words.js';
import { invalidField, notFound, Refusal } from '../domain/refusal.js';
import { FreezesReader } from '../freezes/freezes.reader.js';
import { decodeCursor, DEFAULT_PAGE, type Page, pageOf } from '../http/paging.js';
import { type Digest, digestItem, MOST_IN_DIGEST } from './digest.js';
import type {
  ListNotificationsRequest,
  NotificationPreferencesRequest,
  ReadNotificationsRequest,
} from './notification.requests.js';
import {
  type FollowResponse,
  type NotificationContext,
  type NotificationPreferencesResponse,
  type NotificationResponse,
  presentNotification,
  type UnreadCountResponse,
} from './notification.response.js';
import { type NotificationRow, NotificationsRepository, type Reader } from './notifications.repository.js';

/** Counting unread notifications stops here: nobody reads the figure beyond it. */
const MOST_COUNTED = 100;

/**
 * What somebody is told. Everything is asked under what their roles let them see at that moment: a person who lost the
 * sight of evidence no longer sees that there ever were comments. Marking is one's own affair and is not logged.
 */
@Injectable()
export class NotificationsService implements OnModuleInit {
  private readonly notifications = new NotificationsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimsReader,
    private readonly reader: CorroborationReader,
    private readonly freezes: FreezesReader,
    private readonly sweeper: AnswersSweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.register((workspaceId) =>
      this.unitOfWork.run({ workspaceId }, (tx) => this.notifications.clear(tx, this.clock.now())),
    );
  }

  /** One page, the newest first. */
  async list(actor: Actor, query: ListNotificationsRequest): Promise<Page<NotificationResponse>> {
    const limit = query.limit ?? DEFAULT_PAGE;
    const page = { isUnread: query.unread ?? false, since: null, after: placeOf(query.after), limit: limit + 1 };
    return this.unitOfWork.read(actor, async (tx) => {
      const rows = await this.notifications.list(tx, this.readerOf(actor), page);
      const context = await this.contextOf(tx, query.lang ?? 'en', rows);
      return pageOf(
        rows,
        limit,
        (row) => presentNotification(context, row),
        (row) => [row.shown_text, row.id],
      );
    });
  }

  async countUnread(actor: Actor): Promise<UnreadCountResponse> {
    return this.unitOfWork.read(actor, async (tx) => ({
      unread: await this.notifications.countUnread(tx, this.readerOf(actor), MOST_COUNTED),
    }));
  }

  /** Marks one as read, or as unread again. @throws Refusal `absent` for somebody else's as for none. */
  async mark(actor: Actor, notification: string, isRead: boolean): Promise<void> {
    const id = notification.toLowerCase();
    if (!isUuid(id)) throw notFound();
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.notifications.mark(tx, this.readerOf(actor), id, isRead))) throw notFound();
    });
  }

  /** Marks everything as read up to the newest that was seen. */
  async markAll(actor: Actor, { upTo }: ReadNotificationsRequest): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => this.notifications.markAll(tx, this.readerOf(actor), upTo ?? null));
  }

  async preferences(actor: Actor): Promise<NotificationPreferencesResponse> {
    const { accountId } = this.readerOf(actor);
    return this.unitOfWork.read(actor, async (tx) => ({ muted: await this.notifications.muted(tx, accountId) }));
  }

  /** From now on: what was told before stays. */
  async setPreferences(
    actor: Actor,
    { muted }: NotificationPreferencesRequest,
  ): Promise<NotificationPreferencesResponse> {
    const { accountId } = this.readerOf(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      await this.notifications.mute(tx, accountId, muted);
      return { muted: await this.notifications.muted(tx, accountId) };
    });
  }

  async following(actor: Actor, claim: string): Promise<FollowResponse> {
    const { accountId } = this.readerOf(actor);
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.claims.find(tx, claim);
      return { isFollowing: await this.notifications.follows(tx, accountId, id) };
    });
  }

  /** Follows a claim, or no longer does. */
  async follow(actor: Actor, claim: string, isFollowing: boolean): Promise<void> {
    const { accountId } = this.readerOf(actor);
    await this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.claims.find(tx, claim);
      if (isFollowing) await this.notifications.follow(tx, accountId, id);
      else await this.notifications.unfollow(tx, accountId, id);
    });
  }

  /**
   * What is unread or, with a moment, everything since then; fit to leave the desk: see {@link digestItem}.
   * @throws Refusal `frozen` while anything of the workspace is: claims move by what sources say.
   */
  async digest(actor: Actor, lang: NotificationLanguage, since: Date | null): Promise<Digest> {
    const page = { isUnread: since === null, since, after: null, limit: MOST_IN_DIGEST + 1 };
    return this.unitOfWork.read(actor, async (tx) => {
      await this.freezes.assertMayLeave(tx, actor, 'everything');
      const rows = await this.notifications.list(tx, this.readerOf(actor), page);
      const shown = rows.slice(0, MOST_IN_DIGEST);
      const context = await this.contextOf(tx, lang, shown);
      return { items: shown.map((row) => digestItem(context, row)), isComplete: rows.length === shown.length };
    });
  }

  private readerOf({ accountId, permissions }: Actor): Reader & { kinds: NotificationKind[] } {
    if (accountId === null) throw new Refusal('forbidden', 'NOT_A_PERSON', 'Only people are told anything: say --as.');
    return { accountId, kinds: notificationsReadBy(permissions), now: this.clock.now() };
  }

  /** What the claims on a page count as at this moment. */
  private async contextOf(
    tx: Tx,
    lang: NotificationLanguage,
    rows: readonly NotificationRow[],
  ): Promise<NotificationContext> {
    const claimIds = [
      ...new Set(rows.filter(({ record_kind }) => record_kind === 'claim').map(({ record_id }) => record_id)),
    ];
    const standings = await this.reader.standingsOf(tx, claimIds);
    const statuses = new Map([...standings].map(([id, { standing }]) => [id, standing.status] as const));
    return { lang, policy: await this.reader.policyOf(tx), statuses };
  }
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;

function placeOf(after: string | undefined): { shown: string; id: string } | null {
  const cursor = decodeCursor(after, ['string', 'string']);
  if (cursor === null) return null;
  const [shown, id] = [String(cursor[0]), String(cursor[1])];
  if (!MOMENT.test(shown) || Number.isNaN(Date.parse(shown)) || !isUuid(id)) {
    throw invalidField('after', 'the `next` of the page before', after);
  }
  return { shown, id };
}
