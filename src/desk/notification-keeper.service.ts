import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AuditActor, type AuditEvent, AuditLog } from '../audit/audit-log.service.js';
import { type AssessedBatch, CorroborationService } from '../corroboration/corroboration.service.js';
import { Clock } from '../database/clock.js';
import type { Tx } from '../database/unit-of-work.js';
import { EXPIRY_NOTICE_DAYS, type NotificationKind, readsNotification } from '../domain/desk/notification-kinds.js';
import { readsEvidence } from '../domain/roles.js';
import type { Standing } from '../domain/standing.js';
import { type ConcernedRow, ConcernedRepository, type Told } from './concerned.repository.js';
import { type DeskMember, MembersReader } from './members.reader.js';
import { type NewNotification, NotificationsRepository } from './notifications.repository.js';

const DAY = 86_400_000;

type Members = ReadonlyMap<string, DeskMember>;

/** What is to be told to whom, before it is asked whether they may read it. */
type Telling = Omit<NewNotification, 'accountId' | 'causedBy'>;

/**
 * Makes notifications in the transaction that causes them. It looks at what the log is told and at what re-assessed
 * claims count as; what somebody may not read at that moment is not made, and what they may not read later is not shown.
 */
@Injectable()
export class NotificationKeeper implements OnModuleInit {
  private readonly notifications = new NotificationsRepository();
  private readonly concerned = new ConcernedRepository();
  /** Who is at work in an open transaction: nobody is told what they did themselves. */
  private readonly atWork = new WeakMap<Tx['manager'], string | null>();

  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly members: MembersReader,
    private readonly corroboration: CorroborationService,
  ) {
    // In the constructor, so that it runs before the subscribers of `onModuleInit`: claims are re-assessed in one of
    // those, and by then it must be known who is at work.
    this.audit.subscribe((tx, actor, event) => this.onEvent(tx, actor, event));
  }

  onModuleInit(): void {
    this.corroboration.onAssessed((tx, batch) => this.onAssessed(tx, batch));
  }

  private async onEvent(tx: Tx, actor: AuditActor, event: AuditEvent): Promise<void> {
    this.atWork.set(tx.manager, actor.accountId);
    const { action, record } = event;
    if (action === 'comment.created' || action === 'comment.changed') {
      await this.onComment(tx, actor, record.id, action === 'comment.created');
    }
    if (action === 'review.assigned') await this.onAssigned(tx, actor, event);
  }

  private async onComment(tx: Tx, actor: AuditActor, commentId: string, isNew: boolean): Promise<void> {
    const { mentioned, others, told } = await this.concerned.ofComment(tx, commentId);
    const named = mentioned.filter((id) => !told.includes(id));
    const also = isNew ? others.filter((id) => !mentioned.includes(id)) : [];
    const telling = { commentId, shownFrom: this.clock.now() };
    await this.tell(tx, actor.accountId, [
      ...named.map((id) => [id, { ...telling, kind: 'mentioned' as const }] as const),
      ...also.map((id) => [id, { ...telling, kind: 'commented' as const }] as const),
    ]);
  }

  private async onAssigned(tx: Tx, actor: AuditActor, { record, before, after }: AuditEvent): Promise<void> {
    const [from, to] = [accountIn(before), accountIn(after)];
    if (to === null) return;
    const kind: NotificationKind = from === null ? 'assigned' : 'handed_over';
    await this.tell(tx, actor.accountId, [[to, { kind, claimId: record.id, shownFrom: this.clock.now() }]]);
  }

  private async onAssessed(tx: Tx, batch: AssessedBatch): Promise<void> {
    const claimIds = [...batch.claims.keys()];
    const standings = new Map([...batch.claims].map(([id, { standing }]) => [id, standing] as const));
    const rows = await this.concerned.ofClaims(tx, claimIds);
    const changed: Told[] = [];
    const tellings: (readonly [string, Telling])[] = [];
    for (const row of rows) {
      const standing = standings.get(row.claim_id);
      if (standing === undefined) continue;
      const told = toldOf(row.claim_id, standing);
      if (isTold(row, told)) continue;
      changed.push(told);
      for (const kind of newsIn(row, told)) {
        const telling = { kind, claimId: row.claim_id, shownFrom: this.clock.now() };
        tellings.push(...row.account_ids.map((id) => [id, telling] as const));
      }
    }
    tellings.push(...(await this.endsOf(tx, rows, standings)));
    await this.concerned.tell(tx, changed);
    await this.tell(tx, this.atWork.get(tx.manager) ?? null, tellings);
  }

  /** The ends of rulings in force, each told once: known beforehand, so made now and shown some days before. */
  private async endsOf(
    tx: Tx,
    rows: readonly ConcernedRow[],
    standings: ReadonlyMap<string, Standing>,
  ): Promise<(readonly [string, Telling])[]> {
    const ending = rows.flatMap((row) => {
      const ruling = standings.get(row.claim_id)?.ruling;
      return ruling === undefined || ruling.expiresOn === null ? [] : [{ row, ruling, on: ruling.expiresOn }];
    });
    if (ending.length === 0) return [];
    const told = await this.concerned.endsTold(
      tx,
      ending.map(({ ruling }) => ruling.id),
    );
    return ending
      .filter(({ ruling }) => !told.has(ruling.id))
      .flatMap(({ row, ruling, on }) => {
        const early = new Date(Date.parse(`${on}T00:00:00Z`) - EXPIRY_NOTICE_DAYS * DAY);
        const shownFrom = early > this.clock.now() ? early : this.clock.now();
        const telling = { kind: 'ruling_expiring' as const, claimId: row.claim_id, rulingId: ruling.id, shownFrom };
        return row.account_ids.map((id) => [id, telling] as const);
      });
  }

  /** Writes down what these people may read, leaving out who did it; the end of a ruling is told to its maker too. */
  private async tell(
    tx: Tx,
    causedBy: string | null,
    tellings: readonly (readonly [accountId: string, telling: Telling])[],
  ): Promise<void> {
    const toOthers = tellings.filter(([id, { kind }]) => id !== causedBy || kind === 'ruling_expiring');
    if (toOthers.length === 0) return;
    const members: Members = await this.members.all(tx);
    const made = toOthers.flatMap(([accountId, telling]) => {
      const member = members.get(accountId);
      if (member === undefined || !readsNotification(member.permissions, telling.kind)) return [];
      const shownFrom = shownTo(member, telling);
      return [{ ...telling, accountId, shownFrom, causedBy: byPerson(telling, causedBy) }];
    });
    await this.notifications.add(tx, made, this.clock.now());
  }
}

/** A claim moves because of facts, whoever entered them: who that was may say which source it was. */
function byPerson({ kind }: Telling, causedBy: string | null): string | null {
  return ['mentioned', 'commented', 'assigned', 'handed_over'].includes(kind) ? causedBy : null;
}

/**
 * Who may not see accounts is told that a claim moved when the day is over (UTC), as in the stream of changes: the hour
 * would tell when sources spoke.
 */
function shownTo({ permissions }: DeskMember, { kind, shownFrom }: Telling): Date {
  if (!['claim_moved', 'reconfirm_due'].includes(kind) || readsEvidence(permissions)) return shownFrom;
  return new Date((Math.floor(shownFrom.getTime() / DAY) + 1) * DAY);
}

function toldOf(claimId: string, { status, attention }: Standing): Told {
  return { claimId, status, isReconfirmDue: attention.includes('worse') || attention.includes('reconfirm') };
}

function isTold(row: ConcernedRow, { status, isReconfirmDue }: Told): boolean {
  return row.was_told && row.told_status === status && row.was_reconfirm_due === isReconfirmDue;
}

/** What is new to people since they were last told; the first time there is nothing to compare with. */
function newsIn(row: ConcernedRow, { status, isReconfirmDue }: Told): NotificationKind[] {
  if (!row.was_told) return [];
  return [
    ...(row.told_status === status ? [] : ['claim_moved' as const]),
    ...(isReconfirmDue && !row.was_reconfirm_due ? ['reconfirm_due' as const] : []),
  ];
}

/** The account an entry of the log about an assignment names. */
function accountIn(body: AuditEvent['before']): string | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return null;
  const to: unknown = Reflect.get(body, 'to');
  return typeof to === 'string' ? to : null;
}
