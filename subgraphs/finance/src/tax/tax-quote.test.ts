import { expect, it } from 'vitest';
import { needsPlace, type TaxRule, taxOf } from './tax-quote.ts';

const rule = (more: Partial<TaxRule>): TaxRule => ({
  snapshotUuid: `${more.jurisdiction ?? 'all'}/${more.categoryCode ?? 'all'}`,
  jurisdiction: null,
  categoryCode: null,
  type: 'PERCENT',
  rateBps: 1000,
  amount: null,
  currency: null,
  isInclusive: false,
  effectiveFrom: new Date('2025-01-01'),
  ...more,
});
const line = { amount: 4_500n, quantity: 1, currency: 'USD', categoryCode: 'goods' };

it('an exclusive tax is rounded half up on top, an inclusive one is taken out of the price, tax first', () => {
  expect(taxOf(line, [rule({ rateBps: 825 })], null)).toMatchObject({
    method: 'EXCLUSIVE',
    taxable: 4_500n,
    tax: 371n,
  });
  expect(taxOf({ ...line, amount: 5_900n }, [rule({ rateBps: 1_900, isInclusive: true })], null)).toMatchObject({
    method: 'INCLUSIVE',
    taxable: 4_958n,
    tax: 942n,
  });
});

it('the nearest place wins, then the own category, and a rate of elsewhere never holds', () => {
  const rules = [
    rule({ jurisdiction: 'DE' }),
    rule({ jurisdiction: 'US' }),
    rule({ jurisdiction: 'US-TX', categoryCode: 'goods' }),
    rule({ jurisdiction: 'US-TX' }),
  ];
  expect(taxOf(line, rules, 'US-TX')?.snapshotUuid).toBe('US-TX/goods');
  expect(taxOf({ ...line, categoryCode: null }, rules, 'US-TX')?.snapshotUuid).toBe('US-TX/all');
  expect(taxOf(line, rules, 'US-CA')?.snapshotUuid).toBe('US/all');
  expect(taxOf(line, rules, 'FR')).toBeUndefined();
  expect(taxOf({ ...line, amount: 0n }, rules, 'DE')).toBeUndefined();
});

it('a fixed tax counts pieces in its own currency, and inside a price never passes the price', () => {
  const fixed = rule({ type: 'FIXED', rateBps: null, amount: 150n, currency: 'USD' });
  expect(taxOf({ ...line, quantity: 3 }, [fixed], null)).toMatchObject({ tax: 450n, taxable: 4_500n });
  expect(taxOf({ ...line, amount: 100n }, [{ ...fixed, isInclusive: true }], null)).toMatchObject({
    tax: 100n,
    taxable: 0n,
  });
  expect(taxOf({ ...line, currency: 'EUR' }, [fixed], null)).toBeUndefined();
});

it('the place is asked for only where a tax depends on it', () => {
  expect(needsPlace([line], [rule({})])).toBe(false);
  expect(needsPlace([line], [rule({ jurisdiction: 'DE', categoryCode: 'books' })])).toBe(false);
  expect(needsPlace([line], [rule({ jurisdiction: 'DE' })])).toBe(true);
});
