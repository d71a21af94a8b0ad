import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Author } from '@volmify/shared/policy/author';

/** A rate and what its first version says. */
export interface NewTaxRate {
  readonly uuid: Uuid;
  readonly code: string;
  readonly name: string;
  readonly type: 'PERCENT' | 'FIXED';
  readonly rateBps: number | null;
  /** Minor units. */
  readonly amountMinor: bigint | null;
  readonly currency: string | null;
  readonly regionUuid: Uuid | null;
  readonly effectiveFrom: Date;
}

/** A rate under its lock. */
export interface LockedTaxRate {
  readonly type: 'PERCENT' | 'FIXED';
  readonly version: number;
  readonly effectiveFrom: Date;
}

/** Writes sales taxes of one organization, in the transaction of the deed. */
export class TaxWritingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
    private readonly at: Date,
  ) {}

  /** False when the code is taken. */
  async insertRate(rate: NewTaxRate, managedBy: Uuid | null): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO org_tax_rate (org_id, id, code, name, type, rate_bps, amount, currency, region_id, effective_from,
                                 version, managed_by_employee_id, created_at, updated_at)
       VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6::int, $7::bigint, $8, $9::uuid, $10::timestamptz, 1, $11::uuid,
               $12::timestamptz, $12::timestamptz)
       ON CONFLICT (org_id, code) DO NOTHING RETURNING id`,
      [
        this.orgUuid,
        rate.uuid,
        rate.code,
        rate.name,
        rate.type,
        rate.rateBps,
        rate.amountMinor?.toString() ?? null,
        rate.currency,
        rate.regionUuid,
        rate.effectiveFrom.toISOString(),
        managedBy,
        this.at.toISOString(),
      ],
    );
    return rows.length > 0;
  }

  async lockRate(uuid: Uuid): Promise<LockedTaxRate | undefined> {
    const [row] = await this.sql.query<{ type: LockedTaxRate['type']; version: number; effective_from: Date }>(
      'SELECT type, version, effective_from FROM org_tax_rate WHERE org_id = $1::uuid AND id = $2::uuid FOR UPDATE',
      [this.orgUuid, uuid],
    );
    return row && { type: row.type, version: row.version, effectiveFrom: row.effective_from };
  }

  async changeRate(uuid: Uuid, next: { version: number; rateBps: number; effectiveFrom: Date }): Promise<void> {
    await this.sql.query(
      `UPDATE org_tax_rate SET version = $3::int, rate_bps = $4::int, effective_from = $5::timestamptz,
              updated_at = $6::timestamptz WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, uuid, next.version, next.rateBps, next.effectiveFrom.toISOString(), this.at.toISOString()],
    );
  }

  /** Keeps the rate as it stands now as a version of its own. */
  async addSnapshot(uuid: Uuid, rateUuid: Uuid, by: Author): Promise<void> {
    await this.sql.query(
      `INSERT INTO org_tax_rate_snapshot (org_id, id, rate_id, version, data, effective_from, by_employee_id,
                                          by_owner_user_id, created_at)
       SELECT r.org_id, $2::uuid, r.id, r.version, jsonb_strip_nulls(jsonb_build_object('code', r.code, 'type', r.type,
                'rateBps', r.rate_bps, 'amountMinor', r.amount::text, 'currency', r.currency,
                'isInclusive', r.is_inclusive, 'jurisdiction', r.jurisdiction)),
              r.effective_from, $4::uuid, $5::uuid, $6::timestamptz
         FROM org_tax_rate r WHERE r.org_id = $1::uuid AND r.id = $3::uuid`,
      [this.orgUuid, uuid, rateUuid, by.employeeUuid, by.ownerUserUuid, this.at.toISOString()],
    );
  }
}
