/** One event of a stream. */
export interface LiveEvent {
  /** Counts from 1 in its stream. */
  place: number;
  /** When it reached this page, milliseconds since 1970. */
  atMs: number;
  /** The answer as the graph sent it. */
  answer: unknown;
}

/** A subscription and what it has brought so far. */
export interface LiveState {
  phase: 'off' | 'listening' | 'ended';
  /** Who listens; empty while nobody has. */
  personaKey: string;
  /** Why it ended, in words; empty while it runs or when the reader ended it. */
  reason: string;
  /** Newest first, at most `EVENTS_MAX`. */
  events: readonly LiveEvent[];
  /** Events since the beginning, also those no longer held. */
  count: number;
}

/** Events held for the list; older ones are let go. */
export const EVENTS_MAX = 500;

/** Nobody listens. */
export const LIVE_OFF: LiveState = { phase: 'off', personaKey: '', reason: '', events: [], count: 0 };

/** The state with one more event. */
export function withEvent(state: LiveState, answer: unknown, atMs: number): LiveState {
  const event = { place: state.count + 1, atMs, answer };
  return { ...state, count: event.place, events: [event, ...state.events].slice(0, EVENTS_MAX) };
}

/** Events of the last minute in twelve parts of five seconds, oldest first. */
export function countByTime({ events }: LiveState, nowMs: number): readonly number[] {
  const parts = new Array<number>(PARTS).fill(0);
  for (const { atMs } of events) {
    const part = PARTS - 1 - Math.floor((nowMs - atMs) / PART_MS);
    if (part >= 0 && part < PARTS) parts[part] = (parts[part] ?? 0) + 1;
  }
  return parts;
}

const PARTS = 12;
const PART_MS = 5_000;
