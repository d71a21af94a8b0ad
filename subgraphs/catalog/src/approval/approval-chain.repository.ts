import { type Id, toId, toIdOrNull, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { EmployeeRole } from '@volmify/shared/viewer';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

/** Whom a step is for: one employee, the head of a department, a role; with none of them whoever may review. */
export interface ApprovalStep {
  readonly stepOrder: number;
  readonly requiredRole: EmployeeRole | null;
  readonly approverId: Id<'OrgEmployee'> | null;
  readonly departmentId: Id<'Department'> | null;
}

/** The steps that submitted content of one organization goes through. */
export interface ApprovalChain {
  readonly uuid: Uuid;
  readonly orgId: Id<'Org'>;
  readonly name: string;
  readonly steps: readonly ApprovalStep[];
}

interface ChainRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly name: string;
  readonly steps: readonly {
    readonly step_order: number;
    readonly required_role: EmployeeRole | null;
    readonly approver_employee_id: Uuid | null;
    readonly department_id: Uuid | null;
  }[];
}

const COLUMNS = Prisma.sql`c.id, c.org_id, c.name, (
  SELECT jsonb_agg(to_jsonb(s) ORDER BY s.step_order) FROM org_content_approval_chain_step s WHERE s.chain_id = c.id) AS steps`;

/** The chains in force that one reader may see: those of organizations whose drafts the reader sees. */
export class ApprovalChainRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** The chains of many organizations. One statement. */
  async findByOrgs(orgIds: readonly Id<'Org'>[]): Promise<ApprovalChain[]> {
    const { isPlatform, unpublishedOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ChainRow[]>`
        SELECT ${COLUMNS} FROM org_content_approval_chain c
         WHERE c.org_id = ANY (${toUuids(orgIds)}::uuid[]) AND c.is_active
           AND (${isPlatform} OR c.org_id = ANY (${unpublishedOrgs}::uuid[]))`,
    );
    return rows.map(toChain);
  }
}

/** Writes the chains of one organization; whether somebody may is the service's business. */
export class ApprovalChainWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** The chain in force, or the one named; undefined when there is none. */
  async find(id: Uuid | null): Promise<ApprovalChain | undefined> {
    const which = id === null ? Prisma.sql`c.is_active` : Prisma.sql`c.id = ${id}::uuid`;
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<ChainRow[]>`
        SELECT ${COLUMNS} FROM org_content_approval_chain c WHERE c.org_id = ${toUuid(this.orgId)}::uuid AND ${which}`,
    );
    return row && toChain(row);
  }

  /** Ends the chain in force, if any. */
  async end(): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_content_approval_chain SET is_active = FALSE
         WHERE org_id = ${toUuid(this.orgId)}::uuid AND is_active`,
    );
  }

  /** Puts a chain into force; false when another one came first. */
  async insert(chain: Omit<ApprovalChain, 'orgId'>, by: { userId: Id<'User'>; at: Date }): Promise<boolean> {
    const written = await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_content_approval_chain (id, org_id, content_type, name, created_at, created_by)
        VALUES (${chain.uuid}::uuid, ${toUuid(this.orgId)}::uuid, 'PRODUCT', ${chain.name}, ${by.at}::timestamptz,
          ${toUuid(by.userId)}::uuid)
        ON CONFLICT (org_id, content_type) WHERE is_active DO NOTHING`,
    );
    if (written === 0) return false;
    const rows = chain.steps.map(
      (step) => Prisma.sql`(${chain.uuid}::uuid, ${step.stepOrder}::int, ${toUuid(this.orgId)}::uuid,
        ${step.requiredRole}::text, ${step.approverId ? toUuid(step.approverId) : null}::uuid,
        ${step.departmentId ? toUuid(step.departmentId) : null}::uuid)`,
    );
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_content_approval_chain_step (chain_id, step_order, org_id, required_role, approver_employee_id,
          department_id) VALUES ${Prisma.join(rows)}`,
    );
    return true;
  }
}

const toChain = (row: ChainRow): ApprovalChain => ({
  uuid: row.id,
  orgId: toId('Org', row.org_id),
  name: row.name,
  steps: row.steps.map((step) => ({
    stepOrder: step.step_order,
    requiredRole: step.required_role,
    approverId: toIdOrNull('OrgEmployee', step.approver_employee_id),
    departmentId: toIdOrNull('Department', step.department_id),
  })),
});
