import { Check, Entity } from 'typeorm';
import { BytesColumn, KeyColumn } from '../database/columns.js';

/** The key the cursors of a workspace's change stream are made with. */
@Entity('change_keys')
@Check('change_keys_length_ck', `octet_length(cursor_key) = 32`)
export class ChangeKeyEntity {
  @KeyColumn('workspace_id', 'change_keys_pk') workspaceId!: string;
  @BytesColumn('cursor_key') cursorKey!: Buffer;
}
