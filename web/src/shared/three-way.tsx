import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** One field of a record as it was when one began, as one wants it, and as somebody else has saved it since. */
export interface ThreeWayRow {
  /** The field, as the form names it. */
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly mine: string;
  readonly now: string;
}

type Choice = 'mine' | 'now';

interface Props {
  readonly rows: readonly ThreeWayRow[];
  /** Called with the fields whose own text is to be saved on top of what is saved now. */
  readonly onSave: (mine: ReadonlySet<string>) => void;
  readonly onGiveUp: () => void;
}

/**
 * What is shown when somebody else saved a record meanwhile. Nothing is overwritten unseen: what only one of the two
 * changed is taken from them, and where both did, one chooses.
 */
export function ThreeWay({ rows, onSave, onGiveUp }: Props) {
  const { t } = useTranslation();
  const moved = rows.filter(({ before, mine, now }) => mine !== before || now !== before);
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({});
  const choiceOf = ({ field, before, mine, now }: ThreeWayRow): Choice | null => {
    if (mine === now || mine === before) return 'now';
    return now === before ? 'mine' : (chosen[field] ?? null);
  };
  const isUndecided = moved.some((row) => choiceOf(row) === null);
  return (
    <section className="three-way" role="alert" aria-labelledby="three-way-title">
      <h3 id="three-way-title">{t('threeWay.title')}</h3>
      <p>{t('threeWay.intro')}</p>
      {moved.map((row) => (
        <fieldset key={row.field}>
          <legend>{row.label}</legend>
          <dl className="facts">
            <div>
              <dt>{t('threeWay.before')}</dt>
              <dd dir="auto">{row.before || t('threeWay.nothing')}</dd>
            </div>
          </dl>
          {(['mine', 'now'] as const).map((side) => (
            <Fragment key={side}>
              <label className="choice">
                <input
                  type="radio"
                  name={`three-way ${row.field}`}
                  checked={choiceOf(row) === side}
                  onChange={() => setChosen({ ...chosen, [row.field]: side })}
                  disabled={row.mine === row.now || row.mine === row.before || row.now === row.before}
                />
                {t(`threeWay.${side}`)} <bdi>{row[side] || t('threeWay.nothing')}</bdi>
              </label>
            </Fragment>
          ))}
        </fieldset>
      ))}
      <div className="actions">
        <Button
          disabled={isUndecided}
          onClick={() => onSave(new Set(moved.filter((row) => choiceOf(row) === 'mine').map(({ field }) => field)))}
        >
          {t('threeWay.save')}
        </Button>
        <Button variant="default" onClick={onGiveUp}>
          {t('threeWay.giveUp')}
        </Button>
      </div>
    </section>
  );
}
