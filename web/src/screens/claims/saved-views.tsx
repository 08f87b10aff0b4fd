import { Button, Menu, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFilter } from '../../api/claims-filter.js';
import { type SavedView, savedViewsQuery } from '../../api/review-queries.js';
import { useSlug } from '../../shell/workspace.js';
import { COLUMNS } from './columns.js';
import { ManageViews, SaveView, type ShownView, VIEW_NAMES, ViewNote } from './manage-views.js';

const route = getRouteApi('/w/$workspace/claims');

/** One's saved views and those colleagues share: opened, saved from what is shown, replaced by it, shared, removed. */
export function SavedViews({ filter, columns }: ShownView) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'none' | 'save' | 'manage'>('none');
  const close = () => setDialog('none');
  const views = useQuery(savedViewsQuery(useSlug()));
  const open = useOpenView();
  return (
    <>
      <Menu withinPortal={false}>
        <Menu.Target>
          <Button variant="default" size="compact-sm">
            {t('views.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.data?.items.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          {views.data?.items.map((view) => (
            <Menu.Item key={view.id} disabled={view.problems.length > 0} onClick={() => open(view)}>
              <bdi>{view.name}</bdi>
              <ViewNote view={view} />
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setDialog('save')}>{t('views.save')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('manage')}>{t('views.manage')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={dialog !== 'none'}
        onClose={close}
        title={dialog === 'manage' ? t('views.manage') : t('views.save')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {dialog === 'save' && <SaveView filter={filter} columns={columns} onDone={close} />}
        {dialog === 'manage' && <ManageViews filter={filter} columns={columns} />}
      </Modal>
    </>
  );
}

function useOpenView() {
  const navigate = route.useNavigate();
  return (view: SavedView) => {
    const columns = COLUMNS.filter((column) => view.columns.some((one) => one === VIEW_NAMES[column]));
    const filter = readFilter(
      Object.fromEntries(
        Object.entries(view.filter).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(',') : String(value),
        ]),
      ),
    );
    void navigate({ search: { ...filter, columns: columns.join(',') || 'none' } });
  };
}
