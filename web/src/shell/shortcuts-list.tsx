import { Checkbox, Kbd, Modal } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from './shortcuts.js';

/** What the keys do on the screens that are open, and the switch by which single letters do nothing. */
export function ShortcutsList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { shown, areOn, turn } = useShortcuts();
  const names = new Map(shown.map(({ name, keys }) => [name, keys]));
  return (
    <Modal opened onClose={onClose} title={t('shortcuts.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <dl className="keys">
        {[...names].map(([name, keys]) => (
          <Fragment key={name}>
            <dt>
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key.toUpperCase()}</Kbd>
              ))}
            </dt>
            <dd>{t(`shortcuts.${name}`)}</dd>
          </Fragment>
        ))}
        <dt>
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </dt>
        <dd>{t('shortcuts.search')}</dd>
        <dt>
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd>
        </dt>
        <dd>{t('shortcuts.save')}</dd>
      </dl>
      <Checkbox
        checked={areOn}
        onChange={({ currentTarget }) => turn(currentTarget.checked)}
        label={t('shortcuts.letters')}
        description={t('shortcuts.lettersHelp')}
      />
    </Modal>
  );
}
