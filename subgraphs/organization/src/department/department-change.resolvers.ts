import { type Id, requireId, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { forbidden, notFound } from '@volmify/shared/refusal';
import type { OrganizationContext } from '../subgraph.context.ts';
import { optionalText, requireText } from '../subgraph.input.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { Department, DepartmentMembership } from './department.ts';
import {
  archiveDepartment,
  createDepartment,
  type DepartmentOutcome,
  updateDepartment,
} from './department-change.service.ts';
import {
  assignEmployeeToDepartment,
  type MembershipOutcome,
  removeEmployeeFromDepartment,
} from './department-membership.service.ts';

type Input<Shape> = { readonly input: Shape };

interface CreateInput {
  readonly orgId: string;
  readonly parentId?: string | null;
  readonly name: string;
  readonly description?: string | null;
  readonly type: Department['type'];
}

interface UpdateInput {
  readonly departmentId: string;
  readonly name?: string | null;
  readonly description?: string | null;
  readonly parentId?: string | null;
  readonly headEmployeeId?: string | null;
  readonly expectedVersion?: number | null;
}

interface AssignInput {
  readonly employeeId: string;
  readonly departmentId: string;
  readonly role?: DepartmentMembership['role'] | null;
  readonly isPrimary?: boolean | null;
}

/** Runs a write on a department that the viewer sees; hidden and absent answer alike. */
async function ofDepartment<Outcome>(
  context: OrganizationContext,
  id: Id<'Department'>,
  work: (room: WriteRoom, uuid: Uuid) => Promise<Outcome>,
) {
  const department = await context.loaders.department.load(id);
  if (!department) return notFound('departmentId');
  return (await context.writeAsStaff(department.orgId, (room) => work(room, toUuid(id)))) ?? forbidden('departmentId');
}

const answer = (name: string, context: OrganizationContext, outcome: DepartmentOutcome) =>
  answerOf(name, outcome, async ({ departmentUuid }) => ({
    department: await context.loaders.department.load(toId('Department', departmentUuid)),
  }));

/** A text to set, null to take it away, undefined to leave it. */
const textOrLeave = (text: string | null | undefined, max: number) =>
  text === undefined ? undefined : optionalText(text, max);

/** Mutations of departments and of who belongs to them. */
export const departmentChangeResolvers = {
  Mutation: {
    async createDepartment(_root: unknown, { input }: Input<CreateInput>, context: OrganizationContext) {
      const orgId = requireId('Org', input.orgId);
      const wish = {
        parentUuid: input.parentId == null ? null : toUuid(requireId('Department', input.parentId)),
        name: requireText(input.name, 256),
        description: optionalText(input.description, 4000),
        type: input.type,
      };
      const outcome = await context.writeAsStaff(orgId, (room) => createDepartment(room, wish));
      return answer('createDepartment', context, outcome ?? notFound('orgId'));
    },
    async updateDepartment(_root: unknown, { input }: Input<UpdateInput>, context: OrganizationContext) {
      const { parentId, headEmployeeId } = input;
      const change = {
        name: input.name == null ? undefined : requireText(input.name, 256),
        description: textOrLeave(input.description, 4000),
        parentUuid: parentId == null ? parentId : toUuid(requireId('Department', parentId)),
        headEmployeeUuid: headEmployeeId == null ? undefined : toUuid(requireId('OrgEmployee', headEmployeeId)),
        expectedVersion: input.expectedVersion ?? undefined,
      };
      const id = requireId('Department', input.departmentId);
      const outcome = await ofDepartment(context, id, (room, uuid) => updateDepartment(room, uuid, change));
      return answer('updateDepartment', context, outcome);
    },
    async archiveDepartment(_root: unknown, { input }: Input<{ departmentId: string }>, context: OrganizationContext) {
      const id = requireId('Department', input.departmentId);
      const department = await context.loaders.department.load(id);
      const outcome: DepartmentOutcome = await ofDepartment(context, id, archiveDepartment);
      return answerOf('archiveDepartment', outcome, () => ({ department }));
    },
    async assignEmployeeToDepartment(_root: unknown, { input }: Input<AssignInput>, context: OrganizationContext) {
      const wish = {
        employeeUuid: toUuid(requireId('OrgEmployee', input.employeeId)),
        departmentUuid: toUuid(requireId('Department', input.departmentId)),
        role: input.role ?? 'MEMBER',
        isPrimary: input.isPrimary === true,
      } as const;
      const id = requireId('Department', input.departmentId);
      const outcome: MembershipOutcome = await ofDepartment(context, id, (room) =>
        assignEmployeeToDepartment(room, wish),
      );
      return answerOf('assignEmployeeToDepartment', outcome, async ({ employeeUuid }) => {
        const live = await context.loaders.departmentMembershipsByEmployee.load(toId('OrgEmployee', employeeUuid));
        return { membership: live.find((membership) => membership.department.id === id) };
      });
    },
    async removeEmployeeFromDepartment(
      _root: unknown,
      { input }: Input<{ employeeId: string; departmentId: string }>,
      context: OrganizationContext,
    ) {
      const id = requireId('Department', input.departmentId);
      const employeeUuid = toUuid(requireId('OrgEmployee', input.employeeId));
      const outcome: MembershipOutcome = await ofDepartment(context, id, (room, departmentUuid) =>
        removeEmployeeFromDepartment(room, { employeeUuid, departmentUuid }),
      );
      return answerOf('removeEmployeeFromDepartment', outcome, async () => ({
        department: await context.loaders.department.load(id),
      }));
    },
  },
};
