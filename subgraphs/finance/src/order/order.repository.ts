import { toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { pagesStatement } from '../ledger/keyset.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { visibleRows } from '../visible.repository.ts';
import type { OrderRequest } from './order.input.ts';
import type { OrderItemView, OrderStatus, OrderView, PaymentView } from './order.view.ts';

interface OrderRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly member_id: Uuid;
  readonly display_id: string;
  readonly status: OrderStatus;
  readonly kind: string;
  readonly jurisdiction: string | null;
  readonly currency: string;
  readonly subtotal: bigint;
  readonly discount: bigint;
  readonly tax: bigint;
  readonly total: bigint;
  readonly gift_card_applied: bigint;
  readonly ordered_at: Date;
  readonly paid_at: Date | null;
  readonly fulfilled_at: Date | null;
  readonly subscription_id: Uuid | null;
}

interface ItemRow {
  readonly id: Uuid;
  readonly order_id: Uuid;
  readonly title: string;
  readonly quantity: number;
  readonly currency: string;
  readonly unit_price: bigint;
  readonly discount: bigint;
  readonly tax: bigint;
  readonly total: bigint;
  readonly refunded: bigint;
  readonly product_id: Uuid;
  readonly variant_id: Uuid;
  readonly plan_id: Uuid;
}

interface PaymentRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly order_id: Uuid;
  readonly gateway: string;
  readonly method: string;
  readonly status: string;
  readonly currency: string;
  readonly gross: bigint;
  readonly processing_fee: bigint;
  readonly net: bigint;
}

const ORDERS = {
  keyset: [
    { column: 'ordered_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const COLUMNS = Prisma.raw(
  'o.id, o.org_id, o.member_id, o.display_id, o.status, o.kind, o.jurisdiction, o.currency, o.subtotal, o.discount, o.tax, o.total, o.gift_card_applied, o.ordered_at, o.paid_at, o.fulfilled_at, o.subscription_id',
);
const ITEM_COLUMNS = Prisma.raw(
  'i.id, i.order_id, i.title, i.quantity, i.currency, i.unit_price, i.discount, i.tax, i.total, i.refunded, i.product_id, i.variant_id, i.plan_id',
);

/**
 * Orders as far as one reader may see them: the own ones, an organization's by `context.member.read`, and of a line that
 * pays the reader as a professional that line and its order.
 */
export class OrderRepository {
  /** Condition on the order `o`: the reader's own, or within reach. */
  readonly #customers: Prisma.Sql;
  readonly #isPlatform: boolean;
  readonly #userUuid: Uuid | null;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    this.#isPlatform = reader.isPlatform;
    this.#userUuid = reader.userUuid;
    this.#customers = visibleRows(reader, ['context.member.read'], 'o');
  }

  async findByIds(ids: readonly Uuid[]): Promise<OrderView[]> {
    const rows = await this.#orders(Prisma.sql`SELECT ${COLUMNS} FROM org_member_order o
      WHERE o.id = ANY (${[...ids]}::uuid[]) AND (${this.#customers} OR EXISTS (
        SELECT FROM org_member_order_item i WHERE i.org_id = o.org_id AND i.order_id = o.id AND ${this.#paysReader()}))`);
    return rows.map(toOrder);
  }

  /** Orders of many members or organizations, newest first; one statement. */
  async list(
    subject: 'member' | 'org',
    subjects: readonly Uuid[],
    { page, status }: OrderRequest,
  ): Promise<OfSubject<OrderView>[]> {
    const where = [Prisma.sql`o.${Prisma.raw(`${subject}_id`)} = s.id`, this.#customers];
    if (status) where.push(Prisma.sql`o.status = ${status}`);
    const table = Prisma.sql`org_member_order o`;
    const rows = await this.#orders<OrderRow & { subject_id: Uuid }>(
      pagesStatement(ORDERS, subjects, [{ columns: COLUMNS, table, where }], page),
    );
    return rows.map((row) => ({ subject: row.subject_id, row: toOrder(row) }));
  }

  /** Renewals of many subscriptions, newest first. */
  async findOfSubscriptions(subscriptions: readonly Uuid[]): Promise<OfSubject<OrderView>[]> {
    const rows = await this.#orders(Prisma.sql`SELECT ${COLUMNS} FROM org_member_order o
      WHERE o.subscription_id = ANY (${[...subscriptions]}::uuid[]) AND ${this.#customers}
      ORDER BY o.ordered_at DESC, o.id DESC`);
    return rows.map((row) => ({ subject: row.subscription_id ?? '', row: toOrder(row) }));
  }

  findItemsByIds(ids: readonly Uuid[]): Promise<OrderItemView[]> {
    return this.#items(Prisma.sql`i.id = ANY (${[...ids]}::uuid[])`);
  }

  /** Lines of many orders, in their order. */
  findItemsOfOrders(orders: readonly Uuid[]): Promise<OrderItemView[]> {
    return this.#items(Prisma.sql`i.order_id = ANY (${[...orders]}::uuid[])`);
  }

  /** Payments of many orders, oldest first; none of an order that the reader sees as a professional only. */
  async findPaymentsOfOrders(orders: readonly Uuid[]): Promise<PaymentView[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<PaymentRow[]>`
        SELECT p.id, p.org_id, p.order_id, p.gateway, p.method, p.status, p.currency, p.gross, p.processing_fee, p.net
          FROM org_member_order o JOIN org_member_order_payment p ON p.org_id = o.org_id AND p.order_id = o.id
         WHERE o.id = ANY (${[...orders]}::uuid[]) AND ${this.#customers} ORDER BY p.created_at, p.id`,
    );
    return rows.map(toPayment);
  }

  async #items(which: Prisma.Sql): Promise<OrderItemView[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ItemRow[]>`
        SELECT ${ITEM_COLUMNS} FROM org_member_order_item i
          JOIN org_member_order o ON o.org_id = i.org_id AND o.id = i.order_id
         WHERE ${which} AND (${this.#customers} OR ${this.#paysReader()}) ORDER BY i.order_id, i.position`,
    );
    return rows.map(toItem);
  }

  #orders<Row extends OrderRow>(statement: Prisma.Sql): Promise<Row[]> {
    return this.scope.query((tx) => tx.$queryRaw<Row[]>(statement));
  }

  /** Condition on the line `i`: the reader has a share of it. */
  #paysReader(): Prisma.Sql {
    if (this.#isPlatform || this.#userUuid === null) return Prisma.sql`FALSE`;
    return Prisma.sql`EXISTS (SELECT FROM org_employee_product_attribution_revenue r
      WHERE r.org_id = i.org_id AND r.order_item_id = i.id AND r.recipient_type = 'JOB'
        AND r.user_id = ${this.#userUuid}::uuid)`;
  }
}

function toOrder(row: OrderRow): OrderView {
  const money = (amountMinor: bigint): MoneyView => toMoney(amountMinor, row.currency);
  return {
    id: toId('Order', row.id),
    orgId: toId('Org', row.org_id),
    memberId: toId('OrgMember', row.member_id),
    displayId: row.display_id,
    status: row.status,
    kind: row.kind,
    jurisdiction: row.jurisdiction,
    subtotal: money(row.subtotal),
    discount: money(row.discount),
    tax: money(row.tax),
    total: money(row.total),
    giftCardApplied: money(row.gift_card_applied),
    amountDue: money(row.total - row.gift_card_applied),
    orderedAt: row.ordered_at,
    paidAt: row.paid_at,
    fulfilledAt: row.fulfilled_at,
    subscriptionId: toIdOrNull('MemberSubscription', row.subscription_id),
  };
}

function toItem(row: ItemRow): OrderItemView {
  const money = (amountMinor: bigint): MoneyView => toMoney(amountMinor, row.currency);
  return {
    id: toId('OrderItem', row.id),
    orderId: toId('Order', row.order_id),
    title: row.title,
    quantity: row.quantity,
    unitPrice: money(row.unit_price),
    discount: money(row.discount),
    tax: money(row.tax),
    total: money(row.total),
    refunded: money(row.refunded),
    productId: toId('Product', row.product_id),
    variantId: toId('ProductVariant', row.variant_id),
    planId: toId('PaymentPlan', row.plan_id),
  };
}

function toPayment(row: PaymentRow): PaymentView {
  const money = (amountMinor: bigint): MoneyView => toMoney(amountMinor, row.currency);
  return {
    id: toId('Payment', row.id),
    orgId: toId('Org', row.org_id),
    orderId: toId('Order', row.order_id),
    gateway: row.gateway,
    method: row.method,
    status: row.status,
    gross: money(row.gross),
    processingFee: money(row.processing_fee),
    net: money(row.net),
  };
}
