import { expect, it } from 'vitest';
import { effectiveLimits } from './budget.hierarchy.ts';

const use = (path: string, used: bigint, limit: bigint | null, currency = 'USD') => ({
  departmentUuid: path,
  orgUuid: 'org',
  path,
  used,
  reserved: 0n,
  limit,
  currency,
  periodKey: '2026',
});

it('the smallest limit above counts, and whoever spends too much does so for all below', () => {
  const uses = [
    use('a', 60n, 50n),
    use('a.1', 10n, 80n),
    use('a.1.x', 5n, null),
    use('b', 5n, 20n),
    use('ab', 1n, null),
  ];

  const found = effectiveLimits(uses, use('', 66n, 70n));

  expect(found.map((row) => [row.use.path, row.use.limit, row.isExceeded])).toEqual([
    ['a', 50n, true],
    ['a.1', 50n, true],
    ['a.1.x', 50n, true],
    ['b', 20n, false],
    ['ab', 70n, false],
  ]);
  expect(effectiveLimits([use('a', 9n, null)], null)[0]).toMatchObject({ use: { limit: null }, isExceeded: false });
  expect(effectiveLimits([use('a', 9n, null)], use('', 9n, 1n, 'EUR'))[0]?.use.limit).toBeNull();
});
