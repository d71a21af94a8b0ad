import type { IdSource, Uuid } from '@volmify/shared/ids';
import type { WorkflowStatus, WorkflowStep } from './workflow.ts';
import type { LiveWorkflow, WorkflowStanding, WorkflowWritingRepository } from './workflow-writing.repository.ts';

/** One move of a workflow: its transaction, its instant, and whose it is; nobody's where the product moves it. */
export interface WorkflowRoom {
  readonly workflows: WorkflowWritingRepository;
  readonly ids: IdSource;
  readonly at: Date;
  readonly actorUuid: Uuid | null;
}

/** A kind of workflow for one thing. */
export interface WorkflowSubject {
  /** Name of the template. */
  readonly key: string;
  readonly entityType: string;
  readonly entityUuid: Uuid;
}

/** Where a workflow stands once these steps are done: at the first one that is not, or at its end. */
export function standingOf(steps: readonly WorkflowStep[], done: ReadonlySet<string>, at: Date): WorkflowStanding {
  const next = steps.find(({ key }) => !done.has(key));
  const doneSteps = steps.filter(({ key }) => done.has(key)).map(({ key }) => key);
  if (!next) return { status: 'COMPLETED', currentStep: null, doneSteps, finishedAt: at };
  return { status: next.by === 'PERSON' ? 'WAITING' : 'RUNNING', currentStep: next.key, doneSteps, finishedAt: null };
}

/** Begins a workflow in the version in force, unless one of the kind runs for the thing. */
export async function beginWorkflow(room: WorkflowRoom, subject: WorkflowSubject): Promise<void> {
  const definition = await room.workflows.findDefinition(subject.key);
  const first = definition?.steps[0];
  if (!definition || !first) throw new Error(`there is no template ${subject.key}`);
  const uuid = room.ids.newUuid();
  const row = { uuid, definitionUuid: definition.uuid, ...subject, first, at: room.at };
  if (await room.workflows.begin(row)) await note(room, uuid, { action: 'START' });
}

/** Ends a step of a live workflow, in its turn or before; steps that the version does not have are nobody's. */
export async function endStep(room: WorkflowRoom, live: LiveWorkflow, step: string, text?: string): Promise<void> {
  const done = new Set(live.doneSteps);
  if (done.has(step) || !live.steps.some(({ key }) => key === step)) return;
  const standing = standingOf(live.steps, done.add(step), room.at);
  await room.workflows.move(live.uuid, standing);
  await note(room, live.uuid, { action: 'DONE', step, text });
  if (standing.status === 'COMPLETED') await note(room, live.uuid, { action: 'COMPLETE' });
}

/** Ends a workflow before its last step. */
export async function breakOff(
  room: WorkflowRoom,
  live: LiveWorkflow,
  status: Extract<WorkflowStatus, 'FAILED' | 'CANCELLED'>,
  text?: string,
): Promise<void> {
  await room.workflows.move(live.uuid, { ...live, status, currentStep: null, finishedAt: room.at });
  await note(room, live.uuid, { action: status === 'FAILED' ? 'FAIL' : 'CANCEL', step: live.currentStep, text });
}

const note = (
  room: WorkflowRoom,
  instanceUuid: Uuid,
  {
    action,
    step,
    text,
  }: { action: 'START' | 'DONE' | 'COMPLETE' | 'FAIL' | 'CANCEL'; step?: string | null; text?: string | undefined },
): Promise<void> =>
  room.workflows.note(room.ids.newUuid(), {
    instanceUuid,
    action,
    step: step ?? null,
    note: text ?? null,
    at: room.at,
    actorUuid: room.actorUuid,
  });
