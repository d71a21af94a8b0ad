import type { CallObserver } from '@volmify/shared/link/link';

/** Told how one request goes. */
export interface RequestWatch extends CallObserver {
  /** The time since the last phase ended belongs to the phase named. */
  ended(phase: RequestPhase): void;
}

/** Phases of a request, in their order: who asks, what is asked, how it is got, and getting it. */
export type RequestPhase = 'caller' | 'document' | 'plan' | 'execute';

/** Several watches as one; undefined when there are none, so that nothing is told to nobody. */
export function joinWatches(watches: readonly RequestWatch[]): RequestWatch | undefined {
  const [only, ...more] = watches;
  if (!only || more.length === 0) return only;
  return {
    isExclusive: watches.some((each) => each.isExclusive),
    /** Asked for each call: which span is the open one changes. */
    get traceparent() {
      return watches.find((each) => each.traceparent !== undefined)?.traceparent;
    },
    began(subgraph, asked) {
      const ends = watches.map((each) => each.began(subgraph, asked));
      return (answer) => {
        for (const end of ends) end(answer);
      };
    },
    ended(phase) {
      for (const each of watches) each.ended(phase);
    },
  };
}
