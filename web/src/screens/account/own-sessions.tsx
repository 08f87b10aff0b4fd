import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ownSessionsQuery, ownSignInsQuery } from '../../api/admin-queries.js';
import { answerOf, whence } from '../../api/client.js';
import { dayText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useLanguage } from '../../words/use-language.js';

const CLIENTS = ['computer', 'phone', 'program', 'unknown'] as const;

/** Where one is signed in; each can be ended, but not the one that asks. */
export function OwnSessions() {
  const { t } = useTranslation();
  const language = useLanguage();
  const queries = useQueryClient();
  const found = useQuery(ownSessionsQuery());
  const ending = useMutation({
    mutationFn: async (session: string | null) => {
      if (session === null) await answerOf(whence.DELETE('/api/v1/sessions'));
      else await whence.DELETE('/api/v1/sessions/{session}', { params: { path: { session } } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['own', 'sessions'] });
      toast(t('ownAccount.ended'));
    },
  });
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('ownAccount.sessions')}</h2>
      <p className="soft">{t('ownAccount.sessionsIntro')}</p>
      <div role="alert">{ending.isError && <RefusalText error={ending.error} />}</div>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      <ul className="linked">
        {found.data?.items.map(({ id, client, openedOn, lastUsedOn, isThis }) => (
          <li key={id} className="line">
            <span>
              {t('ownAccount.session', {
                client: t(`ownAccount.clients.${CLIENTS.find((one) => one === client) ?? 'unknown'}`),
                opened: dayText(openedOn, language),
                used: dayText(lastUsedOn, language),
              })}
            </span>
            {isThis ? (
              <strong>{t('ownAccount.thisOne')}</strong>
            ) : (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('ownAccount.endNamed', { day: dayText(openedOn, language) })}
                onClick={() => ending.mutate(id)}
              >
                {t('ownAccount.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(found.data?.items.length ?? 0) > 1 && (
        <Button variant="default" size="compact-sm" onClick={() => ending.mutate(null)}>
          {t('ownAccount.endOthers')}
        </Button>
      )}
    </section>
  );
}

/** How often somebody signed in as one, or tried to. */
export function SignIns() {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useQuery(ownSignInsQuery());
  return (
    <section aria-labelledby="own-sign-ins">
      <h2 id="own-sign-ins">{t('ownAccount.signIns')}</h2>
      <p className="soft">{t('ownAccount.signInsIntro')}</p>
      {found.isPending && <Loading />}
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p>{t('ownAccount.noSignIns')}</p>}
      <ul className="linked">
        {found.data?.items.map(({ day, succeeded, failed }) => (
          <li key={day}>
            {t('ownAccount.signInDay', { day: dayText(day, language), succeeded, failed })}
            {failed > 0 && <span className="caution"> ⚠ {t('ownAccount.wrong')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
