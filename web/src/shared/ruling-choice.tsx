import type { RefObject } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClaimWhy } from '../api/queries.js';
import { rulingsQuery } from '../api/review-queries.js';
import { useSlug } from '../shell/workspace.js';
import type { Seen } from './ruling-seen.js';

/** A status of the policy that judges. */
export type Rung = NonNullable<ClaimWhy['trace']>['rungs'][number];

/** What is filled in of a ruling. */
export interface RulingFields {
  readonly status: string;
  readonly reason: string;
  readonly expires: string;
}

interface StatusesProps {
  readonly rungs: readonly Rung[];
  readonly computed: string;
  readonly value: string;
  readonly first: RefObject<HTMLFieldSetElement | null>;
  readonly onChange: (part: Partial<RulingFields>) => void;
}

/** Every status of the policy, the strongest first. */
export function Statuses({ rungs, computed, value, first, onChange }: StatusesProps) {
  const { t } = useTranslation();
  return (
    <fieldset ref={first}>
      <legend>{t('rulings.status')}</legend>
      {rungs.map(({ status, label, explain }) => (
        <label key={status} className="choice" title={explain}>
          <input type="radio" name="ruling-status" checked={status === value} onChange={() => onChange({ status })} />{' '}
          {label}
          {status === computed && <span className="soft"> {t('rulings.computed')}</span>}
        </label>
      ))}
    </fieldset>
  );
}

interface AgainProps {
  readonly claim: string;
  readonly seen: Seen;
  readonly rungs: readonly Rung[];
  readonly onChange: (part: Partial<RulingFields>) => void;
}

/** Takes over status and reason of the last ruling, where it was made on other facts or wording or has ended. */
export function Again({ claim, seen, rungs, onChange }: AgainProps) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const last = useQuery(rulingsQuery(workspace, claim)).data?.items.at(-1);
  if (last === undefined || last.state === 'revoked' || last.state === 'awaiting_second') return null;
  const rung = rungs.find(({ status }) => status === last.status);
  const isSettled = last.state === 'in_force' && last.factsHash === seen.factsHash;
  if (rung === undefined || isSettled) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => onChange({ status: last.status, reason: last.reason ?? '' })}
    >
      {t('rulings.again', { status: rung.label })}
    </Button>
  );
}
