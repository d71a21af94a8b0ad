import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Worker } from '../ledger/entry.parts.ts';
import type { PayoutStatus } from './payout.ts';

/** A payout as it stands under its lock; amounts in minor units. */
export interface LockedPayout {
  readonly uuid: Uuid;
  readonly displayId: string;
  readonly status: PayoutStatus;
  readonly payee: Worker;
  readonly amount: bigint;
  readonly withheld: bigint;
  readonly currency: string;
  readonly revenueUuids: readonly Uuid[];
}

/** One part of what is payable, in minor units. */
export interface PayablePart {
  readonly uuid: Uuid;
  readonly amount: bigint;
}

/** What a professional may be paid now. */
export interface Payable {
  /** Earned shares past their hold, oldest first. */
  readonly revenues: readonly PayablePart[];
  /** Bonuses and fees, oldest first. */
  readonly compensations: readonly PayablePart[];
  /** What the books owe: nothing beyond it is paid. */
  readonly balance: bigint;
}

/** Terms of payouts of one organization at an instant. */
export interface PayoutTerms {
  /** Minor units. */
  readonly minPayout: bigint;
  /** Basis points kept back for tax. */
  readonly withholdingBps: number;
}

/** A payout to be made. */
export interface NewPayout {
  readonly uuid: Uuid;
  readonly displayId: string;
  readonly payee: Worker;
  readonly amount: bigint;
  readonly withheld: bigint;
  readonly currency: string;
  readonly requestedByUserUuid: Uuid;
  readonly revenues: readonly PayablePart[];
  readonly compensations: readonly PayablePart[];
}

interface PartRow {
  readonly id: Uuid;
  readonly amount: string;
}

const toParts = (rows: readonly PartRow[]): PayablePart[] =>
  rows.map(({ id, amount }) => ({ uuid: id, amount: BigInt(amount) }));

/** Writes payouts of one organization, in the transaction of the deed. */
export class PayoutWritingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
    private readonly at: Date,
  ) {}

  /** Two requests for one professional come one after the other. */
  async queueFor(employeeUuid: Uuid): Promise<void> {
    await this.sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`payout/${employeeUuid}`]);
  }

  /** Earned, past the hold, not taken back, not disputed, in no payout under way. */
  async findPayable(employeeUuid: Uuid, currency: string): Promise<Payable> {
    const who = [this.orgUuid, employeeUuid, currency];
    const revenues = await this.sql.query<PartRow>(
      `SELECT r.id, r.attributed - r.reversed AS amount FROM org_employee_product_attribution_revenue r
        WHERE r.org_id = $1::uuid AND r.employee_id = $2::uuid AND r.currency = $3 AND r.payout_id IS NULL
          AND r.attributed > r.reversed AND r.payable_at <= $4::timestamptz
          AND NOT EXISTS (SELECT FROM payout_item i
            WHERE i.org_id = r.org_id AND i.attribution_revenue_id = r.id AND i.is_live)
          AND NOT EXISTS (SELECT FROM dispute d WHERE d.org_id = r.org_id AND d.order_id = r.order_id AND d.status = 'OPEN')
        ORDER BY r.calculated_at, r.id`,
      [...who, this.at.toISOString()],
    );
    const compensations = await this.sql.query<PartRow>(
      `SELECT id, amount FROM compensation_payment
        WHERE org_id = $1::uuid AND employee_id = $2::uuid AND currency = $3 AND kind <> 'SALARY' AND payout_id IS NULL
        ORDER BY created_at, id`,
      who,
    );
    // A payout that waits for approval still stands in the balance.
    const [owed] = await this.sql.query<{ balance: string }>(
      `SELECT coalesce((SELECT sum(b.credits - b.debits) FROM account a JOIN account_balance b
                 ON b.org_id = a.org_id AND b.account_id = a.id
               WHERE a.org_id = $1::uuid AND a.code = '2130' AND a.subject_id = $2::uuid AND a.currency = $3), 0)
            - coalesce((SELECT sum(amount) FROM payout
               WHERE org_id = $1::uuid AND employee_id = $2::uuid AND currency = $3 AND status = 'REQUESTED'), 0) AS balance`,
      who,
    );
    return {
      revenues: toParts(revenues),
      compensations: toParts(compensations),
      balance: BigInt(owed?.balance ?? 0),
    };
  }

  /** What somebody owes: payables below zero, one a currency; minor units above 0. */
  async findOwed(employeeUuid: Uuid): Promise<{ readonly currency: string; readonly amount: bigint }[]> {
    const rows = await this.sql.query<{ currency: string; owed: string }>(
      `SELECT a.currency, sum(b.debits - b.credits)::text AS owed
         FROM account a JOIN account_balance b ON b.org_id = a.org_id AND b.account_id = a.id
        WHERE a.org_id = $1::uuid AND a.code = '2130' AND a.subject_id = $2::uuid
        GROUP BY a.currency HAVING sum(b.debits - b.credits) > 0 ORDER BY a.currency`,
      [this.orgUuid, employeeUuid],
    );
    return rows.map(({ currency, owed }) => ({ currency, amount: BigInt(owed) }));
  }

  /** The organization's own terms before the platform's. @throws when no fee policy is in force */
  async findTerms(): Promise<PayoutTerms> {
    const inForce = `(org_id = $1::uuid OR org_id IS NULL) AND effective_from <= $2::timestamptz
      AND (effective_to IS NULL OR effective_to > $2::timestamptz)`;
    const newest = 'ORDER BY org_id IS NULL, effective_from DESC LIMIT 1';
    const [row] = await this.sql.query<{ min_payout: string | null; rate_bps: number | null }>(
      `SELECT (SELECT min_payout FROM fee_policy WHERE ${inForce} ${newest}) AS min_payout,
              (SELECT rate_bps FROM tax_withholding_rule WHERE applies_to = 'PAYOUT' AND ${inForce} ${newest}) AS rate_bps`,
      [this.orgUuid, this.at.toISOString()],
    );
    if (row?.min_payout == null) throw new Error(`no fee policy is in force at ${this.at.toISOString()}`);
    return { minPayout: BigInt(row.min_payout), withholdingBps: row.rate_bps ?? 0 };
  }

  async insert(payout: NewPayout): Promise<void> {
    await this.sql.query(
      `INSERT INTO payout (org_id, id, display_id, employee_id, user_id, status, amount, withheld, net_amount, currency,
                           requested_at, requested_by_user_id, created_at, updated_at)
       VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, 'REQUESTED', $6::bigint, $7::bigint,
               $6::bigint - $7::bigint, $8, $9::timestamptz, $10::uuid, $9::timestamptz, $9::timestamptz)`,
      [
        this.orgUuid,
        payout.uuid,
        payout.displayId,
        payout.payee.employeeId,
        payout.payee.userId,
        payout.amount.toString(),
        payout.withheld.toString(),
        payout.currency,
        this.at.toISOString(),
        payout.requestedByUserUuid,
      ],
    );
    await this.sql.query(
      `INSERT INTO payout_item (org_id, payout_id, attribution_revenue_id, user_id, amount)
       SELECT $1::uuid, $2::uuid, part.id, $3::uuid, part.amount FROM unnest($4::uuid[], $5::bigint[]) AS part (id, amount)`,
      [
        this.orgUuid,
        payout.uuid,
        payout.payee.userId,
        payout.revenues.map(({ uuid }) => uuid),
        payout.revenues.map(({ amount }) => amount.toString()),
      ],
    );
    await this.sql.query(
      `UPDATE compensation_payment SET payout_id = $2::uuid WHERE org_id = $1::uuid AND id = ANY ($3::uuid[])`,
      [this.orgUuid, payout.uuid, payout.compensations.map(({ uuid }) => uuid)],
    );
  }

  /** The payout under its lock, with what it pays; undefined when the organization has none of that id. */
  async lock(uuid: Uuid): Promise<LockedPayout | undefined> {
    const [row] = await this.sql.query<{
      display_id: string;
      status: PayoutStatus;
      employee_id: Uuid;
      user_id: Uuid;
      amount: string;
      withheld: string;
      currency: string;
    }>(
      `SELECT display_id, status, employee_id, user_id, amount, withheld, currency FROM payout
        WHERE org_id = $1::uuid AND id = $2::uuid FOR UPDATE`,
      [this.orgUuid, uuid],
    );
    if (!row) return undefined;
    const [scope] = await this.sql.query<{ job_profile_id: Uuid | null }>(
      'SELECT job_profile_id FROM employee_scope WHERE org_id = $1::uuid AND employee_id = $2::uuid',
      [this.orgUuid, row.employee_id],
    );
    const items = await this.sql.query<{ id: Uuid }>(
      `SELECT attribution_revenue_id AS id FROM payout_item WHERE org_id = $1::uuid AND payout_id = $2::uuid
        ORDER BY attribution_revenue_id`,
      [this.orgUuid, uuid],
    );
    return {
      uuid,
      displayId: row.display_id,
      status: row.status,
      payee: { employeeId: row.employee_id, userId: row.user_id, jobProfileId: scope?.job_profile_id ?? null },
      amount: BigInt(row.amount),
      withheld: BigInt(row.withheld),
      currency: row.currency,
      revenueUuids: items.map(({ id }) => id),
    };
  }

  /**
   * What the items of a payout are still worth, in minor units: less than they were made for when something was taken
   * back since. Asked after the posting, which holds the revenue rows until the end.
   */
  async findWorth(uuid: Uuid): Promise<{ readonly made: bigint; readonly worth: bigint }> {
    const [row] = await this.sql.query<{ made: string; worth: string }>(
      `SELECT coalesce(sum(i.amount), 0) AS made, coalesce(sum(least(i.amount, r.attributed - r.reversed)), 0) AS worth
         FROM payout_item i JOIN org_employee_product_attribution_revenue r
           ON r.org_id = i.org_id AND r.id = i.attribution_revenue_id
        WHERE i.org_id = $1::uuid AND i.payout_id = $2::uuid`,
      [this.orgUuid, uuid],
    );
    return { made: BigInt(row?.made ?? 0), worth: BigInt(row?.worth ?? 0) };
  }

  async approve(
    uuid: Uuid,
    by: { readonly employeeUuid: Uuid | null; readonly ownerUserUuid: Uuid | null },
  ): Promise<void> {
    await this.sql.query(
      `UPDATE payout SET status = 'APPROVED', approved_at = $3::timestamptz, approved_by_employee_id = $4::uuid,
              approved_by_owner_user_id = $5::uuid, updated_at = $3::timestamptz
        WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, uuid, this.at.toISOString(), by.employeeUuid, by.ownerUserUuid],
    );
  }

  async settle(uuid: Uuid, externalRef: string): Promise<void> {
    await this.sql.query(
      `UPDATE payout SET status = 'PAID', paid_at = $3::timestamptz, external_ref = $4, updated_at = $3::timestamptz
        WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, uuid, this.at.toISOString(), externalRef],
    );
  }

  /** Ends a wish that nobody approved; what it was to pay is free with the move. */
  async withdraw(uuid: Uuid, to: 'REJECTED' | 'CANCELLED', reason: string): Promise<void> {
    await this.sql.query(
      `UPDATE payout SET status = $4, failure_reason = $5, updated_at = $3::timestamptz
        WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, uuid, this.at.toISOString(), to, reason],
    );
  }

  /** Frees what it was to pay: the database does that with the move. */
  async fail(uuid: Uuid, reason: string): Promise<void> {
    await this.sql.query(
      `UPDATE payout SET status = 'FAILED', failed_at = $3::timestamptz, failure_reason = $4, updated_at = $3::timestamptz
        WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, uuid, this.at.toISOString(), reason],
    );
  }
}
