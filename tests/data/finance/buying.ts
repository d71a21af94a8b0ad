import { toId } from '@volmify/shared/ids';
import { withClient } from '../../kit/database.ts';
import type { TestWorld } from '../../kit/world.ts';
import { type Deed, freshKey } from './deeds.ts';

/** Runs one mutation of buying, keyed or not, as a person. */
export async function act(
  world: TestWorld,
  who: string,
  name: string,
  input: Record<string, unknown>,
  done = 'order { id displayId status }',
): Promise<Deed> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const result = await world.executeIn(
    'finance',
    who,
    `mutation ($input: ${type}Input!) { ${name}(input: $input) {
      __typename ... on ${type}Success { ${done} } ... on UserError { code field } } }`,
    { input },
  );
  return {
    answer: (result.data?.[name] ?? null) as Deed['answer'],
    codes: (result.errors ?? []).map((error) => error.extensions?.['code'] ?? error.message),
  };
}

export const keyed = (input: Record<string, unknown>): Record<string, unknown> => ({
  idempotencyKey: freshKey(),
  ...input,
});

const orderIdOf = ({ answer, codes }: Deed): string => {
  const id = (answer?.['order'] as { id?: string } | undefined)?.id;
  if (!id) throw new Error(`no order came back: ${JSON.stringify({ answer, codes })}`);
  return id;
};

/** A cart with one plan of a product, by natural key. */
export async function cartOf(world: TestWorld, who: string, product: string, quantity = 1): Promise<string> {
  const org = product.split('/')[0] ?? '';
  const orderId = orderIdOf(await act(world, who, 'createCart', { orgId: toId('Org', world.world.uuidOf(org)) }));
  const planId = toId('PaymentPlan', world.world.uuidOf(`${product}/plan/one-time`));
  return orderIdOf(await act(world, who, 'addToCart', { orderId, planId, quantity }));
}

/** A checked-out order of one plan. */
export async function pendingOrder(
  world: TestWorld,
  who: string,
  product: string,
  more: { readonly quantity?: number; readonly giftCardCodes?: readonly string[]; readonly jurisdiction?: string } = {},
): Promise<string> {
  const orderId = await cartOf(world, who, product, more.quantity);
  // Nobody taxes what is sold there, unless a test says so.
  const { giftCardCodes, jurisdiction = 'CH' } = more;
  return orderIdOf(
    await act(
      world,
      who,
      'checkoutOrder',
      keyed({ orderId, jurisdiction, ...(giftCardCodes ? { giftCardCodes } : {}) }),
    ),
  );
}

/** Pays an order by card. */
export const pay = (world: TestWorld, who: string, orderId: string, token = 'sandbox-succeed', key = freshKey()) =>
  act(
    world,
    who,
    'payOrder',
    { orderId, method: 'CREDIT_CARD', paymentToken: token, idempotencyKey: key },
    'replayed transaction { id kind } order { id displayId status paidAt payments { status } }',
  );

/** A paid order of one plan. */
export async function paidOrder(
  world: TestWorld,
  who: string,
  product: string,
  more: { readonly quantity?: number; readonly giftCardCodes?: readonly string[]; readonly jurisdiction?: string } = {},
): Promise<string> {
  return orderIdOf(await pay(world, who, await pendingOrder(world, who, product, more)));
}

/** Rows of finance's database, seen by a superuser. */
export const rowsOf = <Row>(world: TestWorld, sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  withClient(
    world.databases.finance.superuserUrl,
    async (client) => (await client.query(sql, parameters)).rows as Row[],
  );

/** Lines of a posting of one business entity, `account debit|credit amount`. */
export async function linesOf(world: TestWorld, entityUuid: string, kind: string): Promise<string[]> {
  const rows = await rowsOf<{ line: string }>(
    world,
    `SELECT a.code || CASE l.side WHEN 1 THEN ' debit ' ELSE ' credit ' END || l.amount AS line
       FROM account_transaction t
       JOIN account_transaction_line l ON l.org_id = t.org_id AND l.transaction_id = t.id
       JOIN account a ON a.org_id = l.org_id AND a.id = l.account_id
      WHERE t.business_entity_id = $1::uuid AND t.kind = $2 ORDER BY 1`,
    [entityUuid, kind],
  );
  return rows.map(({ line }) => line);
}
