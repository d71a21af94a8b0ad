import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import { isAmong, type OrganizationScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type { BudgetPeriod, Org } from './org.ts';

/** Columns of an organization as every statement names them; the table stands as `o`. */
export interface OrgRow {
  readonly org_id: Uuid;
  readonly org_slug: string;
  readonly org_name: string;
  readonly org_description: string | null;
  readonly org_logo_url: string | null;
  readonly org_kind: 'SELLER' | 'PLATFORM';
  readonly org_owner_user_id: Uuid;
  readonly org_default_currency: string;
  readonly org_budget_authority: bigint | null;
  readonly org_budget_period: BudgetPeriod;
  readonly org_strict_budget_sum: boolean;
}

/** The columns of {@link OrgRow}. */
export const ORG_COLUMNS = Prisma.sql`
  o.id AS org_id, o.slug AS org_slug, o.name AS org_name, o.description AS org_description, o.logo_url AS org_logo_url,
  o.kind AS org_kind, o.owner_user_id AS org_owner_user_id, o.default_currency AS org_default_currency,
  o.budget_authority AS org_budget_authority, o.budget_period AS org_budget_period,
  o.strict_budget_sum AS org_strict_budget_sum`;

/** An organization from the columns that a statement joined. */
export const toOrg = (row: OrgRow): Org => ({
  id: toId('Org', row.org_id),
  slug: row.org_slug,
  name: row.org_name,
  description: row.org_description,
  logoUrl: row.org_logo_url,
  kind: row.org_kind,
  ownerUserId: toId('User', row.org_owner_user_id),
  defaultCurrency: row.org_default_currency,
  limitMinor: row.org_budget_authority,
  budgetPeriod: row.org_budget_period,
  strictBudgetSum: row.org_strict_budget_sum,
});

/** Organizations that one reader may see: public ones, and those with a tie. */
export class OrgRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: OrganizationScope,
    reader: OrganizationReader,
  ) {
    this.#visible = Prisma.sql`o.deleted_at IS NULL AND (${reader.isPlatform} OR (o.is_active AND NOT o.is_private)
      OR o.id = ANY (${[...reader.tiedOrgs]}::uuid[])
      OR o.id = ANY (ARRAY(SELECT m.org_id FROM org_member m WHERE m.user_id = ${reader.userUuid}::uuid)))`;
  }

  /** Many organizations by id, one statement. */
  findByIds(ids: readonly Id<'Org'>[]): Promise<readonly Org[]> {
    return this.#find(isAmong(Prisma.sql`o.id`, toUuids(ids)));
  }

  /** Many organizations by slug, one statement. */
  findBySlugs(slugs: readonly string[]): Promise<readonly Org[]> {
    return this.#find(Prisma.sql`o.slug = ANY (${[...slugs]}::text[])`);
  }

  /** Where professionals are active in the open, oldest employment first; one statement however many profiles. */
  async findByJobProfiles(
    jobProfileIds: readonly Id<'JobProfile'>[],
  ): Promise<readonly { jobProfileId: Id<'JobProfile'>; org: Org }[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(OrgRow & { job_profile_id: Uuid; hired_at: Date })[]>`
        SELECT e.job_profile_id, e.hired_at, ${ORG_COLUMNS}
          FROM org_employee e JOIN org o ON o.id = e.org_id
         WHERE ${isAmong(Prisma.sql`e.job_profile_id`, toUuids(jobProfileIds))} AND e.status = 'ACTIVE'
           AND e.deleted_at IS NULL AND o.deleted_at IS NULL AND o.is_active AND NOT o.is_private`,
    );
    return rows
      .sort((a, b) => a.hired_at.getTime() - b.hired_at.getTime() || (a.org_id < b.org_id ? -1 : 1))
      .map((row) => ({ jobProfileId: toId('JobProfile', row.job_profile_id), org: toOrg(row) }));
  }

  async #find(condition: Prisma.Sql): Promise<readonly Org[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<OrgRow[]>`SELECT ${ORG_COLUMNS} FROM org o WHERE ${condition} AND ${this.#visible}`,
    );
    return rows.map(toOrg);
  }
}
