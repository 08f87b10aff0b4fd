import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';

const route = getRouteApi('/w/$workspace/report');

interface Props {
  readonly check: Schemas['ReportCheckResponse'];
  readonly withoutHeld: boolean;
  readonly onAgain: () => void;
}

/** What the gate lets through, what it keeps back and why, and what has to be mended first. Never the words themselves. */
export function GateFindings({ check, withoutHeld, onAgain }: Props) {
  const { t } = useTranslation();
  const { claims, held, withheld, withheldClaims, findings } = check;
  return (
    <section aria-labelledby="report-gate">
      <h2 id="report-gate">{t('reports.gate')}</h2>
      <p>{claims === 0 ? t('reports.nothing') : t('reports.holds', { count: claims })}</p>
      {withheld > 0 && (
        <div className="notice">
          <p>{t('reports.withheld', { count: withheld })}</p>
          {withheldClaims !== null && <Codes codes={withheldClaims} />}
        </div>
      )}
      {held.length > 0 && (
        <div className="notice">
          <p>{withoutHeld ? t('reports.heldOut', { count: held.length }) : t('reports.held')}</p>
          <Codes codes={held} />
        </div>
      )}
      {findings.length > 0 && (
        <div className="notice" role="alert">
          <p>{t('reports.findings')}</p>
          <ul>
            {findings.map(({ claim, field, kind }) => (
              <li key={`${claim ?? ''} ${field} ${kind}`}>
                {claim !== null && <ClaimLink code={claim} />} <code>{field}</code>: {t(`reports.kinds.${kind}`)}
              </li>
            ))}
          </ul>
          <Button variant="default" size="compact-sm" onClick={onAgain}>
            {t('reports.again')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Codes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <p className="line">
      {codes.map((code) => (
        <ClaimLink key={code} code={code} />
      ))}
    </p>
  );
}

function ClaimLink({ code }: { readonly code: string }) {
  const { workspace } = route.useParams();
  return (
    <Link className="code" to="/w/$workspace/claims/$claim" params={{ workspace, claim: code }}>
      {code}
    </Link>
  );
}
