import type { Id } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { InvitationRepository } from './invitation.repository.ts';
import type {
  EmployeeInvitation,
  EmployeeInvitationStatus,
  InvitationPage,
  MemberInvitation,
  MemberInvitationStatus,
} from './invitation.ts';

/** Invitations by whatever leads to them. */
export type InvitationLoaders = ReturnType<typeof createInvitationLoaders>;

/** Loaders of one request over the reader's invitations; subjects of lists are organization uuids. */
export const createInvitationLoaders = (invitations: InvitationRepository) => ({
  memberInvitation: new DataLoader<Id<'MemberInvitation'>, MemberInvitation | null>((ids) =>
    orderByKey(ids, invitations.findOfMembers(ids), (invitation) => invitation.id),
  ),
  employeeInvitation: new DataLoader<Id<'EmployeeInvitation'>, EmployeeInvitation | null>((ids) =>
    orderByKey(ids, invitations.findOfEmployees(ids), (invitation) => invitation.id),
  ),
  memberInvitationsOfOrg: createPagedLoader<InvitationPage<MemberInvitationStatus>, MemberInvitation>((orgs, request) =>
    invitations.listOfMembers(orgs, request),
  ),
  memberInvitationCountOfOrg: createPagedLoader<{ status: MemberInvitationStatus | null }, number>((orgs, { status }) =>
    invitations.countOfMembers(orgs, status),
  ),
  employeeInvitationsOfOrg: createPagedLoader<InvitationPage<EmployeeInvitationStatus>, EmployeeInvitation>(
    (orgs, request) => invitations.listOfEmployees(orgs, request),
  ),
  employeeInvitationCountOfOrg: createPagedLoader<{ status: EmployeeInvitationStatus | null }, number>(
    (orgs, { status }) => invitations.countOfEmployees(orgs, status),
  ),
});
