import { Button, Kbd, Select, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRole, permissionsOf, readsEvidence } from '../../../../src/domain/roles.js';
import { membersQuery } from '../../api/queries.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { onSaveKey } from '../../shared/save-key.js';
import { useDraft } from '../../shared/use-draft.js';
import { useSending } from '../../shared/use-sending.js';
import { useSession, useSlug } from '../../shell/workspace.js';

interface Props {
  /** What drafts of it are about: one is kept of each. */
  readonly about: string;
  readonly label: string;
  /** The part it is about, kept with the draft; where there is a choice. */
  readonly field?: string;
  readonly onField?: (field: string) => void;
  /** @throws what the client throws. */
  readonly send: (text: string) => Promise<void>;
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
}

/** Where a comment is written: kept as a draft, with the way to name colleagues. */
export function CommentBox({ about, label, field, onField, send, onCancel, children }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const sending = useSending();
  const draft = useDraft({
    workspace,
    kind: 'comment',
    about,
    isOn: true,
    restore: (content) => {
      if (typeof content['text'] === 'string') setText(content['text']);
      if (typeof content['field'] === 'string') onField?.(content['field']);
    },
  });
  const write = (next: string) => {
    setText(next);
    if (next !== '' || draft.state !== 'none') draft.keep({ text: next, ...(field === undefined ? {} : { field }) });
  };
  const save = () => {
    if (text.trim() === '') {
      area.current?.focus();
      return;
    }
    void sending.send(async () => {
      await send(text.trim());
      await draft.discard();
      setText('');
      await queries.invalidateQueries({ queryKey: ['comments', workspace] });
      onCancel?.();
    });
  };
  const mention = (name: string) => {
    const at = area.current?.selectionEnd ?? text.length;
    const before = text.slice(0, at);
    const gap = before === '' || /\s$/u.test(before) ? '' : ' ';
    write(`${before}${gap}@${name} ${text.slice(at).trimStart()}`);
    area.current?.focus();
  };
  return (
    <form
      noValidate
      onKeyDown={(event) => onSaveKey(save)(event)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {children}
      <Textarea
        ref={area}
        label={label}
        description={t('discussion.textHelp')}
        autosize
        minRows={2}
        maxLength={10_000}
        value={text}
        error={fieldProblems(sending.error)['text']}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <div role="alert">{sending.error !== null && <RefusalText error={sending.error} />}</div>
      <div className="actions">
        <Button
          type="submit"
          size="compact-sm"
          loading={sending.isSending}
          rightSection={<Kbd size="xs">Ctrl Enter</Kbd>}
        >
          {t('discussion.send')}
        </Button>
        <MentionChoice onMention={mention} />
        {onCancel !== undefined && (
          <Button variant="subtle" size="compact-sm" onClick={onCancel}>
            {t('discussion.cancel')}
          </Button>
        )}
        <span role="status" className="soft">
          {draft.state !== 'none' && t(`drafts.${draft.state}`)}
        </span>
      </div>
    </form>
  );
}

/** Colleagues who may read it. Two of one name are told apart by the account, which the server understands as well. */
function MentionChoice({ onMention }: { readonly onMention: (name: string) => void }) {
  const { t } = useTranslation();
  const me = useSession().accountId;
  const { data } = useQuery(membersQuery(useSlug()));
  const readers = (data?.items ?? []).filter(
    ({ accountId, roles }) => accountId !== me && readsEvidence(permissionsOf(roles.filter(isRole))),
  );
  if (readers.length === 0) return null;
  const nameOf = ({ accountId, name }: (typeof readers)[number]) =>
    readers.some((one) => one.accountId !== accountId && one.name === name) ? accountId : name;
  return (
    <Select
      size="xs"
      searchable
      aria-label={t('discussion.mention')}
      placeholder={t('discussion.mention')}
      value={null}
      data={readers.map((one) => ({ value: nameOf(one), label: one.name }))}
      onChange={(value) => {
        if (value !== null) onMention(value);
      }}
    />
  );
}
