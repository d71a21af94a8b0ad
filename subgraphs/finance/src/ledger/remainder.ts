import { allocate, sumOf } from '@volmify/shared/allocation';

/**
 * Splits a refund over what remains of each component (domain 4.4). Never takes more than remains of any component,
 * and a refund of everything that remains takes exactly everything; increments by cumulative percentages would not.
 * @throws RangeError when the refund is negative or above what remains in all
 */
export function splitRefund(refunded: bigint, remaining: readonly bigint[]): bigint[] {
  if (refunded < 0n || refunded > sumOf(remaining)) {
    throw new RangeError('a refund is between nothing and all that remains');
  }
  return allocate(refunded, remaining);
}
