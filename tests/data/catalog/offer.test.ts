import { randomUUID } from 'node:crypto';
import { toId, type Uuid } from '@volmify/shared/ids';
import { serviceViewer } from '@volmify/shared/viewer';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const uuid = (key: string): string => world.world.uuidOf(key);
const org = () => toId('Org', uuid('lumen-academy'));
const product = (slug: string) => toId('Product', uuid(`lumen-academy/product/${slug}`));
const plan = (slug: string) => toId('PaymentPlan', uuid(`lumen-academy/product/${slug}/plan/one-time`));
const member = (person: string) => toId('OrgMember', uuid(`lumen-academy/member/${person}`));
const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(world.databases.catalog.superuserUrl, async (client) => (await client.query<Row>(text, values)).rows);

interface Quote {
  readonly items: readonly {
    quantity: number;
    unitPrice: { amountMinor: string };
    discount: { amountMinor: string };
  }[];
  readonly discounts: readonly { discountType: string; amount: { amountMinor: string } }[];
  readonly problems: readonly { code: string; couponCode: string | null }[];
}
interface Line {
  readonly planId?: string;
  readonly bundleId?: string;
  readonly quantity: number;
}
interface More {
  readonly codes?: string[];
  readonly person?: string;
  readonly customerType?: string;
  readonly regionId?: string;
}
const PARTS = `{ items { quantity unitPrice { amountMinor } discount { amountMinor } }
  discounts { discountType amount { amountMinor } } problems { code couponCode } }`;
const cart = (items: readonly Line[], { codes = [], person = 'lena', ...more }: More) => ({
  ...{ orgId: org(), memberId: member(person), items, couponCodes: codes },
  ...more,
});

async function quote(items: readonly Line[], more: More = {}): Promise<Quote> {
  const result = await world.executeIn(
    'catalog',
    serviceViewer('finance', ['quoteOrder'], 'req_test'),
    `query ($orgId: ID!, $memberId: ID!, $items: [QuoteItemInput!]!, $couponCodes: [String!], $customerType: String,
       $regionId: ID) { quoteOrder(orgId: $orgId, memberId: $memberId, items: $items, couponCodes: $couponCodes,
       customerType: $customerType, regionId: $regionId) ${PARTS} }`,
    cart(items, more),
  );
  expect(result.errors).toBeUndefined();
  return (result.data as { quoteOrder: Quote }).quoteOrder;
}
/** Reserves, again while every connection is busy: what a caller does with OVERLOADED. */
async function reserve(
  items: readonly Line[],
  more: More & { orderId?: string; minutes?: number } = {},
): Promise<Quote> {
  const { orderId = randomUUID(), minutes = 30, ...rest } = more;
  const expiresAt = new Date(world.clock.nowMs() + minutes * 60_000).toISOString();
  for (;;) {
    const result = await world.executeIn(
      'catalog',
      serviceViewer('finance', ['reserveOrder'], 'req_test'),
      `mutation ($input: ReserveOrderInput!) { reserveOrder(input: $input) ${PARTS} }`,
      { input: { ...cart(items, rest), orderId: toId('Order', orderId as Uuid), expiresAt } },
    );
    if (result.errors?.[0]?.extensions['code'] === 'OVERLOADED') continue;
    expect(result.errors).toBeUndefined();
    return (result.data as { reserveOrder: Quote }).reserveOrder;
  }
}
interface Made {
  readonly code?: string;
  readonly field?: string[];
  readonly offer?: { id: string; coupons: { code: string; usedCount: number }[]; usedCount: number };
}
async function createOffer(input: Record<string, unknown>, who = 'adam') {
  const result = await world.executeIn(
    'catalog',
    who,
    `mutation ($input: CreateOfferInput!) { createOffer(input: $input) {
       ... on CreateOfferSuccess { offer { id usedCount coupons { code usedCount } } } ... on UserError { code field } } }`,
    { input: { orgId: org(), type: 'SITE_WIDE', name: 'Sale', validFrom: '2026-01-01T00:00:00.000Z', ...input } },
  );
  const answer = (result.data as { createOffer: Made } | null)?.createOffer;
  return { answer, code: result.errors?.[0]?.extensions['code'] ?? answer?.code, field: answer?.field?.at(-1) };
}
const end = () => sql('UPDATE org_product_offer SET is_active = false WHERE name <> $1', ['WELCOME10']);
/** So many checkouts at once, as many in flight as a small server admits. */
async function rush(count: number, checkout: () => Promise<Quote>): Promise<Quote[]> {
  const answers: Quote[] = [];
  const lane = async (): Promise<void> => {
    while (count > 0) {
      count -= 1;
      answers.push(await checkout());
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
  return answers;
}
const discountsOf = (answer: Quote) => answer.items.map((item) => item.discount.amountMinor);
const codesOf = (answer: Quote) => answer.problems.map(({ code }) => code);
const usesOf = async (offer: string | undefined) =>
  sql<{ current_uses: number; live: number }>(
    `SELECT current_uses, (SELECT count(*)::int FROM org_offer_use WHERE offer_id = o.id AND state <> 'RELEASED') AS live
       FROM org_product_offer o WHERE o.id = $1`,
    [offer],
  ).then(([row]) => row);
const rowId = async (code: string) =>
  (await sql<{ offer_id: string }>('SELECT offer_id FROM org_coupon WHERE code = $1', [code]))[0]?.offer_id;

describe('the offer of the demo world', () => {
  it('takes its tenth off its product, by its code in any case, and off nothing else', async () => {
    const lines = [
      { planId: plan('data-basics'), quantity: 1 },
      { planId: plan('sql-in-depth'), quantity: 1 },
    ];
    expect(discountsOf(await quote(lines))).toEqual(['0', '0']);
    const answer = await quote(lines, { codes: ['welcome10'] });
    expect(discountsOf(answer)).toEqual(['500', '0']);
    expect(answer.discounts).toEqual([{ discountType: 'PERCENTAGE', amount: { amountMinor: '500' } }]);
    expect(await usesOf(await rowId('WELCOME10'))).toEqual({ current_uses: 1, live: 1 });
  });

  it('is public without its codes and counts, and whole for staff', async () => {
    const ask = async (who: string) =>
      (
        await world.executeIn(
          'catalog',
          who,
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Org { offers { name percent { bps } usedCount
             usageLimit coupons { code } targets { targetType targetId } } } } }`,
          { r: [{ __typename: 'Org', id: org() }] },
        )
      ).data?.['_entities'] as { offers: object[] }[];
    const open = {
      name: 'WELCOME10',
      percent: { bps: 1000 },
      targets: [{ targetType: 'PRODUCT', targetId: product('data-basics') }],
    };
    expect((await ask('anonymous'))[0]?.offers).toEqual([
      { ...open, usedCount: null, usageLimit: null, coupons: null },
    ]);
    expect((await ask('bruno'))[0]?.offers).toEqual([{ ...open, usedCount: null, usageLimit: null, coupons: null }]);
    expect((await ask('adam'))[0]?.offers).toEqual([
      { ...open, usedCount: 1, usageLimit: 100, coupons: [{ code: 'WELCOME10' }] },
    ]);
  });

  it('holds within its window alone', async () => {
    const line = [{ planId: plan('data-basics'), quantity: 1 }];
    await sql("UPDATE org_product_offer SET valid_to = '2026-06-30T12:00:00Z' WHERE name = 'WELCOME10'");
    expect(codesOf(await quote(line, { codes: ['WELCOME10'] }))).toEqual(['COUPON_UNKNOWN']);
    await sql("UPDATE org_product_offer SET valid_to = '2026-06-30T12:00:01Z' WHERE name = 'WELCOME10'");
    expect(codesOf(await quote(line, { codes: ['WELCOME10'] }))).toEqual([]);
    await sql("UPDATE org_product_offer SET valid_to = '2027-01-01T00:00:00Z' WHERE name = 'WELCOME10'");
  });
});

describe('kinds of discounts', () => {
  afterEach(end);
  const two = () => [
    { planId: plan('data-basics'), quantity: 3 },
    { planId: plan('sql-in-depth'), quantity: 1 },
  ];
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'a percentage of the whole is split to the last unit',
      { discountType: 'PERCENTAGE', percentBps: 333 },
      ['500', '266'],
    ],
    [
      'an amount is split by what lines cost',
      { discountType: 'FIXED', amount: { amountMinor: '1000', currency: 'USD' } },
      ['652', '348'],
    ],
    [
      'an amount above the whole makes it free',
      { discountType: 'FIXED', amount: { amountMinor: '99999', currency: 'USD' } },
      ['15000', '8000'],
    ],
    [
      'an amount in another currency is none',
      { discountType: 'FIXED', amount: { amountMinor: '100', currency: 'EUR' } },
      ['0', '0'],
    ],
    ['two bought, the third free', { discountType: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1 }, ['5000', '0']],
    ['free sending takes nothing off', { discountType: 'FREE_SHIPPING' }, ['0', '0']],
  ])('%s', async (_title, terms, expected) => {
    expect((await createOffer(terms)).code).toBeUndefined();
    expect(discountsOf(await quote(two()))).toEqual(expected);
  });

  it('takes the best one, or those that combine when they take off more', async () => {
    await createOffer({ discountType: 'PERCENTAGE', percentBps: 1000 });
    await createOffer({ discountType: 'PERCENTAGE', percentBps: 600, isStackable: true });
    expect((await quote(two())).discounts.map((d) => d.amount.amountMinor)).toEqual(['2300']);
    await createOffer({ discountType: 'PERCENTAGE', percentBps: 500, isStackable: true });
    expect((await quote(two())).discounts.map((d) => d.amount.amountMinor).sort()).toEqual(['1150', '1380']);
  });

  it('keeps first purchases and classes of members apart', async () => {
    await createOffer({ type: 'FIRST_PURCHASE', discountType: 'PERCENTAGE', percentBps: 500 });
    const line = [{ planId: plan('data-basics'), quantity: 1 }];
    expect(discountsOf(await quote(line, { person: 'nina' }))).toEqual(['0']);
    expect(discountsOf(await quote(line, { person: 'mona' }))).toEqual(['250']);
    await end();
    const targets = [{ targetType: 'MEMBER_TIER', targetId: 'PREMIUM' }];
    await createOffer({ discountType: 'PERCENTAGE', percentBps: 500, targets });
    expect(discountsOf(await quote(line))).toEqual(['0']);
    expect(discountsOf(await quote(line, { customerType: 'PREMIUM' }))).toEqual(['250']);
  });
});

describe('price lists, bundles and collections', () => {
  const lumen = () => uuid('lumen-academy');
  const planId = (slug: string) => uuid(`lumen-academy/product/${slug}/plan/one-time`);
  const unitsOf = (answer: Quote) => answer.items.map((item) => item.unitPrice.amountMinor);

  it('the price of the highest list for the buyer holds, else the one of the plan (CAT-05)', async () => {
    const region = randomUUID();
    const book = (
      slug: string,
      priority: number,
      more: { region?: string; customer?: string; currency?: string } = {},
    ) =>
      sql<{ id: string }>(
        `INSERT INTO org_price_book (id, org_id, name, slug, region_id, customer_type, currency, priority, valid_from, created_at, updated_at)
         VALUES (gen_random_uuid(), $1, $2, $2, $3, $4, $5, $6, '2026-01-01', now(), now()) RETURNING id`,
        [lumen(), slug, more.region ?? null, more.customer ?? null, more.currency ?? 'USD', priority],
      ).then(([row]) => row?.id);
    const entry = (bookId: string | undefined, price: number, quantity = 1) =>
      sql(
        `INSERT INTO org_price_book_entry (id, org_id, price_book_id, plan_id, price, min_quantity, created_at)
         VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, now())`,
        [lumen(), bookId, planId('data-basics'), price, quantity],
      );
    const [general, premium, market] = [
      await book('general', 1),
      await book('premium', 5, { customer: 'PREMIUM' }),
      await book('market', 9, { region, currency: 'EUR' }),
    ];
    await entry(general, 4800);
    await entry(general, 4500, 10);
    await entry(premium, 4000);
    await entry(market, 4700);
    const line = [{ planId: plan('data-basics'), quantity: 1 }];
    expect(unitsOf(await quote(line))).toEqual(['4800']);
    expect(unitsOf(await quote([{ planId: plan('data-basics'), quantity: 10 }]))).toEqual(['4500']);
    expect(unitsOf(await quote(line, { customerType: 'PREMIUM' }))).toEqual(['4000']);
    const regionId = toId('OrgRegion', region as Uuid);
    expect(unitsOf(await quote(line, { customerType: 'PREMIUM', regionId }))).toEqual(['4700']);
    expect(unitsOf(await quote([{ planId: plan('sql-in-depth'), quantity: 1 }]))).toEqual(['8000']);
    await sql('UPDATE org_price_book SET is_active = false');
    expect(unitsOf(await quote(line))).toEqual(['5000']);
  });

  it('the price of a bundle is split over its plans by weight, to the last unit (CAT-06)', async () => {
    const id = randomUUID();
    await sql(
      `INSERT INTO org_product_bundle (id, org_id, slug, title, price, currency, status, created_at, updated_at)
       VALUES ($1, $2, 'data-pack', 'Data pack', 9999, 'USD', 'DRAFT', now(), now())`,
      [id, lumen()],
    );
    for (const [index, slug] of ['data-basics', 'sql-in-depth', 'analytics-studio'].entries()) {
      await sql(
        `INSERT INTO org_product_bundle_item (bundle_id, plan_id, org_id, product_id, weight, sort_order) VALUES ($1, $2, $3, $4, 1, $5)`,
        [id, planId(slug), lumen(), uuid(`lumen-academy/product/${slug}`), index],
      );
    }
    await sql("UPDATE org_product_bundle SET status = 'PUBLISHED' WHERE id = $1", [id]);
    const bundleId = toId('Bundle', id as Uuid);
    const answer = await quote([
      { bundleId, quantity: 1 },
      { planId: plan('data-basics'), quantity: 1 },
    ]);
    expect(unitsOf(answer)).toEqual(['3333', '3333', '3333', '5000']);
    await sql('UPDATE org_product_bundle SET price = 10000 WHERE id = $1', [id]);
    expect(unitsOf(await quote([{ bundleId, quantity: 1 }]))).toEqual(['3334', '3333', '3333']);
    await sql("UPDATE org_product_bundle SET status = 'DRAFT' WHERE id = $1", [id]);
    expect(codesOf(await quote([{ bundleId, quantity: 1 }]))).toEqual(['NOT_ON_SALE']);
  });

  it('an offer for a collection reaches what is in it', async () => {
    const id = randomUUID();
    await sql(
      `INSERT INTO org_product_collection (id, org_id, slug, title, type, created_at, updated_at)
       VALUES ($1, $2, 'starters', 'Starters', 'FEATURED', now(), now())`,
      [id, lumen()],
    );
    await sql('INSERT INTO org_product_collection_product (collection_id, product_id, org_id) VALUES ($1, $2, $3)', [
      ...[id, uuid('lumen-academy/product/sql-in-depth'), lumen()],
    ]);
    const targets = [{ targetType: 'COLLECTION', targetId: toId('Collection', id as Uuid) }];
    const made = await createOffer({ type: 'COLLECTION_WIDE', discountType: 'PERCENTAGE', percentBps: 1000, targets });
    expect(made.code).toBeUndefined();
    const lines = [
      { planId: plan('data-basics'), quantity: 1 },
      { planId: plan('sql-in-depth'), quantity: 1 },
    ];
    expect(discountsOf(await quote(lines))).toEqual(['0', '800']);
    await end();
  });
});

describe('making an offer', () => {
  it.each<[string, string, Record<string, unknown>, string, string | undefined]>([
    ['a learner', 'lena', {}, 'FORBIDDEN', undefined],
    ['a creator', 'sarah', {}, 'FORBIDDEN', undefined],
    ['staff of another', 'bruno', {}, 'NOT_FOUND', 'orgId'],
    ['nobody', 'anonymous', {}, 'UNAUTHENTICATED', undefined],
    ['a share of nothing', 'adam', { percentBps: 0 }, 'VALIDATION', 'percentBps'],
    ['two kinds at once', 'adam', { amount: { amountMinor: '1', currency: 'USD' } }, 'VALIDATION', 'amount'],
    ['an end before the beginning', 'adam', { validTo: '2025-01-01T00:00:00.000Z' }, 'VALIDATION', 'validTo'],
    ['no use at all', 'adam', { usageLimit: 0 }, 'VALIDATION', 'usageLimit'],
    ['products not named', 'adam', { type: 'PRODUCT_SPECIFIC' }, 'VALIDATION', 'targets'],
    ['a code that is taken', 'adam', { coupons: [{ code: 'welcome10' }] }, 'CONFLICT', 'coupons'],
    ['an odd code', 'adam', { coupons: [{ code: 'a b' }] }, 'VALIDATION', 'coupons'],
  ])('refuses %s and writes nothing', async (_title, who, more, code, field) => {
    const count = () => sql('SELECT count(*) FROM org_product_offer');
    const before = await count();
    const made = await createOffer({ discountType: 'PERCENTAGE', percentBps: 100, ...more }, who);
    expect(made.code).toBe(code);
    if (field) expect(made.field).toBe(field);
    expect(await count()).toEqual(before);
  });

  it('refuses a product of another organization', async () => {
    const targets = [{ targetType: 'PRODUCT', targetId: toId('Product', uuid('kumo-school/product/frontend-craft')) }];
    const made = await createOffer({ type: 'PRODUCT_SPECIFIC', discountType: 'PERCENTAGE', percentBps: 100, targets });
    expect([made.code, made.field]).toEqual(['NOT_FOUND', 'targets']);
  });
});

describe('uses under a race', () => {
  const line = () => [{ planId: plan('data-basics'), quantity: 1 }];

  it('an offer with 10 uses hit by 200 checkouts at once is given exactly 10 times (CAT-04)', async () => {
    await createOffer({ discountType: 'PERCENTAGE', percentBps: 1000, usageLimit: 10, coupons: [{ code: 'rush' }] });
    const answers = await rush(200, () => reserve(line(), { codes: ['RUSH'] }));
    expect(answers.filter((answer) => discountsOf(answer)[0] === '500')).toHaveLength(10);
    expect(answers.filter((answer) => codesOf(answer)[0] === 'COUPON_EXHAUSTED')).toHaveLength(190);
    expect(await usesOf(await rowId('RUSH'))).toEqual({ current_uses: 10, live: 10 });
  }, 60_000);

  it('the database refuses the one too many whoever writes it', async () => {
    const offer = await rowId('RUSH');
    const use = (state: string) =>
      sql(
        `INSERT INTO org_offer_use (org_id, offer_id, order_id, member_id, state, reserved_at, expires_at)
         VALUES ($1, $2, gen_random_uuid(), $3, $4, now(), now() + interval '1 hour')`,
        [uuid('lumen-academy'), offer, uuid('lumen-academy/member/lena'), state],
      );
    await expect(use('RESERVED')).rejects.toThrow(/offer_uses_check/);
  });

  it('an order that asks again holds one use; what was held too long is free for others', async () => {
    await createOffer({ discountType: 'PERCENTAGE', percentBps: 1000, usageLimit: 1, coupons: [{ code: 'ONCE' }] });
    const orderId = randomUUID();
    expect(discountsOf(await reserve(line(), { codes: ['ONCE'], orderId, minutes: 10 }))).toEqual(['500']);
    expect(discountsOf(await reserve(line(), { codes: ['ONCE'], orderId, minutes: 10 }))).toEqual(['500']);
    expect(codesOf(await reserve(line(), { codes: ['ONCE'] }))).toEqual(['COUPON_EXHAUSTED']);
    world.clock.advance(11 * 60_000);
    expect(discountsOf(await reserve(line(), { codes: ['ONCE'] }))).toEqual(['500']);
    expect(await usesOf(await rowId('ONCE'))).toEqual({ current_uses: 1, live: 1 });
  });

  it('one member gets no more than the offer allows a member', async () => {
    await createOffer({
      ...{ discountType: 'PERCENTAGE', percentBps: 1000, usageLimitPerMember: 2, coupons: [{ code: 'TWICE' }] },
    });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => reserve(line(), { codes: ['TWICE'], person: 'mona' })),
    );
    expect(answers.filter((answer) => answer.problems.length === 0)).toHaveLength(2);
    expect((await reserve(line(), { codes: ['TWICE'], person: 'dora' })).problems).toEqual([]);
  });
});
