import { badUserInput } from '@volmify/shared/errors';
import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { notFound } from '@volmify/shared/refusal';
import type { Org } from '../org/org.ts';
import { requireKey } from '../setting/setting.input.ts';
import type { SettingOutcome } from '../setting/setting-change.service.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { optionalText, requireText } from '../subgraph.input.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { WorkflowEvent, WorkflowInstance, WorkflowStatus, WorkflowStep } from './workflow.ts';
import { cancelWorkflow, completeWorkflowStep, setWorkflowDefinition } from './workflow-change.service.ts';

const STEPS_MAX = 20;

/** @throws BAD_USER_INPUT on no step, too many, or two of one name */
function parseSteps(steps: readonly WorkflowStep[]): WorkflowStep[] {
  const isWhole = steps.length > 0 && new Set(steps.map(({ key }) => key)).size === steps.length;
  if (!isWhole || steps.length > STEPS_MAX) throw badUserInput(`Give 1 to ${STEPS_MAX} steps of different names.`);
  return steps.map(({ key, name, by }) => ({ key: requireKey(key), name: requireText(name, 256), by }));
}

interface MoveInput {
  readonly orgId: string;
  readonly workflowId: string;
  readonly note?: string | null;
}

async function moved(
  name: string,
  input: MoveInput,
  context: OrganizationContext,
  move: (room: WriteRoom, wish: { readonly uuid: string; readonly note: string | null }) => Promise<SettingOutcome>,
): Promise<object> {
  const wish = {
    uuid: toUuid(requireId('WorkflowInstance', input.workflowId)),
    note: optionalText(input.note, 512),
  };
  const orgId: Id<'Org'> = requireId('Org', input.orgId);
  const outcome = (await context.writeAsStaff(orgId, (room) => move(room, wish))) ?? notFound('orgId');
  return answerOf(name, outcome, async () => ({ workflow: await context.loaders.workflow.load(wish.uuid) }));
}

/** Workflows of organizations and their templates. */
export const workflowResolvers = {
  Org: {
    workflowDefinitions: (org: Org, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.definitionsOfOrg.load(toUuid(org.id)),
    async workflows(
      org: Org,
      args: PageArguments & { readonly status?: WorkflowStatus | null },
      { loaders }: OrganizationContext,
    ) {
      const page = requirePage(args, ['time', 'uuid']);
      const rows = await loaders.workflowsOfOrg.load(toUuid(org.id), { status: args.status ?? null, page });
      return toConnection(rows, page, (row) => [row.startedAt.toISOString(), row.uuid]);
    },
  },
  WorkflowInstance: {
    history: (instance: WorkflowInstance, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.eventsOfWorkflow.load(instance.uuid),
  },
  WorkflowEvent: {
    actor: (event: WorkflowEvent) => event.actorUuid && { id: toId('User', event.actorUuid) },
  },
  Mutation: {
    async setWorkflowDefinition(
      _root: unknown,
      { input }: { input: { orgId: string; key: string; steps: readonly WorkflowStep[] } },
      context: OrganizationContext,
    ) {
      const orgId = requireId('Org', input.orgId);
      const wish = { key: requireKey(input.key), steps: parseSteps(input.steps) };
      const outcome =
        (await context.writeAsStaff(orgId, (room) => setWorkflowDefinition(room, wish))) ?? notFound('orgId');
      return answerOf('setWorkflowDefinition', outcome, async () => ({ org: await context.loaders.org.load(orgId) }));
    },
    completeWorkflowStep: (
      _root: unknown,
      { input }: { input: MoveInput & { readonly step: string } },
      context: OrganizationContext,
    ) =>
      moved('completeWorkflowStep', input, context, (room, wish) =>
        completeWorkflowStep(room, { ...wish, step: input.step }),
      ),
    cancelWorkflow: (_root: unknown, { input }: { input: MoveInput }, context: OrganizationContext) =>
      moved('cancelWorkflow', input, context, cancelWorkflow),
  },
};
