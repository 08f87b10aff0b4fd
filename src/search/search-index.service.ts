import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WorkspacesService } from '../access/workspaces.service.js';
import { AuditLog, type RecordChange } from '../audit/audit-log.service.js';
import { enqueueIndexing } from '../database/jobs/index-jobs.js';
import { INSTALLATION_ID, type Tx, UnitOfWork } from '../database/unit-of-work.js';
import type { HistoryAction } from '../domain/history/record-fields.js';
import { SEARCHED_KINDS } from '../domain/search/sections.js';
import { TOKENS_VERSION } from '../domain/search/tokens.js';
import { replaceIndexed } from './index-writer.js';
import { PendingRepository } from './pending.repository.js';
import { loadTexts, type SearchedRecord } from './source-texts.js';

/** Records indexed in one transaction: whoever changes one of them meanwhile waits that long. */
const BATCH = 500;
const DOCUMENTS_AT_ONCE = 4;
/** All of a captured text, which has at most 8 MiB. */
const WHOLE_TEXT = 8_388_608;
/** What changes no text. */
const WORDLESS: ReadonlySet<HistoryAction> = new Set([
  'marked',
  'graded',
  'linked',
  'unlinked',
  'withdrawn',
  'reinstated',
  'superseded',
  'decided',
]);

/**
 * Keeps what texts are found by. A change only marks its records, in its own transaction: working out the index is the
 * dear part of an import. A job does that afterwards, in batches that take the marks away as they commit, so that
 * whatever interrupts it, what is not done is still marked.
 */
@Injectable()
export class SearchIndexService implements OnModuleInit {
  private readonly pending = new PendingRepository();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly workspaces: WorkspacesService,
  ) {}

  onModuleInit(): void {
    this.audit.subscribe(async (tx, _actor, _event, changes) => {
      const records = changes.flatMap(recordOf);
      if (records.length === 0 || tx.workspaceId === INSTALLATION_ID) return;
      await this.pending.mark(tx, records);
      await enqueueIndexing(tx);
    });
  }

  /**
   * Indexes everything of a workspace that waits, and everything there is if it never was indexed, or by other rules.
   * @returns how many records were indexed.
   */
  async catchUp(workspaceId: string, signal?: AbortSignal): Promise<number> {
    const actor = await this.workspaces.systemActorOf(workspaceId);
    await this.unitOfWork.run(actor, async (tx) => {
      if ((await this.pending.tokensVersion(tx)) !== TOKENS_VERSION) await this.beginAnew(tx);
    });
    let done = 0;
    for (;;) {
      if (signal?.aborted === true) return done;
      const indexed = await this.unitOfWork.run(actor, (tx) => this.indexSome(tx));
      if (indexed === 0) return done;
      done += indexed;
    }
  }

  async catchUpAll(signal?: AbortSignal): Promise<void> {
    for (const { workspaceId } of await this.workspaces.list()) {
      if (signal?.aborted === true) return;
      await this.catchUp(workspaceId, signal);
    }
  }

  /** Forgets the index of a workspace and marks every record: it is made anew by {@link catchUp}. */
  async rebuild(workspaceId: string): Promise<void> {
    const actor = await this.workspaces.systemActorOf(workspaceId);
    await this.unitOfWork.run(actor, (tx) => this.beginAnew(tx));
  }

  private async beginAnew(tx: Tx): Promise<void> {
    await this.pending.clear(tx);
    await this.pending.markAll(tx);
    await this.pending.setTokensVersion(tx, TOKENS_VERSION);
    await enqueueIndexing(tx);
  }

  private async indexSome(tx: Tx): Promise<number> {
    const records = await this.pending.take(tx, BATCH, DOCUMENTS_AT_ONCE);
    if (records.length === 0) return 0;
    await replaceIndexed(tx, records, await loadTexts(tx, records, WHOLE_TEXT));
    return records.length;
  }
}

function recordOf({ kind, id, action }: RecordChange): SearchedRecord[] {
  const searched = SEARCHED_KINDS.find((each) => each === kind);
  return searched === undefined || WORDLESS.has(action) ? [] : [{ kind: searched, id }];
}
