import { LRUCache } from 'lru-cache';
import { CodedError } from '../errors.ts';
import type { Bus } from '../events/bus.ts';
import type { EventEnvelope } from '../events/event.ts';
import type { Sql } from '../events/sql.ts';
import type { Uuid } from '../ids.ts';
import { EventQueue } from './event.queue.ts';
import { type FeedQuestion, type Repetition, readSince } from './event.replay.ts';
import { type StreamCall, WAITING_EVENTS_MAX } from './stream.call.ts';

/** Hands the facts of one subgraph to the streams that are about them, after they were committed. */
export interface EventFeed {
  /**
   * Events of one type in some organizations, from now on or from a place in the past, without gap and without repeat.
   * Ends with the signal; throws OVERLOADED to a reader that lets too many events wait.
   * @throws what a place in the past is refused with
   */
  open(question: FeedQuestion, call: StreamCall): Promise<AsyncGenerator<EventEnvelope, void, void>>;
  /** Streams that are open. */
  readonly openCount: number;
  close(): void;
}

/** An event whose delivery failed elsewhere comes again; streams are told once. */
const TOLD_MAX = 10_000;

type Listener = EventQueue<EventEnvelope>;

/** A feed over the process's bus; its handler only fills queues, so the relay never waits for a reader. */
export function createEventFeed(parts: {
  readonly consumer: string;
  readonly types: readonly string[];
  readonly bus: Bus;
  /** Reads the subgraph's own outbox, for streams that begin in the past. */
  readonly sql: Sql;
}): EventFeed {
  const listeners = new Map<string, Set<Listener>>();
  const told = new LRUCache<Uuid, true>({ max: TOLD_MAX });
  let openCount = 0;

  const endListening = parts.bus.subscribe(parts.consumer, parts.types, async (event) => {
    if (told.has(event.eventId)) return;
    told.set(event.eventId, true);
    for (const listener of listeners.get(keyOf(event.type, event.orgId)) ?? []) listener.push(event);
  });

  function listen(question: FeedQuestion, listener: Listener): () => void {
    const owners = [...question.orgUuids, ...(question.isPlatformWide ? [null] : [])];
    const keys = owners.map((orgUuid) => keyOf(question.type, orgUuid));
    for (const key of keys) listeners.set(key, (listeners.get(key) ?? new Set()).add(listener));
    openCount += 1;
    return () => {
      for (const key of keys) {
        const heard = listeners.get(key);
        if (heard?.delete(listener) && heard.size === 0) listeners.delete(key);
      }
      openCount -= 1;
      listener.close();
    };
  }

  return {
    async open(question, { signal, from }) {
      signal.throwIfAborted();
      const queue: Listener = new EventQueue(WAITING_EVENTS_MAX);
      const leave = once(listen(question, queue));
      signal.addEventListener('abort', leave, { once: true });
      try {
        // Listening began before the past is read: what is settled in between is in both, and told once.
        const repetition = from ? await readSince(parts.sql, question, from) : { past: [], known: [] };
        return eventsOf(repetition, queue, () => {
          signal.removeEventListener('abort', leave);
          leave();
        });
      } catch (cause) {
        signal.removeEventListener('abort', leave);
        leave();
        throw cause;
      }
    },
    get openCount() {
      return openCount;
    },
    close() {
      endListening();
      for (const heard of [...listeners.values()]) for (const listener of heard) listener.close();
    },
  };
}

const keyOf = (type: string, orgUuid: Uuid | null): string => `${type} ${orgUuid ?? ''}`;

async function* eventsOf(
  { past, known }: Repetition,
  queue: Listener,
  leave: () => void,
): AsyncGenerator<EventEnvelope, void, void> {
  try {
    const repeated = new Set([...known, ...past.map(({ eventId }) => eventId)]);
    yield* past;
    for (;;) {
      const event = await queue.next();
      if (!event) break;
      if (!repeated.delete(event.eventId)) yield event;
    }
    if (queue.isOverflown) throw new CodedError('OVERLOADED', 'The reader is too slow for this stream.');
  } finally {
    leave();
  }
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    work();
  };
}
