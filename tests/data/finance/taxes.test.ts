import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

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
