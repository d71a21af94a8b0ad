import { type Id, toId, toIdOrNull, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type ApprovalStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'CHANGES_REQUESTED';

/** One decision on a submitted product. */
export interface Approval {
  readonly id: Id<'ProductApproval'>;
  readonly orgId: Id<'Org'>;
  readonly productId: Id<'Product'>;
  readonly versionId: Id<'ContentVersion'> | null;
  readonly stepOrder: number;
  readonly status: ApprovalStatus;
  readonly notes: string | null;
  readonly submissionNote: string | null;
  readonly submittedById: Id<'OrgEmployee'>;
  readonly reviewedById: Id<'OrgEmployee'> | null;
  readonly reviewedAt: Date | null;
}

interface ApprovalRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly product_id: Uuid;
  readonly version_id: Uuid | null;
  readonly step_order: number;
  readonly status: ApprovalStatus;
  readonly notes: string | null;
  readonly submission_note: string | null;
  readonly submitted_by_employee_id: Uuid;
  readonly reviewed_by_employee_id: Uuid | null;
  readonly reviewed_at: Date | null;
}

/** The decisions one reader may see: all where drafts are seen, else those the reader submitted
 * or made, and what waits for somebody among the employees. */
export class ApprovalRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Decisions by id. One statement. */
  async findByIds(ids: readonly Id<'ProductApproval'>[]): Promise<Approval[]> {
    return this.select(Prisma.sql`a.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** The decisions on many products, in the order of submission. One statement. */
  async findByProducts(productIds: readonly Id<'Product'>[]): Promise<Approval[]> {
    return this.select(Prisma.sql`a.product_id = ANY (${toUuids(productIds)}::uuid[])`);
  }

  /** How many steps each employee approved; employees without one do not appear. One statement. */
  async countGiven(ids: readonly Id<'OrgEmployee'>[]): Promise<{ id: Id<'OrgEmployee'>; count: number }[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ employee_id: Uuid; count: number }[]>`
        SELECT a.reviewed_by_employee_id AS employee_id, count(*)::int AS count FROM org_product_approval a
         WHERE a.reviewed_by_employee_id = ANY (${toUuids(ids)}::uuid[]) AND a.status = 'APPROVED' AND ${this.visible()}
         GROUP BY a.reviewed_by_employee_id`,
    );
    return rows.map((row) => ({ id: toId('OrgEmployee', row.employee_id), count: row.count }));
  }

  private async select(where: Prisma.Sql): Promise<Approval[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ApprovalRow[]>`
        SELECT a.id, a.org_id, a.product_id, a.version_id, a.step_order, a.status, a.notes, a.submission_note,
               a.submitted_by_employee_id, a.reviewed_by_employee_id, a.reviewed_at
          FROM org_product_approval a
         WHERE ${where} AND ${this.visible()}
         ORDER BY a.product_id, a.created_at, a.step_order, a.id`,
    );
    return rows.map(toApproval);
  }

  private visible(): Prisma.Sql {
    const { isPlatform, unpublishedOrgs, employeeUuids, employeeOrgs } = this.reader;
    return Prisma.sql`(${isPlatform} OR a.org_id = ANY (${unpublishedOrgs}::uuid[])
      OR a.submitted_by_employee_id = ANY (${employeeUuids}::uuid[])
      OR a.reviewed_by_employee_id = ANY (${employeeUuids}::uuid[])
      OR (a.status = 'PENDING' AND a.org_id = ANY (${employeeOrgs}::uuid[])))`;
  }
}

const toApproval = (row: ApprovalRow): Approval => ({
  id: toId('ProductApproval', row.id),
  orgId: toId('Org', row.org_id),
  productId: toId('Product', row.product_id),
  versionId: toIdOrNull('ContentVersion', row.version_id),
  stepOrder: row.step_order,
  status: row.status,
  notes: row.notes,
  submissionNote: row.submission_note,
  submittedById: toId('OrgEmployee', row.submitted_by_employee_id),
  reviewedById: toIdOrNull('OrgEmployee', row.reviewed_by_employee_id),
  reviewedAt: row.reviewed_at,
});
