import { NO_CURRENCY } from '@volmify/shared/currency';
import type { attributionRevenuePosted } from '@volmify/shared/events/catalogue';
import type { IdSource, Uuid } from '@volmify/shared/ids';
import { foldCounters, foldMoney } from './metrics.service.ts';
import type {
  DayChange,
  FoldedMetrics,
  MetricsProjectionRepository,
  RevenueChanges,
} from './metrics-projection.repository.ts';

/** What finance says about a posting. */
export type RevenuePosting = ReturnType<typeof attributionRevenuePosted.model.parse>;

/** A posting, and in whose books it stands. */
export interface BookedRevenue {
  readonly orgUuid: Uuid;
  readonly posting: RevenuePosting;
}

interface Moved {
  readonly attributedMinor: bigint;
  readonly paidMinor: bigint;
}

/** What postings change: shares earned, reversals off, and payouts settled, added up per day and in total. */
export function changesOf(booked: readonly BookedRevenue[], ids: IdSource): RevenueChanges {
  const days = new Map<string, DayChange>();
  const totals = new Map<string, RevenueChanges['totals'][number]>();
  for (const { orgUuid, posting } of booked) {
    const { currency } = posting;
    const at = new Date(posting.occurredAt);
    for (const [jobProfileUuid, moved] of movedBy(posting)) {
      const none = { attributedMinor: 0n, paidMinor: 0n, firstAt: at, lastAt: at };
      const dayKey = [jobProfileUuid, orgUuid, currency, posting.occurredAt.slice(0, 10)].join();
      const day = days.get(dayKey) ?? {
        ...none,
        uuid: ids.newUuid(),
        jobProfileUuid,
        orgUuid,
        currency,
        salesCount: 0,
        refundsCount: 0,
      };
      days.set(dayKey, {
        ...day,
        ...sumOf(day, moved, at),
        salesCount: day.salesCount + (moved.attributedMinor > 0n ? 1 : 0),
        refundsCount: day.refundsCount + (moved.attributedMinor < 0n ? 1 : 0),
      });
      const totalKey = [jobProfileUuid, currency].join();
      const total = totals.get(totalKey) ?? { ...none, uuid: ids.newUuid(), jobProfileUuid, currency };
      totals.set(totalKey, { ...total, ...sumOf(total, moved, at) });
    }
  }
  return { days: [...days.values()], totals: [...totals.values()] };
}

/** What one posting moved, per professional. */
function movedBy({ shares, payouts }: RevenuePosting): ReadonlyMap<Uuid, Moved> {
  const moved = new Map<Uuid, Moved>();
  const add = (jobProfileUuid: Uuid, attributedMinor: bigint, paidMinor: bigint): void => {
    const known = moved.get(jobProfileUuid) ?? { attributedMinor: 0n, paidMinor: 0n };
    moved.set(jobProfileUuid, {
      attributedMinor: known.attributedMinor + attributedMinor,
      paidMinor: known.paidMinor + paidMinor,
    });
  };
  for (const share of shares) add(share.jobProfileId, BigInt(share.attributedMinor), 0n);
  for (const payout of payouts) add(payout.jobProfileId, 0n, BigInt(payout.amountMinor));
  return moved;
}

const sumOf = (known: Moved & { readonly firstAt: Date; readonly lastAt: Date }, moved: Moved, at: Date) => ({
  attributedMinor: known.attributedMinor + moved.attributedMinor,
  paidMinor: known.paidMinor + moved.paidMinor,
  firstAt: known.firstAt < at ? known.firstAt : at,
  lastAt: known.lastAt > at ? known.lastAt : at,
});

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
    return { uuid: uuidOf(jobProfileUuid, NO_CURRENCY), jobProfileUuid, counters: foldCounters(own), money };
  });
  await projection.store(folded);
}
