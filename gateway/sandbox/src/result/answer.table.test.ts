import { describe, expect, it } from 'vitest';
import { findLists } from './answer.lists.ts';
import { readTable } from './answer.table.ts';
import { chooseChart, readMarks } from './chart.series.ts';
import { toCsv, toNdjson } from './table.export.ts';

const usd = (decimal: string) => ({ amountMinor: decimal.replace('.', ''), currency: 'USD', decimal });
const yen = (decimal: string) => ({ amountMinor: decimal, currency: 'JPY', decimal });
const DATA = {
  org: {
    name: 'Lumen',
    members: {
      edges: [
        {
          node: {
            id: 'mem_1',
            displayName: 'Lena',
            totalPurchases: [usd('209.00'), yen('1999')],
            progress: { bps: 6000, decimal: '60.00' },
            skills: [{ skill: { name: 'SQL' } }, { skill: { name: 'React' } }],
            enrollments: { edges: [{ node: { status: 'ACTIVE', at: '2026-01-12T10:00:00.000Z' } }] },
          },
        },
        {
          node: { id: 'mem_2', displayName: 'Nina', totalPurchases: [], progress: null, skills: [], enrollments: null },
        },
      ],
      pageInfo: { hasNextPage: false },
    },
  },
};

describe('an answer as a table', () => {
  it('names its lists with connections folded, and takes money for a value', () => {
    expect(findLists(DATA)).toEqual([
      { path: 'org.members', count: 2 },
      { path: 'org.members.skills', count: 2 },
      { path: 'org.members.enrollments', count: 1 },
    ]);
    expect(findLists({ valid: true })).toEqual([{ path: '', count: 1 }]);
    expect(findLists(null)).toEqual([]);
  });

  it('has a column for each value and for each currency, and none for what is null', () => {
    const { columns, rows } = readTable(DATA, 'org.members');

    expect(columns.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'id: text',
      'displayName: text',
      'totalPurchases USD: money',
      'totalPurchases JPY: money',
      'progress: percent',
      'skills: text',
    ]);
    expect(rows.map((row) => [...row.values()].map(({ text }) => text))).toEqual([
      ['mem_1', 'Lena', '209.00', '1999', '60.00 %', 'SQL, React'],
      ['mem_2', 'Nina'],
    ]);
  });

  it('puts the name of what is around an inner list before its values', () => {
    const { columns, rows } = readTable(DATA, 'org.members.enrollments');

    expect(columns.map(({ id }) => id)).toEqual(['members.displayName', 'status', 'at']);
    expect([...(rows[0]?.values() ?? [])].map(({ text }) => text)).toEqual(['Lena', 'ACTIVE', '2026-01-12 10:00']);
  });

  it('scales minor units as their currency does when no decimal was asked for', () => {
    const amount = (amountMinor: string, currency: string) => ({ rows: [{ price: { amountMinor, currency } }] });
    const text = (data: unknown) => [...(readTable(data, 'rows').rows[0]?.values() ?? [])][0]?.text;

    expect([text(amount('5', 'USD')), text(amount('-4044', 'USD')), text(amount('1999', 'JPY'))]).toEqual([
      '0.05',
      '-40.44',
      '1999',
    ]);
  });
});

describe('a saved table', () => {
  it('runs nothing in a spreadsheet: formulas are text, numbers stay numbers, quotes are doubled', () => {
    const evil = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '-40.44', 'a "b", c', '=HYPERLINK("http://x")'];
    const { columns, rows } = readTable({ rows: evil.map((name) => ({ name })) }, 'rows');

    expect(toCsv(columns, rows)).toBe(
      `\uFEFFname\r\n'=1+1\r\n'+cmd\r\n'-2+3\r\n'@SUM(A1)\r\n'\tx\r\n-40.44\r\n"a ""b"", c"\r\n"'=HYPERLINK(""http://x"")"\r\n`,
    );
  });

  it('keeps the entries whole as one JSON object a line', () => {
    expect(toNdjson([{ a: 'x\ny' }, { a: null }])).toBe('{"a":"x\\ny"}\n{"a":null}\n');
  });
});

describe('a chart', () => {
  it('never draws two currencies on one scale', () => {
    const table = readTable(DATA, 'org.members');
    const choice = chooseChart(table, undefined);

    expect(choice).toEqual({ kind: 'bar', category: 'displayName', values: ['totalPurchases'], series: '' });
    expect(choice && readMarks(table, choice)).toEqual([
      { unit: 'USD', marks: [{ category: 'Lena', series: 'totalPurchases', value: 209 }] },
      { unit: 'JPY', marks: [{ category: 'Lena', series: 'totalPurchases', value: 1999 }] },
    ]);
  });

  it('begins with the preset where the answer has its columns', () => {
    const table = readTable(DATA, 'org.members');
    const preset = { list: 'org.members', kind: 'stack', category: 'displayName', values: ['progress'], series: '' };

    expect(chooseChart(table, { ...preset, kind: 'stack' })).toMatchObject({ kind: 'stack', values: ['progress'] });
    expect(chooseChart(table, { ...preset, kind: 'stack', values: ['gone'] })?.values).toEqual(['totalPurchases']);
  });
});
