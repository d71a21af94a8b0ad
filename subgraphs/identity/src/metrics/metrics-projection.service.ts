import type { attributionRevenuePosted } from '@volmify/shared/events/catalogue';
import type { IdSource, Uuid } from '@volmify/shared/ids';
import { foldCounters, foldMoney } from './metrics.service.ts';
import type { FoldedMetrics, MetricsProjectionRepository, RevenueChange } from './metrics-projection.repository.ts';

/** What finance says about a posting. */
export type RevenuePosting = ReturnType<typeof attributionRevenuePosted.model.parse>;

/** What the posting changes, one entry per professional: shares earned, reversals off, and payouts settled. */
export function changesOf(posting: RevenuePosting, ids: IdSource): RevenueChange[] {
  const changes = new Map<Uuid, RevenueChange>();
  const change = (jobProfileUuid: Uuid): RevenueChange =>
    changes.get(jobProfileUuid) ?? {
      jobProfileUuid,
      attributedMinor: 0n,
      paidMinor: 0n,
      salesCount: 0,
      refundsCount: 0,
      factUuid: ids.newUuid(),
      metricsUuid: ids.newUuid(),
    };
  for (const share of posting.shares) {
    const known = change(share.jobProfileId);
    const amount = BigInt(share.attributedMinor);
    changes.set(share.jobProfileId, {
      ...known,
      attributedMinor: known.attributedMinor + amount,
      salesCount: known.salesCount + (amount > 0n ? 1 : 0),
      refundsCount: known.refundsCount + (amount < 0n ? 1 : 0),
    });
  }
  for (const payout of posting.payouts) {
    const known = change(payout.jobProfileId);
    changes.set(payout.jobProfileId, { ...known, paidMinor: known.paidMinor + BigInt(payout.amountMinor) });
  }
  return [...changes.values()];
}

/** Metrics of the given professionals made anew from all their facts; what events added is among the facts. */
export async function refoldMetrics(
  projection: MetricsProjectionRepository,
  jobProfileUuids: readonly Uuid[],
  uuidOf: (jobProfileUuid: Uuid, currency: string) => Uuid,
): Promise<void> {
  const facts = await projection.findFacts(jobProfileUuids);
  const folded = jobProfileUuids.map((jobProfileUuid): FoldedMetrics => {
    const own = facts.get(jobProfileUuid) ?? [];
    const money = foldMoney(own).map((total) => ({ ...total, uuid: uuidOf(jobProfileUuid, total.currency) }));
    return { uuid: uuidOf(jobProfileUuid, 'XXX'), jobProfileUuid, counters: foldCounters(own), money };
  });
  await projection.store(folded);
}
