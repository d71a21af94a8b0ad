import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { act, cartOf, keyed, linesOf, paidOrder, rowsOf } from './buying.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idOf = (kind: Parameters<typeof toId>[0], key: string): string => toId(kind, world.world.uuidOf(key));
const ask = async (who: string, document: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await world.executeIn('finance', who, document, variables);
  return { data, codes: (errors ?? []).map((error) => error.extensions['code']) };
};
const entity = (who: string, typename: 'Org' | 'OrgEmployee', id: string, selection: string) =>
  ask(who, `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${typename} { ${selection} } } }`, {
    asked: [{ __typename: typename, id }],
  });
const RATES =
  'taxRates { code rate { bps } isInclusive jurisdiction managedBy { id } snapshots { edges { node { version } } } }';
const update = (who: string, taxRateId: unknown, rateBps: number, effectiveFrom: string) =>
  ask(
    who,
    `mutation ($input: UpdateTaxRateInput!) { updateTaxRate(input: $input) {
    __typename ... on UpdateTaxRateSuccess { taxRate { rate { bps } } snapshot { version by { id } } } ... on UserError { code field } } }`,
    {
      input: { taxRateId, rateBps, effectiveFrom },
    },
  );

it('who manages taxes reads rates with their versions; everybody their own acts', async () => {
  const seen = await entity('adam', 'Org', idOf('Org', 'lumen-academy'), RATES);
  const versions = { edges: [{ node: { version: 1 } }, { node: { version: 0 } }] };
  expect(seen.data?.['_entities']).toEqual([
    {
      taxRates: [
        {
          code: 'us-tx',
          rate: { bps: 825 },
          isInclusive: false,
          jurisdiction: 'US-TX',
          managedBy: { id: idOf('OrgEmployee', 'lumen-academy/employee/adam') },
          snapshots: versions,
        },
      ],
    },
  ]);
  expect((await entity('mona', 'Org', idOf('Org', 'lumen-academy'), RATES)).codes).toEqual(['FORBIDDEN']);
  const acts = 'taxManagementActivity(first: 5) { edges { node { version rate { code } } } }';
  const own = await entity('noor', 'OrgEmployee', idOf('OrgEmployee', 'atelier-nord/employee/noor'), acts);
  expect(own.data?.['_entities']).toEqual([
    { taxManagementActivity: { edges: [{ node: { version: 1, rate: { code: 'de' } } }] } },
  ]);
});

it('a rate is made with its first version and changed by the next; a code is one', async () => {
  const create = (who: string, more: Record<string, unknown> = {}) =>
    ask(
      who,
      `mutation ($input: CreateTaxRateInput!) { createTaxRate(input: $input) {
      __typename ... on CreateTaxRateSuccess { taxRate { id rate { bps } } } ... on UserError { code field } } }`,
      {
        input: {
          orgId: idOf('Org', 'atelier-nord'),
          code: 'fr',
          name: 'TVA',
          type: 'PERCENT',
          rateBps: 2000,
          effectiveFrom: '2026-01-01T00:00:00.000Z',
          ...more,
        },
      },
    );
  const twins = await Promise.all([create('noor'), create('bruno')]);
  const answers = twins.map(({ data }) => data?.['createTaxRate'] as { taxRate?: { id: string }; code?: string });
  const made = answers.flatMap((answer) => answer.taxRate ?? []);
  expect(made).toHaveLength(1);
  expect(answers.flatMap((answer) => answer.code ?? [])).toEqual(['CONFLICT']);
  expect((await create('noor', { code: 'x', type: 'FIXED' })).data?.['createTaxRate']).toMatchObject({
    code: 'VALIDATION',
  });
  expect((await create('adam', { code: 'y' })).data?.['createTaxRate']).toMatchObject({ code: 'FORBIDDEN' });
  expect((await create('sarah', { code: 'y' })).codes).toEqual(['FORBIDDEN']);

  const next = await update('noor', made[0]?.id, 2100, '2026-07-01T00:00:00.000Z');
  expect(next.data?.['updateTaxRate']).toMatchObject({ taxRate: { rate: { bps: 2100 } }, snapshot: { version: 2 } });
  expect((await update('noor', made[0]?.id, 2200, '2026-07-01T00:00:00.000Z')).data?.['updateTaxRate']).toMatchObject({
    code: 'VALIDATION',
  });
  expect((await update('adam', made[0]?.id, 2200, '2026-08-01T00:00:00.000Z')).data?.['updateTaxRate']).toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('a version never changes, and no rate changes without one', async () => {
  await withClient(world.databases.finance.superuserUrl, async (client) => {
    await expect(client.query(`UPDATE org_tax_rate_snapshot SET version = 9`)).rejects.toMatchObject({ code: '42501' });
    await expect(client.query(`UPDATE org_tax_rate SET version = 9 WHERE code = 'de'`)).rejects.toMatchObject({
      constraint: 'tax_version',
    });
  });
});

const TAXED = `order { id jurisdiction tax { amountMinor } total { amountMinor } subtotal { amountMinor }
  taxCalculations { method taxable { amountMinor } tax { amountMinor } orderItem { tax { amountMinor } }
    rateSnapshot { version share { bps } rate { code } } } }`;
const checkout = (who: string, orderId: string, more: Record<string, unknown> = {}) =>
  act(world, who, 'checkoutOrder', keyed({ orderId, ...more }), TAXED);
const uuidOf = (id: unknown): string => toUuid(id as Id<'Order'>);
const DATA_BASICS = 'lumen-academy/product/data-basics';
const PRINT_KIT = 'atelier-nord/product/print-kit';

it('an order is taxed where its buyer lives, on top of the price, and keeps the version it was sold under (E02, FIN-28)', async () => {
  const here = await checkout('nina', await cartOf(world, 'nina', DATA_BASICS, 2), { jurisdiction: 'US-TX' });
  const again = await checkout('nina', await cartOf(world, 'nina', DATA_BASICS));
  const abroad = await checkout('nina', await cartOf(world, 'nina', DATA_BASICS), { jurisdiction: 'FR' });
  const nowhere = await checkout('nina', await cartOf(world, 'nina', DATA_BASICS), { jurisdiction: 'Texas' });

  const order = here.answer?.['order'] as { id: string };
  expect(order).toMatchObject({
    jurisdiction: 'US-TX',
    subtotal: { amountMinor: '10000' },
    tax: { amountMinor: '825' },
    total: { amountMinor: '10825' },
    taxCalculations: [
      {
        method: 'EXCLUSIVE',
        taxable: { amountMinor: '10000' },
        tax: { amountMinor: '825' },
        orderItem: { tax: { amountMinor: '825' } },
        // The buyer sees the version, never the rate that staff manage.
        rateSnapshot: { version: 1, share: { bps: 825 }, rate: null },
      },
    ],
  });
  expect(again.answer).toMatchObject({ order: { jurisdiction: 'US-TX', tax: { amountMinor: '413' } } });
  expect(abroad.answer).toMatchObject({ order: { tax: { amountMinor: '0' }, taxCalculations: [] } });
  expect(nowhere.answer).toMatchObject({ code: 'VALIDATION', field: ['input', 'jurisdiction'] });

  const paid = await act(world, 'nina', 'payOrder', keyed({ orderId: order.id, method: 'CREDIT_CARD' }));
  expect(paid.answer).toMatchObject({ order: { status: 'FULFILLED' } });
  const lines = await linesOf(world, uuidOf(order.id), 'SALE');
  expect(lines).toEqual(expect.arrayContaining(['1010 debit 10825', '2100 credit 825', '4000 credit 10000']));
  expect(lines).toContain('2110 credit 500');
  const refund = await act(
    world,
    'mona',
    'refundOrder',
    keyed({
      orderId: order.id,
      reason: 'Half of it.',
      items: [
        {
          orderItemId: await itemOf(order.id),
          amount: { amountMinor: '5412', currency: 'USD' },
        },
      ],
    }),
    'refund { id amount { amountMinor } }',
  );
  const refunded = refund.answer?.['refund'] as { id: string } | undefined;
  expect(await linesOf(world, uuidOf(refunded?.id), 'REFUND')).toEqual(
    expect.arrayContaining(['1010 credit 5412', '2100 debit 412', '4010 debit 5000']),
  );
});

const itemOf = async (orderId: string): Promise<string> => {
  const rows = await rowsOf<{ id: string }>(world, 'SELECT id FROM org_member_order_item WHERE order_id = $1::uuid', [
    uuidOf(orderId),
  ]);
  return toId('OrderItem', rows[0]?.id ?? '');
};

it('a tax inside the price is taken out of it, and shares are made of what is left', async () => {
  const orderId = await paidOrder(world, 'theo', PRINT_KIT, { jurisdiction: 'DE' });
  const lines = await linesOf(world, uuidOf(orderId), 'SALE');
  expect(lines).toEqual(expect.arrayContaining(['1010 debit 5900', '2100 credit 942', '4000 credit 4958']));
});

it('a place that a tax depends on must be known, and a rate of tomorrow is not charged today', async () => {
  const unknown = await checkout('sarah', await cartOf(world, 'sarah', DATA_BASICS));
  expect(unknown.answer).toMatchObject({ code: 'VALIDATION', field: ['input', 'jurisdiction'] });

  await update('adam', idOf('TaxRate', 'lumen-academy/tax-rate/us-tx'), 900, '2099-01-01T00:00:00.000Z');
  const today = await checkout('sarah', await cartOf(world, 'sarah', DATA_BASICS), { jurisdiction: 'US-TX' });
  expect(today.answer).toMatchObject({
    order: { tax: { amountMinor: '413' }, taxCalculations: [{ rateSnapshot: { version: 1 } }] },
  });
});

it('how a tax was found never changes, and belongs to its line', async () => {
  const [taxed] = await rowsOf<{ count: number }>(
    world,
    `SELECT count(*)::int AS count FROM org_member_order o JOIN org_member_order_tax_calculation c ON c.order_id = o.id
      WHERE o.display_id IN ('LA-O2', 'LA-O4', 'LA-O5', 'LA-O7', 'LA-O8', 'AN-H01')`,
  );
  expect(taxed).toEqual({ count: 6 });
  await withClient(world.databases.finance.superuserUrl, async (client) => {
    await expect(client.query('UPDATE org_member_order_tax_calculation SET tax = 1')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      client.query(`INSERT INTO org_member_order_tax_calculation
        SELECT c.org_id, gen_random_uuid(), i.order_id, i.id, c.tax_rate_snapshot_id, 'EXCLUSIVE', 825, 1, 1, 'USD', now()
          FROM org_member_order_item i JOIN org_member_order o ON o.id = i.order_id AND o.display_id = 'LA-O1'
          CROSS JOIN LATERAL (SELECT * FROM org_member_order_tax_calculation c WHERE c.org_id = i.org_id LIMIT 1) c`),
    ).rejects.toMatchObject({ constraint: 'line_tax' });
  });
});
