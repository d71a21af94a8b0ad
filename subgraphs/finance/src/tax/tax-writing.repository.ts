import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Author } from '@volmify/shared/policy/author';
import type { TaxRule } from './tax-quote.ts';

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
  readonly isInclusive: boolean;
  /** Null = everywhere. */
  readonly jurisdiction: string | null;
  /** Null = every category of goods. */
  readonly categoryUuid: Uuid | null;
  readonly effectiveFrom: Date;
}

/** A rate under its lock. */
export interface LockedTaxRate {
  readonly type: 'PERCENT' | 'FIXED';
  readonly version: number;
  readonly effectiveFrom: Date;
}

interface RuleRow {
  readonly id: Uuid;
  readonly effective_from: Date;
  readonly type: TaxRule['type'];
  readonly currency: string | null;
  readonly category_code: string | null;
  readonly jurisdiction: string | null;
  readonly is_inclusive: boolean;
  readonly rate_bps: number | null;
  readonly amount: string | null;
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
      `INSERT INTO org_tax_rate (org_id, id, code, name, type, rate_bps, amount, currency, is_inclusive, jurisdiction, category_id,
                                 effective_from,
                                 version, managed_by_employee_id, created_at, updated_at)
       VALUES ($1::uuid, $2::uuid, $3, $4, $5, $6::int, $7::bigint, $8, $9, $10, $11::uuid, $12::timestamptz, 1,
               $13::uuid, $14::timestamptz, $14::timestamptz)
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
        rate.isInclusive,
        rate.jurisdiction,
        rate.categoryUuid,
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

  /** The versions in force now, one a rate: the newest that has begun; a rate that has not begun or has ended has none. */
  async rulesInForce(): Promise<TaxRule[]> {
    const rows = await this.sql.query<RuleRow>(
      `SELECT DISTINCT ON (r.id) s.id, s.effective_from, r.type, r.currency, c.code AS category_code,
              s.data ->> 'jurisdiction' AS jurisdiction, (s.data ->> 'isInclusive')::boolean AS is_inclusive,
              (s.data ->> 'rateBps')::int AS rate_bps, (s.data ->> 'amountMinor')::bigint AS amount
         FROM org_tax_rate r
         JOIN org_tax_rate_snapshot s ON s.org_id = r.org_id AND s.rate_id = r.id
         LEFT JOIN org_tax_category c ON c.org_id = r.org_id AND c.id = r.category_id
        WHERE r.org_id = $1::uuid AND s.effective_from <= $2::timestamptz
          AND (r.effective_to IS NULL OR r.effective_to > $2::timestamptz)
        ORDER BY r.id, s.version DESC`,
      [this.orgUuid, this.at.toISOString()],
    );
    return rows.map((row) => ({
      snapshotUuid: row.id,
      jurisdiction: row.jurisdiction,
      categoryCode: row.category_code,
      type: row.type,
      rateBps: row.rate_bps,
      amount: row.amount === null ? null : BigInt(row.amount),
      currency: row.currency,
      isInclusive: row.is_inclusive,
      effectiveFrom: row.effective_from,
    }));
  }

  /** Id of a category by its code; undefined for one that is not there or not used any more. */
  async findCategory(code: string): Promise<Uuid | undefined> {
    const [row] = await this.sql.query<{ id: Uuid }>(
      'SELECT id FROM org_tax_category WHERE org_id = $1::uuid AND code = $2 AND is_active',
      [this.orgUuid, code],
    );
    return row?.id;
  }

  /** Where the member was taxed last; undefined when that was never asked. */
  async lastPlace(memberUuid: Uuid): Promise<string | undefined> {
    const [row] = await this.sql.query<{ jurisdiction: string }>(
      `SELECT jurisdiction FROM org_member_order
        WHERE org_id = $1::uuid AND member_id = $2::uuid AND status <> 'CART' AND jurisdiction IS NOT NULL
        ORDER BY ordered_at DESC, id DESC LIMIT 1`,
      [this.orgUuid, memberUuid],
    );
    return row?.jurisdiction;
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
