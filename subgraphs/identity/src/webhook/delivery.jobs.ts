import type { Log } from '@volmify/shared/log';
import { type DeliveryParts, deliver } from './delivery.service.ts';

/** Calls endpoints as their deliveries fall due. */
export interface DeliveryJobs {
  /** Takes what is due and may be taken, and begins to call; again and again while the subgraph runs. */
  round(): Promise<void>;
  /** Something waits that did not before: it is not left to the next round, once there was one. */
  nudge(): void;
  /** Works off all that is due now; how many deliveries. */
  runDue(): Promise<number>;
  /** Takes nothing more and waits for the calls under way. */
  stop(): Promise<void>;
}

/** How many calls are under way at once, and how long one may be held. */
export interface DeliveryLimits {
  readonly total: number;
  /** A slow endpoint holds up itself alone. */
  readonly perEndpoint: number;
  /** Longer than payload and call may take: a delivery of a process that died is taken over after it. */
  readonly leaseMs: number;
}

export const DELIVERY_LIMITS: DeliveryLimits = { total: 24, perEndpoint: 4, leaseMs: 60_000 };

/** The workers of one process; any number of processes share one queue. */
export function createDeliveryJobs(parts: DeliveryParts, log: Log, limits = DELIVERY_LIMITS): DeliveryJobs {
  const open = new Set<Promise<void>>();
  let claiming: Promise<number> | undefined;
  let isStopped = false;

  async function claim(): Promise<number> {
    const total = limits.total - open.size;
    if (isStopped || total <= 0) return 0;
    const due = await parts.open(({ due: queue }) => queue.claim(parts.clock.now(), { ...limits, total }));
    for (const delivery of due) {
      const work = deliver(parts, delivery).catch((cause: unknown) =>
        log.error({ cause: String(cause), delivery: delivery.uuid }, 'a delivery could not be written down'),
      );
      const done = work.then(() => {
        open.delete(done);
      });
      open.add(done);
    }
    return due.length;
  }

  /** One claim at a time: two at once would pass the limits together. */
  async function take(): Promise<number> {
    while (claiming) await claiming.catch(() => 0);
    claiming = claim();
    try {
      return await claiming;
    } finally {
      claiming = undefined;
    }
  }

  /** Works until nothing is left that may be taken; does not wait for the calls under way. */
  async function work(): Promise<void> {
    // A call that ended makes room for the next one at once.
    while ((await take()) > 0 || (open.size >= limits.total && !isStopped)) {
      if (open.size > 0) await Promise.race(open);
    }
  }

  let working: Promise<void> | undefined;
  let isStarted = false;
  async function round(): Promise<void> {
    isStarted = true;
    working ??= work().finally(() => {
      working = undefined;
    });
    await working;
  }

  return {
    round,
    nudge() {
      if (!isStarted || isStopped) return;
      round().catch((cause: unknown) =>
        log.error({ cause: String(cause) }, 'the queue of deliveries could not be read'),
      );
    },
    async runDue() {
      let count = 0;
      for (;;) {
        const taken = await take();
        count += taken;
        if (taken === 0 && open.size === 0) return count;
        if (open.size > 0) await Promise.race(open);
      }
    },
    async stop() {
      isStopped = true;
      await working?.catch(() => undefined);
      await Promise.all(open);
    },
  };
}
