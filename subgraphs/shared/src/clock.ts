/** Business time: row times, validity, periods and new ids follow it. Tokens, timeouts and logs use the system clock. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { nowMs: () => Date.now(), now: () => new Date() };

/** The instant as of which the demo world is seeded. */
export const DEMO_WORLD_INSTANT = new Date('2026-06-30T12:00:00.000Z');

/** A clock that stands still until it is started, then runs only while this process runs (demo world, section 1). */
export interface DemoClock extends Clock {
  /** Starts the clock at the given instant, milliseconds since 1970. */
  run(fromMs: number): void;
}

/** The clock of a demo world, standing at the world's instant: what is seeded now bears that time. */
export function createDemoClock(): DemoClock {
  let fromMs = DEMO_WORLD_INSTANT.getTime();
  let startedAt: number | undefined;
  const nowMs = (): number => (startedAt === undefined ? fromMs : fromMs + Math.trunc(performance.now() - startedAt));
  return {
    nowMs,
    now: () => new Date(nowMs()),
    run: (from) => {
      fromMs = from;
      startedAt = performance.now();
    },
  };
}

/** A clock that a test moves by hand. */
export function createFakeClock(startMs: number): Clock & { advance(ms: number): void } {
  let current = startMs;
  return {
    nowMs: () => current,
    now: () => new Date(current),
    advance: (ms) => {
      current += ms;
    },
  };
}
