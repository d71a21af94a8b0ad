import { employeeTerminated } from '@volmify/shared/events/catalogue';
import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { act, keyed, linesOf, paidOrder, pay, pendingOrder, rowsOf } from './buying.ts';
import { freshKey } from './deeds.ts';

const FOUNDATIONS = 'lumen-academy/product/fullstack-foundations';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const uuidOf = (id: unknown): string => toUuid(id as Id<'Order'>);
const paymentOf = async (orderId: string): Promise<string> => {
  const [row] = await rowsOf<{ id: string }>(
    world,
    'SELECT id FROM org_member_order_payment WHERE order_id = $1::uuid',
    [uuidOf(orderId)],
  );
  return toId('Payment', row?.id ?? '');
};
const open = async (who: string, orderId: string, amountMinor: string, key = freshKey()) =>
  act(
    world,
    who,
    'openDispute',
    {
      paymentId: await paymentOf(orderId),
      amount: { amountMinor, currency: 'USD' },
      reason: 'Not recognised.',
      idempotencyKey: key,
    },
    'replayed dispute { id status amount { amountMinor } fee { amountMinor } order { status payments { status } } }',
  );
const resolve = (who: string, disputeId: unknown, won: boolean, key = freshKey()) =>
  act(
    world,
    who,
    'resolveDispute',
    { disputeId, won, idempotencyKey: key },
    'replayed dispute { status order { status payments { status } } }',
  );
const idOf = (answer: Record<string, unknown> | null): string => {
  const dispute = answer?.['dispute'] as { id: string } | undefined;
  return dispute?.id ?? '';
};
const balanceOf = async (code: string, employee: string | null): Promise<number> => {
  const [row] = await rowsOf<{ balance: number }>(
    world,
    `SELECT coalesce(sum(b.credits - b.debits), 0)::int AS balance FROM account a
       JOIN account_balance b ON b.org_id = a.org_id AND b.account_id = a.id
      WHERE a.org_id = $1::uuid AND a.code = $2 AND a.currency = 'USD' AND a.subject_id IS NOT DISTINCT FROM $3::uuid`,
    [world.world.uuidOf('lumen-academy'), code, employee && world.world.uuidOf(`lumen-academy/employee/${employee}`)],
  );
  return row?.balance ?? 0;
};

it('a contested payment holds cash and shares until it is decided for the seller (E11, E12)', async () => {
  const orderId = await paidOrder(world, 'lena', FOUNDATIONS);
  const before = await balanceOf('2130', 'sarah');
  const key = freshKey();
  const opened = await open('mona', orderId, '10000', key);
  const again = await open('mona', orderId, '10000', key);
  const second = await open('adam', orderId, '1');

  expect(opened).toMatchObject({
    codes: [],
    answer: {
      replayed: false,
      dispute: { status: 'OPEN', fee: { amountMinor: '1500' }, order: { payments: [{ status: 'DISPUTED' }] } },
    },
  });
  expect(again.answer).toEqual({ ...opened.answer, replayed: true });
  expect(second.answer).toMatchObject({ code: 'INVALID_STATE' });
  const disputeId = idOf(opened.answer);
  expect(await linesOf(world, uuidOf(disputeId), 'DISPUTE_OPENED')).toEqual([
    '1010 credit 11500',
    '1300 debit 10000',
    '2130 debit 5880',
    '2135 credit 5880',
    '5025 debit 1500',
  ]);
  expect(await balanceOf('2130', 'sarah')).toBe(before - 5880);
  const refund = await act(world, 'mona', 'refundOrder', keyed({ orderId, reason: 'Please.' }), 'refund { id }');
  expect(refund.answer).toMatchObject({ code: 'INVALID_STATE' });

  const decisions = await Promise.all([resolve('mona', disputeId, true), resolve('adam', disputeId, false)]);
  expect(decisions.map(({ answer }) => answer?.['code'] ?? 'done').sort()).toEqual(['INVALID_STATE', 'done']);
  const [row] = await rowsOf<{ status: 'WON' | 'LOST' }>(world, 'SELECT status FROM dispute WHERE id = $1::uuid', [
    uuidOf(disputeId),
  ]);
  expect(await balanceOf('2135', 'sarah')).toBe(0);
  expect(await balanceOf('2130', 'sarah')).toBe(row?.status === 'WON' ? before : before - 5880);
});

it('lost in part, it is taken back like a refund from the held shares, and the fee stays (E13)', async () => {
  const orderId = await paidOrder(world, 'lena', FOUNDATIONS);
  const opened = await open('mona', orderId, '3333');
  const lost = await resolve('mona', idOf(opened.answer), false);

  expect(lost.answer).toMatchObject({
    dispute: { status: 'LOST', order: { status: 'PARTIALLY_REFUNDED', payments: [{ status: 'PARTIALLY_REFUNDED' }] } },
  });
  expect(await linesOf(world, uuidOf(idOf(opened.answer)), 'DISPUTE_LOST')).toEqual([
    '1300 credit 3333',
    '2110 debit 167',
    '2120 debit 266',
    '2135 debit 1960',
    '4010 debit 3333',
    '4090 credit 266',
    '5010 credit 167',
    '5040 credit 1960',
  ]);
  const [told] = await rowsOf<{ payload: Record<string, unknown> }>(
    world,
    `SELECT payload FROM outbox_event WHERE type = 'finance.order.refunded' AND aggregate_id = $1::uuid`,
    [uuidOf(orderId)],
  );
  expect(told?.payload).toMatchObject({ isFull: false, refundedMinor: '3333', refundId: uuidOf(idOf(opened.answer)) });
  const rest = await act(world, 'adam', 'refundOrder', keyed({ orderId, reason: 'All.' }), 'order { status }');
  expect(rest.answer).toMatchObject({ order: { status: 'REFUNDED' } });
});

it('only staff that gives money back, never the buyer, and never more than is left', async () => {
  const orderId = await paidOrder(world, 'mona', FOUNDATIONS);

  expect((await open('mona', orderId, '100')).answer).toMatchObject({ code: 'FORBIDDEN' });
  expect((await open('lena', orderId, '100')).codes).toEqual(['FORBIDDEN']);
  expect((await open('bruno', orderId, '100')).answer).toMatchObject({ code: 'NOT_FOUND' });
  expect((await open('adam', orderId, '10001')).answer).toMatchObject({ code: 'VALIDATION' });
  expect((await open('adam', orderId, '0')).answer).toMatchObject({ code: 'VALIDATION' });
  const [left] = await rowsOf(world, 'SELECT count(*)::int AS count FROM dispute WHERE order_id = $1::uuid', [
    uuidOf(orderId),
  ]);
  expect(left).toEqual({ count: 0 });
});

it('what the gateway tells twice is opened once and decided once', async () => {
  const orderId = await pendingOrder(world, 'lena', FOUNDATIONS);
  await pay(world, 'lena', orderId, 'sandbox-dispute-lost');
  await expect
    .poll(
      () =>
        rowsOf(
          world,
          'SELECT d.status, o.status AS of_order FROM dispute d JOIN org_member_order o ON o.id = d.order_id WHERE d.order_id = $1::uuid',
          [uuidOf(orderId)],
        ),
      { timeout: 8_000, interval: 50 },
    )
    .toEqual([{ status: 'LOST', of_order: 'REFUNDED' }]);
  const postings = await rowsOf(
    world,
    `SELECT t.kind FROM account_transaction t JOIN dispute d ON d.id = t.business_entity_id
      WHERE d.order_id = $1::uuid ORDER BY t.kind`,
    [uuidOf(orderId)],
  );
  expect(postings).toEqual([{ kind: 'DISPUTE_LOST' }, { kind: 'DISPUTE_OPENED' }]);
});

it('the dispute of the demo world can be lost, and a decided one never changes', async () => {
  const demo = toId('Dispute', world.world.uuidOf('lumen-academy/dispute/LA-O8'));
  expect((await resolve('mona', demo, false)).answer).toMatchObject({
    dispute: { status: 'LOST', order: { status: 'REFUNDED', payments: [{ status: 'REFUNDED' }] } },
  });
  await expect(
    rowsOf(world, `UPDATE dispute SET status = 'WON' WHERE id = $1::uuid`, [uuidOf(demo)]),
  ).rejects.toMatchObject({ constraint: 'dispute_state' });
  await expect(
    rowsOf(world, `UPDATE org_member_order_payment SET status = 'PAID' WHERE status = 'REFUNDED'`),
  ).rejects.toMatchObject({ code: '23514' });
});

it('what somebody who left was paid too much becomes a receivable (E27)', async () => {
  const sarah = world.world.uuidOf('lumen-academy/employee/sarah');
  const owed = await balanceOf('2130', 'sarah');
  await rowsOf(
    world,
    `UPDATE account_balance b SET debits = debits + $2::bigint + 700 FROM account a
      WHERE a.id = b.account_id AND a.code = '2130' AND a.currency = 'USD' AND a.subject_id = $1::uuid`,
    [sarah, owed],
  );
  const uuid = world.world.uuidOf;
  const payload = employeeTerminated.model.parse({
    employeeId: sarah,
    memberId: uuid('lumen-academy/member/sarah'),
    orgId: uuid('lumen-academy'),
    userId: uuid('sarah'),
    jobProfileId: null,
    reason: 'Left.',
    terminatedAt: new Date().toISOString(),
  });
  await withClient(world.databases.organization.superuserUrl, (client) =>
    client.query(
      `INSERT INTO outbox_event (event_id, type, version, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
       VALUES (gen_random_uuid(), $1, 1, 'employee', $2::uuid, 9001, $3::uuid, now(), $4::jsonb)`,
      [employeeTerminated.type, sarah, uuid('lumen-academy'), JSON.stringify(payload)],
    ),
  );
  await world.drainEvents();

  expect(await balanceOf('2130', 'sarah')).toBe(0);
  expect(await balanceOf('1200', 'sarah')).toBe(-700);
});
