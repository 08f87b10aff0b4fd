import { Button, FileButton, Modal, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, whence } from '../../api/client.js';
import { filesQuery, type KeptFile } from '../../api/document-queries.js';
import { momentText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Empty, Failed, Loading } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useMay } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { Custody } from './custody.js';
import { fetchFile, handOut } from './download.js';

const route = getRouteApi('/w/$workspace/documents/$document');

/** The files of a document: what was taken in, copies without metadata, and who did what with each. */
export function Files({ document }: { readonly document: string }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const may = useMay();
  const found = useInfiniteQuery(filesQuery(workspace, document));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const files = found.data.pages.flatMap(({ items }) => items);
  return (
    <>
      {may('documents.change') && <TakeIn document={document} />}
      {files.length === 0 && (
        <Empty title={t('files.emptyTitle')}>
          <p>{t('files.empty')}</p>
        </Empty>
      )}
      <ul className="linked">
        {files.map((file) => (
          <li key={file.id}>
            <FileRow file={file} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function TakeIn({ document }: { readonly document: string }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const taking = useMutation({
    // The same content again is the same file, so that it can be sent again safely.
    mutationFn: (file: File) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/documents/{document}/files', {
          params: {
            path: { workspace, document },
            header: { 'whence-file-name': encodeURIComponent(file.name) },
          },
          headers: { 'content-type': 'application/octet-stream' },
          body: '',
          bodySerializer: () => file,
        }),
      ),
    onSuccess: async ({ ref }) => {
      await queries.invalidateQueries({ queryKey: ['documents', workspace] });
      toast(t('files.taken', { ref }));
    },
  });
  return (
    <div className="actions">
      <FileButton onChange={(file) => file !== null && taking.mutate(file)}>
        {(props) => (
          <Button size="compact-sm" loading={taking.isPending} {...props}>
            {t('files.takeIn')}
          </Button>
        )}
      </FileButton>
      <span className="soft small">{t('files.takeInHelp')}</span>
      <div role="alert">{taking.isError && <RefusalText error={taking.error} />}</div>
    </div>
  );
}

function FileRow({ file }: { readonly file: KeptFile }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [showsCustody, setCustody] = useState(false);
  const size = new Intl.NumberFormat(language).format(file.bytes);
  return (
    <>
      <p className="line">
        <span className="code">{file.ref}</span>
        <strong>{file.kind.toUpperCase()}</strong>
        {file.givenName !== null && <bdi>{file.givenName}</bdi>}
        <span className="soft">{t('files.bytes', { size })}</span>
        {file.removedAt !== null && (
          <span className="caution">{t('files.removed', { at: momentText(file.removedAt, language) })}</span>
        )}
      </p>
      {file.nameFits === false && <p className="caution">{t('files.nameMisfits')}</p>}
      <p className="soft small">
        {t('files.takenIn', { by: file.takenInBy, at: momentText(file.takenInAt, language) })}
        <br />
        SHA-256 <span className="hash">{file.sha256}</span>
      </p>
      <div className="actions">
        {file.removedAt === null && file.cleanable && <CleanCopy file={file} />}
        {file.removedAt === null && <Original file={file} />}
        {file.removedAt === null && <Verify file={file} />}
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={showsCustody}
          onClick={() => setCustody(!showsCustody)}
        >
          {t('files.custody')}
        </Button>
      </div>
      {showsCustody && <Custody file={file.ref} />}
    </>
  );
}

/** A copy whose pixels are those of the original and which tells nothing else. */
function CleanCopy({ file }: { readonly file: KeptFile }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const fetching = useMutation({
    mutationFn: () => fetchFile(workspace, file.ref, null),
    onSuccess: async (fetched) => {
      handOut(fetched);
      await queries.invalidateQueries({ queryKey: ['documents', workspace, 'custody'] });
    },
  });
  return (
    <>
      <Button size="compact-sm" loading={fetching.isPending} onClick={() => fetching.mutate()}>
        {t('files.clean')}
      </Button>
      <div role="alert">{fetching.isError && <RefusalText error={fetching.error} />}</div>
    </>
  );
}

/** The original, for a reason that is kept in its custody. */
function Original({ file }: { readonly file: KeptFile }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const fetching = useMutation({
    mutationFn: () => fetchFile(workspace, file.ref, reason),
    onSuccess: async (fetched) => {
      handOut(fetched);
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ['documents', workspace, 'custody'] });
    },
  });
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('files.original')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title={t('files.originalOf', { ref: file.ref })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            fetching.mutate();
          }}
        >
          <p className="caution">{t('files.originalHelp')}</p>
          <div role="alert">{fetching.isError && <RefusalText error={fetching.error} />}</div>
          <Textarea
            label={t('files.why')}
            withAsterisk
            data-autofocus
            maxLength={2000}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <div className="actions">
            <Button type="submit" loading={fetching.isPending} disabled={reason.trim() === ''}>
              {t('files.download')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}

/** Whether the stored bytes are still those that were taken in. */
function Verify({ file }: { readonly file: KeptFile }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const checking = useMutation({
    mutationFn: () =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/files/{file}/verify', {
          params: { path: { workspace, file: file.ref } },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['documents', workspace, 'custody'] }),
  });
  return (
    <>
      <Button variant="subtle" size="compact-sm" loading={checking.isPending} onClick={() => checking.mutate()}>
        {t('files.verify')}
      </Button>
      <span role="status" className={checking.data?.outcome === 'intact' ? 'soft' : 'caution'}>
        {checking.data !== undefined && t(`files.outcomes.${checking.data.outcome}`)}
      </span>
      <div role="alert">{checking.isError && <RefusalText error={checking.error} />}</div>
    </>
  );
}
