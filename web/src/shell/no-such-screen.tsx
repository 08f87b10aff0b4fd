import { useTranslation } from 'react-i18next';

/** For addresses that are none, and for what is not the reader's: the two are told alike. */
export function NoSuchScreen() {
  const { t } = useTranslation();
  return (
    <section className="state">
      <h1>{t('states.absentTitle')}</h1>
      <p>{t('states.absent')}</p>
      <p>
        <a href="/">{t('nav.all')}</a>
      </p>
    </section>
  );
}
