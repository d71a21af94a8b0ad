import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

type Node = Record<string, unknown>;
type Kind = 'OrgMember' | 'OrgEmployee' | 'Org' | 'Order' | 'AttributionRevenue' | 'GiftCard' | 'Refund';

const MONEY = '{ amountMinor currency }';
const usd = (amountMinor: number) => ({ amountMinor: String(amountMinor), currency: 'USD' });

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idOf = (kind: Kind, naturalKey: string): string => toId(kind, world.world.uuidOf(naturalKey));

/** One entity of the world as one person gets it, with the codes of what was refused. */
async function ask(who: string, kind: Kind, naturalKey: string, fields: string) {
  const answer = await world.executeIn(
    'finance',
    who,
    `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${kind} { ${fields} } } }`,
    { asked: [{ __typename: kind, id: idOf(kind, naturalKey) }] },
  );
  const codes = (answer.errors ?? []).map(({ extensions, message }) => extensions?.['code'] ?? message);
  return { codes, entity: (answer.data?.['_entities'] as (Node | null)[] | undefined)?.[0] ?? null };
}

const nodesOf = (entity: Node | null, list: string): Node[] =>
  ((entity?.[list] as { edges: { node: Node }[] } | undefined)?.edges ?? []).map(({ node }) => node);

describe('a member’s purchases', () => {
  const ORDERS = `orders { edges { node { displayId status kind total ${MONEY} amountDue ${MONEY}
    items { title quantity product { id } } payments { status gross ${MONEY} } } } }`;

  it('are five orders of lena, newest first, one of them given back in part (8.2)', async () => {
    for (const who of ['lena', 'adam']) {
      const { codes, entity } = await ask(who, 'OrgMember', 'lumen-academy/member/lena', ORDERS);
      const orders = nodesOf(entity, 'orders');

      expect(codes).toEqual([]);
      expect(orders.map(({ displayId, status }) => [displayId, status])).toEqual([
        ['LA-O11', 'FULFILLED'],
        ['LA-O10', 'FULFILLED'],
        ['LA-O9', 'FULFILLED'],
        ['LA-O6', 'PARTIALLY_REFUNDED'],
        ['LA-O1', 'FULFILLED'],
      ]);
      expect(orders.at(-1)).toMatchObject({
        total: usd(10_000),
        amountDue: usd(10_000),
        payments: [{ status: 'PAID', gross: usd(10_000) }],
        items: [{ quantity: 1, title: 'Fullstack Foundations' }],
      });
    }
  });

  it('are paged without gaps, and narrowed by state', async () => {
    const page = async (args: string) =>
      (
        await ask(
          'lena',
          'OrgMember',
          'lumen-academy/member/lena',
          `orders(${args}) { edges { node { displayId } } pageInfo { hasNextPage endCursor } }`,
        )
      ).entity?.['orders'] as { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    const first = await page('first: 3');
    const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
    const refunded = await page('status: PARTIALLY_REFUNDED');

    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.edges.map(({ node }) => node['displayId'])).toEqual(['LA-O6', 'LA-O1']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(refunded.edges.map(({ node }) => node['displayId'])).toEqual(['LA-O6']);
  });

  it('have one refund of 1,000 to the card, approved by mona', async () => {
    const { entity } = await ask(
      'adam',
      'OrgMember',
      'lumen-academy/member/lena',
      `refunds { edges { node { status amount ${MONEY} toCard ${MONEY} toGiftCard ${MONEY} approvedBy { id } order { displayId } } } }`,
    );

    expect(nodesOf(entity, 'refunds')).toEqual([
      {
        status: 'PROCESSED',
        amount: usd(1_000),
        toCard: usd(1_000),
        toGiftCard: usd(0),
        approvedBy: { id: idOf('OrgEmployee', 'lumen-academy/employee/mona') },
        order: { displayId: 'LA-O6' },
      },
    ]);
  });

  it('used a gift card for 3,000 of nina’s and 5,304 of dora’s order, and none of lena’s', async () => {
    const USES = `giftCardUsages { edges { node { amountUsed ${MONEY} order { displayId } giftCard { codeLast4 status balance ${MONEY} } } } }`;
    const [nina, dora, lena] = await Promise.all(
      ['nina', 'dora', 'lena'].map(async (who) =>
        nodesOf((await ask(who, 'OrgMember', `lumen-academy/member/${who}`, USES)).entity, 'giftCardUsages'),
      ),
    );

    expect(nina).toMatchObject([
      { amountUsed: usd(3_000), order: { displayId: 'LA-O4' }, giftCard: { status: 'ACTIVE', balance: usd(2_000) } },
    ]);
    expect(dora).toMatchObject([{ amountUsed: usd(5_304), giftCard: { balance: usd(4_696) } }]);
    expect(lena).toEqual([]);
  });

  it('renew a pass of 2,000 a month, paid to 1 July (8.7)', async () => {
    const { entity } = await ask(
      'lena',
      'OrgMember',
      'lumen-academy/member/lena',
      `subscriptions { status currentPeriodEnd price ${MONEY} orders { displayId } }`,
    );

    expect(entity?.['subscriptions']).toEqual([
      {
        status: 'ACTIVE',
        currentPeriodEnd: '2026-07-01T00:00:00.000Z',
        price: usd(2_000),
        orders: [{ displayId: 'LA-O11' }, { displayId: 'LA-O10' }, { displayId: 'LA-O9' }],
      },
    ]);
  });

  it('are refused to another member as a field, and absent by id', async () => {
    const { codes, entity } = await ask('lena', 'OrgMember', 'lumen-academy/member/nina', ORDERS);
    const order = await ask('lena', 'Order', 'lumen-academy/order/LA-O4', 'displayId');

    expect({ codes, orders: entity?.['orders'] }).toEqual({ codes: ['FORBIDDEN'], orders: null });
    expect(order).toEqual({ codes: [], entity: null });
    expect((await ask('anonymous', 'Order', 'lumen-academy/order/LA-O1', 'displayId')).entity).toBeNull();
    expect((await ask('bruno', 'Order', 'lumen-academy/order/LA-O1', 'displayId')).entity).toBeNull();
  });
});

describe('the organization’s side', () => {
  it('lists its orders, gift cards and the open dispute to staff, and to nobody else', async () => {
    const LISTS = `orders(first: 100) { edges { node { displayId } } }
      giftCards { edges { node { funding status balance ${MONEY} issuedTo { id } usages { amountUsed ${MONEY} } } } }
      disputes(status: OPEN) { edges { node { amount ${MONEY} fee ${MONEY} order { displayId payments { status } } } } }`;
    const adam = await ask('adam', 'Org', 'lumen-academy', LISTS);
    const lena = await ask('lena', 'Org', 'lumen-academy', LISTS);

    expect(adam.codes).toEqual([]);
    expect(nodesOf(adam.entity, 'orders')).toHaveLength(12);
    expect(nodesOf(adam.entity, 'giftCards').map(({ funding, status, balance }) => [funding, status, balance])).toEqual(
      [
        ['PROMOTIONAL', 'EXPIRED', usd(0)],
        ['PROMOTIONAL', 'ACTIVE', usd(4_696)],
        ['SOLD', 'ACTIVE', usd(2_000)],
      ],
    );
    expect(nodesOf(adam.entity, 'disputes')).toEqual([
      {
        amount: usd(8_660),
        fee: usd(1_500),
        order: { displayId: 'LA-O8', payments: [{ status: 'DISPUTED' }] },
      },
    ]);
    expect(lena.codes).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  it('counts the cards that adam and mona issued (8.3)', async () => {
    const count = async (who: string, of: string) =>
      (await ask(who, 'OrgEmployee', `lumen-academy/employee/${of}`, 'giftCardsIssuedCount')).entity?.[
        'giftCardsIssuedCount'
      ];

    expect([await count('adam', 'adam'), await count('adam', 'mona'), await count('adam', 'sarah')]).toEqual([1, 2, 0]);
    expect(await count('sarah', 'sarah')).toBe(0);
    expect(await count('sarah', 'mona')).toBeNull();
  });

  it('keeps what the gateway costs to itself', async () => {
    const FEES = `payments { processingFee ${MONEY} net ${MONEY} }`;
    const adam = await ask('adam', 'Order', 'lumen-academy/order/LA-O4', FEES);
    const nina = await ask('nina', 'Order', 'lumen-academy/order/LA-O4', FEES);

    expect(adam.entity?.['payments']).toEqual([{ processingFee: usd(150), net: usd(5_510) }]);
    expect(nina).toEqual({
      codes: ['FORBIDDEN', 'FORBIDDEN'],
      entity: { payments: [{ processingFee: null, net: null }] },
    });
  });
});

describe('a professional', () => {
  it('sees of a sale the line that pays the own share and its order, but neither payments nor refunds (8.6)', async () => {
    const LINE = `attributionRevenues { edges { node { orderItem { product { id }
      order { displayId paidAt member { id } payments { status } refunds { status } items { title } } } } } }`;
    const { codes, entity } = await ask('sarah', 'OrgEmployee', 'lumen-academy/employee/sarah', LINE);

    expect(codes).toEqual([]);
    expect(nodesOf(entity, 'attributionRevenues')).toMatchObject([
      {
        orderItem: {
          order: {
            displayId: 'LA-O1',
            paidAt: '2026-01-12T10:00:00.000Z',
            member: { id: idOf('OrgMember', 'lumen-academy/member/lena') },
            payments: [],
            refunds: [],
            items: [{ title: 'Fullstack Foundations' }],
          },
        },
      },
    ]);
    expect((await ask('sarah', 'Order', 'lumen-academy/order/LA-O2', 'displayId')).entity).toBeNull();
  });
});

describe('the rows beside the books', () => {
  it('say what the books say: paid orders, cards and refunds, to the unit', async () => {
    const differing = await withClient(world.databases.finance.superuserUrl, async (client) => {
      const { rows } = await client.query(`
        SELECT 'order' AS what, o.display_id FROM org_member_order o
          LEFT JOIN account_transaction t ON t.org_id = o.org_id AND t.id = o.transaction_id
            AND t.business_entity_id = o.id AND t.kind IN ('SALE', 'GIFT_CARD_SALE')
         WHERE o.total > 0 AND t.id IS NULL
        UNION ALL
        SELECT 'card', c.display_id FROM org_gift_card c
          LEFT JOIN account a ON a.org_id = c.org_id AND a.subject_id = c.id
          LEFT JOIN account_balance b ON b.org_id = a.org_id AND b.account_id = a.id
         WHERE b.credits - b.debits IS DISTINCT FROM c.balance
        UNION ALL
        SELECT 'refund', r.display_id FROM refund r
          JOIN account_transaction_member_context c ON c.org_id = r.org_id AND c.transaction_id = r.transaction_id
         WHERE c.amount <> r.amount`);
      return rows;
    });

    expect(differing).toEqual([]);
  });
});
