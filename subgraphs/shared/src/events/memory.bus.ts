import type { Bus, EventHandler } from './bus.ts';
import type { EventEnvelope } from './event.ts';

interface Subscription {
  readonly consumer: string;
  readonly types: ReadonlySet<string>;
  readonly handler: EventHandler;
}

/**
 * The bus of one process. `publish` resolves when every consumer applied the event and rejects when one did not,
 * so the relay keeps the event and sends it again: the outbox stays the only store.
 */
export function createMemoryBus(): Bus {
  const subscriptions = new Set<Subscription>();
  return {
    async publish(event: EventEnvelope) {
      const interested = [...subscriptions].filter((subscription) => subscription.types.has(event.type));
      const results = await Promise.allSettled(interested.map((subscription) => subscription.handler(event)));
      const failed = results.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
    subscribe(consumer, types, handler) {
      const subscription = { consumer, types: new Set(types), handler };
      subscriptions.add(subscription);
      return () => subscriptions.delete(subscription);
    },
  };
}
