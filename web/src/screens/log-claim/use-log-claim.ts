import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, onceOnly, WhenceRefusal, whence } from '../../api/client.js';
import type { FieldProblems } from '../../shared/account-fields.js';
import { accountRequest, type AccountForm, isAccountBlank } from '../../shared/account-form.js';
import { fieldProblems } from '../../shared/field-problems.js';
import { type ClaimForm, claimRequest } from './claim-form.js';

interface Meant {
  readonly claim: ClaimForm;
  readonly account: AccountForm;
  /** The claim there is already, whose account this is; null to log a new one. */
  readonly attachTo: string | null;
}

/**
 * Logs the claim and then the account, or attaches the account to a claim there is. Sent again after a broken connection, neither is made twice; where only the
 * account was refused, saving again sends only the account.
 */
export function useLogClaim(workspace: string, { claim, account, attachTo }: Meant) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [problems, setProblems] = useState<FieldProblems>({});
  const [error, setError] = useState<unknown>(null);
  const [madeNow, setLogged] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const once = useOnce();
  const logged = attachTo ?? madeNow;
  const isAccountMeant = attachTo !== null || !isAccountBlank(account);

  const missing = (): FieldProblems => ({
    ...(logged === null && claim.statement.trim() === '' ? { statement: t('log.needed') } : {}),
    ...(logged === null && claim.kind === null ? { kind: t('log.needed') } : {}),
    ...(!isAccountMeant || account.source !== null ? {} : { source: t('log.needed') }),
    ...(!isAccountMeant || account.access !== null ? {} : { access: t('log.needed') }),
  });

  const send = async (): Promise<string | null> => {
    const body = claimRequest(claim);
    const path = { workspace };
    const ref =
      logged ??
      (body === null
        ? null
        : (
            await answerOf(
              whence.POST('/api/v1/workspaces/{workspace}/claims', { params: { path, header: once(body) }, body }),
            )
          ).ref);
    if (ref === null) return null;
    if (attachTo === null) setLogged(ref);
    const second = accountRequest(account, ref);
    if (second !== null) {
      await answerOf(
        whence.POST('/api/v1/workspaces/{workspace}/attributions', {
          params: { path, header: once(second) },
          body: second,
        }),
      );
    }
    await queries.invalidateQueries({ queryKey: ['claims', workspace] });
    return ref;
  };

  /** The code of the claim; null when something is missing or was refused, which is then shown. */
  const save = async (): Promise<string | null> => {
    if (isSaving) return null;
    const needed = missing();
    setProblems(needed);
    setError(null);
    if (Object.keys(needed).length > 0) return null;
    setSaving(true);
    try {
      return await send();
    } catch (refusal) {
      setError(refusal);
      setProblems(fieldProblems(refusal));
      if (!(refusal instanceof WhenceRefusal) && !(refusal instanceof TypeError)) throw refusal;
      return null;
    } finally {
      setSaving(false);
    }
  };
  return { save, problems, error, logged: madeNow, isSaving };
}

/** The same key for the same request, so that it has its effect once however often it is sent. */
function useOnce() {
  const keys = useRef(new Map<string, ReturnType<typeof onceOnly>>());
  return (body: object) => {
    const text = JSON.stringify(body);
    const key = keys.current.get(text) ?? onceOnly();
    keys.current.set(text, key);
    return key;
  };
}
