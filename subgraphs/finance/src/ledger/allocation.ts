export { allocate, allocateBps, sumOf } from '@volmify/shared/allocation';

/** part / whole to the nearest unit, half to even (4.12). @throws RangeError unless the whole is positive */
export function dividedHalfEven(part: bigint, whole: bigint): bigint {
  if (whole <= 0n) throw new RangeError('a whole is positive');
  if (part < 0n) return -dividedHalfEven(-part, whole);
  const floor = part / whole;
  const twice = (part % whole) * 2n;
  return twice > whole || (twice === whole && floor % 2n === 1n) ? floor + 1n : floor;
}
