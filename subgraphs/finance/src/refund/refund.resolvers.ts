import { requireId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { type PageArguments, toConnection } from '@volmify/shared/page';
import type { FinanceContext } from '../subgraph.context.ts';
import { type DisputeListArguments, parseDisputeList, parseRefundList } from './refund.input.ts';
import type { DisputeView, RefundView } from './refund.view.ts';

interface Entity {
  readonly id: string;
}

export const refundResolvers = {
  Refund: {
    __resolveReference: async ({ id }: Entity, { loaders }: FinanceContext) =>
      fresh(await loaders.refund.load(requireId('Refund', id))),
    order: ({ orderId }: RefundView, _args: unknown, { loaders }: FinanceContext) => loaders.order.load(orderId),
    requestedBy: ({ requestedByUserId }: RefundView) => requestedByUserId && { id: requestedByUserId },
    approvedBy: ({ approvedByEmployeeId }: RefundView) => approvedByEmployeeId && { id: approvedByEmployeeId },
  },
  Dispute: {
    __resolveReference: async ({ id }: Entity, { loaders }: FinanceContext) =>
      fresh(await loaders.dispute.load(requireId('Dispute', id))),
    order: ({ orderId }: DisputeView, _args: unknown, { loaders }: FinanceContext) => loaders.order.load(orderId),
  },
  OrgMember: {
    async refunds(parent: Entity, args: PageArguments, { loaders }: FinanceContext) {
      const request = parseRefundList(args);
      const rows = await loaders.refundsOfMember.load(toUuid(requireId('OrgMember', parent.id)), request);
      return toConnection(rows, request.page, (refund) => [refund.createdAt.toISOString(), toUuid(refund.id)]);
    },
  },
  Org: {
    async disputes(parent: Entity, args: DisputeListArguments, { loaders }: FinanceContext) {
      const request = parseDisputeList(args);
      const rows = await loaders.disputesOfOrg.load(toUuid(requireId('Org', parent.id)), request);
      return toConnection(rows, request.page, (dispute) => [dispute.openedAt.toISOString(), toUuid(dispute.id)]);
    },
  },
};
