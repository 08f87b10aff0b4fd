import { Button, Checkbox, Select, TagsInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  makeReport,
  REPORT_FORMATS,
  type ReportChoice,
  reportCheckQuery,
  type ReportFormat,
  type ReportLevel,
} from '../../api/admin-queries.js';
import { filterSearch, readFilter } from '../../api/claims-filter.js';
import { isRefusal } from '../../api/client.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useTitle } from '../../shared/use-title.js';
import { useMay } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { LANGUAGES } from '../../words/words.js';
import { REPORT_LEVELS } from '../../../../src/domain/report/report-tree.js';
import { GateFindings } from './gate-findings.js';

const route = getRouteApi('/w/$workspace/report');

/** A report before it leaves: of which claims, for whom, what the gate keeps back and why; its text; its file. */
export function ReportScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const search = route.useSearch();
  const language = useLanguage();
  useTitle(t('reports.title'));
  const levels = REPORT_LEVELS.filter((one) => may(`reports.${one}`));
  const [first] = levels;
  if (!may('claims.read') || first === undefined) return <NotAllowed />;
  const choice: ReportChoice = {
    filter: readFilter(search),
    claims: search.claims?.split(',').filter((one) => one !== '') ?? [],
    level: levels.find((one) => one === search.level) ?? first,
    lang: LANGUAGES.find((one) => one === search.lang) ?? language,
    withoutHeld: search.withoutHeld === 'true',
  };
  return (
    <div className="sheet">
      <h1>{t('reports.title')}</h1>
      <p>{t('reports.intro')}</p>
      <ChosenClaims choice={choice} />
      <Choices choice={choice} levels={levels} />
      <Made key={JSON.stringify(choice)} choice={choice} />
    </div>
  );
}

/** Which claims: those of a filter, which is chosen on their list, or some by their codes. */
function ChosenClaims({ choice: { filter, claims } }: { readonly choice: ReportChoice }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const navigate = route.useNavigate();
  const words = [...new URLSearchParams(filterSearch(filter))].map(([name, value]) => `${name}: ${value}`);
  return (
    <section aria-labelledby="report-claims">
      <h2 id="report-claims">{t('reports.claims')}</h2>
      <p>
        {words.length === 0 ? t('reports.all') : <bdi>{words.join('; ')}</bdi>}{' '}
        <Link to="/w/$workspace/claims" params={{ workspace }} search={filter}>
          {t('reports.chooseFilter')}
        </Link>
      </p>
      <TagsInput
        label={t('reports.codes')}
        description={t('reports.codesHelp')}
        value={[...claims]}
        splitChars={[',', ' ']}
        acceptValueOnBlur
        clearable
        clearButtonProps={{ 'aria-label': t('clear') }}
        onChange={(codes) => {
          const next = codes.map((one) => one.trim().toUpperCase()).filter((one) => one !== '');
          void navigate({
            search: ({ claims: _former, ...rest }) => ({
              ...rest,
              ...(next.length === 0 ? {} : { claims: next.join(',') }),
            }),
            replace: true,
          });
        }}
      />
    </section>
  );
}

function Choices({ choice, levels }: { readonly choice: ReportChoice; readonly levels: readonly ReportLevel[] }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const set = (part: { level?: string; lang?: string }) =>
    void navigate({ search: (search) => ({ ...search, ...part }), replace: true });
  return (
    <section aria-labelledby="report-for">
      <h2 id="report-for">{t('reports.forWhom')}</h2>
      <div className="fields">
        <Select
          label={t('reports.level')}
          description={t(`reports.levelHelp.${choice.level}`)}
          data={levels.map((value) => ({ value, label: t(`reports.levels.${value}`) }))}
          value={choice.level}
          allowDeselect={false}
          onChange={(level) => set(level === null ? {} : { level })}
        />
        <Select
          label={t('reports.language')}
          data={LANGUAGES.map((value) => ({ value, label: t(`reports.languages.${value}`) }))}
          value={choice.lang}
          allowDeselect={false}
          onChange={(lang) => set(lang === null ? {} : { lang })}
        />
      </div>
      {choice.level !== 'internal' && (
        <Checkbox
          label={t('reports.withoutHeld')}
          checked={choice.withoutHeld}
          onChange={({ currentTarget }) => {
            const { checked } = currentTarget;
            void navigate({
              search: ({ withoutHeld: _former, ...rest }) => ({ ...rest, ...(checked ? { withoutHeld: 'true' } : {}) }),
              replace: true,
            });
          }}
        />
      )}
    </section>
  );
}

/** What the gate says of it, and once nothing stops it the text and the files. */
function Made({ choice }: { readonly choice: ReportChoice }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const check = useQuery(reportCheckQuery(workspace, choice));
  const preview = useMutation({ mutationFn: () => makeReport(workspace, choice, 'md') });
  const saving = useMutation({
    // What has just been made is not made, and logged, a second time.
    mutationFn: async (format: ReportFormat) =>
      format === 'md' && preview.data !== undefined ? preview.data : makeReport(workspace, choice, format),
    onSuccess: ({ text, name, type }) => {
      saveFile(text, name, type);
      toast(t('reports.saved', { name }));
    },
  });
  if (check.isPending) return <Loading />;
  if (check.isError && isRefusal(check.error, 423)) return <Stopped />;
  if (check.isError) return <Failed error={check.error} retry={() => void check.refetch()} />;
  const { held, findings, claims } = check.data;
  const isStopped = findings.length > 0 || (held.length > 0 && !choice.withoutHeld);
  const error = preview.error ?? saving.error;
  return (
    <>
      <GateFindings check={check.data} withoutHeld={choice.withoutHeld} onAgain={() => void check.refetch()} />
      {!isStopped && claims > 0 && (
        <section aria-labelledby="report-made">
          <h2 id="report-made">{t('reports.make')}</h2>
          <p className="soft">{t('reports.makeHelp')}</p>
          <div role="alert">{error !== null && <RefusalText error={error} />}</div>
          <div className="actions">
            <Button loading={preview.isPending} onClick={() => preview.mutate()}>
              {t('reports.preview')}
            </Button>
            {REPORT_FORMATS.map((format) => (
              <Button key={format} variant="default" disabled={saving.isPending} onClick={() => saving.mutate(format)}>
                {t(`reports.formats.${format}`)}
              </Button>
            ))}
          </div>
          {preview.data !== undefined && (
            <pre className="preview" lang={choice.lang} tabIndex={0} aria-label={t('reports.previewLabel')}>
              {preview.data.text}
            </pre>
          )}
        </section>
      )}
    </>
  );
}

function Stopped() {
  const { t } = useTranslation();
  return (
    <section className="notice" role="alert">
      <h2>{t('reports.frozenTitle')}</h2>
      <p>{t('reports.frozen')}</p>
    </section>
  );
}

/** Hands a text to the browser as a file. */
function saveFile(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
