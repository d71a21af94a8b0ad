import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { WorkflowEvent, WorkflowStatus, WorkflowStep } from './workflow.ts';

/** A live workflow as a write finds it, with the steps of its version. */
export interface LiveWorkflow {
  readonly uuid: Uuid;
  readonly status: WorkflowStatus;
  readonly currentStep: string | null;
  readonly doneSteps: readonly string[];
  readonly steps: readonly WorkflowStep[];
}

/** Where a workflow stands after a change. */
export interface WorkflowStanding {
  readonly status: WorkflowStatus;
  readonly currentStep: string | null;
  readonly doneSteps: readonly string[];
  readonly finishedAt: Date | null;
}

const LIVE = `SELECT i.id AS uuid, i.status, i.current_step AS "currentStep", i.done_steps AS "doneSteps", d.steps
  FROM system_workflow_instance i JOIN system_workflow_definition d ON d.id = i.definition_id
 WHERE i.org_id = $1::uuid`;

/** Workflows of one organization, held while they move. */
export class WorkflowWritingRepository {
  constructor(
    private readonly sql: Sql,
    readonly orgUuid: Uuid,
  ) {}

  /** The template in force: the newest version of the organization's own, else of the product's. */
  async findDefinition(
    key: string,
  ): Promise<{ readonly uuid: Uuid; readonly version: number; readonly steps: readonly WorkflowStep[] } | undefined> {
    const [row] = await this.sql.query<{ uuid: Uuid; version: number; steps: WorkflowStep[] }>(
      `SELECT id AS uuid, version_no AS version, steps FROM system_workflow_definition
        WHERE key = $2 AND (org_id = $1::uuid OR org_id IS NULL)
        ORDER BY org_id NULLS LAST, version_no DESC LIMIT 1`,
      [this.orgUuid, key],
    );
    return row;
  }

  /** Number of the organization's own newest version; 0 without one. */
  async newestOwnVersion(key: string): Promise<number> {
    const [row] = await this.sql.query<{ version: number }>(
      `SELECT coalesce(max(version_no), 0)::int AS version FROM system_workflow_definition
        WHERE org_id = $1::uuid AND key = $2`,
      [this.orgUuid, key],
    );
    return row?.version ?? 0;
  }

  async addDefinition(row: {
    readonly uuid: Uuid;
    readonly key: string;
    readonly version: number;
    readonly steps: readonly WorkflowStep[];
    readonly at: Date;
    readonly byUuid: Uuid;
  }): Promise<void> {
    await this.sql.query(
      `INSERT INTO system_workflow_definition (id, org_id, key, version_no, steps, created_at, created_by, updated_at, updated_by)
       VALUES ($2::uuid, $1::uuid, $3, $4::int, $5::jsonb, $6::timestamptz, $7::uuid, $6::timestamptz, $7::uuid)`,
      [this.orgUuid, row.uuid, row.key, row.version, JSON.stringify(row.steps), row.at, row.byUuid],
    );
  }

  /** Begins a workflow; false when one of the kind runs for the thing. */
  async begin(row: {
    readonly uuid: Uuid;
    readonly definitionUuid: Uuid;
    readonly key: string;
    readonly entityType: string;
    readonly entityUuid: Uuid;
    readonly first: WorkflowStep;
    readonly at: Date;
  }): Promise<boolean> {
    const begun = await this.sql.query(
      `INSERT INTO system_workflow_instance
         (id, org_id, definition_id, definition_key, entity_type, entity_id, status, current_step, started_at)
       VALUES ($2::uuid, $1::uuid, $3::uuid, $4, $5, $6::uuid, $7, $8, $9::timestamptz)
       ON CONFLICT (org_id, definition_key, entity_id) WHERE status IN ('RUNNING', 'WAITING') DO NOTHING RETURNING id`,
      [
        this.orgUuid,
        row.uuid,
        row.definitionUuid,
        row.key,
        row.entityType,
        row.entityUuid,
        row.first.by === 'PERSON' ? 'WAITING' : 'RUNNING',
        row.first.key,
        row.at,
      ],
    );
    return begun.length > 0;
  }

  /** The live workflow of a kind for a thing, held until the transaction ends. */
  async lockLive(key: string, entityUuid: Uuid): Promise<LiveWorkflow | undefined> {
    const [row] = await this.sql.query<LiveWorkflow>(
      `${LIVE} AND i.definition_key = $2 AND i.entity_id = $3::uuid AND i.status IN ('RUNNING', 'WAITING') FOR UPDATE OF i`,
      [this.orgUuid, key, entityUuid],
    );
    return row;
  }

  /** A workflow by its id, held until the transaction ends. */
  async lock(uuid: Uuid): Promise<LiveWorkflow | undefined> {
    const [row] = await this.sql.query<LiveWorkflow>(`${LIVE} AND i.id = $2::uuid FOR UPDATE OF i`, [
      this.orgUuid,
      uuid,
    ]);
    return row;
  }

  async move(uuid: Uuid, to: WorkflowStanding): Promise<void> {
    await this.sql.query(
      `UPDATE system_workflow_instance SET status = $3, current_step = $4, done_steps = $5, finished_at = $6::timestamptz
        WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, uuid, to.status, to.currentStep, to.doneSteps, to.finishedAt],
    );
  }

  /** True when an employee has a department already: it may be named before the employment is told. */
  async isAssigned(employeeUuid: Uuid): Promise<boolean> {
    const rows = await this.sql.query(
      `SELECT 1 FROM org_employee_department_membership
        WHERE org_id = $1::uuid AND employee_id = $2::uuid AND removed_at IS NULL LIMIT 1`,
      [this.orgUuid, employeeUuid],
    );
    return rows.length > 0;
  }

  async note(uuid: Uuid, event: WorkflowEvent): Promise<void> {
    await this.sql.query(
      `INSERT INTO system_workflow_event (id, org_id, instance_id, step, action, actor_user_id, at, note)
       VALUES ($2::uuid, $1::uuid, $3::uuid, $4, $5, $6::uuid, $7::timestamptz, $8)`,
      [this.orgUuid, uuid, event.instanceUuid, event.step, event.action, event.actorUuid, event.at, event.note],
    );
  }
}
