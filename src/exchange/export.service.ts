import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { writeDossier } from '../domain/write-dossier.js';
import { readWorkspaceContent } from '../content/workspace-content.js';
import { FreezesReader } from '../freezes/freezes.reader.js';
import { WithheldLetters } from '../sources/withheld-letters.service.js';

/** The full export of a workspace: everything but sealed identities. It identifies people to whoever knows the place. */
@Injectable()
export class ExportService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly letters: WithheldLetters,
    private readonly freezes: FreezesReader,
  ) {}

  /**
   * The canonical text of the workspace's dossier; audited before it is handed out.
   * @throws Refusal `conflict` GRADING_OPEN while whoever asks is judging an account: every letter is in a dossier;
   *   `frozen` while anything of the workspace is.
   */
  async export(actor: Actor): Promise<string> {
    const dossier = await this.unitOfWork.read(actor, async (tx) => {
      await this.freezes.assertMayLeave(tx, actor, 'everything');
      (await this.letters.of(tx, actor)).refuseWhileOpen('No dossier can be exported now');
      return readWorkspaceContent(tx);
    });
    await this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'dossier.exported',
        record: { kind: 'workspace', id: actor.workspaceId },
      });
      await this.freezes.assertMayLeave(tx, actor, 'everything');
    });
    return writeDossier(dossier);
  }
}
