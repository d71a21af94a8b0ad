import { encodeCursor } from '@volmify/shared/page';
import { printFigure } from '../figure.ts';
import type { SizedBooks } from './books.ts';
import { type AskedBooks, openAskedBooks, type Reader } from './read.asker.ts';

const PAGE = 50;
const BUFFERS_MAX = 60;
const SUM_BUFFERS_MAX = 30;
const RLS_MAX = 1.3;
const RUNS = 200;
const ROUNDS = 7;

/** The copies that pages are read from, and whose list is the longest of each. */
const LISTS: readonly { name: Reader['kind']; table: string; subject: string; naive: string }[] = [
  { name: 'user', table: 'account_transaction_user_context', subject: 'user_id', naive: 'USER' },
  { name: 'employee', table: 'account_transaction_employee_context', subject: 'employee_id', naive: 'EMPLOYEE' },
  { name: 'member', table: 'account_transaction_member_context', subject: 'member_id', naive: 'MEMBER' },
  { name: 'org', table: 'account_transaction_org_context', subject: 'org_id', naive: 'ORG' },
];

/** Pages of 50 and sums of the longest lists, at every size: pages of memory touched, first and deep. */
export async function measureReads(sizes: readonly SizedBooks[]): Promise<void> {
  for (const books of sizes) {
    const asked = await openAskedBooks(books);
    try {
      for (const list of LISTS) await measureList(asked, books.transactions, list);
      await measureSums(asked, books.transactions);
    } finally {
      await asked.close();
    }
  }
}

async function measureList(asked: AskedBooks, size: number, list: (typeof LISTS)[number]): Promise<void> {
  const { name, table, subject } = list;
  const reader = await asked.readerOf(name, table, subject);
  const buffers = (part: string, value: number, target?: number): void =>
    printFigure({
      name: `finance.${size}.page.${name}.${part}`,
      value,
      unit: 'buffers',
      better: 'lower',
      ...(target === undefined ? {} : { target }),
    });
  const cursor = encodeCursor(await asked.cursorAt(table, subject, { id: reader.uuid, part: 0.9 }));
  const [first] = await asked.statementsOf(reader, reader.page(PAGE, undefined));
  const [deep] = await asked.statementsOf(reader, reader.page(PAGE, cursor));
  if (!first || !deep) throw new Error(`no page of ${name} was read`);
  buffers('rows', reader.rows);
  buffers('first', await asked.buffersOf(first), BUFFERS_MAX);
  buffers('deep', await asked.buffersOf(deep), BUFFERS_MAX);
  const naive = `SELECT c.id, t.occurred_at FROM account_transaction_context c
    JOIN account_transaction t ON t.org_id = c.org_id AND t.id = c.transaction_id
   WHERE c.subject_type = '${list.naive}' AND c.subject_id = $1 ORDER BY t.occurred_at DESC, t.id DESC, c.id DESC`;
  buffers('naive-join', await asked.plainBuffersOf(`${naive} LIMIT ${PAGE}`, [reader.uuid]));
  const offset = Math.floor(reader.rows * 0.9);
  const copies = `SELECT * FROM ${table} WHERE ${subject} = $1 ORDER BY occurred_at DESC, transaction_id DESC, context_id DESC`;
  buffers('offset-deep', await asked.plainBuffersOf(`${copies} OFFSET ${offset} LIMIT ${PAGE}`, [reader.uuid]));
  if (name !== 'user' && name !== 'org') return;
  const times = { walled: [] as number[], open: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.walled.push(await asked.timeOf(first, RUNS, 'serving role'));
    times.open.push(await asked.timeOf(first, RUNS, 'administrator'));
  }
  printFigure({
    name: `finance.${size}.page.${name}.with-row-security`,
    value: Math.min(...times.walled) / Math.min(...times.open),
    unit: 'ratio',
    target: RLS_MAX,
    better: 'lower',
  });
}

async function measureSums(asked: AskedBooks, size: number): Promise<void> {
  for (const { name, table, subject } of LISTS) {
    const reader = await asked.readerOf(name, table, subject);
    const [statement] = await asked.statementsOf(reader, reader.sums);
    if (!statement) throw new Error(`no sum of ${name} was read`);
    printFigure({
      name: `finance.${size}.sums.${name}`,
      value: await asked.buffersOf(statement),
      unit: 'buffers',
      target: SUM_BUFFERS_MAX,
      better: 'lower',
    });
  }
}
