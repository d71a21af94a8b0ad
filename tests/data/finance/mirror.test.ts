import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { act, keyed, paidOrder, rowsOf } from './buying.ts';

const FOUNDATIONS = 'lumen-academy/product/fullstack-foundations';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** What sellers owe the platform, what the platform says they owe, and how many postings it has, by currency. */
const clearing = () =>
  rowsOf<{ currency: string; owed: string; receivable: string; mirrors: number }>(
    world,
    `SELECT a.currency, coalesce(sum(b.credits - b.debits) FILTER (WHERE a.code = '2110'), 0)::text AS owed,
            coalesce(sum(b.debits - b.credits) FILTER (WHERE a.code = 'P1110'), 0)::text AS receivable,
            (SELECT count(*)::int FROM account_transaction t JOIN account_transaction_line l ON l.transaction_id = t.id
                 AND l.line_no = 1 WHERE t.kind = 'PLATFORM_FEE' AND l.currency = a.currency) AS mirrors
       FROM account a JOIN account_balance b ON b.org_id = a.org_id AND b.account_id = a.id
      WHERE a.code IN ('2110', 'P1110') GROUP BY a.currency ORDER BY a.currency`,
  );

it('the platform books what sellers owe it, once, and the pair nets to zero after every drain (E23, FIN-49)', async () => {
  await world.drainEvents();
  const before = await clearing();
  for (const { owed, receivable } of before) expect(receivable).toBe(owed);

  const orderId = await paidOrder(world, 'lena', FOUNDATIONS);
  await act(world, 'mona', 'refundOrder', keyed({ orderId, reason: 'All of it.' }), 'refund { id }');
  const kept = await paidOrder(world, 'lena', FOUNDATIONS);
  await world.drainEvents();
  await rowsOf(world, "UPDATE outbox_event SET published_at = NULL WHERE created_at > now() - interval '1 minute'");
  await rowsOf(world, "DELETE FROM inbox_event WHERE consumer = 'finance.platform_fees'");
  await world.drainEvents();

  const after = await clearing();
  for (const { owed, receivable } of after) expect(receivable).toBe(owed);
  const dollars = (rows: Awaited<ReturnType<typeof clearing>>) => rows.find(({ currency }) => currency === 'USD');
  expect((dollars(after)?.mirrors ?? 0) - (dollars(before)?.mirrors ?? 0)).toBe(3);
  expect(Number(dollars(after)?.owed) - Number(dollars(before)?.owed)).toBe(500);
  const [pair] = await rowsOf(
    world,
    `SELECT m.occurred_at = s.occurred_at AS same_time, m.org_id = $2::uuid AS in_platform
       FROM account_transaction s JOIN account_transaction m ON m.correlation_id = s.id AND m.kind = 'PLATFORM_FEE'
      WHERE s.business_entity_id = $1::uuid AND s.kind = 'SALE'`,
    [toUuid(kept as Id<'Order'>), world.world.uuidOf('volmify')],
  );
  expect(pair).toEqual({ same_time: true, in_platform: true });
});

const payoutOf = async (who: string): Promise<string> => {
  const employeeId = toId('OrgEmployee', world.world.uuidOf(`lumen-academy/employee/${who}`));
  const { answer } = await act(world, who, 'requestPayout', keyed({ employeeId, currency: 'USD' }), 'payout { id }');
  const payout = answer?.['payout'] as { id: string } | undefined;
  return payout?.id ?? '';
};
const end = (who: string, name: string, payoutId: string) =>
  act(world, who, name, keyed({ payoutId, reason: 'Not now.' }), 'payout { status failureReason }');

it('a wish for a payout is declined by an approver or taken back by its payee, and its parts are free again', async () => {
  const first = await payoutOf('john');
  expect((await end('john', 'rejectPayout', first)).answer).toMatchObject({ code: 'FORBIDDEN' });
  expect((await end('sarah', 'cancelPayout', first)).answer).toMatchObject({ code: 'NOT_FOUND' });
  expect((await end('adam', 'rejectPayout', first)).answer).toMatchObject({
    payout: { status: 'REJECTED', failureReason: 'Not now.' },
  });
  const second = await payoutOf('john');
  expect(second).not.toBe('');
  expect((await end('john', 'cancelPayout', second)).answer).toMatchObject({ payout: { status: 'CANCELLED' } });
  expect((await end('john', 'cancelPayout', second)).answer).toMatchObject({ code: 'INVALID_STATE' });
  const [live] = await rowsOf(
    world,
    'SELECT count(*)::int AS live FROM payout_item WHERE payout_id = ANY ($1::uuid[]) AND is_live',
    [[first, second].map((id) => toUuid(id as Id<'Payout'>))],
  );
  expect(live).toEqual({ live: 0 });
});

it('staff hears of orders and payouts that move, others do not', async () => {
  const orgId = toId('Org', world.world.uuidOf('lumen-academy'));
  const listen = async (who: string, field: string, selection: string, count: number) => {
    const seen: unknown[] = [];
    const viewer = await world.viewerOf(who);
    const query = `subscription ($orgId: ID!) { ${field}(orgId: $orgId) { ${selection} } }`;
    const controller = new AbortController();
    const stream = world.subgraphs.finance.subscribe({ query, variables: { orgId } }, viewer, {
      signal: controller.signal,
    });
    for await (const result of stream) {
      seen.push(result.errors?.[0]?.extensions['code'] ?? result.data?.[field]);
      if (seen.length === count || result.errors) break;
    }
    controller.abort();
    return seen;
  };
  await world.drainEvents();
  const orders = listen('mona', 'orderStatusChanged', 'order { id status }', 1);
  const payouts = listen('adam', 'payoutStatusChanged', 'payout { status }', 1);
  expect(await listen('lena', 'orderStatusChanged', 'order { id }', 1)).toEqual(['FORBIDDEN']);
  expect(await listen('nina', 'payoutStatusChanged', 'payout { id }', 1)).toEqual(['FORBIDDEN']);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const orderId = await paidOrder(world, 'lena', FOUNDATIONS);
  await payoutOf('john');
  await world.drainEvents();
  expect(await orders).toEqual([{ order: { id: orderId, status: 'FULFILLED' } }]);
  expect(await payouts).toEqual([{ payout: { status: 'REQUESTED' } }]);
});
