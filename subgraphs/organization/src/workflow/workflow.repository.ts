import type { Sql } from '@volmify/shared/events/sql';
import { toId, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type { WorkflowDefinition, WorkflowEvent, WorkflowInstance, WorkflowStatus } from './workflow.ts';

/** One page of an organization's workflows, of one state or all. */
export interface WorkflowPage {
  readonly status: WorkflowStatus | null;
  readonly page: PageRequest;
}

type InstanceRow = Omit<WorkflowInstance, 'id'> & { readonly subject: Uuid };

/** Workflows and templates of the organizations whose settings one reader manages. */
export class WorkflowRepository {
  constructor(
    private readonly sql: Sql,
    private readonly reader: OrganizationReader,
  ) {}

  /** One page of the workflows of each organization, newest first; one statement, one index range each. */
  async listByOrgs(orgs: readonly Uuid[], { status, page }: WorkflowPage): Promise<OfSubject<WorkflowInstance>[]> {
    const isForward = page.direction === 'forward';
    const direction = isForward ? 'DESC' : 'ASC';
    const [at, uuid] = page.cursor ?? [];
    const beyond =
      at === undefined ? '' : `AND (i.started_at, i.id) ${isForward ? '<' : '>'} ($5::timestamptz, $6::uuid)`;
    const state = status === null ? '' : `AND i.status = '${status}'`;
    const rows = await this.sql.query<InstanceRow>(
      `SELECT listed.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT asked.id AS subject, i.id AS uuid, i.definition_key AS "definitionKey", i.status,
                i.current_step AS "currentStep", i.done_steps AS "doneSteps", i.entity_type AS "entityType",
                i.started_at AS "startedAt", i.finished_at AS "finishedAt"
           FROM system_workflow_instance i
          WHERE i.org_id = asked.id AND ($2::boolean OR i.org_id = ANY ($3::uuid[])) ${state} ${beyond}
          ORDER BY i.started_at ${direction}, i.id ${direction} LIMIT $4::int) AS listed`,
      [orgs, this.reader.isPlatform, this.reader.managedOrgs, page.size + 1, ...(at === undefined ? [] : [at, uuid])],
    );
    return rows.map(({ subject, ...row }) => ({ subject, row: { ...row, id: toId('WorkflowInstance', row.uuid) } }));
  }

  /** Many workflows by uuid; one statement. */
  async findByUuids(uuids: readonly Uuid[]): Promise<readonly WorkflowInstance[]> {
    const rows = await this.sql.query<Omit<WorkflowInstance, 'id'>>(
      `SELECT i.id AS uuid, i.definition_key AS "definitionKey", i.status, i.current_step AS "currentStep",
              i.done_steps AS "doneSteps", i.entity_type AS "entityType", i.started_at AS "startedAt",
              i.finished_at AS "finishedAt"
         FROM system_workflow_instance i
        WHERE i.id = ANY ($1::uuid[]) AND ($2::boolean OR i.org_id = ANY ($3::uuid[]))`,
      [uuids, this.reader.isPlatform, this.reader.managedOrgs],
    );
    return rows.map((row) => ({ ...row, id: toId('WorkflowInstance', row.uuid) }));
  }

  /** Templates in force in many organizations by name; one statement. */
  listDefinitions(orgs: readonly Uuid[]): Promise<readonly WorkflowDefinition[]> {
    return this.sql.query<WorkflowDefinition>(
      `SELECT DISTINCT ON (asked.id, d.key) asked.id AS "orgUuid", d.id AS uuid, d.key, d.version_no AS version,
              d.org_id IS NOT NULL AS "isOwn", d.steps
         FROM unnest($1::uuid[]) AS asked (id)
         JOIN system_workflow_definition d ON d.org_id = asked.id OR d.org_id IS NULL
        WHERE $2::boolean OR asked.id = ANY ($3::uuid[])
        ORDER BY asked.id, d.key, d.org_id NULLS LAST, d.version_no DESC`,
      [orgs, this.reader.isPlatform, this.reader.managedOrgs],
    );
  }

  /** What happened in many workflows, oldest first; one statement. */
  listEvents(instances: readonly Uuid[]): Promise<readonly WorkflowEvent[]> {
    return this.sql.query<WorkflowEvent>(
      `SELECT e.instance_id AS "instanceUuid", e.at, e.action, e.step, e.note, e.actor_user_id AS "actorUuid"
         FROM system_workflow_event e
        WHERE e.instance_id = ANY ($1::uuid[]) AND ($2::boolean OR e.org_id = ANY ($3::uuid[])) ORDER BY e.at, e.id`,
      [instances, this.reader.isPlatform, this.reader.managedOrgs],
    );
  }
}
