import { toId } from '@volmify/shared/ids';
import { describe, expect, it } from 'vitest';
import type { Department } from '../department/department.ts';
import { type LimitLink, resolveAuthority } from './budget.service.ts';

const department = (n: number): Department =>
  ({ id: toId('Department', `00000000-0000-7000-8000-00000000000${n}`) }) as Department;
const link = (limitMinor: bigint, unit: Department | null, isStart = false): LimitLink => ({
  department: unit,
  limitMinor,
  isStart,
});
const own = link(2_000_000n, department(1), true);
const above = link(5_000_000n, department(2));
const organization = link(10_000_000n, null);

/** Which link sets the limit, and the amount. */
const authority = (links: readonly LimitLink[], delegated: bigint | null = null) => {
  const { source, limit } = resolveAuthority(links, delegated, 'USD');
  return [source, limit?.amountMinor];
};

describe('the authority of an employee (domain 4.11)', () => {
  it('is the smallest limit from the primary department up', () => {
    expect(authority([own, above, organization])).toEqual(['PRIMARY_DEPARTMENT', 2_000_000n]);
    expect(authority([above, organization])).toEqual(['ANCESTOR_DEPARTMENT', 5_000_000n]);
    expect(authority([organization])).toEqual(['ORGANIZATION', 10_000_000n]);
    expect(authority([])).toEqual(['NONE', undefined]);
    // Rows make this impossible; the smallest would win all the same.
    expect(authority([link(9n, department(1), true), link(8n, department(2))])).toEqual(['ANCESTOR_DEPARTMENT', 8n]);
  });

  it('names the nearer link at equal amounts', () => {
    expect(authority([link(5n, department(1), true), link(5n, department(2)), link(5n, null)])).toEqual([
      'PRIMARY_DEPARTMENT',
      5n,
    ]);
  });

  it('is what was delegated when that is not more (ORG-40)', () => {
    expect(authority([own, organization], 1_999_999n)).toEqual(['DELEGATED', 1_999_999n]);
    expect(authority([own, organization], 2_000_000n)).toEqual(['DELEGATED', 2_000_000n]);
    expect(authority([own, organization], 2_000_001n)).toEqual(['PRIMARY_DEPARTMENT', 2_000_000n]);
    expect(authority([], 7n)).toEqual(['DELEGATED', 7n]);
  });

  it('keeps the whole chain, nearest first', () => {
    const { chain } = resolveAuthority([own, above, organization], 1n, 'USD');

    expect(chain.map(({ limit }) => limit.decimal)).toEqual(['20000.00', '50000.00', '100000.00']);
    expect(chain.at(-1)?.department).toBeNull();
  });
});
