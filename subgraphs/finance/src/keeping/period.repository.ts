import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** A balance of one account on some day, minor units, debit positive. */
export interface DayBalance {
  readonly accountId: Uuid;
  readonly code: string;
  /** Owner of a subledger account. */
  readonly subjectId: Uuid | null;
  readonly currency: string;
  readonly balance: bigint;
}

/** The end of a UTC day in SQL. */
const endOf = (day: string): string => `((${day}::date + 1)::timestamp AT TIME ZONE 'UTC')`;

/** Closed periods and kept balances of one organization. Days are `yyyy-mm-dd`, in UTC. */
export class PeriodRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  /** Waits for postings under way and keeps new ones waiting; ends with the transaction. */
  async holdPostings(): Promise<void> {
    await this.sql.query(`SELECT pg_advisory_xact_lock(hashtextextended('close/' || $1, 0))`, [this.orgUuid]);
  }

  /** The last closed day, and whether a day is over by the ledger's clock. */
  async findStanding(day: string): Promise<{ readonly closedUntil: string | null; readonly isOver: boolean }> {
    const [row] = await this.sql.query<{ closed_until: string | null; is_over: boolean }>(
      `SELECT (SELECT max(ends_on)::text FROM accounting_period WHERE org_id = $1::uuid AND closed_at IS NOT NULL)
                AS closed_until, ${endOf('$2')} <= ledger_clock() AS is_over`,
      [this.orgUuid, day],
    );
    return { closedUntil: row?.closed_until ?? null, isOver: row?.is_over ?? false };
  }

  /** Closes everything after the last closed day up to this one; the first period has no beginning. */
  async insertClosed(id: Uuid, through: string, closedBy: Uuid | null): Promise<string> {
    const [row] = await this.sql.query<{ starts_on: string }>(
      `INSERT INTO accounting_period (org_id, id, starts_on, ends_on, closed_at, closed_by)
       SELECT $1::uuid, $2::uuid, coalesce(max(ends_on) + 1, '0001-01-01'), $3::date, ledger_clock(), $4::uuid
         FROM accounting_period WHERE org_id = $1::uuid AND closed_at IS NOT NULL
       RETURNING starts_on::text`,
      [this.orgUuid, id, through, closedBy],
    );
    return row?.starts_on ?? '';
  }

  /** Keeps the balances at the end of a day: the kept ones before and the lines since; the number of accounts. */
  async insertSnapshots(day: string): Promise<number> {
    const rows = await this.sql.query(
      `INSERT INTO account_balance_snapshot (org_id, account_id, day, debits, credits)
       SELECT a.org_id, a.id, $2::date, sums.debits, sums.credits FROM account a ${SUMS_AT('$2')}
        WHERE a.org_id = $1::uuid AND sums.debits + sums.credits > 0 RETURNING 1`,
      [this.orgUuid, day],
    );
    return rows.length;
  }

  /** Balances at the end of a day: one kept row an account and the lines after it. */
  async findBalances(day: string): Promise<DayBalance[]> {
    const rows = await this.sql.query<BalanceRow>(
      `SELECT a.id, a.code, a.subject_id, a.currency, (sums.debits - sums.credits)::text AS balance
         FROM account a ${SUMS_AT('$2')} WHERE a.org_id = $1::uuid ORDER BY a.currency, a.code, a.id`,
      [this.orgUuid, day],
    );
    return rows.map(toBalance);
  }

  /** Balances at the end of a day as the books knew them at an instant: what was posted later is left out. */
  async findBalancesAsKnown(day: string, knownAt: Date): Promise<DayBalance[]> {
    const rows = await this.sql.query<BalanceRow>(
      `SELECT a.id, a.code, a.subject_id, a.currency, coalesce(known.balance, 0)::text AS balance
         FROM account a CROSS JOIN LATERAL (
           SELECT sum(l.side * l.amount) AS balance FROM account_transaction_line l
             JOIN account_transaction t ON t.org_id = l.org_id AND t.id = l.transaction_id
            WHERE l.account_id = a.id AND l.occurred_at < ${endOf('$2')} AND t.posted_at <= $3::timestamptz) known
        WHERE a.org_id = $1::uuid ORDER BY a.currency, a.code, a.id`,
      [this.orgUuid, day, knownAt.toISOString()],
    );
    return rows.map(toBalance);
  }
}

/** Debits and credits of account `a` at the end of a day. */
const SUMS_AT = (day: string): string => `
  LEFT JOIN LATERAL (SELECT s.day, s.debits, s.credits FROM account_balance_snapshot s
     WHERE s.org_id = a.org_id AND s.account_id = a.id AND s.day <= ${day}::date ORDER BY s.day DESC LIMIT 1) kept ON true
  CROSS JOIN LATERAL (
    SELECT coalesce(kept.debits, 0) + coalesce(sum(l.amount) FILTER (WHERE l.side = 1), 0) AS debits,
           coalesce(kept.credits, 0) + coalesce(sum(l.amount) FILTER (WHERE l.side = -1), 0) AS credits
      FROM account_transaction_line l
     WHERE l.account_id = a.id AND l.occurred_at < ${endOf(day)}
       AND (kept.day IS NULL OR l.occurred_at >= ${endOf('kept.day')})) sums`;

interface BalanceRow {
  readonly id: Uuid;
  readonly code: string;
  readonly subject_id: Uuid | null;
  readonly currency: string;
  readonly balance: string;
}

const toBalance = ({ id, subject_id, balance, ...row }: BalanceRow): DayBalance => ({
  ...row,
  accountId: id,
  subjectId: subject_id,
  balance: BigInt(balance),
});
