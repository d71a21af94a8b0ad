import { hashRequest, requireIdempotencyKey } from '@volmify/shared/idempotency';
import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { forbidden, notFound } from '@volmify/shared/refusal';
import type { Department } from '../department/department.ts';
import type { Employee } from '../employee/employee.ts';
import type { BudgetPeriod, Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { optionalText } from '../subgraph.input.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { BudgetChangeEntry } from './budget-change.ts';
import { setDelegatedBudget, setDepartmentBudget, setOrgBudget } from './budget-setting.service.ts';

interface LimitInput {
  readonly limit?: { readonly amountMinor: bigint; readonly currency: string } | null;
  readonly reason?: string | null;
  readonly idempotencyKey: string;
}
type SetBudgetInput = LimitInput & { readonly departmentId: string; readonly period?: BudgetPeriod | null };
type SetOrgBudgetInput = LimitInput & {
  readonly orgId: string;
  readonly period?: BudgetPeriod | null;
  readonly strictSum?: boolean | null;
};
type SetDelegatedInput = LimitInput & { readonly employeeId: string };
type Input<Shape> = { readonly input: Shape };

/** @throws BAD_USER_INPUT on too long a reason, or a key out of bounds */
function keyed<Wish extends object>(input: LimitInput, own: Wish) {
  const wish = { ...own, limit: input.limit ?? null, reason: optionalText(input.reason, 512) };
  return { ...wish, idempotencyKey: requireIdempotencyKey(input.idempotencyKey), requestHash: hashRequest(wish) };
}

const limitOf = (minor: bigint | null, currency: string) => (minor === null ? null : toMoney(minor, currency));

/** A page of the changes of one authority: of an organization, a department or an employee. */
async function changesOf(uuid: string, args: PageArguments, { loaders }: OrganizationContext) {
  const page = requirePage(args, ['time', 'uuid']);
  const rows = await loaders.budgetChangesOfSubject.load(uuid, page);
  return toConnection(rows, page, (row) => [row.at.toISOString(), row.uuid]);
}

/** Reads the tree when it is asked for: under the lock of the write. */
const treeReader = (context: OrganizationContext, orgId: Org['id']) => async () => {
  const org = await context.loaders.org.clear(orgId).load(orgId);
  return org && { org, departments: await context.loaders.departmentTree.clear(orgId).load(orgId) };
};

/** The mutations of authorities, and their history. */
export const budgetChangeResolvers = {
  Org: {
    budgetChanges: (org: Org, args: PageArguments, context: OrganizationContext) =>
      changesOf(toUuid(org.id), args, context),
  },
  Department: {
    budgetChanges: (department: Department, args: PageArguments, context: OrganizationContext) =>
      changesOf(toUuid(department.id), args, context),
  },
  OrgEmployee: {
    budgetChanges: (employee: Employee, args: PageArguments, context: OrganizationContext) =>
      changesOf(toUuid(employee.id), args, context),
  },
  BudgetChange: {
    oldLimit: (change: BudgetChangeEntry) => limitOf(change.oldMinor, change.currency),
    newLimit: (change: BudgetChangeEntry) => limitOf(change.newMinor, change.currency),
    by: (change: BudgetChangeEntry, _args: unknown, { loaders }: OrganizationContext) =>
      change.byId && loaders.employee.load(change.byId),
  },
  Mutation: {
    async setDepartmentBudget(_root: unknown, { input }: Input<SetBudgetInput>, context: OrganizationContext) {
      const departmentId = requireId('Department', input.departmentId);
      const wish = keyed(input, { departmentId, period: input.period ?? null });
      const unit = await context.loaders.department.load(departmentId);
      if (!unit) return answerOf('setDepartmentBudget', notFound('departmentId'), () => ({}));
      const outcome = await context.writeAsStaff(unit.orgId, (room) =>
        setDepartmentBudget(room, wish, treeReader(context, unit.orgId)),
      );
      return answerOf('setDepartmentBudget', outcome ?? forbidden('departmentId'), async (done) => ({
        department: await context.loaders.department.load(toId('Department', done.uuid)),
        replayed: done.replayed,
      }));
    },
    async setOrgBudget(_root: unknown, { input }: Input<SetOrgBudgetInput>, context: OrganizationContext) {
      const orgId = requireId('Org', input.orgId);
      const wish = keyed(input, { period: input.period ?? null, strictSum: input.strictSum ?? null, orgId });
      const outcome = await context.writeAsStaff(orgId, (room) => setOrgBudget(room, wish, treeReader(context, orgId)));
      return answerOf('setOrgBudget', outcome ?? notFound('orgId'), async (done) => ({
        org: await context.loaders.org.load(orgId),
        replayed: done.replayed,
      }));
    },
    async setDelegatedBudget(_root: unknown, { input }: Input<SetDelegatedInput>, context: OrganizationContext) {
      const employeeId = requireId('OrgEmployee', input.employeeId);
      const wish = keyed(input, { employeeId });
      const employee = await context.loaders.employee.load(employeeId);
      if (!employee) return answerOf('setDelegatedBudget', notFound('employeeId'), () => ({}));
      const outcome = await context.writeAsStaff(employee.orgId, (room) => setDelegatedBudget(room, wish));
      return answerOf('setDelegatedBudget', outcome ?? forbidden('employeeId'), async (done) => ({
        employee: await context.loaders.employee.load(employeeId),
        replayed: done.replayed,
      }));
    },
  },
};
