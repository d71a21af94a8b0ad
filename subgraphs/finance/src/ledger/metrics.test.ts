import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METRIC } from './metrics.ts';

const migration = readFileSync(
  new URL('../../../../prisma/finance/migrations/20261121100200_posting_function/migration.sql', import.meta.url),
  'utf8',
);

test('every sum that has a name here is kept by the posting function', () => {
  const missing = Object.values(METRIC).filter((metric) => !migration.includes(`'${metric}'`));
  expect(missing).toEqual([]);
});
