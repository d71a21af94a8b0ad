import { sumOf } from '@volmify/shared/allocation';
import type { DemoWorld } from '@volmify/shared/subgraph';
import { processingFeeOf } from '../ledger/waterfall.ts';
import type { SaleTerms } from '../rates/rates.ts';
import type { Columns } from '../row.writer.ts';
import type { DemoParties } from './demo.parties.ts';
import type {
  OrderItemRow,
  OrderRow,
  PlanRow,
  ProductRow,
  RefundRow,
  SubscriptionRow,
  VariantRow,
} from './demo.rows.ts';
import type { DemoSale } from './demo.sales.ts';

/** Natural key of the payment of an order. */
export const paymentKey = (order: string): string => `${order}/payment/1`;

/** What refunds gave back of an order, with tax. */
function refundedOf(world: DemoWorld, order: string): bigint {
  const refunds = world.rows<RefundRow>('finance', 'refund').filter((refund) => refund.order === order);
  return BigInt(refunds.reduce((sum, { gross, tax }) => sum + gross + tax, 0));
}

/** The orders of the demo world, each naming the posting that stands for it in the books. */
export function demoOrderRows(world: DemoWorld, parties: DemoParties): Columns[] {
  return world.rows<OrderRow>('finance', 'org_member_order').map((row) => {
    const { userId, memberId } = parties.customer(row.org, row.buyer);
    return {
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      display_id: row.displayId,
      member_id: memberId,
      user_id: userId,
      kind: row.kind,
      status: row.status,
      currency: row.currency,
      subtotal: row.subtotal,
      discount: row.discount,
      tax: row.tax,
      tax_included: row.taxMethod === 'INCLUSIVE' ? row.tax : 0,
      total: row.total,
      jurisdiction: row.jurisdiction,
      gift_card_applied: row.giftCardApplied,
      refunded: refundedOf(world, row.key),
      subscription_id: row.subscription === undefined ? null : parties.uuid(row.subscription),
      transaction_id: row.total === 0 ? null : parties.entryIds(row.key, new Date(row.paidAt))('transaction'),
      ordered_at: row.createdAt,
      paid_at: row.paidAt,
      fulfilled_at: row.paidAt,
      created_at: row.createdAt,
      updated_at: row.paidAt,
    };
  });
}

/** Their lines; every order of the world that sells a product has one. */
export function demoItemRows(world: DemoWorld, parties: DemoParties): Columns[] {
  const orders = new Map(world.rows<OrderRow>('finance', 'org_member_order').map((row) => [row.key, row]));
  const titles = new Map(world.rows<ProductRow>('catalog', 'org_product').map(({ key, title }) => [key, title]));
  return world.rows<OrderItemRow>('finance', 'org_member_order_item').map((row) => {
    const order = orders.get(row.order);
    if (!order) throw new Error(`the demo world has no order called ${row.order}`);
    const { variant, plan } = offeredAs(world, row.product);
    return {
      org_id: parties.orgId(order.org),
      id: parties.uuid(row.key),
      order_id: parties.uuid(row.order),
      position: 1,
      product_id: parties.uuid(row.product),
      variant_id: parties.uuid(variant.key),
      plan_id: parties.uuid(plan.key),
      attribution_set_id: parties.uuid(row.attributionSet),
      title: titles.get(row.product),
      access_tier: variant.accessTier,
      unit_price: row.unitPrice,
      quantity: row.quantity,
      subtotal: row.subtotal,
      discount: row.discount,
      tax: row.tax,
      tax_included: order.taxMethod === 'INCLUSIVE' ? row.tax : 0,
      total: row.total,
      refunded: refundedOf(world, row.order),
      currency: order.currency,
    };
  });
}

/** The only variant and plan of a product. */
export function offeredAs(world: DemoWorld, product: string): { variant: VariantRow; plan: PlanRow } {
  const variant = world.rows<VariantRow>('catalog', 'org_product_variant').find((row) => row.product === product);
  const plan = world
    .rows<PlanRow>('catalog', 'org_product_variant_payment_plan')
    .find((row) => row.variant === variant?.key);
  if (!variant || !plan) throw new Error(`the demo world does not sell ${product}`);
  return { variant, plan };
}

/** What the gateway took of each order; gift cards and free orders leave it nothing. */
export function demoPaymentRows(
  world: DemoWorld,
  parties: DemoParties,
  sales: ReadonlyMap<string, DemoSale>,
  terms: (org: string, at: Date) => SaleTerms,
): Columns[] {
  return world.rows<OrderRow>('finance', 'org_member_order').flatMap((row) => {
    const gross = BigInt(row.total - row.giftCardApplied);
    if (gross === 0n) return [];
    const sale = sales.get(row.key);
    const fee = sale
      ? sumOf(sale.splits.map(({ waterfall }) => waterfall.processingFee))
      : processingFeeOf(gross, terms(row.org, new Date(row.paidAt)).policy.processingFeeBps);
    return [
      {
        org_id: parties.orgId(row.org),
        id: world.makeUuid(paymentKey(row.key), new Date(row.paidAt)),
        order_id: parties.uuid(row.key),
        gateway: 'SANDBOX',
        method: 'CREDIT_CARD',
        gateway_transaction_id: `sandbox-${row.displayId}`,
        gross,
        processing_fee: fee,
        net: gross - fee,
        refunded: refundedOf(world, row.key),
        currency: row.currency,
        status: row.paymentStatus,
        authorized_at: row.paidAt,
        captured_at: row.paidAt,
        settled_at: row.paidAt,
        created_at: row.paidAt,
        updated_at: row.paidAt,
      },
    ];
  });
}

/** The subscriptions of the demo world. */
export function demoSubscriptionRows(world: DemoWorld, parties: DemoParties): Columns[] {
  return world.rows<SubscriptionRow>('finance', 'org_member_product_variant_payment_plan_subscription').map((row) => {
    const { userId, memberId } = parties.customer(row.org, row.subscriber);
    return {
      org_id: parties.orgId(row.org),
      id: parties.uuid(row.key),
      member_id: memberId,
      user_id: userId,
      product_id: parties.uuid(row.product),
      variant_id: parties.uuid(offeredAs(world, row.product).variant.key),
      plan_id: parties.uuid(row.plan),
      status: row.status,
      price: row.price,
      currency: row.currency,
      interval_months: row.intervalMonths,
      current_period_start: row.currentPeriodStart,
      current_period_end: row.currentPeriodEnd,
      next_attempt_at: row.currentPeriodEnd,
      interval_days: 0,
      grace_days: 3,
      payment_method: 'CREDIT_CARD',
      cancel_at_period_end: false,
      version: 1,
      cycles_completed: row.cyclesCompleted,
      created_at: row.createdAt,
      updated_at: row.currentPeriodStart,
    };
  });
}
