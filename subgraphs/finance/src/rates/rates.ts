import type { Uuid } from '@volmify/shared/ids';
import type { Rates } from '../ledger/waterfall.ts';

/** Fees and terms of one organization, or of all (orgId null), over a span of time; basis points and minor units. */
export interface FeePolicy {
  readonly id: Uuid;
  readonly orgId: Uuid | null;
  readonly platformFeeBps: number;
  readonly processingFeeBps: number;
  readonly refundPlatformFee: boolean;
  readonly refundProcessingFee: boolean;
  readonly payoutHoldDays: number;
  readonly minPayout: bigint;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
}

/** Tax kept back from sales or payouts. */
export interface WithholdingRule {
  readonly id: Uuid;
  readonly orgId: Uuid | null;
  readonly appliesTo: 'SALE' | 'PAYOUT';
  readonly rateBps: number;
  readonly base: 'GROSS' | 'POST_FEES' | 'PAYOUT';
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
}

/** What holds for one sale. */
export interface SaleTerms {
  readonly rates: Rates;
  readonly policy: FeePolicy;
}

interface Effective {
  readonly orgId: Uuid | null;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
}

/** The row in force: the organization's own before the default, the newest first. */
function inForce<Row extends Effective>(rows: readonly Row[], orgId: Uuid, at: Date): Row | undefined {
  return rows
    .filter((row) => row.orgId === null || row.orgId === orgId)
    .filter((row) => row.effectiveFrom <= at && (row.effectiveTo === null || row.effectiveTo > at))
    .sort(
      (a, b) =>
        Number(b.orgId !== null) - Number(a.orgId !== null) || b.effectiveFrom.getTime() - a.effectiveFrom.getTime(),
    )[0];
}

/**
 * Rates valid at capture (FIN-15). No withholding rule means nothing is withheld.
 * @throws when no fee policy is in force
 */
export function termsOfSale(
  rows: { readonly policies: readonly FeePolicy[]; readonly rules: readonly WithholdingRule[] },
  orgId: Uuid,
  at: Date,
): SaleTerms {
  const policy = inForce(rows.policies, orgId, at);
  if (!policy) throw new Error(`no fee policy is in force at ${at.toISOString()}`);
  const rule = inForce(
    rows.rules.filter(({ appliesTo }) => appliesTo === 'SALE'),
    orgId,
    at,
  );
  return {
    policy,
    rates: {
      platformFeeBps: policy.platformFeeBps,
      processingFeeBps: policy.processingFeeBps,
      withholdingBps: rule?.rateBps ?? 0,
      withholdingBase: rule?.base === 'POST_FEES' ? 'POST_FEES' : 'GROSS',
    },
  };
}
