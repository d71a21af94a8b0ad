import { Pool } from 'undici';
import { cpuMsOf } from '../gateway/load.ts';

/** Who is asked, and which processes work on the answer. */
export interface Asked {
  readonly url: string;
  readonly token: string;
  /** Process ids by part. */
  readonly pids: Readonly<Record<string, number>>;
}

/** What one burst of the same question cost. */
export interface QuestionBurst {
  /** CPU milliseconds per request by part. */
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly requestsPerSecond: number;
  readonly p95Ms: number;
}

/** Answers, data alone; keys in one order, because two programs may order fields each in their own way. */
export async function answerOf(asked: Asked, body: string): Promise<string> {
  const answer = await fetch(`${asked.url}/graphql`, { method: 'POST', headers: headersOf(asked), body });
  const { data, errors } = (await answer.json()) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`${asked.url} answered errors: ${JSON.stringify(errors).slice(0, 500)}`);
  return JSON.stringify(sorted(data));
}

/** Sends a bounded number of requests over a number of connections; every answer must have the same length. */
export async function burstOf(
  asked: Asked,
  body: string,
  load: { readonly requests: number; readonly connections: number },
): Promise<QuestionBurst> {
  const pool = new Pool(asked.url, { connections: load.connections, pipelining: 1 });
  const tookMs: number[] = [];
  const lengths = new Set<number>();
  let left = load.requests;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const startedAt = performance.now();
      const answer = await pool.request({ path: '/graphql', method: 'POST', headers: headersOf(asked), body });
      const text = await answer.body.text();
      tookMs.push(performance.now() - startedAt);
      // What is left of the caller's budget changes from answer to answer; the data does not.
      const extensionsAt = text.lastIndexOf(',"extensions":');
      lengths.add(extensionsAt < 0 ? text.length : extensionsAt);
      if (answer.statusCode !== 200 || lengths.size > 1) throw new Error(`an answer differs: ${text.slice(0, 300)}`);
    }
  };
  const cpu = (): Record<string, number> =>
    Object.fromEntries(Object.entries(asked.pids).map(([part, pid]) => [part, cpuMsOf(pid)]));
  const before = cpu();
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: load.connections }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  const after = cpu();
  await pool.close();
  tookMs.sort((a, b) => a - b);
  return {
    cpuMs: Object.fromEntries(
      Object.entries(after).map(([part, spent]) => [part, (spent - (before[part] ?? 0)) / load.requests]),
    ),
    requestsPerSecond: load.requests / seconds,
    p95Ms: tookMs[Math.floor(tookMs.length * 0.95)] ?? 0,
  };
}

const headersOf = ({ token }: Asked): Record<string, string> => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
