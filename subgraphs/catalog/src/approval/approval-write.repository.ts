import { type Id, toId, toIdOrNull, toUuid, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import type { ApprovalStatus } from './approval.repository.ts';

/** A step that waits for its reviewer. */
export interface NewApproval {
  readonly id: Uuid;
  readonly productId: Id<'Product'>;
  readonly versionUuid: Uuid;
  readonly chainUuid: Uuid | null;
  readonly stepOrder: number;
  readonly submittedById: Id<'OrgEmployee'>;
  readonly submissionNote: string | null;
  readonly at: Date;
}

/** A step as a reviewer's write reads it, under the lock of its product. */
export interface LockedApproval extends Omit<NewApproval, 'at' | 'versionUuid'> {
  readonly status: ApprovalStatus;
  readonly versionUuid: Uuid | null;
}

interface ApprovalRow {
  readonly id: Uuid;
  readonly product_id: Uuid;
  readonly version_id: Uuid | null;
  readonly chain_id: Uuid | null;
  readonly step_order: number;
  readonly submitted_by_employee_id: Uuid;
  readonly submission_note: string | null;
  readonly status: ApprovalStatus;
}

/** Writes the decisions of one organization; the product is held by whoever calls. */
export class ApprovalWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** Adds a step that waits. */
  async insert(approval: NewApproval): Promise<void> {
    const a = approval;
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_product_approval (id, org_id, product_id, version_id, chain_id, step_order, submitted_by_employee_id,
          submission_note, created_at)
        VALUES (${a.id}::uuid, ${toUuid(this.orgId)}::uuid, ${toUuid(a.productId)}::uuid, ${a.versionUuid}::uuid,
          ${a.chainUuid}::uuid, ${a.stepOrder}::int, ${toUuid(a.submittedById)}::uuid, ${a.submissionNote}::text,
          ${a.at}::timestamptz)`,
    );
  }

  /** One step; undefined when there is none here. */
  async find(id: Uuid): Promise<LockedApproval | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<ApprovalRow[]>`
        SELECT id, product_id, version_id, chain_id, step_order, submitted_by_employee_id, submission_note, status
          FROM org_product_approval WHERE id = ${id}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
    return (
      row && {
        id: row.id,
        productId: toId('Product', row.product_id),
        versionUuid: row.version_id,
        chainUuid: row.chain_id,
        stepOrder: row.step_order,
        submittedById: toId('OrgEmployee', row.submitted_by_employee_id),
        submissionNote: row.submission_note,
        status: row.status,
      }
    );
  }

  /** Who submitted what waits now; null when nothing does. */
  async findSubmitter(productId: Id<'Product'>): Promise<Id<'OrgEmployee'> | null> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ id: Uuid }[]>`
        SELECT submitted_by_employee_id AS id FROM org_product_approval
         WHERE product_id = ${toUuid(productId)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid AND status = 'PENDING'`,
    );
    return toIdOrNull('OrgEmployee', row?.id);
  }

  /** Decides a step for good. */
  async decide(
    id: Uuid,
    decision: {
      readonly status: Exclude<ApprovalStatus, 'PENDING'>;
      readonly notes: string | null;
      readonly reviewedById: Id<'OrgEmployee'>;
      readonly at: Date;
    },
  ): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_product_approval
           SET status = ${decision.status}, notes = ${decision.notes}::text, reviewed_at = ${decision.at}::timestamptz,
               reviewed_by_employee_id = ${toUuid(decision.reviewedById)}::uuid
         WHERE id = ${id}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
  }

  /** Takes away what waits. */
  async withdraw(productId: Id<'Product'>): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        DELETE FROM org_product_approval
         WHERE product_id = ${toUuid(productId)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid AND status = 'PENDING'`,
    );
  }
}
