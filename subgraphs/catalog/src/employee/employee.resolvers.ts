import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { CatalogContext } from '../subgraph.context.ts';

interface EmployeeReference {
  readonly id: Id<'OrgEmployee'>;
}

/** What catalog adds to employees. */
export const employeeResolvers = {
  OrgEmployee: {
    __resolveReference: async ({ id }: { id: string }): Promise<EmployeeReference> => ({
      id: requireId('OrgEmployee', id),
    }),
    async attributions(employee: EmployeeReference, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.attributionsByEmployee.load(employee.id, page);
      return toConnection(rows, page, (row) => [toUuid(row.id)]);
    },
    attributionCount: async (employee: EmployeeReference, _args: unknown, { loaders }: CatalogContext) =>
      (await loaders.attributionCountByEmployee.load(employee.id))?.count ?? 0,
  },
} as const;
