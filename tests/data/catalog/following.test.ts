import { randomUUID } from 'node:crypto';
import { toId, type Uuid } from '@volmify/shared/ids';
import { serviceViewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const LUMEN = 'lumen-academy';
const AT = '2026-06-30T12:00:00.000Z';
const uuid = (key: string): string => world.world.uuidOf(key);
const sqlIn = <Row extends object>(
  name: 'catalog' | 'finance' | 'organization',
  text: string,
  values: unknown[] = [],
) => withClient(world.databases[name].superuserUrl, async (client) => (await client.query<Row>(text, values)).rows);
const sql = <Row extends object>(text: string, values: unknown[] = []) => sqlIn<Row>('catalog', text, values);

/** Puts a fact into the outbox of its subgraph and delivers everything. */
async function tell(from: 'finance' | 'organization', type: string, payload: object): Promise<string> {
  const eventId = randomUUID();
  await sqlIn(
    from,
    `INSERT INTO outbox_event (event_id, type, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
     VALUES ($1, $2, 'test', $1, 1, $3, $4, $5)`,
    [eventId, type, uuid(LUMEN), AT, JSON.stringify(payload)],
  );
  await world.drainEvents();
  return eventId;
}
const again = async (from: 'finance' | 'organization', eventId: string): Promise<void> => {
  await sqlIn(from, 'UPDATE outbox_event SET published_at = NULL WHERE event_id = $1', [eventId]);
  await world.drainEvents();
};

const buyer = (person: string) => ({
  orgId: uuid(LUMEN),
  memberId: uuid(`${LUMEN}/member/${person}`),
  userId: uuid(person),
});
function orderOf(person: string, slugs: readonly string[], plan = 'one-time') {
  const order = {
    ...buyer(person),
    ...{ orderId: randomUUID(), displayId: 'T1', kind: 'PURCHASE', currency: 'USD', totalMinor: '5000' },
  };
  const items = slugs.map((slug) => ({
    orderItemId: randomUUID(),
    productId: uuid(`${LUMEN}/product/${slug}`),
    variantId: uuid(`${LUMEN}/product/${slug}/variant/standard`),
    planId: uuid(`${LUMEN}/product/${slug}/plan/${plan}`),
    ...{ attributionSetId: null, quantity: 1, totalMinor: '5000', grossMinor: '5000' },
  }));
  return { ...order, items };
}
type Order = ReturnType<typeof orderOf>;
const paid = (order: Order) => tell('finance', 'finance.order.paid', { ...order, paidAt: AT, transactionId: null });
const refunded = (order: Order, isFull = true) =>
  tell('finance', 'finance.order.refunded', {
    ...order,
    ...{ refundId: randomUUID(), refundedAt: AT, isFull, refundedMinor: '5000' },
    items: order.items.map((item) => ({ ...item, refundedMinor: '5000', isFull })),
  });

const standing = async (person: string, slug: string) => {
  const [row] = await sql<{ status: string; source: string; order_id: string; version: number }>(
    `SELECT status, source, order_id, version FROM org_member_product_course_enrollment
      WHERE member_id = $1 AND product_id = $2`,
    [uuid(`${LUMEN}/member/${person}`), uuid(`${LUMEN}/product/${slug}`)],
  );
  return row;
};
const grants = async (person: string, slug: string) =>
  (
    await sql<{ source: string; live: boolean }>(
      `SELECT source, revoked_at IS NULL AS live FROM access_grant WHERE member_id = $1 AND product_id = $2 ORDER BY id`,
      [uuid(`${LUMEN}/member/${person}`), uuid(`${LUMEN}/product/${slug}`)],
    )
  ).map((row) => `${row.source}${row.live ? '' : ' taken back'}`);
const toldOf = async (type: string) =>
  (await sql<{ count: number }>('SELECT count(*)::int FROM outbox_event WHERE type = $1', [type]))[0]?.count ?? 0;

describe('an order that was paid', () => {
  it('puts the buyer into its courses, with a grant each and a learning profile, once however often it is told', async () => {
    const before = await toldOf('catalog.enrollment.changed');
    const order = orderOf('mona', ['sql-in-depth', 'data-basics']);
    const eventId = await paid(order);
    const found = { status: 'NOT_STARTED', source: 'PURCHASE', order_id: order.orderId, version: 1 };
    expect(await standing('mona', 'sql-in-depth')).toEqual(found);
    expect(await standing('mona', 'data-basics')).toEqual(found);
    expect(await grants('mona', 'data-basics')).toEqual(['PURCHASE']);
    expect(await toldOf('catalog.enrollment.changed')).toBe(before + 2);
    await again('finance', eventId);
    expect(await standing('mona', 'data-basics')).toEqual(found);
    expect(await grants('mona', 'data-basics')).toEqual(['PURCHASE']);
    expect(await toldOf('catalog.enrollment.changed')).toBe(before + 2);
    const seen = await world.executeIn(
      'catalog',
      'mona',
      '{ me { enrollments { edges { node { status source } } } } }',
    );
    expect(seen.data?.['me']).toEqual({
      enrollments: {
        edges: Array.from({ length: 2 }, () => ({ node: { status: 'NOT_STARTED', source: 'PURCHASE' } })),
      },
    });
    const [profile] = await sql(
      'SELECT total_courses_completed FROM org_member_learning_profile WHERE member_id = $1',
      [uuid(`${LUMEN}/member/mona`)],
    );
    expect(profile).toEqual({ total_courses_completed: 0 });
  });

  it('is reversed by its refund, and only by a whole one; buying again goes on where learning stopped', async () => {
    const order = orderOf('ivan', ['fullstack-foundations']);
    await paid(order);
    await refunded(order, false);
    expect((await standing('ivan', 'fullstack-foundations'))?.status).toBe('NOT_STARTED');
    await refunded(order);
    expect(await standing('ivan', 'fullstack-foundations')).toMatchObject({ status: 'REVOKED', version: 2 });
    expect(await grants('ivan', 'fullstack-foundations')).toEqual(['PURCHASE taken back']);
    const next = orderOf('ivan', ['fullstack-foundations']);
    await paid(next);
    expect(await standing('ivan', 'fullstack-foundations')).toMatchObject({
      ...{ status: 'IN_PROGRESS', order_id: next.orderId, version: 3 },
    });
  });

  it('that was bought twice keeps its access while one purchase stands', async () => {
    const [first, second] = [orderOf('olga', ['data-basics']), orderOf('olga', ['data-basics'])];
    await paid(first);
    await paid(second);
    await refunded(first);
    expect((await standing('olga', 'data-basics'))?.status).toBe('NOT_STARTED');
    await refunded(second);
    expect((await standing('olga', 'data-basics'))?.status).toBe('REVOKED');
  });

  it('takes nothing from a course that was completed', async () => {
    const order = orderOf('lena', ['fullstack-foundations']);
    await paid(order);
    await refunded(order);
    expect((await standing('lena', 'fullstack-foundations'))?.status).toBe('COMPLETED');
  });

  it('opens a subscription until it ends', async () => {
    await paid(orderOf('mona', ['community-pass'], 'monthly'));
    expect(await grants('mona', 'community-pass')).toEqual(['SUBSCRIPTION']);
    await tell('finance', 'finance.subscription.ended', {
      ...buyer('mona'),
      ...{ subscriptionId: randomUUID(), accessEndedAt: AT },
      planId: uuid(`${LUMEN}/product/community-pass/plan/monthly`),
      productId: uuid(`${LUMEN}/product/community-pass`),
    });
    expect(await grants('mona', 'community-pass')).toEqual(['SUBSCRIPTION taken back']);
  });

  it('settles the uses of offers it holds: used when paid, free again when cancelled', async () => {
    const hold = async (orderId: string) => {
      const result = await world.executeIn(
        'catalog',
        serviceViewer('finance', ['reserveOrder'], 'req_test'),
        'mutation ($input: ReserveOrderInput!) { reserveOrder(input: $input) { problems { code } } }',
        {
          input: {
            orgId: toId('Org', uuid(LUMEN) as Uuid),
            memberId: toId('OrgMember', uuid(`${LUMEN}/member/mona`) as Uuid),
            items: [
              { planId: toId('PaymentPlan', uuid(`${LUMEN}/product/data-basics/plan/one-time`) as Uuid), quantity: 1 },
            ],
            couponCodes: ['WELCOME10'],
            orderId: toId('Order', orderId as Uuid),
            expiresAt: '2026-06-30T13:00:00.000Z',
          },
        },
      );
      expect(result.errors).toBeUndefined();
    };
    const uses = async () =>
      (await sql<{ current_uses: number }>("SELECT current_uses FROM org_product_offer WHERE name = 'WELCOME10'"))[0];
    const order = orderOf('mona', ['data-basics']);
    const dropped = randomUUID();
    await hold(order.orderId);
    await hold(dropped);
    expect(await uses()).toEqual({ current_uses: 3 });
    await paid(order);
    await tell('finance', 'finance.order.status_changed', {
      ...{
        orderId: dropped,
        orgId: uuid(LUMEN),
        memberId: uuid(`${LUMEN}/member/mona`),
        from: 'PENDING',
        to: 'CANCELLED',
      },
    });
    expect(await uses()).toEqual({ current_uses: 2 });
    const states = await sql<{ state: string }>(
      'SELECT state FROM org_offer_use WHERE order_id = ANY ($1) ORDER BY state',
      [[order.orderId, dropped]],
    );
    expect(states.map((row) => row.state)).toEqual(['RELEASED', 'USED']);
  });
});

describe('an employment that ended', () => {
  const live = (slug: string) =>
    sql<{ version_no: number; org_retained_bps: number; origin: string; shares: number }>(
      `SELECT s.version_no, s.org_retained_bps, s.origin,
              (SELECT coalesce(sum(a.revenue_share_bps), 0)::int FROM org_employee_product_attribution a WHERE a.set_id = s.id) AS shares
         FROM attribution_set s WHERE s.product_id = $1 AND s.effective_to IS NULL`,
      [uuid(`${LUMEN}/product/${slug}`)],
    ).then(([row]) => row);

  it('moves the future share to the organization by a new version, and nobody else’s', async () => {
    const employee = {
      ...{ employeeId: uuid(`${LUMEN}/employee/john`), memberId: uuid(`${LUMEN}/member/john`), userId: uuid('john') },
      ...{ orgId: uuid(LUMEN), jobProfileId: uuid('john/job-profile') },
    };
    const eventId = await tell('organization', 'organization.employee.terminated', {
      ...employee,
      ...{ reason: 'test', terminatedAt: AT },
    });
    const expected = [
      { version_no: 2, org_retained_bps: 10000, origin: 'TERMINATION', shares: 0 },
      { version_no: 2, org_retained_bps: 10000, origin: 'TERMINATION', shares: 0 },
      { version_no: 3, org_retained_bps: 7000, origin: 'TERMINATION', shares: 3000 },
      { version_no: 1, org_retained_bps: 3000, origin: 'STAFF', shares: 7000 },
    ];
    const slugs = ['data-basics', 'sql-in-depth', 'analytics-studio', 'fullstack-foundations'];
    expect(await Promise.all(slugs.map(live))).toEqual(expected);
    expect(await toldOf('catalog.attribution.changed')).toBe(14);
    await again('organization', eventId);
    expect(await Promise.all(slugs.map(live))).toEqual(expected);
    const seen = await world.executeIn(
      'catalog',
      'adam',
      `query ($id: ID!) { product(id: $id) { status revenuePool { remaining { bps } }
         attributions { sharePercentage { bps } set { versionNo createdBy { id } } } } }`,
      { id: toId('Product', uuid(`${LUMEN}/product/analytics-studio`) as Uuid) },
    );
    expect(seen.errors).toBeUndefined();
    expect(seen.data?.['product']).toEqual({
      ...{ status: 'PUBLISHED', revenuePool: { remaining: { bps: 0 } } },
      attributions: [{ sharePercentage: { bps: 3000 }, set: { versionNo: 3, createdBy: null } }],
    });
  });

  it('is the only set without an author that the database takes', async () => {
    const set = (origin: string) =>
      sql(
        `INSERT INTO attribution_set (id, org_id, product_id, version_no, org_retained_bps, share_count, origin, effective_from, created_at)
         VALUES (gen_random_uuid(), $1, $2, 99, 10000, 0, $3, now(), now())`,
        [uuid(LUMEN), uuid(`${LUMEN}/product/data-basics`), origin],
      );
    await expect(set('STAFF')).rejects.toThrow(/attribution_set_author_check/);
  });
});

describe('an event that a consumer refuses', () => {
  const stateOf = async (eventId: string) =>
    (
      await sqlIn<{ attempts: number; parked: boolean; sent: boolean; told: boolean }>(
        'finance',
        `SELECT attempts, parked_at IS NOT NULL AS parked, published_at IS NOT NULL AS sent, last_error IS NOT NULL AS told
           FROM outbox_event WHERE event_id = $1`,
        [eventId],
      )
    )[0];

  it('waits, is parked after ten attempts while the rest flows, and is applied when it is sent again', async () => {
    const order = orderOf('dora', ['data-basics']);
    const [wrong] = order.items;
    if (!wrong) throw new Error('the order has no line');
    const poisoned = await paid({ ...order, items: [{ ...wrong, planId: randomUUID() }] });
    expect(await stateOf(poisoned)).toMatchObject({ parked: false, sent: false, told: true });
    for (let n = 0; n < 10; n++) await world.drainEvents();
    expect(await stateOf(poisoned)).toEqual({ attempts: 10, parked: true, sent: false, told: true });
    const healthy = await paid(orderOf('dora', ['sql-in-depth']));
    expect((await stateOf(healthy))?.sent).toBe(true);
    expect(await standing('dora', 'sql-in-depth')).toMatchObject({ status: 'NOT_STARTED' });
    expect(await stateOf(poisoned)).toMatchObject({ attempts: 10, parked: true });

    await sqlIn('finance', 'UPDATE outbox_event SET payload = $2, attempts = 0, parked_at = NULL WHERE event_id = $1', [
      poisoned,
      JSON.stringify({ ...order, paidAt: AT, transactionId: null }),
    ]);
    await world.drainEvents();
    expect(await standing('dora', 'data-basics')).toMatchObject({ status: 'NOT_STARTED', order_id: order.orderId });
  });

  it('holds back the later events of the same aggregate alone', async () => {
    const [first, second] = [orderOf('lena', ['sql-in-depth']), orderOf('lena', ['data-basics'])];
    const aggregate = randomUUID();
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const other = orderOf('adam', ['data-basics']);
    const payloads = [
      { ...first, items: first.items.map((item) => ({ ...item, planId: randomUUID() })) },
      second,
      other,
    ];
    for (const [index, payload] of payloads.entries()) {
      await sqlIn(
        'finance',
        `INSERT INTO outbox_event (event_id, type, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
         VALUES ($1, 'finance.order.paid', 'order', $2, $3, $4, $5, $6)`,
        [
          ...[ids[index], index === 2 ? randomUUID() : aggregate, index + 1, uuid(LUMEN), AT],
          JSON.stringify({ ...payload, paidAt: AT, transactionId: null }),
        ],
      );
    }
    await world.drainEvents();
    expect(await Promise.all(ids.map(async (id) => (await stateOf(id))?.sent))).toEqual([false, false, true]);
    await sqlIn('finance', 'UPDATE outbox_event SET parked_at = now(), attempts = 10 WHERE event_id = $1', [ids[0]]);
    await world.drainEvents();
    expect(await Promise.all(ids.map(async (id) => (await stateOf(id))?.sent))).toEqual([false, true, true]);
  });
});
