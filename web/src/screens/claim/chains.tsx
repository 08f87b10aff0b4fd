import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClaimDetail, whyQuery } from '../../api/queries.js';
import { Empty, Loading } from '../../shared/states.js';
import { useLanguage } from '../../words/use-language.js';
import { beginnings, chainNodes, type ChainNode, heardFrom } from './chain-graph.js';

// Drawn only for who asks for the drawing.
const ChainDrawing = lazy(() => import('./chain-drawing.js').then((found) => ({ default: found.ChainDrawing })));

const route = getRouteApi('/w/$workspace/claims/$claim');
const VIEWS = ['tree', 'graph', 'table'] as const;

/** Whether an account is counted, and if not, why: by id. */
export type Counting = ReadonlyMap<string, { readonly isCounted: boolean; readonly reason: string | null }>;

/** Who heard it from whom: as a tree, as a drawing, and as a table that says the same. */
export function Chains({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const counting = useCounting(claim);
  const { attributions } = claim;
  if (attributions === undefined) return <p className="soft">{t('evidence.hidden')}</p>;
  if (attributions.length === 0) {
    return (
      <Empty title={t('evidence.noneTitle')}>
        <p>{t('evidence.none')}</p>
      </Empty>
    );
  }
  const nodes = chainNodes(attributions);
  const open = VIEWS.find((one) => one === view) ?? 'tree';
  const counted = [...counting.values()].filter(({ isCounted }) => isCounted).length;
  return (
    <>
      <div className="line" role="group" aria-label={t('chains.views')}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            className="view"
            aria-pressed={one === open}
            onClick={() =>
              void navigate({ search: (search) => ({ ...search, view: one }), replace: true, resetScroll: false })
            }
          >
            {t(`chains.${one}`)}
          </button>
        ))}
      </div>
      <p>
        {t('chains.chains', { count: attributions.filter(({ state }) => state === 'active').length })}
        {claim.assessment !== null && ` ${t('chains.counted', { count: counted })}`}
      </p>
      {open === 'tree' && <Tree nodes={nodes} counting={counting} />}
      {open === 'graph' && (
        <Suspense fallback={<Loading />}>
          <ChainDrawing nodes={nodes} counting={counting} />
        </Suspense>
      )}
      {open === 'table' && <ChainTable nodes={nodes} counting={counting} />}
    </>
  );
}

/** From the assessment: who is counted on either side; the reasons come in the reader's language a moment later. */
function useCounting(claim: ClaimDetail): Counting {
  const { workspace } = route.useParams();
  const language = useLanguage();
  const why = useQuery({ ...whyQuery(workspace, claim.ref, language), enabled: claim.attributions !== undefined });
  const counting = new Map<string, { isCounted: boolean; reason: string | null }>();
  const evidence = claim.assessment?.evidence;
  for (const side of evidence === undefined ? [] : [evidence.support, evidence.denial]) {
    for (const { account } of side.excluded) {
      if (account.id === null) continue;
      const told = why.data?.trace?.uncounted.find((one) => one.account.id === account.id);
      counting.set(account.id, { isCounted: false, reason: told?.text ?? null });
    }
    for (const { id } of side.counted) if (id !== null) counting.set(id, { isCounted: true, reason: null });
  }
  return counting;
}

interface ViewProps {
  readonly nodes: readonly ChainNode[];
  readonly counting: Counting;
}

function Tree({ nodes, counting }: ViewProps) {
  return (
    <ul className="chain">
      {beginnings(nodes).map((node) => (
        <Branch key={node.id} node={node} nodes={nodes} counting={counting} above={[]} />
      ))}
    </ul>
  );
}

interface BranchProps extends ViewProps {
  readonly node: ChainNode;
  /** Ids on the way here: whoever is among them closes a circle. */
  readonly above: readonly string[];
}

function Branch({ node, nodes, counting, above }: BranchProps) {
  const { t } = useTranslation();
  const way = [...above, node.id];
  const next = heardFrom(node.id, nodes).filter(({ id }) => !way.includes(id));
  const isElsewhere = above.length > 0 && node.from.length > 1;
  return (
    <li>
      <NodeName node={node} /> <NodeStanding node={node} counting={counting} />
      {isElsewhere && <div className="soft small">{t('chains.several', { count: node.from.length })}</div>}
      {next.length > 0 && (
        <ul>
          {next.map((one) => (
            <Branch key={one.id} node={one} nodes={nodes} counting={counting} above={way} />
          ))}
        </ul>
      )}
    </li>
  );
}

function NodeName({ node: { ref, name } }: { readonly node: ChainNode }) {
  return (
    <>
      <span className="code">{ref}</span> <bdi>{name}</bdi>
    </>
  );
}

/** What an account says and whether it is counted, with the reason where it is not. */
function NodeStanding({ node: { id, account }, counting }: { readonly node: ChainNode; readonly counting: Counting }) {
  const { t } = useTranslation();
  const counts = counting.get(id);
  if (account === null) return <span className="soft">{t('chains.noAccount')}</span>;
  return (
    <>
      <span className="soft">
        {t(`stances.${account.stance}`)}
        {t('separator')}
        {t(`accesses.${account.access}`)}
      </span>
      {account.state !== 'active' && <span className="caution"> {t(`evidence.states.${account.state}`)}</span>}
      {counts?.isCounted === true && (
        <div className="small counted">
          <span aria-hidden="true">●</span> {t('evidence.counted')}
        </div>
      )}
      {counts?.isCounted === false && (
        <div className="small soft">
          <span aria-hidden="true">○</span> {t('evidence.uncounted')}
          {counts.reason !== null && `: ${counts.reason}`}
        </div>
      )}
    </>
  );
}

function ChainTable({ nodes, counting }: ViewProps) {
  const { t } = useTranslation();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('chains.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('evidence.columns.account')}</th>
            <th scope="col">{t('chains.from')}</th>
            <th scope="col">{t('chains.channel')}</th>
            <th scope="col">{t('chains.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((node) => (
            <tr key={node.id}>
              <th scope="row">
                <NodeName node={node} />
              </th>
              <td>
                {node.from.length === 0 && (
                  <span className="soft">{node.account === null ? t('chains.notRecorded') : t('evidence.direct')}</span>
                )}
                {node.from.map((id) => {
                  const from = nodes.find((one) => one.id === id);
                  return from === undefined ? null : (
                    <div key={id}>
                      <NodeName node={from} />
                    </div>
                  );
                })}
              </td>
              <td>
                {node.account !== null && node.account.channel !== null && (
                  <>
                    <span className="code">{node.account.channel.ref}</span> <bdi>{node.account.channel.pseudonym}</bdi>
                  </>
                )}
              </td>
              <td>
                <NodeStanding node={node} counting={counting} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
