import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClaimAccount, ClaimDetail } from '../api/queries.js';
import { OwnText, RecordText } from './local-text.js';
import { Empty } from './states.js';
import { When } from './when.js';
import { useSlug } from '../shell/workspace.js';

const COLUMNS = ['account', 'source', 'says', 'through', 'when', 'words'] as const;

/** Every account of the claim. Whoever may not see them is told so, and gets none: not here, and not in the answer. */
export function Evidence({ claim }: { readonly claim: ClaimDetail }) {
  const { t } = useTranslation();
  const { attributions } = claim;
  if (attributions === undefined) return <p className="soft">{t('evidence.hidden')}</p>;
  if (attributions.length === 0) {
    return (
      <Empty title={t('evidence.noneTitle')}>
        <p>{t('evidence.none')}</p>
      </Empty>
    );
  }
  const uncounted = new Set(claim.assessment?.evidence?.support.excluded.map(({ account }) => account.id) ?? []);
  const counted = new Set(claim.assessment?.evidence?.support.counted.map(({ id }) => id) ?? []);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t('claim.parts.evidence')}>
      <table>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`evidence.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attributions.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              counts={counted.has(account.id) ? 'counted' : uncounted.has(account.id) ? 'uncounted' : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly account: ClaimAccount;
  readonly counts: 'counted' | 'uncounted' | null;
}

function AccountRow({ account, counts }: RowProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { source, credibility } = account;
  return (
    <tr className={account.state === 'active' ? undefined : 'gone'}>
      <th scope="row">
        <span className="code">{account.ref}</span>
        {counts !== null && <div className="soft small">{t(`evidence.${counts}`)}</div>}
        {account.state !== 'active' && <div className="soft small">{t(`evidence.states.${account.state}`)}</div>}
      </th>
      <td>
        <Link className="code" to="/w/$workspace/sources/$source" params={{ workspace, source: source.ref }}>
          {source.ref}
        </Link>{' '}
        <bdi>{source.pseudonym}</bdi>
        {source.cover !== null && (
          <div className="soft">
            <RecordText {...source.cover} />
          </div>
        )}
        <div className="soft small">
          {source.gradeWithheld
            ? t('evidence.gradeWithheld')
            : source.grade !== null && t('evidence.grade', { grade: source.grade })}
        </div>
        {credibility?.judged.map((judged) => (
          <div className="soft small" key={judged.gradedById ?? judged.gradedOn}>
            {t('evidence.credibility', { n: judged.credibility, grader: judged.gradedBy ?? t('evidence.imported') })}
          </div>
        ))}
        {credibility?.computed === 1 && <div className="soft small">{t('evidence.confirmed')}</div>}
      </td>
      <td>
        {t(`stances.${account.stance}`)}
        <div className="soft">{t(`accesses.${account.access}`)}</div>
        {account.originStatus !== null && (
          <div className="soft small">{t(`originStatuses.${account.originStatus}`)}</div>
        )}
      </td>
      <td>
        <Through account={account} />
      </td>
      <td>
        <Times account={account} />
      </td>
      <td>
        <Words account={account} />
      </td>
    </tr>
  );
}

/** The way an account came: whom the source has it from, and who passed it on. */
function Through({ account }: { readonly account: ClaimAccount }) {
  const { t } = useTranslation();
  const { upstream, channel } = account;
  if (upstream.length === 0 && channel === null) return <span className="soft">{t('evidence.direct')}</span>;
  return (
    <>
      {upstream.map(({ attribution, source }) => {
        const from = attribution?.source ?? source;
        const ref = attribution?.ref ?? source?.ref;
        return (
          <div key={ref}>
            <span className="code">{ref}</span> <bdi>{from?.pseudonym}</bdi>
          </div>
        );
      })}
      {channel !== null && (
        <div className="soft">{t('evidence.channel', { source: `${channel.ref} ${channel.pseudonym}` })}</div>
      )}
    </>
  );
}

function Times({ account }: { readonly account: ClaimAccount }) {
  const { t } = useTranslation();
  const { statedAt, learnedAt, heardIn } = account;
  return (
    <>
      {statedAt !== null && (
        <div>
          {t('evidence.said')} <When time={statedAt} />
        </div>
      )}
      {learnedAt !== null && (
        <div>
          {t('evidence.learnt')} <When time={learnedAt} />
        </div>
      )}
      {heardIn !== null && (
        <div className="soft">
          {t('evidence.heardIn')} <OwnText texts={heardIn.names} />
        </div>
      )}
    </>
  );
}

function Words({ account }: { readonly account: ClaimAccount }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { wording, hedge, passages, withdrawnReason } = account;
  return (
    <>
      {wording !== null && (
        <blockquote>
          <RecordText {...wording} />
        </blockquote>
      )}
      {wording !== null && wording.translation !== null && (
        <blockquote className="soft">
          <RecordText {...wording.translation} />
        </blockquote>
      )}
      {hedge !== null && <div className="soft small">{t('evidence.hedge', { word: hedge.word })}</div>}
      {passages.map(({ document, start, exact }) => (
        <div className="soft small" key={`${document.id} ${start} ${exact}`}>
          <Link
            to="/w/$workspace/documents/$document"
            params={{ workspace, document: document.ref }}
            search={{ at: account.ref }}
          >
            {t('evidence.quoted', { document: document.title ?? document.ref })}
          </Link>
        </div>
      ))}
      {withdrawnReason !== null && <div className="soft small">{withdrawnReason}</div>}
    </>
  );
}
