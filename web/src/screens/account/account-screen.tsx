import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { useTitle } from '../../shared/use-title.js';
import { useMay, useSession } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { changeLanguage, LANGUAGES, type Language } from '../../words/words.js';
import { ApiTokens } from './api-tokens.js';
import { OwnSessions, SignIns } from './own-sessions.js';
import { PasswordForm } from './password-form.js';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };

/** What is one's own: where one is signed in, tokens, language and password. */
export function AccountScreen() {
  const { t } = useTranslation();
  const { displayName, login } = useSession();
  const may = useMay();
  useTitle(t('own.account'));
  return (
    <div className="sheet">
      <h1>{t('own.account')}</h1>
      <p>
        <bdi>{displayName}</bdi> <span className="soft">({login})</span>
      </p>
      <OwnLanguage />
      <OwnSessions />
      <SignIns />
      {may('tokens.make') && <ApiTokens />}
      <PasswordForm />
    </div>
  );
}

function OwnLanguage() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="own-language">
      <h2 id="own-language">{t('own.language')}</h2>
      <div className="actions">
        {LANGUAGES.map((one) => (
          <Button
            key={one}
            lang={one}
            variant={one === language ? 'light' : 'default'}
            size="compact-sm"
            aria-pressed={one === language}
            onClick={() => void changeLanguage(one)}
          >
            {LANGUAGE_NAMES[one]}
          </Button>
        ))}
      </div>
    </section>
  );
}
