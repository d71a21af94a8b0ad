import { toId } from '@volmify/shared/ids';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

interface Money {
  readonly amountMinor: string;
  readonly currency: string;
}
type Node = Record<string, unknown>;

const MONEY = '{ amountMinor currency }';
const H1 = 'period: { from: "2026-01-01", to: "2026-06-30" }';
const usd = (amountMinor: number): Money => ({ amountMinor: String(amountMinor), currency: 'USD' });

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const idOf = (kind: Parameters<typeof toId>[0], naturalKey: string): string =>
  toId(kind, world.world.uuidOf(naturalKey));

/** Fields of entities of one type as one person gets them, in the order of the natural keys. */
async function fieldsOf(who: string, type: [string, Parameters<typeof toId>[0]], keys: string[], fields: string) {
  const [typename, kind] = type;
  const answer = await world.executeIn(
    'finance',
    who,
    `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${typename} { ${fields} } } }`,
    { asked: keys.map((key) => ({ __typename: typename, id: idOf(kind, key) })) },
  );
  return { errors: answer.errors ?? [], entities: (answer.data?.['_entities'] ?? []) as Node[] };
}

async function data(who: string, document: string, variables: Record<string, unknown> = {}): Promise<Node> {
  const answer = await world.executeIn('finance', who, document, variables);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data as Node;
}

const EMPLOYEE: [string, 'OrgEmployee'] = ['OrgEmployee', 'OrgEmployee'];
const MEMBER: [string, 'OrgMember'] = ['OrgMember', 'OrgMember'];
const employees = (...people: string[]) => people.map((person) => `lumen-academy/employee/${person}`);
const members = (...people: string[]) => people.map((person) => `lumen-academy/member/${person}`);

describe('a professional across organizations', () => {
  const LIST = `transactionContexts { edges { node {
    kind occurredAt employeeRole attributionPercentage { bps } amount ${MONEY} } } }`;

  it('sees five contexts newest first: three sales with their shares, and a payout approved and settled (8.1)', async () => {
    const { entities } = await fieldsOf('sarah', ['JobProfile', 'JobProfile'], ['sarah/job-profile'], LIST);
    const rows = rowsOf(entities[0], 'transactionContexts');
    const times = rows.map(({ occurredAt }) => String(occurredAt));
    const sales = rows.filter(({ kind }) => kind === 'SALE');

    expect(times).toEqual([...times].sort().reverse());
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['PAYOUT_APPROVED', 'PAYOUT_SETTLED', 'SALE', 'SALE', 'SALE']);
    expect(sales.map((row) => [row['attributionPercentage'], row['amount'], row['employeeRole']])).toEqual([
      [{ bps: 6_000 }, usd(5_040), 'BENEFICIARY'],
      [{ bps: 8_000 }, usd(6_720), 'BENEFICIARY'],
      [{ bps: 7_000 }, usd(5_880), 'BENEFICIARY'],
    ]);
  });

  it('is shown to an owner with the rows of the own organization only (SEC-05)', async () => {
    const { entities } = await fieldsOf('olga', ['JobProfile', 'JobProfile'], ['sarah/job-profile'], LIST);
    const kinds = rowsOf(entities[0], 'transactionContexts').map(({ kind }) => kind);

    expect(kinds.sort()).toEqual(['PAYOUT_APPROVED', 'PAYOUT_SETTLED', 'SALE']);
  });

  it('has what every share brought and earned 17,640 in all (FIN-42)', async () => {
    const attributions = [
      'lumen-academy/product/fullstack-foundations',
      'atelier-nord/product/design-systems',
      'kumo-school/product/frontend-craft',
    ].map((product) => `${product}/attribution-set/1/sarah`);
    const asSarah = await fieldsOf('sarah', ['Attribution', 'Attribution'], attributions, `totalAttributed ${MONEY}`);
    const asOlga = await fieldsOf('olga', ['Attribution', 'Attribution'], attributions, `totalAttributed ${MONEY}`);
    const asJohn = await fieldsOf('john', ['Attribution', 'Attribution'], attributions, `totalAttributed ${MONEY}`);
    const { me } = await data('sarah', `{ me { earnings ${MONEY} finances { crossOrg { earnings ${MONEY} } } } }`);

    expect(asSarah.entities.map((row) => row['totalAttributed'])).toEqual([[usd(5_880)], [usd(6_720)], [usd(5_040)]]);
    expect(asOlga.entities.map((row) => row['totalAttributed'])).toEqual([[usd(5_880)], [], []]);
    expect(asJohn.entities.map((row) => row['totalAttributed'])).toEqual([[], [], []]);
    expect(me).toMatchObject({ earnings: [usd(17_640)] });
    expect((me as { finances: { crossOrg: Node[] } }).finances.crossOrg).toHaveLength(3);
  });

  it('sees the whole way from gross to the own part on each revenue row (FIN-43)', async () => {
    const { entities } = await fieldsOf(
      'sarah',
      EMPLOYEE,
      employees('sarah'),
      `attributionRevenues { edges { node {
      waterfall { gross ${MONEY} platformFee ${MONEY} processingFee ${MONEY} taxWithholding ${MONEY} net ${MONEY} }
      share { bps } attributed ${MONEY} reversed ${MONEY} recipientType basis } } }`,
    );

    expect(rowsOf(entities[0], 'attributionRevenues')).toEqual([
      {
        waterfall: {
          gross: usd(10_000),
          platformFee: usd(500),
          processingFee: usd(300),
          taxWithholding: usd(800),
          net: usd(8_400),
        },
        share: { bps: 7_000 },
        attributed: usd(5_880),
        reversed: usd(0),
        recipientType: 'JOB',
        basis: 'JOB_ATTRIBUTION',
      },
    ]);
  });
});

describe('the sums of an organization', () => {
  it('give every employee of the list the earnings of section 8.3', async () => {
    const people = employees('adam', 'mona', 'ivan', 'sarah', 'john', 'dora');
    const { entities } = await fieldsOf(
      'adam',
      EMPLOYEE,
      people,
      `totalEarnings ${MONEY} earnings { attributionRevenue ${MONEY}
      salary ${MONEY} bonuses ${MONEY} fees ${MONEY} }`,
    );

    expect(entities.map((row) => row['totalEarnings'])).toEqual([
      [],
      [usd(400_000)],
      [usd(27_262)],
      [usd(5_880)],
      [usd(18_970)],
      [usd(1_260)],
    ]);
    expect(entities[2]?.['earnings']).toEqual({
      attributionRevenue: [usd(2_262)],
      salary: [],
      bonuses: [usd(25_000)],
      fees: [],
    });
  });

  it('give every member of the list the purchases of section 8.2', async () => {
    const people = members('lena', 'nina', 'dora', 'sven', 'olga', 'mona');
    const fields = `totalPurchases ${MONEY} giftCardUsageTotal ${MONEY} lifetimeValue ${MONEY}`;
    const { entities } = await fieldsOf('adam', MEMBER, people, fields);

    expect(entities.map((row) => row['totalPurchases'])).toEqual([
      [usd(20_900)],
      [usd(18_835)],
      [usd(5_304)],
      [usd(8_660)],
      [],
      [],
    ]);
    expect(entities.map((row) => row['giftCardUsageTotal'])).toEqual([[], [usd(3_000)], [usd(5_304)], [], [], []]);
    expect(entities[0]?.['lifetimeValue']).toEqual([usd(19_900)]);
  });

  it.each(['adam', 'olga'])('answer %s the four sides of section 8.5', async (who) => {
    const { entities } = await fieldsOf(
      who,
      ['Org', 'Org'],
      ['lumen-academy'],
      `
      memberMetrics { totalRevenue ${MONEY} giftCardRedemption ${MONEY} } employeeMetrics { totalPayouts ${MONEY} }
      finances {
        organization(${H1}) { totalRevenue ${MONEY} employeePayouts ${MONEY} operationalExpenses ${MONEY} }
        employeeSummary(${H1}) { attributionRevenue ${MONEY} salaryPayments ${MONEY} bonuses ${MONEY} postPlatformFeeEarnings ${MONEY} }
        memberSummary(${H1}) { totalPurchases ${MONEY} refundsReceived ${MONEY} giftCardUsage ${MONEY} } }
      analytics { revenueAttribution(${H1}) { gross ${MONEY} platformFees ${MONEY} processingFees ${MONEY} taxWithholding ${MONEY}
        net ${MONEY} attributed ${MONEY} } platformFees(${H1}) ${MONEY} }`,
    );

    expect(entities[0]).toEqual({
      memberMetrics: { totalRevenue: [usd(45_300)], giftCardRedemption: [usd(8_304)] },
      employeeMetrics: { totalPayouts: [usd(8_904)] },
      finances: {
        organization: {
          totalRevenue: [usd(45_300)],
          employeePayouts: [usd(8_904)],
          operationalExpenses: [usd(2_350_000)],
        },
        employeeSummary: {
          attributionRevenue: [usd(28_372)],
          salaryPayments: [usd(400_000)],
          bonuses: [usd(25_000)],
          postPlatformFeeEarnings: [usd(28_372)],
        },
        memberSummary: {
          totalPurchases: [usd(53_699)],
          refundsReceived: [usd(6_304)],
          giftCardUsage: [usd(8_304)],
        },
      },
      analytics: {
        revenueAttribution: {
          gross: [usd(45_300)],
          platformFees: [usd(2_265)],
          processingFees: [usd(1_122)],
          taxWithholding: [usd(3_624)],
          net: [usd(38_289)],
          attributed: [usd(28_372)],
        },
        platformFees: [usd(2_265)],
      },
    });
  });

  it('give a product its gross and net (8.7), and each currency an entry of its own (FIN-30)', async () => {
    const product = ['lumen-academy/product/fullstack-foundations'];
    const summary = `revenueSummary { gross ${MONEY} net ${MONEY} attributed ${MONEY} }`;
    const ofProduct = await fieldsOf('adam', ['Product', 'Product'], product, summary);
    const ofOrg = await fieldsOf('bruno', ['Org', 'Org'], ['atelier-nord'], `memberMetrics { totalRevenue ${MONEY} }`);

    expect(ofProduct.entities[0]?.['revenueSummary']).toEqual({
      gross: [usd(10_000)],
      net: [usd(8_400)],
      attributed: [usd(5_880)],
    });
    expect(ofOrg.entities[0]?.['memberMetrics']).toEqual({
      totalRevenue: [{ amountMinor: '456136', currency: 'EUR' }, usd(10_000)],
    });
  });

  it.each([
    ['sarah', [usd(17_640)], [], [usd(17_640)]],
    ['lena', [], [usd(29_900)], [usd(-29_900)]],
    ['dora', [usd(1_260)], [usd(5_304)], [usd(-4_044)]],
    ['olga', [], [], []],
  ])(
    'give %s the own position over all organizations (8.5)',
    async (who, totalEarnings, totalSpending, netPosition) => {
      const { me } = await data(
        who,
        `{ me { finances { summary(${H1}) {
      totalEarnings ${MONEY} totalSpending ${MONEY} netPosition ${MONEY} } } } }`,
      );

      expect(me).toEqual({ finances: { summary: { totalEarnings, totalSpending, netPosition } } });
    },
  );
});

describe('a customer', () => {
  it('finds seven purchases and refunds over two organizations (Q12)', async () => {
    const { me } = await data('lena', '{ me { customerActivity { edges { node { memberRole org { id } } } } } }');
    const rows = rowsOf(me as Node, 'customerActivity');
    const inLumen = rows.filter((row) => (row['org'] as Node)['id'] === idOf('Org', 'lumen-academy'));

    expect([rows.length, inLumen.length]).toEqual([7, 6]);
    expect(rows.filter(({ memberRole }) => memberRole === 'REFUND_RECIPIENT')).toHaveLength(1);
  });

  it('finds the own member contexts and sums without being staff', async () => {
    const { entities } = await fieldsOf(
      'nina',
      MEMBER,
      members('nina'),
      `totalPurchases ${MONEY} giftCardUsageTotal ${MONEY}
      transactionContexts { edges { node { memberRole } } }`,
    );

    expect(entities[0]).toMatchObject({ totalPurchases: [usd(18_835)], giftCardUsageTotal: [usd(3_000)] });
    expect(rowsOf(entities[0], 'transactionContexts').length).toBeGreaterThan(0);
  });
});

describe('people at the edge', () => {
  it('who are suspended keep the own history with its postings, and the own sums', async () => {
    const { entities, errors } = await fieldsOf(
      'sven',
      MEMBER,
      members('sven'),
      `totalPurchases ${MONEY} transactionContexts { edges { node { kind transaction { reference lines { side } } } } }`,
    );
    const rows = rowsOf(entities[0], 'transactionContexts');

    expect(errors).toEqual([]);
    expect(entities[0]?.['totalPurchases']).toEqual([usd(8_660)]);
    expect(rows.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['SALE', 'DISPUTE_OPENED']));
    expect(rows.every(({ transaction }) => (transaction as Node)['lines'] === null)).toBe(true);
  });

  it('who administer the platform read every organization', async () => {
    const list = `earnings ${MONEY} transactionContexts { edges { node { kind transaction { totalAmount ${MONEY} } } } }`;
    const profile = await fieldsOf('petra', ['JobProfile', 'JobProfile'], ['sarah/job-profile'], list);
    const books = await fieldsOf(
      'petra',
      ['Org', 'Org'],
      ['lumen-academy', 'kumo-school'],
      `memberMetrics { totalRevenue ${MONEY} }`,
    );
    const paid = await fieldsOf('petra', EMPLOYEE, employees('john'), `totalEarnings ${MONEY}`);
    const user = await fieldsOf('petra', ['User', 'User'], ['lena'], 'customerActivity { edges { node { kind } } }');

    expect(profile.entities[0]?.['earnings']).toEqual([usd(17_640)]);
    expect(rowsOf(profile.entities[0], 'transactionContexts')).toHaveLength(5);
    expect(books.entities.map((row) => (row['memberMetrics'] as Node)['totalRevenue'])).toEqual([
      [usd(45_300)],
      [{ amountMinor: '1999', currency: 'JPY' }, usd(10_000)],
    ]);
    expect(paid.entities[0]?.['totalEarnings']).toEqual([usd(18_970)]);
    expect(rowsOf(user.entities[0], 'customerActivity')).toHaveLength(7);
  });
});

describe('the chart of accounts', () => {
  it('shows balances that equal the trial balance and sum to zero (section 9)', async () => {
    const { entities } = await fieldsOf(
      'adam',
      ['Org', 'Org'],
      ['lumen-academy'],
      `accounts {
      code normalBalance balance { amountMinor } managedBy { id } }`,
    );
    const accounts = (entities[0]?.['accounts'] ?? []) as {
      code: string;
      normalBalance: string;
      balance: { amountMinor: string };
      managedBy: { id: string } | null;
    }[];
    const balances = (code: string): number[] =>
      accounts
        .filter((row) => row.code === code && row.balance.amountMinor !== '0')
        .map((row) => Number(row.balance.amountMinor));
    const sum = accounts.reduce(
      (total, row) => total + Number(row.balance.amountMinor) * (row.normalBalance === 'DEBIT' ? 1 : -1),
      0,
    );

    expect(sum).toBe(0);
    expect(balances('2130').sort((a, b) => a - b)).toEqual([1_260, 9_898, 27_262]);
    expect([balances('1000'), balances('4000'), balances('5040')]).toEqual([[1_241_096], [51_200], [28_372]]);
    expect(new Set(accounts.map(({ managedBy }) => managedBy?.id))).toEqual(
      new Set([idOf('OrgEmployee', 'lumen-academy/employee/adam')]),
    );
  });

  it('names every kind of posting that the books know, and no other (4.10)', async () => {
    const kinds = parse(readSubgraphSdl('finance')).definitions.flatMap((node) =>
      node.kind === 'EnumTypeDefinition' && node.name.value === 'TransactionKind' ? (node.values ?? []) : [],
    );
    const rule = await withClient(world.databases.finance.superuserUrl, async (client) => {
      const { rows } = await client.query<{ text: string }>(
        `SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint
          WHERE conrelid = 'account_transaction'::regclass AND pg_get_constraintdef(oid) LIKE '%GIFT_CARD_SALE%'`,
      );
      return rows[0]?.text ?? '';
    });

    expect(kinds.map(({ name }) => name.value).sort()).toEqual(
      [...rule.matchAll(/'([A-Z_]+)'/g)].map((m) => m[1]).sort(),
    );
  });
});

function rowsOf(parent: Node | undefined, field: string): Node[] {
  const connection = parent?.[field] as { edges: { node: Node }[] } | null | undefined;
  return (connection?.edges ?? []).map(({ node }) => node);
}
