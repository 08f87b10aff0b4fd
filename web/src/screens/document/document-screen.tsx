import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentDetail, documentQuery, quotesQuery } from '../../api/document-queries.js';
import { CopyLink } from '../../shared/copy-link.js';
import { momentText } from '../../shared/dates.js';
import { SourceName } from '../../shared/record-names.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useTitle } from '../../shared/use-title.js';
import { When } from '../../shared/when.js';
import { useMay } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { CodePointText } from '../../../../src/domain/passage-anchor.js';
import { ChangeDocument } from './change-document.js';
import { Files } from './files.js';
import { Reader } from './reader.js';

const route = getRouteApi('/w/$workspace/documents/$document');
const PARTS = ['text', 'files'] as const;

/** A document: its text with what quotes it in the margin, what is recorded of it, and its files. */
export function DocumentScreen() {
  const { workspace, document } = route.useParams();
  const may = useMay();
  const found = useQuery({ ...documentQuery(workspace, document), enabled: may('documents.read') });
  useTitle(found.data?.ref ?? document);
  if (!may('documents.read')) return <NotAllowed />;
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <ShownDocument document={found.data} />;
}

function ShownDocument({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const open = PARTS.find((one) => one === part) ?? 'text';
  return (
    <article className="claim" aria-labelledby="document-title">
      <header className="claim-head">
        <p className="line">
          <span className="code">{document.ref}</span>
          <span className="soft">{t(`documentKinds.${document.kind}`)}</span>
        </p>
        <h1 id="document-title">
          <bdi {...(document.lang === null ? {} : { lang: document.lang })}>
            {document.title ?? t('document.untitled')}
          </bdi>
        </h1>
        <Facts document={document} />
        <div className="actions">
          {may('documents.change') && <ChangeDocument document={document} />}
          <CopyLink path={`/w/${encodeURIComponent(workspace)}/documents/${document.ref}`} />
        </div>
      </header>
      <Tabs
        value={open}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            search: ({ part: _part, ...rest }) => (next === 'files' ? { ...rest, part: next } : rest),
            replace: true,
            resetScroll: false,
          })
        }
      >
        <Tabs.List aria-label={t('document.parts.label')}>
          {PARTS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`document.parts.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="text">
          <TextOf document={document} />
        </Tabs.Panel>
        <Tabs.Panel value="files">
          <Files document={document.ref} />
        </Tabs.Panel>
      </Tabs>
    </article>
  );
}

function Facts({ document }: { readonly document: DocumentDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const may = useMay();
  return (
    <dl className="facts">
      <div>
        <dt>{t('document.published')}</dt>
        <dd>
          {document.published === null ? (
            <span className="soft">{t('claims.noTime')}</span>
          ) : (
            <When time={document.published} />
          )}
        </dd>
      </div>
      {document.publisherId !== null && may('sources.read') && (
        <div>
          <dt>{t('document.publisher')}</dt>
          <dd>
            <SourceName source={document.publisherId} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('document.taken')}</dt>
        <dd>{momentText(document.createdAt, language)}</dd>
      </div>
      {document.textSha256 !== null && (
        <div>
          <dt>SHA-256</dt>
          <dd className="hash">{document.textSha256}</dd>
        </div>
      )}
    </dl>
  );
}

/** The text, once it is known what quotes it; whoever may not see accounts reads the text alone. */
function TextOf({ document }: { readonly document: DocumentDetail }) {
  const { workspace } = route.useParams();
  const may = useMay();
  const seesQuotes = may('attributions.read') && may('sources.read');
  const found = useQuery({ ...quotesQuery(workspace, document.ref), enabled: seesQuotes });
  const { text } = document;
  const captured = useMemo(() => (text === null ? null : new CodePointText(text)), [text]);
  if (seesQuotes && found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <Reader document={document} text={captured} quotes={found.data ?? []} />;
}
