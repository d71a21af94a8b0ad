import { allocate, sumOf } from '@volmify/shared/allocation';
import type { Uuid } from '@volmify/shared/ids';
import type { RemainingItem, TakenPart } from '../ledger/refund.entries.ts';

/** One line of which something is taken back; amounts with tax. */
export interface TakenItem {
  readonly orderItemId: Uuid;
  readonly amount: bigint;
}

/** What remains of a line: its shared parts and its tax. */
export interface RemainingLine {
  readonly parts: RemainingItem;
  readonly tax: bigint;
}

/** What remains of the shared parts of a line, tax apart. */
export const grossLeft = ({ platform, processing, withholding, creators, organization }: RemainingItem): bigint =>
  sumOf([platform, processing, withholding, ...creators, organization].map(({ amount }) => amount));

/**
 * Splits an amount with tax over what remains of gross and tax of its line (4.4).
 * @throws RangeError when it is more than remains
 */
export function takenPart({ parts, tax }: RemainingLine, amount: bigint): TakenPart {
  const gross = grossLeft(parts);
  if (amount > gross + tax) throw new RangeError('more than what remains of the line');
  const [takenGross = 0n, takenTax = 0n] = allocate(amount, [gross, tax]);
  return { remaining: parts, gross: takenGross, tax: takenTax };
}
