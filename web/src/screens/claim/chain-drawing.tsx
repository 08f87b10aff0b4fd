import { useTranslation } from 'react-i18next';
import { BOX, type ChainNode, placeNodes, type Placed } from './chain-graph.js';
import type { Counting } from './chains.js';

interface Props {
  readonly nodes: readonly ChainNode[];
  readonly counting: Counting;
}

/** Letters that fit into a box. */
const FITS = 21;

/** The chains as a drawing, from whom it begins with on the left. For eyes only: tree and table say the same in words. */
export function ChainDrawing({ nodes, counting }: Props) {
  const { t } = useTranslation();
  const { placed, width, height } = placeNodes(nodes);
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('chains.graph')}>
      <svg
        className="drawing"
        role="img"
        aria-label={t('chains.drawn', { count: nodes.length })}
        width={width + 4}
        height={height + 4}
        viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      >
        {placed.flatMap((to) =>
          to.node.from.flatMap((id) => {
            const from = byId.get(id);
            return from === undefined ? [] : [<path key={`${id} ${to.node.id}`} className="edge" d={edge(from, to)} />];
          }),
        )}
        {placed.map(({ node, x, y }) => {
          const counts = counting.get(node.id);
          const state = node.account === null ? 'absent' : counts?.isCounted === true ? 'counted' : 'uncounted';
          return (
            <g key={node.id} className={`node ${state}`} transform={`translate(${x} ${y})`}>
              <rect width={BOX.width} height={BOX.height} rx={4} />
              <text x={10} y={23}>
                {cut(`${node.ref} ${node.name}`)}
              </text>
              <text x={10} y={44} className="note">
                {node.account === null
                  ? cut(t('chains.noAccount'))
                  : counts === undefined
                    ? cut(t(`stances.${node.account.stance}`))
                    : counts.isCounted
                      ? `● ${t('evidence.counted')}`
                      : `○ ${t('evidence.uncounted')}`}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** A line from the right of one box to the left of another; backwards where people name each other. */
function edge(from: Placed, to: Placed): string {
  const [x1, y1] = [from.x + BOX.width, from.y + BOX.height / 2];
  const [x2, y2] = [to.x, to.y + BOX.height / 2];
  const bend = Math.max((x2 - x1) / 2, BOX.gapX / 2);
  return `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

function cut(text: string): string {
  return text.length > FITS ? `${text.slice(0, FITS - 1)}…` : text;
}
