import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type ClaimDetail, wordingsQuery } from '../../api/queries.js';
import { momentText } from '../../shared/dates.js';
import { RecordText } from '../../shared/local-text.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useLanguage } from '../../words/use-language.js';

const route = getRouteApi('/w/$workspace/claims/$claim');

/** The wordings the claim has had, the newest first, with why each was changed. */
export function Wordings({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workspace } = route.useParams();
  const canSee = claim.abilities.canSeeAccounts;
  const found = useQuery({ ...wordingsQuery(workspace, claim.ref), enabled: canSee });
  // Former wordings may have been given up because they said too much.
  if (!canSee) return <NotAllowed />;
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return (
    <ol className="revisions">
      {found.data.items.map(({ revision, statement, reason, createdAt }) => (
        <li key={revision}>
          <p className="soft">
            {t('wordings.revision', { n: revision, at: momentText(createdAt, language) })}
            {revision === claim.revision && ` · ${t('wordings.current')}`}
          </p>
          {statement.map((text) => (
            <p key={`${text.lang} ${text.text}`} className="wording">
              <RecordText {...text} />
            </p>
          ))}
          {reason !== null && (
            <p className="soft">
              {t('reason')} <span dir="auto">{reason}</span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
