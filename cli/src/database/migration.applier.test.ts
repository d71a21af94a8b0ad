import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Problem } from '../print/problem.ts';
import { findPending, type MigrationFile } from './migration.applier.ts';

function file(name: string, sql: string): MigrationFile {
  const path = `/clone/prisma/catalog/migrations/${name}/migration.sql`;
  return { name, path, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
const one = file('1_one', 'SELECT 1;\n');
const two = file('2_two', 'SELECT 2;\n');
const ran = (of: MigrationFile) => ({ name: of.name, checksum: of.checksum, isFinished: true });

function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('expected a Problem');
}

test('what has not run is pending, in order, and rows of a newer release are left alone', () => {
  const newer = { name: '3_three', checksum: 'unknown', isFinished: true };

  expect(findPending([one, two], [])).toEqual([one, two]);
  expect(findPending([one, two], [ran(one), newer])).toEqual([two]);
});

test('a file changed after it ran is refused with both checksums', () => {
  const problem = problemOf(() => findPending([file('1_one', 'SELECT 3;\n')], [ran(one)]));

  expect(problem.what).toContain('1_one was changed after it was applied');
  expect(problem.why).toContain(one.checksum);
});

test('turned line ends are no change', () => {
  expect(findPending([file('1_one', 'SELECT 1;\r\n')], [ran(one)])).toEqual([]);
});

test('a migration that was started and never finished is refused with the repair command', () => {
  const problem = problemOf(() => findPending([one], [{ ...ran(one), isFinished: false }]));

  expect(problem.next).toContain('prisma migrate resolve --rolled-back 1_one --config prisma/catalog/prisma.config.ts');
});
