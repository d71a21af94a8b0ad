import type { Subgraph } from '../subgraph.ts';
import { type Link, LinkFault } from './link.ts';

/** A subgraph in the same process: the verified viewer object is handed over, nothing is serialized. */
export function createLocalLink(subgraph: Subgraph): Link {
  return {
    subgraph: subgraph.name,
    async fetch(request, call) {
      if (call.signal?.aborted) throw new LinkFault(subgraph.name, 'timeout', 'the deadline of the request passed');
      const answer = subgraph.execute(request, call.viewer, call.session);
      if (!call.signal) return answer;
      return Promise.race([answer, rejectOnAbort(call.signal, subgraph)]);
    },
    open: (request, { viewer, ...call }) => subgraph.subscribe(request, viewer, call),
    async checkHealth() {
      await subgraph.checkHealth().catch((cause: unknown) => {
        throw new LinkFault(subgraph.name, 'unreachable', String(cause));
      });
    },
    async close() {},
  };
}

function rejectOnAbort(signal: AbortSignal, subgraph: Subgraph): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener(
      'abort',
      () => reject(new LinkFault(subgraph.name, 'timeout', 'the deadline of the request passed')),
      { once: true },
    );
  });
}
