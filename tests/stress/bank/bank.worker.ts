import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';

/** A deed that the product said was done. */
export interface Acknowledged {
  readonly type: 'pay' | 'refund' | 'issue';
  /** Order or gift card. */
  readonly id: string;
  readonly key: string;
  /** When its last request began and ended, in `performance.now()`. */
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** What one worker did and saw. */
export interface Ledger {
  readonly done: Acknowledged[];
  /** Requests without a usable answer: the deed may be done or not. */
  unknown: number;
  /** Answers that were thrown away on purpose. */
  dropped: number;
  /** Answers under the same key that named another thing than before: there must be none. */
  readonly contradictions: string[];
}

/** What the workers buy and who helps them. */
export interface Shop {
  readonly url: string;
  readonly orgId: string;
  readonly planId: string;
  readonly employeeId: string;
  /** Token of the administrator who refunds and issues cards. */
  readonly staffToken: string;
}

const TIMEOUT_MS = 15_000;
const PAUSE_MS = 150;
/** Part of the answers that never reach the caller. */
const LOST_PART = 0.02;

type Answer = Readonly<Record<string, unknown>> & { readonly __typename: string };

export const newLedger = (): Ledger => ({ done: [], unknown: 0, dropped: 0, contradictions: [] });

/** Buys, gives back and issues until the time is over; every money deed is asked until it is answered. */
export async function work(shop: Shop, token: string, until: number, ledger: Ledger): Promise<void> {
  const worker = new Worker(shop, token, ledger, until);
  while (performance.now() < until) await worker.turn();
}

class Worker {
  readonly #random = Math.random;

  constructor(
    private readonly shop: Shop,
    private readonly token: string,
    private readonly ledger: Ledger,
    private readonly until: number,
  ) {}

  async turn(): Promise<void> {
    const at = this.#random();
    if (at < 0.15) await this.#issue();
    else {
      const orderId = await this.#buy();
      if (orderId && at > 0.8) await this.#refund(orderId);
    }
  }

  async #buy(): Promise<string | undefined> {
    const { orgId, planId } = this.shop;
    // A cart is no money: one that was lost is left alone.
    const cart = await this.#ask(this.token, 'createCart', { orgId }, 'order { id }');
    const orderId = idOf(cart, 'order');
    if (!orderId) return undefined;
    const filled = await this.#ask(this.token, 'addToCart', { orderId, planId, quantity: 1 }, 'order { id }');
    if (!idOf(filled, 'order')) return undefined;
    const checkedOut = await this.#insist(
      this.token,
      'checkoutOrder',
      { orderId, jurisdiction: 'DE' },
      'order { id status }',
    );
    if (!checkedOut) return undefined;
    const input = { orderId, method: 'CREDIT_CARD', paymentToken: 'sandbox-succeed' };
    const paid = await this.#insist(this.token, 'payOrder', input, 'transaction { id } order { id }');
    if (paid) this.ledger.done.push({ ...paid, type: 'pay', id: orderId });
    return paid ? orderId : undefined;
  }

  async #refund(orderId: string): Promise<void> {
    const input = { orderId, reason: 'bank run' };
    const done = await this.#insist(this.shop.staffToken, 'refundOrder', input, 'refund { id }');
    if (done) this.ledger.done.push({ ...done, type: 'refund', id: orderId });
  }

  async #issue(): Promise<void> {
    const input = { employeeId: this.shop.employeeId, amount: { amountMinor: '700', currency: 'USD' } };
    const done = await this.#insist(this.shop.staffToken, 'issueGiftCard', input, 'giftCard { id }');
    if (done) this.ledger.done.push({ ...done, type: 'issue', id: done.thing });
  }

  /** Asks one money deed under one key until it is answered; what the first answer said, every later one must say. */
  async #insist(
    token: string,
    name: string,
    input: object,
    selection: string,
  ): Promise<(Omit<Acknowledged, 'type' | 'id'> & { readonly thing: string }) | undefined> {
    const key = randomUUID();
    let lost: string | undefined;
    while (performance.now() < this.until) {
      const askedAt = performance.now();
      const answer = await this.#ask(token, name, { ...input, idempotencyKey: key }, selection);
      const answeredAt = performance.now();
      if (!answer) this.ledger.unknown++;
      else if (!answer.__typename.endsWith('Success')) {
        this.ledger.contradictions.push(`${name}: ${JSON.stringify(answer)}`);
        return undefined;
      } else {
        const thing = thingOf(answer);
        if (lost !== undefined && lost !== thing) this.ledger.contradictions.push(`${name}: ${lost} then ${thing}`);
        if (lost !== undefined || this.#random() >= LOST_PART) return { key, askedAt, answeredAt, thing };
        lost = thing;
        this.ledger.dropped++;
      }
      await wait(PAUSE_MS);
    }
    return undefined;
  }

  /** One request; undefined when it failed in a way that says nothing about the deed. */
  async #ask(token: string, name: string, input: object, selection: string): Promise<Answer | undefined> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const query = `mutation Bank($input: ${type}Input!) { ${name}(input: $input) {
      __typename ... on ${type}Success { ${selection} } ... on UserError { code message field } } }`;
    try {
      const answer = await request(this.shop.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables: { input } }),
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      const body = (await answer.body.json()) as { data?: Record<string, Answer | null> | null };
      return body.data?.[name] ?? undefined;
    } catch {
      return undefined;
    }
  }
}

const idOf = (answer: Answer | undefined, field: string): string | undefined =>
  (answer?.[field] as { id?: string } | undefined)?.id;

/** What an answer names: the same under the same key. */
const thingOf = (answer: Answer): string =>
  idOf(answer, 'transaction') ?? idOf(answer, 'refund') ?? idOf(answer, 'giftCard') ?? idOf(answer, 'order') ?? '';
