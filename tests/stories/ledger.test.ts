import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printBooks } from '../kit/ledger-table.ts';
import { openWorld, type TestWorld } from '../kit/world.ts';

let world: TestWorld;
let books: pg.Client;

beforeAll(async () => {
  world = await openWorld();
  books = new pg.Client({ connectionString: world.databases.finance.superuserUrl });
  await books.connect();
});

afterAll(async () => {
  await books?.end();
  await world?.close();
});

const STORIES: [string, string, string[]][] = [
  ['a sale by card, its split, and the payout of the share', 'lumen-academy', ['LA-O1', 'PO1']],
  ['a gift card sold, and a sale paid by it and a card, with tax', 'lumen-academy', ['LA-O3', 'LA-O4']],
  ['a gift card given away, and a sale paid by it alone', 'lumen-academy', ['GC2', 'LA-O5']],
  ['a sale with two creators, given back in part', 'lumen-academy', ['LA-O6', 'RF1']],
  ['a sale with tax, given back in full', 'lumen-academy', ['LA-O7', 'RF2']],
  ['a sale that the buyer disputes', 'lumen-academy', ['LA-O8']],
  ['a gift card that expired', 'lumen-academy', ['GC3']],
  [
    'salary, bonus, expense and the opening entry',
    'lumen-academy',
    ['salary/mona/2026-06', 'bonus/ivan/2026-06', 'X1', 'OPENING'],
  ],
  ['a sale with tax inside the price, and a payout that failed', 'atelier-nord', ['AN-H01', 'PO4']],
  ['a sale in a currency without minor digits, shared in thirds', 'kumo-school', ['KS-O2']],
];

test.each(STORIES)('the books of %s', async (name, org, references) => {
  const printed = await printBooks(books, world.world.uuidOf(org), references);

  await expect(printed).toMatchFileSnapshot(`books/${name.replaceAll(/[^a-z]+/g, '-')}.txt`);
});
