import { type Id, toId, toIdOrNull, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { beyondId, type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';
import type { AttributionType, CompensationType } from './shares.ts';

/** An employee's share in a product. */
export interface Attribution {
  readonly id: Id<'Attribution'>;
  readonly orgId: Id<'Org'>;
  readonly employeeId: Id<'OrgEmployee'>;
  readonly jobProfileId: Id<'JobProfile'> | null;
  readonly productId: Id<'Product'>;
  readonly setId: Id<'AttributionSet'>;
  readonly compensationType: CompensationType;
  readonly attributionType: AttributionType | null;
  /** Basis points, 0..10000. */
  readonly shareBps: number;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
}

/** All shares of a product at one time, without the shares themselves. */
export interface AttributionSet {
  readonly id: Id<'AttributionSet'>;
  readonly orgId: Id<'Org'>;
  readonly productId: Id<'Product'>;
  readonly versionNo: number;
  readonly orgRetainedBps: number;
  readonly createdByEmployeeId: Id<'OrgEmployee'> | null;
  readonly effectiveFrom: Date;
  readonly effectiveTo: Date | null;
}

interface AttributionRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly employee_id: Uuid;
  readonly job_profile_id: Uuid | null;
  readonly product_id: Uuid;
  readonly set_id: Uuid;
  readonly compensation_type: CompensationType;
  readonly attribution_type: AttributionType | null;
  readonly revenue_share_bps: number;
  readonly effective_from: Date;
  readonly effective_to: Date | null;
}

interface SetRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly product_id: Uuid;
  readonly version_no: number;
  readonly org_retained_bps: number;
  readonly created_by_employee_id: Uuid | null;
  readonly effective_from: Date;
  readonly effective_to: Date | null;
}

const COLUMNS = Prisma.sql`a.id, a.org_id, a.employee_id, a.job_profile_id, a.product_id, a.set_id, a.compensation_type,
  a.attribution_type, a.revenue_share_bps, a.effective_from, a.effective_to`;
const SUBJECT_COLUMN = { JobProfile: 'job_profile_id', OrgEmployee: 'employee_id' } as const;

/**
 * The shares one reader may see: the own ones, those of subtrees, and all of organizations in which the reader sees every
 * share.
 */
export class AttributionRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Shares by id, live or closed. One statement. */
  async findByIds(ids: readonly Id<'Attribution'>[]): Promise<Attribution[]> {
    return this.select(Prisma.sql`a.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** The shares of many sets, each in the order in which a remainder is dealt out. One statement. */
  async findBySets(setIds: readonly Id<'AttributionSet'>[]): Promise<Attribution[]> {
    return this.select(Prisma.sql`a.set_id = ANY (${toUuids(setIds)}::uuid[])`);
  }

  /** The live shares of many products, each in the order in which a remainder is dealt out. One statement. */
  async findLiveByProducts(productIds: readonly Id<'Product'>[]): Promise<Attribution[]> {
    return this.select(Prisma.sql`a.product_id = ANY (${toUuids(productIds)}::uuid[]) AND a.effective_to IS NULL`);
  }

  /**
   * One page of the live shares of each professional (or employee), oldest first: one index range a subject, without a
   * sort. One statement however many subjects.
   */
  async listLive(
    kind: keyof typeof SUBJECT_COLUMN,
    subjects: readonly string[],
    page: PageRequest,
  ): Promise<OfSubject<Attribution>[]> {
    const isUpwards = readsUpwards('ascending', page);
    const column = Prisma.raw(`a.${SUBJECT_COLUMN[kind]}`);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(AttributionRow & { subject: Uuid })[]>`
        SELECT k.subject, a.*
          FROM unnest(${toUuids(subjects as Id<typeof kind>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM org_employee_product_attribution a
            WHERE ${column} = k.subject AND a.effective_to IS NULL AND ${this.visible()}
              AND ${beyondId(column, Prisma.sql`a.id`, isUpwards, page)}
            ORDER BY a.id ${directionOf(isUpwards)} ${pageLimit(page)}) AS a`,
    );
    rows.sort((a, b) => (a.id < b.id === isUpwards ? -1 : 1));
    return rows.map((row) => ({ subject: toId(kind, row.subject), row: toAttribution(row) }));
  }

  /**
   * One page of the live shares of the members of each team, oldest first: one index range a member, merged. One
   * statement however many teams.
   */
  async listLiveOfTeams(teams: readonly string[], page: PageRequest): Promise<OfSubject<Attribution>[]> {
    const isUpwards = readsUpwards('ascending', page);
    const order = Prisma.sql`${directionOf(isUpwards)} ${pageLimit(page)}`;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(AttributionRow & { team: Uuid })[]>`
        SELECT team.id AS team, a.*
          FROM unnest(${toUuids(teams as Id<'Team'>[])}::uuid[]) AS team(id)
         CROSS JOIN LATERAL (
           SELECT m.* FROM (SELECT t.employee_id AS subject, t.org_id FROM team_scope t WHERE t.team_id = team.id) AS k
            CROSS JOIN LATERAL (
              SELECT ${COLUMNS} FROM org_employee_product_attribution a
               WHERE a.employee_id = k.subject AND a.org_id = k.org_id AND a.effective_to IS NULL AND ${this.visible()}
                 AND ${beyondId(Prisma.sql`a.employee_id`, Prisma.sql`a.id`, isUpwards, page)}
               ORDER BY a.id ${order}) AS m
            ORDER BY m.id ${order}) AS a`,
    );
    rows.sort((a, b) => (a.id < b.id === isUpwards ? -1 : 1));
    return rows.map((row) => ({ subject: toId('Team', row.team), row: toAttribution(row) }));
  }

  /**
   * Number of live shares of everybody whose primary department lies in the subtree of many departments; a department
   * whose subtree the reader does not see as a whole does not appear. One statement.
   */
  async countByDepartments(ids: readonly Id<'Department'>[]): Promise<{ id: Id<'Department'>; count: number }[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ department_id: Uuid; count: number }[]>`
        SELECT d.department_id, count(a.id)::int AS count
          FROM department_scope d
          JOIN department_scope sub ON sub.org_id = d.org_id AND (sub.path = d.path OR starts_with(sub.path, d.path || '.'))
          LEFT JOIN employee_scope e ON e.org_id = sub.org_id AND e.department_id = sub.department_id
          LEFT JOIN org_employee_product_attribution a
            ON a.org_id = e.org_id AND a.employee_id = e.employee_id AND a.effective_to IS NULL
         WHERE d.department_id = ANY (${toUuids(ids)}::uuid[])
           AND (${this.reader.isPlatform} OR d.org_id = ANY (${this.reader.attributionOrgs}::uuid[])
             OR ${this.withinUnits(Prisma.sql`d.path`)})
         GROUP BY d.department_id`,
    );
    return rows.map((row) => ({ id: toId('Department', row.department_id), count: row.count }));
  }

  /** Number of live shares of many employees; employees without one do not appear. One statement. */
  async countByEmployees(ids: readonly Id<'OrgEmployee'>[]): Promise<{ id: Id<'OrgEmployee'>; count: number }[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ employee_id: Uuid; count: number }[]>`
        SELECT a.employee_id, count(*)::int AS count FROM org_employee_product_attribution a
         WHERE a.employee_id = ANY (${toUuids(ids)}::uuid[]) AND a.effective_to IS NULL AND ${this.visible()}
         GROUP BY a.employee_id`,
    );
    return rows.map((row) => ({ id: toId('OrgEmployee', row.employee_id), count: row.count }));
  }

  /** Number of live shares of many organizations; organizations without one do not appear. One statement. */
  async countByOrgs(ids: readonly Id<'Org'>[]): Promise<{ id: Id<'Org'>; count: number }[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ org_id: Uuid; count: number }[]>`
        SELECT a.org_id, count(*)::int AS count FROM org_employee_product_attribution a
         WHERE a.org_id = ANY (${toUuids(ids)}::uuid[]) AND a.effective_to IS NULL AND ${this.visible()}
         GROUP BY a.org_id`,
    );
    return rows.map((row) => ({ id: toId('Org', row.org_id), count: row.count }));
  }

  /** Sets by id: whoever sees one share of a set sees what the set says of itself. One statement. */
  async findSets(ids: readonly Id<'AttributionSet'>[]): Promise<AttributionSet[]> {
    const { isPlatform, attributionOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<SetRow[]>`
        SELECT s.id, s.org_id, s.product_id, s.version_no, s.org_retained_bps, s.created_by_employee_id,
               s.effective_from, s.effective_to
          FROM attribution_set s
         WHERE s.id = ANY (${toUuids(ids)}::uuid[])
           AND (${isPlatform} OR s.org_id = ANY (${attributionOrgs}::uuid[])
             OR EXISTS (SELECT 1 FROM org_employee_product_attribution a
                         WHERE ${this.visible()} AND a.product_id = s.product_id AND a.set_id = s.id))`,
    );
    return rows.map(toSet);
  }

  private async select(where: Prisma.Sql): Promise<Attribution[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<AttributionRow[]>`
        SELECT ${COLUMNS} FROM org_employee_product_attribution a
         WHERE ${where} AND ${this.visible()} ORDER BY a.id`,
    );
    return rows.map(toAttribution);
  }

  private visible(): Prisma.Sql {
    const { isPlatform, userUuid, attributionOrgs } = this.reader;
    if (isPlatform) return Prisma.sql`TRUE`;
    const whole = Prisma.sql`a.user_id = ${userUuid}::uuid OR a.org_id = ANY (${attributionOrgs}::uuid[])`;
    if (this.reader.attributionUnits.length === 0) return Prisma.sql`(${whole})`;
    return Prisma.sql`(${whole} OR EXISTS (
      SELECT FROM employee_scope e JOIN department_scope d ON d.department_id = e.department_id AND d.org_id = e.org_id
       WHERE e.employee_id = a.employee_id AND e.org_id = a.org_id AND ${this.withinUnits(Prisma.sql`d.path`)}))`;
  }

  /** True for a path in one of the subtrees whose shares the reader sees. */
  private withinUnits(path: Prisma.Sql): Prisma.Sql {
    return Prisma.sql`EXISTS (SELECT FROM unnest(${this.reader.attributionUnits}::text[]) AS unit(path)
      WHERE ${path} = unit.path OR starts_with(${path}, unit.path || '.'))`;
  }
}

const toAttribution = (row: AttributionRow): Attribution => ({
  id: toId('Attribution', row.id),
  orgId: toId('Org', row.org_id),
  employeeId: toId('OrgEmployee', row.employee_id),
  jobProfileId: toIdOrNull('JobProfile', row.job_profile_id),
  productId: toId('Product', row.product_id),
  setId: toId('AttributionSet', row.set_id),
  compensationType: row.compensation_type,
  attributionType: row.attribution_type,
  shareBps: row.revenue_share_bps,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
});

const toSet = (row: SetRow): AttributionSet => ({
  id: toId('AttributionSet', row.id),
  orgId: toId('Org', row.org_id),
  productId: toId('Product', row.product_id),
  versionNo: row.version_no,
  orgRetainedBps: row.org_retained_bps,
  createdByEmployeeId: toIdOrNull('OrgEmployee', row.created_by_employee_id),
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
});
