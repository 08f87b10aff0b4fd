import { Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession, useSlug, useWorkspace } from './workspace.js';

/** Where one is, and the other workspaces one works in. */
export function WorkspaceMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const here = useWorkspace();
  const slug = useSlug();
  const { workspaces } = useSession();
  return (
    <Menu position="bottom-start" withinPortal={false}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          className="cut"
          aria-label={t('nav.workspace', { name: here?.title ?? slug })}
        >
          <bdi>{here?.title ?? slug}</bdi>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {workspaces.map((one) => (
          <Menu.Item
            key={one.slug}
            aria-current={one.slug === slug ? 'true' : undefined}
            onClick={() => void navigate({ to: '/w/$workspace/claims', params: { workspace: one.slug } })}
          >
            <bdi>{one.title}</bdi>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component="a" href="/">
          {t('nav.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
