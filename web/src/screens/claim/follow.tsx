import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { whence } from '../../api/client.js';
import { followingQuery } from '../../api/review-queries.js';
import { useSending } from '../../shared/use-sending.js';
import { useSlug } from '../../shell/workspace.js';

/** Whether one is told what happens to the claim, and the switch for it. */
export function Follow({ claim }: { readonly claim: string }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const queries = useQueryClient();
  const query = followingQuery(workspace, claim);
  const isFollowing = useQuery(query).data?.isFollowing;
  const { isSending, send } = useSending();
  if (isFollowing === undefined) return null;
  const path = '/api/v1/workspaces/{workspace}/claims/{claim}/follow';
  const toggle = () =>
    void send(async () => {
      const params = { path: { workspace, claim } };
      await (isFollowing ? whence.DELETE(path, { params }) : whence.PUT(path, { params }));
      await queries.invalidateQueries({ queryKey: query.queryKey });
    });
  return (
    <Button variant="default" size="compact-sm" loading={isSending} onClick={toggle}>
      {isFollowing ? t('notifications.unfollow') : t('notifications.follow')}
    </Button>
  );
}
