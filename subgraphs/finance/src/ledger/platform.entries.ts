import { sumOf } from '@volmify/shared/allocation';
import type { Uuid } from '@volmify/shared/ids';
import { credit, debit, type EntryIds } from './entry.parts.ts';
import { CREDIT, type PostingEvent } from './posting.event.ts';

/** What of a seller's posting its mirror needs. */
export type FeeSource = Pick<PostingEvent, 'id' | 'occurredAt' | 'currency' | 'reference' | 'lines'>;

/**
 * The platform's side of a seller's posting (E23): what the seller owes in account 2110 is receivable and revenue here,
 * what a refund takes back of it is taken back here. The seller's posting names the pair. Undefined when no fee moved.
 */
export function platformFeeEntry(sold: FeeSource, mirrorId: Uuid, ids: EntryIds): PostingEvent | undefined {
  const fee = sumOf(
    sold.lines
      .filter(({ account }) => account === '2110')
      .map(({ side, amount }) => (side === CREDIT ? amount : -amount)),
  );
  if (fee === 0n) return undefined;
  return {
    id: ids('transaction'),
    kind: 'PLATFORM_FEE',
    businessEntityType: 'PLATFORM_FEE',
    businessEntityId: mirrorId,
    correlationId: sold.id,
    occurredAt: sold.occurredAt,
    currency: sold.currency,
    reference: sold.reference,
    lines: fee > 0n ? [debit('P1110', fee), credit('P4000', fee)] : [debit('P4000', -fee), credit('P1110', -fee)],
    contexts: [],
  };
}
