import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useSlug } from './workspace.js';

/** The screens on the workspace itself: who works in it, by which rules, and what was done. */
export function SectionsNav() {
  const { t } = useTranslation();
  const params = { workspace: useSlug() };
  const may = useMay();
  return (
    <nav className="sections" aria-label={t('sections.label')}>
      {may('members.read') && (
        <Link to="/w/$workspace/members" params={params} activeOptions={{ includeSearch: false }}>
          {t('sections.members')}
        </Link>
      )}
      {may('policies.read') && (
        <Link to="/w/$workspace/policies" params={params} activeOptions={{ includeSearch: false }}>
          {t('sections.policies')}
        </Link>
      )}
      {may('audit.read') && (
        <Link to="/w/$workspace/log" params={params} activeOptions={{ includeSearch: false }}>
          {t('sections.log')}
        </Link>
      )}
      {may('workspace.read') && (
        <Link to="/w/$workspace/settings" params={params}>
          {t('sections.settings')}
        </Link>
      )}
    </nav>
  );
}
