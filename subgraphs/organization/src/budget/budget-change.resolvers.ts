import { hashRequest, requireIdempotencyKey } from '@volmify/shared/idempotency';
import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { Department } from '../department/department.ts';
import type { BudgetPeriod } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import { optionalText } from '../subgraph.input.ts';
import { answerOf, forbidden, notFound } from '../subgraph.refusal.ts';
import type { BudgetChangeEntry } from './budget-change.ts';
import { type SetBudget, setDepartmentBudget } from './budget-setting.service.ts';

interface SetBudgetInput {
  readonly departmentId: string;
  readonly limit?: { readonly amountMinor: bigint; readonly currency: string } | null;
  readonly period?: BudgetPeriod | null;
  readonly reason?: string | null;
  readonly idempotencyKey: string;
}

/** @throws BAD_USER_INPUT on an id of another kind, too long a reason, or a key out of bounds */
function parseSetBudget(input: SetBudgetInput): SetBudget {
  const wish = {
    departmentId: requireId('Department', input.departmentId),
    limit: input.limit ?? null,
    period: input.period ?? null,
    reason: optionalText(input.reason, 512),
  };
  return { ...wish, idempotencyKey: requireIdempotencyKey(input.idempotencyKey), requestHash: hashRequest(wish) };
}

const limitOf = (minor: bigint | null, currency: string) => (minor === null ? null : toMoney(minor, currency));

/** The mutation of authorities, and their history. */
export const budgetChangeResolvers = {
  Department: {
    async budgetChanges(department: Department, args: PageArguments, { loaders }: OrganizationContext) {
      const page = requirePage(args, ['time', 'uuid']);
      const rows = await loaders.budgetChangesOfDepartment.load(toUuid(department.id), page);
      return toConnection(rows, page, (row) => [row.at.toISOString(), row.uuid]);
    },
  },
  BudgetChange: {
    oldLimit: (change: BudgetChangeEntry) => limitOf(change.oldMinor, change.currency),
    newLimit: (change: BudgetChangeEntry) => limitOf(change.newMinor, change.currency),
    by: (change: BudgetChangeEntry, _args: unknown, { loaders }: OrganizationContext) =>
      change.byId && loaders.employee.load(change.byId),
  },
  Mutation: {
    async setDepartmentBudget(_root: unknown, { input }: { input: SetBudgetInput }, context: OrganizationContext) {
      const wish = parseSetBudget(input);
      const unit = await context.loaders.department.load(wish.departmentId);
      if (!unit) return answerOf('setDepartmentBudget', notFound('departmentId'), () => ({}));
      const outcome = await context.writeAsStaff(unit.orgId, (room) =>
        setDepartmentBudget(room, wish, async () => ({
          org: unit.org,
          departments: await context.loaders.departmentTree.clear(unit.orgId).load(unit.orgId),
        })),
      );
      return answerOf('setDepartmentBudget', outcome ?? forbidden('departmentId'), async (done) => ({
        department: await context.loaders.department.load(toId('Department', done.departmentUuid)),
        replayed: done.replayed,
      }));
    },
  },
};
