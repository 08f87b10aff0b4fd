import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import type { ClaimFilter } from '../content/claim-filter.js';
import { ClaimFilterReader } from '../content/claim-filter.reader.js';
import { readStandingTerms } from '../content/claim-standing.js';
import { readWorkspaceContent } from '../content/workspace-content.js';
import { Clock } from '../database/clock.js';
import { type Tx, UnitOfWork } from '../database/unit-of-work.js';
import { type FieldError, Refusal } from '../domain/refusal.js';
import { buildReport } from '../domain/report/build-report.js';
import { drawnSources } from '../domain/report/drawn-sources.js';
import { findLeaks, gate, type GatedReport, leftOut, ReportRefusedError } from '../domain/report/gate.js';
import { heldFrom, withoutHeld } from '../domain/report/held-claims.js';
import type { Finding } from '../domain/report/leak-scan.js';
import type { ReportLanguage, ReportLevel, ReportTree } from '../domain/report/report-tree.js';
import { readsEvidence, type WorkspacePermission } from '../domain/roles.js';
import { FreezesReader } from '../freezes/freezes.reader.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { readClaimCodes } from './read-claim-codes.js';
import { readClaimKeys } from './read-claim-keys.js';
import type { ReportCheckResponse } from './report-check.response.js';
import { readSelectedClaims } from './read-selected-claims.js';
import { readSourceIds } from './read-source-ids.js';
import { reportInput, type ReportSnapshot } from './report-content.js';
import { type ReportFile, reportFile, type ReportFormat } from './report-file.js';
import { selectionWords } from './selection-words.js';

/** Which claims a report is asked of, and who it is for. */
export interface ReportCheckRequest extends ClaimFilter {
  readonly level: ReportLevel;
  /** Codes of claims that were chosen one by one; filters narrow them further. */
  readonly claims?: readonly string[] | undefined;
  /** English when left out. */
  readonly lang?: ReportLanguage | undefined;
  /** Leave out what is held, instead of refusing a report for others because of it. */
  readonly withoutHeld?: boolean | undefined;
}

/** A sourced claims report: who it is for, in which form, and of which claims. */
export interface ClaimsReportRequest extends ReportCheckRequest {
  readonly format: ReportFormat;
}

const PERMISSIONS: Readonly<Record<ReportLevel, WorkspacePermission>> = {
  internal: 'reports.internal',
  partner: 'reports.partner',
  public: 'reports.public',
};

/** Makes sourced reports. Everything in them comes through the one gate; every report made is logged. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly filters: ClaimFilterReader,
    private readonly letters: WithheldLetters,
    private readonly freezes: FreezesReader,
  ) {}

  /**
   * The report of the claims a filter selects, as a file.
   * @throws Refusal `forbidden` without the permission of the level; `conflict` REPORT_WOULD_IDENTIFY when a text
   *   somebody typed would show what the level must not see, naming where and never what, and CLAIMS_HELD naming the
   *   claims that must not leave the desk until an editor has looked; `frozen`; and as the filter does.
   */
  async claimsReport(actor: Actor, request: ClaimsReportRequest): Promise<ReportFile> {
    refuseLevel(actor, request);
    const snapshot = await this.unitOfWork.read(actor, (tx) => this.snapshot(tx, actor, request));
    const built = builtFrom(actor, snapshot, request);
    const { level, format } = request;
    const tree = request.withoutHeld === true ? withoutHeld(built, level) : built;
    await this.refuseHeld(actor, tree, level);
    const file = reportFile(await this.gated(actor, tree, level), level, format, snapshot.terms.today);
    const unprinted = new Set(leftOut(tree, level));
    const claims = tree.claims.map(({ key }) => key).filter((key) => !unprinted.has(key));
    const { heldBack } = tree;
    await this.logLeaving(actor, { level, format, claims: claims.length, heldBack }, drawnOn(snapshot, claims));
    return file;
  }

  /**
   * What {@link claimsReport} would hold, what it would leave out, and what would stop it; nothing of the texts themselves.
   * @throws Refusal as that does, but not for what it tells.
   */
  async check(actor: Actor, request: ReportCheckRequest): Promise<ReportCheckResponse> {
    refuseLevel(actor, request);
    const { level } = request;
    return this.unitOfWork.read(actor, async (tx) => {
      const snapshot = await this.snapshot(tx, actor, request);
      const built = builtFrom(actor, snapshot, request);
      const tree = request.withoutHeld === true ? withoutHeld(built, level) : built;
      const withheld = leftOut(built, level);
      const unprinted = new Set(withheld);
      const printed = tree.claims.map(({ key }) => key).filter((key) => !unprinted.has(key));
      await this.freezes.assertMayLeave(tx, actor, drawnOn(snapshot, printed));
      const found = {
        held: heldFrom(built, level),
        withheld,
        findings: findLeaks(tree, level),
        claims: printed.length,
        seesEvidence: readsEvidence(actor.permissions),
      };
      const codes = await readClaimCodes(
        tx,
        built.claims.map(({ key }) => key),
      );
      return presentCheck(level, found, codes);
    });
  }

  /** With the ids of the sources it drew on, so that what was handed out can be found when one is in danger. */
  private async logLeaving(
    actor: Actor,
    made: { level: string; format: string; claims: number; heldBack: number },
    sources: string[],
  ): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'report.made',
        record: { kind: 'workspace', id: actor.workspaceId },
        after: { ...made, sources },
      });
      await this.freezes.assertMayLeave(tx, actor, sources);
    });
  }

  private async snapshot(tx: Tx, actor: Actor, request: ReportCheckRequest): Promise<ReportSnapshot> {
    await this.freezes.assertMayLeave(tx, actor, []);
    const filter = await this.filters.resolve(tx, actor, request);
    const terms = await readStandingTerms(tx, this.clock.today());
    const fitting = await readSelectedClaims(tx, terms, filter);
    const chosen = request.claims === undefined ? null : await readClaimKeys(tx, request.claims);
    const selected = chosen === null ? fitting : fitting.filter(({ key }) => chosen.has(key));
    const blind = await this.letters.of(tx, actor);
    const sourceIds = await readSourceIds(tx);
    return { terms, selected, sourceIds, dossier: await readWorkspaceContent(tx), blind };
  }

  private async refuseHeld(actor: Actor, tree: ReportTree, level: ReportLevel): Promise<void> {
    const held = heldFrom(tree, level);
    if (held.length === 0) return;
    const codes = await this.unitOfWork.read(actor, (tx) => readClaimCodes(tx, held));
    const names = held.map((key) => codes.get(key) ?? '').sort();
    throw new Refusal(
      'conflict',
      'CLAIMS_HELD',
      `An editor has to look at ${names.join(', ')} before the ${level} report can hold them. ` +
        'Ask for it without held claims to leave them out.',
      names.map((path) => ({ path, expected: 'a claim that is not held' })),
    );
  }

  private async gated(actor: Actor, tree: ReportTree, level: ReportLevel): Promise<GatedReport> {
    try {
      return gate(tree, level);
    } catch (error) {
      if (!(error instanceof ReportRefusedError)) throw error;
      throw await this.wouldIdentify(actor, error);
    }
  }

  private async wouldIdentify(actor: Actor, { level, findings }: ReportRefusedError): Promise<Refusal> {
    const keys = findings.flatMap(({ place }) => (place.claim === null ? [] : [place.claim]));
    const codes = await this.unitOfWork.read(actor, (tx) => readClaimCodes(tx, keys));
    return new Refusal(
      'conflict',
      'REPORT_WOULD_IDENTIFY',
      `The ${level} report would show what it must not. Change the texts named here, or make an internal report.`,
      findings.map((finding) => leakError(finding, codes)),
    );
  }
}

function drawnOn({ dossier, sourceIds }: ReportSnapshot, claims: readonly string[]): string[] {
  const ids = drawnSources(dossier, claims).map((key) => sourceIds.get(key) ?? '');
  return ids.filter((id) => id !== '').sort();
}

function builtFrom(actor: Actor, snapshot: ReportSnapshot, request: ReportCheckRequest): ReportTree {
  const solo = actor.workspaceKind === 'solo';
  return buildReport(reportInput(snapshot, { lang: request.lang ?? 'en', solo, filters: selectionWords(request) }));
}

interface FoundByCheck {
  readonly held: readonly string[];
  readonly withheld: readonly string[];
  readonly findings: readonly Finding[];
  readonly claims: number;
  readonly seesEvidence: boolean;
}

/** Which claims have nothing that may be printed tells of their accounts: by name only to who may see those. */
function presentCheck(
  level: ReportLevel,
  { held, withheld, findings, claims, seesEvidence }: FoundByCheck,
  codes: ReadonlyMap<string, string>,
): ReportCheckResponse {
  const named = (keys: readonly string[]) => keys.map((key) => codes.get(key) ?? '').sort(byNumber);
  return {
    level,
    claims,
    held: named(held),
    withheld: withheld.length,
    withheldClaims: seesEvidence ? named(withheld) : null,
    findings: findings.map(({ kind, place }) => ({
      claim: place.claim === null ? null : (codes.get(place.claim) ?? null),
      field: place.field,
      kind,
    })),
  };
}

function byNumber(a: string, b: string): number {
  return Number(a.slice(2)) - Number(b.slice(2));
}

function refuseLevel(actor: Actor, { level, source }: ReportCheckRequest): void {
  const permission = PERMISSIONS[level];
  if (!actor.permissions.has(permission)) {
    throw new Refusal('forbidden', 'NOT_ALLOWED', `Your roles do not include ${permission}.`);
  }
  // A report for others that holds exactly one source's claims would tell that they go back to one person.
  if (level !== 'internal' && source !== undefined) {
    const detail = 'Only an internal report can be made of the claims of one source.';
    throw new Refusal('invalid', 'INVALID_INPUT', detail, [{ path: 'source', expected: 'none at this level' }]);
  }
}

const WANTED: Readonly<Record<Finding['kind'], string>> = {
  pseudonym: 'text without the pseudonym of a source',
  key: 'text without the key of a record',
  feature: 'text without a feature of a source',
  cover: 'text without a description more specific than this level allows',
  withheld: 'text without the wording of an account that may not be printed',
};

function leakError({ kind, place }: Finding, codes: ReadonlyMap<string, string>): FieldError {
  const code = place.claim === null ? undefined : codes.get(place.claim);
  return { path: code === undefined ? place.field : `${code}.${place.field}`, expected: WANTED[kind] };
}
