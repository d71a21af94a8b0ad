/** Upper bounds of the classes of time that requests are counted in, in milliseconds; the last class has none. */
export const LATENCY_BOUNDS_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500] as const;

/** Figures of one app, day and operation as they are stored. */
export interface UsageRow {
  /** `yyyy-mm-dd`, UTC. */
  readonly day: string;
  readonly operation: string;
  readonly requests: bigint;
  readonly cost: bigint;
  readonly errors: bigint;
  readonly latencyBuckets: readonly bigint[];
  readonly errorCodes: Readonly<Record<string, number>>;
  readonly deprecatedFields: readonly string[];
}

interface Figures {
  requests: bigint;
  cost: bigint;
  errors: bigint;
}

/** What an app asked within some days. */
export interface UsageSummary extends Readonly<Figures> {
  readonly p95Ms: number | null;
  readonly topOperations: readonly (Readonly<Figures> & {
    readonly operation: string;
    readonly p95Ms: number | null;
  })[];
  readonly days: readonly (Readonly<Figures> & { readonly day: string })[];
  readonly errorCodes: readonly { readonly code: string; readonly count: bigint }[];
  readonly deprecatedFieldsUsed: readonly string[];
}

const TOP_OPERATIONS = 20;

/** Adds rows up: in total, by operation, by day, by error. */
export function summarise(rows: readonly UsageRow[]): UsageSummary {
  const byOperation = groupBy(rows, ({ operation }) => operation);
  const byDay = groupBy(rows, ({ day }) => day);
  const codes = new Map<string, bigint>();
  for (const { errorCodes } of rows) {
    for (const [code, count] of Object.entries(errorCodes)) codes.set(code, (codes.get(code) ?? 0n) + BigInt(count));
  }
  return {
    ...sumOf(rows),
    p95Ms: percentile95(rows),
    topOperations: [...byOperation]
      .map(([operation, group]) => ({ operation, ...sumOf(group), p95Ms: percentile95(group) }))
      .sort((a, b) => Number(b.requests - a.requests) || a.operation.localeCompare(b.operation))
      .slice(0, TOP_OPERATIONS),
    days: [...byDay].map(([day, group]) => ({ day, ...sumOf(group) })).sort((a, b) => b.day.localeCompare(a.day)),
    errorCodes: [...codes]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => Number(b.count - a.count) || a.code.localeCompare(b.code)),
    deprecatedFieldsUsed: [...new Set(rows.flatMap(({ deprecatedFields }) => deprecatedFields))].sort(),
  };
}

function groupBy(rows: readonly UsageRow[], keyOf: (row: UsageRow) => string): Map<string, UsageRow[]> {
  const groups = new Map<string, UsageRow[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function sumOf(rows: readonly UsageRow[]): Figures {
  const sum = { requests: 0n, cost: 0n, errors: 0n };
  for (const { requests, cost, errors } of rows) {
    sum.requests += requests;
    sum.cost += cost;
    sum.errors += errors;
  }
  return sum;
}

/** The bound of the class in which the 95th of 100 requests lies; those above every bound answer with the last one. */
function percentile95(rows: readonly UsageRow[]): number | null {
  const { requests } = sumOf(rows);
  if (requests === 0n) return null;
  const wanted = (requests * 95n + 99n) / 100n;
  let passed = 0n;
  for (const [index, bound] of LATENCY_BOUNDS_MS.entries()) {
    for (const { latencyBuckets } of rows) passed += latencyBuckets[index] ?? 0n;
    if (passed >= wanted) return bound;
  }
  return LATENCY_BOUNDS_MS[LATENCY_BOUNDS_MS.length - 1] ?? null;
}
