import type { Uuid } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { WorkflowPage, WorkflowRepository } from './workflow.repository.ts';
import type { WorkflowDefinition, WorkflowEvent, WorkflowInstance } from './workflow.ts';

/** Workflows by whatever leads to them. */
export type WorkflowLoaders = ReturnType<typeof createWorkflowLoaders>;

/** Loaders of one request over the workflows that the reader may see; subjects are uuids. */
export const createWorkflowLoaders = (workflows: WorkflowRepository) => ({
  workflow: new DataLoader<Uuid, WorkflowInstance | null>((uuids) =>
    orderByKey(uuids, workflows.findByUuids(uuids), (row) => row.uuid),
  ),
  workflowsOfOrg: createPagedLoader<WorkflowPage, WorkflowInstance>((orgs, page) => workflows.listByOrgs(orgs, page)),
  definitionsOfOrg: new DataLoader<Uuid, WorkflowDefinition[]>((orgs) =>
    groupByKey(orgs, workflows.listDefinitions(orgs), (row) => row.orgUuid),
  ),
  eventsOfWorkflow: new DataLoader<Uuid, WorkflowEvent[]>((uuids) =>
    groupByKey(uuids, workflows.listEvents(uuids), (row) => row.instanceUuid),
  ),
});
