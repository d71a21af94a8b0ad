import { type Id, requireId } from '@volmify/shared/ids';
import type { CatalogContext } from '../subgraph.context.ts';

interface DepartmentReference {
  readonly id: Id<'Department'>;
}

/** What catalog adds to departments. */
export const departmentResolvers = {
  Department: {
    __resolveReference: async ({ id }: { id: string }): Promise<DepartmentReference> => ({
      id: requireId('Department', id),
    }),
    attributionCount: async (department: DepartmentReference, _args: unknown, { loaders }: CatalogContext) =>
      (await loaders.attributionCountByDepartment.load(department.id))?.count ?? null,
  },
} as const;
