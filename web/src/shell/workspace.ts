import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MyWorkspace, Session } from '../api/queries.js';
import { sessionQuery } from '../api/queries.js';

export type Permission = MyWorkspace['permissions'][number];

/** Who is signed in; known before any screen is shown. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery()).data;
}

/** The slug of the workspace in the address. */
export function useSlug(): string {
  return useParams({ from: '/w/$workspace' }).workspace;
}

/** The workspace in the address; null for whoever is no member of one of that name. */
export function useWorkspace(): MyWorkspace | null {
  const slug = useSlug();
  return useSession().workspaces.find((one) => one.slug === slug) ?? null;
}

/** Whether the reader may do something here. The server decides all the same; this only keeps from offering it. */
export function useMay(): (permission: Permission) => boolean {
  const workspace = useWorkspace();
  return (permission) => workspace?.permissions.includes(permission) === true;
}
