import type { CatalogPeers } from '@volmify/catalog';
import { requireId } from '@volmify/shared/ids';
import type { Link } from '@volmify/shared/link/link';
import { type MemberStatus, serviceViewer } from '@volmify/shared/viewer';

const ACTIVE_EMPLOYEES = `query ActiveEmployees($orgId: ID!, $employeeIds: [ID!]!) {
  assertActiveEmployees(orgId: $orgId, employeeIds: $employeeIds) { employeeId userId jobProfileId }
}`;

interface ActiveEmployeesAnswer {
  readonly assertActiveEmployees: readonly { employeeId: string; userId: string; jobProfileId: string | null }[] | null;
}

const STANDINGS = `query Standings($orgId: ID!, $memberIds: [ID!]!) {
  memberStandings(orgId: $orgId, memberIds: $memberIds) { memberId userId status }
}`;

interface StandingsAnswer {
  readonly memberStandings: readonly { memberId: string; userId: string; status: MemberStatus }[] | null;
}

/** What catalog asks of organization, over whichever link this topology has. */
export function createCatalogPeers(organization: () => Link): CatalogPeers {
  return {
    async findActiveEmployees(orgId, employeeIds, requestId) {
      const answer = await organization().fetch(
        { query: ACTIVE_EMPLOYEES, variables: { orgId, employeeIds } },
        { viewer: serviceViewer('catalog', ['assertActiveEmployees'], requestId), isQuery: true },
      );
      if (answer.errors?.[0]) throw answer.errors[0];
      const data = answer.data as ActiveEmployeesAnswer | null | undefined;
      return (data?.assertActiveEmployees ?? []).map((row) => ({
        employeeId: requireId('OrgEmployee', row.employeeId),
        userId: requireId('User', row.userId),
        jobProfileId: row.jobProfileId === null ? null : requireId('JobProfile', row.jobProfileId),
      }));
    },
    async findMembers(orgId, memberIds, requestId) {
      const answer = await organization().fetch(
        { query: STANDINGS, variables: { orgId, memberIds } },
        { viewer: serviceViewer('catalog', ['memberStandings'], requestId), isQuery: true },
      );
      if (answer.errors?.[0]) throw answer.errors[0];
      const data = answer.data as StandingsAnswer | null | undefined;
      return (data?.memberStandings ?? []).map((row) => ({
        memberId: requireId('OrgMember', row.memberId),
        userId: requireId('User', row.userId),
        orgId,
        status: row.status,
      }));
    },
  };
}
