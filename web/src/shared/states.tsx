/** The states every list and record can be in besides having something to show. */
import { Button, Loader } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../api/client.js';
import { RefusalText } from './refusal-text.js';

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="state" role="status">
      <Loader size="sm" aria-hidden="true" /> <span>{t('states.loading')}</span>
    </div>
  );
}

/** Nothing there yet: says what would be there, and how it comes. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <section className="state" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What could not be read, why as far as is known, and the way to try again. A no is told as what it is. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTranslation();
  if (isRefusal(error, 403)) return <NotAllowed />;
  const isAbsent = isRefusal(error, 404);
  return (
    <section className="state" role="alert">
      <h2>{isAbsent ? t('states.absentTitle') : t('states.failedTitle')}</h2>
      <RefusalText error={error} />
      {!isAbsent && <Button onClick={retry}>{t('states.retry')}</Button>}
    </section>
  );
}

export function NotAllowed() {
  const { t } = useTranslation();
  return (
    <section className="state">
      <h2>{t('states.notAllowedTitle')}</h2>
      <p>{t('states.notAllowed')}</p>
    </section>
  );
}

/** What a route shows when its screen threw. */
export function ScreenFailed({ error, reset }: ErrorComponentProps) {
  const queries = useQueryErrorResetBoundary();
  return (
    <Failed
      error={error}
      retry={() => {
        queries.reset();
        reset();
      }}
    />
  );
}
