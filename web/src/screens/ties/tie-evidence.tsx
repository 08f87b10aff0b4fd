import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentQuery } from '../../api/document-queries.js';
import { type TieEvidence, tieEvidenceQuery } from '../../api/source-queries.js';
import { dayText } from '../../shared/dates.js';
import { AccountName, ClaimName, SourceName } from '../../shared/record-names.js';
import { Failed, Loading } from '../../shared/states.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';

/** What Whence found that points to a tie: never a verdict, and never a value that could give somebody away. */
export function TieEvidenceList({ tie }: { readonly tie: string }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const found = useQuery(tieEvidenceQuery(workspace, tie));
  if (found.isPending) return <Loading />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return (
    <section aria-labelledby="evidence-title">
      <h3 id="evidence-title">{t('tieEvidence.title')}</h3>
      {found.data.items.length === 0 && <p className="soft">{t('tieEvidence.byHand')}</p>}
      <ul className="linked">
        {found.data.items.map((evidence, i) => (
          // Findings have no identity but their order.
          <li key={i}>
            <Finding evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finding({ evidence }: { readonly evidence: TieEvidence }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const { rule, score, foundOn, texts, details, differing, feature, channelId } = evidence;
  return (
    <>
      <p className="line">
        <strong>{t(`adviceRules.${rule}`)}</strong>
        {score !== null && <span className="figure">{percent.format(score)}</span>}
        <span className="soft small">{t('tieEvidence.foundOn', { day: dayText(foundOn, language) })}</span>
      </p>
      {feature !== null && <p>{t('tieEvidence.feature', { feature: t(`features.${feature}`) })}</p>}
      {channelId !== null && (
        <p>
          {t('tieEvidence.channel')} <SourceName source={channelId} />
        </p>
      )}
      {texts !== null && <SharedTexts texts={texts} />}
      {details.length > 0 && (
        <ul>
          {details.map(({ claimId, kind, value, isRare }) => (
            <li key={`${claimId} ${kind} ${value}`}>
              {t(`tieEvidence.details.${kind}`)} <bdi>{value}</bdi>
              {isRare && <strong> {t('tieEvidence.rare')}</strong>}
              <div className="soft small">
                <ClaimName claim={claimId} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {differing !== null && <p className="soft">{t('tieEvidence.differing', { count: differing })}</p>}
    </>
  );
}

type Texts = NonNullable<TieEvidence['texts']>;

/** What two texts have in common, word for word, the longest first. */
function SharedTexts({ texts }: { readonly texts: Texts }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="soft">
        <Compared text={texts.first} /> {t('ties.and')} <Compared text={texts.second} />
        {texts.earlier !== null && <> · {t(`tieEvidence.earlier.${texts.earlier}`)}</>}
        {texts.daysApart !== null && <> · {t('tieEvidence.daysApart', { count: texts.daysApart })}</>}
      </p>
      {texts.passages.map(({ first, second }) => (
        <blockquote key={`${first.start} ${second.start}`} dir="auto">
          {first.text ?? second.text ?? <span className="soft">{t('tieEvidence.gone')}</span>}
        </blockquote>
      ))}
    </>
  );
}

function Compared({ text }: { readonly text: Texts['first'] }) {
  if (text.attributionId !== null) return <AccountName attribution={text.attributionId} />;
  return text.documentId === null ? null : <DocumentName document={text.documentId} />;
}

function DocumentName({ document }: { readonly document: string }) {
  const workspace = useSlug();
  const { data } = useQuery(documentQuery(workspace, document));
  if (data === undefined) return <span className="soft">…</span>;
  return (
    <Link to="/w/$workspace/documents/$document" params={{ workspace, document: data.ref }}>
      <span className="code">{data.ref}</span> <bdi>{data.title}</bdi>
    </Link>
  );
}
