import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { type MoneyView, toMoneyList } from '@volmify/shared/money';
import { type PeriodArguments, parseMonths } from '../finances/period.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import type { SubtreeSum } from './budget.repository.ts';
import { type BudgetUsageView, type DepartmentUse, usageView } from './budget.ts';
import { budgetEfficiency } from './team-performance.ts';

interface Entity {
  readonly id: string;
}

const departmentUuid = ({ id }: Entity) => toUuid(requireId('Department', id));
const team = ({ id }: Entity, { loaders }: FinanceContext) => loaders.team.load(requireId('Team', id));
const moneyOf = (sums: readonly SubtreeSum[], kind: SubtreeSum['kind']): MoneyView[] =>
  toMoneyList(sums.filter((sum) => sum.kind === kind));

const subtree = (parent: Entity, args: PeriodArguments, { loaders }: FinanceContext) =>
  loaders.subtreeSums.load({ uuid: departmentUuid(parent), ...parseMonths(args) });

const departmentUse = (use: DepartmentUse) => ({
  department: { id: toId('Department', use.departmentUuid) },
  usage: usageView(use),
  isExceeded: use.limit !== null && use.used + use.reserved > use.limit,
});

/** Use of every department of an organization. */
async function usesOfOrg({ id }: Entity, _args: unknown, { loaders }: FinanceContext) {
  const uses = await loaders.usesOfOrg.load(toUuid(requireId('Org', id)));
  return uses.map(departmentUse);
}

export const budgetResolvers = {
  Department: {
    async __resolveReference({ id }: Entity) {
      return { id: requireId('Department', id) };
    },
    async budgetUsage(parent: Entity, _args: unknown, { loaders }: FinanceContext): Promise<BudgetUsageView | null> {
      const use = await loaders.departmentUse.load(departmentUuid(parent));
      return use && usageView(use);
    },
    async totalRevenue(parent: Entity, _args: unknown, context: FinanceContext) {
      const sums = await subtree(parent, {}, context);
      return sums && moneyOf(sums, 'REVENUE');
    },
    async financials(parent: Entity, args: PeriodArguments, context: FinanceContext) {
      const sums = await subtree(parent, args, context);
      return sums && { revenue: moneyOf(sums, 'REVENUE'), expenses: moneyOf(sums, 'EXPENSE') };
    },
  },
  Team: {
    async __resolveReference({ id }: Entity) {
      return { id: requireId('Team', id) };
    },
    async revenue(parent: Entity, _args: unknown, context: FinanceContext) {
      return (await team(parent, context))?.revenue ?? null;
    },
    async performance(parent: Entity, _args: unknown, context: FinanceContext) {
      const figures = await team(parent, context);
      if (!figures) return null;
      const use = figures.budgetUuid === null ? null : await context.loaders.departmentUse.load(figures.budgetUuid);
      return { ...figures, budgetEfficiency: budgetEfficiency(figures.mainRevenue, use?.used ?? 0n) };
    },
  },
  OrgEmployee: {
    async budgetUsage({ id }: Entity, _args: unknown, { loaders }: FinanceContext): Promise<BudgetUsageView | null> {
      const use = await loaders.employeeUse.load(toUuid(requireId('OrgEmployee', id)));
      return use && usageView(use);
    },
  },
  OrgAnalytics: { budgetUtilization: usesOfOrg },
};
