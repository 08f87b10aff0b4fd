import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whence } from '../../api/client.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { toast } from '../../shared/toasts.js';

const NOTHING = { present: '', password: '', repeat: '' };
const SHORTEST = 12;

/** Changes the password. Other sessions and all tokens end with it: said before, not after. */
export function PasswordForm() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(NOTHING);
  const changing = useMutation({
    mutationFn: async () =>
      whence.PUT('/api/v1/password', { body: { present: typed.present, password: typed.password } }),
    onSuccess: async () => {
      setTyped(NOTHING);
      await queries.invalidateQueries({ queryKey: ['own'] });
      toast(t('ownAccount.passwordChanged'));
    },
  });
  const problems = fieldProblems(changing.error);
  const differs = typed.repeat !== '' && typed.repeat !== typed.password;
  const isShort = typed.password !== '' && typed.password.length < SHORTEST;
  const field = (name: keyof typeof NOTHING, autoComplete: string, error: string | undefined) => (
    <TextInput
      type="password"
      label={t(`ownAccount.${name}`)}
      autoComplete={autoComplete}
      maxLength={128}
      value={typed[name]}
      onChange={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
      error={error}
    />
  );
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{t('ownAccount.changePassword')}</h2>
      <p className="soft">{t('ownAccount.passwordHelp')}</p>
      <form
        noValidate
        className="part"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate();
        }}
      >
        <div role="alert">{changing.isError && <RefusalText error={changing.error} />}</div>
        <div className="fields">
          {field('present', 'current-password', problems['present'])}
          {field('password', 'new-password', isShort ? t('ownAccount.tooShort') : problems['password'])}
          {field('repeat', 'new-password', differs ? t('ownAccount.differs') : undefined)}
        </div>
        <div className="actions">
          <Button
            type="submit"
            loading={changing.isPending}
            disabled={typed.present === '' || isShort || typed.password === '' || typed.repeat !== typed.password}
          >
            {t('ownAccount.changePassword')}
          </Button>
        </div>
      </form>
    </section>
  );
}
