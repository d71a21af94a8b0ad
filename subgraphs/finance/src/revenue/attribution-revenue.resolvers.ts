import { requireId, toUuid } from '@volmify/shared/ids';
import { type Connection, type PageArguments, toConnection } from '@volmify/shared/page';
import { toPercentage } from '@volmify/shared/percentage';
import type { FinanceContext } from '../subgraph.context.ts';
import { parseRevenueList } from './attribution-revenue.input.ts';
import type { AttributionRevenueView, RevenueSubject } from './attribution-revenue.repository.ts';

interface Entity {
  readonly id: string;
}

const reference = (id: string | null) => (id === null ? null : { id });

/** A field that lists the revenue rows of its parent. */
const listOf =
  (kind: 'OrgEmployee' | 'JobProfile' | 'Attribution' | 'Product', subject: RevenueSubject) =>
  async (
    parent: Entity,
    args: PageArguments,
    { loaders }: FinanceContext,
  ): Promise<Connection<AttributionRevenueView>> => {
    const request = parseRevenueList(args);
    const rows = await loaders.revenuesOf[subject].load(toUuid(requireId(kind, parent.id)), request);
    return toConnection(rows, request.page, (row) => [row.calculatedAt.toISOString(), toUuid(row.id)]);
  };

export const attributionRevenueResolvers = {
  AttributionRevenue: {
    async __resolveReference({ id }: Entity, { loaders }: FinanceContext) {
      return loaders.attributionRevenue.load(requireId('AttributionRevenue', id));
    },
    share: ({ shareBps }: AttributionRevenueView) => (shareBps === null ? null : toPercentage(shareBps)),
    attribution: ({ attributionId }: AttributionRevenueView) => reference(attributionId),
    transaction: ({ transactionId }: AttributionRevenueView, _args: unknown, { loaders }: FinanceContext) =>
      loaders.transaction.load(transactionId),
    employee: ({ employeeId }: AttributionRevenueView) => reference(employeeId),
    jobProfile: ({ jobProfileId }: AttributionRevenueView) => reference(jobProfileId),
    product: ({ productId }: AttributionRevenueView) => reference(productId),
  },
  OrgEmployee: { attributionRevenues: listOf('OrgEmployee', 'employee') },
  JobProfile: { attributionRevenues: listOf('JobProfile', 'job_profile') },
  Attribution: { revenues: listOf('Attribution', 'attribution') },
  Product: { attributionRevenues: listOf('Product', 'product') },
};
