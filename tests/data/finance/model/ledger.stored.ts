import type { LedgerKeeper } from '@volmify/finance';
import type pg from 'pg';
import { named } from './command.wire.ts';
import type { LedgerModel } from './ledger.model.ts';

interface StoredParts {
  readonly superuser: pg.Client;
  readonly keeper: LedgerKeeper;
}

/** @throws when the books and the model differ */
export const same = (what: string, found: unknown, wanted: unknown): void => {
  const [a, b] = [found, wanted].map((value) =>
    JSON.stringify(value, (_name, part: unknown) => (typeof part === 'bigint' ? part.toString() : part)),
  );
  if (a !== b) throw new Error(`${what}: the books say ${a}, the model ${b}`);
};

/** A print of everything of one organization; equal prints mean that nothing was written. */
export async function fingerprintOf(superuser: pg.Client, org: string): Promise<string> {
  const tables = ['account_transaction', 'account_transaction_line', 'account_transaction_context', 'posting_key'];
  const sums = [
    'account_balance',
    'context_rollup',
    'context_total',
    'user_total',
    'order_item_remainder',
    'budget_usage',
  ];
  const parts = [...tables, ...sums, 'account', 'outbox_event', 'org_employee_product_attribution_revenue'].map(
    (table) =>
      `SELECT md5(coalesce(string_agg(r::text, '' ORDER BY r::text), '')) AS m FROM ${table} r WHERE org_id = $1`,
  );
  const { rows } = await superuser.query<{ m: string }>(
    `SELECT string_agg(m, '') AS m FROM (${parts.join(' UNION ALL ')}) all_tables`,
    [org],
  );
  return rows[0]?.m ?? '';
}

/** Everything stored against the model, and everything derived against the journal. */
export async function compareStored(parts: StoredParts, org: string, model: LedgerModel): Promise<void> {
  const { rows } = await parts.superuser.query<Stored>(STORED, [org]);
  const stored = rows[0];
  const sorted = (sums: ReadonlyMap<string, bigint>) =>
    [...sums]
      .filter(([, by]) => by !== 0n)
      .map(([key, by]) => `${key}=${by}`)
      .sort();
  const accounts = new Map([...model.balances].map(([name, by]) => [nameOf(org, name), by]));
  same('balances', stored?.balances, sorted(accounts));
  const items = new Map(
    [...model.remaining].map(([name, by]) => {
      const [subject, currency, part] = name.split('/');
      return [`${named(org, `item/${subject}/${currency}`)} ${part}`, by];
    }),
  );
  same('what may be given back', stored?.remaining, sorted(items));
  same('budgets', stored?.spent, sorted(model.spent));
  const { unbalanced, transactions, keys, events } = stored ?? {};
  same('unbalanced transactions and sums', unbalanced, 0);
  const count = model.bookedCount;
  same('transactions, keys, events', [transactions, keys, events], [count, count, count]);
  same('what is derived differs at', await parts.keeper.check(org), []);
}

/** An account of the model as the books name it. */
function nameOf(org: string, name: string): string {
  const [account = '', currency = ''] = name.split(' ');
  const [code = '', owner] = account.split('/');
  return `${code} ${owner === undefined ? '' : named(org, account)} ${currency}`;
}

interface Stored {
  readonly balances: string[];
  readonly remaining: string[];
  readonly spent: string[];
  readonly unbalanced: number;
  readonly transactions: number;
  readonly keys: number;
  readonly events: number;
}

const listOf = (expression: string, from: string): string =>
  `(SELECT coalesce(array_agg(x ORDER BY x COLLATE "C"), '{}') FROM (SELECT ${expression} AS x FROM ${from}) y)`;
const STORED = `SELECT
  ${listOf(
    `a.code || ' ' || coalesce(a.subject_id::text, '') || ' ' || a.currency || '=' || sum(b.debits - b.credits)`,
    `account_balance b JOIN account a ON a.org_id = b.org_id AND a.id = b.account_id WHERE b.org_id = $1
      GROUP BY a.id, a.code, a.subject_id, a.currency HAVING sum(b.debits - b.credits) <> 0`,
  )} AS balances,
  ${listOf(`order_item_id || ' ' || component || '=' || remaining`, 'order_item_remainder WHERE org_id = $1 AND remaining <> 0')} AS remaining,
  ${listOf(`currency || '=' || used`, 'budget_usage WHERE org_id = $1 AND used <> 0')} AS spent,
  (SELECT count(*)::int FROM (SELECT FROM account_transaction_line WHERE org_id = $1
     GROUP BY GROUPING SETS ((transaction_id, currency), (currency)) HAVING sum(side * amount) <> 0) x) AS unbalanced,
  (SELECT count(*)::int FROM account_transaction WHERE org_id = $1) AS transactions,
  (SELECT count(*)::int FROM posting_key WHERE org_id = $1) AS keys,
  (SELECT count(DISTINCT aggregate_id)::int FROM outbox_event WHERE org_id = $1) AS events`;
