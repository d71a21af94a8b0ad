import type { StateCell } from '../sandbox.state.ts';
import { LIVE_OFF, withEvent } from './live.state.ts';

/** Notes what streams bring; a later stream has the list, an earlier one is no longer written down. */
export interface LiveDesk {
  /** Passes a stream on, event by event, and notes each. */
  follow<Answer>(source: AsyncIterable<Answer>): AsyncGenerator<Answer, void>;
  clear(): void;
}

/** Makes the desk; `nowMs` is the clock, milliseconds since 1970. */
export function createLiveDesk(cell: StateCell, nowMs: () => number): LiveDesk {
  let streams = 0;
  return {
    async *follow(source) {
      const stream = ++streams;
      const change = (part: Partial<typeof LIVE_OFF>) => {
        if (stream === streams) cell.change({ live: { ...cell.read().live, ...part } });
      };
      const { personaKey } = cell.read();
      cell.change({ view: 'live', live: { ...LIVE_OFF, phase: 'listening', personaKey } });
      try {
        for await (const answer of source) {
          if (stream === streams) cell.change({ live: withEvent(cell.read().live, answer, nowMs()) });
          yield answer;
        }
        change({ reason: 'The stream has ended.' });
      } catch (failure) {
        change({ reason: wordsOf(failure) });
        throw failure;
      } finally {
        change({ phase: 'ended' });
      }
    },
    clear() {
      cell.change({ live: { ...cell.read().live, events: [], count: 0 } });
    },
  };
}

/** Sockets fail by close events, refused operations by lists of errors. */
function wordsOf(failure: unknown): string {
  if (Array.isArray(failure)) return failure.map(wordsOf).join(' ');
  if (typeof failure !== 'object' || failure === null) return String(failure);
  if ('message' in failure && typeof failure.message === 'string') return failure.message;
  if ('reason' in failure && typeof failure.reason === 'string' && failure.reason !== '') return failure.reason;
  return 'The connection was lost.';
}
