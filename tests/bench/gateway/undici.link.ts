import type { TextLink } from '@volmify/gateway/engine';
import { createJsonPoster } from '@volmify/shared/link/json.poster';
import { BENCH_SUBGRAPHS, portOf } from './shape.ts';

/** What goes with every call: the caller's own header. */
export interface BenchCall {
  readonly authorization: string;
}

/** A pool per subgraph, text out, text in. */
export function createBenchLinks(): ReadonlyMap<string, TextLink<BenchCall>> {
  return new Map(BENCH_SUBGRAPHS.map((name) => [name, createLink(`http://127.0.0.1:${portOf(name)}`)]));
}

function createLink(origin: string): TextLink<BenchCall> {
  const poster = createJsonPoster({
    origin,
    path: '/graphql',
    connections: 64,
    timeoutMs: 10_000,
    answerBytesMax: 10 * 1024 * 1024,
  });
  return {
    async post(body, { authorization }) {
      const { text } = await poster.post(body, { authorization });
      return JSON.parse(text);
    },
  };
}
