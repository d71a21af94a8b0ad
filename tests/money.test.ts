import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '@volmify/cli';
import { expect, it } from 'vitest';
import { findFractionTypes, findMoneyFaults, type MoneyFault } from './kit/money-rules.ts';

const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(REPOSITORY_ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/generated|node_modules|\.test\.ts$/.test(file));

const told = (files: readonly string[], find: (text: string) => MoneyFault[]): string[] =>
  files.flatMap((file) =>
    find(readFileSync(file, 'utf8')).map(
      ({ line, text, because }) => `${file.slice(REPOSITORY_ROOT.length + 1)}:${line} ${text}: ${because}`,
    ),
  );

it('no amount of the product is a number, becomes one or is rounded', () => {
  // Rows of the demo facts are as JSON has them, whole numbers; what reads them makes bigints at once.
  const sources = filesBelow('subgraphs', /\.ts$/).filter(
    (file) => !/\/demo\/demo\.(after-sale\.)?rows\.ts$/.test(file),
  );

  expect(sources.length).toBeGreaterThan(100);
  expect(told(sources, findMoneyFaults)).toEqual([]);
});

it('no table and no field of the graph has a type with fractions for money', () => {
  expect(told(filesBelow('prisma', /\.(prisma|sql)$/), findFractionTypes)).toEqual([]);
  expect(
    told(
      [...filesBelow('schema/finance', /\.graphql$/), ...filesBelow('schema/shared', /\.graphql$/)],
      findFractionTypes,
    ),
  ).toEqual([]);
});

it.each([
  ['an amount that is typed a number', 'interface Line { readonly amount: number | null }'],
  ['a parameter of minor units that is one', 'const half = (amountMinor: number) => amountMinor / 2;'],
  ['an amount made a number', 'const cents = Number(row.amount);'],
  ['one of a row by its name', "const cents = parseFloat(row['gross']);"],
  ['a plus sign', 'const cents = +money.amountMinor;'],
  ['arithmetic in floats', 'const fee = Math.round(gross * 0.05);'],
  ['rounding for people', 'const text = balance.toFixed(2);'],
])('%s is found', (_name, text) => {
  expect(findMoneyFaults(text)).toHaveLength(1);
});

it.each([
  ['a column with fractions', '  amount numeric(12,2) NOT NULL,'],
  ['a column of floats', 'ADD COLUMN price double precision'],
  ['a field of a model', '  amount Decimal'],
  ['a field of the graph', '  price: Float!'],
])('%s is found', (_name, text) => {
  expect(findFractionTypes(text)).toHaveLength(1);
});

it('bigint amounts, counts and shares are left alone', () => {
  const text = `interface Line { readonly amount: bigint; readonly count: number; readonly shareBps: number }
    const bps = Number(row.shareBps); const pages = Math.ceil(count / size); const text = amount.toString();`;

  expect(findMoneyFaults(text)).toEqual([]);
  expect(findFractionTypes('  amount bigint NOT NULL,\n  total: Money!\n-- numeric sums in a comment')).toEqual([]);
});
