import type { Id } from '@volmify/shared/ids';
import { toUuid } from '@volmify/shared/ids';
import { liesWithin, reachIn, subtreePaths } from '@volmify/shared/policy/permission';
import { findParentRelation, type ParentRelationView } from '../budget/budget.service.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { Department } from './department.ts';

/** How a department's authority stands to the nearest one above, the organization's included (ORG-33, ORG-37). */
export const findParentBudgetRelation = (
  context: OrganizationContext,
  department: Department,
): Promise<ParentRelationView> => findParentRelation(context, department);

/** Departments whose authority the viewer may read, parents before children (API-53). */
export async function listBudgetHierarchy(context: OrganizationContext, orgId: Id<'Org'>): Promise<Department[]> {
  const tree = await context.loaders.departmentTree.load(orgId);
  if (reachIn(context.viewer, orgId, 'budget.read') === 'all') return tree;
  const units = subtreePaths(context.viewer, orgId, 'budget.read');
  return tree.filter((department) => units.some((unit) => liesWithin(department.path, unit)));
}

/** The keyset of a department in a list by slug. */
export const departmentCursor = (department: Department): readonly string[] => [toUuid(department.id)];
