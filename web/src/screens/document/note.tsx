import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentQuote } from '../../api/document-queries.js';
import { OwnText } from '../../shared/local-text.js';

const route = getRouteApi('/w/$workspace/documents/$document');

/** Who quotes a passage, and for which claim: the way there. */
export function Note({ quote }: { readonly quote: DocumentQuote }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const { attribution, source, claim } = quote;
  return (
    <div className="small">
      <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.ref }}>
        <span className="code">{claim.ref}</span> <OwnText texts={claim.statement} />
      </Link>
      <div className="soft">
        <span className="code">{attribution.ref}</span>{' '}
        <Link className="code" to="/w/$workspace/sources/$source" params={{ workspace, source: source.ref }}>
          {source.ref}
        </Link>{' '}
        <bdi>{source.pseudonym}</bdi> · {t(`stances.${attribution.stance}`)}
        {attribution.state !== 'active' && <> · {t(`evidence.states.${attribution.state}`)}</>}
      </div>
    </div>
  );
}
