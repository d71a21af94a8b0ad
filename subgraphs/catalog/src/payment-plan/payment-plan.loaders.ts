import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { PaymentPlan, PaymentPlanRepository } from './payment-plan.repository.ts';

/** Loaders of payment plans; missing and hidden are both null. */
export function createPaymentPlanLoaders(plans: PaymentPlanRepository) {
  return {
    plan: new DataLoader<Id<'PaymentPlan'>, PaymentPlan | null>((ids) =>
      orderByKey(ids, plans.findByIds(ids), (row) => row.id),
    ),
    plansByVariant: new DataLoader<Id<'ProductVariant'>, PaymentPlan[]>((ids) =>
      groupByKey(ids, plans.findByVariants(ids), (row) => row.variantId),
    ),
  };
}
