import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { EmployeeRepository } from './employee.repository.ts';
import type { Employee, EmployeeFilter, EmployeePage } from './employee.ts';

interface BySlug {
  readonly orgId: Id<'Org'>;
  readonly slug: string;
}

/** Employees by whatever leads to them. */
export type EmployeeLoaders = ReturnType<typeof createEmployeeLoaders>;

const slugKey = (pair: BySlug): string => `${pair.orgId}/${pair.slug}`;

/** Loaders of one request over the reader's employees. */
export const createEmployeeLoaders = (employees: EmployeeRepository) => ({
  employee: new DataLoader<Id<'OrgEmployee'>, Employee | null>((ids) =>
    orderByKey(ids, employees.findByIds(ids), (employee) => employee.id),
  ),
  employeeBySlug: new DataLoader<BySlug, Employee | null, string>(
    (pairs) => orderByKey(pairs.map(slugKey), employees.findBySlugs(pairs), slugKey),
    { cacheKeyFn: slugKey },
  ),
  employeesByUser: new DataLoader<Id<'User'>, Employee[]>((ids) =>
    groupByKey(ids, employees.findByUsers(ids), (employee) => employee.userId),
  ),
  employeesByJobProfile: new DataLoader<Id<'JobProfile'>, Employee[]>((ids) =>
    groupByKey<Id<'JobProfile'> | null, Employee>(
      ids,
      employees.findByJobProfiles(ids),
      (employee) => employee.jobProfileId,
    ),
  ),
  headByDepartment: new DataLoader<Id<'Department'>, Employee | null>(async (ids) => {
    const rows = await orderByKey(ids, employees.findHeads(ids), (row) => row.departmentId);
    return rows.map((row) => row?.employee ?? null);
  }),
  /** Subjects are organization uuids. */
  employeesOfOrg: createPagedLoader<EmployeePage, Employee>((orgs, request) => employees.listByOrgs(orgs, request)),
  employeeCountOfOrg: createPagedLoader<EmployeeFilter, number>((orgs, filter) => employees.countByOrgs(orgs, filter)),
});
