import { setTimeout as wait } from 'node:timers/promises';

/** An answer as clients of any transport hand it out. */
export interface ReadAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: Record<string, unknown> | undefined }[] | undefined;
  readonly extensions?: unknown;
}

const ANSWER_MS = 5_000;
const POLL_MS = 10;

/** Reads a client's answers one by one; each must come within five seconds. */
export function collect(answers: AsyncIterable<ReadAnswer>) {
  const iterator = answers[Symbol.asyncIterator]();
  return {
    async next(): Promise<ReadAnswer> {
      const late = wait(ANSWER_MS, undefined, { ref: false }).then(() => Promise.reject(new Error('no answer came')));
      const { value, done } = await Promise.race([iterator.next(), late]);
      if (done) throw new Error('the stream ended');
      return value;
    },
    async close(): Promise<void> {
      await iterator.return?.();
    },
  };
}

/** Waits until something holds; fails after five seconds. */
export async function until(holds: () => boolean | Promise<boolean>, limitMs = ANSWER_MS): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not come to hold within ${limitMs} ms: ${holds}`);
    await wait(POLL_MS);
  }
}

interface Counts {
  readonly live: { readonly streams: number; readonly sources: number; readonly sockets: number };
}

/** How long a subgraph may take to begin listening after it was asked. */
const LISTEN_MS = 200;

/** Waits until so many streams of subgraphs are open and listen. */
export async function listening(gateway: Counts, sources: number): Promise<void> {
  await until(() => gateway.live.sources === sources);
  await wait(LISTEN_MS);
}

/** Waits until nothing is open any more. */
export const allGone = (gateway: Counts): Promise<void> =>
  until(() => gateway.live.streams === 0 && gateway.live.sources === 0 && gateway.live.sockets === 0);
