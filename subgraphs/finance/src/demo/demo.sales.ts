import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { giftCardSaleEntry } from '../ledger/gift-card.entries.ts';
import type { PostingCommand } from '../ledger/posting.event.ts';
import { type ItemSplit, type SaleFact, type SoldItem, saleEntry, splitSale } from '../ledger/sale.entries.ts';
import type { SaleTerms } from '../rates/rates.ts';
import type { DemoParties } from './demo.parties.ts';
import type { AttributionRow, AttributionSetRow, GiftCardRow, OrderItemRow, OrderRow } from './demo.rows.ts';

/** A sale of the demo world as what comes after it needs it. */
export interface DemoSale {
  readonly fact: SaleFact;
  readonly splits: readonly ItemSplit[];
  readonly terms: SaleTerms;
  readonly command: PostingCommand;
  /** Id of a row of the sale's posting. */
  readonly partId: (part: string) => string;
}

/** A command of the demo world: its key is `seed:` and the natural key of the fact. */
export function demoCommand(
  row: DemoRow & { readonly org: string },
  parties: DemoParties,
  event: PostingCommand['event'],
  naturalKey: string = row.key,
): PostingCommand {
  const manager = parties.isWorker(row.org, 'adam') ? parties.worker(row.org, 'adam').employeeId : undefined;
  return {
    orgId: parties.orgId(row.org),
    operation: 'seed',
    key: `seed:${naturalKey}`,
    request: row,
    event,
    ...(manager ? { accountManagerId: manager } : {}),
  };
}

type Terms = (org: string, at: Date) => SaleTerms;

/** Every paid order with something to post, by natural key; a free order has no posting (E28). */
export function demoSales(world: DemoWorld, parties: DemoParties, terms: Terms): Map<string, DemoSale> {
  const items = world.rows<OrderItemRow>('finance', 'org_member_order_item');
  const sales = new Map<string, DemoSale>();
  for (const order of world.rows<OrderRow>('finance', 'org_member_order')) {
    if (order.kind === 'GIFT_CARD' || order.total === 0) continue;
    const at = new Date(order.paidAt);
    const valid = terms(order.org, at);
    const sold = items.filter((item) => item.order === order.key).map((item) => soldItem(world, parties, item));
    const fact: SaleFact = {
      orgId: parties.orgId(order.org),
      orderId: parties.uuid(order.key),
      reference: order.displayId,
      occurredAt: at,
      currency: order.currency,
      buyer: parties.customer(order.org, order.buyer),
      items: sold,
      giftCards: giftCardTenders(world, parties, order),
      rates: valid.rates,
      payoutHoldDays: valid.policy.payoutHoldDays,
    };
    const partId = parties.entryIds(order.key, at);
    const command = demoCommand(order, parties, saleEntry(fact, partId));
    sales.set(order.key, { fact, splits: splitSale(fact), terms: valid, command, partId });
  }
  return sales;
}

function soldItem(world: DemoWorld, parties: DemoParties, item: OrderItemRow): SoldItem {
  const set = world
    .rows<AttributionSetRow>('catalog', 'attribution_set')
    .find(({ key }) => key === item.attributionSet);
  if (!set) throw new Error(`the demo world has no attribution set called ${item.attributionSet}`);
  const shares = world
    .rows<AttributionRow>('catalog', 'org_employee_product_attribution')
    .filter((share) => share.set === set.key)
    .map((share) => ({
      ...parties.workerOf(share.employee),
      attributionId: world.uuidOf(share.key),
      shareBps: share.shareBps,
    }))
    .sort((a, b) => (a.attributionId < b.attributionId ? -1 : 1));
  return {
    orderItemId: world.uuidOf(item.key),
    productId: world.uuidOf(item.product),
    attributionSetId: world.uuidOf(set.key),
    shares,
    retainedBps: set.orgRetainedBps,
    gross: BigInt(item.total - item.tax),
    tax: BigInt(item.tax),
  };
}

function giftCardTenders(world: DemoWorld, parties: DemoParties, order: OrderRow): SaleFact['giftCards'] {
  if (order.giftCard === undefined) return [];
  const card = world.rows<GiftCardRow>('finance', 'org_gift_card').find(({ key }) => key === order.giftCard);
  if (!card) throw new Error(`the demo world has no gift card called ${order.giftCard}`);
  return [
    {
      giftCardId: parties.uuid(card.key),
      usageId: world.makeUuid(`${order.key}/gift-card-usage`, new Date(order.paidAt)),
      funding: card.funding,
      amount: BigInt(order.giftCardApplied),
    },
  ];
}

/** Gift cards that members bought. */
export function demoGiftCardSales(world: DemoWorld, parties: DemoParties, terms: Terms): PostingCommand[] {
  return world
    .rows<OrderRow>('finance', 'org_member_order')
    .filter(({ kind }) => kind === 'GIFT_CARD')
    .map((order) => {
      const card = world.rows<GiftCardRow>('finance', 'org_gift_card').find((row) => row.order === order.key);
      if (!card) throw new Error(`no gift card belongs to order ${order.key}`);
      const occurredAt = new Date(order.paidAt);
      const fact = {
        orgId: parties.orgId(order.org),
        giftCardId: parties.uuid(card.key),
        orderId: parties.uuid(order.key),
        reference: order.displayId,
        occurredAt,
        currency: order.currency,
        amount: BigInt(order.total),
        buyer: parties.customer(order.org, order.buyer),
        issuer: parties.worker(order.org, card.issuedBy),
        processingFeeBps: terms(order.org, occurredAt).policy.processingFeeBps,
      };
      return demoCommand(order, parties, giftCardSaleEntry(fact, parties.entryIds(order.key, occurredAt)));
    });
}
