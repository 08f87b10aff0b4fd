import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, whence } from '../../api/client.js';
import { type Notification, notificationsQuery } from '../../api/review-queries.js';
import { momentText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useSending } from '../../shared/use-sending.js';
import { useTitle } from '../../shared/use-title.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';

const route = getRouteApi('/w/$workspace/notifications');

/** What one is told of: the newest first, each read or unread. Nobody sees what another is told. */
export function NotificationsScreen() {
  const { t } = useTranslation();
  const may = useMay();
  useTitle(t('notifications.title'));
  return may('claims.read') ? <NotificationList /> : <NotAllowed />;
}

function NotificationList() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const navigate = route.useNavigate();
  const isUnreadOnly = route.useSearch().unread === 'true';
  const found = useInfiniteQuery(notificationsQuery(workspace, isUnreadOnly, language));
  const marking = useMarking();
  const all = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const newest = all[0];
  return (
    <section className="sheet notifications" aria-labelledby="notifications-title">
      <h1 id="notifications-title">{t('notifications.title')}</h1>
      <div className="actions">
        <Checkbox
          label={t('notifications.unreadOnly')}
          checked={isUnreadOnly}
          onChange={({ currentTarget }) =>
            void navigate({ search: currentTarget.checked ? { unread: 'true' } : {}, replace: true })
          }
        />
        {newest !== undefined && all.some(({ isRead }) => !isRead) && (
          <Button
            variant="default"
            size="compact-sm"
            loading={marking.isSending}
            onClick={() => void marking.readUpTo(newest.id)}
          >
            {t('notifications.readAll')}
          </Button>
        )}
      </div>
      <div role="alert">{marking.error !== null && <RefusalText error={marking.error} />}</div>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && all.length === 0 && (
        <Empty title={isUnreadOnly ? t('notifications.noneUnread') : t('notifications.noneTitle')}>
          {!isUnreadOnly && <p>{t('notifications.none')}</p>}
        </Empty>
      )}
      <ol className="linked">
        {all.map((one) => (
          <NotificationRow key={one.id} notification={one} marking={marking} />
        ))}
      </ol>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('notifications.older')}
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  readonly notification: Notification;
  readonly marking: ReturnType<typeof useMarking>;
}

function NotificationRow({ notification, marking }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, isRead, at, text } = notification;
  return (
    <li className={isRead ? 'read' : undefined}>
      <div className="line">
        {!isRead && <strong className="unread">{t('notifications.unread')}</strong>}
        <Where notification={notification} onFollow={() => void marking.mark(id, true)}>
          <bdi>{text}</bdi>
        </Where>
      </div>
      <div className="line small">
        <span className="soft">{momentText(at, language)}</span>
        <Button variant="subtle" size="compact-xs" onClick={() => void marking.mark(id, !isRead)}>
          {isRead ? t('notifications.markUnread') : t('notifications.markRead')}
        </Button>
      </div>
    </li>
  );
}

interface WhereProps {
  readonly notification: Notification;
  readonly onFollow: () => void;
  readonly children: React.ReactNode;
}

/** The way to what a notification is about: a claim, also the one an account belongs to, a source, a document. */
function Where({ notification: { on, comment }, onFollow, children }: WhereProps) {
  const workspace = useSlug();
  const navigate = useNavigate();
  const search = comment === null ? {} : { part: 'discussion' };
  const to = '/w/$workspace/claims/$claim';
  if (on.kind === 'claim') {
    return (
      <Link to={to} params={{ workspace, claim: on.ref }} search={search} onClick={onFollow}>
        {children}
      </Link>
    );
  }
  if (on.kind === 'source') {
    return (
      <Link to="/w/$workspace/sources/$source" params={{ workspace, source: on.ref }} onClick={onFollow}>
        {children}
      </Link>
    );
  }
  if (on.kind === 'document') {
    return (
      <Link to="/w/$workspace/documents/$document" params={{ workspace, document: on.ref }} onClick={onFollow}>
        {children}
      </Link>
    );
  }
  if (on.kind !== 'attribution') return <span>{children}</span>;
  const open = async () => {
    onFollow();
    const params = { path: { workspace, attribution: on.ref } };
    const { claimId } = await answerOf(
      whence.GET('/api/v1/workspaces/{workspace}/attributions/{attribution}', { params }),
    );
    await navigate({ to, params: { workspace, claim: claimId }, search });
  };
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => void open()}>
      {children}
    </Button>
  );
}

function useMarking() {
  const workspace = useSlug();
  const queries = useQueryClient();
  const { isSending, error, send } = useSending();
  const changed = () => queries.invalidateQueries({ queryKey: ['notifications', workspace] });
  const path = '/api/v1/workspaces/{workspace}/notifications/{notification}/read';
  return {
    isSending,
    error,
    mark: (notification: string, isRead: boolean) =>
      send(async () => {
        const params = { path: { workspace, notification } };
        await (isRead ? whence.PUT(path, { params }) : whence.DELETE(path, { params }));
        await changed();
      }),
    /** What came after the newest one that is shown stays unread. */
    readUpTo: (upTo: string) =>
      send(async () => {
        const params = { path: { workspace } };
        await whence.POST('/api/v1/workspaces/{workspace}/notifications/read', { params, body: { upTo } });
        await changed();
      }),
  };
}
