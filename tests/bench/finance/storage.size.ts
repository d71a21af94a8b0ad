import pg from 'pg';
import { printFigure } from '../figure.ts';
import type { SizedBooks } from './books.ts';

/** Bytes on disk for each transaction, indexes included; events wait for their consumers and are told apart. */
export async function measureStorage(books: SizedBooks): Promise<void> {
  const client = new pg.Client({ connectionString: books.superuserUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string; heap: string; indexes: string }>(
    `SELECT relname AS name, pg_table_size(oid) AS heap, pg_indexes_size(oid) AS indexes FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY pg_total_relation_size(oid) DESC`,
  );
  await client.end();
  const figure = (name: string, bytes: number): void =>
    printFigure({
      name: `finance.${books.transactions}.stored.${name}`,
      value: bytes / books.transactions,
      unit: 'bytes/transaction',
      better: 'lower',
    });
  const isEvent = (name: string): boolean => name === 'outbox_event';
  const bytesOf = (chosen: typeof rows): number =>
    chosen.reduce((sum, { heap, indexes }) => sum + Number(heap) + Number(indexes), 0);
  figure('books', bytesOf(rows.filter(({ name }) => !isEvent(name))));
  figure('events', bytesOf(rows.filter(({ name }) => isEvent(name))));
  for (const { name, heap, indexes } of rows.filter(({ name }) => !isEvent(name)).slice(0, 12)) {
    figure(`${name}.rows`, Number(heap));
    figure(`${name}.indexes`, Number(indexes));
  }
}
