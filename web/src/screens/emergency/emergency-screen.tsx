import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freezesQuery } from '../../api/admin-queries.js';
import type { Schemas } from '../../api/client.js';
import { whence } from '../../api/client.js';
import { dayText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useTitle } from '../../shared/use-title.js';
import { useMay, useSlug, useWorkspace } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { FreezeForm } from './freeze-form.js';

type Freeze = Schemas['ListedFreezeResponse'];

/** When somebody may be in danger: what is frozen, freezing, and what was handed out before. */
export function EmergencyScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const workspace = useSlug();
  const found = useQuery(freezesQuery(workspace));
  useTitle(t('emergency.title'));
  const isAlone = useWorkspace()?.kind === 'solo';
  if (!may('workspace.read')) return <NotAllowed />;
  const mayFreeze = may('workspace.freeze') || may('sources.freeze');
  return (
    <div className="sheet">
      <h1>{t('emergency.title')}</h1>
      <p>{isAlone ? t('emergency.introAlone') : t('emergency.intro')}</p>
      <section aria-labelledby="frozen-now">
        <h2 id="frozen-now">{t('emergency.frozenNow')}</h2>
        {found.isPending && <Loading />}
        {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
        {found.data?.items.length === 0 && <p>{t('emergency.nothingFrozen')}</p>}
        {found.data?.items.map((freeze) => (
          <Frozen key={freeze.source ?? ''} freeze={freeze} />
        ))}
      </section>
      {mayFreeze ? <FreezeForm /> : <p className="notice">{t('emergency.noRight')}</p>}
    </div>
  );
}

/** One freeze: since when, why as far as one may know, and what it takes to end it. */
function Frozen({ freeze }: { readonly freeze: Freeze }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const may = useMay();
  const isTeam = useWorkspace()?.kind === 'team';
  const on = dayText(freeze.on, language);
  const mayThaw = may(freeze.source === null ? 'workspace.freeze' : 'sources.thaw');
  return (
    <article className="notice">
      <h3>
        <span aria-hidden="true">❄ </span>
        <bdi>{freeze.source ?? t('emergency.workspace')}</bdi>
      </h3>
      <p>
        {freeze.by === null ? t('emergency.frozenByMachine', { on }) : t('emergency.frozenBy', { by: freeze.by, on })}
      </p>
      {freeze.alsoHeld.length > 0 && (
        <p>{t('emergency.alsoHeld', { sources: freeze.alsoHeld.join(t('separator')) })}</p>
      )}
      {freeze.reason !== null && (
        <p>
          {t('reason')} <span dir="auto">{freeze.reason}</span>
        </p>
      )}
      {mayThaw && (isTeam && freeze.isYours ? <p>{t('emergency.needsAnother')}</p> : <Thaw source={freeze.source} />)}
    </article>
  );
}

function Thaw({ source }: { readonly source: string | null }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const thawing = useMutation({
    mutationFn: async () => {
      const body = { reason };
      if (source === null) {
        await whence.POST('/api/v1/workspaces/{workspace}/thaw', { params: { path: { workspace } }, body });
        return;
      }
      await whence.POST('/api/v1/workspaces/{workspace}/sources/{source}/thaw', {
        params: { path: { workspace, source } },
        body,
      });
    },
    onSuccess: async () => {
      toast(t('emergency.thawed', { name: source ?? t('emergency.workspace') }));
      await queries.invalidateQueries();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') thawing.mutate();
      }}
    >
      <p>{t('emergency.thawDoes')}</p>
      <div role="alert">{thawing.isError && <RefusalText error={thawing.error} />}</div>
      <TextInput
        label={t('emergency.whyThaw')}
        value={reason}
        maxLength={2000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className="actions">
        <Button type="submit" variant="default" loading={thawing.isPending} disabled={reason.trim() === ''}>
          {t('emergency.thaw', { name: source ?? t('emergency.workspace') })}
        </Button>
      </div>
    </form>
  );
}
