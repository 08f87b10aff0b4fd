import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, whence } from '../../api/client.js';
import { type Comment, repliesQuery } from '../../api/review-queries.js';
import { momentText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { useOnce } from '../../shared/use-once.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { CommentBox } from './comment-box.js';
import { commentedPart } from './commented-parts.js';
import { OneComment, useCommentChange } from './one-comment.js';

/** One thread: what it is about, everything said in it, and whether it is settled. */
export function Thread({ first }: { readonly first: Comment }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const [isReplying, setReplying] = useState(false);
  const { isSending, error, changeBy } = useCommentChange();
  const replies = useQuery({ ...repliesQuery(workspace, first.id), enabled: first.replies > 0 });
  const { resolved } = first;
  const settle = () =>
    void changeBy(() => {
      const params = { path: { workspace, comment: first.id }, header: ifMatch(first.version) };
      return answerOf(
        resolved === null
          ? whence.POST('/api/v1/workspaces/{workspace}/comments/{comment}/resolve', { params })
          : whence.POST('/api/v1/workspaces/{workspace}/comments/{comment}/reopen', { params }),
      );
    });
  const once = useOnce();
  const reply = async (text: string) => {
    const path = { workspace, comment: first.id };
    await once({ text }, (header) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/comments/{comment}/replies', {
          params: { path, header },
          body: { text },
        }),
      ),
    );
  };
  return (
    <section
      className={resolved === null ? 'thread' : 'thread gone'}
      aria-label={t('discussion.thread', { n: momentText(first.madeAt, language) })}
    >
      <p className="line small">
        <strong>
          <About comment={first} />
        </strong>
        {resolved !== null && (
          <span>
            {t('discussion.resolvedBy', {
              name: resolved.by.name ?? t('history.former'),
              when: momentText(resolved.at, language),
            })}
          </span>
        )}
      </p>
      <OneComment comment={first} />
      {replies.data?.items.map((one) => (
        <div className="reply" key={one.id}>
          <OneComment comment={one} />
        </div>
      ))}
      <div role="alert">{error !== null && <RefusalText error={error} />}</div>
      {isReplying ? (
        <CommentBox
          about={`reply ${first.id}`}
          label={t('discussion.reply')}
          send={reply}
          onCancel={() => setReplying(false)}
        />
      ) : (
        <div className="actions">
          <Button variant="default" size="compact-sm" onClick={() => setReplying(true)}>
            {t('discussion.reply')}
          </Button>
          <Button variant="default" size="compact-sm" loading={isSending} onClick={settle}>
            {resolved === null ? t('discussion.resolve') : t('discussion.reopen')}
          </Button>
        </div>
      )}
    </section>
  );
}

function About({ comment: { on, field } }: { readonly comment: Comment }) {
  const { t } = useTranslation();
  if (on.kind === 'attribution') return <span className="code">{on.ref}</span>;
  const part = commentedPart(field);
  return part === undefined ? t('discussion.whole') : t(`discussion.fields.${part}`);
}
