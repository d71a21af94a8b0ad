import { scopeOf } from '@volmify/shared/scope';
import type { RequestContext } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import type { OrganizationDatabase } from './database.ts';
import { createDepartmentLoaders, type DepartmentLoaders } from './department/department.loaders.ts';
import { DepartmentRepository } from './department/department.repository.ts';
import { DepartmentMembershipRepository } from './department/department-membership.repository.ts';
import { createEmployeeLoaders, type EmployeeLoaders } from './employee/employee.loaders.ts';
import { EmployeeRepository } from './employee/employee.repository.ts';
import { createMemberLoaders, type MemberLoaders } from './member/member.loaders.ts';
import { MemberRepository } from './member/member.repository.ts';
import { MembershipFactsRepository } from './membership-facts/membership-facts.repository.ts';
import { createOrgLoaders, type OrgLoaders } from './org/org.loaders.ts';
import { OrgRepository } from './org/org.repository.ts';
import { createOrganizationReader } from './subgraph.reader.ts';
import { createTeamLoaders, type TeamLoaders } from './team/team.loaders.ts';
import { TeamRepository } from './team/team.repository.ts';

/** What the resolvers of one request share; born with the request and never used again. */
export interface OrganizationContext extends RequestContext {
  readonly loaders: OrgLoaders & MemberLoaders & EmployeeLoaders & DepartmentLoaders & TeamLoaders;
  /** What services ask beside the loaders. */
  readonly repositories: {
    readonly employees: EmployeeRepository;
    readonly membershipFacts: MembershipFactsRepository;
  };
}

/** A fresh context: one lazily opened database transaction that sees what the viewer may see. */
export function createOrganizationContext(database: OrganizationDatabase, viewer: Viewer): OrganizationContext {
  const scope = database.createScope(scopeOf(viewer));
  const reader = createOrganizationReader(viewer);
  const employees = new EmployeeRepository(scope, reader);
  return {
    viewer,
    loaders: {
      ...createOrgLoaders(new OrgRepository(scope, reader)),
      ...createMemberLoaders(new MemberRepository(scope, reader)),
      ...createEmployeeLoaders(employees),
      ...createDepartmentLoaders(
        new DepartmentRepository(scope, reader),
        new DepartmentMembershipRepository(scope, reader),
      ),
      ...createTeamLoaders(new TeamRepository(scope, reader)),
    },
    repositories: { employees, membershipFacts: new MembershipFactsRepository(scope) },
    close: (error) => scope.close(error),
  };
}
