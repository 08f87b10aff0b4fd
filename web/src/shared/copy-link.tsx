import { Button } from '@mantine/core';
import { toast } from './toasts.js';
import { useTranslation } from 'react-i18next';

/** Copies the address of a record: whoever may see it can open it there. */
export function CopyLink({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.origin + path);
    toast(t('copied'));
  };
  // Only a page that came safely may write to the clipboard.
  if (!window.isSecureContext) return null;
  return (
    <Button variant="default" size="compact-sm" onClick={() => void copy()}>
      {t('copyLink')}
    </Button>
  );
}
