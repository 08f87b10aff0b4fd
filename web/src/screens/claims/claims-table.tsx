import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Link } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimSummary } from '../../api/queries.js';
import { OwnText } from '../../shared/local-text.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { useSlug } from '../../shell/workspace.js';
import { type Column, ColumnOf } from './columns.js';

interface Props {
  readonly claims: readonly ClaimSummary[];
  readonly columns: readonly Column[];
  /** The claim under the cursor. */
  readonly at: string | undefined;
  readonly onMove: (ref: string) => void;
  readonly hasMore: boolean;
  readonly more: () => void;
}

/** Heights of a row in rem: one line, or stacked where the window is narrow. As in desk.css. */
const ROW_REM = 2.25;
const STACKED_REM = 7;
/** Rows beyond what is seen: a table of any length has at most some forty rows in the page. */
const OVERSCAN = 4;
/** The next page is fetched when the end is this near. */
const NEAR = 30;

/** Claims in rows, of which only those in sight are in the page. */
export function ClaimsTable({ claims, columns, at, onMove, hasMore, more }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const index = claims.findIndex(({ ref }) => ref === at);
  const rows = useRowsInSight({ scroller, claims, index, hasMore, more });
  return (
    <div
      className="table"
      role="table"
      aria-label={t('nav.claims')}
      aria-rowcount={hasMore ? -1 : claims.length + 1}
      style={{ '--columns': columnWidths(columns) }}
    >
      <TableHead columns={columns} />
      <div className="scroller" ref={scroller} tabIndex={0} role="rowgroup" aria-label={t('nav.claims')}>
        <div className="all-rows" role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index: i, key, start }) => {
            const claim = claims[i];
            if (claim === undefined) return null;
            return (
              <div
                key={key}
                role="row"
                aria-rowindex={i + 2}
                aria-current={i === index ? 'true' : undefined}
                className="row"
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onMove(claim.ref)}
              >
                <ClaimCells claim={claim} columns={columns} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface InSight extends Pick<Props, 'claims' | 'hasMore' | 'more'> {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Of the claim under the cursor; -1 for none. */
  readonly index: number;
}

/** Which rows are in sight. Keeps the one under the cursor there, and fetches more when the end comes near. */
function useRowsInSight({ scroller, claims, index, hasMore, more }: InSight) {
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const height = (isNarrow ? STACKED_REM : ROW_REM) * rem;
  const rows = useVirtualizer({
    count: claims.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    getItemKey: (i) => claims[i]?.id ?? i,
  });
  useEffect(() => rows.measure(), [rows, height]);
  useEffect(() => {
    if (index >= 0) rows.scrollToIndex(index);
  }, [rows, index]);
  const last = rows.getVirtualItems().at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= claims.length - NEAR) more();
  }, [hasMore, last, claims.length, more]);
  return rows;
}

function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className="table-head">
      <div role="row" className="row">
        {(['status', 'statement', ...columns] as const).map((column) => (
          <span role="columnheader" key={column}>
            {t(`claims.columns.${column}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

function ClaimCells({ claim, columns }: { readonly claim: ClaimSummary; readonly columns: readonly Column[] }) {
  const workspace = useSlug();
  return (
    <>
      <span role="cell">
        <StatusBadge status={claim.standing.status} />
      </span>
      <span role="cell" className="statement">
        <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.ref }}>
          <span className="code">{claim.ref}</span> <OwnText texts={claim.statement} />
        </Link>
      </span>
      {columns.map((column) => (
        <span role="cell" key={column} className={`cell-${column}`}>
          <ColumnOf column={column} claim={claim} />
        </span>
      ))}
    </>
  );
}

const WIDTHS: Readonly<Record<Column, string>> = {
  kind: '6rem',
  when: '10rem',
  where: '10rem',
  origins: '12rem',
  topics: '9rem',
  caution: 'minmax(8rem, 1fr)',
};

function columnWidths(columns: readonly Column[]): string {
  return ['9.5rem', 'minmax(14rem, 3fr)', ...columns.map((column) => WIDTHS[column])].join(' ');
}
