import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClaimDetail, claimQuery } from '../../api/queries.js';
import { Assignment } from '../../shared/assignment.js';
import { CopyLink } from '../../shared/copy-link.js';
import { ownFirst, RecordText } from '../../shared/local-text.js';
import { RulingForm } from '../../shared/ruling-form.js';
import { Rulings } from '../../shared/rulings.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { useTitle } from '../../shared/use-title.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { useMay } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { AttachAccount } from './attach-account.js';
import { Asked } from './asked.js';
import { Chains } from './chains.js';
import { ChangeClaim } from './change-claim.js';
import { ClaimFacts } from './claim-facts.js';
import { Evidence } from '../../shared/evidence.js';
import { Discussion } from './discussion.js';
import { Follow } from './follow.js';
import { History } from './history.js';
import { LinkedClaims } from './linked-claims.js';
import { Official } from './official.js';
import { StatusCard } from '../../shared/status-card.js';
import { WhatIf } from './what-if.js';
import { Wordings } from './wordings.js';

const route = getRouteApi('/w/$workspace/claims/$claim');
const PARTS = [
  'evidence',
  'chains',
  'official',
  'links',
  'ruling',
  'discussion',
  'whatIf',
  'wordings',
  'history',
] as const;
const ALWAYS = { evidence: true, chains: true, official: true, links: true, wordings: true, history: true } as const;

/** One claim with everything it stands on, as far as the reader may see it. */
export function ClaimScreen() {
  const { workspace, claim } = route.useParams();
  const may = useMay();
  const found = useQuery({ ...claimQuery(workspace, claim), enabled: may('claims.read') });
  useTitle(found.data?.ref ?? claim);
  if (!may('claims.read')) return <NotAllowed />;
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  // A form that is open goes with its claim.
  return <ShownClaim key={found.data.id} claim={found.data} />;
}

function ShownClaim({ claim }: { readonly claim: ClaimDetail }) {
  return (
    <article className="claim" aria-labelledby="claim-title">
      <ClaimHead claim={claim} />
      <div className="claim-body">
        <StatusCard claim={claim} />
        <div className="claim-parts">
          <ClaimFacts claim={claim} />
          <Asked claim={claim} />
          <Parts claim={claim} />
        </div>
      </div>
    </article>
  );
}

function ClaimHead({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { workspace } = route.useParams();
  const [first, ...others] = ownFirst(claim.statement, useLanguage());
  return (
    <header className="claim-head">
      <p className="line">
        <span className="code">{claim.ref}</span>
        <StatusBadge status={claim.standing.status} />
        {claim.standing.held && <span className="caution">{t('claims.held')}</span>}
      </p>
      <h1 id="claim-title">{first !== undefined && <RecordText {...first} />}</h1>
      {others.map((text) => (
        <p key={`${text.lang} ${text.text}`} className="wording">
          <RecordText {...text} />
        </p>
      ))}
      <div className="actions">
        {claim.abilities.canAttribute && <AttachAccount claim={claim} />}
        {claim.abilities.canChange && <ChangeClaim claim={claim} />}
        <Follow claim={claim.ref} />
        <CopyLink path={`/w/${encodeURIComponent(workspace)}/claims/${claim.ref}`} />
      </div>
      {claim.assigned !== undefined && <Assignment claim={claim.ref} assigned={claim.assigned} />}
    </header>
  );
}

/** The parts of the page; which one is open stands in the address. */
function Parts({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  const counts = {
    evidence: claim.attributions?.length,
    chains: undefined,
    official: (claim.officialPosition?.searches.length ?? 0) + (claim.officialPosition?.requests.length ?? 0),
    links: claim.links.length,
    wordings: claim.wordings,
    history: undefined,
    ruling: undefined,
    discussion: undefined,
    whatIf: undefined,
  };
  const may = useMay();
  // The parts that speak of accounts are there for whoever may see them.
  const isShown = {
    ...ALWAYS,
    ruling: may('rulings.read'),
    discussion: claim.abilities.canSeeAccounts,
    whatIf: claim.abilities.canSeeAccounts,
  };
  const shown = PARTS.filter((one) => isShown[one]);
  const open = shown.find((one) => one === part) ?? 'evidence';
  const [isByKey, setByKey] = useState(false);
  // What is typed there has no draft: once opened, it stays while another part is looked at.
  const [keepsOfficial, setKeepsOfficial] = useState(false);
  if (open === 'official' && !keepsOfficial) setKeepsOfficial(true);
  useShortcut(
    'r',
    'rule',
    () => {
      setByKey(true);
      void navigate({ search: { part: 'ruling' }, replace: true, resetScroll: false });
    },
    claim.abilities.canRule,
  );
  return (
    <Tabs
      value={open}
      keepMounted={false}
      onChange={(next) => {
        setByKey(false);
        void navigate({
          search: next === null || next === 'evidence' ? {} : { part: next },
          replace: true,
          resetScroll: false,
        });
      }}
    >
      <Tabs.List aria-label={t('claim.parts.label')}>
        {shown.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`claim.parts.${one}`)}
            {counts[one] !== undefined && <span className="count"> {counts[one]}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="evidence">
        <Evidence claim={claim} />
      </Tabs.Panel>
      <Tabs.Panel value="chains">
        <Chains claim={claim} />
      </Tabs.Panel>
      <Tabs.Panel value="official" keepMounted={keepsOfficial}>
        <Official claim={claim} />
      </Tabs.Panel>
      <Tabs.Panel value="links">
        <LinkedClaims claim={claim} />
      </Tabs.Panel>
      <Tabs.Panel value="ruling">
        {claim.abilities.canRule && <RulingForm claim={claim} takesFocus={isByKey} />}
        <h2>{t('rulings.all')}</h2>
        <Rulings claim={claim} />
      </Tabs.Panel>
      <Tabs.Panel value="discussion">
        <Discussion claim={claim} />
      </Tabs.Panel>
      <Tabs.Panel value="whatIf">
        <WhatIf claim={claim} />
      </Tabs.Panel>
      <Tabs.Panel value="wordings">
        <Wordings claim={claim} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <History claim={claim} />
      </Tabs.Panel>
    </Tabs>
  );
}
