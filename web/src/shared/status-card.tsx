import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ClaimDetail, type ClaimWhy, whyQuery } from '../api/queries.js';
import type { Schemas } from '../api/client.js';
import { dayText } from './dates.js';
import { flagLabel, isAdverse, statusLabel, statusMeaning } from './labels.js';
import { OriginFigure } from './origin-figure.js';
import { StatusBadge } from './status-badge.js';
import { useSlug } from '../shell/workspace.js';
import { useLanguage } from '../words/use-language.js';

type Assessment = NonNullable<ClaimDetail['assessment']>;
type Named = Schemas['EvidenceNameResponse'];

/** What the claim counts as and why: who is counted, who is not and why not, what would raise it, what to ask next. */
export function StatusCard({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const workspace = useSlug();
  const why = useQuery(whyQuery(workspace, claim.ref, language));
  const { standing, assessment } = claim;
  return (
    <section className="status-card" aria-labelledby="status-title">
      <h2 id="status-title">{t('status.title')}</h2>
      <p className="line">
        <StatusBadge status={standing.status} /> <span className="soft">{t(`status.bases.${standing.basis}`)}</span>
      </p>
      {standing.status !== null && <p>{statusMeaning(standing.status, language)}</p>}
      <Ruling claim={claim} />
      {standing.attention.map((one) => (
        <p key={one} className="caution">
          {t(`attention.${one}`)}
        </p>
      ))}
      {claim.assessmentWithheld && <p>{t('status.withheld')}</p>}
      {assessment === null && claim.isStale && <p>{t('status.stale')}</p>}
      {assessment !== null && <Assessed claim={claim} assessment={assessment} why={why.data} />}
    </section>
  );
}

function Ruling({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ruling } = claim;
  if (ruling === undefined || ruling === null) return null;
  return (
    <div className="part">
      <p>
        {t('status.ruledBy', { name: ruling.ruledBy, date: dayText(ruling.ruledOn, language) })}
        {ruling.approvedBy !== null && ` ${t('status.approvedBy', { name: ruling.approvedBy })}`}
      </p>
      {ruling.reason !== undefined && <blockquote dir="auto">{ruling.reason}</blockquote>}
    </div>
  );
}

interface AssessedProps {
  readonly claim: ClaimDetail;
  readonly assessment: Assessment;
  /** Not yet known, or without what only those who see accounts are told. */
  readonly why: ClaimWhy | undefined;
}

function Assessed({ claim, assessment, why }: AssessedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { support, denial, evidence, flags } = assessment;
  return (
    <>
      <p className="figures">
        <OriginFigure {...support} />
      </p>
      {support.ifSuggested !== support.min && (
        <p className="soft">{t('status.ifSuggested', { count: support.ifSuggested })}</p>
      )}
      {denial.min > 0 && <p className="caution">{t('status.denials', { count: denial.min })}</p>}
      {claim.standing.status !== assessment.status && (
        <p>{t('status.rulesSay', { status: statusLabel(assessment.status, language) })}</p>
      )}
      {flags.length > 0 && (
        <Lines title={t('claims.columns.caution')} lines={flags.map((flag) => flagLabel(flag, language))} />
      )}
      {why?.trace !== undefined && <Lines title={t('status.reasons')} lines={why.trace.reasons} />}
      {evidence !== undefined && (
        <>
          <Lines
            title={t('status.counted')}
            lines={evidence.support.counted.map(nameOf)}
            none={t('status.countedNone')}
          />
          {evidence.support.singlePointsOfFailure.length > 0 && (
            <p className="caution">
              {t('status.single', { names: evidence.support.singlePointsOfFailure.map(nameOf).join(t('separator')) })}
            </p>
          )}
        </>
      )}
      {why?.trace !== undefined && <Uncounted trace={why.trace} />}
      {why?.trace !== undefined && !isAdverse(assessment.status) && <WhatWouldRaise trace={why.trace} />}
      {why?.next !== undefined && <NextQuestions next={why.next} />}
      <p className="soft small">{t('status.policy', { policy: assessment.policy.split('#')[0] })}</p>
    </>
  );
}

function Uncounted({ trace }: { readonly trace: NonNullable<ClaimWhy['trace']> }) {
  const { t } = useTranslation();
  if (trace.uncounted.length === 0) return null;
  return (
    <Lines
      title={t('status.uncounted')}
      lines={trace.uncounted.map(({ account, of, text }) =>
        t('status.uncountedLine', { account: nameOf(account), of: nameOf(of), reason: text }),
      )}
    />
  );
}

function WhatWouldRaise({ trace }: { readonly trace: NonNullable<ClaimWhy['trace']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { missingForNext, waysToNext } = trace;
  if (missingForNext === null) return null;
  const ways = waysToNext ?? [missingForNext.needs];
  return (
    <Lines
      title={t('status.raise', { status: statusLabel(missingForNext.status, language) })}
      lines={ways.map((needs) => needs.join(t('status.and')))}
    />
  );
}

/** What to find out next, as lines of a list of things to do; below each what the answers would do. */
function NextQuestions({ next }: { readonly next: NonNullable<ClaimWhy['next']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (next.steps.length === 0) return null;
  return (
    <div className="part">
      <h3>{t('status.next')}</h3>
      <ul className="todo">
        {next.steps.map(({ ask, answers }) => (
          <li key={ask}>
            {ask}
            <details>
              <summary>{t('status.answers')}</summary>
              <ul>
                {answers.map(({ answer, text, to }) => (
                  <li key={answer}>
                    {t('status.answer', { answer: text, status: statusLabel(to.status, language) })}{' '}
                    <OriginFigure {...to} exact />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {!next.isComplete && <p className="soft">{t('status.incomplete')}</p>}
    </div>
  );
}

function nameOf({ ref, pseudonym, key }: Named): string {
  return ref === null ? key : pseudonym === null ? ref : `${ref} ${pseudonym}`;
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly none?: string;
}

function Lines({ title, lines, none }: LinesProps) {
  return (
    <div className="part">
      <h3>{title}</h3>
      {lines.length === 0 && <p>{none}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
