import { toId } from '@volmify/shared/ids';
import type { Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

const SET = `mutation ($input: SetProductAttributionsInput!) { setProductAttributions(input: $input) { __typename
  ... on SetProductAttributionsSuccess { replayed
    set { versionNo orgRetained { bps } attributions { sharePercentage { bps } compensationType } }
    product { attributions { sharePercentage { bps } } revenuePool { totalAllocated { bps } } } }
  ... on UserError { code field }
  ... on AttributionTotalError { totalBps }
  ... on EmployeeNotActiveError { employeeId } } }`;
const LUMEN = 'lumen-academy';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const product = (slug: string, org = LUMEN) => toId('Product', world.world.uuidOf(`${org}/product/${slug}`));
const employee = (person: string, org = LUMEN) => toId('OrgEmployee', world.world.uuidOf(`${org}/employee/${person}`));
const share = (employeeId: string, shareBps: number) => ({
  employeeId,
  shareBps,
  compensationType: 'REVENUE_SHARE',
  attributionType: 'CREATOR',
});

let keys = 0;
interface Seen {
  readonly product: {
    readonly attributions: readonly {
      readonly sharePercentage: { readonly bps: number };
      readonly set: { readonly versionNo: number; readonly orgRetained: { readonly bps: number } };
    }[];
  } | null;
}
const newKey = () => `a-key-of-its-own-${++keys}`;
interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly replayed?: boolean;
  readonly set?: { readonly versionNo: number };
}
async function set(who: string | Viewer, input: Record<string, unknown>) {
  const result = await world.executeIn('catalog', who, SET, { input: { idempotencyKey: newKey(), ...input } });
  const answer = (result.data as { setProductAttributions: Answer | null } | undefined)?.setProductAttributions;
  return { answer, errors: result.errors?.map((error) => [error.extensions['code'], error.path?.join('.')]) };
}

/** Everything a set of shares leaves behind. */
const traces = () =>
  withClient(world.databases.catalog.superuserUrl, async (client) => {
    const tables = [
      'attribution_set',
      'org_employee_product_attribution',
      'outbox_event',
      'audit_log',
      'idempotency_key',
    ];
    const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`);
    return (await client.query<Record<string, number>>(`SELECT ${counts.join(', ')}`)).rows[0];
  });

describe('a set that is refused leaves no trace', () => {
  const DRAFT = 'motion-basics';
  const good = () => ({ productId: product(DRAFT), shares: [share(employee('john'), 7000)], orgRetainedBps: 3000 });

  it.each([
    [6999, 9999],
    [7001, 10_001],
  ])('when %i and 3000 make %i basis points (N2)', async (bps, totalBps) => {
    const before = await traces();

    const { answer } = await set('adam', { ...good(), shares: [share(employee('john'), bps)] });

    expect(answer).toEqual({
      __typename: 'AttributionTotalError',
      code: 'ATTRIBUTION_TOTAL',
      field: ['input', 'shares'],
      totalBps,
    });
    expect(await traces()).toEqual(before);
  });

  it('when an employee of another organization is named, as if there were no such person (N8)', async () => {
    const before = await traces();
    const foreign = await set('adam', { ...good(), shares: [share(employee('noor', 'atelier-nord'), 7000)] });
    const nobody = await set('adam', {
      ...good(),
      shares: [share(toId('OrgEmployee', '018f0000-0000-7000-8000-000000000001'), 7000)],
    });

    expect(foreign.answer).toEqual({
      __typename: 'NotFoundError',
      code: 'NOT_FOUND',
      field: ['input', 'shares', '0', 'employeeId'],
    });
    expect(nobody).toEqual(foreign);
    expect(await traces()).toEqual(before);
  });

  it('when a member is named who is no employee', async () => {
    const member = world.world.uuidOf('lumen-academy/member/lena');

    const { answer } = await set('adam', { ...good(), shares: [share(toId('OrgEmployee', member), 7000)] });

    expect(answer?.__typename).toBe('NotFoundError');
  });

  it.each([
    ['lena', 'FORBIDDEN'],
    ['sarah', 'FORBIDDEN'],
    ['anonymous', 'UNAUTHENTICATED'],
  ])('when %s asks: nothing runs', async (persona, code) => {
    const viewer = await world.viewerOf(persona);
    const before = await traces();
    world.statements.reset();

    const { answer, errors } = await set(viewer, good());

    expect(answer).toBeNull();
    expect(errors).toEqual([[code, 'setProductAttributions']]);
    expect(world.statements.count()).toBe(0);
    expect(await traces()).toEqual(before);
  });

  it('when the product is seen but is not the asker’s to divide, and when it is not seen', async () => {
    const before = await traces();
    const seen = await set('bruno', { ...good(), productId: product('data-basics') });
    const hidden = await set('bruno', good());
    const head = await set('mona', good());
    const platform = await set('petra', good());

    expect([seen, hidden, head, platform].map(({ answer }) => answer?.__typename)).toEqual([
      'ForbiddenError',
      'NotFoundError',
      'ForbiddenError',
      'ForbiddenError',
    ]);
    expect(await traces()).toEqual(before);
  });

  it('when one raises the own share; lowering it is nobody else’s business', async () => {
    const viewer = await world.viewerOf('adam');
    const before = await traces();
    const rise = await set(viewer, { ...good(), shares: [share(employee('john'), 1), share(employee('adam'), 6999)] });

    expect(rise.answer).toEqual({
      __typename: 'SelfApprovalError',
      code: 'SELF_APPROVAL',
      field: ['input', 'shares', '1', 'shareBps'],
    });
    expect(await traces()).toEqual(before);
  });

  it('when the member side acts: the rights of the employee are gone', async () => {
    const viewer = await world.viewerOf('adam');
    const asMember: Viewer = { ...viewer, actingAs: { side: 'member', orgId: toId('Org', world.world.uuidOf(LUMEN)) } };

    const { answer, errors } = await set(asMember, good());

    expect(answer).toBeNull();
    expect(errors).toEqual([['FORBIDDEN', 'setProductAttributions']]);
  });

  it('when the key is too short or the id is none', async () => {
    expect((await set('adam', { ...good(), idempotencyKey: 'short' })).errors).toEqual([
      ['BAD_USER_INPUT', 'setProductAttributions'],
    ]);
    expect((await set('adam', { ...good(), productId: employee('john') })).errors).toEqual([
      ['BAD_USER_INPUT', 'setProductAttributions'],
    ]);
  });
});

describe('a set that is right', () => {
  const first = () => ({
    productId: product('motion-basics'),
    shares: [
      share(employee('ivan'), 3000),
      share(employee('john'), 4000),
      {
        employeeId: employee('dora'),
        shareBps: 0,
        compensationType: 'FLAT_FEE',
        compensation: { amountMinor: '50000', currency: 'USD' },
      },
    ],
    orgRetainedBps: 3000,
    expectedSetVersion: 0,
    idempotencyKey: 'the-first-set-of-motion-basics',
  });

  it('is written whole, in its order, with its event, its author and its audit line', async () => {
    const { answer } = await set('adam', first());

    expect(answer).toMatchObject({
      __typename: 'SetProductAttributionsSuccess',
      replayed: false,
      set: {
        versionNo: 1,
        orgRetained: { bps: 3000 },
        attributions: [
          { sharePercentage: { bps: 3000 }, compensationType: 'REVENUE_SHARE' },
          { sharePercentage: { bps: 4000 }, compensationType: 'REVENUE_SHARE' },
          { sharePercentage: { bps: 0 }, compensationType: 'FLAT_FEE' },
        ],
      },
      product: { revenuePool: { totalAllocated: { bps: 10_000 } } },
    });
    const [event, audit] = await withClient(world.databases.catalog.superuserUrl, async (client) => [
      (await client.query('SELECT * FROM outbox_event ORDER BY id DESC LIMIT 1')).rows[0],
      (await client.query('SELECT * FROM audit_log')).rows[0],
    ]);
    expect(event).toMatchObject({
      type: 'catalog.attribution.changed',
      aggregate_id: world.world.uuidOf('lumen-academy/product/motion-basics'),
      sequence: '1',
      org_id: world.world.uuidOf(LUMEN),
      payload: { versionNo: 1, orgRetainedBps: 3000 },
    });
    expect(event.payload.shares.map((entry: { shareBps: number }) => entry.shareBps)).toEqual([3000, 4000, 0]);
    expect(audit).toMatchObject({
      action: 'product.set_attributions',
      actor_user_id: world.world.uuidOf('adam'),
      actor_employee_id: world.world.uuidOf('lumen-academy/employee/adam'),
      before: null,
      after: { versionNo: 1, orgRetainedBps: 3000 },
    });
  });

  it('is answered again, and not done again, under the same key', async () => {
    const before = await traces();

    const again = await set('adam', first());
    const other = await set('adam', { ...first(), orgRetainedBps: 3001 });

    expect(again.answer).toMatchObject({ replayed: true, set: { versionNo: 1 } });
    expect(other.answer).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH', field: ['input', 'idempotencyKey'] });
    expect(await traces()).toEqual(before);
  });

  it('does not replace a version that the caller has not seen', async () => {
    const { answer } = await set('adam', { ...first(), idempotencyKey: newKey() });

    expect(answer).toMatchObject({ code: 'CONFLICT', field: ['input', 'expectedSetVersion'] });
  });

  it('may be set by the owner, who is noted as such', async () => {
    const { answer } = await set('olga', { ...first(), expectedSetVersion: 1, idempotencyKey: newKey() });

    expect(answer).toMatchObject({ replayed: false, set: { versionNo: 2 } });
    const rows = await withClient(
      world.databases.catalog.superuserUrl,
      async (client) =>
        (
          await client.query(
            `SELECT version_no, effective_to IS NULL AS live, created_by_employee_id, created_by_owner_user_id
               FROM attribution_set WHERE product_id = $1 ORDER BY version_no`,
            [world.world.uuidOf('lumen-academy/product/motion-basics')],
          )
        ).rows,
    );
    expect(rows).toEqual([
      {
        version_no: 1,
        live: false,
        created_by_employee_id: world.world.uuidOf('lumen-academy/employee/adam'),
        created_by_owner_user_id: null,
      },
      { version_no: 2, live: true, created_by_employee_id: null, created_by_owner_user_id: world.world.uuidOf('olga') },
    ]);
  });

  it('says of an employee who had shares here and is not active any more that he is not', async () => {
    await withClient(world.databases.organization.superuserUrl, (client) =>
      client.query(`UPDATE org_employee SET status = 'ON_LEAVE' WHERE id = $1`, [
        world.world.uuidOf('lumen-academy/employee/ivan'),
      ]),
    );

    const { answer } = await set('adam', { ...first(), expectedSetVersion: 2, idempotencyKey: newKey() });

    expect(answer).toEqual({
      __typename: 'EmployeeNotActiveError',
      code: 'EMPLOYEE_NOT_ACTIVE',
      field: ['input', 'shares', '0', 'employeeId'],
      employeeId: employee('ivan'),
    });
  });

  it('has no limit over products: 80 % of one, 90 % of another, 50 % of a third (CAT-26)', async () => {
    const { answer } = await set('adam', {
      productId: product('analytics-studio'),
      shares: [share(employee('john'), 9500)],
      orgRetainedBps: 500,
    });

    expect(answer).toMatchObject({
      set: { versionNo: 3 },
      product: { attributions: [{ sharePercentage: { bps: 9500 } }] },
    });
  });
});

describe('many writers at once', () => {
  it('each write a version of their own, one after the other, and one set lives', async () => {
    const viewer = await world.viewerOf('olga');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        set(viewer, {
          productId: product('data-basics'),
          shares: [share(employee('john'), n)],
          orgRetainedBps: 10_000 - n,
        }),
      ),
    );

    const versions = answers.map(({ answer }) => answer?.set?.versionNo ?? -1).sort((a, b) => a - b);
    expect(versions).toEqual([2, 3, 4, 5, 6, 7]);
    const live = await withClient(
      world.databases.catalog.superuserUrl,
      async (client) =>
        (
          await client.query(
            `SELECT s.version_no, s.org_retained_bps + sum(a.revenue_share_bps)::int AS total
               FROM attribution_set s JOIN org_employee_product_attribution a ON a.set_id = s.id AND a.effective_to IS NULL
              WHERE s.product_id = $1 AND s.effective_to IS NULL GROUP BY s.id`,
            [world.world.uuidOf('lumen-academy/product/data-basics')],
          )
        ).rows,
    );
    expect(live).toEqual([{ version_no: 7, total: 10_000 }]);
  });

  it('a hundred of them make a hundred versions of 10000 each, and no reader ever sees another sum (CAT-25)', async () => {
    const [viewer, reader] = [await world.viewerOf('olga'), await world.viewerOf('adam')];
    const productId = product('community-pass');
    let [left, isWriting] = [100, true];
    const write = async (): Promise<void> => {
      while (left > 0) {
        const n = left--;
        const shares = [share(employee('john'), n), share(employee('dora'), 100)];
        for (let isWritten = false; !isWritten; ) {
          const { answer, errors } = await set(viewer, { productId, shares, orgRetainedBps: 9900 - n });
          isWritten = answer?.set !== undefined;
          if (!isWritten) expect(JSON.stringify([answer, errors])).toContain('OVERLOADED');
        }
      }
    };
    const sums: number[] = [];
    const read = async (): Promise<void> => {
      while (isWriting) {
        const result = await world.executeIn(
          'catalog',
          reader,
          `query ($id: ID!) { product(id: $id) { attributions { sharePercentage { bps } set { versionNo orgRetained { bps } } } } }`,
          { id: productId },
        );
        const rows = (result.data as Seen | null | undefined)?.product?.attributions ?? [];
        if (rows.length === 0) continue;
        expect(new Set(rows.map(({ set: { versionNo } }) => versionNo)).size).toBe(1);
        sums.push(rows.reduce((sum, row) => sum + row.sharePercentage.bps, rows[0]?.set.orgRetained.bps ?? 0));
      }
    };
    const readers = [read(), read()];
    await Promise.all(Array.from({ length: 8 }, write));
    isWriting = false;
    await Promise.all(readers);
    expect(sums.length).toBeGreaterThan(5);
    expect(new Set(sums)).toEqual(new Set([10_000]));
    const versions = await withClient(
      world.databases.catalog.superuserUrl,
      async (client) =>
        (
          await client.query(
            `SELECT count(*)::int AS versions, max(version_no) AS last, bool_and(org_retained_bps + shares = 10000) AS whole
               FROM (SELECT s.version_no, s.org_retained_bps, sum(a.revenue_share_bps)::int AS shares
                       FROM attribution_set s JOIN org_employee_product_attribution a ON a.set_id = s.id
                      WHERE s.product_id = $1 GROUP BY s.id) t`,
            [world.world.uuidOf('lumen-academy/product/community-pass')],
          )
        ).rows,
    );
    expect(versions).toEqual([{ versions: 101, last: 101, whole: true }]);
  }, 90_000);

  it('with one key do it once', async () => {
    const viewer = await world.viewerOf('olga');
    const input = {
      productId: product('sql-in-depth'),
      shares: [share(employee('john'), 1000)],
      orgRetainedBps: 9000,
      expectedSetVersion: 1,
      idempotencyKey: 'one-key-for-all-of-them',
    };

    const answers = await Promise.all(Array.from({ length: 6 }, () => set(viewer, input)));

    expect(answers.map(({ answer }) => answer?.set?.versionNo)).toEqual(Array(6).fill(2));
    expect(answers.filter(({ answer }) => answer?.replayed === false)).toHaveLength(1);
  });

  it('that only expect a version: one wins, the others are told', async () => {
    const viewer = await world.viewerOf('olga');
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        set(viewer, {
          productId: product('fullstack-foundations'),
          shares: [share(employee('sarah'), n)],
          orgRetainedBps: 10_000 - n,
          expectedSetVersion: 1,
        }),
      ),
    );

    const kinds = answers.map(({ answer }) => answer?.__typename).sort();
    expect(kinds).toEqual([...Array(5).fill('ConflictError'), 'SetProductAttributionsSuccess']);
  });
});

describe('a dry run', () => {
  const CHECK = `query ($productId: ID!, $shares: [AttributionShareInput!]!, $orgRetainedBps: Int!) {
    validateProductAttributions(productId: $productId, shares: $shares, orgRetainedBps: $orgRetainedBps) {
      valid totalBps problems } }`;

  it('says what would be refused, and writes nothing', async () => {
    const before = await traces();
    const check = (who: string, shares: object[], orgRetainedBps: number, productId = product('community-pass')) =>
      world.executeIn('catalog', who, CHECK, { productId, shares, orgRetainedBps });

    expect((await check('adam', [share(employee('dora'), 2500)], 7500)).data).toEqual({
      validateProductAttributions: { valid: true, totalBps: 10_000, problems: [] },
    });
    expect(
      (await check('adam', [share(employee('adam'), 2500), share(employee('noor', 'atelier-nord'), 1)], 7500)).data,
    ).toEqual({
      validateProductAttributions: {
        valid: false,
        totalBps: 10_001,
        problems: [
          'Shares and retained part make 10001 instead of 10000 basis points.',
          'Share 2: Not an active employee of the organization.',
          'Share 1: Nobody raises the own share.',
        ],
      },
    });
    expect((await check('bruno', [], 10_000)).data).toMatchObject({ validateProductAttributions: { valid: false } });
    expect((await check('bruno', [], 10_000, product('motion-basics'))).data).toEqual({
      validateProductAttributions: null,
    });
    expect((await check('lena', [], 10_000)).errors?.map((error) => error.extensions['code'])).toEqual(['FORBIDDEN']);
    expect(await traces()).toEqual(before);
  });
});
