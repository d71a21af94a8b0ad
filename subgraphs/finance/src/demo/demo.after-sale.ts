import type { DemoWorld } from '@volmify/shared/subgraph';
import { disputeOpenedEntry } from '../ledger/dispute.entries.ts';
import { giftCardExpiryEntry, giftCardPromotionEntry } from '../ledger/gift-card.entries.ts';
import { platformFeeEntry } from '../ledger/platform.entries.ts';
import type { PostingCommand } from '../ledger/posting.event.ts';
import { type RemainingItem, refundEntry, untouchedItem } from '../ledger/refund.entries.ts';
import type { DemoParties } from './demo.parties.ts';
import type { DisputeRow, GiftCardRow, RefundRow } from './demo.rows.ts';
import { type DemoSale, demoCommand } from './demo.sales.ts';

type Sales = ReadonlyMap<string, DemoSale>;

function requireSale(sales: Sales, order: string): DemoSale {
  const sale = sales.get(order);
  if (!sale) throw new Error(`the demo world has no sale called ${order}`);
  return sale;
}

/** What remains of a sale's only item while nothing was refunded. */
function untouchedSale({ splits, partId }: DemoSale): RemainingItem {
  const [split] = splits;
  if (!split || splits.length !== 1) throw new Error('a refund of the demo world is of an order of one item');
  return untouchedItem(split, partId);
}

/** Refunds back to the card; each is the first of its order. */
export function demoRefunds(world: DemoWorld, parties: DemoParties, sales: Sales): PostingCommand[] {
  return world.rows<RefundRow>('finance', 'refund').map((row) => {
    const sale = requireSale(sales, row.order);
    const occurredAt = new Date(row.createdAt);
    const event = refundEntry(
      {
        orgId: sale.fact.orgId,
        refundId: parties.uuid(row.key),
        reference: row.displayId,
        occurredAt,
        currency: sale.fact.currency,
        buyer: sale.fact.buyer,
        approver: parties.worker(row.org, row.approvedBy),
        parts: [{ remaining: untouchedSale(sale), gross: BigInt(row.gross), tax: BigInt(row.tax) }],
        toGiftCards: [],
        refundsPlatformFee: sale.terms.policy.refundPlatformFee,
        refundsProcessingFee: sale.terms.policy.refundProcessingFee,
      },
      parties.entryIds(row.key, occurredAt),
    );
    return demoCommand(row, parties, event);
  });
}

/** Disputes that were opened: the creators' shares of the disputed order are held. */
export function demoDisputes(world: DemoWorld, parties: DemoParties, sales: Sales): PostingCommand[] {
  return world.rows<DisputeRow>('finance', 'dispute').map((row) => {
    const { fact, splits } = requireSale(sales, row.order);
    const occurredAt = new Date(row.createdAt);
    const held = splits.flatMap(({ item, shareAmounts }) =>
      item.shares.map((worker, index) => ({ worker, amount: shareAmounts[index] ?? 0n, shareBps: worker.shareBps })),
    );
    const event = disputeOpenedEntry(
      {
        orgId: fact.orgId,
        disputeId: parties.uuid(row.key),
        reference: fact.reference,
        occurredAt,
        currency: fact.currency,
        buyer: fact.buyer,
        amount: BigInt(row.amount),
        fee: BigInt(row.fee),
        held,
      },
      parties.entryIds(row.key, occurredAt),
    );
    return demoCommand(row, parties, event);
  });
}

/** Gift cards that were given away, and what lapsed of expired ones. */
export function demoGiftCards(world: DemoWorld, parties: DemoParties): PostingCommand[] {
  return world.rows<GiftCardRow>('finance', 'org_gift_card').flatMap((row) => {
    const base = {
      orgId: parties.orgId(row.org),
      giftCardId: parties.uuid(row.key),
      reference: row.displayId,
      currency: row.currency,
      holder: parties.customer(row.org, row.holder),
    };
    const commands: PostingCommand[] = [];
    if (row.funding === 'PROMOTIONAL') {
      const occurredAt = new Date(row.createdAt);
      const fact = {
        ...base,
        occurredAt,
        amount: BigInt(row.initialAmount),
        issuer: parties.worker(row.org, row.issuedBy),
      };
      commands.push(demoCommand(row, parties, giftCardPromotionEntry(fact, parties.entryIds(row.key, occurredAt))));
    }
    if (row.expiresAt !== undefined && row.lapsedAmount !== undefined) {
      const occurredAt = new Date(row.expiresAt);
      const key = `${row.key}/expired`;
      const fact = { ...base, occurredAt, amount: BigInt(row.lapsedAmount), funding: row.funding };
      commands.push(demoCommand(row, parties, giftCardExpiryEntry(fact, parties.entryIds(key, occurredAt)), key));
    }
    return commands;
  });
}

/** The platform's side of every posting that moved its fee. */
export function demoPlatformFees(parties: DemoParties, sold: readonly PostingCommand[]): PostingCommand[] {
  return sold.flatMap(({ key, event }) => {
    const naturalKey = `volmify/platform-fee/${key.slice('seed:'.length)}`;
    const ids = parties.entryIds(naturalKey, event.occurredAt);
    const mirror = platformFeeEntry(event, ids('fee'), ids);
    if (!mirror) return [];
    const row = { key: naturalKey, createdAt: event.occurredAt.toISOString(), org: 'volmify' };
    return [demoCommand(row, parties, mirror)];
  });
}
