import { setTimeout as wait } from 'node:timers/promises';
import { openLedgerKeeper } from '@volmify/finance';
import { requireId, toUuid } from '@volmify/shared/ids';
import pg from 'pg';
import type { BankProduct } from './bank.product.ts';
import type { Acknowledged } from './bank.worker.ts';

/** What is wrong after the run; every number must be 0, every list empty. */
export interface Findings {
  /** Acknowledged payments, refunds and cards that are not in the books. */
  readonly lost: number;
  /** Orders charged or posted more than once. */
  readonly twice: number;
  /** Orders that the books hold and whose rows say otherwise. */
  readonly halfDone: number;
  readonly unbalanced: number;
  readonly differences: readonly unknown[];
  readonly brokenSeals: readonly unknown[];
  /** Events that never left, or were given up. */
  readonly stuckEvents: number;
  /** Acknowledged purchases without exactly one access. */
  readonly missingAccess: number;
}

const DRAIN_MS = 60_000;

/** Looks at everything after the last kill, once the events have drained. */
export async function findFaults(product: BankProduct, done: readonly Acknowledged[]): Promise<Findings> {
  const books = new pg.Client({ connectionString: product.databaseUrl('finance') });
  const catalog = new pg.Client({ connectionString: product.databaseUrl('catalog') });
  await Promise.all([books.connect(), catalog.connect()]);
  try {
    const orders = uuidsOf(done, 'pay', 'Order');
    const stuckEvents = await drained(books);
    const missingAccess = await withoutAccess(books, catalog, orders);
    return {
      lost: await countLost(books, done),
      ...(await countWrong(books)),
      ...(await keep(product)),
      stuckEvents,
      missingAccess,
    };
  } finally {
    await Promise.all([books.end(), catalog.end()]);
  }
}

const uuidsOf = (done: readonly Acknowledged[], type: Acknowledged['type'], kind: 'Order' | 'GiftCard'): string[] => [
  ...new Set(done.filter((deed) => deed.type === type).map(({ id }) => toUuid(requireId(kind, id)))),
];

const numberOf = async (client: pg.Client, sql: string, values: unknown[] = []): Promise<number> =>
  Number((await client.query<{ n: string }>(`SELECT (${sql}) AS n`, values)).rows[0]?.n);

async function countLost(books: pg.Client, done: readonly Acknowledged[]): Promise<number> {
  const missing = (ids: readonly string[], kind: string, entity: string) =>
    numberOf(
      books,
      `SELECT count(*) FROM unnest($1::uuid[]) asked (id) WHERE NOT EXISTS (
         SELECT FROM account_transaction t WHERE ${entity} = asked.id AND t.kind = $2)`,
      [ids, kind],
    );
  const ofRefund = '(SELECT r.order_id FROM refund r WHERE r.org_id = t.org_id AND r.id = t.business_entity_id)';
  return (
    (await missing(uuidsOf(done, 'pay', 'Order'), 'SALE', 't.business_entity_id')) +
    (await missing(uuidsOf(done, 'refund', 'Order'), 'REFUND', ofRefund)) +
    (await missing(uuidsOf(done, 'issue', 'GiftCard'), 'GIFT_CARD_PROMOTION', 't.business_entity_id'))
  );
}

async function countWrong(books: pg.Client): Promise<Pick<Findings, 'twice' | 'halfDone' | 'unbalanced'>> {
  const twice = await numberOf(
    books,
    `SELECT count(*) FROM org_member_order o WHERE
       (SELECT count(*) FROM account_transaction t WHERE t.org_id = o.org_id AND t.business_entity_id = o.id AND t.kind = 'SALE') > 1
       OR (SELECT count(*) FROM org_member_order_payment p WHERE p.org_id = o.org_id AND p.order_id = o.id
             AND p.captured_at IS NOT NULL) > 1
       OR (SELECT count(*) FROM refund r WHERE r.org_id = o.org_id AND r.order_id = o.id AND r.transaction_id IS NOT NULL) > 1
          AND o.created_at > '2026-06-30T12:00:00Z'`,
  );
  const halfDone = await numberOf(
    books,
    `SELECT count(*) FROM org_member_order o WHERE o.total > 0 AND (o.paid_at IS NOT NULL) <> EXISTS (
       SELECT FROM account_transaction t WHERE t.org_id = o.org_id AND t.business_entity_id = o.id
          AND t.kind IN ('SALE', 'GIFT_CARD_SALE')) AND o.kind = 'PURCHASE'`,
  );
  const unbalanced = await numberOf(
    books,
    `SELECT count(*) FROM (SELECT FROM account_transaction_line
       GROUP BY GROUPING SETS ((org_id, transaction_id, currency), (org_id, currency)) HAVING sum(side * amount) <> 0) x`,
  );
  return { twice, halfDone, unbalanced };
}

/** Folds the journals and replays the seals of every organization. */
async function keep(product: BankProduct): Promise<Pick<Findings, 'differences' | 'brokenSeals'>> {
  const keeper = openLedgerKeeper({ databaseUrl: product.appUrl('finance') });
  const [differences, brokenSeals]: unknown[][] = [[], []];
  try {
    for (const org of await keeper.listOrgs()) {
      differences?.push(...(await keeper.check(org)));
      await keeper.seal(org);
      brokenSeals?.push(...(await keeper.verify(org)).broken);
    }
  } finally {
    await keeper.close();
  }
  return { differences: differences ?? [], brokenSeals: brokenSeals ?? [] };
}

/** Waits until every event left; how many did not. */
async function drained(books: pg.Client): Promise<number> {
  const until = performance.now() + DRAIN_MS;
  for (;;) {
    const waiting = await numberOf(books, 'SELECT count(*) FROM outbox_event WHERE published_at IS NULL');
    if (waiting === 0 || performance.now() > until) return waiting;
    await wait(250);
  }
}

/** Purchases that gave no access, or more than one; events are still under way for a moment. */
async function withoutAccess(books: pg.Client, catalog: pg.Client, orders: readonly string[]): Promise<number> {
  const { rows } = await books.query<{ id: string }>(
    'SELECT id FROM org_member_order_item WHERE order_id = ANY ($1::uuid[])',
    [orders],
  );
  const items = rows.map(({ id }) => id);
  const until = performance.now() + DRAIN_MS;
  for (;;) {
    const missing = await numberOf(
      catalog,
      `SELECT count(*) FROM unnest($1::uuid[]) item (id)
        WHERE (SELECT count(*) FROM access_grant g WHERE g.order_item_id = item.id) <> 1`,
      [items],
    );
    if (missing === 0 || performance.now() > until) return missing;
    await wait(250);
  }
}
