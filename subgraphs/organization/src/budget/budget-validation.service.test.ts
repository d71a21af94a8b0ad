import { type Id, toId } from '@volmify/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Department } from '../department/department.ts';
import type { Org } from '../org/org.ts';
import { checkLimits } from './budget-validation.service.ts';

const idOf = (n: number): Id<'Department'> =>
  toId('Department', `00000000-0000-7000-8000-${n.toString().padStart(12, '0')}`);
const org = (limitMinor: bigint | null): Org => ({ name: 'Lumen', defaultCurrency: 'USD', limitMinor }) as Org;

/** Departments by number: the parent's number and the limit of each. */
const tree = (rows: readonly (readonly [parent: number | null, limit: bigint | null])[]): Department[] =>
  rows.map(
    ([parent, limitMinor], n) =>
      ({ id: idOf(n), name: `D${n}`, parentId: parent === null ? null : idOf(parent), limitMinor }) as Department,
  );

/** A random tree: each department hangs below an earlier one or at the root. */
const trees = fc
  .array(fc.tuple(fc.nat(), fc.option(fc.bigInt({ min: 0n, max: 20n }))), { minLength: 1, maxLength: 8 })
  .map((rows) =>
    tree(rows.map(([parent, limit], n) => [n === 0 || parent % (n + 1) === n ? null : parent % n, limit])),
  );

/** Every pair of a limit and the nearest one above it, with the first larger. */
function brokenPairs(units: readonly Department[], ceiling: bigint | null): number {
  const above = (unit: Department): bigint | null => {
    const parent = units.find(({ id }) => id === unit.parentId);
    return parent ? (parent.limitMinor ?? above(parent)) : ceiling;
  };
  return units.filter((unit) => {
    const upper = above(unit);
    return unit.limitMinor !== null && upper !== null && unit.limitMinor > upper;
  }).length;
}

describe('a dry run of limits', () => {
  it('finds exactly the pairs in which a limit exceeds the nearest one above', () => {
    fc.assert(
      fc.property(trees, fc.option(fc.bigInt({ min: 0n, max: 25n })), (units, ceiling) => {
        const changes = units.map(({ id, limitMinor }) => ({ departmentId: id, limitMinor }));
        const { valid, violations } = checkLimits(org(ceiling), units, changes);
        const broken = brokenPairs(units, ceiling);
        expect(violations).toHaveLength(broken);
        expect(valid).toBe(broken === 0);
      }),
    );
  });

  it('says nothing of what no change touches', () => {
    fc.assert(
      fc.property(trees, fc.option(fc.bigInt({ min: 0n, max: 25n })), (units, ceiling) => {
        expect(checkLimits(org(ceiling), units, [])).toEqual({ valid: true, violations: [], warnings: [] });
      }),
    );
  });

  it('looks past units without a limit, to the organization at last', () => {
    const units = tree([
      [null, null],
      [0, 5n],
    ]);
    const { violations } = checkLimits(org(10n), units, [{ departmentId: idOf(1), limitMinor: 11n }]);

    expect(violations.map(({ department, against }) => [department.name, against])).toEqual([['D1', null]]);
  });

  it('counts a limit that is taken away as inherited', () => {
    const units = tree([
      [null, 3n],
      [0, 3n],
    ]);

    expect(checkLimits(org(2n), units, [{ departmentId: idOf(0), limitMinor: null }])).toMatchObject({ valid: true });
    expect(checkLimits(org(2n), units, [{ departmentId: idOf(1), limitMinor: 3n }])).toMatchObject({ valid: true });
    expect(
      checkLimits(org(2n), units, [
        { departmentId: idOf(0), limitMinor: null },
        { departmentId: idOf(1), limitMinor: 3n },
      ]).violations[0],
    ).toMatchObject({ against: null, message: 'D1 would have 0.03 USD, more than the 0.02 USD of Lumen.' });
  });
});
