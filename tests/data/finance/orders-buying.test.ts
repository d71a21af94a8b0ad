import { demoGiftCardCode } from '@volmify/finance';
import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { act, cartOf, keyed, linesOf, paidOrder, pay, pendingOrder, rowsOf } from './buying.ts';
import { freshKey } from './deeds.ts';

const DATA_BASICS = 'lumen-academy/product/data-basics';
const FOUNDATIONS = 'lumen-academy/product/fullstack-foundations';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const cardIdOf = (answer: Record<string, unknown> | null): Id<'GiftCard'> =>
  (answer as { giftCard: { id: Id<'GiftCard'> } }).giftCard.id;
const uuidOf = (orderId: string): string => toUuid(orderId as Id<'Order'>);

/** As many orders as wanted, each with the lines of one that is checked out. */
async function copiesOf(orderId: string, count: number): Promise<string[]> {
  const copies = await rowsOf<{ id: string }>(
    world,
    `WITH copied AS (
       INSERT INTO org_member_order SELECT (jsonb_populate_record(NULL::org_member_order, to_jsonb(o) || jsonb_build_object(
         'id', gen_random_uuid(), 'display_id', 'copy-' || n || '-' || left($1::text, 18)))).*
         FROM org_member_order o, generate_series(1, $2::int) n WHERE o.id = $1::uuid RETURNING id),
     lines AS (
       INSERT INTO org_member_order_item SELECT (jsonb_populate_record(NULL::org_member_order_item, to_jsonb(i)
         || jsonb_build_object('id', gen_random_uuid(), 'order_id', copied.id))).*
         FROM org_member_order_item i, copied WHERE i.order_id = $1::uuid)
     SELECT id FROM copied`,
    [uuidOf(orderId), count],
  );
  return copies.map(({ id }) => toId('Order', id));
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100; round++) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it never came true');
}

describe('a purchase', () => {
  it('goes from cart to delivery with prices of the catalog, shares in force and one posting (E01)', async () => {
    const orderId = await pendingOrder(world, 'lena', DATA_BASICS);
    const key = freshKey();
    const first = await pay(world, 'lena', orderId, 'sandbox-succeed', key);
    const again = await pay(world, 'lena', orderId, 'sandbox-succeed', key);
    const otherKey = await pay(world, 'lena', orderId);

    expect(first).toMatchObject({
      codes: [],
      answer: {
        __typename: 'PayOrderSuccess',
        replayed: false,
        transaction: { kind: 'SALE' },
        order: { status: 'FULFILLED', payments: [{ status: 'PAID' }] },
      },
    });
    expect(again.answer).toEqual({ ...first.answer, replayed: true });
    expect(otherKey.answer).toMatchObject({ code: 'INVALID_STATE' });
    expect(await linesOf(world, uuidOf(orderId), 'SALE')).toEqual([
      '1010 credit 150',
      '1010 debit 5000',
      '2110 credit 250',
      '2120 credit 400',
      '2130 credit 3360',
      '4000 credit 5000',
      '4090 debit 400',
      '5010 debit 250',
      '5020 debit 150',
      '5040 debit 3360',
    ]);
  });

  it('tells the others once what was paid, and each state it went through', async () => {
    const orderId = await paidOrder(world, 'lena', DATA_BASICS, { quantity: 2 });
    const events = await rowsOf<{ type: string; payload: Record<string, unknown> }>(
      world,
      `SELECT type, payload FROM outbox_event WHERE aggregate_type = 'order' AND aggregate_id = $1::uuid ORDER BY sequence`,
      [uuidOf(orderId)],
    );
    const paid = events.filter(({ type }) => type === 'finance.order.paid');

    expect(events.filter(({ type }) => type !== 'finance.order.paid').map(({ payload }) => payload['to'])).toEqual([
      'PENDING',
      'PROCESSING',
      'CONFIRMED',
      'FULFILLED',
    ]);
    expect(paid.map(({ payload }) => payload)).toMatchObject([
      {
        orderId: uuidOf(orderId),
        totalMinor: '10000',
        userId: world.world.uuidOf('lena'),
        items: [
          {
            quantity: 2,
            productId: world.world.uuidOf(DATA_BASICS),
            grossMinor: '10000',
            attributionSetId: world.world.uuidOf(`${DATA_BASICS}/attribution-set/1`),
          },
        ],
      },
    ]);
  });

  it('of a free product is delivered without a posting (E28)', async () => {
    const orderId = await paidOrder(world, 'lena', 'lumen-academy/product/volunteer-handbook');

    const [order] = await rowsOf(world, 'SELECT status, transaction_id FROM org_member_order WHERE id = $1::uuid', [
      uuidOf(orderId),
    ]);
    expect(order).toEqual({ status: 'FULFILLED', transaction_id: null });
  });

  it('may be declined and tried again, and takes the money once', async () => {
    const orderId = await pendingOrder(world, 'lena', DATA_BASICS);
    const declined = await pay(world, 'lena', orderId, 'sandbox-decline');
    const settled = await pay(world, 'lena', orderId);

    expect(declined.answer).toMatchObject({ __typename: 'PaymentDeclinedError', code: 'PAYMENT_DECLINED' });
    const { status, payments } = (settled.answer as { order: { status: string; payments: { status: string }[] } })
      .order;
    expect({ status, payments: payments.map((payment) => payment.status).sort() }).toEqual({
      status: 'FULFILLED',
      payments: ['FAILED', 'PAID'],
    });
  });

  it('that is confirmed late or told twice is in the books once, and one that is never answered waits', async () => {
    const late = await pendingOrder(world, 'lena', DATA_BASICS);
    const twice = await pendingOrder(world, 'lena', DATA_BASICS);
    const silent = await pendingOrder(world, 'lena', DATA_BASICS);
    const first = await pay(world, 'lena', late, 'sandbox-confirm-late');
    await pay(world, 'lena', twice, 'sandbox-tell-twice');
    const unanswered = await pay(world, 'lena', silent, 'sandbox-time-out');
    await until(async () => {
      const [row] = await rowsOf<{ status: string }>(world, 'SELECT status FROM org_member_order WHERE id = $1::uuid', [
        uuidOf(late),
      ]);
      return row?.status === 'FULFILLED';
    });
    await new Promise((resolve) => setTimeout(resolve, 80));

    expect(first.answer).toMatchObject({ transaction: null, order: { status: 'PROCESSING' } });
    expect(unanswered.answer).toMatchObject({ transaction: null, order: { status: 'PROCESSING' } });
    expect(await linesOf(world, uuidOf(late), 'SALE')).toHaveLength(10);
    expect(await linesOf(world, uuidOf(twice), 'SALE')).toHaveLength(10);
    expect(await linesOf(world, uuidOf(silent), 'SALE')).toEqual([]);
    expect((await act(world, 'lena', 'cancelOrder', { orderId: silent })).answer).toMatchObject({
      code: 'INVALID_STATE',
    });
  });

  it('survives 16 submits at once under one key and 16 under others: one payment, one posting', async () => {
    const orderId = await pendingOrder(world, 'nina', DATA_BASICS);
    const key = freshKey();
    const answers = await Promise.all([
      ...Array.from({ length: 16 }, () => pay(world, 'nina', orderId, 'sandbox-succeed', key)),
      ...Array.from({ length: 16 }, () => pay(world, 'nina', orderId)),
    ]);
    const [counts] = await rowsOf(
      world,
      `SELECT (SELECT count(*)::int FROM org_member_order_payment WHERE order_id = $1::uuid) AS payments,
              (SELECT count(*)::int FROM account_transaction WHERE business_entity_id = $1::uuid) AS postings`,
      [uuidOf(orderId)],
    );

    expect(answers.filter(({ answer }) => answer?.['__typename'] === 'PayOrderSuccess').length).toBeGreaterThan(0);
    expect(counts).toEqual({ payments: 1, postings: 1 });
  });
});

describe('a cart', () => {
  it('adds up what is put in and taken out, and is frozen by the checkout', async () => {
    const orderId = await cartOf(world, 'lena', DATA_BASICS);
    const planId = toId('PaymentPlan', world.world.uuidOf(`${FOUNDATIONS}/plan/one-time`));
    const both = await act(
      world,
      'lena',
      'addToCart',
      { orderId, planId, quantity: 1 },
      'order { total { amountMinor } items { id title } }',
    );
    const items = both.answer?.['order'] as { items: { id: string; title: string }[] } | undefined;
    const orderItemId = items?.items.find(({ title }) => title.startsWith('Data'))?.id;
    const one = await act(
      world,
      'lena',
      'removeFromCart',
      { orderId, orderItemId },
      'order { total { amountMinor } items { title } }',
    );
    const checkout = await act(
      world,
      'lena',
      'checkoutOrder',
      keyed({ orderId }),
      'order { id status total { amountMinor } }',
    );
    const after = await act(world, 'lena', 'addToCart', { orderId, planId, quantity: 1 });

    expect(both.answer).toMatchObject({ order: { total: { amountMinor: '15000' } } });
    expect(one.answer).toMatchObject({ order: { total: { amountMinor: '10000' }, items: [{}] } });
    expect(checkout.answer).toMatchObject({ order: { status: 'PENDING', total: { amountMinor: '10000' } } });
    expect(after.answer).toMatchObject({ code: 'INVALID_STATE' });
  });

  it('is nobody else’s: to another it is absent, whatever they try', async () => {
    const orderId = await pendingOrder(world, 'lena', DATA_BASICS);
    const planId = toId('PaymentPlan', world.world.uuidOf(`${DATA_BASICS}/plan/one-time`));
    const tried = await Promise.all([
      act(world, 'nina', 'addToCart', { orderId, planId, quantity: 1 }),
      act(world, 'nina', 'checkoutOrder', keyed({ orderId })),
      pay(world, 'nina', orderId),
      act(world, 'nina', 'cancelOrder', { orderId }),
      act(world, 'bruno', 'cancelOrder', { orderId }),
    ]);
    const anonymous = await pay(world, 'anonymous', orderId);

    expect(tried.map(({ answer }) => answer?.['code'])).toEqual(Array.from({ length: 5 }, () => 'NOT_FOUND'));
    expect(anonymous).toEqual({ answer: null, codes: ['UNAUTHENTICATED'] });
    expect((await act(world, 'adam', 'cancelOrder', { orderId })).answer).toMatchObject({
      order: { status: 'CANCELLED' },
    });
  });

  it('of a suspended member goes nowhere (N3)', async () => {
    const org = toId('Org', world.world.uuidOf('lumen-academy'));
    expect((await act(world, 'sven', 'createCart', { orgId: org })).answer).toMatchObject({ code: 'INVALID_STATE' });

    const orderId = await cartOf(world, 'lena', DATA_BASICS);
    await rowsOf(world, `ALTER TABLE org_member_order DISABLE TRIGGER order_prices`);
    await rowsOf(world, 'UPDATE org_member_order SET member_id = $2, user_id = $3 WHERE id = $1::uuid', [
      uuidOf(orderId),
      world.world.uuidOf('lumen-academy/member/sven'),
      world.world.uuidOf('sven'),
    ]);
    await rowsOf(world, `ALTER TABLE org_member_order ENABLE TRIGGER order_prices`);
    expect((await act(world, 'sven', 'checkoutOrder', keyed({ orderId }))).answer).toMatchObject({
      code: 'MEMBER_NOT_ACTIVE',
    });
  });
});

describe('a gift card', () => {
  const issue = (who: string, amountMinor: string, more: Record<string, unknown> = {}) =>
    act(
      world,
      who,
      'issueGiftCard',
      keyed({
        employeeId: toId('OrgEmployee', world.world.uuidOf('lumen-academy/employee/adam')),
        amount: { amountMinor, currency: 'USD' },
        ...more,
      }),
      'code replayed giftCard { id status balance { amountMinor } }',
    );

  it('is issued by employees alone, its code told once and stored nowhere (N4, E05)', async () => {
    const input = { idempotencyKey: freshKey() };
    const issued = await issue('adam', '700', input);
    const again = await issue('adam', '700', input);
    const card = { id: cardIdOf(issued.answer) };
    const stored = await rowsOf<{ found: boolean }>(
      world,
      `SELECT position(replace($1, '-', '') IN replace(c::text || coalesce((SELECT string_agg(response::text, '') FROM idempotency_key), ''), '-', '')) > 0 AS found
         FROM org_gift_card c WHERE id = $2::uuid`,
      [issued.answer?.['code'], toUuid(card.id)],
    );

    expect(issued.answer).toMatchObject({
      code: expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/),
      replayed: false,
    });
    expect(again.answer).toEqual({
      ...issued.answer,
      code: `****-****-****-${String(issued.answer?.['code']).slice(-4)}`,
      replayed: true,
    });
    expect(stored).toEqual([{ found: false }]);
    expect(await linesOf(world, toUuid(card.id), 'GIFT_CARD_PROMOTION')).toEqual(['2210 credit 700', '5050 debit 700']);
    expect(await issue('lena', '700')).toEqual({ answer: null, codes: ['FORBIDDEN'] });
    expect((await issue('mona', '700')).answer).toMatchObject({ code: 'NOT_FOUND' });
    expect((await issue('adam', '0')).answer).toMatchObject({ code: 'VALIDATION' });
  });

  it('pays a part, the gateway the rest; no fee falls on its part (E06)', async () => {
    const { answer } = await issue('adam', '3000');
    const orderId = await paidOrder(world, 'lena', FOUNDATIONS, { giftCardCodes: [String(answer?.['code'])] });

    expect(await linesOf(world, uuidOf(orderId), 'SALE')).toEqual([
      '1010 credit 210',
      '1010 debit 7000',
      '2110 credit 500',
      '2120 credit 800',
      '2130 credit 5943',
      '2210 debit 3000',
      '4000 credit 10000',
      '4090 debit 800',
      '5010 debit 500',
      '5020 debit 210',
      '5040 debit 5943',
    ]);
  });

  it('gets its part back when the order is given up', async () => {
    const { answer } = await issue('adam', '900');
    const code = String(answer?.['code']);
    const orderId = await pendingOrder(world, 'lena', DATA_BASICS, { giftCardCodes: [code.toLowerCase()] });
    const balance = async () =>
      (
        await world.executeIn(
          'finance',
          'lena',
          `query ($code: String!) { giftCard(code: $code) { status balance { amountMinor } } }`,
          { code },
        )
      ).data?.['giftCard'];

    expect(await balance()).toEqual({ status: 'DEPLETED', balance: { amountMinor: '0' } });
    await act(world, 'lena', 'cancelOrder', { orderId });
    expect(await balance()).toEqual({ status: 'ACTIVE', balance: { amountMinor: '900' } });
  });

  it('of 100 pays ten of 32 redemptions of 10 at once, and is empty then (case 12)', async () => {
    const { answer } = await issue('adam', '100');
    const code = String(answer?.['code']);
    const orders = await copiesOf(await pendingOrder(world, 'lena', DATA_BASICS), 32);
    const redeemed = await Promise.all(
      orders.map((orderId) =>
        act(
          world,
          'lena',
          'redeemGiftCard',
          keyed({ orderId, code, amount: { amountMinor: '10', currency: 'USD' } }),
          'usage { amountUsed { amountMinor } }',
        ),
      ),
    );
    const paid = redeemed.filter(({ answer: got }) => got?.['__typename'] === 'RedeemGiftCardSuccess');
    const [card] = await rowsOf(world, 'SELECT status, balance FROM org_gift_card WHERE id = $1::uuid', [
      toUuid(cardIdOf(answer)),
    ]);

    expect(paid).toHaveLength(10);
    expect(redeemed.filter(({ answer: got }) => got?.['code'] === 'INSUFFICIENT_BALANCE')).toHaveLength(22);
    expect(card).toEqual({ status: 'DEPLETED', balance: '0' });
  });

  it('that lapsed pays nothing (N5), and codes are not to be guessed', async () => {
    const orderId = await cartOf(world, 'nina', DATA_BASICS);
    const lapsed = demoGiftCardCode('lumen-academy/gift-card/GC3');
    expect(
      (await act(world, 'nina', 'checkoutOrder', keyed({ orderId, giftCardCodes: [lapsed] }))).answer,
    ).toMatchObject({
      code: 'GIFT_CARD_EXPIRED',
    });

    const guess = () => act(world, 'nina', 'checkoutOrder', keyed({ orderId, giftCardCodes: ['0000-0000-0000-0000'] }));
    for (let count = 0; count < 10; count++) {
      expect((await guess()).answer).toMatchObject({ code: 'NOT_FOUND', field: ['input', 'giftCardCodes'] });
    }
    expect(await guess()).toEqual({ answer: null, codes: ['RATE_LIMITED'] });
  });
});
