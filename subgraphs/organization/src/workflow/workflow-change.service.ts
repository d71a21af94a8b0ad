import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalidState, notFound } from '@volmify/shared/refusal';
import type { SettingOutcome } from '../setting/setting-change.service.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { breakOff, endStep, type WorkflowRoom } from './workflow.service.ts';
import type { WorkflowStep } from './workflow.ts';
import type { LiveWorkflow } from './workflow-writing.repository.ts';

const mayManage = (room: WriteRoom): boolean =>
  room.author !== undefined && holds(room.viewer, room.orgId, 'org.settings.manage');

const roomIn = ({ workflows, ids, at, userUuid }: WriteRoom): WorkflowRoom => ({
  workflows,
  ids,
  at,
  actorUuid: userUuid,
});

/** Writes the organization's own next version of a template; what runs goes on in its version (ORG-42). */
export async function setWorkflowDefinition(
  room: WriteRoom,
  wish: { readonly key: string; readonly steps: readonly WorkflowStep[] },
): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  const { workflows } = room;
  const uuid = room.ids.newUuid();
  const version = (await workflows.newestOwnVersion(wish.key)) + 1;
  await workflows.addDefinition({ uuid, ...wish, version, at: room.at, byUuid: room.userUuid });
  const after = { key: wish.key, version, steps: wish.steps.map(({ key }) => key) };
  await room.audit({ action: 'workflow.define', entityType: 'workflow_definition', entityUuid: uuid, after });
  return { type: 'done', uuid };
}

/** Ends the step at which a workflow waits for somebody (ORG-43). */
export async function completeWorkflowStep(
  room: WriteRoom,
  wish: { readonly uuid: Uuid; readonly step: string; readonly note: string | null },
): Promise<SettingOutcome> {
  return withLive(room, wish.uuid, async (workflow, live) => {
    const isWaiting = live.status === 'WAITING' && live.currentStep === wish.step;
    if (!isWaiting) return invalidState('step', live.currentStep ?? live.status);
    await endStep(workflow, live, wish.step, wish.note ?? undefined);
    await auditMove(room, wish.uuid, 'complete_step', { step: wish.step });
    return { type: 'done', uuid: wish.uuid };
  });
}

/** Calls a workflow off. */
export async function cancelWorkflow(
  room: WriteRoom,
  wish: { readonly uuid: Uuid; readonly note: string | null },
): Promise<SettingOutcome> {
  return withLive(room, wish.uuid, async (workflow, live) => {
    await breakOff(workflow, live, 'CANCELLED', wish.note ?? undefined);
    await auditMove(room, wish.uuid, 'cancel', { step: live.currentStep });
    return { type: 'done', uuid: wish.uuid };
  });
}

async function withLive(
  room: WriteRoom,
  uuid: Uuid,
  work: (workflow: WorkflowRoom, live: LiveWorkflow) => Promise<SettingOutcome>,
): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('workflowId');
  const workflow = roomIn(room);
  const found = await workflow.workflows.lock(uuid);
  if (!found) return notFound('workflowId');
  if (found.currentStep === null) return invalidState('workflowId', found.status);
  return work(workflow, found);
}

const auditMove = (room: WriteRoom, uuid: Uuid, verb: string, after: object): Promise<void> =>
  room.audit({ action: `workflow.${verb}`, entityType: 'workflow', entityUuid: uuid, after });
