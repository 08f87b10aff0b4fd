import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exposureQuery } from '../../api/admin-queries.js';
import { answerOf, ifMatch, type Schemas, whence } from '../../api/client.js';
import { dayText } from '../../shared/dates.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Failed, Loading } from '../../shared/states.js';
import { toast } from '../../shared/toasts.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { ROLES } from '../../../../src/domain/roles.js';
import type { Member } from './members-screen.js';

interface Props {
  readonly member: Member;
  /** The last admin, or the last member: not to be taken out. */
  readonly isKept: boolean;
  readonly onClose: () => void;
}

/** What a member could open, before and after taking them out: whom to warn, and what must change. */
export function MemberExposure({ member, isKept, onClose }: Props) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const may = useMay();
  const queries = useQueryClient();
  const login = member.login ?? '';
  const found = useQuery(exposureQuery(workspace, login));
  const removing = useMutation({
    mutationFn: () =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/members/{login}/remove', {
          params: { path: { workspace, login }, header: ifMatch(member.version) },
        }),
      ),
    onSuccess: async () => {
      toast(t('members.removed', { name: member.name }));
      await queries.invalidateQueries({ queryKey: ['members', workspace] });
    },
  });
  const exposure = removing.data ?? found.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('members.exposureNamed', { name: member.name })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {removing.isSuccess && <p role="status">{t('members.removed', { name: member.name })}</p>}
      {exposure === undefined && found.isPending && <Loading />}
      {exposure === undefined && found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {exposure !== undefined && <Exposure exposure={exposure} />}
      <div role="alert">{removing.isError && <RefusalText error={removing.error} />}</div>
      {may('members.change') && !removing.isSuccess && (
        <>
          <p>{isKept ? t('members.kept') : t('members.removeDoes')}</p>
          {!isKept && (
            <div className="actions">
              <Button loading={removing.isPending} disabled={exposure === undefined} onClick={() => removing.mutate()}>
                {t('members.removeNamed', { name: member.name })}
              </Button>
              <Button variant="default" onClick={onClose}>
                {t('members.keep')}
              </Button>
            </div>
          )}
        </>
      )}
    </Modal>
  );
}

function Exposure({ exposure }: { readonly exposure: Schemas['ExposureResponse'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { roles, sourceCount, sources, handedOut, isComplete } = exposure;
  const roleNames = (names: readonly string[] | null) =>
    names === null
      ? t('members.erased')
      : ROLES.filter((one) => names.includes(one))
          .map((one) => t(`members.roles.${one}`))
          .join(t('separator'));
  return (
    <>
      <h3>{t('members.couldOpen', { count: sourceCount })}</h3>
      {sources !== null && sources.length > 0 && <p className="code-list">{sources.join(t('separator'))}</p>}
      {sources === null && sourceCount > 0 && <p className="soft">{t('members.codesHidden')}</p>}
      <h3>{t('members.rolesOverTime')}</h3>
      <ul>
        {roles.map(({ on, change, roles: names }, i) => (
          <li key={`${on} ${i}`}>
            {dayText(on, language)} · {t(`members.changes.${change}`)}
            {change !== 'removed' && `: ${roleNames(names)}`}
          </li>
        ))}
      </ul>
      <h3>{t('members.tookOut')}</h3>
      {handedOut.length === 0 && <p>{t('members.tookNothing')}</p>}
      <ul>
        {handedOut.map(({ on, kind, level, format }, i) => (
          <li key={`${on} ${i}`}>
            {dayText(on, language)} · {t(`emergency.kinds.${kind}`)}
            {level !== null && ` · ${level}`}
            {format !== null && ` · ${format}`}
          </li>
        ))}
      </ul>
      {!isComplete && <p>{t('emergency.notComplete')}</p>}
    </>
  );
}
