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
import { gate, type GatedReport, leftOut, ReportRefusedError } from '../domain/report/gate.js';
import { heldFrom, withoutHeld } from '../domain/report/held-claims.js';
import type { Finding } from '../domain/report/leak-scan.js';
import type { ReportLanguage, ReportLevel, ReportTree } from '../domain/report/report-tree.js';
import type { WorkspacePermission } from '../domain/roles.js';
import { FreezesReader } from '../freezes/freezes.reader.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';
import { readClaimCodes } from './read-claim-codes.js';
import { readSelectedClaims } from './read-selected-claims.js';
import { readSourceIds } from './read-source-ids.js';
import { reportInput, type ReportSnapshot } from './report-content.js';
import { type ReportFile, reportFile, type ReportFormat } from './report-file.js';
import { selectionWords } from './selection-words.js';

/** A sourced claims report: who it is for, in which form, and of which claims. */
export interface ClaimsReportRequest extends ClaimFilter {
  readonly level: ReportLevel;
  readonly format: ReportFormat;
  /** English when left out. */
  readonly lang?: ReportLanguage | undefined;
  /** Leave out what is held, instead of refusing a report for others because of it. */
  readonly withoutHeld?: boolean | undefined;
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
    const lang = request.lang ?? 'en';
    const snapshot = await this.unitOfWork.read(actor, (tx) => this.snapshot(tx, actor, request));
    const solo = actor.workspaceKind === 'solo';
    const built = buildReport(reportInput(snapshot, { lang, solo, filters: selectionWords(request) }));
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

  private async snapshot(tx: Tx, actor: Actor, request: ClaimsReportRequest): Promise<ReportSnapshot> {
    await this.freezes.assertMayLeave(tx, actor, []);
    const filter = await this.filters.resolve(tx, actor, request);
    const terms = await readStandingTerms(tx, this.clock.today());
    const selected = await readSelectedClaims(tx, terms, filter);
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

function refuseLevel(actor: Actor, { level, source }: ClaimsReportRequest): void {
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
