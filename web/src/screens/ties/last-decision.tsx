import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, ifMatch, whence } from '../../api/client.js';
import type { Tie } from '../../api/source-queries.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { toast } from '../../shared/toasts.js';
import { useSlug } from '../../shell/workspace.js';

/** A decision that was just made: of which tie, from what to what, and the version it has now. */
export interface Made {
  readonly tie: string;
  readonly from: Tie['state'];
  readonly to: Tie['state'];
  readonly version: number;
}

/** What was just decided, and the way back. Both stay in the history of the tie. */
export function LastDecision({ made, onGone }: { readonly made: Made; readonly onGone: () => void }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const queries = useQueryClient();
  const undoing = useMutation({
    mutationFn: () =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/ties/{tie}/decisions', {
          params: { path: { workspace, tie: made.tie }, header: ifMatch(made.version) },
          body: { state: made.from, reason: t('ties.undoReason') },
        }),
      ),
    onSuccess: async () => {
      for (const kind of ['ties', 'claims', 'sources']) {
        await queries.invalidateQueries({ queryKey: [kind, workspace] });
      }
      toast(t('ties.undone', { ref: made.tie }));
      onGone();
    },
  });
  return (
    <div className="boxed line" role="status">
      <span>{t(`ties.decided.${made.to}`, { ref: made.tie })}</span>
      <Button variant="default" size="compact-sm" loading={undoing.isPending} onClick={() => undoing.mutate()}>
        {t('ties.undo')}
      </Button>
      {undoing.isError && <RefusalText error={undoing.error} />}
    </div>
  );
}
