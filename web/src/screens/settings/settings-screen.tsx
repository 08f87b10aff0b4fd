import { Button, TagsInput, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsQuery } from '../../api/admin-queries.js';
import { answerOf, ifMatch, isRefusal, type Schemas, whence, WhenceRefusal } from '../../api/client.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { ThreeWay } from '../../shared/three-way.js';
import { toast } from '../../shared/toasts.js';
import { useTitle } from '../../shared/use-title.js';
import { SectionsNav } from '../../shell/sections-nav.js';
import { useMay, useSlug } from '../../shell/workspace.js';

type Details = Schemas['WorkspaceDetailsResponse'];

interface Facts {
  readonly title: string;
  readonly languages: readonly string[];
}

/** What the workspace is called and which languages it works in. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const found = useQuery(settingsQuery(workspace));
  // The form begins anew when one has saved, and not when somebody else has: what is typed stays.
  const [saves, setSaves] = useState(0);
  useTitle(t('sections.settings'));
  return (
    <div className="sheet">
      <SectionsNav />
      <h1>{t('sections.settings')}</h1>
      {!may('workspace.read') && <NotAllowed />}
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && (
        <>
          <dl className="facts">
            <div>
              <dt>{t('settings.slug')}</dt>
              <dd>
                <code>{found.data.slug}</code>
              </dd>
            </div>
            <div>
              <dt>{t('settings.kind')}</dt>
              <dd>{t(`settings.kinds.${found.data.kind}`)}</dd>
            </div>
          </dl>
          {may('workspace.change') ? (
            <SettingsForm key={saves} began={found.data} onDone={() => setSaves((n) => n + 1)} />
          ) : (
            <dl className="facts">
              <div>
                <dt>{t('settings.name')}</dt>
                <dd dir="auto">{found.data.title}</dd>
              </div>
              <div>
                <dt>{t('settings.languages')}</dt>
                <dd>{found.data.languages.join(t('separator'))}</dd>
              </div>
            </dl>
          )}
        </>
      )}
    </div>
  );
}

function SettingsForm({ began, onDone }: { readonly began: Details; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const [before] = useState(began);
  const [facts, setFacts] = useState<Facts>({ title: began.title, languages: began.languages });
  const saving = useSave(onDone);
  const problems = fieldProblems(saving.error);
  const { now } = saving;
  if (now !== null) {
    const row = (field: keyof Facts, label: string, shown: (one: Facts) => string) => ({
      field,
      label,
      before: shown(before),
      mine: shown(facts),
      now: shown(now),
    });
    return (
      <ThreeWay
        rows={[
          row('title', t('settings.name'), ({ title }) => title),
          row('languages', t('settings.languages'), ({ languages }) => languages.join(t('separator'))),
        ]}
        onGiveUp={saving.giveUp}
        onSave={(mine) =>
          void saving.send(
            {
              title: mine.has('title') ? facts.title : now.title,
              languages: mine.has('languages') ? facts.languages : now.languages,
            },
            now.version,
          )
        }
      />
    );
  }
  return (
    <form
      noValidate
      className="part"
      onSubmit={(event) => {
        event.preventDefault();
        void saving.send(facts, before.version);
      }}
    >
      <div role="alert">{saving.error !== null && <RefusalText error={saving.error} />}</div>
      <TextInput
        label={t('settings.name')}
        value={facts.title}
        maxLength={300}
        onChange={({ currentTarget }) => setFacts({ ...facts, title: currentTarget.value })}
        error={problems['title']}
      />
      <TagsInput
        label={t('settings.languages')}
        description={t('settings.languagesHelp')}
        value={[...facts.languages]}
        onChange={(languages) => setFacts({ ...facts, languages })}
        acceptValueOnBlur
        error={problems['languages']}
      />
      <div className="actions">
        <Button type="submit" loading={saving.isSaving} disabled={facts.title.trim() === ''}>
          {t('change.save')}
        </Button>
      </div>
    </form>
  );
}

/** Saves on the version one began with; when that is no longer the newest, `now` is what somebody else saved. */
function useSave(onDone: () => void) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const queries = useQueryClient();
  const [now, setNow] = useState<Details | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const reread = () =>
    Promise.all(['settings', 'session'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  const send = async ({ title, languages }: Facts, version: number) => {
    setSaving(true);
    setError(null);
    try {
      await answerOf(
        whence.PATCH('/api/v1/workspaces/{workspace}', {
          params: { path: { workspace }, header: ifMatch(version) },
          body: { title, languages: [...languages] },
        }),
      );
      toast(t('change.done'));
      await reread();
      onDone();
    } catch (refusal) {
      if (isRefusal(refusal, 412)) {
        setNow(await answerOf(whence.GET('/api/v1/workspaces/{workspace}', { params: { path: { workspace } } })));
      } else if (refusal instanceof WhenceRefusal || refusal instanceof TypeError) setError(refusal);
      else throw refusal;
    } finally {
      setSaving(false);
    }
  };
  return { now, error, isSaving, send, giveUp: () => void reread().then(onDone) };
}
