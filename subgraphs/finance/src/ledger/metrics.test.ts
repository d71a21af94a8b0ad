import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METRIC } from './metrics.ts';

const MIGRATIONS = ['20261121100200_posting_function', '20261121100300_rollup_rules'];
const migrations = MIGRATIONS.map((name) =>
  readFileSync(new URL(`../../../../prisma/finance/migrations/${name}/migration.sql`, import.meta.url), 'utf8'),
).join('\n');

test('every sum that has a name here is kept by the posting function', () => {
  const missing = Object.values(METRIC).filter((metric) => !migrations.includes(`'${metric}'`));
  expect(missing).toEqual([]);
});
