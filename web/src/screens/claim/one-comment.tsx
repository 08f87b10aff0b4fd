import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, isRefusal, whence } from '../../api/client.js';
import type { Comment } from '../../api/review-queries.js';
import { momentText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { onSaveKey } from '../../shared/save-key.js';
import { ThreeWay } from '../../shared/three-way.js';
import { useDraft } from '../../shared/use-draft.js';
import { useSending } from '../../shared/use-sending.js';
import { useMay, useSession, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';

const COMMENT = '/api/v1/workspaces/{workspace}/comments/{comment}';

/** What one person said; its author may change it, and remove it as an editor may. */
export function OneComment({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useSession().accountId;
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  const { author, text, madeAt, revision, removed } = comment;
  const isOwn = author.accountId === me;
  return (
    <div className="comment">
      <p className="line small">
        <bdi>{author.name ?? t('history.former')}</bdi>
        <span className="soft">{momentText(madeAt, language)}</span>
        {revision > 1 && <span className="soft">{t('discussion.edited')}</span>}
      </p>
      {text === null && (
        <p className="soft">{t('discussion.removed', { name: removed?.by.name ?? t('history.former') })}</p>
      )}
      {text !== null && !isEditing && (
        <p className="wording" dir="auto">
          {withNames(comment, text)}
        </p>
      )}
      {text !== null && isEditing && <EditComment began={comment} text={text} onDone={() => setEditing(false)} />}
      {text !== null && !isEditing && (
        <div className="line">
          {isOwn && (
            <Button variant="subtle" size="compact-xs" onClick={() => setEditing(true)}>
              {t('change.open')}
            </Button>
          )}
          {(isOwn || may('workspace.change')) && <RemoveComment comment={comment} />}
        </div>
      )}
    </div>
  );
}

/** The text with the names of those it names by their account. */
function withNames({ mentions }: Comment, text: string): string {
  return mentions.reduce(
    (named, { accountId, name }) => (name === null ? named : named.replaceAll(accountId, name)),
    text,
  );
}

interface EditProps {
  readonly began: Comment;
  readonly text: string;
  readonly onDone: () => void;
}

/** Changes what one's comment says; the former text is kept. What one saved elsewhere meanwhile is shown beside it. */
function EditComment({ began, text, onDone }: EditProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [before] = useState(began);
  const [mine, setMine] = useState(text);
  const [now, setNow] = useState<Comment | null>(null);
  const draft = useDraft({
    workspace,
    kind: 'comment',
    about: `change ${before.id}`,
    isOn: true,
    restore: (content) => {
      if (typeof content['text'] === 'string') setMine(content['text']);
    },
  });
  const { isSending, error, changeBy } = useCommentChange();
  const giveUp = () => {
    void draft.discard();
    onDone();
  };
  const params = { path: { workspace, comment: before.id } };
  const save = async (version: number) => {
    const isSaved = await changeBy(async () => {
      try {
        const header = ifMatch(version);
        await answerOf(whence.PATCH(COMMENT, { params: { ...params, header }, body: { text: mine.trim() } }));
      } catch (refusal) {
        if (!isRefusal(refusal, 412)) throw refusal;
        setNow(await answerOf(whence.GET(COMMENT, { params })));
        return false;
      }
      return true;
    });
    if (isSaved) giveUp();
  };
  if (now !== null) {
    return (
      <ThreeWay
        rows={[{ field: 'text', label: t('discussion.text'), before: text, mine, now: now.text ?? '' }]}
        onGiveUp={giveUp}
        onSave={(own) => (own.has('text') ? void save(now.version) : giveUp())}
      />
    );
  }
  return (
    <form
      noValidate
      onKeyDown={onSaveKey(() => void save(before.version))}
      onSubmit={(event) => {
        event.preventDefault();
        void save(before.version);
      }}
    >
      <Textarea
        label={t('discussion.text')}
        autosize
        minRows={2}
        maxLength={10_000}
        value={mine}
        onChange={({ currentTarget }) => {
          setMine(currentTarget.value);
          draft.keep({ text: currentTarget.value });
        }}
      />
      <div role="alert">{error !== null && <RefusalText error={error} />}</div>
      <div className="actions">
        <Button type="submit" size="compact-sm" loading={isSending} disabled={mine.trim() === ''}>
          {t('change.save')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={giveUp}>
          {t('discussion.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Asks first: what a comment said goes for good. */
function RemoveComment({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [isAsked, setAsked] = useState(false);
  const { isSending, error, changeBy } = useCommentChange();
  const remove = () =>
    void changeBy(async () => {
      const params = { path: { workspace, comment: comment.id }, header: ifMatch(comment.version) };
      await whence.DELETE(COMMENT, { params });
    });
  if (!isAsked) {
    return (
      <Button variant="subtle" size="compact-xs" onClick={() => setAsked(true)}>
        {t('discussion.remove')}
      </Button>
    );
  }
  return (
    <span role="alert">
      {error === null ? t('discussion.removeSure') : <RefusalText error={error} />}{' '}
      <Button variant="default" size="compact-xs" loading={isSending} onClick={remove}>
        {t('discussion.remove')}
      </Button>{' '}
      <Button variant="subtle" size="compact-xs" onClick={() => setAsked(false)}>
        {t('discussion.cancel')}
      </Button>
    </span>
  );
}

/** Changes a comment, and reads the discussion anew: also when somebody else was quicker. */
export function useCommentChange() {
  const workspace = useSlug();
  const queries = useQueryClient();
  const { isSending, error, send } = useSending();
  /** Whether it was changed; `false` from `work` says that it was not, and that this has been dealt with. */
  const changeBy = async (work: () => Promise<unknown>): Promise<boolean> => {
    let isChanged = true;
    const hasArrived = await send(async () => {
      try {
        isChanged = (await work()) !== false;
      } finally {
        await queries.invalidateQueries({ queryKey: ['comments', workspace] });
      }
    });
    return hasArrived && isChanged;
  };
  return { isSending, error, changeBy };
}
