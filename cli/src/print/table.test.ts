import { expect, test } from 'vitest';
import { formatTable } from './table.ts';

test('columns line up whatever width their characters have, and numbers stand right', () => {
  const rows = [
    { name: 'Sarah', amount: 5880 },
    { name: '日本', amount: 17640n },
    { name: 'two\nlines', amount: null },
  ];

  const text = formatTable(
    [
      { title: 'name', value: (row: (typeof rows)[number]) => row.name },
      { title: 'amount', value: (row) => row.amount, align: 'right' },
    ],
    rows,
  );

  expect(text.split('\n')).toEqual([
    'name       amount',
    '---------  ------',
    'Sarah        5880',
    '日本        17640',
    'two lines',
  ]);
});
