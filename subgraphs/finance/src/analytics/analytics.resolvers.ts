import { badUserInput } from '@volmify/shared/errors';
import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { effectiveLimits } from '../budget/budget.hierarchy.ts';
import { usageView } from '../budget/budget.ts';
import { type PeriodArguments, parseMonths } from '../finances/period.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import type { IncomeView } from './income.repository.ts';
import type { RankedKind, RankedView } from './ranking.repository.ts';

interface Entity {
  readonly id: string;
}

const YEARS = { first: 2000, last: 2199 } as const;

const ranked =
  (kind: RankedKind) =>
  async ({ id }: Entity, args: PageArguments & PeriodArguments, { loaders }: FinanceContext) => {
    const page = requirePage(args, ['uuid']);
    const rows = await loaders.ranking[kind].load(toUuid(requireId('Org', id)), { page, ...parseMonths(args) });
    return toConnection(rows, page, (row) => [row.uuid]);
  };

/** Analyses of an organization's books, and what a professional earned in a year. */
export const analyticsResolvers = {
  OrgAnalytics: {
    employeePerformance: ranked('EMPLOYEE'),
    customerLifetimeValue: ranked('MEMBER'),
    async budgetHierarchyAnalysis({ id }: Entity, _args: unknown, { loaders }: FinanceContext) {
      const orgUuid = toUuid(requireId('Org', id));
      const [uses, whole] = await Promise.all([loaders.usesOfOrg.load(orgUuid), loaders.departmentUse.load(orgUuid)]);
      return effectiveLimits(uses, whole).map(({ use, isExceeded }) => ({
        department: { id: toId('Department', use.departmentUuid) },
        usage: usageView(use),
        isExceeded,
      }));
    },
  },
  EmployeePerformance: {
    employee: ({ uuid }: RankedView) => ({ id: toId('OrgEmployee', uuid) }),
    attributed: ({ amounts }: RankedView) => amounts,
  },
  CustomerValue: {
    member: ({ uuid }: RankedView) => ({ id: toId('OrgMember', uuid) }),
    value: ({ amounts }: RankedView) => amounts,
  },
  User: {
    professionalIncome(_user: Entity, { year }: { readonly year: number }, { loaders }: FinanceContext) {
      if (year < YEARS.first || year > YEARS.last) throw badUserInput('Name a year of this or the last century.');
      return loaders.incomeOfYear.load(year);
    },
  },
  ProfessionalIncome: { org: ({ orgId }: IncomeView) => ({ id: orgId }) },
};
