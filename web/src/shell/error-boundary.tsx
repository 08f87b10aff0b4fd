import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a mistake of ours from leaving an empty page. What was typed is in drafts; nothing of the error is sent anywhere. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTranslation();
  return (
    <main className="state" role="alert">
      <h1>{t('states.brokenTitle')}</h1>
      <p>{t('states.broken')}</p>
      <Button onClick={() => window.location.reload()}>{t('states.reload')}</Button>
    </main>
  );
}
