import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClaimSummary } from '../../api/queries.js';
import { CopyLink } from '../../shared/copy-link.js';
import { ownFirst, RecordText } from '../../shared/local-text.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { COLUMNS, ColumnOf } from './columns.js';

/** The claim under the cursor in short, beside the list: what the list knows of it, in full. */
export function ClaimPanel({ claim, onClose }: { readonly claim: ClaimSummary; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  return (
    <aside className="panel" aria-label={t('claims.panel', { ref: claim.ref })}>
      <div className="panel-head">
        <span className="code">{claim.ref}</span>
        <StatusBadge status={claim.standing.status} />
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      {ownFirst(claim.statement, language).map((text) => (
        <p key={text.lang ?? ''} className="wording">
          <RecordText {...text} />
        </p>
      ))}
      <dl className="facts">
        {COLUMNS.map((column) => (
          <div key={column}>
            <dt>{t(`claims.columns.${column}`)}</dt>
            <dd>
              <ColumnOf column={column} claim={claim} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.ref }}>
          {t('claims.open')}
        </Link>
        <CopyLink path={`/w/${encodeURIComponent(workspace)}/claims/${claim.ref}`} />
      </div>
    </aside>
  );
}
