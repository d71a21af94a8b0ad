import { toId } from '@volmify/shared/ids';
import { SCOPE_STATEMENT, scopeOf, scopeParameters, type serviceScope } from '@volmify/shared/scope';
import type { Membership, Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

type Node = Record<string, unknown>;

/** An id that no row of the world has. */
const EMPTY_UUID = '0197f000-0000-7000-8000-000000000000';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idOf = (kind: Parameters<typeof toId>[0], naturalKey: string): string =>
  toId(kind, world.world.uuidOf(naturalKey));

/** One field of one entity: what one person gets, and the codes of the errors. */
async function ask(who: string | Viewer, typename: string, id: string, field: string) {
  const answer = await world.executeIn(
    'finance',
    who,
    `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${typename} { ${field} } } }`,
    { asked: [{ __typename: typename, id }] },
  );
  const entity = ((answer.data?.['_entities'] ?? []) as (Node | null)[])[0] ?? null;
  return { entity, codes: (answer.errors ?? []).map((error) => error.extensions['code']) };
}

/** The sale behind an order, found past all rights. */
async function transactionOf(kind: string, orderKey: string): Promise<string> {
  const uuid = world.world.uuidOf(orderKey);
  return withClient(world.databases.finance.superuserUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM account_transaction WHERE business_entity_id = $1 AND kind = $2',
      [uuid, kind],
    );
    if (!rows[0]) throw new Error(`no ${kind} of ${orderKey}`);
    return toId('Transaction', rows[0].id);
  });
}

describe('fields that are refused', () => {
  const FIELDS: [string, Parameters<typeof toId>[0], string, string][] = [
    ['JobProfile', 'JobProfile', 'sarah/job-profile', 'transactionContexts { edges { cursor } }'],
    ['JobProfile', 'JobProfile', 'sarah/job-profile', 'attributionRevenues { edges { cursor } }'],
    ['JobProfile', 'JobProfile', 'sarah/job-profile', 'earnings { decimal }'],
    ['OrgEmployee', 'OrgEmployee', 'lumen-academy/employee/sarah', 'totalEarnings { decimal }'],
    ['OrgEmployee', 'OrgEmployee', 'lumen-academy/employee/sarah', 'transactionContexts { edges { cursor } }'],
    ['OrgEmployee', 'OrgEmployee', 'lumen-academy/employee/sarah', 'accountsManaged { code }'],
    ['OrgMember', 'OrgMember', 'lumen-academy/member/nina', 'totalPurchases { decimal }'],
    ['OrgMember', 'OrgMember', 'lumen-academy/member/nina', 'transactionContexts { edges { cursor } }'],
    ['Org', 'Org', 'lumen-academy', 'transactionContexts { edges { cursor } }'],
    ['Org', 'Org', 'lumen-academy', 'accounts { code }'],
    ['Org', 'Org', 'lumen-academy', 'finances { organization { totalRevenue { decimal } } }'],
    ['User', 'User', 'sarah', 'transactionContexts { edges { cursor } }'],
    ['User', 'User', 'sarah', 'finances { summary { totalEarnings { decimal } } }'],
    ['Product', 'Product', 'lumen-academy/product/fullstack-foundations', 'revenueSummary { gross { decimal } }'],
    [
      'Attribution',
      'Attribution',
      'lumen-academy/product/fullstack-foundations/attribution-set/1/sarah',
      'totalAttributed { decimal }',
    ],
  ];

  it.each(FIELDS)(
    '%s %s %s: %s answers lena and nobody with one code, whether or not rows exist',
    async (typename, kind, key, field) => {
      world.statements.reset();
      const known = await ask('lena', typename, idOf(kind, key), field);
      const unknown = await ask('lena', typename, toId(kind, EMPTY_UUID), field);
      const nobody = await ask('anonymous', typename, idOf(kind, key), field);

      expect(known).toEqual({ entity: { [field.split(' ')[0] ?? '']: null }, codes: ['FORBIDDEN'] });
      expect(unknown).toEqual(known);
      expect(nobody).toEqual({ ...known, codes: ['UNAUTHENTICATED'] });
      expect(world.statements.count('finance')).toBe(0);
    },
  );

  it('keep a creator out of a colleague’s money and an owner out of another organization’s', async () => {
    const colleague = await ask(
      'john',
      'OrgEmployee',
      idOf('OrgEmployee', 'lumen-academy/employee/mona'),
      'totalEarnings { decimal }',
    );
    const elsewhere = await ask('olga', 'Org', idOf('Org', 'atelier-nord'), 'accounts { code }');
    const foreign = await ask(
      'adam',
      'OrgEmployee',
      idOf('OrgEmployee', 'atelier-nord/employee/noor'),
      'transactionContexts { edges { cursor } }',
    );

    expect([colleague.codes, elsewhere.codes]).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
    expect(foreign.entity).toEqual({ transactionContexts: { edges: [] } });
  });
});

describe('an administrator of one organization who merely works in another', () => {
  /** adam with an employment as a creator in Atelier Nord besides: permissions of one organization must not carry over. */
  async function adamInBoth(): Promise<Viewer> {
    const adam = await world.viewerOf('adam');
    const elsewhere: Membership = {
      orgId: toId('Org', world.world.uuidOf('atelier-nord')),
      memberId: toId('OrgMember', EMPTY_UUID),
      memberStatus: 'ACTIVE',
      isOwner: false,
      employeeId: toId('OrgEmployee', EMPTY_UUID),
      employeeRole: 'CREATOR',
      employeeStatus: 'ACTIVE',
      permissions: [],
      headOf: [],
    };
    return { ...adam, memberships: [...adam.memberships, elsewhere] };
  }

  it.each<[string, Parameters<typeof toId>[0], string, string, Node]>([
    [
      'OrgEmployee',
      'OrgEmployee',
      'atelier-nord/employee/noor',
      'totalEarnings { decimal } transactionContexts { edges { cursor } } attributionRevenues { edges { cursor } } accountsManaged { code }',
      {
        totalEarnings: [],
        transactionContexts: { edges: [] },
        attributionRevenues: { edges: [] },
        accountsManaged: [],
      },
    ],
    [
      'OrgMember',
      'OrgMember',
      'atelier-nord/member/theo',
      'totalPurchases { decimal } transactionContexts { edges { cursor } }',
      { totalPurchases: [], transactionContexts: { edges: [] } },
    ],
    [
      'JobProfile',
      'JobProfile',
      'noor/job-profile',
      'transactionContexts { edges { cursor } } attributionRevenues { edges { cursor } }',
      { transactionContexts: { edges: [] }, attributionRevenues: { edges: [] } },
    ],
    [
      'Product',
      'Product',
      'atelier-nord/product/print-kit',
      'revenueSummary { gross { decimal } } attributionRevenues { edges { cursor } }',
      { revenueSummary: { gross: [] }, attributionRevenues: { edges: [] } },
    ],
    [
      'Attribution',
      'Attribution',
      'atelier-nord/product/print-kit/attribution-set/1/noor',
      'totalAttributed { decimal } revenues { edges { cursor } }',
      { totalAttributed: [], revenues: { edges: [] } },
    ],
  ])('reads nothing of %s there', async (typename, kind, key, fields, nothing) => {
    const viewer = await adamInBoth();
    const seen = await ask(viewer, typename, idOf(kind, key), fields);
    const asOwner = await ask('bruno', typename, idOf(kind, key), fields);

    expect(seen).toEqual({ entity: nothing, codes: [] });
    expect(asOwner.codes).toEqual([]);
    expect(asOwner.entity).not.toEqual(nothing);
  });

  it('finds no posting of colleagues there, nor an account by id', async () => {
    const viewer = await adamInBoth();
    const id = await transactionOf('SALE', 'atelier-nord/order/AN-H01');
    const account = await withClient(world.databases.finance.superuserUrl, async (client) => {
      const org = world.world.uuidOf('atelier-nord');
      const { rows } = await client.query<{ id: string }>(
        "SELECT id FROM account WHERE org_id = $1 AND code = '4000'",
        [org],
      );
      return toId('Account', rows[0]?.id ?? '');
    });

    expect((await ask(viewer, 'Transaction', id, 'kind')).entity).toBeNull();
    expect((await ask('bruno', 'Transaction', id, 'kind')).entity).toEqual({ kind: 'SALE' });
    expect((await ask(viewer, 'Account', account, 'code')).entity).toBeNull();
    expect((await ask('bruno', 'Account', account, 'code')).entity).toEqual({ code: '4000' });
  });
});

describe('one sale, four views (FIN-12, FIN-13)', () => {
  const FIELDS =
    'totalAmount { amountMinor } lines { side amount { amountMinor } account { code balance { amountMinor } } } contexts { __typename }';
  const QUERY = `query ($id: ID!) { transaction(id: $id) { ${FIELDS} } }`;
  interface Answer {
    totalAmount: { amountMinor: string } | null;
    lines: { side: string; amount: { amountMinor: string }; account: { code: string } }[] | null;
    contexts: { __typename: string }[];
  }
  const asSeenBy = async (who: string): Promise<Answer | null> => {
    const id = await transactionOf('SALE', 'lumen-academy/order/LA-O1');
    const answer = await world.executeIn('finance', who, QUERY, { id });
    expect(answer.errors).toBeUndefined();
    return answer.data?.['transaction'] as Answer | null;
  };

  it('shows an administrator ten lines, 17,480 on each side (8.6)', async () => {
    const sale = await asSeenBy('adam');
    const side = (name: string): number =>
      (sale?.lines ?? [])
        .filter((line) => line.side === name)
        .reduce((sum, line) => sum + Number(line.amount.amountMinor), 0);

    expect([sale?.lines?.length, side('DEBIT'), side('CREDIT')]).toEqual([10, 17_480, 17_480]);
    expect(sale?.totalAmount).toEqual({ amountMinor: '17480' });
    expect(sale?.contexts).toEqual([{ __typename: 'OrgContext' }]);
  });

  it('shows the creator the line of the own share and no total', async () => {
    const sale = await asSeenBy('sarah');

    expect(sale?.lines).toEqual([
      { side: 'CREDIT', amount: { amountMinor: '5880' }, account: { code: '2130', balance: { amountMinor: '0' } } },
    ]);
    expect(sale?.totalAmount).toBeNull();
    expect(sale?.contexts.map(({ __typename }) => __typename).sort()).toEqual(['EmployeeContext', 'UserContext']);
  });

  it('shows the buyer the own contexts and neither lines nor total', async () => {
    const sale = await asSeenBy('lena');

    expect([sale?.lines, sale?.totalAmount]).toEqual([null, null]);
    expect(sale?.contexts.map(({ __typename }) => __typename).sort()).toEqual(['MemberContext', 'UserContext']);
  });

  it.each(['nina', 'john', 'bruno', 'anonymous'])('looks absent to %s, like an id that does not exist', async (who) => {
    const absent = await world.executeIn('finance', who, QUERY, {
      id: toId('Transaction', EMPTY_UUID),
    });

    expect(await asSeenBy(who)).toBeNull();
    expect(absent.errors).toBeUndefined();
  });

  it('answers a reference like the query, and a reference to a hidden context with null', async () => {
    const { me } = (
      await world.executeIn('finance', 'sarah', '{ me { transactionContexts { edges { node { id } } } } }')
    ).data as {
      me: { transactionContexts: { edges: { node: { id: string } }[] } };
    };
    const id = me.transactionContexts.edges[0]?.node.id ?? '';

    expect((await ask('sarah', 'UserContext', id, 'kind')).entity).not.toBeNull();
    expect(await ask('john', 'UserContext', id, 'kind')).toEqual({ entity: null, codes: [] });
    expect(await ask('anonymous', 'UserContext', id, 'kind')).toEqual({ entity: null, codes: [] });
  });
});

describe('the database, when a filter is left out', () => {
  const OWN_SIDE = [
    'account_transaction_user_context',
    'account_transaction_employee_context',
    'account_transaction_member_context',
  ];
  const BOOKS = ['account', 'account_balance', 'account_transaction_org_context', 'context_rollup', 'context_total'];
  const JOURNAL = ['account_transaction', 'account_transaction_line', 'org_employee_product_attribution_revenue'];
  const rows = async (
    settings: ReturnType<typeof serviceScope> | undefined,
    table: string,
    where: string,
  ): Promise<number> =>
    withClient(world.databases.finance.appUrl, async (client) => {
      await client.query('BEGIN');
      if (settings) await client.query(SCOPE_STATEMENT, scopeParameters(settings));
      const { rows: found } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`);
      await client.query('ROLLBACK');
      return Number(found[0]?.n);
    });

  it.each([...OWN_SIDE, ...BOOKS, ...JOURNAL, 'user_rollup', 'user_total'])(
    'shows no row of %s without a scope',
    async (table) => {
      expect(await rows(undefined, table, 'true')).toBe(0);
    },
  );

  it.each(OWN_SIDE)('shows a customer nobody else’s row of %s', async (table) => {
    const settings = scopeOf(await world.viewerOf('lena'));

    expect(await rows(settings, table, `user_id <> '${world.world.uuidOf('lena')}'`)).toBe(0);
  });

  it.each([...BOOKS, ...JOURNAL])('shows the staff of one organization no row of another in %s', async (table) => {
    const settings = scopeOf(await world.viewerOf('noor'));

    expect(await rows(settings, table, `org_id <> '${world.world.uuidOf('atelier-nord')}'`)).toBe(0);
    expect(await rows(settings, table, 'true')).toBeGreaterThan(0);
  });

  it('shows a customer the sums of the own membership and of nothing else', async () => {
    const settings = scopeOf(await world.viewerOf('nina'));
    const own = `subject_type = 'MEMBER' AND subject_id = '${world.world.uuidOf('lumen-academy/member/nina')}'`;

    for (const table of ['context_rollup', 'context_total']) {
      expect(await rows(settings, table, own)).toBeGreaterThan(0);
      expect(await rows(settings, table, `NOT (${own})`)).toBe(0);
    }
  });
});
