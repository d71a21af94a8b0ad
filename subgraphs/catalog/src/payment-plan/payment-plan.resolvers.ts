import { requireId } from '@volmify/shared/ids';
import type { CatalogContext } from '../subgraph.context.ts';
import type { PaymentPlan } from './payment-plan.repository.ts';

/** Resolvers of payment plans. */
export const paymentPlanResolvers = {
  PaymentPlan: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) => {
      const plan = await loaders.plan.load(requireId('PaymentPlan', id));
      return plan && { ...plan };
    },
    variant: (plan: PaymentPlan, _args: unknown, { loaders }: CatalogContext) => loaders.variant.load(plan.variantId),
  },
} as const;
