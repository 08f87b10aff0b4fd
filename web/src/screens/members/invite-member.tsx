import { Button, CopyButton, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, isRefusal, whence } from '../../api/client.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { useSession, useSlug } from '../../shell/workspace.js';
import type { Role } from '../../../../src/domain/roles.js';
import { RoleChoices } from './role-choices.js';

/**
 * Lets somebody in. Who has an account is added by its login. An account is made only by an admin of the installation,
 * who gets a one-time link to hand over: it sets the password, works once, and is shown here and never again.
 */
export function InviteMember() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { isAdmin } = useSession();
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>(['researcher']);
  const inviting = useMutation({
    mutationFn: async () => {
      const isNew = isAdmin && (await makeAccount(login.trim().toLowerCase(), name.trim()));
      const added = { login: login.trim().toLowerCase(), name: name.trim(), roles: [...roles] };
      await answerOf(
        whence.PUT('/api/v1/workspaces/{workspace}/members/{login}', {
          params: { path: { workspace, login: added.login } },
          body: { name: added.name, roles: added.roles },
        }),
      );
      return { name: added.name, link: isNew ? await makeLink(added.login) : null };
    },
    onSuccess: async () => {
      setLogin('');
      setName('');
      await queries.invalidateQueries({ queryKey: ['members', workspace] });
    },
  });
  const problems = fieldProblems(inviting.error);
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t('members.invite')}</h2>
      <p className="soft">{isAdmin ? t('members.inviteNew') : t('members.inviteKnown')}</p>
      {inviting.data !== undefined && (
        <div className="once" role="status">
          <p>{t('members.added', { name: inviting.data.name })}</p>
          {inviting.data.link !== null && <OneTimeLink link={inviting.data.link} />}
        </div>
      )}
      <form
        noValidate
        className="part"
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate();
        }}
      >
        <div role="alert">
          {inviting.isError &&
            (isRefusal(inviting.error, 404) ? <p>{t('members.noAccount')}</p> : <RefusalText error={inviting.error} />)}
        </div>
        <div className="fields">
          <TextInput
            label={t('members.login')}
            value={login}
            maxLength={100}
            autoComplete="off"
            onChange={({ currentTarget }) => setLogin(currentTarget.value)}
            error={problems['login']}
          />
          <TextInput
            label={t('members.name')}
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={problems['name']}
          />
        </div>
        <RoleChoices value={roles} onChange={setRoles} />
        <div className="actions">
          <Button
            type="submit"
            loading={inviting.isPending}
            disabled={login.trim() === '' || name.trim() === '' || roles.length === 0}
          >
            {t('members.add')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** False when there is an account of that login already: its password is not touched. */
async function makeAccount(login: string, displayName: string): Promise<boolean> {
  try {
    await answerOf(whence.POST('/api/v1/accounts', { body: { login, displayName } }));
    return true;
  } catch (refusal) {
    if (isRefusal(refusal, 409)) return false;
    throw refusal;
  }
}

async function makeLink(login: string): Promise<string> {
  const { link } = await answerOf(whence.POST('/api/v1/accounts/{login}/reset', { params: { path: { login } } }));
  return window.location.origin + link;
}

function OneTimeLink({ link }: { readonly link: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('members.linkOnce')}</p>
      <p>
        <code>{link}</code>
      </p>
      {window.isSecureContext && (
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {copied ? t('copied') : t('copyLink')}
            </Button>
          )}
        </CopyButton>
      )}
    </>
  );
}
