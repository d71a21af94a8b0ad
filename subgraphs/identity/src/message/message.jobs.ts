import { type Deliver, wordsOf } from '@volmify/shared/message';
import type { PeriodicJob } from '@volmify/shared/periodic.job';
import type pg from 'pg';
import type { DataKeys } from '../subgraph.keys.ts';
import { messageQueueOn } from './message.queue.ts';

const AT_ONCE = 50;

/** Hands over the messages that wait, oldest first, at most 50 a round; the numbers handed over and refused. */
export async function deliverMessages(
  pool: pg.Pool,
  keys: DataKeys,
  deliver: Deliver,
): Promise<{ sent: number; refused: number }> {
  const queue = messageQueueOn(pool, keys);
  const counts = { sent: 0, refused: 0 };
  for (let count = 0; count < AT_ONCE; count++) {
    const outcome = await queue.tryNext(({ uuid, channel, recipient, template, values }) =>
      deliver({ id: uuid, channel, recipient, ...wordsOf(template, values) }),
    );
    if (outcome === 'none') break;
    counts[outcome] += 1;
  }
  return counts;
}

/** Sends mails and texts to people every five seconds. */
export const messageJob = (pool: pg.Pool, keys: DataKeys, deliver: Deliver): PeriodicJob => ({
  everyMs: 5_000,
  failure: 'messages could not be sent',
  round: () => deliverMessages(pool, keys, deliver),
});
