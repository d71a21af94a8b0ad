import { type Id, requireId, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { forbidden, notFound } from '@volmify/shared/refusal';
import type { EmployeeRole, EmployeeStatus } from '@volmify/shared/viewer';
import type { OrganizationContext } from '../subgraph.context.ts';
import { optionalText } from '../subgraph.input.ts';
import { answerOf, type Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { CompensationType } from './employee.ts';
import {
  linkJobProfile,
  type TerminationReason,
  terminateEmployee,
  unlinkJobProfile,
  updateEmployee,
} from './employee-lifecycle.service.ts';

type Input<Shape> = { readonly input: Shape };
type Done = Outcome<{ readonly employeeUuid: Uuid }>;

interface UpdateEmployeeInput {
  readonly employeeId: string;
  readonly professionalDisplayName?: string | null;
  readonly role?: EmployeeRole | null;
  readonly compensationType?: CompensationType | null;
  readonly salary?: { readonly amountMinor: bigint; readonly currency: string } | null;
  readonly status?: EmployeeStatus | null;
  readonly expectedVersion?: number | null;
}

/** Runs a write on an employee row that the viewer sees: the own one through a service, others as staff. */
async function ofEmployee(
  context: OrganizationContext,
  id: Id<'OrgEmployee'>,
  work: (room: WriteRoom, uuid: Uuid) => Promise<Done>,
): Promise<Done> {
  const employee = await context.loaders.employee.load(id);
  if (!employee) return notFound('employeeId');
  const isSelf = employee.userId === context.viewer.userId;
  const write = isSelf ? context.writeForSelf : context.writeAsStaff;
  return (await write(employee.orgId, (room) => work(room, toUuid(id)))) ?? forbidden('employeeId');
}

const answer = (name: string, context: OrganizationContext, outcome: Done) =>
  answerOf(name, outcome, async ({ employeeUuid }) => ({
    employee: await context.loaders.employee.load(toId('OrgEmployee', employeeUuid)),
  }));

/** Mutations of employees. */
export const employeeChangeResolvers = {
  Mutation: {
    async updateEmployee(_root: unknown, { input }: Input<UpdateEmployeeInput>, context: OrganizationContext) {
      const change = {
        professionalDisplayName: optionalText(input.professionalDisplayName, 256),
        role: input.role ?? null,
        compensationType: input.compensationType ?? null,
        salary: input.salary ?? null,
        status: input.status ?? null,
        expectedVersion: input.expectedVersion ?? null,
      };
      const id = requireId('OrgEmployee', input.employeeId);
      const outcome = await ofEmployee(context, id, (room, uuid) => updateEmployee(room, uuid, change));
      return answer('updateEmployee', context, outcome);
    },
    async terminateEmployee(
      _root: unknown,
      { input }: Input<{ employeeId: string; reason: TerminationReason; note?: string | null }>,
      context: OrganizationContext,
    ) {
      const end = { reason: input.reason, note: optionalText(input.note, 512) };
      const id = requireId('OrgEmployee', input.employeeId);
      const outcome = await ofEmployee(context, id, (room, uuid) => terminateEmployee(room, uuid, end));
      return answer('terminateEmployee', context, outcome);
    },
    async linkEmployeeJobProfile(
      _root: unknown,
      { input }: Input<{ employeeId: string; jobProfileId: string }>,
      context: OrganizationContext,
    ) {
      const [id, profile] = [requireId('OrgEmployee', input.employeeId), requireId('JobProfile', input.jobProfileId)];
      const { userId, requestId } = context.viewer;
      const employee = await context.loaders.employee.load(id);
      const isSelf = employee !== null && employee.userId === userId;
      if (isSelf && !(await context.peers.ownsJobProfile(profile, employee.userId, requestId))) {
        return answer('linkEmployeeJobProfile', context, { type: 'profile_not_owned', field: 'jobProfileId' });
      }
      const outcome = await ofEmployee(context, id, (room, uuid) => linkJobProfile(room, uuid, toUuid(profile)));
      return answer('linkEmployeeJobProfile', context, outcome);
    },
    async unlinkEmployeeJobProfile(
      _root: unknown,
      { input }: Input<{ employeeId: string }>,
      context: OrganizationContext,
    ) {
      const id = requireId('OrgEmployee', input.employeeId);
      return answer('unlinkEmployeeJobProfile', context, await ofEmployee(context, id, unlinkJobProfile));
    },
  },
};
