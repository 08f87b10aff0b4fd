import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import type { ClaimDetail } from '../../api/queries.js';
import { OwnText } from '../../shared/local-text.js';
import { Empty } from '../../shared/states.js';
import { StatusBadge } from '../../shared/status-badge.js';

const route = getRouteApi('/w/$workspace/claims/$claim');
type Linked = Schemas['LinkedClaimResponse'];

/** Claims this one is linked to, what contradicts it, and the pattern it is a case of. */
export function LinkedClaims({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { contradictions, cases, caseOf } = claim.surroundings;
  if (claim.links.length === 0 && contradictions.length === 0 && cases === null && caseOf.length === 0) {
    return <Empty title={t('links.none')} />;
  }
  return (
    <>
      {claim.links.length > 0 && (
        <Group title={t('links.title')}>
          {claim.links.map(({ id, type, direction, claim: other }) => (
            <LinkedRow
              key={id}
              claim={other}
              note={t(direction === 'from' ? `links.from.${type}` : `links.to.${type}`)}
            />
          ))}
        </Group>
      )}
      {contradictions.length > 0 && (
        <Group title={t('links.contradictions')}>
          {contradictions.map(({ claim: other, counts }) => (
            <LinkedRow key={other.id} claim={other} note={counts ? t('links.counts') : t('links.countsNot')} />
          ))}
        </Group>
      )}
      {cases !== null && (
        <Group title={t('links.cases', { count: cases.total })}>
          {cases.cases.map(({ claim: other }) => (
            <LinkedRow key={other.id} claim={other} note="" />
          ))}
        </Group>
      )}
      {caseOf.map(({ pattern, cases: sisters }) => (
        <Group key={pattern.id} title={t('links.caseOf')}>
          <LinkedRow claim={pattern} note="" />
          {sisters.map(({ claim: other }) => (
            <LinkedRow key={other.id} claim={other} note={t('links.sister')} />
          ))}
        </Group>
      ))}
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="linked">{children}</ul>
    </>
  );
}

function LinkedRow({ claim, note }: { readonly claim: Linked; readonly note: string }) {
  const { workspace } = route.useParams();
  return (
    <li>
      {note !== '' && <span className="soft">{note} </span>}
      <StatusBadge status={claim.standing.status} />{' '}
      <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.ref }}>
        <span className="code">{claim.ref}</span> <OwnText texts={claim.statement} />
      </Link>
    </li>
  );
}
