import { Injectable } from '@nestjs/common';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import type { Actor } from '../access/actor.js';
import { ClaimsReader } from '../claims/claims.reader.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { codeOf } from '../domain/ids.js';
import { dayOf, type KnownMoment, readKnownMoment } from '../domain/known-moment.js';
import type { Dossier } from '../domain/dossier.js';
import { invalidField, Refusal } from '../domain/refusal.js';
import { readsEvidence } from '../domain/roles.js';
import { claimThen, presentFiguresThen, presentWhen } from './as-known-on.presenter.js';
import { type AsKnownOnResponse, NOT_KEPT, type WordingThenResponse } from './as-known-on.response.js';
import type { AssessedRow, HistoryRow } from './assessment-history-row.js';
import { AssessmentHistoryRepository } from './assessment-history.repository.js';
import { presentReasons } from './assessment.response.js';
import { expiredOn } from '../domain/standing.js';
import { hasPendingSuggestions } from '../domain/assessment.js';
import { PoliciesReader } from '../policies/policies.reader.js';
import { ReplayReader, type ReplayedRow } from './replay.reader.js';
import { standingThen } from './standing-then.js';

/** A claim as the desk knew it at a past moment, by the system's clock: nothing that came later is in it. */
@Injectable()
export class AsKnownOnService {
  private readonly history = new AssessmentHistoryRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: ClaimsReader,
    private readonly replays: ReplayReader,
    private readonly policies: PoliciesReader,
    private readonly letters: WithheldLetters,
  ) {}

  /**
   * @param at a day, or for people who may see accounts a moment: others could find out from moments when accounts came.
   * @throws Refusal `absent`; `invalid` when it is no past day or moment, or one before the claim was logged.
   */
  async read(actor: Actor, claim: string, at: string): Promise<AsKnownOnResponse> {
    const isDesk = readsEvidence(actor.permissions);
    const asked = momentFor(at, this.clock.now(), isDesk);
    return this.unitOfWork.read(actor, async (tx) => {
      const found = await this.claims.find(tx, claim);
      refuseBefore(found, asked, at, isDesk);
      const row = await this.history.at(tx, found.id, asked.moment);
      const replayed = row?.state === 'assessed' ? await this.replayOf(tx, row, found.key) : null;
      const blind = await this.letters.of(tx, actor);
      if (replayed !== null && replayed.policy !== null && blind.withholdsAssessment(replayed.policy)) {
        blind.refuseWhileOpen('What was known then cannot be shown now');
      }
      const wording = await this.wording(tx, found, asked, isDesk);
      const revision = wording?.revision ?? found.revision;
      const then = await this.standing(tx, { claimId: found.id, revision }, asked, row, replayed);
      const { status, basis, computed, ruling, attention, held } = then;
      const told = { attention: [...attention], held, expiredOn: expiredOn(then) };
      const standing = { status, basis, computed, rulingId: ruling?.id ?? null, ...told };
      return {
        claimId: found.id,
        ref: codeOf('claim', found.number),
        at: asked.isDay ? asked.day : asked.moment.toISOString(),
        wording,
        isKept: row !== null,
        isStale: row?.state === 'being_rechecked',
        knownFrom: row && presentWhen(row.known_from, isDesk),
        // Without a history nothing but a ruling can be told.
        standing: row === null && ruling === undefined ? null : standing,
        ...(row?.state === 'assessed' ? { figures: presentFiguresThen(row) } : {}),
        replay: replayed?.replay ?? null,
        ...claimThen(found.key, replayed),
        notKept: [...NOT_KEPT],
        ...(isDesk && row !== null ? await this.because(tx, row, found.key, replayed) : {}),
      };
    });
  }

  /**
   * What a claim's assessment was computed from at a moment: a dossier that `whence assess` reads. For people who may
   * see accounts; null where it was being re-checked, or its inputs are not kept.
   * @throws Refusal as `read` does; `forbidden`.
   */
  async inputs(actor: Actor, claim: string, at: string): Promise<Dossier | null> {
    if (!readsEvidence(actor.permissions)) {
      throw new Refusal(
        'forbidden',
        'NOT_ALLOWED',
        'What an assessment was computed from is for people who see accounts.',
      );
    }
    const asked = momentFor(at, this.clock.now(), true);
    return this.unitOfWork.read(actor, async (tx) => {
      const found = await this.claims.find(tx, claim);
      (await this.letters.of(tx, actor)).refuseWhileOpen('What was known then cannot be shown now');
      const row = await this.history.at(tx, found.id, asked.moment);
      if (row?.state !== 'assessed') return null;
      return (await this.replayOf(tx, row, found.key))?.inputs ?? null;
    });
  }

  private async replayOf(tx: Tx, row: AssessedRow, key: string): Promise<ReplayedRow | null> {
    const [replayed] = await this.replays.replay(tx, [{ ...row, key }]);
    return replayed ?? null;
  }

  private async because(tx: Tx, row: HistoryRow, key: string, replayed: ReplayedRow | null) {
    if (row.state !== 'assessed' || replayed?.replay !== 'same' || replayed.policy === null) return {};
    const assessment = await this.replays.named(tx, { ...row, key }, replayed.inputs, replayed.policy);
    return assessment === null ? {} : { because: presentReasons(assessment) };
  }

  /** By the policy the workspace judged by then, not by the one it judges by now. */
  private async standing(
    tx: Tx,
    claim: { readonly claimId: string; readonly revision: number },
    asked: KnownMoment,
    row: HistoryRow | null,
    replayed: ReplayedRow | null,
  ) {
    const choice = await this.policies.choiceAt(tx, asked.moment);
    const policy = choice?.policy ?? (await this.policies.current(tx));
    const found = replayed?.assessment ?? null;
    const assessment =
      row?.state === 'assessed'
        ? {
            status: row.status,
            factsHash: row.facts_hash,
            hasPendingSuggestions: found !== null && hasPendingSuggestions(found),
          }
        : null;
    return standingThen(tx, { ...claim, moment: asked.moment, day: asked.day, policy, assessment });
  }

  private async wording(
    tx: Tx,
    claim: { readonly id: string; readonly revision: number },
    asked: KnownMoment,
    isDesk: boolean,
  ): Promise<WordingThenResponse | null> {
    const wording = await this.claims.wordingAt(tx, claim.id, asked.moment);
    if (wording === null) return null;
    const { revision, statement } = wording;
    // A wording given up may have said too much.
    if (!isDesk && revision !== claim.revision) return { revision };
    return { revision, statement: statement.map(({ text, lang }) => ({ text, lang })) };
  }
}

function momentFor(at: string, now: Date, isDesk: boolean): KnownMoment {
  const asked = readKnownMoment(at, now);
  if (asked !== null && (isDesk || asked.isDay)) return asked;
  const moment = isDesk ? ', or a moment such as 2024-11-30T14:05:00Z,' : '';
  throw invalidField('at', `a day such as 2024-11-30${moment} that is not yet to come`, at);
}

/** Who may ask may see when the claim was logged: no more than that is told. */
function refuseBefore(
  { created_at }: { readonly created_at: Date },
  asked: KnownMoment,
  at: string,
  isDesk: boolean,
): void {
  if (created_at <= asked.moment) return;
  const logged = isDesk && !asked.isDay ? created_at.toISOString() : dayOf(created_at);
  throw invalidField('at', `no time before the claim was logged, ${logged}`, at);
}
