import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import type { LearningFactRepository } from '../enrollment/learning-fact.repository.ts';

interface ApprovalRow extends DemoRow {
  readonly product: string;
  readonly stepOrder: number;
  readonly status: string;
  readonly submittedBy: string;
  readonly reviewedBy: string;
  readonly reviewedAt: string;
}

/** Writes the decisions by which the demo products came on sale. */
export async function seedApprovals(facts: LearningFactRepository, world: DemoWorld): Promise<void> {
  const orgs = new Map(
    world.rows<DemoRow & { org: string }>('catalog', 'org_product').map((row) => [row.key, row.org]),
  );
  await facts.insert(
    'org_product_approval',
    world.rows<ApprovalRow>('catalog', 'org_product_approval').map((row) => ({
      id: world.uuidOf(row.key),
      org_id: world.uuidOf(orgs.get(row.product) ?? row.product),
      product_id: world.uuidOf(row.product),
      step_order: row.stepOrder,
      status: row.status,
      submitted_by_employee_id: world.uuidOf(row.submittedBy),
      reviewed_by_employee_id: world.uuidOf(row.reviewedBy),
      reviewed_at: row.reviewedAt,
      created_at: row.createdAt,
    })),
  );
}
