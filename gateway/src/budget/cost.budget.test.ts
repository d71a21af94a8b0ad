import { CodedError } from '@volmify/shared/errors';
import { describe, expect, it } from 'vitest';
import { RequestRefusal } from '../errors/gateway.error.ts';
import { gatewayConfigModel } from '../gateway.config.ts';
import { createCostBudget } from './cost.budget.ts';
import { createBuckets } from './token.bucket.ts';

const budgetOf = (budget: object) => createCostBudget(gatewayConfigModel.parse({ budget }).budget);
const refusalOf = (work: () => unknown): unknown => {
  try {
    work();
    return undefined;
  } catch (cause) {
    return cause;
  }
};

describe('a bucket', () => {
  it('gives back at its own pace, never more than it holds, never less than nothing', () => {
    let nowMs = 0;
    const buckets = createBuckets(10, () => nowMs);
    const size = { bucket: 10, restoredPerSecond: 2 };

    buckets.take('a', size, 8);
    expect(buckets.left('a', size)).toBe(2);
    nowMs = 1_500;
    expect(buckets.left('a', size)).toBe(5);
    buckets.take('a', size, 50);
    expect(buckets.left('a', size)).toBe(0);
    nowMs = 60_000;
    expect(buckets.left('a', size)).toBe(10);
    expect(buckets.left('b', size)).toBe(10);
  });
});

describe('a budget', () => {
  it('says with a refusal when to come back', () => {
    const budget = budgetOf({ mode: 'enforce', person: { documentMax: 90, bucket: 100, restoredPerSecond: 10 } });
    const spender = { kind: 'person', key: 'usr_1' } as const;

    const { headers } = budget.spend(spender, 80);
    const refusal = refusalOf(() => budget.spend(spender, 60));

    expect(headers).toEqual({ 'ratelimit-policy': '"cost";q=100;w=10', ratelimit: '"cost";r=20;t=8' });
    expect(refusal).toBeInstanceOf(RequestRefusal);
    expect(refusal).toMatchObject({ code: 'RATE_LIMITED', httpStatus: 429, headers: { 'retry-after': '4' } });
    expect(refusalOf(() => budget.spend(spender, 91))).toBeInstanceOf(CodedError);
  });

  it('counts the requests of one address before anything is known of them', () => {
    const budget = budgetOf({ mode: 'enforce', requests: { burst: 3, perSecond: 0.001 } });

    for (let count = 0; count < 3; count += 1) budget.admit('198.51.100.7');

    expect(refusalOf(() => budget.admit('198.51.100.7'))).toMatchObject({ code: 'RATE_LIMITED', httpStatus: 429 });
    expect(refusalOf(() => budget.admit('198.51.100.8'))).toBeUndefined();
  });
});
