import type { DepartmentUse } from './budget.ts';

/** A department's use against the smallest limit from it up to the organization. */
export interface EffectiveUse {
  readonly use: DepartmentUse;
  /** True when more was spent than a limit allows, here or at a level above. */
  readonly isExceeded: boolean;
}

const isOnWay = (above: string, path: string): boolean => path === above || path.startsWith(`${above}.`);

/**
 * Measures every department against all limits above it (ANL-09). `whole` is the organization's own use; minor units,
 * limits of another currency count for nobody.
 */
export function effectiveLimits(uses: readonly DepartmentUse[], whole: DepartmentUse | null): EffectiveUse[] {
  return uses.map((use) => {
    const levels = [...uses.filter(({ path }) => isOnWay(path, use.path)), ...(whole ? [whole] : [])].filter(
      ({ currency }) => currency === use.currency,
    );
    const [limit = null] = levels
      .flatMap((level) => (level.limit === null ? [] : [level.limit]))
      .sort((a, b) => (a < b ? -1 : Number(a > b)));
    const isExceeded = levels.some((level) => level.limit !== null && level.used + level.reserved > level.limit);
    return { use: { ...use, limit }, isExceeded };
  });
}
