import { HANDED_OUT_KINDS } from '../audit/log.reader.js';
import { OutBoolean, OutEnum, OutInt, OutList, OutText, OutTexts } from '../http/responses.js';

export class RoleChangeResponse {
  @OutText({ format: 'date' }) on!: string;
  @OutEnum(['added', 'changed', 'removed']) change!: string;
  @OutTexts({ nullable: true, description: 'Roles from then on; null where the log entry was erased.' })
  roles!: string[] | null;
}

export class OwnHandOutResponse {
  @OutText({ format: 'date' }) on!: string;
  @OutEnum(HANDED_OUT_KINDS) kind!: string;
  @OutText({ nullable: true }) level!: string | null;
  @OutText({ nullable: true }) format!: string | null;
}

/** What somebody could open in one workspace: for warning people, and for deciding what must change. */
export class ExposureResponse {
  @OutText() workspace!: string;
  @OutList(() => RoleChangeResponse, { description: 'Roles over time, the oldest first.' })
  roles!: RoleChangeResponse[];
  @OutInt({ description: 'Sources they could open.' }) sourceCount!: number;
  @OutTexts({ nullable: true, description: 'Codes of those sources; null for who may not read sources.' })
  sources!: string[] | null;
  @OutList(() => OwnHandOutResponse, {
    description: 'Reports and dossiers they made and evidence files they took out, the newest first.',
  })
  handedOut!: OwnHandOutResponse[];
  @OutBoolean({ description: 'False when older ones are left out.' }) isComplete!: boolean;
}

export class ClosedAccountResponse {
  @OutText() login!: string;
  @OutList(() => ExposureResponse, { description: 'By workspace they were a member of until now.' })
  workspaces!: ExposureResponse[];
}
