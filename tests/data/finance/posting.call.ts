import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** What the posting function takes, as it stands on the wire; tests change it at will. */
export interface RawEvent {
  [field: string]: unknown;
  id: string;
  key: string;
  request_hash: string;
  business_entity_id: string;
  lines: Record<string, unknown>[];
}

export interface RawResult {
  readonly event_index: number;
  readonly transaction_id: string;
  readonly status: string;
}

/** A refused or failed call: the SQLSTATE, and the outcome when it was a refusal. */
export interface RawFailure {
  readonly code: string;
  readonly outcome: string | undefined;
  readonly event: number | undefined;
  readonly detail: Record<string, unknown>;
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const line = (account: string, side: 1 | -1, amount: unknown, more: object = {}): Record<string, unknown> => ({
  account,
  side,
  amount,
  currency: 'USD',
  ...more,
});

const opening = (code: string, type: string, normal: string, more: object = {}) => ({
  id: randomUUID(),
  code,
  name: code,
  type,
  normal_balance: normal,
  currency: 'USD',
  ...more,
});

/** Accounts of an organization that a test made up. */
export const OPENINGS = {
  cash: () => opening('1010', 'ASSET', 'DEBIT'),
  revenue: () => opening('4000', 'REVENUE', 'CREDIT'),
  card: (subjectId: string) => opening('2200', 'LIABILITY', 'CREDIT', { subject_id: subjectId, min_balance: '0' }),
};

/** A balanced posting of `amount` from cash to revenue; every part can be replaced. */
export function rawEvent(more: Partial<RawEvent> = {}, amount: unknown = '100'): RawEvent {
  const key = more.key ?? randomUUID();
  return {
    id: randomUUID(),
    key,
    operation: 'test',
    request_hash: sha256(key),
    kind: 'FEE',
    business_entity_type: 'COMPENSATION',
    business_entity_id: randomUUID(),
    occurred_at: '2026-06-01T12:00:00.000Z',
    currency: 'USD',
    reference: 'test',
    lines: [line('1010', 1, amount), line('4000', -1, amount)],
    contexts: [],
    accounts: [OPENINGS.cash(), OPENINGS.revenue()],
    ...more,
  };
}

/** Calls the posting function in a transaction whose scope holds the organizations given (by default the one posted for). */
export async function post(
  client: pg.ClientBase,
  orgId: string,
  events: readonly RawEvent[],
  scope: readonly string[] = [orgId],
): Promise<RawResult[]> {
  await client.query('BEGIN');
  try {
    await client.query("SELECT set_config('app.org_ids', $1, true)", [`{${scope.join(',')}}`]);
    const { rows } = await client.query<RawResult>('SELECT * FROM post_transactions($1, $2::jsonb, 16)', [
      orgId,
      JSON.stringify(events),
    ]);
    await client.query('COMMIT');
    return rows;
  } catch (cause) {
    await client.query('ROLLBACK');
    throw cause;
  }
}

/** The failure of a call that must fail. */
export async function failureOf(work: Promise<unknown>): Promise<RawFailure> {
  try {
    await work;
  } catch (cause) {
    const { code, detail } = cause as { code: string; detail?: string };
    const parsed = code === 'P0V01' ? (JSON.parse(detail ?? '{}') as Record<string, unknown>) : {};
    return { code, outcome: parsed['outcome'] as string, event: parsed['event'] as number, detail: parsed };
  }
  throw new Error('the call went through');
}

const TABLES = [
  'account',
  'account_balance',
  'account_transaction',
  'account_transaction_context',
  'account_transaction_employee_context',
  'account_transaction_line',
  'account_transaction_member_context',
  'account_transaction_org_context',
  'account_transaction_user_context',
  'budget_usage',
  'context_rollup',
  'context_total',
  'order_item_remainder',
  'org_employee_product_attribution_revenue',
  'outbox_event',
  'posting_key',
  'user_rollup',
  'user_total',
];

/** A fingerprint of every table the posting function writes; equal prints mean that nothing was written. */
export async function fingerprint(superuser: pg.ClientBase): Promise<string> {
  const prints: string[] = [];
  for (const table of TABLES) {
    const { rows } = await superuser.query<{ print: string }>(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(row::text, '|' ORDER BY row::text)), '') AS print FROM ${table} row`,
    );
    prints.push(`${table}=${rows[0]?.print}`);
  }
  return prints.join('\n');
}
