import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { policiesQuery, policyQuery } from '../../api/admin-queries.js';
import type { Schemas } from '../../api/client.js';
import { momentText } from '../../shared/dates.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useTitle } from '../../shared/use-title.js';
import { SectionsNav } from '../../shell/sections-nav.js';
import { useMay } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { ComparePolicy } from './compare-policy.js';
import { Ladder } from './ladder.js';

const route = getRouteApi('/w/$workspace/policies');

type Policies = Schemas['PoliciesResponse'];

/** By which rules claims are judged here: each policy readable; comparing one with the present one, and switching. */
export function PoliciesScreen() {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const may = useMay();
  const found = useQuery(policiesQuery(workspace));
  useTitle(t('sections.policies'));
  if (!may('policies.read')) return <NotAllowed />;
  return (
    <div className="sheet">
      <SectionsNav />
      <h1>{t('sections.policies')}</h1>
      <p>{t('policies.intro')}</p>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && <Shown policies={found.data} />}
    </div>
  );
}

function Shown({ policies }: { readonly policies: Policies }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workspace } = route.useParams();
  const { policy } = route.useSearch();
  const shown = policies.items.find(({ identity }) => identity === (policy ?? policies.current));
  return (
    <>
      <ul className="linked">
        {policies.items.map(({ identity, id, version, title, origin, isCurrent }) => (
          <li key={identity} className="line">
            <Link
              to="/w/$workspace/policies"
              params={{ workspace }}
              search={{ policy: identity }}
              aria-current={shown?.identity === identity ? 'true' : undefined}
            >
              {title[language]}
            </Link>
            <span className="code">
              {id}@{version}
            </span>
            <span className="soft">{t(`policies.origins.${origin}`)}</span>
            {isCurrent && <strong className="badge">✔ {t('policies.current')}</strong>}
          </li>
        ))}
      </ul>
      {shown !== undefined && <OnePolicy key={shown.identity} identity={shown.identity} policies={policies} />}
      <Choices policies={policies} />
    </>
  );
}

function OnePolicy({ identity, policies }: { readonly identity: string; readonly policies: Policies }) {
  const { workspace } = route.useParams();
  const may = useMay();
  const found = useQuery(policyQuery(workspace, identity));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <Ladder policy={found.data} />
      {identity !== policies.current && may('policies.change') && (
        <ComparePolicy policy={found.data} version={policies.version} />
      )}
    </>
  );
}

function Choices({ policies: { choices, items } }: { readonly policies: Policies }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (choices.length === 0) return null;
  return (
    <section aria-labelledby="policy-choices">
      <h2 id="policy-choices">{t('policies.choices')}</h2>
      <ol className="revisions">
        {choices.map(({ sequence, identity, by, at, reason }) => (
          <li key={sequence}>
            {items.find((one) => one.identity === identity)?.title[language] ?? identity.split('#')[0]}{' '}
            <span className="soft">
              <bdi>{by}</bdi>, {momentText(at, language)}
            </span>
            {reason !== undefined && reason !== null && (
              <p className="soft">
                {t('reason')} <span dir="auto">{reason}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
