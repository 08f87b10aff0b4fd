import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimsFilter } from '../../api/claims-filter.js';
import type { ClaimSummary } from '../../api/queries.js';
import { OwnText } from '../../shared/local-text.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { When } from '../../shared/when.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import type { Language } from '../../words/words.js';
import { type DrawnTime, readDrawnTime } from '../../../../src/domain/drawn-time.js';
import { type Axis, axisOf, bearingOn, type Bin, placeOn } from './time-axis.js';

interface Props {
  readonly claims: readonly ClaimSummary[];
  readonly filter: ClaimsFilter;
  readonly onStretch: (stretch: { readonly from: string; readonly to: string } | null) => void;
}

interface Dated {
  readonly claim: ClaimSummary;
  readonly time: DrawnTime;
}

/** Claims along time: what is certain is solid, what is possible faded, and an end nobody knows stays open. */
export function Timeline({ claims, filter, onStretch }: Props) {
  const { t } = useTranslation();
  const dated = useMemo(() => readDated(claims), [claims]);
  const undated = claims.filter(({ time }) => time === null);
  const axis = useMemo(() => axisOf(dated.map(({ time }) => time)), [dated]);
  return (
    <>
      {axis === null ? (
        <p className="soft">{t('timeline.none')}</p>
      ) : (
        <>
          <Bins axis={axis} dated={dated} filter={filter} onStretch={onStretch} />
          <Legend />
          <Rows axis={axis} dated={dated} />
        </>
      )}
      {undated.length > 0 && (
        <details>
          <summary>{t('timeline.undated', { count: undated.length })}</summary>
          <ul className="linked">
            {undated.map((claim) => (
              <li key={claim.id}>
                <ClaimLink claim={claim} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function readDated(claims: readonly ClaimSummary[]): Dated[] {
  const found = claims.flatMap((claim) => {
    const time = claim.time === null ? null : readDrawnTime(claim.time);
    return time === null ? [] : [{ claim, time }];
  });
  const start = ({ time }: Dated) => time.earliest ?? '';
  return found.toSorted((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
}

/** Stretches of time to narrow everything to, with how many claims certainly and possibly lie in each. */
function Bins({ axis, dated, filter, onStretch }: Omit<Props, 'claims'> & { axis: Axis; dated: readonly Dated[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = axis.bins.map((bin) => {
    const bearings = dated.map(({ time }) => bearingOn(time, bin));
    return {
      certain: bearings.filter((one) => one === 'certain').length,
      possible: bearings.filter((one) => one === 'possible').length,
    };
  });
  const most = Math.max(1, ...counts.map(({ certain, possible }) => certain + possible));
  return (
    <div className="scroll">
      <div className="bins" role="group" aria-label={t('timeline.stretches')}>
        {axis.bins.map((bin, i) => {
          const { certain = 0, possible = 0 } = counts[i] ?? {};
          const isChosen = filter.from === bin.from && filter.to === bin.to;
          const name = binName(bin, language);
          return (
            <button
              key={bin.from}
              type="button"
              aria-pressed={isChosen}
              aria-label={t('timeline.stretch', { name, certain, possible })}
              title={t('timeline.stretch', { name, certain, possible })}
              onClick={() => onStretch(isChosen ? null : { from: bin.from, to: bin.to })}
            >
              <span className="bin-bars" aria-hidden="true">
                <span className="bar possible" style={{ height: `${(possible / most) * 100}%` }} />
                <span className="bar certain" style={{ height: `${(certain / most) * 100}%` }} />
              </span>
              <span className="bin-name">{name}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}

function binName({ from, to, isMonth }: Bin, language: Language): string {
  if (isMonth) {
    const format = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
    return format.format(new Date(`${from}T00:00:00Z`));
  }
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="legend small" aria-label={t('timeline.legend')}>
      {(['certain', 'possible', 'rough', 'open'] as const).map((one) => (
        <li key={one}>
          <span className={`swatch ${one}`} aria-hidden="true" /> {t(`timeline.${one}`)}
        </li>
      ))}
    </ul>
  );
}

/** A table whose last column is drawn: the words beside it say the same. */
function Rows({ axis, dated }: { readonly axis: Axis; readonly dated: readonly Dated[] }) {
  const { t } = useTranslation();
  return (
    <table className="timeline">
      <caption className="hidden">{t('timeline.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline.claim')}</th>
          <th scope="col">{t('claims.columns.when')}</th>
          <th scope="col">{t('timeline.drawn')}</th>
        </tr>
      </thead>
      <tbody>
        {dated.map(({ claim, time }) => (
          <tr key={claim.id}>
            <th scope="row">
              <ClaimLink claim={claim} />
            </th>
            <td>
              <When time={claim.time ?? ''} />
            </td>
            <td>
              <Bar axis={axis} time={time} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ axis, time }: { readonly axis: Axis; readonly time: DrawnTime }) {
  const { certain, earliest, latest, isRough } = time;
  const openness = [earliest === null ? ' open-start' : '', latest === null ? ' open-end' : ''].join('');
  return (
    <div className="track" aria-hidden="true">
      <div className={`bar possible${isRough ? ' rough' : ''}${openness}`} style={placeOn(axis, earliest, latest)} />
      {certain !== null && <div className="bar certain" style={placeOn(axis, certain.first, certain.last)} />}
      {earliest === null && <span className="open-mark at-start">←</span>}
      {latest === null && <span className="open-mark at-end">→</span>}
    </div>
  );
}

function ClaimLink({ claim }: { readonly claim: ClaimSummary }) {
  const workspace = useSlug();
  return (
    <>
      <StatusBadge status={claim.standing.status} />{' '}
      <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.ref }}>
        <span className="code">{claim.ref}</span> <OwnText texts={claim.statement} />
      </Link>
    </>
  );
}
