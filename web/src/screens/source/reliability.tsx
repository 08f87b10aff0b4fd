import { Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, onceOnly, whence } from '../../api/client.js';
import { type SourceDetail, trackRecordQuery } from '../../api/source-queries.js';
import { dayText } from '../../shared/dates.js';
import { Effects } from '../../shared/effects.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { useMemberName } from '../../shared/record-names.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useMay } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { RELIABILITY_GRADES, type ReliabilityGrade } from '../../../../src/domain/vocabulary.js';

const route = getRouteApi('/w/$workspace/sources/$source');

/** Every grade a source was given, with who gave it and why, and what was settled of what it said. */
export function Reliability({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = useMemberName();
  const may = useMay();
  if (source.gradeWithheld) return <p>{t('source.gradesWithheld')}</p>;
  return (
    <>
      {source.isDisputed === true && <p className="caution">{t('source.disputedLong')}</p>}
      {source.grades.length === 0 && <p className="soft">{t('source.noGrades')}</p>}
      <ol className="revisions">
        {source.grades.map((grade, i) => (
          // Grades have no identity but their order: they are added, never changed.
          <li key={source.grades.length - i}>
            <p>
              <strong>{grade.grade}</strong> {t(`grades.${grade.grade}`)}
              {i === 0 && <span className="soft"> · {t('source.gradeNow')}</span>}
            </p>
            {grade.reason !== null && <p dir="auto">{grade.reason}</p>}
            <p className="soft small">
              {grade.gradedById === null ? t('evidence.imported') : (nameOf(grade.gradedById) ?? t('history.former'))}
              {t('separator')}
              {dayText(grade.gradedOn, language)}
              {grade.basis !== null && t('separator') + t(`gradeBases.${grade.basis}`)}
            </p>
          </li>
        ))}
      </ol>
      {may('sources.grade') && <GradeForm source={source} />}
      <TrackRecord source={source.ref} />
    </>
  );
}

function GradeForm({ source }: { readonly source: SourceDetail }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const queries = useQueryClient();
  const [grade, setGrade] = useState<ReliabilityGrade | null>(null);
  const [reason, setReason] = useState('');
  const once = useMemo(() => ({ grade, reason, header: onceOnly() }), [grade, reason]);
  const grading = useMutation({
    mutationFn: (given: ReliabilityGrade) =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/sources/{source}/grades', {
          params: { path: { workspace, source: source.ref }, header: once.header },
          body: { grade: given, basis: 'editor', reason },
        }),
      ),
    onSuccess: async () => {
      setGrade(null);
      setReason('');
      await queries.invalidateQueries({ queryKey: ['sources', workspace] });
      await queries.invalidateQueries({ queryKey: ['claims', workspace] });
      toast(t('source.graded'));
    },
  });
  const problems = fieldProblems(grading.error);
  return (
    <form
      className="boxed"
      noValidate
      aria-label={t('source.grade')}
      onSubmit={(event) => {
        event.preventDefault();
        if (grade !== null) grading.mutate(grade);
      }}
    >
      <h3>{t('source.grade')}</h3>
      <div role="alert">{grading.isError && <RefusalText error={grading.error} />}</div>
      <Select
        label={t('sourceList.columns.grade')}
        data={RELIABILITY_GRADES.map((value) => ({ value, label: `${value} · ${t(`grades.${value}`)}` }))}
        value={grade}
        onChange={(value) => setGrade(RELIABILITY_GRADES.find((one) => one === value) ?? null)}
        error={problems['grade']}
      />
      <Textarea
        label={t('source.gradeReason')}
        withAsterisk
        autosize
        minRows={2}
        maxRows={10}
        maxLength={5000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={problems['reason']}
      />
      {grade !== null && (
        <Effects
          title={t('effects.ofGrade')}
          hypotheses={[{ suppose: 'source_regraded', source: source.ref, grade }]}
        />
      )}
      <div className="actions">
        <Button type="submit" loading={grading.isPending} disabled={grade === null || reason.trim() === ''}>
          {t('source.saveGrade')}
        </Button>
      </div>
    </form>
  );
}

/** What was settled, without the source itself, of what it said before. It suggests; it never grades. */
function TrackRecord({ source }: { readonly source: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workspace } = route.useParams();
  const found = useQuery(trackRecordQuery(workspace, source));
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return (
    <section aria-labelledby="record-title">
      <h3 id="record-title">{t('source.record')}</h3>
      {found.data.lines.length === 0 && <p className="soft">{t('source.noRecord')}</p>}
      <ul className="linked">
        {found.data.lines.map(({ topic, access, held, settled, interval, suggestedGrade }) => (
          <li key={`${topic} ${access}`}>
            {topic ?? t('source.noTopic')} · {t(`accesses.${access}`)}:{' '}
            <span className="figure">{t('source.heldOf', { held, count: settled })}</span>
            {interval !== null && (
              <span className="soft">
                {' '}
                {t('source.interval', { low: percent.format(interval.low), high: percent.format(interval.high) })}
              </span>
            )}{' '}
            <span className="soft">{t('source.wouldSuggest', { grade: suggestedGrade })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
