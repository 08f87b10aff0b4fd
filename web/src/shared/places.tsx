import { Button, CloseButton, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { REGION_ROLES } from '../../../src/domain/vocabulary.js';
import { RegionPicker } from './region-picker.js';

/** One place of a claim, as a form has it: none chosen yet is no place. */
export interface PlaceField {
  readonly region: string | null;
  readonly role: (typeof REGION_ROLES)[number];
}

interface PlacesProps {
  readonly places: readonly PlaceField[];
  readonly onChange: (places: readonly PlaceField[]) => void;
  readonly problem: string | undefined;
}

/** Where it happened, and which places it concerns. */
export function Places({ places, onChange, problem }: PlacesProps) {
  const { t } = useTranslation();
  const change = (i: number, part: Partial<PlaceField>) =>
    onChange(places.map((place, at) => (at === i ? { ...place, ...part } : place)));
  return (
    <fieldset className="places">
      <legend>{t('log.places')}</legend>
      {places.map((place, i) => (
        // Places have no identity but their order.
        <div className="fields" key={i}>
          <RegionPicker
            label={t('log.region')}
            canAdd
            value={place.region}
            onChange={(region) => change(i, { region })}
            error={i === 0 ? problem : undefined}
          />
          <Select
            label={t('log.role')}
            data={REGION_ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
            value={place.role}
            allowDeselect={false}
            onChange={(value) => change(i, { role: REGION_ROLES.find((one) => one === value) ?? 'happened' })}
          />
          {places.length > 1 && (
            <CloseButton
              className="remove"
              aria-label={t('log.removePlace')}
              onClick={() => onChange(places.filter((_, at) => at !== i))}
            />
          )}
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => onChange([...places, { region: null, role: 'concerns' }])}
      >
        {t('log.addPlace')}
      </Button>
    </fieldset>
  );
}
