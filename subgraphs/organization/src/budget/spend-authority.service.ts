import type { OrganizationContext } from '../subgraph.context.ts';
import type { SpendChain, Spender, SpendRefusal } from './spend-authority.ts';

/** A chain of limits and whether it refuses an amount by itself. */
export type SpendAuthorityView = SpendChain & { readonly refusal: SpendRefusal | null };

/** What is to be spent, in minor units. */
export interface Spend {
  readonly amountMinor: bigint;
  readonly currency: string;
}

/**
 * The limits over a spender (4.11, ORG-34, ORG-35); what was spent before is finance's to add and to lock.
 * @returns null for an unknown spender
 */
export async function authorizeSpend(
  context: OrganizationContext,
  spender: Spender,
  amount: Spend,
): Promise<SpendAuthorityView | null> {
  const chain = await context.repositories.spendAuthority.find(spender);
  return chain && { ...chain, refusal: refusalOf(chain, spender, amount) };
}

/** The first reason for which an amount may not be spent, had nothing been spent before. */
export function refusalOf(chain: SpendChain, spender: Spender, amount: Spend): SpendRefusal | null {
  if (!chain.isActive) return 'NOT_ACTIVE';
  if (spender.kind === 'team' && chain.departmentIds.length === 0) return 'NO_PRIMARY_DEPARTMENT';
  if (amount.currency !== chain.currency) return 'FOREIGN_CURRENCY';
  const limits = [chain.delegatedMinor, ...chain.limitsMinor, chain.orgLimitMinor];
  return limits.some((limit) => limit !== null && amount.amountMinor > limit) ? 'ABOVE_LIMIT' : null;
}
