import type { MoneyFact, SoldOrder } from '@volmify/finance';
import type { Uuid } from '@volmify/shared/ids';
import {
  personKey,
  type ScaleEmployee,
  type ScaleOrg,
  type ScalePeople,
  type ScaleProduct,
  uuidOf,
} from './scale.people.ts';
import { createDraw, scaleUuid } from './scale.random.ts';
import {
  cappedZipf,
  currencyOf,
  customerRanks,
  occurredAt,
  orgRanks,
  pick,
  priceOf,
  STAR_ORGS,
  slotOf,
  TOP_ORG,
} from './scale.shape.ts';

/** The transactions of a scale world: each a pure function of its index. */
export interface ScaleMoney {
  /** The organization in whose books transaction `index` stands. */
  orgOf(index: number): ScaleOrg;
  /** What happened in transaction `index`. */
  factOf(index: number): MoneyFact;
}

const drawOrg = createDraw('org');
const drawProduct = createDraw('product');
const drawCustomer = createDraw('customer');
const isTop = (index: number): boolean => index % 10 === 0;
const isStar = (index: number): boolean => index % 100 === 7;

export function createScaleMoney({ shape, orgs }: ScalePeople): ScaleMoney {
  const otherOrgs = orgRanks(shape);
  const customersOf = orgs.map((org) => customerRanks(org.customers.length, org.part));
  const at = (index: number): Date => occurredAt(index, shape);
  const named = (kind: string, index: number): Uuid => scaleUuid(`scale/${kind}/${index}`, at(index));
  /** The transaction that this one follows, or itself. */
  const leadOf = (index: number): number => {
    const { back } = slotOf(index);
    return back === 0 ? index : leadOf(index - back);
  };

  function orgOf(index: number): ScaleOrg {
    const lead = leadOf(index);
    const star = STAR_ORGS[Math.floor(lead / 100) % STAR_ORGS.length] ?? TOP_ORG;
    const place = isTop(lead) ? TOP_ORG : isStar(lead) ? star : 1 + pick(otherOrgs, drawOrg(lead));
    const org = orgs[place];
    if (!org) throw new Error(`no organization ${place}`);
    return org;
  }

  function productOf(org: ScaleOrg, index: number): ScaleProduct {
    const product = isStar(index)
      ? org.starProduct
      : org.products[Math.floor(drawProduct(index) * org.products.length)];
    if (!product) throw new Error(`${org.key} has no product for transaction ${index}`);
    return product;
  }

  function customerOf(org: ScaleOrg, index: number): { userId: Uuid; memberId: Uuid } {
    const ranks = customersOf[org.index] ?? cappedZipf(1, 1);
    const person = personKey(org.customers[pick(ranks, drawCustomer(index))] ?? org.owner);
    return { userId: uuidOf(person), memberId: uuidOf(`${org.key}/member/${person}`) };
  }

  function orderOf(index: number): SoldOrder {
    const org = orgOf(index);
    const lead = leadOf(index);
    const currency = currencyOf(lead);
    const product = productOf(org, index);
    const gross = priceOf(index, currency);
    // A quarter of the card each time, so that it is never overdrawn.
    const fromCard = priceOf(lead, currency) / 4n;
    return {
      key: `scale/order/${index}`,
      orgId: org.id,
      orderId: named('order', index),
      reference: `S-${String(index).padStart(7, '0')}`,
      occurredAt: at(index),
      currency,
      buyer: customerOf(org, index),
      items: [
        {
          orderItemId: named('item', index),
          productId: uuidOf(product.key),
          attributionSetId: uuidOf(product.setKey),
          shares: product.shares.map((share) => ({
            ...share.employee.worker,
            attributionId: share.id,
            shareBps: share.shareBps,
          })),
          retainedBps: product.retainedBps,
          gross,
          tax: 0n,
        },
      ],
      giftCard:
        lead === index
          ? null
          : {
              giftCardId: named('gift-card', lead),
              usageId: named('gift-card-usage', index),
              funding: 'SOLD',
              amount: fromCard < gross ? fromCard : gross,
            },
    };
  }

  function factOf(index: number): MoneyFact {
    const { kind, back } = slotOf(index);
    const common = (name: string) => ({
      key: `scale/${name}/${index}`,
      reference: `${name.charAt(0).toUpperCase()}-${String(index).padStart(7, '0')}`,
      occurredAt: at(index),
    });
    const org = orgOf(index);
    const [administrator, manager] = org.employees;
    if (!administrator || !manager) throw new Error(`${org.key} has nobody to approve`);
    switch (kind) {
      case 'sale':
      case 'renewal':
        return { type: 'sale', sale: orderOf(index) };
      case 'refund': {
        const sale = orderOf(index - back);
        const whole = sale.items[0]?.gross ?? 0n;
        const gross = Math.floor(index / 200) % 2 === 0 ? whole : whole / 2n;
        const refundId = named('refund', index);
        return { ...common('refund'), type: 'refund', sale, refundId, approver: administrator.worker, gross };
      }
      case 'payout_approved':
      case 'payout_settled':
        return payoutOf(index, { administrator, manager });
      case 'gift_card':
        return {
          ...common('gift-card'),
          type: 'gift_card',
          orgId: org.id,
          giftCardId: named('gift-card', index),
          orderId: named('order', index),
          currency: currencyOf(index),
          amount: priceOf(index, currencyOf(index)),
          buyer: customerOf(org, index),
          issuer: administrator.worker,
        };
      case 'expense':
        return {
          ...common('expense'),
          type: 'expense',
          orgId: org.id,
          expenseId: named('expense', index),
          description: 'Recording hours',
          currency: currencyOf(index),
          amount: priceOf(index, currencyOf(index)),
          poster: administrator.worker,
          departmentPath: [1, 2, 4].map((number) => uuidOf(`${org.key}/department/d${number}`)),
        };
    }
  }

  function payoutOf(index: number, staff: { administrator: ScaleEmployee; manager: ScaleEmployee }): MoneyFact {
    const { kind, back } = slotOf(index);
    const approvedAt = kind === 'payout_approved' ? index : index - back;
    const lead = leadOf(index);
    const sale = orderOf(lead);
    const payee = sale.items[0]?.shares[0];
    if (!payee) throw new Error(`nobody earned in transaction ${lead}`);
    const { administrator, manager } = staff;
    const isOwn = payee.employeeId === administrator.worker.employeeId;
    return {
      type: 'payout',
      step: kind === 'payout_approved' ? 'APPROVED' : 'SETTLED',
      key: `scale/payout/${index}`,
      reference: `P-${String(approvedAt).padStart(7, '0')}`,
      occurredAt: at(index),
      sale,
      payoutId: named('payout', approvedAt),
      payee,
      approver: (isOwn ? manager : administrator).worker,
    };
  }

  return { orgOf, factOf };
}
