import { Button, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, onceOnly, whence } from '../../api/client.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { SourceFields } from '../../shared/source-fields.js';
import { emptySource, sourceRequest } from '../../shared/source-form.js';
import { toast } from '../../shared/toasts.js';
import { useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';

/** Enters a source, by a pseudonym. What is typed stays when the dialog is closed and opened again. */
export function NewSource() {
  const { t } = useTranslation();
  const workspace = useSlug();
  const language = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [form, setForm] = useState(() => emptySource(language));
  const once = useMemo(() => ({ form, header: onceOnly() }), [form]);
  const adding = useMutation({
    mutationFn: () =>
      answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/sources', {
          params: { path: { workspace }, header: once.header },
          body: sourceRequest(form),
        }),
      ),
    onSuccess: async ({ ref }) => {
      await queries.invalidateQueries({ queryKey: ['sources', workspace] });
      toast(t('source.added', { ref }));
      await navigate({ to: '/w/$workspace/sources/$source', params: { workspace, source: ref } });
    },
  });
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        {t('source.add')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title={t('source.add')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            adding.mutate();
          }}
        >
          <div role="alert">{adding.isError && <RefusalText error={adding.error} />}</div>
          <SourceFields form={form} onChange={setForm} problems={fieldProblems(adding.error)} />
          <div className="actions">
            <Button type="submit" loading={adding.isPending} disabled={form.pseudonym.trim() === ''}>
              {t('source.save')}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
