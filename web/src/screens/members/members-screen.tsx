import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client.js';
import { membersQuery } from '../../api/queries.js';
import { Failed, Loading, NotAllowed } from '../../shared/states.js';
import { useTitle } from '../../shared/use-title.js';
import { SectionsNav } from '../../shell/sections-nav.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { ROLES } from '../../../../src/domain/roles.js';
import { ChangeMember } from './change-member.js';
import { InviteMember } from './invite-member.js';
import { MemberExposure } from './member-exposure.js';

export type Member = Schemas['MemberResponse'];

/** Who works here and in which roles; for who manages them, letting people in and taking them out. */
export function MembersScreen() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const found = useQuery(membersQuery(workspace));
  useTitle(t('sections.members'));
  if (!may('members.read')) return <NotAllowed />;
  return (
    <div className="sheet">
      <SectionsNav />
      <h1>{t('sections.members')}</h1>
      <p>{t('members.intro')}</p>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && <MemberList members={found.data.items} />}
      {may('members.change') && <InviteMember />}
      <details>
        <summary>{t('members.whatRolesDo')}</summary>
        <dl className="facts">
          {ROLES.map((role) => (
            <div key={role}>
              <dt>{t(`members.roles.${role}`)}</dt>
              <dd>{t(`members.rolesDo.${role}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

function MemberList({ members }: { readonly members: readonly Member[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState<{ what: 'change' | 'exposure'; member: Member } | null>(null);
  const admins = members.filter(({ roles }) => roles.includes('admin'));
  const isLastAdmin = (member: Member) => admins.length === 1 && admins[0]?.accountId === member.accountId;
  const close = () => setOpen(null);
  return (
    <>
      <ul className="linked members">
        {members.map((member) => (
          <li key={member.accountId} className="line">
            <strong dir="auto">{member.name}</strong>
            {member.login !== null && <span className="soft">{member.login}</span>}
            <span>{member.roles.map((role) => t(`members.roles.${role}`)).join(t('separator'))}</span>
            {isLastAdmin(member) && <span className="soft">{t('members.lastAdmin')}</span>}
            {member.login !== null && may('members.change') && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('members.changeNamed', { name: member.name })}
                onClick={() => setOpen({ what: 'change', member })}
              >
                {t('members.change')}
              </Button>
            )}
            {member.login !== null && may('members.exposure') && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`${may('members.change') ? t('members.remove') : t('members.exposure')}: ${member.name}`}
                onClick={() => setOpen({ what: 'exposure', member })}
              >
                {may('members.change') ? t('members.remove') : t('members.exposure')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open?.what === 'change' && (
        <ChangeMember member={open.member} isLastAdmin={isLastAdmin(open.member)} onClose={close} />
      )}
      {open?.what === 'exposure' && (
        <MemberExposure
          member={open.member}
          isKept={isLastAdmin(open.member) || members.length === 1}
          onClose={close}
        />
      )}
    </>
  );
}
