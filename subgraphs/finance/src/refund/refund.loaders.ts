import { type Id, toUuids } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { DisputeRepository } from './dispute.repository.ts';
import type { DisputeRequest, RefundRequest } from './refund.input.ts';
import type { RefundRepository } from './refund.repository.ts';
import type { DisputeView, RefundView } from './refund.view.ts';

/** Refunds and disputes; every batch is one statement. */
export function createRefundLoaders(refunds: RefundRepository, disputes: DisputeRepository) {
  return {
    refund: new DataLoader<Id<'Refund'>, RefundView | null>((ids) =>
      orderByKey(ids, refunds.findByIds(toUuids(ids)), (refund) => refund.id),
    ),
    refundsOfOrder: new DataLoader<Id<'Order'>, RefundView[]>((ids) =>
      groupByKey(ids, refunds.findOfOrders(toUuids(ids)), (refund) => refund.orderId),
    ),
    refundsOfMember: createPagedLoader<RefundRequest, RefundView>((members, request) =>
      refunds.listOfMembers(members, request),
    ),
    dispute: new DataLoader<Id<'Dispute'>, DisputeView | null>((ids) =>
      orderByKey(ids, disputes.findByIds(toUuids(ids)), (dispute) => dispute.id),
    ),
    disputesOfOrg: createPagedLoader<DisputeRequest, DisputeView>((orgs, request) =>
      disputes.listOfOrgs(orgs, request),
    ),
  };
}

export type RefundLoaders = ReturnType<typeof createRefundLoaders>;
