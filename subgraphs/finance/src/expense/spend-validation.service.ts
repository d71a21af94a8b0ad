import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import type { FinanceContext } from '../subgraph.context.ts';
import type { Amount } from '../subgraph.refusal.ts';
import { budgetPathOf } from './spend.service.ts';

/** What a spend would be answered now. */
export interface SpendValidation {
  readonly allowed: boolean;
  /** Department whose limit is in the way; null when none is, or when it is the organization's own or a person's. */
  readonly limitedBy: Uuid | null;
  /** What may still be spent; null without any limit. */
  readonly remaining: Amount | null;
}

/** Dry run of an expense: posts and locks nothing. Null for an employee whom the viewer may not know. */
export async function validateSpend(
  context: FinanceContext,
  employeeId: Id<'OrgEmployee'>,
  amount: Amount,
): Promise<SpendValidation | null> {
  const { loaders, peers, viewer } = context;
  const authority = await peers.findSpendAuthority({ employeeId }, amount, viewer.requestId);
  const employment = await loaders.employment.load(employeeId);
  if (!authority || !employment || authority.orgId !== employment.orgId) return null;
  const path = budgetPathOf({ ...authority, delegatedMinor: null }, toUuid(authority.orgId), context.at);
  const levels = await Promise.all(
    path.map(async ({ departmentId, limit }) => {
      const use = limit === null ? null : await loaders.departmentUse.load(departmentId);
      return { departmentId, left: limit === null ? null : limit - (use?.used ?? 0n) - (use?.reserved ?? 0n) };
    }),
  );
  const limited = levels.flatMap(({ departmentId, left }) => (left === null ? [] : [{ departmentId, left }]));
  const inTheWay = limited.find(({ left }) => left < amount.amountMinor);
  const least = limited.reduce<bigint | null>((min, { left }) => (min === null || left < min ? left : min), null);
  const isPossible = authority.refusal === null || authority.refusal === 'ABOVE_LIMIT';
  return {
    allowed: isPossible && inTheWay === undefined,
    limitedBy: inTheWay && inTheWay.departmentId !== toUuid(authority.orgId) ? inTheWay.departmentId : null,
    remaining: least === null ? null : { amountMinor: least > 0n ? least : 0n, currency: authority.currency },
  };
}
