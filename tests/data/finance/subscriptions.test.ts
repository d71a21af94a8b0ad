import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { act, rowsOf } from './buying.ts';
import { freshKey } from './deeds.ts';

const PASS = 'lumen-academy/product/community-pass';
const DAY_MS = 86_400_000;
const VIEW = 'subscription { id status cancelAtPeriodEnd currentPeriodEnd accessExpiresAt }';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const start = (who: string, token = 'sandbox-succeed', key = freshKey(), more: Record<string, unknown> = {}) =>
  act(
    world,
    who,
    'startSubscription',
    {
      memberId: toId('OrgMember', world.world.uuidOf(`lumen-academy/member/${who}`)),
      planId: toId('PaymentPlan', world.world.uuidOf(`${PASS}/plan/monthly`)),
      paymentToken: token,
      jurisdiction: 'CH',
      idempotencyKey: key,
      ...more,
    },
    `replayed ${VIEW}`,
  );
const change = (who: string, name: string, subscriptionId: string, more: Record<string, unknown> = {}) =>
  act(world, who, name, { subscriptionId, ...more }, VIEW);
const idOf = (answer: Record<string, unknown> | null): string => {
  const subscription = answer?.['subscription'] as { id: string } | undefined;
  return subscription?.id ?? '';
};
const uuidOf = (id: string): string => toUuid(id as Id<'Order'>);
/** Time passes, and the product looks at what is due. */
const pass = async (days: number): Promise<void> => {
  world.clock.advance(days * DAY_MS);
  await world.subgraphs.finance.runJobs();
};
const standing = async (id: string) => {
  const [row] = await rowsOf<Record<string, unknown>>(
    world,
    `SELECT s.status, s.cycles_completed AS cycles, s.access_ended_at IS NOT NULL AS ended,
            (SELECT count(*)::int FROM org_member_order o JOIN account_transaction t ON t.business_entity_id = o.id
              WHERE o.subscription_id = s.id AND t.kind = 'SALE') AS sales,
            (SELECT count(*)::int FROM outbox_event e WHERE e.aggregate_id = s.id AND e.type = 'finance.subscription.ended') AS told
       FROM org_member_product_variant_payment_plan_subscription s WHERE s.id = $1::uuid`,
    [uuidOf(id)],
  );
  return row;
};
/** How many grants by subscription of a person live in catalog, once the news has come there. */
const grantsOf = async (who: string): Promise<number> => {
  await world.drainEvents();
  return withClient(world.databases.catalog.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS live FROM access_grant
        WHERE user_id = $1::uuid AND product_id = $2::uuid AND source = 'SUBSCRIPTION' AND revoked_at IS NULL`,
      [world.world.uuidOf(who), world.world.uuidOf(PASS)],
    );
    return rows[0]?.live ?? 0;
  });
};

it('the first period is charged at once, once under its key, and the next ones when they begin', async () => {
  const key = freshKey();
  const [first, twin] = await Promise.all([start('sarah', undefined, key), start('sarah', undefined, key)]);
  const other = await start('sarah');
  const id = idOf(first.answer);

  expect([first.codes, twin.codes]).toEqual([[], []]);
  expect(first.answer).toMatchObject({
    subscription: { status: 'ACTIVE', currentPeriodEnd: '2026-07-30T12:00:00.000Z' },
  });
  expect([first.answer?.['replayed'], twin.answer?.['replayed']].sort()).toEqual([false, true]);
  expect(other.answer).toMatchObject({ code: 'INVALID_STATE' });
  expect(await standing(id)).toEqual({ status: 'ACTIVE', cycles: 1, ended: false, sales: 1, told: 0 });

  await world.subgraphs.finance.runJobs();
  expect(await standing(id)).toMatchObject({ cycles: 1, sales: 1 });
  await pass(31);
  await world.subgraphs.finance.runJobs();
  expect(await standing(id)).toMatchObject({ status: 'ACTIVE', cycles: 2, sales: 2 });
  const [paid] = await rowsOf<{ payload: Record<string, unknown> }>(
    world,
    `SELECT payload FROM outbox_event WHERE type = 'finance.order.paid' AND payload ->> 'userId' = $1
      ORDER BY id DESC LIMIT 1`,
    [world.world.uuidOf('sarah')],
  );
  expect(paid?.payload).toMatchObject({ kind: 'RENEWAL', totalMinor: '2000' });
});

it('paused, it runs to its end and comes back for a new period; cancelled, it ends with its period', async () => {
  const id = idOf((await start('ivan')).answer);
  expect((await change('lena', 'pauseSubscription', id)).answer).toMatchObject({ code: 'NOT_FOUND' });
  expect((await change('ivan', 'pauseSubscription', id)).answer).toMatchObject({ subscription: { status: 'PAUSED' } });
  expect((await change('ivan', 'pauseSubscription', id)).answer).toMatchObject({ code: 'INVALID_STATE' });
  await pass(32);
  expect(await standing(id)).toEqual({ status: 'PAUSED', cycles: 1, ended: true, sales: 1, told: 1 });

  const resumed = await change('ivan', 'resumeSubscription', id, { idempotencyKey: freshKey() });
  expect(resumed.answer).toMatchObject({ subscription: { status: 'ACTIVE' } });
  expect(await standing(id)).toMatchObject({ cycles: 2, ended: false, sales: 2 });

  const leaving = await change('mona', 'cancelSubscription', id, { atPeriodEnd: true });
  expect(leaving.answer).toMatchObject({ subscription: { status: 'ACTIVE', cancelAtPeriodEnd: true } });
  await pass(32);
  expect(await standing(id)).toEqual({ status: 'CANCELED', cycles: 2, ended: true, sales: 2, told: 2 });
  expect((await change('ivan', 'resumeSubscription', id, { idempotencyKey: freshKey() })).answer).toMatchObject({
    code: 'INVALID_STATE',
  });
  await pass(40);
  expect(await standing(id)).toMatchObject({ told: 2, sales: 2 });
});

it('a first charge that is declined begins nothing, and asking again goes on with the same subscription', async () => {
  const declined = await start('dora', 'sandbox-decline');
  expect(declined.answer).toMatchObject({ code: 'PAYMENT_DECLINED' });
  const [begun] = await rowsOf<{ id: string; status: string }>(
    world,
    `SELECT id, status FROM org_member_product_variant_payment_plan_subscription WHERE user_id = $1::uuid`,
    [world.world.uuidOf('dora')],
  );
  expect(begun?.status).toBe('INCOMPLETE');
  const paid = await start('dora');
  expect(uuidOf(idOf(paid.answer))).toBe(begun?.id);
  expect(await standing(idOf(paid.answer))).toMatchObject({ status: 'ACTIVE', cycles: 1, sales: 1 });
});

it('a renewal that fails leaves days of grace, then access goes; paying brings it back', async () => {
  const id = idOf((await start('john')).answer);
  expect(await grantsOf('john')).toBe(1);
  const token = (text: string) =>
    rowsOf(
      world,
      `UPDATE org_member_product_variant_payment_plan_subscription SET payment_token = $2 WHERE id = $1::uuid`,
      [uuidOf(id), text],
    );
  await token('sandbox-decline');
  await pass(31);
  expect(await standing(id)).toMatchObject({ status: 'PAST_DUE', ended: false, sales: 1 });
  await pass(1);
  expect(await standing(id)).toMatchObject({ status: 'PAST_DUE', ended: false, sales: 1 });
  await pass(3);
  expect(await standing(id)).toEqual({ status: 'UNPAID', cycles: 1, ended: true, sales: 1, told: 1 });
  expect(await grantsOf('john')).toBe(0);

  const refused = await change('john', 'resumeSubscription', id, { idempotencyKey: freshKey() });
  expect(refused.answer).toMatchObject({ code: 'PAYMENT_DECLINED' });
  await token('sandbox-succeed');
  const back = await change('john', 'resumeSubscription', id, { idempotencyKey: freshKey() });
  expect(back.answer).toMatchObject({ subscription: { status: 'ACTIVE' } });
  expect(await grantsOf('john')).toBe(1);
});

it('what was never paid is forgotten, and a subscription only moves along its states', async () => {
  const declined = await start('olga', 'sandbox-decline');
  expect(declined.answer).toMatchObject({ code: 'PAYMENT_DECLINED' });
  await pass(2);
  const [row] = await rowsOf<{ status: string }>(
    world,
    `SELECT status FROM org_member_product_variant_payment_plan_subscription WHERE user_id = $1::uuid`,
    [world.world.uuidOf('olga')],
  );
  expect(row?.status).toBe('INCOMPLETE_EXPIRED');
  await expect(
    rowsOf(
      world,
      `UPDATE org_member_product_variant_payment_plan_subscription SET status = 'ACTIVE' WHERE user_id = $1::uuid`,
      [world.world.uuidOf('olga')],
    ),
  ).rejects.toMatchObject({ constraint: 'subscription_state' });
});
