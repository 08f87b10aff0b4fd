import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Role, ROLES } from '../../../../src/domain/roles.js';

interface Props {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  /** A role that cannot be taken away now. */
  readonly kept?: Role | undefined;
}

/** The roles of somebody, each with what it lets them do. */
export function RoleChoices({ value, onChange, kept }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group
      label={t('members.rolesLabel')}
      value={[...value]}
      onChange={(roles) => onChange(ROLES.filter((one) => roles.includes(one)))}
    >
      <div className="role-choices">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            value={role}
            disabled={role === kept}
            label={t(`members.roles.${role}`)}
            description={role === kept ? t('members.lastAdminKept') : t(`members.rolesDo.${role}`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
