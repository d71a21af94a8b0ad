import type { Sql } from '@volmify/shared/events/sql';
import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type { Brand, FeatureFlag, Funnel, FunnelDomain, Name, OrgCurrency, OrgLocale, Region } from './setting.ts';

const namesOf = (table: string, key: string, description = 'NULL'): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('localeKey', t.locale_key, 'name', t.name, 'description', ${description},
                                               'isDefault', t.is_default) ORDER BY t.locale_key), '[]')
    FROM ${table} t WHERE t.${key} = s.id)`;

/** Organizations that the reader sees; the table of the setting stands as `s`. */
const OF_SEEN = `EXISTS (
  SELECT FROM org o WHERE o.id = s.org_id AND o.deleted_at IS NULL AND ($2::boolean OR (o.is_active AND NOT o.is_private)
     OR o.id = ANY ($3::uuid[])
     OR o.id = ANY (ARRAY(SELECT m.org_id FROM org_member m WHERE m.user_id = $4::uuid))))`;

const BRAND = `SELECT s.id, s.org_id AS "orgUuid", s.slug, s.logo_url AS "logoUrl",
  ${namesOf('org_brand_i18n', 'brand_id', 't.description')} AS names FROM org_brand s`;
const REGION = `SELECT s.id, s.org_id AS "orgUuid", s.currency_code AS currency, s.includes_tax AS "includesTax",
  s.jurisdiction, s.country_code AS "countryCode", ${namesOf('org_region_i18n', 'region_id')} AS names FROM org_region s`;

interface Row {
  readonly id: Uuid;
  readonly orgUuid: Uuid;
  readonly names: readonly Name[];
}

const toBrand = (row: Row & Omit<Brand, 'id' | 'orgId'>): Brand => ({
  ...row,
  id: toId('OrgBrand', row.id),
  orgId: toId('Org', row.orgUuid),
});
const toRegion = (row: Row & Omit<Region, 'id' | 'orgId'>): Region => ({
  ...row,
  id: toId('OrgRegion', row.id),
  orgId: toId('Org', row.orgUuid),
});

/** What organizations set for themselves: the open part of those the reader sees, the rest where the reader is staff. */
export class SettingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly reader: OrganizationReader,
  ) {}

  /** Languages of many organizations, the default one first; one statement. */
  listLocales(orgs: readonly Uuid[]): Promise<readonly OrgLocale[]> {
    return this.#seen(
      `SELECT s.org_id AS "orgUuid", s.locale_key AS locale, s.is_default AS "isDefault", s.is_active AS "isActive"
         FROM org_locale s WHERE s.org_id = ANY ($1::uuid[]) AND ${OF_SEEN} ORDER BY s.is_default DESC, s.locale_key`,
      orgs,
    );
  }

  /** Currencies of many organizations, the default one first; one statement. */
  async listCurrencies(orgs: readonly Uuid[]): Promise<readonly OrgCurrency[]> {
    const rows = await this.#seen<OrgCurrency & { readonly increment: string | null }>(
      `SELECT s.org_id AS "orgUuid", s.currency_code AS currency, s.is_default AS "isDefault",
              s.display_format AS "displayFormat", s.rounding_mode AS "roundingMode", s.rounding_increment::text AS increment
         FROM org_currency_setting s WHERE s.org_id = ANY ($1::uuid[]) AND ${OF_SEEN}
        ORDER BY s.is_default DESC, s.currency_code`,
      orgs,
    );
    return rows.map(({ increment, ...row }) => ({
      ...row,
      roundingIncrement: increment === null ? null : BigInt(increment),
    }));
  }

  /** Live brands of many organizations by slug; one statement. */
  async listBrands(orgs: readonly Uuid[]): Promise<readonly Brand[]> {
    const rows = await this.#seen<Brand>(
      `${BRAND} WHERE s.org_id = ANY ($1::uuid[]) AND s.deleted_at IS NULL AND ${OF_SEEN} ORDER BY s.slug`,
      orgs,
    );
    return rows.map(toBrand);
  }

  /** Many live brands by id; one statement. */
  async findBrands(ids: readonly Id<'OrgBrand'>[]): Promise<readonly Brand[]> {
    const rows = await this.#seen<Brand>(
      `${BRAND} WHERE s.id = ANY ($1::uuid[]) AND s.deleted_at IS NULL AND ${OF_SEEN}`,
      toUuids(ids),
    );
    return rows.map(toBrand);
  }

  /** Live market regions of many organizations by currency; one statement. */
  async listRegions(orgs: readonly Uuid[]): Promise<readonly Region[]> {
    const rows = await this.#seen<Region>(
      `${REGION} WHERE s.org_id = ANY ($1::uuid[]) AND s.deleted_at IS NULL AND ${OF_SEEN} ORDER BY s.currency_code`,
      orgs,
    );
    return rows.map(toRegion);
  }

  /** Many live market regions by id; one statement. */
  async findRegions(ids: readonly Id<'OrgRegion'>[]): Promise<readonly Region[]> {
    const rows = await this.#seen<Region>(
      `${REGION} WHERE s.id = ANY ($1::uuid[]) AND s.deleted_at IS NULL AND ${OF_SEEN}`,
      toUuids(ids),
    );
    return rows.map(toRegion);
  }

  /** Live store fronts of many organizations by slug, for their staff; one statement. */
  async listFunnels(orgs: readonly Uuid[]): Promise<readonly Funnel[]> {
    const rows = await this.#ofStaff<Row & Omit<Funnel, 'id'> & { readonly domains: readonly FunnelDomain[] }>(
      `SELECT s.id, s.org_id AS "orgUuid", s.slug, ${namesOf('org_funnel_i18n', 'funnel_id')} AS names,
              ARRAY(SELECT r.region_id::text FROM org_funnel_region r WHERE r.funnel_id = s.id) AS "regionUuids",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('domain', d.domain, 'isCanonical', d.is_canonical,
                        'isVerified', d.dns_verified, 'verificationToken', d.verification_token)
                        ORDER BY d.is_canonical DESC, d.domain), '[]')
                 FROM org_funnel_domain d WHERE d.funnel_id = s.id AND d.deleted_at IS NULL) AS domains
         FROM org_funnel s`,
      's.deleted_at IS NULL',
      orgs,
    );
    return rows.sort((a, b) => (a.slug < b.slug ? -1 : 1)).map((row) => ({ ...row, id: toId('Funnel', row.id) }));
  }

  /** Switches of many organizations, for their staff; one statement. */
  async listFlags(orgs: readonly Uuid[]): Promise<readonly FeatureFlag[]> {
    const rows = await this.#ofStaff<FeatureFlag>(
      `SELECT s.org_id AS "orgUuid", s.key, s.enabled FROM org_feature_flag s`,
      'TRUE',
      orgs,
    );
    return rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  #seen<Found>(text: string, uuids: readonly Uuid[]): Promise<Found[]> {
    const { isPlatform, tiedOrgs, userUuid } = this.reader;
    return this.sql.query<Found>(text, [uuids, isPlatform, tiedOrgs, userUuid]);
  }

  #ofStaff<Found>(select: string, condition: string, uuids: readonly Uuid[]): Promise<Found[]> {
    const { isPlatform, settingsOrgs } = this.reader;
    return this.sql.query<Found>(
      `${select} WHERE s.org_id = ANY ($1::uuid[]) AND ${condition} AND ($2::boolean OR s.org_id = ANY ($3::uuid[]))`,
      [uuids, isPlatform, settingsOrgs],
    );
  }
}
