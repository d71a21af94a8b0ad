import { type Id, toId, toIdOrNull, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type ApprovalStatus = 'PENDING' | 'APPROVED' | 'REJECTED' | 'CHANGES_REQUESTED';

/** One decision on a submitted product. */
export interface Approval {
  readonly id: Id<'ProductApproval'>;
  readonly productId: Id<'Product'>;
  readonly stepOrder: number;
  readonly status: ApprovalStatus;
  readonly notes: string | null;
  readonly submittedById: Id<'OrgEmployee'>;
  readonly reviewedById: Id<'OrgEmployee'> | null;
  readonly reviewedAt: Date | null;
}

interface ApprovalRow {
  readonly id: Uuid;
  readonly product_id: Uuid;
  readonly step_order: number;
  readonly status: ApprovalStatus;
  readonly notes: string | null;
  readonly submitted_by_employee_id: Uuid;
  readonly reviewed_by_employee_id: Uuid | null;
  readonly reviewed_at: Date | null;
}

/** The decisions one reader may see: all where drafts are seen, else those the reader submitted or made. */
export class ApprovalRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** The decisions on many products, in the order of submission. One statement. */
  async findByProducts(productIds: readonly Id<'Product'>[]): Promise<Approval[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ApprovalRow[]>`
        SELECT a.id, a.product_id, a.step_order, a.status, a.notes, a.submitted_by_employee_id,
               a.reviewed_by_employee_id, a.reviewed_at
          FROM org_product_approval a
         WHERE a.product_id = ANY (${toUuids(productIds)}::uuid[]) AND ${this.visible()}
         ORDER BY a.product_id, a.id`,
    );
    return rows.map(toApproval);
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

  private visible(): Prisma.Sql {
    const { isPlatform, unpublishedOrgs, employeeUuids } = this.reader;
    return Prisma.sql`(${isPlatform} OR a.org_id = ANY (${unpublishedOrgs}::uuid[])
      OR a.submitted_by_employee_id = ANY (${employeeUuids}::uuid[])
      OR a.reviewed_by_employee_id = ANY (${employeeUuids}::uuid[]))`;
  }
}

const toApproval = (row: ApprovalRow): Approval => ({
  id: toId('ProductApproval', row.id),
  productId: toId('Product', row.product_id),
  stepOrder: row.step_order,
  status: row.status,
  notes: row.notes,
  submittedById: toId('OrgEmployee', row.submitted_by_employee_id),
  reviewedById: toIdOrNull('OrgEmployee', row.reviewed_by_employee_id),
  reviewedAt: row.reviewed_at,
});
