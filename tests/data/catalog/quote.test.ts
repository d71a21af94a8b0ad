import { type Id, toId } from '@volmify/shared/ids';
import { serviceViewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const uuid = (key: string): string => world.world.uuidOf(key);
const org = (slug = 'lumen-academy') => toId('Org', uuid(slug));
const plan = (slug: string, of = 'lumen-academy', name = 'one-time'): Id<'PaymentPlan'> =>
  toId('PaymentPlan', uuid(`${of}/product/${slug}/plan/${name}`));
const sql = (text: string, values: unknown[] = []) =>
  withClient(world.databases.catalog.superuserUrl, (client) => client.query(text, values));

interface Quote {
  readonly items: readonly {
    title: string;
    quantity: number;
    unitPrice: { amountMinor: string; currency: string };
    attributionVersion: number;
    orgRetainedBps: number;
    taxCategoryCode: string | null;
    subscription: { billingInterval: string } | null;
    shares: { userId: string; shareBps: number; jobProfileId: string | null }[];
  }[];
  readonly problems: readonly { code: string; position: number | null; couponCode: string | null }[];
  readonly version: string;
}
const QUOTE = `query ($orgId: ID!, $memberId: ID!, $items: [QuoteItemInput!]!, $codes: [String!]) {
  quoteOrder(orgId: $orgId, memberId: $memberId, items: $items, couponCodes: $codes) {
    items { title quantity unitPrice { amountMinor currency } attributionVersion orgRetainedBps taxCategoryCode
      subscription { billingInterval } shares { userId shareBps jobProfileId } }
    problems { code position couponCode } version } }`;
const finance = serviceViewer('finance', ['quoteOrder'], 'req_test');

async function quote(items: { planId: string; quantity: number }[], more: { codes?: string[]; orgId?: string } = {}) {
  const variables = { orgId: org(), memberId: toId('OrgMember', uuid('lumen-academy/member/nina')), items, ...more };
  const result = await world.executeIn('catalog', finance, QUOTE, variables);
  expect(result.errors).toBeUndefined();
  return (result.data as { quoteOrder: Quote }).quoteOrder;
}
const codesOf = (answer: Quote) => answer.problems.map(({ code, position }) => [code, position]);

describe('what finance is told about a cart', () => {
  it('is price, tax category, terms and the shares in force, in the order asked, from two statements', async () => {
    world.statements.reset();
    const answer = await quote([
      { planId: plan('analytics-studio'), quantity: 1 },
      { planId: plan('community-pass', 'lumen-academy', 'monthly'), quantity: 2 },
      { planId: plan('fullstack-foundations'), quantity: 1 },
    ]);
    expect(world.statements.count('catalog')).toBe(2);
    expect(answer.problems).toEqual([]);
    expect(answer.items.map((item) => [item.title, item.unitPrice.amountMinor, item.taxCategoryCode])).toEqual([
      ['Analytics Studio', '4900', 'digital-goods'],
      ['Community Pass', '2000', 'digital-goods'],
      ['Fullstack Foundations', '10000', 'accredited-education'],
    ]);
    expect(answer.items.map((item) => [item.attributionVersion, item.orgRetainedBps])).toEqual([
      [2, 2000],
      [1, 7500],
      [1, 3000],
    ]);
    expect(answer.items[1]?.subscription).toEqual({ billingInterval: 'MONTHLY' });
    expect(answer.items[2]?.shares).toEqual([
      {
        userId: toId('User', uuid('sarah')),
        shareBps: 7000,
        jobProfileId: toId('JobProfile', uuid('sarah/job-profile')),
      },
    ]);
    for (const item of answer.items) {
      expect(item.shares.reduce((sum, share) => sum + share.shareBps, item.orgRetainedBps)).toBe(10000);
    }
  });

  it('carries a stamp that stays while nothing changes and changes with a price', async () => {
    const cart = [{ planId: plan('data-basics'), quantity: 1 }];
    const before = (await quote(cart)).version;
    expect((await quote(cart)).version).toBe(before);
    const id = uuid('lumen-academy/product/data-basics/plan/one-time');
    await sql('UPDATE payment_plan_one_time SET price = 5100 WHERE plan_id = $1', [id]);
    expect((await quote(cart)).version).not.toBe(before);
    await sql('UPDATE payment_plan_one_time SET price = 5000 WHERE plan_id = $1', [id]);
  });
});

describe('a cart that cannot be sold', () => {
  it('names its lines: unknown, of another organization, drafts, numbers out of range, unknown codes', async () => {
    const answer = await quote(
      [
        { planId: toId('PaymentPlan', uuid('sarah')), quantity: 1 },
        { planId: plan('frontend-craft', 'kumo-school'), quantity: 1 },
        { planId: plan('motion-basics'), quantity: 1 },
        { planId: plan('data-basics'), quantity: 0 },
        { planId: plan('sql-in-depth'), quantity: 1 },
      ],
      { codes: ['nothing'] },
    );
    expect(answer.items).toEqual([]);
    expect(codesOf(answer)).toEqual([
      ['NOT_ON_SALE', 0],
      ['NOT_ON_SALE', 1],
      ['NOT_ON_SALE', 2],
      ['QUANTITY', 3],
      ['COUPON_UNKNOWN', null],
    ]);
  });

  it('is one in two currencies', async () => {
    await sql("UPDATE payment_plan_one_time SET currency = 'EUR' WHERE plan_id = $1", [
      uuid('lumen-academy/product/sql-in-depth/plan/one-time'),
    ]);
    const answer = await quote([
      { planId: plan('sql-in-depth'), quantity: 1 },
      { planId: plan('data-basics'), quantity: 1 },
    ]);
    expect(codesOf(answer)).toEqual([['CURRENCY', null]]);
  });

  it('is asked about by finance alone', async () => {
    const variables = { orgId: org(), memberId: toId('OrgMember', uuid('lumen-academy/member/nina')), items: [] };
    for (const who of ['adam', 'nina', serviceViewer('organization', ['personFacts'], 'req_test')]) {
      const result = await world.executeIn('catalog', who, QUOTE, variables);
      expect(result.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});
