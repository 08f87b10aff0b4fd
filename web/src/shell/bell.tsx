import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { unreadQuery } from '../api/review-queries.js';
import { useSlug } from './workspace.js';

/** More are not counted; the server says this many for that many or more. */
const MOST = 100;

/** The way to what one is told of, with how much of it is unread. */
export function Bell() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const unread = useQuery(unreadQuery(workspace)).data?.unread ?? 0;
  const count = unread >= MOST ? `${String(MOST - 1)}+` : String(unread);
  return (
    <Link
      className="bell"
      to="/w/$workspace/notifications"
      params={{ workspace }}
      aria-label={unread === 0 ? t('notifications.title') : t('notifications.bell', { n: count })}
      title={t('notifications.title')}
    >
      <span aria-hidden="true">
        {/* A bell drawn by lines: fonts draw theirs in colours that have nothing to do with the page's. */}
        <svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" strokeWidth="1.5">
          <path d="M8 2a4 4 0 0 0-4 4c0 4-1.5 5-1.5 5.5h11C13.5 11 12 10 12 6a4 4 0 0 0-4-4ZM6.5 13.5a1.5 1.5 0 0 0 3 0" />
        </svg>
        {unread > 0 && <span className="bell-count">{count}</span>}
      </span>
    </Link>
  );
}
