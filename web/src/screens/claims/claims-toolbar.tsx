import { Button, Menu } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ClaimsFilter } from '../../api/claims-filter.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { type Column, COLUMNS } from './columns.js';
import { SavedViews } from './saved-views.js';

const route = getRouteApi('/w/$workspace/claims');

interface Props {
  readonly count: number;
  readonly hasMore: boolean;
  readonly filter: ClaimsFilter;
  readonly columns: readonly Column[];
}

/** How many claims are shown, which columns, and the way to a report of exactly these. */
export function ClaimsToolbar({ count, hasMore, filter, columns }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const canReport = may('reports.internal') || may('reports.partner') || may('reports.public');
  return (
    <div className="toolbar">
      <p role="status">{hasMore ? t('claims.shownOfMore', { count }) : t('claims.shown', { count })}</p>
      <SavedViews filter={filter} columns={columns} />
      <ColumnsMenu columns={columns} />
      {canReport && (
        <Link to="/w/$workspace/report" params={{ workspace }} search={filter}>
          {t('claims.export')}
        </Link>
      )}
    </div>
  );
}

function ColumnsMenu({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const toggle = (column: Column) => {
    const next = COLUMNS.filter((one) => columns.includes(one) !== (one === column));
    void navigate({ search: (search) => ({ ...search, columns: next.join(',') || 'none' }), replace: true });
  };
  return (
    <Menu closeOnItemClick={false} withinPortal={false}>
      <Menu.Target>
        <Button variant="default" size="compact-sm">
          {t('claims.columnsShown')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.map((column) => (
          <Menu.Item
            key={column}
            role="menuitemcheckbox"
            aria-checked={columns.includes(column)}
            leftSection={<span aria-hidden="true">{columns.includes(column) ? '✓' : ' '}</span>}
            onClick={() => toggle(column)}
          >
            {t(`claims.columns.${column}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
