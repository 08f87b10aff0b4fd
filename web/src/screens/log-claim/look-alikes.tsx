import { Button, Kbd } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type LookAlike, lookAlikesQuery, type TypedClaim } from '../../api/finding-queries.js';
import { StatusBadge } from '../../shared/status-badge.js';
import { isComposing } from '../../shell/letters.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import type { ClaimForm } from './claim-form.js';

/** Typing is over for this long before the server is asked. */
const PAUSE_MS = 400;
/** Shorter statements look like many. */
const LEAST_LETTERS = 6;
const MOST_SHOWN = 3;
const PLAIN_TIME = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

interface Props {
  readonly form: ClaimForm;
  /** Called with the claim that is meant; null where one may attach nothing. */
  readonly onAttach: ((ref: string) => void) | null;
}

/** Claims that look like the one being typed, so that a second account is attached and nothing is logged twice. */
export function LookAlikes({ form, onAttach }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const [typed] = useDebouncedValue(form.statement.trim(), PAUSE_MS);
  const claim: TypedClaim = {
    statement: typed,
    time: PLAIN_TIME.test(form.time.trim()) ? form.time.trim() : null,
    regions: form.places.flatMap(({ region }) => region ?? []),
  };
  const isLong = typed.length >= LEAST_LETTERS;
  const { data } = useQuery({ ...lookAlikesQuery(workspace, claim), enabled: isLong });
  const items = isLong ? (data?.items.slice(0, MOST_SHOWN) ?? []) : [];
  useAttachKey(items[0]?.ref, onAttach);
  // What comes in above must not push the field one types in, and its choices, out of sight.
  const { length } = items;
  useLayoutEffect(() => {
    if (length > 0) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [length]);
  return (
    <div role="status" className="look-alikes">
      {items.length > 0 && (
        <>
          <h2>{t('alike.title')}</h2>
          <ul className="linked">
            {items.map((item, i) => (
              <Alike key={item.id} claim={item} onAttach={onAttach} isFirst={i === 0} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface AlikeProps {
  readonly claim: LookAlike;
  readonly onAttach: Props['onAttach'];
  readonly isFirst: boolean;
}

function Alike({ claim, onAttach, isFirst }: AlikeProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const { ref, status, statement, lang, words, isSameTime, isSamePlace } = claim;
  return (
    <li>
      <StatusBadge status={status} />{' '}
      <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: ref }} target="_blank" rel="noopener">
        <span className="code">{ref}</span>{' '}
        <span dir="auto" {...(lang === null ? {} : { lang })}>
          {statement.map(({ text, isShared }, i) =>
            // Segments have no identity but their order.
            isShared ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>,
          )}
        </span>
      </Link>
      <div className="line small">
        <span className="soft">
          {[words[language], ...(isSameTime ? [t('alike.time')] : []), ...(isSamePlace ? [t('alike.place')] : [])].join(
            t('separator'),
          )}
        </span>
        {onAttach !== null && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => onAttach(ref)}
            rightSection={isFirst ? <Kbd size="xs">Alt A</Kbd> : null}
          >
            {t('alike.attach', { ref })}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Alt+A, from any field, means the first of them; a letter alone would be text here. */
function useAttachKey(ref: string | undefined, onAttach: Props['onAttach']): void {
  const latest = useRef({ ref, onAttach });
  useEffect(() => {
    latest.current = { ref, onAttach };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { ref: meant, onAttach: attach } = latest.current;
      if (!event.altKey || event.ctrlKey || event.code !== 'KeyA' || isComposing(event)) return;
      if (meant === undefined || attach === null) return;
      event.preventDefault();
      attach(meant);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
