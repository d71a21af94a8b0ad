import { type IdKind, requireId, toUuid } from '@volmify/shared/ids';
import { usageView } from '../budget/budget.ts';
import type { OrgSums } from '../ledger/rollup.loaders.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import {
  employeeEarnings,
  employeeMetrics,
  employeeSummary,
  memberMetrics,
  memberSummary,
  moneyOf,
  type OrgSpend,
  orgSummary,
  revenueAttribution,
  revenueSummary,
  type Sums,
  userSummary,
} from './finances.service.ts';
import { type PeriodArguments, parseMonths } from './period.input.ts';

interface Entity {
  readonly id: string;
}

const SUBJECT = {
  OrgEmployee: 'EMPLOYEE',
  OrgMember: 'MEMBER',
  Org: 'ORG',
  Product: 'PRODUCT',
  Attribution: 'ATTRIBUTION',
} as const;

const request = (kind: IdKind, { id }: Entity, args: PeriodArguments) => ({
  uuid: toUuid(requireId(kind, id)),
  ...parseMonths(args),
});

/** A field made of the sums of its parent in the books of its organization. */
const fromBooks =
  <Result>(kind: keyof typeof SUBJECT, make: (sums: Sums) => Result) =>
  async (parent: Entity, args: PeriodArguments, { loaders }: FinanceContext): Promise<Result> => {
    return make(await loaders.sumsOf[SUBJECT[kind]].load(request(kind, parent, args)));
  };

/** A field made of a person's sums, kept apart by organization. */
const fromPerson =
  <Result>(make: (sums: readonly OrgSums[]) => Result) =>
  async (parent: Entity, args: PeriodArguments, { loaders }: FinanceContext): Promise<Result> =>
    make(await loaders.sumsOfUser.load(request('User', parent, args)));

/** A field made of an organization's sums, of its budget of the current period and of how many work there. */
const withSpend =
  <Result>(make: (sums: Sums, spend: OrgSpend) => Result) =>
  async (parent: Entity, args: PeriodArguments, { loaders }: FinanceContext): Promise<Result> => {
    const asked = request('Org', parent, args);
    const [sums, use, activeEmployees] = await Promise.all([
      loaders.sumsOf.ORG.load(asked),
      loaders.departmentUse.load(asked.uuid),
      loaders.activeEmployees.load(asked.uuid),
    ]);
    return make(sums, { utilisation: use && usageView(use).utilisation, activeEmployees });
  };

const fromProfile =
  <Result>(make: (sums: Sums) => Result) =>
  async (parent: Entity, args: PeriodArguments, { loaders }: FinanceContext): Promise<Result> =>
    make(await loaders.sumsOfJobProfile.load(request('JobProfile', parent, args)));

const together = (orgs: readonly OrgSums[]): Sums => orgs.flatMap(({ sums }) => sums);
const same = ({ id }: Entity): Entity => ({ id });

export const financesResolvers = {
  User: {
    finances: same,
    earnings: fromPerson((orgs) => moneyOf(together(orgs), ['TOTAL_EARNINGS'])),
  },
  UserFinances: {
    summary: fromPerson((orgs) => userSummary(together(orgs))),
    crossOrg: fromPerson((orgs) =>
      orgs.map(({ orgId, sums }) => ({
        org: { id: orgId },
        earnings: moneyOf(sums, ['TOTAL_EARNINGS']),
        spending: moneyOf(sums, ['TOTAL_SPENDING']),
      })),
    ),
  },
  JobProfile: {
    earnings: fromProfile((sums) => moneyOf(sums, ['TOTAL_EARNINGS'])),
    professionalActivity: fromProfile((sums) => ({
      attributedRevenue: moneyOf(sums, ['ATTRIBUTION_REVENUE']),
      payouts: moneyOf(sums, ['PAYOUTS']),
    })),
  },
  OrgEmployee: {
    totalEarnings: fromBooks('OrgEmployee', (sums) => moneyOf(sums, ['TOTAL_EARNINGS'])),
    earnings: fromBooks('OrgEmployee', employeeEarnings),
  },
  OrgMember: {
    totalPurchases: fromBooks('OrgMember', (sums) => moneyOf(sums, ['TOTAL_PURCHASES'])),
    giftCardUsageTotal: fromBooks('OrgMember', (sums) => moneyOf(sums, ['GIFT_CARD_USAGE'])),
    lifetimeValue: fromBooks('OrgMember', (sums) => moneyOf(sums, ['TOTAL_PURCHASES'], ['REFUNDS_RECEIVED'])),
  },
  Product: { revenueSummary: fromBooks('Product', revenueSummary) },
  Attribution: { totalAttributed: fromBooks('Attribution', (sums) => moneyOf(sums, ['ATTRIBUTED_REVENUE'])) },
  Org: {
    finances: same,
    analytics: same,
    memberMetrics: fromBooks('Org', memberMetrics),
    employeeMetrics: withSpend(employeeMetrics),
  },
  OrgFinances: {
    organization: withSpend((sums, { utilisation }) => ({ ...orgSummary(sums), budgetUtilization: utilisation })),
    employeeSummary: fromBooks('Org', employeeSummary),
    memberSummary: fromBooks('Org', memberSummary),
  },
  OrgAnalytics: {
    revenueAttribution: fromBooks('Org', revenueAttribution),
    platformFees: fromBooks('Org', (sums) => moneyOf(sums, ['PLATFORM_FEES'])),
  },
};
