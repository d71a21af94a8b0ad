import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { Approval, ApprovalRepository } from './approval.repository.ts';

/** Loaders of decisions. */
export function createApprovalLoaders(approvals: ApprovalRepository) {
  return {
    approvalsByProduct: new DataLoader<Id<'Product'>, Approval[]>((ids) =>
      groupByKey(ids, approvals.findByProducts(ids), (row) => row.productId),
    ),
    approvalCountByEmployee: new DataLoader<Id<'OrgEmployee'>, { count: number } | null>((ids) =>
      orderByKey(ids, approvals.countGiven(ids), (row) => row.id),
    ),
  };
}
