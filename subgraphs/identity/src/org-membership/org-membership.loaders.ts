import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import type { OrgMembership, OrgMembershipRepository } from './org-membership.repository.ts';

export type { OrgMembership } from './org-membership.repository.ts';

/** Relations to organizations by person; persons that are asked for the same page share one statement. */
export const createOrgMembershipLoaders = (memberships: OrgMembershipRepository) => ({
  orgMembershipsByUser: createPagedLoader<PageRequest, OrgMembership>((userUuids, page) =>
    memberships.listByUsers(userUuids, page),
  ),
});
