import type { EventEnvelope } from './event.ts';

/** Applies one event; must be idempotent by event id (inbox). A rejection means "deliver again". */
export type EventHandler = (event: EventEnvelope) => Promise<void>;

/** Carries events from outboxes to consumers, at least once, in order per aggregate. */
export interface Bus {
  publish(event: EventEnvelope): Promise<void>;
  /** Delivers the named types to the consumer; returns a function that ends the subscription. */
  subscribe(consumer: string, types: readonly string[], handler: EventHandler): () => void;
}
