import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  BooleanColumn,
  BytesColumn,
  DayColumn,
  IntColumn,
  KeyColumn,
  MomentColumn,
  TextArrayColumn,
  TextColumn,
  UuidColumn,
} from '../database/columns.js';
import type { ClientKind } from '../domain/client-kind.js';

/** A person's account on this installation. Tells nothing of what they work on. */
@Entity('accounts')
@Unique('accounts_login_uq', ['login'])
@Check('accounts_login_ck', `login = lower(login) and char_length(login) between 1 and 100`)
@Check('accounts_display_name_ck', `char_length(display_name) between 1 and 200`)
@Check('accounts_state_ck', `state in ('active', 'closed')`)
export class AccountEntity {
  @KeyColumn('account_id', 'accounts_pk') accountId!: string;
  @TextColumn('login') login!: string;
  @TextColumn('display_name') displayName!: string;
  @TextColumn('password_hash', { nullable: true }) passwordHash!: string | null;
  @BooleanColumn('is_admin', { default: 'false' }) isAdmin!: boolean;
  @TextColumn('state', { default: `'active'` }) state!: 'active' | 'closed';
  @IntColumn('version', { default: '1' }) version!: number;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
  @DayColumn('last_sign_in_on', { nullable: true }) lastSignInOn!: string | null;
}

/** A session: only the hash of its token is kept. */
@Entity('sessions')
@Index('sessions_account_ix', ['accountId'])
@Unique('sessions_id_uq', ['id'])
@Check('sessions_client_ck', `client in ('computer', 'phone', 'program', 'unknown')`)
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'sessions_account_fk' })
export class SessionEntity {
  @KeyColumn('session_hash', 'sessions_pk', 'bytea') sessionHash!: Buffer;
  @UuidColumn('account_id') accountId!: string;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
  @MomentColumn('last_seen_at', { default: 'now()' }) lastSeenAt!: Date;
  @MomentColumn('expires_at') expiresAt!: Date;
  /** What it is shown and ended by. */
  @UuidColumn('id') id!: string;
  @TextColumn('client') client!: ClientKind;
}

/** How often somebody signed in on a day, and failed to. No address, no moment. */
@Entity('sign_ins')
export class SignInEntity {
  @KeyColumn('account_id', 'sign_ins_pk') accountId!: string;
  @KeyColumn('day', 'sign_ins_pk', 'date') day!: string;
  @IntColumn('succeeded', { default: '0' }) succeeded!: number;
  @IntColumn('failed', { default: '0' }) failed!: number;
}

/** A link that can be spent once: only its hash is kept. */
@Entity('one_time_links')
@Index('one_time_links_account_ix', ['accountId'])
@Check('one_time_links_purpose_ck', `purpose in ('first_account', 'set_password')`)
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'one_time_links_account_fk' })
export class OneTimeLinkEntity {
  @KeyColumn('link_hash', 'one_time_links_pk', 'bytea') linkHash!: Buffer;
  @TextColumn('purpose') purpose!: 'first_account' | 'set_password';
  @UuidColumn('account_id', { nullable: true }) accountId!: string | null;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
  @MomentColumn('expires_at') expiresAt!: Date;
  @MomentColumn('used_at', { nullable: true }) usedAt!: Date | null;
}

/** An API token: only its hash is kept. Inside a workspace its tokens can be seen, and outside, as sessions can. */
@Entity('api_tokens')
@Unique('api_tokens_id_uq', ['workspaceId', 'tokenId'])
@Unique('api_tokens_name_uq', ['workspaceId', 'accountId', 'name'])
@Index('api_tokens_account_ix', ['accountId'])
@Check('api_tokens_name_ck', `char_length(name) between 1 and 100`)
@Check(
  'api_tokens_scopes_ck',
  `cardinality(scopes) > 0 and scopes <@ array['read', 'write', 'review', 'reports', 'export', 'import', 'audit']`,
)
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'api_tokens_account_fk' })
export class ApiTokenEntity {
  @KeyColumn('token_hash', 'api_tokens_pk', 'bytea') tokenHash!: Buffer;
  @UuidColumn('token_id') tokenId!: string;
  @UuidColumn('workspace_id') workspaceId!: string;
  @UuidColumn('account_id') accountId!: string;
  @TextColumn('name') name!: string;
  @TextArrayColumn('scopes') scopes!: string[];
  @DayColumn('made_on') madeOn!: string;
  @MomentColumn('expires_at') expiresAt!: Date;
  @DayColumn('last_used_on', { nullable: true }) lastUsedOn!: string | null;
}

/** Which workspace a slug names. */
@Entity('workspace_slugs')
@Unique('workspace_slugs_workspace_uq', ['workspaceId'])
@Check('workspace_slugs_slug_ck', `slug ~ '^[a-z0-9][a-z0-9_-]{0,62}$'`)
export class WorkspaceSlugEntity {
  @KeyColumn('slug', 'workspace_slugs_pk', 'text') slug!: string;
  @UuidColumn('workspace_id') workspaceId!: string;
}

/** One investigation or desk: the wall between data. */
@Entity('workspaces')
@Check('workspaces_title_ck', `char_length(title) between 1 and 300`)
@Check('workspaces_languages_ck', `cardinality(languages) between 1 and 20`)
@Check('workspaces_kind_ck', `kind in ('solo', 'team')`)
@Check('workspaces_policy_ck', `policy ~ '^[^@#]+@[0-9.]+#[0-9a-f]{64}$'`)
export class WorkspaceEntity {
  @KeyColumn('workspace_id', 'workspaces_pk') workspaceId!: string;
  @TextColumn('slug') slug!: string;
  @TextColumn('title') title!: string;
  @TextArrayColumn('languages', { default: `'{en,ko}'` }) languages!: string[];
  @TextColumn('kind', { default: `'team'` }) kind!: 'solo' | 'team';
  /** `id@version#sha256` of the policy its claims are judged by now. */
  @TextColumn('policy') policy!: string;
  @IntColumn('version', { default: '1' }) version!: number;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** The last number given out to each kind of record of a workspace. */
@Entity('workspace_counters')
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'workspace_counters_workspace_fk' })
export class WorkspaceCounterEntity {
  @KeyColumn('workspace_id', 'workspace_counters_pk') workspaceId!: string;
  @KeyColumn('name', 'workspace_counters_pk', 'text') name!: string;
  @IntColumn('value', { default: '0' }) value!: number;
}

/** What an account may do in a workspace, and the name colleagues see there. */
@Entity('memberships')
@Index('memberships_account_ix', ['accountId'])
@Check('memberships_name_ck', `char_length(name) between 1 and 200`)
@Check(
  'memberships_roles_ck',
  `cardinality(roles) > 0 and roles <@ array['researcher', 'editor', 'publisher', 'custodian', 'auditor', 'admin']`,
)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'memberships_workspace_fk' })
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'memberships_account_fk' })
export class MembershipEntity {
  @KeyColumn('workspace_id', 'memberships_pk') workspaceId!: string;
  @KeyColumn('account_id', 'memberships_pk') accountId!: string;
  @TextColumn('name') name!: string;
  @TextArrayColumn('roles') roles!: string[];
  @IntColumn('version', { default: '1' }) version!: number;
  @MomentColumn('created_at', { default: 'now()' }) createdAt!: Date;
}

/** What somebody was answered who sent an idempotency key: given again for a day to whoever asks the same again. */
@Entity('kept_answers')
@Index('kept_answers_account_ix', ['accountId'])
@Index('kept_answers_age_ix', ['workspaceId', 'keptAt'])
@Check('kept_answers_hashes_ck', `octet_length(key_hash) = 32 and octet_length(request_hash) = 32`)
@ForeignKey(() => WorkspaceEntity, ['workspaceId'], ['workspaceId'], { name: 'kept_answers_workspace_fk' })
@ForeignKey(() => AccountEntity, ['accountId'], ['accountId'], { name: 'kept_answers_account_fk' })
export class KeptAnswerEntity {
  @KeyColumn('workspace_id', 'kept_answers_pk') workspaceId!: string;
  @KeyColumn('account_id', 'kept_answers_pk') accountId!: string;
  @KeyColumn('key_hash', 'kept_answers_pk', 'bytea') keyHash!: Buffer;
  @BytesColumn('request_hash') requestHash!: Buffer;
  /** What the account was allowed then: who is allowed less now is not given the answer again. */
  @TextArrayColumn('permissions') permissions!: string[];
  /** The body as JSON; null of an answer without one. */
  @TextColumn('answer', { nullable: true }) answer!: string | null;
  @MomentColumn('kept_at') keptAt!: Date;
}
