import { openLedgerKeeper } from '@volmify/finance';
import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { act, keyed, paidOrder, pay, pendingOrder, rowsOf } from './buying.ts';
import { type Deed, deed, freshKey } from './deeds.ts';

const DATA_BASICS = 'lumen-academy/product/data-basics';
let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const uuidOf = (orderId: string): string => toUuid(requireId('Order', orderId));

/** What the journal folds to and what is stored, for the whole organization. */
async function differences(): Promise<unknown[]> {
  const keeper = openLedgerKeeper({ databaseUrl: world.databases.finance.appUrl });
  try {
    return await keeper.check(world.world.uuidOf('lumen-academy'));
  } finally {
    await keeper.close();
  }
}

interface Standing {
  readonly sales: number;
  readonly captured: number;
  readonly status: string;
}
const standingOf = async (orderId: string): Promise<Standing | undefined> => {
  const [row] = await rowsOf<Standing>(
    world,
    `SELECT o.status,
            (SELECT count(*)::int FROM account_transaction t WHERE t.business_entity_id = o.id AND t.kind = 'SALE') AS sales,
            (SELECT count(*)::int FROM org_member_order_payment p WHERE p.order_id = o.id AND p.captured_at IS NOT NULL) AS captured
       FROM org_member_order o WHERE o.id = $1::uuid`,
    [uuidOf(orderId)],
  );
  return row;
};

const DIES = `CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
  $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;`;
const asSuperuser = (sql: string): Promise<unknown> =>
  withClient(world.databases.finance.superuserUrl, (client) => client.query(sql));

it.each([
  ['the charge is taken and the posting dies', 'AFTER INSERT ON account_transaction'],
  ['the posting is made and the order does not follow', 'AFTER UPDATE OF paid_at ON org_member_order'],
])('a checkout that broke off when %s ends, asked again, in one state (case 21)', async (_name, moment) => {
  const orderId = await pendingOrder(world, 'lena', DATA_BASICS);
  const key = freshKey();
  await asSuperuser(`${DIES} CREATE TRIGGER dies ${moment} FOR EACH STATEMENT EXECUTE FUNCTION die()`);
  const broken = await pay(world, 'lena', orderId, 'sandbox-succeed', key);
  await asSuperuser(`DROP FUNCTION die() CASCADE`);

  expect(broken.answer).toBeNull();
  expect(await standingOf(orderId)).toMatchObject({ sales: 0 });
  const done = await pay(world, 'lena', orderId, 'sandbox-succeed', key);
  const again = await pay(world, 'lena', orderId, 'sandbox-succeed', key);

  expect(done.answer).toMatchObject({ __typename: 'PayOrderSuccess' });
  expect(again.answer).toMatchObject({ replayed: true });
  expect(await standingOf(orderId)).toMatchObject({ sales: 1, captured: 1 });
  expect(await differences()).toEqual([]);
});

it('a payout and a refund of the same earnings at once: never both paid in silence (case 23)', async () => {
  const orderId = await paidOrder(world, 'lena', DATA_BASICS);
  const [share] = await rowsOf<{ id: string; employee: string; user: string; attributed: string }>(
    world,
    `SELECT r.id, r.employee_id AS employee, r.user_id AS user, r.attributed::text
       FROM org_employee_product_attribution_revenue r WHERE r.order_id = $1::uuid AND r.recipient_type = 'JOB' LIMIT 1`,
    [uuidOf(orderId)],
  );
  const payee = ['john', 'sarah', 'ivan', 'mona'].find((who) => world.world.uuidOf(who) === share?.user) ?? '';
  const employeeId = toId('OrgEmployee', share?.employee ?? '');
  world.clock.advance(60 * 86_400_000);
  const request = () =>
    deed(world, payee, {
      name: 'requestPayout',
      input: { employeeId, currency: 'USD' },
      done: 'payout { id amount { amountMinor } }',
    });
  const asked = (await request()).answer as { payout: { id: string; amount: { amountMinor: string } } };
  const before = await owed(employeeId);

  const [approved, refunded] = await Promise.all([
    deed(world, 'adam', { name: 'approvePayout', input: { payoutId: asked.payout.id }, done: 'payout { status }' }),
    act(world, 'adam', 'refundOrder', keyed({ orderId, reason: 'asked for' }), 'refund { id }'),
  ]);

  const isApproved = (answer: Deed) => answer.answer?.['__typename'] === 'ApprovePayoutSuccess';
  expect(refunded.answer).toMatchObject({ __typename: 'RefundOrderSuccess' });
  const paidOut = isApproved(approved) ? BigInt(asked.payout.amount.amountMinor) : 0n;
  const left = before - paidOut - BigInt(share?.attributed ?? 0);
  expect(await owed(employeeId)).toBe(left);
  // What was paid out and taken back as well is owed by the professional, and nothing more is paid until it is made good.
  if (isApproved(approved)) {
    expect(left).toBeLessThan(0n);
    expect((await request()).answer).toMatchObject({ code: 'INSUFFICIENT_BALANCE' });
  } else {
    expect(approved.answer).toMatchObject({
      code: expect.stringMatching(/INSUFFICIENT_BALANCE|INVALID_STATE|CONFLICT/),
    });
  }
  expect(await differences()).toEqual([]);
});

/** Balance of the professional's payable; positive is owed to them. */
async function owed(employeeId: string): Promise<bigint> {
  const [row] = await rowsOf<{ owed: string }>(
    world,
    `SELECT sum(b.credits - b.debits)::text AS owed FROM account a
       JOIN account_balance b ON b.org_id = a.org_id AND b.account_id = a.id
      WHERE a.code = '2130' AND a.currency = 'USD' AND a.subject_id = $1::uuid`,
    [toUuid(requireId('OrgEmployee', employeeId))],
  );
  return BigInt(row?.owed ?? 0);
}
