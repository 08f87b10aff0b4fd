import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type SourceDetail, sourceQuery, sourceReachQuery } from '../../api/source-queries.js';
import { CopyLink } from '../../shared/copy-link.js';
import { dayText } from '../../shared/dates.js';
import { GradeOf } from '../../shared/grade.js';
import { RecordText } from '../../shared/local-text.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useTitle } from '../../shared/use-title.js';
import { When } from '../../shared/when.js';
import { useMay } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { FEATURE_NAMES } from '../../../../src/domain/vocabulary.js';
import { ChangeSource } from './change-source.js';
import { OnePerson } from './one-person.js';
import { Reliability } from './reliability.js';
import { SourceAccounts } from './source-accounts.js';
import { SourceTies } from './source-ties.js';

const route = getRouteApi('/w/$workspace/sources/$source');
const PARTS = ['accounts', 'reliability', 'ties', 'person'] as const;

/** One source: how it may be described, what it has said, how reliable it has been, and whom it depends on. */
export function SourceScreen() {
  const { workspace, source } = route.useParams();
  const may = useMay();
  const found = useQuery({ ...sourceQuery(workspace, source), enabled: may('sources.read') });
  useTitle(found.data?.ref ?? source);
  if (!may('sources.read')) return <NotAllowed />;
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <ShownSource source={found.data} />;
}

function ShownSource({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const may = useMay();
  return (
    <article className="claim" aria-labelledby="source-title">
      <header className="claim-head">
        <p className="line">
          <span className="code">{source.ref}</span>
          <span className="soft">{t(`sourceKinds.${source.kind}`)}</span>
          {source.state === 'withdrawn' && <span className="caution">{t('source.withdrawn')}</span>}
        </p>
        <h1 id="source-title">
          <bdi>{source.pseudonym}</bdi>
        </h1>
        <div className="actions">
          {may('sources.change') && <ChangeSource source={source} />}
          <CopyLink path={`/w/${encodeURIComponent(workspace)}/sources/${source.ref}`} />
        </div>
      </header>
      <div className="claim-body">
        <SourceCard source={source} />
        <div className="claim-parts">
          <Parts source={source} />
        </div>
      </div>
    </article>
  );
}

/** How the source may be described, what it is known by, and how much stands on it. */
function SourceCard({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const known = FEATURE_NAMES.filter((name) => source.features[name] !== null);
  return (
    <section className="status-card" aria-labelledby="cover-title">
      <h2 id="cover-title">{t('source.cover')}</h2>
      {source.cover.length === 0 ? (
        <p className="caution">{t('source.noCoverYet')}</p>
      ) : (
        <>
          <p className="soft small">{t('source.coverOrder')}</p>
          <ol>
            {source.cover.map((rung) => (
              <li key={`${rung.lang} ${rung.text}`}>
                <RecordText {...rung} />
              </li>
            ))}
          </ol>
        </>
      )}
      <h3>{t('sourceList.columns.grade')}</h3>
      <p>
        <GradeOf source={source} />
        {source.isDisputed === true && <span className="caution"> {t('source.disputed')}</span>}
      </p>
      <h3>{t('source.features')}</h3>
      {known.length === 0 && <p className="soft">{t('source.noFeatures')}</p>}
      <dl className="facts">
        {known.map((name) => (
          <div key={name}>
            <dt>{t(`features.${name}`)}</dt>
            <dd>
              {name === 'exitDate' ? <When time={source.features[name] ?? ''} /> : <bdi>{source.features[name]}</bdi>}
            </dd>
          </div>
        ))}
      </dl>
      <Reach source={source.ref} />
      <p className="soft small">{t('source.entered', { day: dayText(source.createdOn, language) })}</p>
    </section>
  );
}

/** How much would be re-checked if this source turned out otherwise. */
function Reach({ source }: { readonly source: string }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const { data } = useQuery(sourceReachQuery(workspace, source));
  if (data === undefined) return null;
  return (
    <>
      <h3>{t('source.reach')}</h3>
      <p>
        {t('source.reachClaims', { count: data.claims.count })}
        {data.claims.isMore && t('source.orMore')}
        {t('separator')}
        {t('source.reachAccounts', { count: data.accounts.count })}
        {data.accounts.isMore && t('source.orMore')}
      </p>
    </>
  );
}

/** The parts of the page; which one is open stands in the address. */
function Parts({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const parts = PARTS.filter(
    (one) => one === 'reliability' || may(one === 'accounts' ? 'attributions.read' : 'ties.read'),
  );
  const open = parts.find((one) => one === part) ?? 'accounts';
  return (
    <Tabs
      value={open}
      keepMounted={false}
      onChange={(next) =>
        void navigate({
          search: next === null || next === 'accounts' ? {} : { part: next },
          replace: true,
          resetScroll: false,
        })
      }
    >
      <Tabs.List aria-label={t('source.parts.label')}>
        {parts.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`source.parts.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="accounts">
        <SourceAccounts source={source} />
      </Tabs.Panel>
      <Tabs.Panel value="reliability">
        <Reliability source={source} />
      </Tabs.Panel>
      <Tabs.Panel value="ties">
        <SourceTies source={source} />
      </Tabs.Panel>
      <Tabs.Panel value="person">
        <OnePerson source={source} />
      </Tabs.Panel>
    </Tabs>
  );
}
