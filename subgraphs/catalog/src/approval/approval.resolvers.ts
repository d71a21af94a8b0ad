import type { Id } from '@volmify/shared/ids';
import type { Product } from '../product/product.repository.ts';
import type { CatalogContext } from '../subgraph.context.ts';
import type { Approval } from './approval.repository.ts';

/** Resolvers of decisions on products. */
export const approvalResolvers = {
  Product: {
    approvals: (product: Product, _args: unknown, { loaders }: CatalogContext) =>
      loaders.approvalsByProduct.load(product.id),
  },
  OrgEmployee: {
    contentApprovalsGiven: async (employee: { id: Id<'OrgEmployee'> }, _args: unknown, { loaders }: CatalogContext) =>
      (await loaders.approvalCountByEmployee.load(employee.id))?.count ?? 0,
  },
  Approval: {
    submittedBy: (approval: Approval) => ({ id: approval.submittedById }),
    reviewedBy: (approval: Approval) => approval.reviewedById && { id: approval.reviewedById },
    version: (approval: Approval, _args: unknown, { loaders }: CatalogContext) =>
      approval.versionId && loaders.version.load(approval.versionId),
    product: (approval: Approval, _args: unknown, { loaders }: CatalogContext) =>
      loaders.product.load(approval.productId),
  },
} as const;
