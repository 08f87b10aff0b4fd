import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** The code of the record that is changed. */
  readonly record: string;
  /** The form; `onDone` closes the dialog. It is made anew each time the dialog is opened. */
  readonly children: (onDone: () => void) => ReactNode;
}

/** A button that opens a form to change a record. */
export function ChangeDialog({ record, children }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {t('change.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={t('change.title', { ref: record })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {isOpen && children(close)}
      </Modal>
    </>
  );
}
