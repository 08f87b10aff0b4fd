import { Button, Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentListQuery, type DocumentsFilter, readDocumentsFilter } from '../../api/document-queries.js';
import { Empty, Failed, Loading, NotAllowed } from '../../shared/states.js';
import { TypedField } from '../../shared/typed-field.js';
import { useTitle } from '../../shared/use-title.js';
import { When } from '../../shared/when.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { DOCUMENT_KINDS } from '../../../../src/domain/vocabulary.js';

const route = getRouteApi('/w/$workspace/documents');
const COLUMNS = ['document', 'kind', 'published', 'text'] as const;

/** The documents of a workspace: what claims and accounts are quoted from. */
export function DocumentsScreen() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const filter = readDocumentsFilter(route.useSearch());
  useTitle(t('nav.documents'));
  if (!may('documents.read')) return <NotAllowed />;
  return (
    <div className="claim">
      <div className="panel-head">
        <h1>{t('nav.documents')}</h1>
        {may('documents.change') && (
          <Link to="/w/$workspace/documents/new" params={{ workspace }}>
            {t('document.add')}
          </Link>
        )}
      </div>
      <Filters filter={filter} />
      <FoundDocuments filter={filter} />
    </div>
  );
}

function Filters({ filter }: { readonly filter: DocumentsFilter }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const set = (part: Readonly<Record<string, string | null>>) =>
    void navigate({ search: readDocumentsFilter({ ...filter, ...part }), replace: true });
  return (
    <section className="fields" aria-label={t('filters.title')}>
      <TypedField label={t('documentList.title')} value={filter.title} onUse={(title) => set({ title })} />
      <Select
        label={t('filters.kind')}
        data={DOCUMENT_KINDS.map((value) => ({ value, label: t(`documentKinds.${value}`) }))}
        value={filter.kind ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        onChange={(kind) => set({ kind })}
      />
    </section>
  );
}

function FoundDocuments({ filter }: { readonly filter: DocumentsFilter }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const found = useInfiniteQuery(documentListQuery(workspace, filter));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const documents = found.data.pages.flatMap(({ items }) => items);
  if (documents.length === 0) {
    return Object.keys(filter).length > 0 ? (
      <Empty title={t('documentList.noMatch')} />
    ) : (
      <Empty title={t('documentList.emptyTitle')}>
        <p>{t('documentList.empty')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="soft" role="status">
        {found.hasNextPage
          ? t('documentList.shownOfMore', { count: documents.length })
          : t('documentList.shown', { count: documents.length })}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={t('nav.documents')}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`documentList.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {documents.map(({ id, ref, title, kind, lang, published, hasText }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/w/$workspace/documents/$document" params={{ workspace, document: ref }}>
                    <span className="code">{ref}</span>{' '}
                    <bdi {...(lang === null ? {} : { lang })}>{title ?? t('document.untitled')}</bdi>
                  </Link>
                </th>
                <td>{t(`documentKinds.${kind}`)}</td>
                <td>
                  {published === null ? <span className="soft">{t('claims.noTime')}</span> : <When time={published} />}
                </td>
                <td>{hasText ? t('document.hasText') : <span className="soft">{t('document.noText')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
