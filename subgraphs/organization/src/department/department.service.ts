import type { Id } from '@volmify/shared/ids';
import { liesWithin, reachIn, subtreePaths } from '@volmify/shared/policy/permission';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { Department } from './department.ts';

/** Departments whose authority the viewer may read, parents before children (API-53). */
export async function listBudgetHierarchy(context: OrganizationContext, orgId: Id<'Org'>): Promise<Department[]> {
  const tree = await context.loaders.departmentTree.load(orgId);
  if (reachIn(context.viewer, orgId, 'budget.read') === 'all') return tree;
  const units = subtreePaths(context.viewer, orgId, 'budget.read');
  return tree.filter((department) => units.some((unit) => liesWithin(department.path, unit)));
}
