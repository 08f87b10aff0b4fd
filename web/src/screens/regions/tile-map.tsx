import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimsFilter } from '../../api/claims-filter.js';
import { type AskedInRegion, claimTotalQuery } from '../../api/map-queries.js';
import type { Region } from '../../api/queries.js';
import { OwnText } from '../../shared/local-text.js';
import { useSlug } from '../../shell/workspace.js';
import { tilePlaces } from './tile-places.js';

export interface MapProps {
  /** The regions to draw. */
  readonly parts: readonly Region[];
  readonly filter: ClaimsFilter;
  /** Who was asked there; null where the reader may not know. */
  readonly asked: readonly AskedInRegion[] | null;
  readonly onChoose: (region: string | undefined) => void;
}

/** One tile for each region: how many claims, and where there are none, whether anybody was there to ask. */
export function TileMap({ parts, filter, asked, onChoose }: MapProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const places = tilePlaces(parts.map(({ code }) => code));
  const told = useTold({ parts, filter, asked });
  return (
    <ul className={places === null ? 'tiles in-line' : 'tiles'} aria-label={t('map.tiles')}>
      {parts.map((region, i) => {
        const place = places?.[i];
        const { state, total } = told[i] ?? WAITS;
        const isChosen = filter.region === region.ref;
        return (
          <li key={region.id} style={place === undefined ? {} : { gridColumn: place.column, gridRow: place.row }}>
            <button
              type="button"
              className={`tile ${state}`}
              aria-pressed={isChosen}
              onClick={() => onChoose(isChosen ? undefined : region.ref)}
            >
              <span className="tile-name">
                <OwnText texts={primaryOf(region)} />
              </span>
              <TileState state={state} total={total} asked={asked?.find(({ id }) => id === region.id)?.asked ?? 0} />
            </button>
            <Link
              className="small"
              to="/w/$workspace/regions"
              params={{ workspace }}
              search={{ ...filter, in: region.ref }}
            >
              {t('map.inside')}
              <span className="hidden">
                {' '}
                <OwnText texts={primaryOf(region)} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/**
 * What a tile says: claims; none that fit the other filters, which is no news of the place; none though people were asked;
 * none and nobody to ask; none, and no more may be told.
 */
export type State = 'waits' | 'some' | 'none-fit' | 'none-reported' | 'nobody' | 'none';

interface Told {
  readonly state: State;
  readonly total: { readonly count: number; readonly capped: boolean } | undefined;
}

const WAITS: Told = { state: 'waits', total: undefined };

/** What is to be told of each region, in their order. */
export function useTold({ parts, filter, asked }: Omit<MapProps, 'onChoose'>): readonly Told[] {
  const workspace = useSlug();
  const counts = useQueries({
    queries: parts.map(({ ref }) => claimTotalQuery(workspace, { ...filter, region: ref })),
  });
  const isFiltered = Object.keys(filter).some((name) => name !== 'region');
  return parts.map((region, i) => {
    const total = counts[i]?.data?.total;
    if (isFiltered && total?.count === 0) return { state: 'none-fit', total };
    return { state: stateOf(total?.count, asked, region), total };
  });
}

function stateOf(count: number | undefined, asked: MapProps['asked'], { id }: Region): State {
  if (count === undefined) return 'waits';
  if (count > 0) return 'some';
  if (asked === null) return 'none';
  return asked.some((one) => one.id === id && one.asked > 0) ? 'none-reported' : 'nobody';
}

interface TileStateProps extends Told {
  readonly asked: number;
}

function TileState({ state, total, asked }: TileStateProps): ReactNode {
  const { t } = useTranslation();
  const count = total?.count ?? 0;
  switch (state) {
    case 'waits':
      return <span className="soft">…</span>;
    case 'some':
      return (
        <span className="figure">{total?.capped === true ? t('map.more', { count }) : t('map.claims', { count })}</span>
      );
    case 'none-fit':
      return <span className="soft">{t('map.noneFit')}</span>;
    case 'none-reported':
      return (
        <span>
          <span aria-hidden="true">○</span> {t('map.noneReported')}
          <span className="small tile-note">{t('map.asked', { count: asked })}</span>
        </span>
      );
    case 'nobody':
      return (
        <span>
          <span aria-hidden="true">?</span> {t('map.nobody')}
        </span>
      );
    case 'none':
      break;
  }
  return <span>{t('map.noneReported')}</span>;
}

/** The names lists show. */
export function primaryOf({ names }: Pick<Region, 'names'>): Region['names'] {
  const primary = names.filter((name) => name.primary);
  return primary.length > 0 ? primary : names;
}
