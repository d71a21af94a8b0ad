import { describe, expect, it } from 'vitest';
import { parseMonths } from './period.input.ts';

const period = (from: string, to: string) => ({ period: { from: new Date(from), to: new Date(to) } });

describe('the months of a period', () => {
  it.each([
    ['2026-01-01', '2026-06-30', '2026-01-01', '2026-06-01'],
    ['2024-02-01', '2024-02-29', '2024-02-01', '2024-02-01'],
    ['2025-12-01', '2025-12-31', '2025-12-01', '2025-12-01'],
  ])('%s to %s are whole', (from, to, first, last) => {
    expect(parseMonths(period(from, to))).toEqual({ first, last });
  });

  it.each([
    ['2026-01-02', '2026-06-30'],
    ['2026-01-01', '2026-06-29'],
    ['2026-02-01', '2026-01-31'],
  ])('%s to %s are refused', (from, to) => {
    expect(() => parseMonths(period(from, to))).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });

  it('are all of time when no period is given', () => {
    const { first, last } = parseMonths({});

    expect([first < '1000-01-01', last > '9000-01-01']).toEqual([true, true]);
  });
});
