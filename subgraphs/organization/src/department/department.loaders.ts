import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { DepartmentRepository } from './department.repository.ts';
import type { Department, DepartmentCounts, DepartmentMembership, DepartmentPage } from './department.ts';
import type { DepartmentMembershipRepository } from './department-membership.repository.ts';

/** Departments, what they hold, and whatever leads to them. */
export type DepartmentLoaders = ReturnType<typeof createDepartmentLoaders>;

const byId = { cacheKeyFn: (department: Department): Id<'Department'> => department.id };

/** Loaders of one request over the reader's departments. */
export const createDepartmentLoaders = (
  departments: DepartmentRepository,
  memberships: DepartmentMembershipRepository,
) => {
  const department = new DataLoader<Id<'Department'>, Department | null>((ids) =>
    orderByKey(ids, departments.findByIds(ids), (unit) => unit.id),
  );
  /** Whoever reads a whole tree asks for parents and limits above next: they are known then. */
  const keepAll = (units: readonly Department[]): readonly Department[] => {
    for (const unit of units) department.prime(unit.id, unit);
    return units;
  };
  return { department, ...createListLoaders(departments, memberships, keepAll) };
};

const createListLoaders = (
  departments: DepartmentRepository,
  memberships: DepartmentMembershipRepository,
  keepAll: (units: readonly Department[]) => readonly Department[],
) => ({
  childrenOfDepartment: new DataLoader<Department, Department[], Id<'Department'>>((parents) => {
    const ids = parents.map((parent) => parent.id);
    return groupByKey<Id<'Department'> | null, Department>(
      ids,
      departments.findChildren(parents),
      (child) => child.parentId,
    );
  }, byId),
  departmentTree: new DataLoader<Id<'Org'>, Department[]>((ids) =>
    groupByKey(ids, departments.findTrees(ids).then(keepAll), (department) => department.orgId),
  ),
  countsOfDepartment: new DataLoader<Department, DepartmentCounts | null, Id<'Department'>>((asked) => {
    const ids = asked.map((department) => department.id);
    return orderByKey(ids, departments.countWithin(asked), (counts) => counts.departmentId);
  }, byId),
  jobProfilesOfDepartment: new DataLoader<Id<'Department'>, Id<'JobProfile'>[]>(async (ids) => {
    const groups = await groupByKey(ids, departments.findJobProfiles(ids), (row) => row.departmentId);
    return groups.map((rows) => rows.map((row) => row.jobProfileId));
  }),
  departmentMembershipsByEmployee: new DataLoader<Id<'OrgEmployee'>, DepartmentMembership[]>((ids) =>
    groupByKey(ids, memberships.findByEmployees(ids), (membership) => membership.employeeId),
  ),
  /** Subjects are organization uuids. */
  departmentsOfOrg: createPagedLoader<DepartmentPage, Department>((orgs, request) =>
    departments.listByOrgs(orgs, request),
  ),
  /** Subjects are department uuids. */
  membershipsOfDepartment: createPagedLoader<PageRequest, DepartmentMembership>((ids, page) =>
    memberships.listByDepartments(ids, page),
  ),
});
