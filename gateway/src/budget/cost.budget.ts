import { CodedError } from '@volmify/shared/errors';
import type { PartnerTier } from '@volmify/shared/viewer';
import { RequestRefusal } from '../errors/gateway.error.ts';
import type { Allowance, BudgetLimits } from '../gateway.config.ts';
import { createBuckets } from './token.bucket.ts';

/** Who spends, by address, person or app: one bucket each. */
export type Spender =
  | { readonly kind: 'anonymous' | 'person' | 'sandbox'; readonly key: string }
  | { readonly kind: 'partner'; readonly key: string; readonly tier: PartnerTier };

/** What was taken for one document. */
export interface Spending {
  /** For `extensions.cost`. */
  readonly cost: {
    readonly requested: number;
    readonly available: number;
    readonly restoreRatePerSecond: number;
  };
  /** `RateLimit` and `RateLimit-Policy`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Budgets of callers. */
export interface CostBudget {
  /** True when documents have a price at all. */
  readonly isOn: boolean;
  /** @throws COST_LIMIT_EXCEEDED above the highest cost, RATE_LIMITED when the bucket does not hold as much */
  spend(spender: Spender, cost: number): Spending;
  /** One request of an address, whatever it asks. @throws RATE_LIMITED */
  admit(address: string): void;
}

/** Budgets in the memory of this gateway; of several gateways each gives its part. */
export function createCostBudget(limits: BudgetLimits): CostBudget {
  const { mode, replicas, callersMax, requests } = limits;
  const spent = createBuckets(callersMax);
  const asked = createBuckets(callersMax);
  const requestBucket = { bucket: requests.burst / replicas, restoredPerSecond: requests.perSecond / replicas };
  const isEnforced = mode === 'enforce';

  return {
    isOn: mode !== 'off',
    spend(spender, cost) {
      const allowance = spender.kind === 'partner' ? limits.partner[spender.tier] : limits[spender.kind];
      const { documentMax } = allowance;
      if (cost > documentMax) throw tooDear(cost, documentMax);
      const size = partOf(allowance, replicas);
      // A test key and a live one of an app spend apart.
      const key = `${spender.kind} ${spender.key}${spender.kind === 'partner' ? ` ${spender.tier}` : ''}`;
      const left = spent.left(key, size);
      // A bucket smaller than one document by being shared out lets one through when it is full.
      if (isEnforced && left < Math.min(cost, size.bucket)) throw empty(left, cost, size);
      spent.take(key, size, cost);
      const available = Math.floor(spent.left(key, size));
      return {
        cost: { requested: cost, available, restoreRatePerSecond: size.restoredPerSecond },
        headers: rateHeaders(available, size),
      };
    },
    admit(address) {
      if (!isEnforced) return;
      const left = asked.left(address, requestBucket);
      if (left < 1) throw limited(1, { 'retry-after': retryAfter(1 - left, requestBucket.restoredPerSecond) });
      asked.take(address, requestBucket, 1);
    },
  };
}

const partOf = ({ bucket, restoredPerSecond }: Allowance, replicas: number) => ({
  bucket: bucket / replicas,
  restoredPerSecond: restoredPerSecond / replicas,
});

interface BucketPart {
  readonly bucket: number;
  readonly restoredPerSecond: number;
}

/** Whole seconds until an amount is restored. */
const secondsFor = (amount: number, perSecond: number): number => Math.max(0, Math.ceil(amount / perSecond));

const retryAfter = (missing: number, perSecond: number): string => String(Math.max(1, secondsFor(missing, perSecond)));

/** The fields of the IETF draft on rate limits: what is left, seconds until the bucket is full, and the rule behind it. */
const rateHeaders = (left: number, { bucket, restoredPerSecond }: BucketPart): Record<string, string> => ({
  'ratelimit-policy': `"cost";q=${Math.floor(bucket)};w=${secondsFor(bucket, restoredPerSecond)}`,
  ratelimit: `"cost";r=${Math.floor(left)};t=${secondsFor(bucket - left, restoredPerSecond)}`,
});

function tooDear(cost: number, max: number): CodedError {
  return new CodedError('COST_LIMIT_EXCEEDED', `The document costs ${cost}; one may cost at most ${max}.`, {
    limit: { name: 'cost', found: cost, bound: max },
  });
}

function empty(left: number, cost: number, size: BucketPart): RequestRefusal {
  const missing = Math.min(cost, size.bucket) - left;
  return limited(cost, {
    ...rateHeaders(left, size),
    'retry-after': retryAfter(missing, size.restoredPerSecond),
  });
}

const limited = (cost: number, headers: Readonly<Record<string, string>>): RequestRefusal =>
  new RequestRefusal('RATE_LIMITED', `Too much was asked for a moment (cost ${cost}); wait as Retry-After says.`, {
    headers,
  });
