import { Button, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, isRefusal, whence, WhenceRefusal } from '../../api/client.js';
import { membersQuery } from '../../api/queries.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { ThreeWay } from '../../shared/three-way.js';
import { toast } from '../../shared/toasts.js';
import { useSlug } from '../../shell/workspace.js';
import { type Role, ROLES } from '../../../../src/domain/roles.js';
import type { Member } from './members-screen.js';
import { RoleChoices } from './role-choices.js';

interface Facts {
  readonly name: string;
  readonly roles: readonly Role[];
}

interface Props {
  readonly member: Member;
  readonly isLastAdmin: boolean;
  readonly onClose: () => void;
}

function factsOf({ name, roles }: Member): Facts {
  return { name, roles: ROLES.filter((one) => roles.includes(one)) };
}

/** Changes the name and the roles of a member. What the new roles no longer cover is handed back at once. */
export function ChangeMember({ member, isLastAdmin, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('members.changeNamed', { name: member.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <MemberForm began={member} isLastAdmin={isLastAdmin} onDone={onClose} />
    </Modal>
  );
}

function MemberForm({
  began,
  isLastAdmin,
  onDone,
}: {
  readonly began: Member;
  readonly isLastAdmin: boolean;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const [before] = useState(began);
  const [facts, setFacts] = useState(() => factsOf(began));
  const saving = useSaveMember(before, onDone);
  const { now } = saving;
  if (now !== null) {
    const newest = factsOf(now);
    const row = (field: keyof Facts, label: string, shown: (one: Facts) => string) => ({
      field,
      label,
      before: shown(factsOf(before)),
      mine: shown(facts),
      now: shown(newest),
    });
    const rolesText = ({ roles }: Facts) => roles.map((one) => t(`members.roles.${one}`)).join(t('separator'));
    return (
      <ThreeWay
        rows={[row('name', t('members.name'), ({ name }) => name), row('roles', t('members.rolesLabel'), rolesText)]}
        onGiveUp={onDone}
        onSave={(mine) =>
          void saving.send(
            {
              name: mine.has('name') ? facts.name : newest.name,
              roles: mine.has('roles') ? facts.roles : newest.roles,
            },
            now.version,
          )
        }
      />
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void saving.send(facts, before.version);
      }}
    >
      <div role="alert">{saving.error !== null && <RefusalText error={saving.error} />}</div>
      <TextInput
        label={t('members.name')}
        value={facts.name}
        maxLength={200}
        onChange={({ currentTarget }) => setFacts({ ...facts, name: currentTarget.value })}
      />
      <RoleChoices
        value={facts.roles}
        kept={isLastAdmin ? 'admin' : undefined}
        onChange={(roles) => setFacts({ ...facts, roles })}
      />
      <div className="actions">
        <Button type="submit" loading={saving.isSaving} disabled={facts.name.trim() === '' || facts.roles.length === 0}>
          {t('change.save')}
        </Button>
      </div>
    </form>
  );
}

/** Saves on the version one began with; when that is no longer the newest, `now` is what somebody else saved. */
function useSaveMember(before: Member, onDone: () => void) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const queries = useQueryClient();
  const [now, setNow] = useState<Member | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const send = async ({ name, roles }: Facts, version: number) => {
    setSaving(true);
    setError(null);
    try {
      await answerOf(
        whence.PUT('/api/v1/workspaces/{workspace}/members/{login}', {
          params: { path: { workspace, login: before.login ?? '' } },
          // The one operation that adds without the header and changes with it.
          headers: ifMatch(version),
          body: { name: name.trim(), roles: [...roles] },
        }),
      );
      await queries.invalidateQueries({ queryKey: ['members', workspace] });
      await queries.invalidateQueries({ queryKey: ['session'] });
      toast(t('change.done'));
      onDone();
    } catch (refusal) {
      const newest = isRefusal(refusal, 412) ? await readMember() : undefined;
      if (newest !== undefined) setNow(newest);
      else if (refusal instanceof WhenceRefusal || refusal instanceof TypeError) setError(refusal);
      else throw refusal;
    } finally {
      setSaving(false);
    }
  };
  /** The member as saved now; none when they were taken out meanwhile. */
  const readMember = async () => {
    const { items } = await queries.fetchQuery({ ...membersQuery(workspace), staleTime: 0 });
    return items.find(({ accountId }) => accountId === before.accountId);
  };
  return { now, error, isSaving, send };
}
