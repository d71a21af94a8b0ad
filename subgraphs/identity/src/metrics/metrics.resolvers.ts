import { NO_CURRENCY } from '@volmify/shared/currency';
import { badUserInput } from '@volmify/shared/errors';
import type { Id } from '@volmify/shared/ids';
import { toMoneyList } from '@volmify/shared/money';
import { ratioBps, toPercentage } from '@volmify/shared/percentage';
import type { IdentityContext } from '../subgraph.context.ts';
import type { MonthRow } from './metrics.loaders.ts';
import { firstDayOf, scoreOf, scoreOfFacts, standingSince } from './metrics.service.ts';

/** The part of a job profile that its standing is asked through. */
interface Professional {
  readonly id: Id<'JobProfile'>;
  readonly verifiedAt: Date | null;
}

const MONTHS_MAX = 60;

/** Resolvers of `Reputation` and `JobProfilePerformance`, whose parent is the job profile itself. */
export const metricsResolvers = {
  Reputation: {
    overallRating: async ({ id }: Professional, _args: unknown, { loaders }: IdentityContext) =>
      (await loaders.metrics.load(id)).ratingAvg,
    totalStudents: async ({ id }: Professional, _args: unknown, { loaders }: IdentityContext) =>
      (await loaders.metrics.load(id)).studentsCount,
    totalCourses: async ({ id }: Professional, _args: unknown, { loaders }: IdentityContext) =>
      (await loaders.metrics.load(id)).coursesTotal,
    async completionRate({ id }: Professional, _args: unknown, { loaders }: IdentityContext) {
      const metrics = await loaders.metrics.load(id);
      const bps = ratioBps(BigInt(metrics.completedByStudentsCount), BigInt(metrics.studentsCount));
      return bps === undefined ? null : toPercentage(bps);
    },
    async professionalScore({ id, verifiedAt }: Professional, _args: unknown, { loaders }: IdentityContext) {
      const { ratingAvg, studentsCount, completedByStudentsCount } = await loaders.metrics.load(id);
      return scoreOf({
        rating: ratingAvg,
        students: studentsCount,
        completions: completedByStudentsCount,
        isVerified: verifiedAt !== null,
      });
    },
  },
  JobProfilePerformance: {
    async reputationScore({ id, verifiedAt }: Professional, _args: unknown, { loaders, clock }: IdentityContext) {
      const organizations = await loaders.standing.load(id, { sinceDateKey: standingSince(clock.now()) });
      return scoreOfFacts(organizations, verifiedAt !== null);
    },
    async byMonth({ id }: Professional, { last }: { last?: number | null }, context: IdentityContext) {
      const months = last ?? 12;
      if (months < 1 || months > MONTHS_MAX) throw badUserInput(`Ask for 1 to ${MONTHS_MAX} months.`);
      const sinceDateKey = firstDayOf(context.clock.now(), months);
      return toMonths(await context.loaders.months.load(id, { sinceDateKey }), context.canReadEarnings(id));
    },
  },
};

/** Rows of one currency each, put together month by month. */
function toMonths(rows: readonly MonthRow[], canReadEarnings: boolean) {
  return [...new Set(rows.map((row) => row.month))].map((month) => {
    const ofMonth = rows.filter((row) => row.month === month);
    const counters = ofMonth.find((row) => row.currency === NO_CURRENCY);
    const money = ofMonth.filter((row) => row.currency !== NO_CURRENCY);
    return {
      month,
      newStudents: counters?.newStudents ?? 0,
      completions: counters?.completions ?? 0,
      attributedRevenue: canReadEarnings
        ? toMoneyList(money.map(({ currency, attributedMinor }) => ({ currency, amountMinor: attributedMinor })))
        : null,
    };
  });
}
