import type { Bus } from '@volmify/shared/events/bus';
import {
  attributionSetCommitted,
  employeeActivated,
  employeeJobProfileLinked,
  employeeTerminated,
  membershipChanged,
  productChanged,
  transactionPosted,
} from '@volmify/shared/events/catalogue';
import type { EventEnvelope, EventType } from '@volmify/shared/events/event';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { TransactionalSql } from '@volmify/shared/events/sql';
import type { IdSource, Uuid } from '@volmify/shared/ids';
import { beginWorkflow, breakOff, endStep, type WorkflowRoom } from './workflow.service.ts';
import { WorkflowWritingRepository } from './workflow-writing.repository.ts';

/** Name under which organization marks the facts that moved workflows. */
export const WORKFLOW_CONSUMER = 'organization.workflows';

/** What the workflows of all organizations are moved with. */
export interface WorkflowParts {
  readonly bus: Bus;
  readonly ids: IdSource;
  /** SQL of the product inside one organization. */
  readonly sqlIn: (orgUuid: Uuid) => TransactionalSql;
}

/** The template of what a new employee goes through (ORG-50). */
const ONBOARDING = 'employee_onboarding';
/** The template of what content goes through (5.7). */
const CONTENT = 'content_approval';

async function endOnboardingStep(room: WorkflowRoom, employeeUuid: Uuid, step: string): Promise<void> {
  const live = await room.workflows.lockLive(ONBOARDING, employeeUuid);
  if (live) await endStep(room, live, step);
}

type ProductStatus = 'DRAFT' | 'PENDING_APPROVAL' | 'APPROVED' | 'PUBLISHED' | 'REJECTED' | 'ARCHIVED';

async function followContent(room: WorkflowRoom, productId: Uuid, status: ProductStatus): Promise<void> {
  if (status === 'PENDING_APPROVAL') {
    return beginWorkflow(room, { key: CONTENT, entityType: 'product', entityUuid: productId });
  }
  const live = await room.workflows.lockLive(CONTENT, productId);
  if (!live) return;
  if (status === 'APPROVED') return endStep(room, live, 'reviewed');
  if (status === 'REJECTED') return breakOff(room, live, 'FAILED');
  if (status !== 'PUBLISHED') return breakOff(room, live, 'CANCELLED');
  await endStep(room, live, 'reviewed');
  const now = await room.workflows.lockLive(CONTENT, productId);
  if (now) await endStep(room, now, 'published');
}

/** An event type with what it moves, applied once. */
const moving = <Payload>(
  eventType: EventType<Payload>,
  move: (room: WorkflowRoom, payload: Payload) => Promise<void>,
) => ({
  type: eventType.type,
  apply: ({ sqlIn, ids }: WorkflowParts, orgUuid: Uuid, event: EventEnvelope): Promise<void> =>
    applyOnce({ sql: sqlIn(orgUuid), consumer: WORKFLOW_CONSUMER }, eventType, event, (sql, payload) =>
      move(
        {
          workflows: new WorkflowWritingRepository(sql, orgUuid),
          ids,
          at: new Date(event.occurredAt),
          actorUuid: null,
        },
        payload,
      ),
    ),
});

const MOVING = [
  moving(employeeActivated, async (room, { employeeId, jobProfileId }) => {
    await beginWorkflow(room, { key: ONBOARDING, entityType: 'employee', entityUuid: employeeId });
    if (jobProfileId !== null) await endOnboardingStep(room, employeeId, 'profile_linked');
    if (await room.workflows.isAssigned(employeeId)) await endOnboardingStep(room, employeeId, 'department_assigned');
  }),
  moving(employeeJobProfileLinked, (room, { employeeId }) => endOnboardingStep(room, employeeId, 'profile_linked')),
  moving(membershipChanged, async (room, { kind, role, employeeId }) => {
    if (kind === 'DEPARTMENT' && role !== null) await endOnboardingStep(room, employeeId, 'department_assigned');
  }),
  moving(attributionSetCommitted, async (room, { shares }) => {
    for (const { employeeId } of shares) await endOnboardingStep(room, employeeId, 'attributed');
  }),
  moving(transactionPosted, async (room, { parties = [] }) => {
    for (const { type, id } of parties) if (type === 'EMPLOYEE') await endOnboardingStep(room, id, 'paid_for');
  }),
  moving(employeeTerminated, async (room, { employeeId }) => {
    const live = await room.workflows.lockLive(ONBOARDING, employeeId);
    if (live) await breakOff(room, live, 'CANCELLED', 'The employment ended.');
  }),
  moving(productChanged, (room, { productId, status }) => followContent(room, productId, status)),
];

/**
 * Moves workflows by what happens: where they stand is in their rows, so they go on after a restart where they stood.
 * @returns what ends the subscription
 */
export function consumeForWorkflows(parts: WorkflowParts): () => void {
  const byType = new Map(MOVING.map((entry) => [entry.type, entry]));
  return parts.bus.subscribe(WORKFLOW_CONSUMER, [...byType.keys()], async (event) => {
    if (event.orgId === null) throw new Error(`${event.type} ${event.eventId} names no organization`);
    await byType.get(event.type)?.apply(parts, event.orgId, event);
  });
}
