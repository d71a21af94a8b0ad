import { describe, expect, it } from 'vitest';
import { ScaleMoney } from './scale.money.ts';
import { createScalePeople, SCALE_STAR } from './scale.people.ts';
import { scaleUuid, splitmix64 } from './scale.random.ts';
import { cappedZipf, occurredAt, SCALE_SHAPES, SLOTS } from './scale.shape.ts';

const [tiny, small, middle] = SCALE_SHAPES;
if (!tiny || !small || !middle) throw new Error('sizes are missing');

describe('a scale world', () => {
  it('is drawn by splitmix64 as its authors publish it', () => {
    expect(splitmix64(1_234_567n)).toBe(6_457_827_717_110_365_317n);
  });

  it('names rows by version 7 ids that hold their instant', () => {
    const at = new Date('2026-06-30T12:00:00.000Z');

    expect(scaleUuid('scale/order/1', at)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(Number.parseInt(scaleUuid('x', at).replace('-', '').slice(0, 12), 16)).toBe(at.getTime());
    expect(new Set(Array.from({ length: 10_000 }, (_, index) => scaleUuid(`scale/order/${index}`, at))).size).toBe(
      10_000,
    );
  });

  it('mixes its kinds as it says', () => {
    const count = (kind: string): number => SLOTS.filter((slot) => slot.kind.startsWith(kind)).length;

    expect([
      count('sale'),
      count('renewal'),
      count('refund'),
      count('payout'),
      count('gift_card'),
      count('expense'),
    ]).toEqual([160, 24, 8, 4, 3, 1]);
    for (const [place, { kind, back }] of SLOTS.entries()) {
      if (kind === 'refund' || kind === 'payout_approved') expect(SLOTS[place - back]?.kind, `${place}`).toBe('sale');
      if (kind === 'payout_settled') expect(SLOTS[place - back]?.kind, `${place}`).toBe('payout_approved');
      if (kind === 'sale' && back > 0) expect(SLOTS[place - back]?.kind, `${place}`).toBe('gift_card');
    }
  });

  it('gives nobody more than the cap, and everything to somebody', () => {
    const ranks = cappedZipf(100, 0.05);
    const parts = [...ranks].map((sum, rank) => Number((sum - (ranks[rank - 1] ?? 0)).toFixed(9)));

    expect(Math.max(...parts)).toBe(0.05);
    expect(ranks.at(-1)).toBe(1);
    expect([...parts].sort((a, b) => b - a)).toEqual(parts);
  });

  it('puts a tenth into the top organization and a hundredth before the star, in the order of time', () => {
    const people = createScalePeople(small);
    const money = new ScaleMoney(people);
    const facts = Array.from({ length: small.transactions }, (_, index) => money.factOf(index));
    const star = people.orgs[1]?.employees.find(({ key }) => key.endsWith(SCALE_STAR))?.worker.userId;
    const ofStar = facts.filter(
      (fact) => fact.type === 'sale' && fact.sale.items[0]?.shares.some(({ userId }) => userId === star),
    );
    const times = facts.map((_, index) => occurredAt(index, small).getTime());

    expect(facts.filter((_, index) => money.orgOf(index).index === 0)).toHaveLength(1_000);
    expect(ofStar).toHaveLength(100);
    expect(new Set(ofStar.map((fact) => 'sale' in fact && fact.sale.orgId)).size).toBe(5);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
  });

  it('has as many rows as its table says', () => {
    const { orgs } = createScalePeople(small);
    const sum = (count: (org: (typeof orgs)[number]) => number): number =>
      orgs.reduce((total, org) => total + count(org), 0);
    const products = orgs.flatMap((org) => (org.starProduct ? [org.starProduct, ...org.products] : org.products));

    expect(sum(({ employees }) => employees.length)).toBe(130);
    expect(sum(({ employees, customers }) => employees.length + customers.length)).toBe(2_600);
    expect(products).toHaveLength(200);
    expect(products.flatMap(({ shares }) => shares)).toHaveLength(320);
    for (const { customers } of orgs) expect(new Set(customers).size).toBe(customers.length);
  });

  it('begins in every size with the same kinds and amounts', () => {
    const [few, many] = [small, middle].map((shape) => new ScaleMoney(createScalePeople(shape)));
    const told = (money: typeof few, index: number): unknown => {
      const fact = money?.factOf(index);
      if (!fact) return undefined;
      return fact.type === 'sale'
        ? [fact.type, fact.sale.currency, fact.sale.items[0]?.gross]
        : [fact.type, 'amount' in fact && fact.amount];
    };

    for (let index = 0; index < 2_000; index++) expect(told(few, index), `${index}`).toEqual(told(many, index));
  });
});
