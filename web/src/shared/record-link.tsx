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

/** Where a record of any kind is looked at: accounts with their claim, places on the map. */
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
    return (
      <Link to="/w/$workspace/sources/$source" params={{ workspace, source: ref_ }}>
        {children}
      </Link>
    );
  }
  if (record === 'document') {
    return (
      <Link to="/w/$workspace/documents/$document" params={{ workspace, document: ref_ }}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/w/$workspace/claims/$claim" params={{ workspace, claim: claim ?? ref_ }}>
      {children}
    </Link>
  );
}
