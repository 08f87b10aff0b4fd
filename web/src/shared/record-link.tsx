import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSlug } from '../shell/workspace.js';

interface Props {
  readonly record: string;
  readonly ref_: string;
  /** The claim an account is of; null for other records. */
  readonly claim: string | null;
  readonly children: ReactNode;
}

/** Where a record of any kind is looked at: accounts with their claim, places and sources by the claims they lead to. */
export function RecordLink({ record, ref_, claim, children }: Props) {
  const workspace = useSlug();
  if (record === 'region') {
    return (
      <Link to="/w/$workspace/regions" params={{ workspace }} search={{ in: ref_, region: ref_ }}>
        {children}
      </Link>
    );
  }
  if (record === 'source') {
    return <a href={`/w/${encodeURIComponent(workspace)}/sources/${ref_}`}>{children}</a>;
  }
  if (record === 'document') {
    return <a href={`/w/${encodeURIComponent(workspace)}/documents/${ref_}`}>{children}</a>;
  }
  return (
    <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim ?? ref_ }}>
      {children}
    </Link>
  );
}
