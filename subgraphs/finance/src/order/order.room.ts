import { orderStatusChanged } from '@volmify/shared/events/catalogue';
import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { notFound } from '@volmify/shared/refusal';
import { membershipIn, type Viewer } from '@volmify/shared/viewer';
import type { PaymentProvider } from '../payment/payment.provider.ts';
import type { FinancePeers } from '../subgraph.peers.ts';
import type { Refusal } from '../subgraph.refusal.ts';
import type { BooksRoom, WritingParts } from '../subgraph.writing.ts';
import type { OrderStatus } from './order.view.ts';
import type { LockedItem, LockedOrder } from './order-writing.repository.ts';

/** What selling needs besides the one who asks. */
export interface SellingParts {
  readonly writing: WritingParts;
  readonly peers: FinancePeers;
  readonly provider: PaymentProvider;
}

/** An order as somebody may see it: where it stands, and whose it is. */
export interface LocatedOrder {
  readonly uuid: Uuid;
  readonly orgId: Id<'Org'>;
  readonly memberUuid: Uuid;
  readonly status: OrderStatus;
  readonly isOwn: boolean;
}

/** A subscription as somebody may see it. */
export interface LocatedSubscription {
  readonly uuid: Uuid;
  readonly orgId: Id<'Org'>;
  readonly memberId: Id<'OrgMember'>;
  readonly planId: Id<'PaymentPlan'>;
  readonly isOwn: boolean;
}

/** What selling needs of a request. */
export interface SellingRoom extends SellingParts {
  readonly viewer: Viewer;
  /** The order as the viewer may see it, read in a transaction of its own; undefined when hidden or absent. */
  locateOrder(id: Id<'Order'>): Promise<LocatedOrder | undefined>;
  /** The order that a payment or a dispute belongs to, when the viewer may see it. */
  locateOrderOf(table: 'org_member_order_payment' | 'dispute', uuid: Uuid): Promise<LocatedOrder | undefined>;
  /** A subscription as the viewer may see it. */
  locateSubscription(id: Id<'MemberSubscription'>): Promise<LocatedSubscription | undefined>;
  /** Its lines as they stand, read as the product. */
  linesOf(order: LocatedOrder): Promise<readonly LockedItem[]>;
}

/** Why somebody may not buy there; undefined for an active member (ORG-48). */
export function buyerRefusal(viewer: Viewer, orgId: Id<'Org'>, field: string): Refusal | undefined {
  const tie = membershipIn(viewer, orgId);
  if (!tie?.memberId) return notFound(field);
  if (tie.memberStatus === 'ACTIVE') return undefined;
  return { type: 'member_not_active', field, memberUuid: toUuid(tie.memberId) };
}

/** Tells followers that a held order moved. */
export function announceStatus(room: BooksRoom, order: LockedOrder, to: OrderStatus): Promise<void> {
  return room.emit(
    orderStatusChanged,
    { type: 'order', uuid: order.uuid },
    { orderId: order.uuid, orgId: room.orgUuid, memberId: order.memberUuid, from: order.status, to },
  );
}

/** Id of an order at the API. */
export const orderIdOf = (uuid: Uuid): Id<'Order'> => toId('Order', uuid);
