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
  currencyOf,
  customerRanks,
  occurredAt,
  orgRanks,
  pick,
  priceOf,
  SLOT_COUNT,
  STAR_ORGS,
  slotOf,
  TOP_ORG,
} from './scale.shape.ts';

const drawOrg = createDraw('org');
const drawProduct = createDraw('product');
const drawCustomer = createDraw('customer');
const isTop = (index: number): boolean => index % 10 === 0;
const isStar = (index: number): boolean => index % 100 === 7;

/** The transaction that this one follows, through all that lie between, or itself. */
function leadOf(index: number): number {
  const { back } = slotOf(index);
  return back === 0 ? index : leadOf(index - back);
}

const referenceOf = (kind: string, index: number): string => `${kind}-${String(index).padStart(7, '0')}`;

/** The transactions of a scale world: each a pure function of its index. */
export class ScaleMoney {
  readonly #otherOrgs: Float64Array;
  readonly #customers: readonly Float64Array[];

  constructor(private readonly people: ScalePeople) {
    this.#otherOrgs = orgRanks(people.shape);
    this.#customers = people.orgs.map((org) => customerRanks(org.customers.length, org.part));
  }

  /** The organization in whose books transaction `index` stands. */
  orgOf(index: number): ScaleOrg {
    const lead = leadOf(index);
    const star = STAR_ORGS[Math.floor(lead / 100) % STAR_ORGS.length] ?? TOP_ORG;
    const place = isTop(lead) ? TOP_ORG : isStar(lead) ? star : 1 + pick(this.#otherOrgs, drawOrg(lead));
    const org = this.people.orgs[place];
    if (!org) throw new Error(`no organization ${place}`);
    return org;
  }

  /** What happened in transaction `index`. */
  factOf(index: number): MoneyFact {
    const { kind } = slotOf(index);
    switch (kind) {
      case 'sale':
      case 'renewal':
        return { type: 'sale', sale: this.#orderOf(index) };
      case 'refund':
        return this.#refundOf(index);
      case 'payout_approved':
        return this.#payoutOf(index, 'APPROVED');
      case 'payout_settled':
        return this.#payoutOf(index, 'SETTLED');
      case 'gift_card':
        return this.#giftCardOf(index);
      case 'expense':
        return this.#expenseOf(index);
    }
  }

  #at(index: number): Date {
    return occurredAt(index, this.people.shape);
  }

  /** Id of what a transaction is about. */
  #named(kind: string, index: number): Uuid {
    return scaleUuid(`scale/${kind}/${index}`, this.#at(index));
  }

  #common(kind: string, index: number) {
    const reference = referenceOf(kind.charAt(0).toUpperCase(), index);
    return { key: `scale/${kind}/${index}`, reference, occurredAt: this.#at(index) };
  }

  #productOf(org: ScaleOrg, index: number): ScaleProduct {
    const product = isStar(index)
      ? org.starProduct
      : org.products[Math.floor(drawProduct(index) * org.products.length)];
    if (!product) throw new Error(`${org.key} has no product for transaction ${index}`);
    return product;
  }

  #customerOf(org: ScaleOrg, index: number): { userId: Uuid; memberId: Uuid } {
    const ranks = this.#customers[org.index];
    const customer = ranks && org.customers[pick(ranks, drawCustomer(index))];
    const person = personKey(customer ?? org.owner);
    return { userId: uuidOf(person), memberId: uuidOf(`${org.key}/member/${person}`) };
  }

  #orderOf(index: number): SoldOrder {
    const org = this.orgOf(index);
    const currency = currencyOf(leadOf(index));
    return {
      key: `scale/order/${index}`,
      orgId: org.id,
      orderId: this.#named('order', index),
      reference: referenceOf('S', index),
      occurredAt: this.#at(index),
      currency,
      buyer: this.#customerOf(org, index),
      items: [this.#itemOf(index, this.#productOf(org, index), priceOf(index, currency))],
      giftCard: this.#tenderOf(index, currency),
    };
  }

  #itemOf(index: number, product: ScaleProduct, gross: bigint): SoldOrder['items'][number] {
    return {
      orderItemId: this.#named('item', index),
      productId: uuidOf(product.key),
      attributionSetId: uuidOf(product.setKey),
      shares: product.shares.map(({ id, employee, shareBps }) => ({ ...employee.worker, attributionId: id, shareBps })),
      retainedBps: product.retainedBps,
      gross,
      tax: 0n,
    };
  }

  /** A sale that follows a gift card is paid with a quarter of it, so that the card is never overdrawn. */
  #tenderOf(index: number, currency: string): SoldOrder['giftCard'] {
    const lead = leadOf(index);
    if (lead === index) return null;
    const [price, part] = [priceOf(index, currency), priceOf(lead, currency) / 4n];
    return {
      giftCardId: this.#named('gift-card', lead),
      usageId: this.#named('gift-card-usage', index),
      funding: 'SOLD',
      amount: part < price ? part : price,
    };
  }

  /** In turns the whole of a sale and half of it. */
  #refundOf(index: number): MoneyFact {
    const sale = this.#orderOf(index - slotOf(index).back);
    const whole = sale.items[0]?.gross ?? 0n;
    return {
      ...this.#common('refund', index),
      type: 'refund',
      sale,
      refundId: this.#named('refund', index),
      approver: staffOf(this.orgOf(index)).administrator.worker,
      gross: Math.floor(index / SLOT_COUNT) % 2 === 0 ? whole : whole / 2n,
    };
  }

  #payoutOf(index: number, step: 'APPROVED' | 'SETTLED'): MoneyFact {
    const approvedAt = step === 'APPROVED' ? index : index - slotOf(index).back;
    const sale = this.#orderOf(leadOf(index));
    const payee = sale.items[0]?.shares[0];
    if (!payee) throw new Error(`nobody earned in transaction ${leadOf(index)}`);
    const { administrator, manager } = staffOf(this.orgOf(index));
    const isOwn = payee.employeeId === administrator.worker.employeeId;
    return {
      ...this.#common('payout', index),
      type: 'payout',
      step,
      reference: referenceOf('P', approvedAt),
      sale,
      payoutId: this.#named('payout', approvedAt),
      payee,
      approver: (isOwn ? manager : administrator).worker,
    };
  }

  #giftCardOf(index: number): MoneyFact {
    const org = this.orgOf(index);
    const currency = currencyOf(index);
    return {
      ...this.#common('gift-card', index),
      type: 'gift_card',
      orgId: org.id,
      giftCardId: this.#named('gift-card', index),
      orderId: this.#named('order', index),
      currency,
      amount: priceOf(index, currency),
      buyer: this.#customerOf(org, index),
      issuer: staffOf(org).administrator.worker,
    };
  }

  #expenseOf(index: number): MoneyFact {
    const org = this.orgOf(index);
    const currency = currencyOf(index);
    return {
      ...this.#common('expense', index),
      type: 'expense',
      orgId: org.id,
      expenseId: this.#named('expense', index),
      description: 'Recording hours',
      currency,
      amount: priceOf(index, currency),
      poster: staffOf(org).administrator.worker,
      departmentPath: ['d1', 'd2', 'd4'].map((slug) => uuidOf(`${org.key}/department/${slug}`)),
    };
  }
}

function staffOf({ key, employees }: ScaleOrg): { administrator: ScaleEmployee; manager: ScaleEmployee } {
  const [administrator, manager] = employees;
  if (!administrator || !manager) throw new Error(`${key} has nobody to approve`);
  return { administrator, manager };
}
