import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, type Schemas, whence } from '../../api/client.js';
import { dayText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { SourcePicker } from '../../shared/source-picker.js';
import { toast } from '../../shared/toasts.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';

type Made = Schemas['FreezeResponse'];

const DOES = ['leaves', 'changes', 'signIn', 'undo'] as const;

/** Freezes a source or the workspace. What that does stands before the button; what was handed out before comes after. */
export function FreezeForm() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const queries = useQueryClient();
  const mayAll = may('workspace.freeze');
  const maySource = may('sources.freeze') && may('sources.read');
  const [what, setWhat] = useState<'source' | 'workspace'>(maySource ? 'source' : 'workspace');
  const [source, setSource] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const freezing = useMutation({
    mutationFn: () =>
      what === 'workspace'
        ? answerOf(
            whence.POST('/api/v1/workspaces/{workspace}/freeze', { params: { path: { workspace } }, body: { reason } }),
          )
        : answerOf(
            whence.POST('/api/v1/workspaces/{workspace}/sources/{source}/freeze', {
              params: { path: { workspace, source: source ?? '' } },
              body: { reason },
            }),
          ),
    onSuccess: async ({ source: frozen }) => {
      setReason('');
      setSource(null);
      toast(t('emergency.done', { name: frozen ?? t('emergency.workspace') }));
      await queries.invalidateQueries();
    },
  });
  const isReady = reason.trim() !== '' && (what === 'workspace' || source !== null);
  return (
    <section aria-labelledby="freeze-now">
      <h2 id="freeze-now">{t('emergency.freezeTitle')}</h2>
      <form
        noValidate
        className="part"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) freezing.mutate();
        }}
      >
        <div role="alert">{freezing.isError && <RefusalText error={freezing.error} />}</div>
        <fieldset className="choices">
          <legend>{t('emergency.what')}</legend>
          {(['source', 'workspace'] as const)
            .filter((one) => (one === 'source' ? maySource : mayAll))
            .map((one) => (
              <label key={one} className="choice">
                <input type="radio" name="freeze-what" checked={what === one} onChange={() => setWhat(one)} />{' '}
                {one === 'source' ? t('emergency.oneSource') : t('emergency.workspace')}
              </label>
            ))}
        </fieldset>
        {what === 'source' && <SourcePicker label={t('account.source')} value={source} onChange={setSource} />}
        <Textarea
          label={t('emergency.why')}
          description={t('emergency.whyHelp')}
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <div>
          <p>{what === 'workspace' ? t('emergency.doesAll') : t('emergency.doesSource')}</p>
          <ul>
            {DOES.map((one) => (
              <li key={one}>{t(`emergency.does.${one}`)}</li>
            ))}
          </ul>
        </div>
        <div className="actions">
          <Button type="submit" loading={freezing.isPending} disabled={!isReady}>
            {t('emergency.freeze')}
          </Button>
        </div>
      </form>
      {freezing.data !== undefined && <HandedOut made={freezing.data} />}
    </section>
  );
}

/** What had left before the freeze: whom to warn, and what to call back. */
function HandedOut({ made: { source, isNew, handedOut, isComplete } }: { readonly made: Made }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = source ?? t('emergency.workspace');
  return (
    <section aria-labelledby="handed-out">
      <h2 id="handed-out">{t('emergency.handedOut', { name })}</h2>
      {!isNew && <p>{t('emergency.already')}</p>}
      {handedOut.length === 0 && <p>{t('emergency.nothingHandedOut')}</p>}
      <ul className="linked">
        {handedOut.map((one, i) => (
          <li key={`${one.on} ${i}`} className="line">
            <span>{dayText(one.on, language)}</span>
            <span>
              {t(`emergency.kinds.${one.kind}`)}
              {one.level !== null && ` · ${one.level}`}
              {one.format !== null && ` · ${one.format}`}
            </span>
            {one.by !== null && <bdi>{one.by}</bdi>}
            {one.contains === 'unknown' && <span className="caution">{t('emergency.mayContain')}</span>}
          </li>
        ))}
      </ul>
      {!isComplete && <p>{t('emergency.notComplete')}</p>}
    </section>
  );
}
