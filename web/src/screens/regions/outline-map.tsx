import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { shapeQuery } from '../../api/map-queries.js';
import { textIn } from '../../shared/local-text.js';
import { Loading } from '../../shared/states.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { projectOutlines, ringsOf } from './outlines.js';
import { type MapProps, primaryOf, useTold } from './tile-map.js';

/** The outlines that were imported with the places. For eyes and pointers: the tiles below say the same, by keyboard too. */
export function OutlineMap({ parts, filter, asked, onChoose }: MapProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const told = useTold({ parts, filter, asked });
  const shapes = useQueries({ queries: parts.map(({ ref }) => shapeQuery(workspace, ref)) });
  if (shapes.some(({ isPending }) => isPending)) return <Loading />;
  const drawn = projectOutlines(shapes.map(({ data }) => (data ? ringsOf(data.geometry) : [])));
  if (drawn === null) return <p className="soft">{t('map.noOutlines')}</p>;
  return (
    <svg
      className="outlines"
      role="img"
      aria-label={t('map.outlinesDrawn')}
      viewBox={`-4 -4 ${drawn.width + 8} ${drawn.height + 8}`}
    >
      {parts.map((region, i) => (
        <path
          key={region.id}
          className={`${told[i]?.state ?? 'waits'}${filter.region === region.ref ? ' chosen' : ''}`}
          d={drawn.paths[i]}
          fillRule="evenodd"
          onClick={() => onChoose(filter.region === region.ref ? undefined : region.ref)}
        >
          <title>{textIn(primaryOf(region), language)?.text ?? region.ref}</title>
        </path>
      ))}
    </svg>
  );
}
