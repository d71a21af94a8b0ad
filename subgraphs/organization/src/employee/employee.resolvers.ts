import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import { toConnection } from '@volmify/shared/page';
import { requireEmployeeFacts } from '../facts/facts-rights.service.ts';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { type EmployeeListArguments, parseActiveEmployees, parseEmployeeList } from './employee.input.ts';
import { capabilitiesOf, findActiveEmployees, findBudgetAuthority } from './employee.service.ts';
import type { Employee, EmployeeOrder } from './employee.ts';
import { employeeActionsOf } from './employee-actions.service.ts';

const cursorOf = (key: EmployeeOrder['key']) => (employee: Employee) => {
  const uuid = toUuid(employee.id);
  return key === 'NAME' || key === 'EARNINGS' ? [uuid] : [(employee.hiredAt ?? employee.createdAt).toISOString(), uuid];
};

/** Employees and what leads to them. */
export const employeeResolvers = {
  Query: {
    orgEmployee: (_root: unknown, { id }: { id: string }, { loaders }: OrganizationContext) =>
      loaders.employee.load(requireId('OrgEmployee', id)),
    assertActiveEmployees: (
      _root: unknown,
      args: { orgId: string; employeeIds: readonly string[] },
      context: OrganizationContext,
    ) => findActiveEmployees(context, parseActiveEmployees(args)),
  },
  Org: {
    async employees(org: Org, args: EmployeeListArguments, { loaders, viewer }: OrganizationContext) {
      const request = parseEmployeeList(args);
      requireEmployeeFacts(viewer, org, request);
      const subject = toUuid(org.id);
      const rows = await loaders.employeesOfOrg.load(subject, request);
      return {
        ...toConnection(rows, request.page, cursorOf(request.order.key)),
        totalCount: async () => (await loaders.employeeCountOfOrg.load(subject, request.filter))[0] ?? 0,
        asOf: () => loaders.factsAsOf.load(subject),
      };
    },
    employee: (org: Org, { slug }: { slug: string }, { loaders }: OrganizationContext) =>
      loaders.employeeBySlug.load({ orgId: org.id, slug }),
  },
  User: {
    employments: (user: { id: Id<'User'> }, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.employeesByUser.load(user.id),
  },
  JobProfile: {
    employments: (profile: { id: Id<'JobProfile'> }, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.employeesByJobProfile.load(profile.id),
  },
  OrgEmployee: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) => {
      const employee = await loaders.employee.load(requireId('OrgEmployee', id));
      return employee && { ...employee };
    },
    compensation: (employee: Employee) => ({
      type: employee.compensationType,
      salary:
        employee.salaryMinor === null || employee.salaryCurrency === null
          ? null
          : toMoney(employee.salaryMinor, employee.salaryCurrency),
    }),
    member: (employee: Employee, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.member.load(employee.memberId),
    jobProfile: (employee: Employee) => employee.jobProfileId && { id: employee.jobProfileId },
    departmentMemberships: (employee: Employee, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.departmentMembershipsByEmployee.load(employee.id),
    teamMemberships: (employee: Employee, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.teamMembershipsByEmployee.load(employee.id),
    budgetAuthority: (employee: Employee, _args: unknown, context: OrganizationContext) =>
      findBudgetAuthority(context, employee),
    capabilities: capabilitiesOf,
    allowedActions: (employee: Employee, _args: unknown, { viewer }: OrganizationContext) =>
      employeeActionsOf(viewer, employee),
  },
};
