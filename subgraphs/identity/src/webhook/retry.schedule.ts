const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Waits after the first, second, ... failure: about three days in all. */
export const RETRY_WAITS_MS: readonly number[] = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** A tenth more or less, so that what failed together does not come back together. */
const JITTER = 0.1;

/** An endpoint that fails for so long, with calls all along, is called no more. */
export const FAILING_MAX_MS = 5 * 24 * HOUR_MS;

/** When to try again after a failure, or undefined when it was the last. `random` is 0..1. */
export function nextAttemptAt(failures: number, at: Date, random: number): Date | undefined {
  const waitMs = RETRY_WAITS_MS[failures - 1];
  if (waitMs === undefined) return undefined;
  return new Date(at.getTime() + Math.round(waitMs * (1 + JITTER * (2 * random - 1))));
}
