import { requireId, toUuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { findParentRelation } from '../budget/budget.service.ts';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { parseDepartmentList } from './department.input.ts';
import { listBudgetHierarchy } from './department.service.ts';
import type { Department, DepartmentMembership } from './department.ts';

/** Departments and what leads to them. */
export const departmentResolvers = {
  Query: {
    department: (_root: unknown, { id }: { id: string }, { loaders }: OrganizationContext) =>
      loaders.department.load(requireId('Department', id)),
  },
  Org: {
    async departments(org: Org, args: PageArguments & { parentId?: string | null }, { loaders }: OrganizationContext) {
      const request = parseDepartmentList(args);
      const rows = await loaders.departmentsOfOrg.load(toUuid(org.id), request);
      return toConnection(rows, request.page, (department) => [toUuid(department.id)]);
    },
    departmentTree: (org: Org, _args: unknown, { loaders }: OrganizationContext) => loaders.departmentTree.load(org.id),
    budgetHierarchy: (org: Org, _args: unknown, context: OrganizationContext) => listBudgetHierarchy(context, org.id),
  },
  Department: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) => {
      const department = await loaders.department.load(requireId('Department', id));
      return department && { ...department };
    },
    parent: (department: Department, _args: unknown, { loaders }: OrganizationContext) =>
      department.parentId && loaders.department.load(department.parentId),
    children: (department: Department, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.childrenOfDepartment.load(department),
    head: (department: Department, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.headByDepartment.load(department.id),
    budget: (department: Department) => ({
      limit: department.limitMinor === null ? null : toMoney(department.limitMinor, department.org.defaultCurrency),
      period: department.budgetPeriod,
    }),
    parentBudgetRelation: (department: Department, _args: unknown, context: OrganizationContext) =>
      findParentRelation(context, department),
    async employees(department: Department, args: PageArguments, { loaders }: OrganizationContext) {
      const page = requirePage(args, ['time', 'uuid']);
      const rows = await loaders.membershipsOfDepartment.load(toUuid(department.id), page);
      return toConnection(rows, page, (row) => [row.assignedAt.toISOString(), row.uuid]);
    },
    async jobProfiles(department: Department, _args: unknown, { loaders }: OrganizationContext) {
      const ids = await loaders.jobProfilesOfDepartment.load(department.id);
      return ids.map((id) => ({ id }));
    },
    employeeCount: async (department: Department, _args: unknown, { loaders }: OrganizationContext) =>
      (await loaders.countsOfDepartment.load(department))?.employeeCount ?? 0,
    teamCount: async (department: Department, _args: unknown, { loaders }: OrganizationContext) =>
      (await loaders.countsOfDepartment.load(department))?.teamCount ?? 0,
  },
  DepartmentMembership: {
    employee: (membership: DepartmentMembership, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.employee.load(membership.employeeId),
  },
};
