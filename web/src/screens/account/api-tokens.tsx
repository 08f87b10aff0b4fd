import { Button, Checkbox, CopyButton, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tokensQuery } from '../../api/admin-queries.js';
import { answerOf, whence } from '../../api/client.js';
import { dayText, momentText } from '../../shared/dates.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { TOKEN_SCOPES, type TokenScope } from '../../../../src/domain/token-scopes.js';

const DAYS = ['7', '30', '90', '365'];

/** One's own API tokens here: made with a name and what they may do, shown once, ended at once. */
export function ApiTokens() {
  const { t } = useTranslation();
  const language = useLanguage();
  const workspace = useSlug();
  const queries = useQueryClient();
  const found = useQuery(tokensQuery(workspace));
  const ending = useMutation({
    mutationFn: async (token: string) =>
      whence.DELETE('/api/v1/workspaces/{workspace}/tokens/{token}', { params: { path: { workspace, token } } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['own', 'tokens', workspace] });
      toast(t('ownAccount.tokenEnded'));
    },
  });
  return (
    <section aria-labelledby="own-tokens">
      <h2 id="own-tokens">{t('ownAccount.tokens')}</h2>
      <p className="soft">{t('ownAccount.tokensIntro')}</p>
      <div role="alert">{ending.isError && <RefusalText error={ending.error} />}</div>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p>{t('ownAccount.noTokens')}</p>}
      <ul className="linked">
        {found.data?.items.map(({ tokenId, name, scopes, expiresAt, lastUsedOn }) => (
          <li key={tokenId} className="line">
            <strong dir="auto">{name}</strong>
            <span>{scopes.map((one) => t(`ownAccount.scopes.${one}`)).join(t('separator'))}</span>
            <span className="soft">
              {t('ownAccount.tokenUntil', { moment: momentText(expiresAt, language) })}{' '}
              {lastUsedOn === null
                ? t('ownAccount.tokenUnused')
                : t('ownAccount.tokenUsed', { day: dayText(lastUsedOn, language) })}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('ownAccount.endToken', { name })}
              onClick={() => ending.mutate(tokenId)}
            >
              {t('ownAccount.end')}
            </Button>
          </li>
        ))}
      </ul>
      <NewToken />
    </section>
  );
}

function NewToken() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['read']);
  const [days, setDays] = useState('30');
  const making = useMutation({
    mutationFn: () =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/tokens', {
          params: { path: { workspace } },
          body: { name: name.trim(), scopes: [...scopes], days: Number(days) },
        }),
      ),
    onSuccess: async () => {
      setName('');
      await queries.invalidateQueries({ queryKey: ['own', 'tokens', workspace] });
    },
  });
  const problems = fieldProblems(making.error);
  return (
    <>
      {making.data !== undefined && <ShownOnce token={making.data.token} />}
      <form
        noValidate
        className="part"
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <div role="alert">{making.isError && <RefusalText error={making.error} />}</div>
        <div className="fields">
          <TextInput
            label={t('ownAccount.tokenName')}
            value={name}
            maxLength={100}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={problems['name']}
          />
          <Select
            label={t('ownAccount.tokenDays')}
            data={DAYS.map((value) => ({ value, label: t('ownAccount.days', { count: Number(value) }) }))}
            value={days}
            allowDeselect={false}
            onChange={(value) => setDays(value ?? '30')}
          />
        </div>
        <Checkbox.Group
          label={t('ownAccount.tokenScopes')}
          description={t('ownAccount.tokenScopesHelp')}
          value={[...scopes]}
          onChange={(values) => setScopes(TOKEN_SCOPES.filter((one) => values.includes(one)))}
        >
          <div className="checks">
            {TOKEN_SCOPES.map((one) => (
              <Checkbox key={one} value={one} label={t(`ownAccount.scopes.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <div className="actions">
          <Button type="submit" loading={making.isPending} disabled={name.trim() === '' || scopes.length === 0}>
            {t('ownAccount.makeToken')}
          </Button>
        </div>
      </form>
    </>
  );
}

/** What is shown here and never again. */
function ShownOnce({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  return (
    <div className="once" role="status">
      <p>{t('ownAccount.tokenOnce')}</p>
      <p>
        <code>{token}</code>
      </p>
      {window.isSecureContext && (
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-sm" onClick={copy}>
              {copied ? t('ownAccount.copied') : t('ownAccount.copy')}
            </Button>
          )}
        </CopyButton>
      )}
    </div>
  );
}
