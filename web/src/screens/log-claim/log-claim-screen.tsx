import { Button, Kbd } from '@mantine/core';
import { toast } from '../../shared/toasts.js';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { claimQuery } from '../../api/queries.js';
import { AccountFields } from '../../shared/account-fields.js';
import {
  accountDraft,
  accountFromDraft,
  type AccountForm,
  isAccountBlank,
  NO_ACCOUNT,
  withPassage,
} from '../../shared/account-form.js';
import { OwnText } from '../../shared/local-text.js';
import { type Quoted, readQuotedPlace, useQuoted } from '../../shared/quoted.js';
import { RefusalText } from '../../shared/refusal-text.js';
import { Loading, NotAllowed } from '../../shared/states.js';
import { useDraft } from '../../shared/use-draft.js';
import { useTitle } from '../../shared/use-title.js';
import { isComposing } from '../../shell/letters.js';
import { useMay, useSlug } from '../../shell/workspace.js';
import { useLanguage } from '../../words/use-language.js';
import { ClaimFields } from './claim-fields.js';
import { claimDraft, type ClaimForm, claimFromDraft, emptyClaim, isClaimBlank } from './claim-form.js';
import { LookAlikes } from './look-alikes.js';
import { useLogClaim } from './use-log-claim.js';

const route = getRouteApi('/w/$workspace/claims/new');

/** What the drafts of this form are about: there is one of it. */
const ABOUT = 'new claim';

/** Logs a claim and, if it is at hand, the first account of it. What is typed survives a closed tab. */
export function LogClaimScreen() {
  const { t } = useTranslation();
  const may = useMay();
  const { isReady, quoted } = useQuoted(readQuotedPlace(route.useSearch()));
  useTitle(t('nav.log'));
  if (!may('claims.change')) return <NotAllowed />;
  return isReady ? <LogClaimForm quoted={quoted} /> : <Loading />;
}

function LogClaimForm({ quoted }: { readonly quoted: Quoted | null }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const navigate = useNavigate();
  const may = useMay();
  const canAttribute = may('attributions.change') && may('sources.read');
  const { claim, account, setClaim, setAccount, isReady, state, discard } = useDraftedForm(canAttribute, quoted);
  // Of a claim there is already, once one of those that look alike has been taken.
  const [attachTo, setAttachTo] = useState<string | null>(null);
  const logging = useLogClaim(workspace, { claim, account: canAttribute ? account : NO_ACCOUNT, attachTo });
  const save = async () => {
    const ref = await logging.save();
    if (ref === null) return;
    await discard();
    toast(attachTo === null ? t('log.done', { ref }) : t('alike.done', { ref }));
    await navigate({ to: '/w/$workspace/claims/$claim', params: { workspace, claim: ref } });
  };
  if (!isReady) return <Loading />;
  return (
    <form
      className="sheet"
      aria-labelledby="log-title"
      onKeyDown={onSaveKey(save)}
      onSubmit={onSubmit(save)}
      noValidate
    >
      <h1 id="log-title">{t('nav.log')}</h1>
      <p className="soft">{t('log.intro')}</p>
      <div role="alert">
        {logging.logged !== null && <p>{t('log.onlyAccount', { ref: logging.logged })}</p>}
        {logging.error !== null && <RefusalText error={logging.error} />}
      </div>
      {attachTo !== null && <Attaching claim={attachTo} onBack={() => setAttachTo(null)} />}
      {attachTo === null && logging.logged === null && (
        <ClaimFields
          form={claim}
          onChange={setClaim}
          problems={logging.problems}
          beside={<LookAlikes form={claim} onAttach={canAttribute ? setAttachTo : null} />}
        />
      )}
      {canAttribute && (
        <fieldset className="part">
          <legend>{t('log.account')}</legend>
          {attachTo === null && <p className="soft">{t('log.accountHelp')}</p>}
          <AccountFields form={account} onChange={setAccount} problems={logging.problems} />
        </fieldset>
      )}
      <div className="actions">
        <Button type="submit" loading={logging.isSaving} rightSection={<Kbd size="xs">Ctrl Enter</Kbd>}>
          {attachTo === null ? t('log.save') : t('attach.save')}
        </Button>
        <span role="status" className="soft">
          {state !== 'none' && t(`drafts.${state}`)}
        </span>
      </div>
    </form>
  );
}

/** Says that the account goes to a claim there is; what was typed of a new one stays, and is there again on the way back. */
function Attaching({ claim, onBack }: { readonly claim: string; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const workspace = useSlug();
  const { data } = useQuery(claimQuery(workspace, claim));
  const back = useRef<HTMLButtonElement>(null);
  // The field one typed in is gone; the keyboard goes on here, before the account.
  useEffect(() => back.current?.focus(), []);
  return (
    <section className="part" aria-label={t('attach.title', { ref: claim })}>
      <h2>{t('attach.title', { ref: claim })}</h2>
      {data !== undefined && (
        <blockquote>
          <OwnText texts={data.statement} />
        </blockquote>
      )}
      <Button ref={back} variant="default" size="compact-sm" onClick={onBack}>
        {t('alike.back')}
      </Button>
    </section>
  );
}

/** The two parts of the form, each with a draft of its own: the second one holds what a source said. */
function useDraftedForm(canAttribute: boolean, quoted: Quoted | null) {
  const workspace = useSlug();
  const language = useLanguage();
  const [claim, setClaim] = useState<ClaimForm>(() => emptyClaim(language));
  const filled = (form: AccountForm) => (quoted === null ? form : withPassage(form, quoted.passage, quoted.lang));
  const [account, setAccount] = useState<AccountForm>(() => filled(NO_ACCOUNT));
  const claimKept = useDraft({
    workspace,
    kind: 'claim',
    about: ABOUT,
    isOn: true,
    restore: (content) => setClaim(claimFromDraft(content, language)),
  });
  const accountKept = useDraft({
    workspace,
    kind: 'attribution',
    about: ABOUT,
    isOn: canAttribute,
    restore: (content) => setAccount(filled(accountFromDraft(content))),
  });
  return {
    claim,
    account,
    setClaim: (form: ClaimForm) => {
      setClaim(form);
      if (!isClaimBlank(form) || claimKept.state !== 'none') claimKept.keep(claimDraft(form));
    },
    setAccount: (form: AccountForm) => {
      setAccount(form);
      if (!isAccountBlank(form) || accountKept.state !== 'none') accountKept.keep(accountDraft(form));
    },
    isReady: claimKept.isReady && accountKept.isReady,
    state: claimKept.state === 'none' ? accountKept.state : claimKept.state,
    discard: async () => {
      await claimKept.discard();
      await accountKept.discard();
    },
  };
}

function onSubmit(save: () => Promise<void>) {
  return (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
}

/** Ctrl+Enter saves from any field, but not while an input method composes. */
function onSaveKey(save: () => Promise<void>) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    void save();
  };
}
