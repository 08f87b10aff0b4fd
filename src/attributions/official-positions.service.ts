import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { readEdtf } from '../domain/edtf-time.js';
import type { RecordFields } from '../domain/history/record-fields.js';
import { notFound, Refusal, staleVersion, versionMissing } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import {
  type AnswerRequest,
  MOST_LISTED,
  type OfficialQuestionRequest,
  type OfficialSearchRequest,
  type SetOfficialPositionRequest,
} from './official-position.requests.js';
import { type OfficialPositionResponse, presentOfficialPosition } from './official-position.response.js';
import {
  type OfficialPositionContent,
  type OfficialPositionRow,
  OfficialPositionsRepository,
} from './official-positions.repository.js';

/** What is recorded of a claim, before a write. */
type Recorded = Pick<OfficialPositionRow, 'position' | 'searches' | 'requests'>;

/** What the authorities say on a claim, where their word was looked for, and what they were asked. */
@Injectable()
export class OfficialPositionsService {
  private readonly positions = new OfficialPositionsRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly claims: ClaimsReader,
  ) {}

  /** @throws Refusal `absent` when the claim is not there, and when nothing is recorded of it yet. */
  async read(actor: Actor, claim: string): Promise<OfficialPositionResponse> {
    return this.unitOfWork.read(actor, async (tx) => {
      const { id } = await this.claims.find(tx, claim);
      return presentOfficialPosition(await this.find(tx, id), readsEvidence(actor.permissions));
    });
  }

  /** Records the whole, or replaces the whole of the version it was made on; `version` is null when none was given. */
  async set(
    actor: Actor,
    claim: string,
    version: number | null,
    request: SetOfficialPositionRequest,
  ): Promise<OfficialPositionResponse> {
    return this.write(actor, claim, version, () => contentOf(request), request.reason ?? null);
  }

  /** Adds one search after the others. On a claim of which nothing is recorded the position is `unknown` from then on. */
  addSearch(
    actor: Actor,
    claim: string,
    version: number | null,
    request: OfficialSearchRequest,
  ): Promise<OfficialPositionResponse> {
    return this.write(actor, claim, version, (before) => {
      refuseWhenFull(before.searches, 'searches');
      return contentOf({ ...before, searches: [...before.searches, request] });
    });
  }

  /** Adds one request for comment after the others, in the same way. */
  addRequest(
    actor: Actor,
    claim: string,
    version: number | null,
    request: OfficialQuestionRequest,
  ): Promise<OfficialPositionResponse> {
    return this.write(actor, claim, version, (before) => {
      refuseWhenFull(before.requests, 'requests');
      return contentOf({ ...before, requests: [...before.requests, request] });
    });
  }

  /**
   * Records what came back to a request; the log keeps that it was another word before.
   * @param number which request, from 1, in their order.
   * @throws Refusal `absent` when there is no such request.
   */
  answer(
    actor: Actor,
    claim: string,
    number: string,
    version: number,
    request: AnswerRequest,
  ): Promise<OfficialPositionResponse> {
    return this.write(actor, claim, version, (before) => {
      const index = /^[1-9][0-9]{0,2}$/.test(number) ? Number(number) - 1 : -1;
      const asked = before.requests[index];
      if (asked === undefined) throw notFound();
      const answered = { ...asked, answer: request.answer, text: request.text ?? asked.text };
      return contentOf({ ...before, requests: before.requests.with(index, answered) });
    });
  }

  /** One write of the whole: `change` makes it from what is recorded, which is an unknown position at first. */
  private write(
    actor: Actor,
    claim: string,
    version: number | null,
    change: (before: Recorded) => OfficialPositionContent,
    reason: string | null = null,
  ): Promise<OfficialPositionResponse> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id: claimId } = await this.claims.find(tx, claim);
      const before = await this.positions.find(tx, claimId);
      const content = change(before ?? { position: 'unknown', searches: [], requests: [] });
      if (before === null) await this.add(tx, claimId, version, content);
      else await this.replace(tx, claimId, version, content);
      const after = await this.find(tx, claimId);
      await this.audit.record(tx, actor, {
        action: before === null ? 'official_position.created' : 'official_position.changed',
        record: { kind: 'official_position', id: claimId },
        ...(before === null ? {} : { before: logged(before) }),
        after: logged(after),
        touched: { claimIds: [claimId] },
        changes: [
          {
            kind: 'claim',
            id: claimId,
            action: 'changed',
            reason,
            before: before === null ? {} : positionFields(before),
            after: positionFields(after),
          },
        ],
      });
      return presentOfficialPosition(after, readsEvidence(actor.permissions));
    });
  }

  private async add(tx: Tx, claimId: string, version: number | null, content: OfficialPositionContent): Promise<void> {
    // Whoever names a version saw a record that is not there.
    if (version !== null) throw staleVersion();
    await this.positions.insert(tx, claimId, content);
  }

  private async replace(
    tx: Tx,
    claimId: string,
    version: number | null,
    content: OfficialPositionContent,
  ): Promise<void> {
    if (version === null) throw versionMissing();
    if (!(await this.positions.replace(tx, claimId, version, content))) throw staleVersion();
  }

  private async find(tx: Tx, claimId: string): Promise<OfficialPositionRow> {
    const row = await this.positions.find(tx, claimId);
    if (row === null) throw notFound();
    return row;
  }
}

function contentOf(request: SetOfficialPositionRequest): OfficialPositionContent {
  const timeOf = (on: string | null | undefined) => (on === null || on === undefined ? null : readEdtf(on));
  return {
    position: request.position,
    searches: (request.searches ?? []).map(({ where, on, query }) => ({
      place: where,
      on: timeOf(on),
      query: query ?? null,
    })),
    requests: (request.requests ?? []).map(({ to, on, answer, text }) => ({
      recipient: to,
      on: timeOf(on),
      answer: answer ?? null,
      text: text ?? null,
    })),
  };
}

function refuseWhenFull(listed: readonly unknown[], path: 'searches' | 'requests'): void {
  if (listed.length < MOST_LISTED) return;
  const detail = `This claim has ${MOST_LISTED} ${path} already, which is as many as are kept.`;
  throw new Refusal('conflict', 'LIST_FULL', detail, [{ path, expected: `at most ${MOST_LISTED}` }]);
}

/** The official position as the history of its claim tells it. */
function positionFields({ position, searches, requests }: OfficialPositionRow): RecordFields {
  return {
    officialPosition: position,
    officialSearches: searches.map(({ where, on, query }) => ({ where, on, query })),
    officialRequests: requests.map(({ to, on, answer, text }) => ({ to, on, answer, text })),
  };
}

/** What the log may hold: the words and how much was done, not what was searched for or who was asked. */
function logged(row: OfficialPositionRow) {
  const answers = row.requests.map(({ answer }) => answer);
  return { position: row.position, searches: row.searches.length, requests: row.requests.length, answers };
}
