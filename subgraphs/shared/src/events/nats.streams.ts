import type { JetStreamManager } from '@nats-io/jetstream';

/** Everything that is delivered: events, and dead letters sent again to one consumer. */
export const EVENT_STREAM = 'VOLMIFY_EVENTS';
/** What consumers refused too often. */
export const DEAD_STREAM = 'VOLMIFY_DEAD';

const EVENTS = 'volmify.event.';
const RETRIES = 'volmify.retry.';
/** Delivered events are kept so long, for consumers that are down: 14 days in nanoseconds. */
const MAX_AGE = 14 * 86_400 * 1_000_000_000;

/** Where events of a type are published. */
export const eventSubject = (type: string): string => `${EVENTS}${type}`;
/** Where an event is published again for one consumer alone. */
export const retrySubject = (durable: string): string => `${RETRIES}${durable}`;
/** The consumer for whom an event came again; undefined for what is for all. */
export const retryTarget = (subject: string): string | undefined =>
  subject.startsWith(RETRIES) ? subject.slice(RETRIES.length) : undefined;

/** Makes the two streams where they are missing. */
export async function openStreams(manager: JetStreamManager): Promise<void> {
  const wanted = [
    { name: EVENT_STREAM, subjects: [`${EVENTS}>`, `${RETRIES}>`], max_age: MAX_AGE },
    { name: DEAD_STREAM, subjects: ['volmify.dead.>'] },
  ];
  for (const stream of wanted) {
    // Two processes that start at once may both find it missing; the second add of the same is no change.
    await manager.streams.info(stream.name).catch(() => manager.streams.add(stream));
  }
}
