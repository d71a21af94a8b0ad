import { randomUUID } from 'node:crypto';
import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { deed, freshKey, MONEY } from './deeds.ts';
import { line, post, rawEvent } from './posting.call.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idOf = (kind: Parameters<typeof toId>[0], naturalKey: string): string =>
  toId(kind, world.world.uuidOf(naturalKey));
const employee = (key: string): string => idOf('OrgEmployee', key);
const LUMEN = 'lumen-academy';
const DONE = `replayed payout { id status amount { ${MONEY} } items { amount { amountMinor } } }`;
const SHORT = `... on InsufficientBalanceError { available { ${MONEY} } }`;
const STATE = '... on InvalidStateError { state }';

const request = (who: string, employeeKey: string, more: Record<string, unknown> = {}) =>
  deed(world, who, {
    name: 'requestPayout',
    input: { employeeId: employee(employeeKey), currency: 'USD', ...more },
    done: DONE,
    also: SHORT,
  });
const move = (who: string, name: string, payoutId: string, more: Record<string, unknown> = {}) =>
  deed(world, who, {
    name,
    input: { payoutId, ...more },
    done: DONE,
    also: name === 'approvePayout' ? SHORT + STATE : STATE,
  });

const payoutOf = ({ answer }: { answer: Record<string, unknown> | null }) =>
  answer?.['payout'] as { id: string; status: string; amount: { amountMinor: string }; items: unknown[] };

async function query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(
    world.databases.finance.superuserUrl,
    async (client) => (await client.query<Row>(sql, values)).rows,
  );
}

/** Balance of a professional's payable, positive when owed. */
async function owed(employeeKey: string): Promise<string> {
  const [row] = await query<{ owed: string }>(
    `SELECT sum(b.credits - b.debits)::text AS owed FROM account a JOIN account_balance b
         ON b.org_id = a.org_id AND b.account_id = a.id WHERE a.code = '2130' AND a.currency = 'USD' AND a.subject_id = $1`,
    [world.world.uuidOf(employeeKey)],
  );
  return row?.owed ?? 'none';
}

const ENTITY = 'query ($asked: [_Any!]!) { _entities(representations: $asked) { ';
async function payouts(who: string, typename: string, id: string, list: string) {
  const answer = await world.executeIn('finance', who, `${ENTITY} ... on ${typename} { ${list} } } }`, {
    asked: [{ __typename: typename, id }],
  });
  const entity = ((answer.data?.['_entities'] ?? []) as { payouts: { edges: { node: object }[] } | null }[])[0];
  return {
    nodes: entity?.payouts?.edges.map(({ node }) => node),
    codes: (answer.errors ?? []).map((error) => error.extensions['code']),
  };
}

it('a payout walks back to the share, the rates and the sale it came from (8.6)', async () => {
  const list = `payouts(first: 1) { edges { node { displayId status amount { ${MONEY} } withheld { amountMinor }
    net { amountMinor } paidAt approvedBy { id } items { amount { amountMinor } revenue { share { bps }
    attributed { amountMinor } payout { displayId }
    waterfall { gross { amountMinor } net { amountMinor } } transaction { lines { account { code } } } } } } } }`;
  const [seenByAdam, seenBySarah, seenByLena] = await Promise.all(
    ['adam', 'sarah', 'lena'].map((who) => payouts(who, 'OrgEmployee', employee(`${LUMEN}/employee/sarah`), list)),
  );

  expect(seenByAdam?.nodes).toEqual([
    {
      displayId: 'PO1',
      status: 'PAID',
      amount: { amountMinor: '5880', currency: 'USD' },
      withheld: { amountMinor: '0' },
      net: { amountMinor: '5880' },
      paidAt: '2026-02-10T09:00:00.000Z',
      approvedBy: { id: employee(`${LUMEN}/employee/adam`) },
      items: [
        {
          amount: { amountMinor: '5880' },
          revenue: {
            share: { bps: 7000 },
            attributed: { amountMinor: '5880' },
            payout: { displayId: 'PO1' },
            waterfall: { gross: { amountMinor: '10000' }, net: { amountMinor: '8400' } },
            transaction: { lines: expect.toSatisfy((lines: unknown[]) => lines.length === 10) },
          },
        },
      ],
    },
  ]);
  expect(JSON.stringify(seenBySarah)).toContain('"lines":[{"account":{"code":"2130"}}]');
  expect(seenByLena).toEqual({ nodes: undefined, codes: ['FORBIDDEN'] });
});

it('an organization lists its payouts by state; a stranger’s are absent', async () => {
  const ofState = (status: string) => `payouts(status: ${status}) { edges { node { displayId } } }`;
  const atelier = idOf('Org', 'atelier-nord');

  expect((await payouts('bruno', 'Org', atelier, ofState('FAILED'))).nodes).toEqual([{ displayId: 'PO4' }]);
  expect((await payouts('bruno', 'Org', atelier, ofState('PAID'))).nodes).toEqual([]);
  expect((await payouts('adam', 'Org', atelier, ofState('FAILED'))).codes).toEqual(['FORBIDDEN']);
  const foreign = await world.executeIn(
    'finance',
    'adam',
    `{ payout(id: "${idOf('Payout', 'atelier-nord/payout/PO2')}") { id } }`,
  );
  expect(foreign).toEqual({ data: { payout: null } });
});

it('what is payable is asked for once, however often and at once it is asked (4.7, FIN-47)', async () => {
  const key = freshKey();
  const same = await Promise.all(
    Array.from({ length: 16 }, () => request('john', `${LUMEN}/employee/john`, { idempotencyKey: key })),
  );
  const first = payoutOf(same[0] ?? { answer: null });
  expect(first).toMatchObject({ status: 'REQUESTED', amount: { amountMinor: '9898', currency: 'USD' } });
  expect(first.items).toHaveLength(3);
  expect(new Set(same.map((deed) => payoutOf(deed).id))).toEqual(new Set([first.id]));
  expect(same.filter(({ answer }) => answer?.['replayed'] === false)).toHaveLength(1);

  const again = await request('john', `${LUMEN}/employee/john`);
  const other = await request('john', `${LUMEN}/employee/john`, { idempotencyKey: key, currency: 'EUR' });
  expect(again.answer).toMatchObject({ code: 'INSUFFICIENT_BALANCE', available: { amountMinor: '0' } });
  expect(other.answer).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
});

it('less than the minimum, somebody else’s pay and no employment at all are refused', async () => {
  const small = await request('dora', `${LUMEN}/employee/dora`);
  const others = await request('sarah', `${LUMEN}/employee/john`);
  const foreign = await request('bruno', `${LUMEN}/employee/john`);
  const customer = await request('lena', `${LUMEN}/employee/john`);

  expect(small.answer).toMatchObject({ code: 'INSUFFICIENT_BALANCE', available: { amountMinor: '1260' } });
  expect(others.answer).toMatchObject({ code: 'FORBIDDEN' });
  expect(foreign.answer).toMatchObject({ code: 'NOT_FOUND' });
  expect(customer).toEqual({ answer: null, codes: ['FORBIDDEN'] });
});

it('nobody approves the own payout, and only administration approves (N6)', async () => {
  const po2 = idOf('Payout', 'atelier-nord/payout/PO2');
  const before = await owed('atelier-nord/employee/sarah');

  expect((await move('sarah', 'approvePayout', po2)).answer).toMatchObject({ code: 'SELF_APPROVAL' });
  expect((await move('noor', 'approvePayout', po2)).answer).toMatchObject({ code: 'NOT_FOUND' });
  expect((await move('adam', 'approvePayout', po2)).answer).toMatchObject({ code: 'NOT_FOUND' });
  expect((await move('bruno', 'settlePayout', po2, { externalRef: 'B1' })).answer).toMatchObject({
    state: 'REQUESTED',
  });
  expect(await owed('atelier-nord/employee/sarah')).toBe(before);
  await expect(
    query(`UPDATE payout SET status = 'APPROVED', approved_at = now(), approved_by_employee_id = employee_id
            WHERE display_id = 'PO2'`),
  ).rejects.toMatchObject({ code: '23514' });
});

it('one approval of many counts; the books move with the state, to the bank and back (E14 to E16)', async () => {
  const [{ id = '' } = {}] = await query<{ id: string }>(
    `SELECT id FROM payout WHERE status = 'REQUESTED' AND employee_id = $1`,
    [world.world.uuidOf(`${LUMEN}/employee/john`)],
  );
  const payoutId = toId('Payout', id);
  const approvals = await Promise.all(
    ['adam', 'olga', 'adam', 'olga', 'adam', 'olga'].map((who) => move(who, 'approvePayout', payoutId)),
  );
  expect(approvals.filter(({ answer }) => answer?.['payout'])).toHaveLength(1);
  expect(approvals.filter(({ answer }) => answer?.['state'] === 'APPROVED')).toHaveLength(5);
  expect(await owed(`${LUMEN}/employee/john`)).toBe('0');

  const settled = await move('adam', 'settlePayout', payoutId, { externalRef: 'BANK-77' });
  expect(payoutOf(settled).status).toBe('PAID');
  expect((await move('adam', 'failPayout', payoutId, { reason: 'late' })).answer).toMatchObject({ state: 'PAID' });
  const kinds = await query<{ kind: string }>(
    `SELECT kind FROM account_transaction WHERE business_entity_id = $1 ORDER BY kind`,
    [id],
  );
  expect(kinds.map(({ kind }) => kind)).toEqual(['PAYOUT_APPROVED', 'PAYOUT_SETTLED']);
  const events = await query<{ to: string }>(
    `SELECT payload->>'to' AS "to" FROM outbox_event WHERE aggregate_id = $1 ORDER BY sequence`,
    [id],
  );
  expect(events.map(({ to }) => to)).toEqual(['REQUESTED', 'APPROVED', 'PAID']);
  const audited = await query(`SELECT FROM audit_log WHERE entity_id = $1`, [id]);
  expect(audited).toHaveLength(3);
});

it('a bonus is paid with the shares, and everything is payable again when the bank refuses', async () => {
  const first = payoutOf(await request('adam', `${LUMEN}/employee/ivan`));
  expect(first).toMatchObject({ amount: { amountMinor: '27262' } });
  await move('olga', 'approvePayout', first.id);
  const failed = await move('adam', 'failPayout', first.id, { reason: 'No such account' });
  expect(payoutOf(failed).status).toBe('FAILED');
  expect(await owed(`${LUMEN}/employee/ivan`)).toBe('27262');

  const second = payoutOf(await request('ivan', `${LUMEN}/employee/ivan`));
  expect(second.amount.amountMinor).toBe('27262');
  expect(second.id).not.toBe(first.id);
});

it('earnings taken back after the request are not paid (case 23)', async () => {
  const requested = await query<{ id: string; revenue: string }>(
    `SELECT p.id, i.attribution_revenue_id AS revenue FROM payout p JOIN payout_item i ON i.payout_id = p.id
      WHERE p.status = 'REQUESTED' AND p.employee_id = $1 LIMIT 1`,
    [world.world.uuidOf(`${LUMEN}/employee/ivan`)],
  );
  const { id = '', revenue } = requested[0] ?? {};
  const org = toUuid(requireId('Org', idOf('Org', LUMEN)));
  const taken = rawEvent({
    kind: 'REFUND',
    business_entity_type: 'ORG_MEMBER_REFUND',
    accounts: [],
    lines: [
      line('2130', 1, '100', { subject_id: world.world.uuidOf(`${LUMEN}/employee/ivan`) }),
      line('5040', -1, '100'),
    ],
    revenue: { reversals: [{ id: revenue, amount: '100' }] },
    business_entity_id: randomUUID(),
  });
  await withClient(world.databases.finance.appUrl, (client) => post(client, org, [taken]));

  const refused = await move('adam', 'approvePayout', toId('Payout', id));
  expect(refused.answer).toMatchObject({ code: 'INSUFFICIENT_BALANCE', available: { amountMinor: '27162' } });
  expect(await owed(`${LUMEN}/employee/ivan`)).toBe('27162');
  expect(await query(`SELECT FROM payout WHERE id = $1 AND status = 'REQUESTED'`, [id])).toHaveLength(1);
});

it('the database keeps amounts, states and sums, whoever writes', async () => {
  const po = (column: string) => query(`UPDATE payout SET ${column} WHERE display_id = 'PO1'`);

  await expect(po('amount = amount + 1, net_amount = net_amount + 1')).rejects.toMatchObject({ code: '23514' });
  await expect(po(`status = 'REQUESTED', paid_at = NULL`)).rejects.toMatchObject({ code: '23514' });
  await expect(
    query(
      `INSERT INTO payout_item SELECT org_id, $1, attribution_revenue_id, user_id, amount FROM payout_item LIMIT 1`,
      [world.world.uuidOf('lumen-academy/payout/PO3')],
    ),
  ).rejects.toMatchObject({ code: '23505' });
  await expect(
    query(
      `INSERT INTO payout SELECT org_id, $1, 'PO9', employee_id, user_id, 'REQUESTED', 10, 0, 10, currency,
      requested_at, user_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL, created_at, updated_at FROM payout LIMIT 1`,
      [randomUUID()],
    ),
  ).rejects.toMatchObject({ constraint: 'payout_sum' });
});
