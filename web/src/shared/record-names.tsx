/** Records other records name by their ids, shown as people know them and leading there. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { accountQuery, sourceQuery } from '../api/source-queries.js';
import { claimQuery, membersQuery } from '../api/queries.js';
import { useMay, useSlug } from '../shell/workspace.js';
import { OwnText } from './local-text.js';

/** A source by its code and pseudonym. */
export function SourceName({ source }: { readonly source: string }) {
  const workspace = useSlug();
  const { data } = useQuery(sourceQuery(workspace, source));
  if (data === undefined) return <span className="soft">…</span>;
  return (
    <>
      <Link className="code" to="/w/$workspace/sources/$source" params={{ workspace, source: data.ref }}>
        {data.ref}
      </Link>{' '}
      <bdi>{data.pseudonym}</bdi>
    </>
  );
}

/** An account by its code, whose it is, and the claim it is of. */
export function AccountName({ attribution }: { readonly attribution: string }) {
  const workspace = useSlug();
  const { data } = useQuery(accountQuery(workspace, attribution));
  const claim = useQuery({ ...claimQuery(workspace, data?.claimId ?? ''), enabled: data !== undefined });
  if (data === undefined) return <span className="soft">…</span>;
  return (
    <>
      <span className="code">{data.ref}</span> <SourceName source={data.sourceId} />{' '}
      {claim.data !== undefined && (
        <Link className="code" to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim.data.ref }}>
          {claim.data.ref}
        </Link>
      )}
    </>
  );
}

/** A claim by its code and statement. */
export function ClaimName({ claim }: { readonly claim: string }) {
  const workspace = useSlug();
  const { data } = useQuery(claimQuery(workspace, claim));
  if (data === undefined) return <span className="soft">…</span>;
  return (
    <>
      <Link className="code" to="/w/$workspace/claims/$claim" params={{ workspace, claim: data.ref }}>
        {data.ref}
      </Link>{' '}
      <OwnText texts={data.statement} />
    </>
  );
}

/** What a colleague is called here; null for nobody, or for somebody who is no member any more. */
export function useMemberName(): (account: string | null) => string | null {
  const workspace = useSlug();
  const may = useMay();
  const { data } = useQuery({ ...membersQuery(workspace), enabled: may('members.read') });
  return (account) => data?.items.find(({ accountId }) => accountId === account)?.name ?? null;
}
