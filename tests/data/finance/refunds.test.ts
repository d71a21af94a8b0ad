import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { act, keyed, linesOf, paidOrder, pendingOrder, rowsOf } from './buying.ts';
import { freshKey } from './deeds.ts';

const FOUNDATIONS = 'lumen-academy/product/fullstack-foundations';
const DATA_BASICS = 'lumen-academy/product/data-basics';
const DONE =
  'replayed refund { id amount { amountMinor } toCard { amountMinor } toGiftCard { amountMinor } } order { status }';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const uuidOf = (id: string): string => toUuid(id as Id<'Order'>);

async function itemOf(orderId: string): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(world, 'SELECT id FROM org_member_order_item WHERE order_id = $1::uuid', [
    uuidOf(orderId),
  ]);
  return toId('OrderItem', row?.id ?? '');
}

const giveBack = async (who: string, orderId: string, amountMinor: string | null, key = freshKey()) =>
  act(
    world,
    who,
    'refundOrder',
    {
      orderId,
      reason: 'It did not fit.',
      idempotencyKey: key,
      ...(amountMinor === null
        ? {}
        : { items: [{ orderItemId: await itemOf(orderId), amount: { amountMinor, currency: 'USD' } }] }),
    },
    DONE,
  );

const refundUuidOf = (answer: Record<string, unknown> | null): string =>
  toUuid((answer as { refund: { id: Id<'Refund'> } }).refund.id);

describe('a refund', () => {
  it('in three parts takes back by what remains, to the unit: 33.33, 33.33 and 33.34 of 100.00 (4.4, E09)', async () => {
    const orderId = await paidOrder(world, 'lena', FOUNDATIONS);
    const key = freshKey();
    const first = await giveBack('mona', orderId, '3333', key);
    const again = await giveBack('mona', orderId, '3333', key);
    const second = await giveBack('mona', orderId, '3333');
    const third = await giveBack('adam', orderId, null);
    const over = await giveBack('adam', orderId, null);

    expect(first.answer).toMatchObject({ replayed: false, order: { status: 'PARTIALLY_REFUNDED' } });
    expect(again.answer).toEqual({ ...first.answer, replayed: true });
    expect(await linesOf(world, refundUuidOf(first.answer), 'REFUND')).toEqual([
      '1010 credit 3333',
      '2110 debit 167',
      '2120 debit 266',
      '2130 debit 1960',
      '4010 debit 3333',
      '4090 credit 266',
      '5010 credit 167',
      '5040 credit 1960',
    ]);
    expect(await linesOf(world, refundUuidOf(second.answer), 'REFUND')).toContain('2110 debit 166');
    expect(await linesOf(world, refundUuidOf(third.answer), 'REFUND')).toContain('1010 credit 3334');
    expect(third.answer).toMatchObject({ order: { status: 'REFUNDED' } });
    expect(over.answer).toMatchObject({ code: 'ALREADY_REVERSED' });
    const [left] = await rowsOf(
      world,
      `SELECT sum(r.remaining)::int AS remaining, (SELECT sum(reversed)::int FROM org_employee_product_attribution_revenue v
          WHERE v.order_id = $1::uuid) AS reversed
         FROM order_item_remainder r JOIN org_member_order_item i ON i.id = r.order_item_id WHERE i.order_id = $1::uuid`,
      [uuidOf(orderId)],
    );
    expect(left).toEqual({ remaining: 0, reversed: 10_000 });
  });

  it('goes back to the tenders that paid, each by its part (E10)', async () => {
    const issued = await act(
      world,
      'adam',
      'issueGiftCard',
      keyed({
        employeeId: toId('OrgEmployee', world.world.uuidOf('lumen-academy/employee/adam')),
        amount: { amountMinor: '3000', currency: 'USD' },
      }),
      'code giftCard { id }',
    );
    const orderId = await paidOrder(world, 'lena', FOUNDATIONS, { giftCardCodes: [String(issued.answer?.['code'])] });
    const { answer } = await giveBack('mona', orderId, '1000');
    const whole = await giveBack('mona', orderId, null);
    const [card] = await rowsOf(world, 'SELECT status, balance FROM org_gift_card WHERE id = $1::uuid', [
      toUuid((issued.answer as { giftCard: { id: Id<'GiftCard'> } }).giftCard.id),
    ]);

    expect(answer).toMatchObject({ refund: { toCard: { amountMinor: '700' }, toGiftCard: { amountMinor: '300' } } });
    expect(whole.answer).toMatchObject({
      refund: { toCard: { amountMinor: '6300' }, toGiftCard: { amountMinor: '2700' } },
    });
    expect(card).toEqual({ status: 'ACTIVE', balance: '3000' });
  });

  it('is refused above what remains, with nothing left behind, and to whoever may not approve (case 17)', async () => {
    const orderId = await paidOrder(world, 'lena', DATA_BASICS);
    const before = await rowsOf(world, 'SELECT count(*)::int AS n FROM account_transaction');
    const refused = [
      await giveBack('mona', orderId, '5001'),
      await giveBack('mona', orderId, '-1'),
      await giveBack('mona', orderId, '0'),
    ];

    expect(refused.map(({ answer }) => answer?.['code'])).toEqual(
      Array.from({ length: 3 }, () => 'REFUND_EXCEEDS_REMAINING'),
    );
    expect(await giveBack('lena', orderId, '100')).toEqual({ answer: null, codes: ['FORBIDDEN'] });
    expect(await giveBack('sarah', orderId, '100')).toEqual({ answer: null, codes: ['FORBIDDEN'] });
    expect((await giveBack('bruno', orderId, '100')).answer).toMatchObject({ code: 'NOT_FOUND' });
    const own = await paidOrder(world, 'adam', DATA_BASICS);
    expect((await giveBack('adam', own, null)).answer).toMatchObject({ code: 'SELF_APPROVAL' });
    const after = await rowsOf<{ n: number }>(world, 'SELECT count(*)::int AS n FROM account_transaction');
    expect([{ n: (after[0]?.n ?? 0) - 1 }]).toEqual(before);
  });

  it('of everything, sixteen times at once under different keys, is given once (case 13)', async () => {
    const orderId = await paidOrder(world, 'nina', DATA_BASICS);
    const answers = await Promise.all(Array.from({ length: 16 }, () => giveBack('mona', orderId, null)));

    expect(answers.filter(({ answer }) => answer?.['__typename'] === 'RefundOrderSuccess')).toHaveLength(1);
    expect(answers.filter(({ answer }) => answer?.['code'] === 'ALREADY_REVERSED')).toHaveLength(15);
  });

  it('in twenty parts of 300 at once never passes the 5,000 that were paid (case 18)', async () => {
    const orderId = await paidOrder(world, 'nina', DATA_BASICS);
    const answers = await Promise.all(Array.from({ length: 20 }, () => giveBack('mona', orderId, '300')));
    const [sums] = await rowsOf(
      world,
      `SELECT o.refunded::int, o.status, (SELECT sum(amount)::int FROM refund WHERE order_id = o.id) AS refunds,
              (SELECT sum(remaining)::int FROM order_item_remainder r JOIN org_member_order_item i ON i.id = r.order_item_id
                WHERE i.order_id = o.id) AS left_over
         FROM org_member_order o WHERE o.id = $1::uuid`,
      [uuidOf(orderId)],
    );

    expect(answers.filter(({ answer }) => answer?.['__typename'] === 'RefundOrderSuccess')).toHaveLength(16);
    expect(answers.filter(({ answer }) => answer?.['code'] === 'REFUND_EXCEEDS_REMAINING')).toHaveLength(4);
    expect(sums).toEqual({ refunded: 4_800, status: 'PARTIALLY_REFUNDED', refunds: 4_800, left_over: 200 });
  });

  it('never comes to an order that was not paid in time: it expires, and a lapsed card becomes breakage (E07)', async () => {
    const code = async (expiresAt: string | null) => {
      const { answer } = await act(
        world,
        'adam',
        'issueGiftCard',
        keyed({
          employeeId: toId('OrgEmployee', world.world.uuidOf('lumen-academy/employee/adam')),
          amount: { amountMinor: '700', currency: 'USD' },
          ...(expiresAt ? { expiresAt } : {}),
        }),
        'code giftCard { id }',
      );
      const { giftCard } = answer as { giftCard: { id: Id<'GiftCard'> } };
      return { code: String(answer?.['code']), uuid: toUuid(giftCard.id) };
    };
    const [kept, lapsing] = [await code(null), await code('2026-07-01T00:00:00.000Z')];
    const orderId = await pendingOrder(world, 'lena', DATA_BASICS, { giftCardCodes: [kept.code] });
    world.clock.advance(25 * 3_600_000);
    await world.subgraphs.finance.runJobs();
    const states = await rowsOf(
      world,
      `SELECT status, balance::int AS rest FROM org_gift_card WHERE id = ANY ($1::uuid[])
         UNION ALL SELECT status, NULL FROM org_member_order WHERE id = $2::uuid ORDER BY 1`,
      [[kept.uuid, lapsing.uuid], uuidOf(orderId)],
    );

    expect(states).toEqual([
      { status: 'ACTIVE', rest: 700 },
      { status: 'EXPIRED', rest: 0 },
      { status: 'EXPIRED', rest: null },
    ]);
    expect(await linesOf(world, lapsing.uuid, 'GIFT_CARD_EXPIRY')).toEqual(['2210 debit 700', '5050 credit 700']);
  });

  it('leaves books that balance and rows that say what the books say', async () => {
    const [proof] = await rowsOf(
      world,
      `SELECT (SELECT count(*)::int FROM (SELECT 1 FROM account_transaction_line GROUP BY org_id, currency
                HAVING sum(side * amount) <> 0) x) AS unbalanced,
              (SELECT count(*)::int FROM org_member_order o WHERE o.refunded <> coalesce(
                (SELECT sum(amount) FROM refund r WHERE r.org_id = o.org_id AND r.order_id = o.id), 0)) AS orders,
              (SELECT count(*)::int FROM org_gift_card c JOIN account a ON a.org_id = c.org_id AND a.subject_id = c.id
                JOIN account_balance b ON b.org_id = a.org_id AND b.account_id = a.id
                WHERE b.credits - b.debits <> c.balance) AS cards`,
    );
    expect(proof).toEqual({ unbalanced: 0, orders: 0, cards: 0 });
  });
});
