import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { Approval, ApprovalRepository } from './approval.repository.ts';
import type { ApprovalChain, ApprovalChainRepository } from './approval-chain.repository.ts';

/** Loaders of decisions and of the chains they belong to; missing and hidden are both null. */
export function createApprovalLoaders(approvals: ApprovalRepository, chains: ApprovalChainRepository) {
  return {
    approval: new DataLoader<Id<'ProductApproval'>, Approval | null>((ids) =>
      orderByKey(ids, approvals.findByIds(ids), (row) => row.id),
    ),
    approvalsByProduct: new DataLoader<Id<'Product'>, Approval[]>((ids) =>
      groupByKey(ids, approvals.findByProducts(ids), (row) => row.productId),
    ),
    approvalCountByEmployee: new DataLoader<Id<'OrgEmployee'>, { count: number } | null>((ids) =>
      orderByKey(ids, approvals.countGiven(ids), (row) => row.id),
    ),
    chainsByOrg: new DataLoader<Id<'Org'>, ApprovalChain[]>((ids) =>
      groupByKey(ids, chains.findByOrgs(ids), (row) => row.orgId),
    ),
  };
}
