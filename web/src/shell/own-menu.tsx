import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { whence } from '../api/client.js';
import { useLanguage } from '../words/use-language.js';
import { changeLanguage, LANGUAGES, type Language } from '../words/words.js';
import { useSession, useSlug, useWorkspace } from './workspace.js';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ko: '한국어' };
const SCHEMES = ['light', 'dark', 'auto'] as const;

/** What is one's own: account, language, colours, keys, and the way out. */
export function OwnMenu({ onShortcuts }: { readonly onShortcuts: () => void }) {
  const { t } = useTranslation();
  const { displayName } = useSession();
  const language = useLanguage();
  const navigate = useNavigate();
  const workspace = useSlug();
  const isInside = useWorkspace() !== null;
  // Without `keepTransitions` a style element is written, which the policy of the page forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" className="cut" aria-label={t('own.menu', { name: displayName })}>
          <bdi>{displayName}</bdi>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {isInside ? (
          <Menu.Item onClick={() => void navigate({ to: '/w/$workspace/account', params: { workspace } })}>
            {t('own.account')}
          </Menu.Item>
        ) : (
          <Menu.Item component="a" href="/account">
            {t('own.account')}
          </Menu.Item>
        )}
        <Menu.Item onClick={onShortcuts}>{t('own.shortcuts')}</Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('own.language')}</Menu.Label>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            lang={one}
            leftSection={chosen(one === language)}
            onClick={() => void changeLanguage(one)}
          >
            {LANGUAGE_NAMES[one]}
          </Menu.Item>
        ))}
        <Menu.Label>{t('own.scheme')}</Menu.Label>
        {SCHEMES.map((one) => (
          <Menu.Item key={one} leftSection={chosen(one === colorScheme)} onClick={() => setColorScheme(one)}>
            {t(`own.schemes.${one}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t('own.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function chosen(isChosen: boolean) {
  return <span aria-hidden="true">{isChosen ? '✓' : ' '}</span>;
}

/** Ends the session; the answer makes the browser forget what it kept of this server. */
async function signOut(): Promise<void> {
  await whence.DELETE('/api/v1/session');
  window.location.assign('/');
}
