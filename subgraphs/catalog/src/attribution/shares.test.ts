import { toId } from '@volmify/shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompensationType, ownRise, type ProposedShare, SHARES_MAX, shareProblems, totalBps } from './shares.ts';

const employee = (n: number) => toId('OrgEmployee', `018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
const fakeShare = (overrides: Partial<ProposedShare> & { n?: number } = {}): ProposedShare => {
  const { n = 1, ...rest } = overrides;
  return {
    employeeId: employee(n),
    shareBps: 7000,
    compensationType: 'REVENUE_SHARE',
    attributionType: 'CREATOR',
    compensation: null,
    ...rest,
  };
};
const amount = { amountMinor: 50_000n, currency: 'USD' };
const messagesOf = (...shares: ProposedShare[]) => shareProblems(shares, 0).map((problem) => problem.message);

describe('a proposed set of shares', () => {
  it('makes what its shares and the retained part make together', () => {
    const set = fc.array(fc.integer({ min: 0, max: 10_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(set, fc.integer({ min: 0, max: 10_000 }), (parts, retained) => {
        const shares = parts.map((shareBps, n) => fakeShare({ n, shareBps }));

        expect(totalBps(shares, retained)).toBe(parts.reduce((sum, part) => sum + part, 0) + retained);
      }),
    );
  });

  it('has no problem when each person has one share within bounds and pay that fits', () => {
    const shares = [
      fakeShare({ n: 1 }),
      fakeShare({ n: 2, shareBps: 0, compensationType: 'NONE' }),
      fakeShare({ n: 3, shareBps: 0, compensationType: 'FLAT_FEE', compensation: amount }),
    ];

    expect(shareProblems(shares, 3000)).toEqual([]);
  });

  it('names the second share of one person', () => {
    expect(shareProblems([fakeShare({ n: 4 }), fakeShare({ n: 5 }), fakeShare({ n: 4 })], 0)).toEqual([
      { message: 'A person has one share in a product.', position: 2 },
    ]);
  });

  it.each([-1, 10_001, 0.5])('refuses %s basis points as a share and as the retained part', (bps) => {
    expect(messagesOf(fakeShare({ shareBps: bps }))).toEqual(['A share is 0 to 10000 basis points.']);
    expect(shareProblems([], bps)).toEqual([
      { message: 'The retained part is 0 to 10000 basis points.', position: null },
    ]);
  });

  it.each<CompensationType>(['FLAT_FEE', 'HOURLY', 'SALARY', 'PER_COURSE'])(
    'asks an amount and no basis points of %s',
    (compensationType) => {
      expect(messagesOf(fakeShare({ compensationType, compensation: amount }))).toEqual([
        'Only a revenue share has basis points; other pay has 0.',
      ]);
      expect(messagesOf(fakeShare({ compensationType, shareBps: 0 }))).toEqual(['This kind of pay needs an amount.']);
      expect(
        messagesOf(fakeShare({ compensationType, shareBps: 0, compensation: { ...amount, amountMinor: -1n } })),
      ).toEqual(['An amount is not negative.']);
    },
  );

  it('lets unpaid work and revenue shares have no amount', () => {
    expect(messagesOf(fakeShare({ compensation: amount }))).toEqual(['This kind of pay has no amount.']);
    expect(messagesOf(fakeShare({ compensationType: 'NONE', shareBps: 0, compensation: amount }))).toEqual([
      'This kind of pay has no amount.',
    ]);
  });

  it('holds at most a hundred shares', () => {
    const shares = Array.from({ length: SHARES_MAX + 1 }, (_, n) => fakeShare({ n, shareBps: 0 }));

    expect(shareProblems(shares.slice(0, SHARES_MAX), 10_000)).toEqual([]);
    expect(shareProblems(shares, 10_000)).toEqual([{ message: 'A set holds at most 100 shares.', position: null }]);
  });

  it('shows a rise of the own share, and neither a fall nor the rise of somebody else', () => {
    const shares = [fakeShare({ n: 1, shareBps: 4000 }), fakeShare({ n: 2, shareBps: 3000 })];

    expect(ownRise(shares, new Set([employee(2)]), 2999)).toBe(1);
    expect(ownRise(shares, new Set([employee(2)]), 3000)).toBeUndefined();
    expect(ownRise(shares, new Set([employee(3)]), 0)).toBeUndefined();
  });
});
