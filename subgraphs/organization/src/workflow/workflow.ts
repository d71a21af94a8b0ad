import type { Id, Uuid } from '@volmify/shared/ids';

/** State of a workflow: it waits for a fact or for somebody, or has ended. */
export type WorkflowStatus = 'RUNNING' | 'WAITING' | 'COMPLETED' | 'FAILED' | 'CANCELLED';

/** One step of a template: ended by a fact or by a person. */
export interface WorkflowStep {
  readonly key: string;
  readonly name: string;
  readonly by: 'EVENT' | 'PERSON';
}

/** A version of a template (ORG-42). */
export interface WorkflowDefinition {
  readonly uuid: Uuid;
  readonly orgUuid: Uuid;
  readonly key: string;
  readonly version: number;
  /** True for a version of the organization's own. */
  readonly isOwn: boolean;
  readonly steps: readonly WorkflowStep[];
}

/** A workflow and where it stands (ORG-43). */
export interface WorkflowInstance {
  readonly uuid: Uuid;
  readonly id: Id<'WorkflowInstance'>;
  readonly definitionKey: string;
  readonly status: WorkflowStatus;
  readonly currentStep: string | null;
  readonly doneSteps: readonly string[];
  readonly entityType: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** Something that happened in a workflow. */
export interface WorkflowEvent {
  readonly instanceUuid: Uuid;
  readonly at: Date;
  readonly action: 'START' | 'DONE' | 'COMPLETE' | 'FAIL' | 'CANCEL';
  readonly step: string | null;
  readonly note: string | null;
  readonly actorUuid: Uuid | null;
}
