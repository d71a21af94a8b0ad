import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** Kinds of pay outside revenue shares. */
export type CompensationKind = 'SALARY' | 'BONUS' | 'FLAT_FEE' | 'HOURLY' | 'PER_COURSE';

/** Pay that was posted; amounts in minor units. */
export interface NewCompensation {
  readonly uuid: Uuid;
  readonly employeeUuid: Uuid;
  readonly userUuid: Uuid;
  readonly kind: CompensationKind;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly period: { readonly from: Date; readonly to: Date } | null;
  readonly attributionUuid: Uuid | null;
  readonly transactionUuid: Uuid;
  readonly paidTransactionUuid: Uuid | null;
  readonly by: { readonly employeeUuid: Uuid | null; readonly ownerUserUuid: Uuid | null };
}

/** An expense that was posted. */
export interface NewExpense {
  readonly uuid: Uuid;
  readonly displayId: string;
  readonly employeeUuid: Uuid;
  readonly posterUuid: Uuid;
  readonly departmentUuid: Uuid | null;
  readonly teamUuid: Uuid | null;
  readonly category: string;
  readonly description: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly transactionUuid: Uuid;
}

const dayOf = (date: Date | undefined): string | null => date?.toISOString().slice(0, 10) ?? null;

/** Writes pay and expenses of one organization beside their postings, in the transaction of the deed. */
export class MoneyOutRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
    private readonly at: Date,
  ) {}

  async insertCompensation(row: NewCompensation): Promise<void> {
    await this.sql.query(
      `INSERT INTO compensation_payment (org_id, id, employee_id, user_id, kind, amount, currency, period_start, period_end,
         attribution_id, transaction_id, paid_transaction_id, processed_by_employee_id, processed_by_owner_user_id, created_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6::bigint, $7, $8::date, $9::date, $10::uuid, $11::uuid,
               $12::uuid, $13::uuid, $14::uuid, $15::timestamptz)`,
      [
        this.orgUuid,
        row.uuid,
        row.employeeUuid,
        row.userUuid,
        row.kind,
        row.amountMinor.toString(),
        row.currency,
        dayOf(row.period?.from),
        dayOf(row.period?.to),
        row.attributionUuid,
        row.transactionUuid,
        row.paidTransactionUuid,
        row.by.employeeUuid,
        row.by.ownerUserUuid,
        this.at.toISOString(),
      ],
    );
  }

  async insertExpense(row: NewExpense): Promise<void> {
    await this.sql.query(
      `INSERT INTO expense_claim (org_id, id, display_id, employee_id, posted_by_employee_id, department_id, team_id, category,
         amount, currency, description, status, transaction_id, created_at)
       VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5::uuid, $6::uuid, $7::uuid, $8, $9::bigint, $10, $11, 'POSTED',
               $12::uuid, $13::timestamptz)`,
      [
        this.orgUuid,
        row.uuid,
        row.displayId,
        row.employeeUuid,
        row.posterUuid,
        row.departmentUuid,
        row.teamUuid,
        row.category,
        row.amountMinor.toString(),
        row.currency,
        row.description,
        row.transactionUuid,
        this.at.toISOString(),
      ],
    );
  }
}
