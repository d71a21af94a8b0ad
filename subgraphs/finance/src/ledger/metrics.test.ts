import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { METRIC } from './metrics.ts';

const FOLDER = new URL('../../../../prisma/finance/migrations/', import.meta.url);
const migrations = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readFileSync(new URL(`${name}/migration.sql`, FOLDER), 'utf8'))
  .join('\n');

test('every sum that has a name here is kept by the posting function', () => {
  const missing = Object.values(METRIC).filter((metric) => !migrations.includes(`'${metric}'`));
  expect(missing).toEqual([]);
});
