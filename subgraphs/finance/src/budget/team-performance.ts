import { dividedHalfEven } from '@volmify/shared/allocation';
import type { Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoneyList } from '@volmify/shared/money';

/** One person in one team, once per currency of what the person brought; minor units. */
export interface TeamPlace {
  readonly teamUuid: Uuid;
  readonly orgUuid: Uuid;
  readonly employeeUuid: Uuid;
  readonly departmentUuid: Uuid | null;
  readonly isLead: boolean;
  readonly isMember: boolean;
  /** True when the reader may see the money of the department this person works in. */
  readonly isSeen: boolean;
  /** Currency that teams of the organization are ranked in. */
  readonly mainCurrency: string | null;
  readonly revenue: { readonly currency: string; readonly amountMinor: bigint } | null;
}

/** Third of the ranking a team stands in. */
export type ProductivityLevel = 'HIGH' | 'MEDIUM' | 'LOW';

/** A team's money and how it compares. */
export interface TeamFigures {
  readonly teamUuid: Uuid;
  /** Seen by whoever sees the money of the department of its lead. */
  readonly isSeen: boolean;
  readonly revenue: readonly MoneyView[];
  readonly productivity: readonly MoneyView[];
  readonly productivityLevel: ProductivityLevel;
  /** 0..1: primary departments among the members, by their number. */
  readonly crossFunctionalIndex: number;
  /** Department whose budget the team spends: the primary one of its lead. */
  readonly budgetUuid: Uuid | null;
  /** Revenue in the currency of the ranking, minor units. */
  readonly mainRevenue: bigint;
}

/** Figures of every team among the places (4.12); teams of one organization are ranked against each other. */
export function teamFigures(places: readonly TeamPlace[]): TeamFigures[] {
  const teams = [...groupsOf(places, ({ teamUuid }) => teamUuid)].map(([teamUuid, team]) => one(teamUuid, team));
  return [...groupsOf(teams, ({ orgUuid }) => orgUuid).values()].flatMap((ofOrg) => {
    const ranked = [...ofOrg].sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
    return ranked.map(({ orgUuid: _org, rank: _rank, ...figures }, index) => ({
      ...figures,
      productivityLevel: levelOf(index + 1, ranked.length),
    }));
  });
}

/** Rank r of n, 1 the lowest: (r - 0.5) / n below a third is low, above two thirds high. */
export function levelOf(rank: number, count: number): ProductivityLevel {
  const sixths = 6 * rank - 3;
  if (sixths < 2 * count) return 'LOW';
  return sixths > 4 * count ? 'HIGH' : 'MEDIUM';
}

/** Revenue over what was spent of the budget, four digits; null when nothing was spent. */
export function budgetEfficiency(revenueMinor: bigint, usedMinor: bigint): number | null {
  return usedMinor === 0n ? null : Number(dividedHalfEven(revenueMinor * 10_000n, usedMinor)) / 10_000;
}

function groupsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

type Unranked = Omit<TeamFigures, 'productivityLevel'> & { readonly orgUuid: Uuid; readonly rank: bigint };

function one(teamUuid: Uuid, places: readonly TeamPlace[]): Unranked {
  const members = places.filter(({ isMember }) => isMember);
  const lead = places.find(({ isLead }) => isLead);
  const people = new Set(members.map(({ employeeUuid }) => employeeUuid)).size;
  const departments = new Set(members.flatMap(({ departmentUuid }) => departmentUuid ?? [])).size;
  const revenue = toMoneyList(members.flatMap((place) => place.revenue ?? []));
  const productivity = revenue.map(({ amountMinor, currency }) => ({
    amountMinor: dividedHalfEven(amountMinor, BigInt(people)),
    currency,
  }));
  const main = places[0]?.mainCurrency ?? null;
  return {
    teamUuid,
    orgUuid: places[0]?.orgUuid ?? '',
    isSeen: lead?.isSeen ?? false,
    revenue,
    productivity: toMoneyList(productivity),
    crossFunctionalIndex: people === 0 ? 0 : departments / people,
    budgetUuid: lead?.departmentUuid ?? null,
    mainRevenue: revenue.find(({ currency }) => currency === main)?.amountMinor ?? 0n,
    rank: productivity.find(({ currency }) => currency === main)?.amountMinor ?? 0n,
  };
}
