import type { Uuid } from '@volmify/shared/ids';
import type { Columns, RowWriter } from '../row.writer.ts';
import type { Name } from './setting.ts';

/** Tables of settings that have texts of their own, and the column by which their texts name them. */
const TEXTS = {
  org_brand: { table: 'org_brand_i18n', key: 'brand_id' },
  org_region: { table: 'org_region_i18n', key: 'region_id' },
  org_funnel: { table: 'org_funnel_i18n', key: 'funnel_id' },
} as const;

/** Settings with texts. */
export type NamedTable = keyof typeof TEXTS;

/** What one organization sets for itself, while a write holds its lock. */
export class SettingWritingRepository {
  constructor(readonly rows: RowWriter) {}

  /** The live row with that value; values stand in the columns that are unique among live rows. */
  async findLive(
    table: NamedTable | 'org_funnel_domain',
    column: 'id' | 'slug' | 'currency_code' | 'domain',
    value: string,
  ): Promise<{ readonly uuid: Uuid; readonly funnelUuid: Uuid | null } | undefined> {
    const funnel = table === 'org_funnel_domain' ? 'funnel_id' : 'NULL::uuid';
    const [row] = await this.rows.sql.query<{ uuid: Uuid; funnelUuid: Uuid | null }>(
      `SELECT id AS uuid, ${funnel} AS "funnelUuid" FROM ${table}
        WHERE org_id = $1::uuid AND ${column}::text = $2 AND deleted_at IS NULL`,
      [this.rows.orgUuid, value],
    );
    return row;
  }

  /** Number of the regions named that are live ones of this organization. */
  async countRegions(uuids: readonly Uuid[]): Promise<number> {
    const [row] = await this.rows.sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM org_region
        WHERE org_id = $1::uuid AND id = ANY ($2::uuid[]) AND deleted_at IS NULL`,
      [this.rows.orgUuid, uuids],
    );
    return row?.count ?? 0;
  }

  /** True while a live store front sells in the region. */
  async isSoldIn(regionUuid: Uuid): Promise<boolean> {
    const found = await this.rows.sql.query(
      `SELECT 1 FROM org_funnel_region r JOIN org_funnel f ON f.id = r.funnel_id AND f.deleted_at IS NULL
        WHERE r.org_id = $1::uuid AND r.region_id = $2::uuid LIMIT 1`,
      [this.rows.orgUuid, regionUuid],
    );
    return found.length > 0;
  }

  /** Writes the texts of a row anew. */
  async replaceNames(of: NamedTable, uuid: Uuid, names: readonly Name[]): Promise<void> {
    const { table, key } = TEXTS[of];
    await this.rows.sql.query(`DELETE FROM ${table} WHERE org_id = $1::uuid AND ${key} = $2::uuid`, [
      this.rows.orgUuid,
      uuid,
    ]);
    for (const { localeKey, name, description, isDefault } of names) {
      const columns = { [key]: uuid, locale_key: localeKey, name, is_default: isDefault };
      await this.rows.insert(table, of === 'org_brand' ? { ...columns, description } : columns);
    }
  }

  /** Writes the regions of a store front anew. */
  async replaceRegions(funnelUuid: Uuid, regionUuids: readonly Uuid[]): Promise<void> {
    await this.rows.sql.query('DELETE FROM org_funnel_region WHERE org_id = $1::uuid AND funnel_id = $2::uuid', [
      this.rows.orgUuid,
      funnelUuid,
    ]);
    for (const uuid of regionUuids) {
      await this.rows.insert('org_funnel_region', { funnel_id: funnelUuid, region_id: uuid });
    }
  }

  /** Adds a host name; false when it leads to a store front of any organization already. */
  async addDomain(columns: {
    readonly uuid: Uuid;
    readonly funnelUuid: Uuid;
    readonly domain: string;
    readonly token: string;
  }): Promise<boolean> {
    const added = await this.rows.sql.query(
      `INSERT INTO org_funnel_domain (id, org_id, funnel_id, domain, verification_token)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5)
       ON CONFLICT (domain) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
      [columns.uuid, this.rows.orgUuid, columns.funnelUuid, columns.domain, columns.token],
    );
    return added.length > 0;
  }

  /** Makes one host name of a store front the canonical one. */
  async makeCanonical(funnelUuid: Uuid, uuid: Uuid): Promise<void> {
    await this.rows.sql.query(
      `UPDATE org_funnel_domain SET is_canonical = false
        WHERE org_id = $1::uuid AND funnel_id = $2::uuid AND is_canonical`,
      [this.rows.orgUuid, funnelUuid],
    );
    await this.rows.change('org_funnel_domain', uuid, { is_canonical: true });
  }

  /** Frees the host names of a store front. */
  async freeDomains(funnelUuid: Uuid, gone: Columns): Promise<void> {
    await this.rows.sql.query(
      `UPDATE org_funnel_domain SET deleted_at = $3::timestamptz, deleted_by = $4::uuid
        WHERE org_id = $1::uuid AND funnel_id = $2::uuid AND deleted_at IS NULL`,
      [this.rows.orgUuid, funnelUuid, gone['deleted_at'], gone['deleted_by']],
    );
  }

  /** The language's row, whether active or not. */
  async findLocale(locale: string): Promise<{ readonly uuid: Uuid; readonly isDefault: boolean } | undefined> {
    const [row] = await this.rows.sql.query<{ uuid: Uuid; isDefault: boolean }>(
      `SELECT id AS uuid, is_default AS "isDefault" FROM org_locale WHERE org_id = $1::uuid AND locale_key = $2`,
      [this.rows.orgUuid, locale],
    );
    return row;
  }

  /** Leaves the organization without a default language, until the next statement names one. */
  async clearDefaultLocale(): Promise<void> {
    await this.rows.sql.query('UPDATE org_locale SET is_default = false WHERE org_id = $1::uuid AND is_default', [
      this.rows.orgUuid,
    ]);
  }

  async setCurrency(currency: string, columns: readonly [string | null, string, bigint | null]): Promise<void> {
    await this.rows.sql.query(
      `INSERT INTO org_currency_setting (org_id, currency_code, display_format, rounding_mode, rounding_increment)
       VALUES ($1::uuid, $2, $3, $4, $5::bigint)
       ON CONFLICT (org_id, currency_code) DO UPDATE
          SET display_format = excluded.display_format, rounding_mode = excluded.rounding_mode,
              rounding_increment = excluded.rounding_increment`,
      [this.rows.orgUuid, currency, ...columns],
    );
  }

  /** The retention policy of a kind of row. */
  async findPolicy(entityType: string): Promise<Uuid | undefined> {
    const [row] = await this.rows.sql.query<{ uuid: Uuid }>(
      'SELECT id AS uuid FROM system_data_retention_policy WHERE org_id = $1::uuid AND entity_type = $2',
      [this.rows.orgUuid, entityType],
    );
    return row?.uuid;
  }

  /** Turns a switch; what it was before, null when it was never turned. */
  async setFlag(uuid: Uuid, key: string, enabled: boolean): Promise<boolean | null> {
    const [known] = await this.rows.sql.query<{ uuid: Uuid; enabled: boolean }>(
      'SELECT id AS uuid, enabled FROM org_feature_flag WHERE org_id = $1::uuid AND key = $2',
      [this.rows.orgUuid, key],
    );
    if (known) await this.rows.change('org_feature_flag', known.uuid, { enabled });
    else await this.rows.insert('org_feature_flag', { id: uuid, key, enabled });
    return known?.enabled ?? null;
  }
}
