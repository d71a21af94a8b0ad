import type { TextLink } from '@volmify/gateway/engine';
import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
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
  const pool = new Pool(origin, { connections: 64, pipelining: 1 });
  return {
    async post(body, { authorization }) {
      const answer = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body,
      });
      return JSON.parse(await answer.body.text()) as ExecutionResult;
    },
  };
}
